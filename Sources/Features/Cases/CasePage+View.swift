import FeatureKit
import Procedures

extension CasePage {
  func view(_ t: Reader) -> HTML {
    let way = flow(stages.map { stage in
      FlowStage(t(stage.name), stage.steps.map { step -> FlowStage.Step in
        let when = step.takenOn.map { t.date($0) }
        switch step.state {
        case .done: return .init(t(step.title), when, .done)
        case .here: return .init(t(step.title), step.office, .here)
        case .ahead: return .init(t(step.title), step.office, .ahead)
        }
      })
    }, t)
    return """
      \(pageHead(title(t), t(file.standing(on: t.today))))
      \(way)
      \(columns(.aside, stack(.normal, now(t), forms(t), given(t)), stack(.normal, facts(t), happened(t))))
      """
  }

  /// The one thing that is next: what, who, by when, what is still missing.
  private func now(_ t: Reader) -> HTML {
    guard let turn else { return note(file.state == .done ? .ok : .info, t(file.standing(on: t.today)), nil, t) }
    if file.state == .suspended { return note(.warn, t(.restsSince(file.suspendedOn ?? file.since)), t(.restsText), t, button(.resume, t)) }
    var lines = [SummaryLine(t(.whoActs), text: turn.office), SummaryLine(t(.turnSince), text: t.longDate(turn.since))]
    if let due = turn.due {
      let left = late ? t.daysLeft(until: due) : turn.workingDaysLeft.map { t(.workingDaysToGo($0)) } ?? t.daysLeft(until: due)
      lines.append(SummaryLine(t(.dueWord), "\(t.longDate(due))　\(left) \(late ? Tag.warn(.lateWord).html(t) : HTML.none)"))
    } else if turn.uncounted { lines.append(SummaryLine(t(.dueWord), text: t(.notCounted))) }
    if let earliest = turn.earliest {
      let cited: HTML = turn.earliestClause.map { "　\(clause($0, t))" } ?? .none
      lines.append(SummaryLine(t(.missingWord), "\(t(.openFrom(earliest, turn.earliestWhy)))\(cited)"))
    }
    for missing in turn.missing {
      let cited: HTML = missing.clause.map { "　\(clause($0, t))" } ?? .none
      lines.append(SummaryLine(t(.missingWord), "\(t(missing.word))\(cited)"))
    }
    let form: HTML = may.contains(.take) ? turn.earliest == nil && turn.missing.isEmpty ? take(turn, t) : smallNote(t(turn.earliest == nil ? .notUntilThen : .notYet)) : smallNote(t(.othersTurn(turn.office)))
    return box(t(turn.step.title), next: true, summary(lines), form, "<p>\(clause(turn.clause, t))</p>")
  }
  private func form(_ move: Move, _ t: Reader, keep: Bool = true) -> Form { Form(Cases.move(plan, move)(file.id), t, refused == move ? entered : .nothing, name: move.rawValue, keep: keep) }
  private func take(_ turn: Turn, _ t: Reader) -> HTML {
    let form = form(.take, t)
    return form.html(form.hidden("step", turn.step.name), turn.step.fields(form, t), form.area("text", t(.remark), optional: true, rows: 2), submit(t(.takeStep), icon: .check))
  }
  private func button(_ move: Move, _ t: Reader) -> HTML {
    guard may.contains(move) else { return .none }
    return form(move, t, keep: false).html(submit(t(move.word)))
  }

  private func forms(_ t: Reader) -> HTML {
    may.filter { $0 != .take && $0 != .resume }.map { move -> HTML in
      let form = form(move, t), step: HTML = move == .sendBack || move == .date ? form.hidden("step", file.step) : .none
      let due: HTML = move == .date ? form.day("due", t(.dueWord)) : .none
      let inner = form.html(step, due, form.area("text", t(move == .note ? .noteWord : .reasonWord), hint: t(move.hint), rows: 3), submit(t(move.word), move == .withdraw ? .danger : .plain))
      return refused == move || move == .date ? box(t(move.word), inner) : details(t(move.word), inner)
    }.joined()
  }
  /// What was filled in; of a long way only the latest in sight.
  private func given(_ t: Reader) -> HTML {
    func part(_ part: Filled) -> HTML { box(t(part.step), level: 3, summary(part.lines.map { SummaryLine(t($0.label), text: t($0.value)) })) }
    let seen = 4, older = filled.count > seen ? filled.prefix(filled.count - seen + 1) : [], recent = filled.suffix(filled.count - older.count)
    let earlier: HTML = older.isEmpty ? .none : details(t(.filledBefore(older.count)), stack(.normal, older.map(part).joined()))
    return "\(earlier)\(recent.map(part).joined())"
  }
  private func facts(_ t: Reader) -> HTML {
    let opening = bound.map(\.opening) ?? true, transition: HTML = bound.map { "<br>\(t($0.opening ? .openingBinds : .presentBinds))　\(clause($0.clause, t))" } ?? .none
    var lines = [SummaryLine(t(.whoseCase), text: file.organizationName)]
    if let name = file.personName { lines.insert(SummaryLine(t(.whoseMatter), personPath.map { "<a href=\"\($0)\">\(name)</a>" } ?? "\(name)"), at: 0) }
    if let other = file.counterpartName { lines.append(SummaryLine(t(.otherOrganization), text: other)) }
    lines += [SummaryLine(t(.openedWord), text: t.longDate(file.openedOn)), SummaryLine(t(.boundBy), "\(clause(rule, t))<br>\(t(opening ? .versionOf(version, file.boundOn) : .versionToday(version)))\(transition)")]
    let print: HTML = papers.isEmpty ? .none : box(t(.toPrint), plainList(papers.map { act(t($0.title), $0.address) }))
    return "\(box(t(.aboutCase), summary(lines, small: true)))\(print)"
  }
  private func happened(_ t: Reader) -> HTML {
    let seen = 10, older = events.dropFirst(seen), earlier: HTML = older.isEmpty ? .none : details(t(.happenedBefore(older.count)), timeline(older.map { entry($0, t) }))
    return box(t(.whatHappened), timeline(events.prefix(seen).map { entry($0, t) }), earlier)
  }
  private func entry(_ e: Happening, _ t: Reader) -> TimelineEntry {
    let who = e.by.map { t(.bySomebody($0)) } ?? "", late: HTML = e.late ? " \(Tag.warn(.takenLate).html(t))" : .none, text: HTML = e.text.isEmpty ? .none : "<br>\(e.text)"
    return TimelineEntry(t.dateAndTime(e.at), " <b>\(t(e.kind.said(e.step)))</b>\(late)\(who)\(text)", e.kind == .returned || e.late ? .late : .done)
  }
}
