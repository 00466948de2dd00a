import FeatureKit
import Importing

extension ImportPage {
  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), lead(t)))
    \(body(t))
    """
  }
  private func lead(_ t: Reader) -> String {
    let place = sheet.isEmpty ? "" : t(.sheetAndRow(sheet, headingRow))
    return "\(t(list))　\(organizationName)　\(file)　\(place)\(at.day) \(at.time)"
  }
  private func body(_ t: Reader) -> HTML {
    switch state {
    case .checking where atWork, .running where atWork, .finished where atWork:
      return Components.progress(
        title(t), done: progress.done, total: progress.total, rate: progress.rate, seconds: progress.remaining, at: Imports.progress(id), running: true, t, smallNote(t(.mayLeave)), button(t(.toImports), Imports.list()))
    case .checking:
      let again = Form(Imports.check(id), t, entered, keep: false)
      return stack(.normal, note(.warn, t(.checkInterrupted), said(t) ?? t(.checkInterruptedWhy), t), again.html(submit(t(.checkAgain))), button(t(.uploadAgainButton), Imports.list()))
    case .unusable: return stack(.normal, note(.err, t(.unusableTitle), said(t), t), button(t(.uploadAgainButton), Imports.list()))
    case .dropped: return stack(.normal, note(.warn, t(.droppedTitle), t(.uploadAgain), t), button(t(.uploadAgainButton), Imports.list()))
    case .checked where waitsForColumns: return stack(.normal, note(.warn, t(.columnsWanted), said(t), t), columnsForm(t))
    case .checked: return "\(numbers(t))\(Components.columns(.aside, stack(.large, askBox(t), next(t), compared(t), problemBox(t), mapping.isEmpty ? HTML.none : details(t(.columnsForm), columnsForm(t))), stack(.normal, fixed(t), columnBox(t))))"
    case .running, .finished: return "\(stopped(t))\(numbers(t))\(Components.columns(.aside, stack(.large, next(t), compared(t), problemBox(t)), stack(.normal, fixed(t), columnBox(t))))"
    }
  }
  private func said(_ t: Reader) -> String? { message.map { t($0) } }
  private func stopped(_ t: Reader) -> HTML { state == .running && message != nil ? note(.err, t(.interruptedTitle), said(t), t) : .none }

  private func numbers(_ t: Reader) -> HTML {
    let written = state == .checked ? t(.canBeWritten) : t(.writtenRows)
    return figures([
      (t(.rowsInSheet), t(.rowCount(rows))), (written, t(.rowCount(fresh))), (t(.ofThemRepaired), t(.rowCount(repaired))), (t(.refusedRows), t(.rowCount(refused))), (t(.perhapsTwice), t(.rowCount(twice + alike))),
    ], boxed: true)
  }
  private func problemBox(_ t: Reader) -> HTML {
    guard problems.total > 0 else { return note(.ok, t(.noProblems), nil, t) }
    var table = Table(t(.problemList), [Column(t(.sheetRow), number: true), Column(t(.columnWord)), Column(t(.writtenThere)), Column(t(.problemWord)), Column(t(.whatToDo))])
    for line in problems.items { table.row("\(line.row)", "<span class=\"nowrap\">\(t(line.column))</span>", masked(line.written), "\(t(line.message))", advice(line, t)) }
    let pager = Pager(page: problems.page, per: problems.per, total: problems.total, at: Imports.run(id))
    return stack(.normal, flatBox(
      t(.rowsWithProblems(refused)), end: "<a class=\"btn tight\" href=\"\(Imports.problems(id))\" download>\(Icon.transfer.drawing)\(t(.downloadProblems))</a>", table.html(t)), pager.html(t))
  }
  private func advice(_ line: Line, _ t: Reader) -> HTML {
    if state == .checked, !line.options.isEmpty { return "\(t(.chooseBelow))" }
    return line.suggestion.map { "\(t(.perhaps($0)))" } ?? "<span class=\"muted\">\(t(state == .checked ? .skipFirst : .skipped))</span>"
  }
  private func next(_ t: Reader) -> HTML {
    let form = Form(Imports.begin(id), t, entered, keep: false)
    switch state {
    case .checked where accepted > 0 && fresh == 0: return box(t(.nextStep), next: true, "<p>\(t(.allAlike))</p>", button(t(.uploadAgainButton), Imports.list(), .go))
    case .checked where accepted > 0:
      let only: HTML = refused > 0 ? form.box("allOrNothing", t(.onlyAll)) : .none
      return box(
        t(.nextStep), next: true, "<p>\(t(.willWrite(fresh, refused)))\(knownAlready(t))</p>", form.html(only, submit(t(.writeRows(fresh)), .big)), button(t(.notNow), Imports.list()), smallNote(t(.keptADay)))
    case .checked: return box(t(.nextStep), next: true, "<p>\(t(.nothingToWrite))</p>", button(t(.uploadAgainButton), Imports.list(), .go))
    case .running: return box(t(.nextStep), next: true, "<p>\(t(.wasInterrupted(progress.done, progress.total)))</p>", form.html(submit(t(.goOnWriting), .big)))
    default:
      let taken = undo.map { $0.view(id, fresh, entered, t) } ?? .none
      return stack(.normal, box(t(.nextStep), "<p>\(t(.doneHint))</p>", button(t(.uploadAgainButton), Imports.list())), taken)
    }
  }
  /// Rows of people who are registered just so.
  private var alike: Int { difference?.count(.same) ?? 0 }
  /// Rows that say something new.
  private var fresh: Int { max(0, accepted - alike) }
  private func knownAlready(_ t: Reader) -> String {
    guard let difference, difference.count(.same) > 0 else { return "" }
    return t(.alikeNotWritten(alike))
  }
  private func compared(_ t: Reader) -> HTML { difference.map { $0.view(t) } ?? .none }
  private func fixed(_ t: Reader) -> HTML {
    guard !repairs.isEmpty else { return .none }
    return box(t(.repairedRows(repaired)), level: 3, plainList(repairs.map { "\(t(.places($0.word, $0.count)))" }), smallNote(t(.onlyCertain)))
  }
  private func columnBox(_ t: Reader) -> HTML {
    guard !mapping.isEmpty else { return .none }
    let lines: [HTML] = mapping.map { m in
      let taken: HTML = m.column.map { "\(t($0))" } ?? Tag.warn(.notRead).html(t)
      return "<span class=\"muted\">\(m.heading)</span>　\(taken)"
    }
    return box(t(.columnsTitle), level: 3, plainList(lines))
  }
}
