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
    case .checking where atWork, .running where atWork:
      return progress(title(t), done: done, total: total, rate: rate, seconds: remaining, at: Imports.progress(id), running: true, t, smallNote(t(.mayLeave)))
    case .unusable: return stack(.normal, note(.err, t(.unusableTitle), message.map { t($0) }, t), button(t(.uploadAgainButton), Imports.list()))
    case .dropped, .checking: return stack(.normal, note(.warn, t(.droppedTitle), t(.uploadAgain), t), button(t(.uploadAgainButton), Imports.list()))
    case .checked, .running, .finished:
      return "\(numbers(t))\(columns(.aside, stack(.large, problemBox(t)), stack(.normal, next(t), fixed(t), columnBox(t))))"
    }
  }

  private func numbers(_ t: Reader) -> HTML {
    let written = state == .checked ? t(.canBeWritten) : t(.writtenRows)
    return figures([
      (t(.rowsInSheet), t(.rowCount(rows))), (written, t(.rowCount(accepted))), (t(.ofThemRepaired), t(.rowCount(repaired))), (t(.refusedRows), t(.rowCount(refused))), (t(.perhapsTwice), t(.rowCount(twice))),
    ], boxed: true)
  }
  private func problemBox(_ t: Reader) -> HTML {
    guard problems.total > 0 else { return note(.ok, t(.noProblems), nil, t) }
    var table = Table(t(.problemList), [Column(t(.sheetRow), number: true), Column(t(.columnWord)), Column(t(.writtenThere)), Column(t(.problemWord)), Column(t(.whatToDo))])
    for line in problems.items {
      let advice: HTML = line.suggestion.map { "\(t(.perhaps($0)))" } ?? "<span class=\"muted\">\(t(state == .checked ? .skipFirst : .skipped))</span>"
      table.row("\(line.row)", "<span class=\"nowrap\">\(t(line.column))</span>", masked(line.written), "\(t(line.message))", advice)
    }
    let pager = Pager(page: problems.page, per: problems.per, total: problems.total, at: Imports.run(id))
    return stack(.normal, flatBox(
      t(.rowsWithProblems(refused)), end: "<a class=\"btn tight\" href=\"\(Imports.problems(id))\" download>\(Icon.transfer.drawing)\(t(.downloadProblems))</a>", table.html(t)), pager.html(t))
  }
  private func next(_ t: Reader) -> HTML {
    let form = Form(Imports.begin(id), t, entered, keep: false)
    switch state {
    case .checked where accepted > 0:
      let only: HTML = refused > 0 ? form.box("allOrNothing", t(.onlyAll)) : .none
      return box(
        t(.nextStep), next: true, "<p>\(t(.willWrite(accepted, refused)))</p>", form.html(only, submit(t(.writeRows(accepted)), .big)), button(t(.notNow), Imports.list()), smallNote(t(.keptADay)))
    case .checked: return box(t(.nextStep), next: true, "<p>\(t(.nothingToWrite))</p>", button(t(.uploadAgainButton), Imports.list(), .go))
    case .running: return box(t(.nextStep), next: true, "<p>\(t(.wasInterrupted(done, total)))</p>", form.html(submit(t(.goOnWriting), .big)))
    default: return box(t(.nextStep), "<p>\(t(.doneHint))</p>", button(t(.uploadAgainButton), Imports.list()))
    }
  }
  private func fixed(_ t: Reader) -> HTML {
    guard !repairs.isEmpty else { return .none }
    return box(t(.repairedRows(repaired)), level: 3, plainList(repairs.map { "\(t(.places($0.word, $0.count)))" }), smallNote(t(.onlyCertain)))
  }
  private func columnBox(_ t: Reader) -> HTML {
    guard !mapping.isEmpty else { return .none }
    let lines = mapping.map { m in SummaryLine(m.heading, m.column.map { "\(t($0))" } ?? Tag.warn(.notRead).html(t)) }
    return box(t(.columnsTitle), level: 3, summary(lines, small: true))
  }

  static let samples = [
    sample(.checked), sample(.finished), sample(.running), sample(.running, atWork: true), sample(.unusable), sample(.checked, problems: []),
  ]
  private static func sample(_ state: ImportRun.State, atWork: Bool = false, problems: [Line] = [
    Line(row: 7, column: Word(zh: "入党日期", en: "Joined on"), code: "date.impossible", message: Word(zh: "没有“1995.6.31”这一天，请核对", en: "There is no such day as “1995.6.31”; please check"), written: "1995.6.31"),
    Line(row: 23, column: Word(zh: "所在支部", en: "Branch"), code: "branch.unknown", message: Word(zh: "没有叫“上弯村支部”的支部，是不是“上湾村党支部”？", en: "There is no branch called “上弯村支部”; is it “上湾村党支部”?"), written: "上弯村支部", suggestion: "上湾村党支部"),
  ]) -> ImportPage {
    ImportPage(
      id: ID(9), list: Word(zh: "人员名册", en: "Register of people"), organization: ID(2), organizationName: "石桥镇党委", file: "石桥镇党员花名册（最终版3).xlsx", state: state, atWork: atWork,
      message: state == .unusable ? Word(zh: "表格设有打开密码，无法读取。请打开后取消密码，另存一份再上传。", en: "The sheet needs a password.") : nil, sheet: "花名册", headingRow: 3, rows: 412,
      accepted: 412 - problems.count, repaired: 38, refused: problems.count, twice: 0, done: 200, total: 412, rate: 100, remaining: atWork ? 3 : nil,
      problems: Listed(problems, total: problems.count, Paging(page: 1, per: 50)), repairs: [Fixed(word: Word(zh: "日期写法统一", en: "dates written alike"), count: 19)],
      mapping: [Mapping(heading: "党员姓名", column: Word(zh: "姓名", en: "Name")), Mapping(heading: "原职务（2019）", column: nil)], at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 580))
  }
}
