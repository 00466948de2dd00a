import Documents
import FeatureKit
import JournalBook

extension GatheringPage {
  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title, lead(t), actions: actions(t)))
    \(tags(t))\(stateNote(t))
    \(columns(.aside, "<div class=\"stack\">\(people(t))\(record(t))\(resolution(t))</div>", "<div class=\"stack\">\(own(t))\(reading(t))\(settled(t))\(attached(t))\(links(t))</div>"))
    """
  }
  private func lead(_ t: Reader) -> String {
    let time = ends.map { "\(starts.time)–\($0.time)" } ?? starts.time
    return (["\(t.dateAndWeekday(starts.day)) \(time)", location] + [presider.map { t(.presidedBy($0)) }, recorder.map { t(.recordedBy($0)) }, lecturer.map { t(.lectureBy($0)) }].compactMap { $0 }).joined(separator: "　")
  }
  private func tags(_ t: Reader) -> HTML {
    let all: [HTML] = kinds.map { Tag.kind($0.word).html(t) } + groups.map { Tag.plain(Word(zh: $0.name, en: $0.name)).html(t) }
    let joint: HTML = partners.isEmpty ? .none : "<p class=\"muted\">\(t(.jointWith(partners.map(\.name))))　\(t(.heldBy(organization.name)))</p>"
    return "<div class=\"row\">\(all)\(stateTag.html(t))</div>\(joint)"
  }
  private var stateTag: Tag {
    switch state {
    case .planned: .plain(state.word)
    case .held: .ok(state.word)
    case .cancelled: .warn(state.word)
    }
  }
  private func stateNote(_ t: Reader) -> HTML {
    if state == .cancelled { return note(.warn, t(.wasCancelled), reason, t) }
    let looked: HTML = reviewed.map { r in note(r.verdict == .correction ? .warn : .info, t(.drawnBy(r.by)), r.verdict.map { $0 == .inOrder ? t(.inOrderWord) : t(.correctionAskedFor(r.reason)) } ?? t(.notLookedAt), t) }.joined()
    guard let minutes else { return .none }
    if let why = minutes.withdrawnBecause { return "\(looked)\(note(.warn, t(.minutesWithdrawn), why, t))" }
    return minutes.late ? "\(looked)\(note(.info, nil, t(.recordedLateOn(minutes.recordedAt.day)), t))" : looked
  }
  /// One thing to do next, and beside it what else can be done.
  private func actions(_ t: Reader) -> HTML? {
    let print = state == .held ? button(t(.printMinutes), Gatherings.print(id), icon: .printer) : button(t(.printSheet), Gatherings.sheet(id), icon: .printer)
    if state == .cancelled { return nil }
    if state == .held { return print }
    guard may.record, starts.day <= now.day else { return "\(print)\(may.plan ? button(t(.changePlan), Gatherings.change(id)) : HTML.none)" }
    let marked = attendance.expected > 0 && attendance.open > 0
    let next = marked ? button(t(.markAttendance), Gatherings.attendance(id), .go) : button(t(.writeMinutes), Gatherings.minutes(id), .go)
    return "\(print)\(starts <= now ? button(t(.fileSheet), Gatherings.paper(id)) : HTML.none)\(next)"
  }

  private func people(_ t: Reader) -> HTML {
    let head = t(.countsLine(attendance))
    if attendance.people.isEmpty { return box(t(.whoCame), smallNote(t(.nobodyExpected))) }
    let lines = [Mark.came, .online, .leave, .absent, .expected].compactMap { names(of: $0, t) }
    let open = state == .planned && starts.day <= now.day
    let mark: HTML = may.record && open ? act(t(.markAttendance), Gatherings.attendance(id)) : may.partner && open ? act(t(.markOwn), Gatherings.attendance(id)) : .none
    return box(t(.whoCame), "<p class=\"muted\">\(head)</p>", summary(lines), row(mark, may.record && state == .planned ? act(t(.leaveForOther), Gatherings.leave(id)) : .none))
  }
  /// 请假（2）　陈桂兰（身体原因）、温志刚; nil where nobody is so marked.
  private func names(of mark: Mark, _ t: Reader) -> SummaryLine? {
    let people = attendance.people.filter { $0.mark == mark }
    guard !people.isEmpty else { return nil }
    let names = people.map { p in
      let office = p.office.map { t($0.word) }, beside = [office, p.of, p.reason].compactMap { $0 }.joined(separator: t(.listComma))
      return beside.isEmpty ? p.name : t(.nameWith(p.name, beside))
    }
    return SummaryLine(t(.markCount(mark, people.count)), text: names.joined(separator: t(.listComma)))
  }

  private func record(_ t: Reader) -> HTML {
    if let minutes, minutes.withdrawnBecause == nil {
      let notes: [HTML] = minutes.corrections.map { note(.info, t(.correctionOn($0.at.day)), $0.text, t) }
      let more = may.record ? row(act(t(.addCorrection), Gatherings.corrections(id)), act(t(.withdrawMinutes), Gatherings.withdraw(id))) : HTML.none
      return box(t(.minutesTitle), minutes.body.html(under: 2), photo(t), notes.joined(), smallNote(t(.recordedOn(minutes.recordedAt))), more)
    }
    let plan: HTML = agenda.isEmpty ? smallNote(t(.noMinutesYet)) : "<h3>\(t(.agenda))</h3>\(agendaList(t))"
    let write: HTML = may.record && state == .planned && starts <= now ? act(t(.writeMinutes), Gatherings.minutes(id)) : .none
    return box(t(.minutesTitle), plan, write)
  }
  private func photo(_ t: Reader) -> HTML {
    guard let file = files.first(where: \.isMinutes) else { return .none }
    return "<p><a href=\"\(file.address)\"><img class=\"photo paper\" src=\"\(file.address)\" alt=\"\(t(.sheetAlt))\"></a></p>"
  }
  private func resolution(_ t: Reader) -> HTML {
    if let all = minutes?.resolutions, !all.isEmpty, state == .held {
      return box(t(.resolutionTitle), stack(.normal, all.map { r -> HTML in
        "<p class=\"strong\">\(r.text)</p>\(note(r.passed ? .ok : .warn, t(r.passed ? .votePassed : .voteFailed), t(.voteCounted(r)), t, "<p>\(clause(r.body.clause, t))</p>"))"
      }.joined()))
    }
    guard state == .planned, !votes.isEmpty else { return .none }
    return box(t(.resolutionTitle), votes.map { voteNote($0, probationary: attendance.probationary, suspended: attendance.suspended, t) }.joined())
  }

  /// One by one, each with its papers.
  private func agendaList(_ t: Reader) -> HTML {
    let lines: [HTML] = Gathering.lines(of: agenda).enumerated().map { n, line in
      let papers: [HTML] = files.filter { $0.line == n + 1 }.map { "<br><a href=\"\($0.address)\">\($0.name)</a>" }
      return "<li>\(line)\(papers)</li>"
    }
    return "<div class=\"doc\"><ol>\(lines)</ol></div>"
  }
  private func reading(_ t: Reader) -> HTML {
    guard let readers else { return .none }
    let names = readers.unread.prefix(60).map(\.name).joined(separator: t(.listComma)), rest = readers.unread.count > 60 ? "…" : ""
    let unread: HTML = readers.unread.isEmpty ? smallNote(t(.allHaveReadIt)) : "<p>\(t(.notRead(readers.unread.count)))</p><p class=\"small muted\">\(names)\(rest)</p>"
    let again: HTML = readers.remindedOn.map { smallNote(t(.remindedOn($0))) } ?? .none
    let remind: HTML = readers.unread.isEmpty || readers.remindedOn == now.day ? .none : Form(Gatherings.remind(id), t, name: "remind", keep: false).html(submit(t(.remindThem), .plain))
    return box(t(.whoHasRead), level: 3, "<p>\(t(.haveRead(readers.read, of: readers.all)))</p>", unread, again, remind)
  }
  private func own(_ t: Reader) -> HTML {
    guard state == .planned, let mark = may.own, starts > now else { return .none }
    if mark == .leave {
      return box(t(.myLeave), "<p>\(t(.youAreOnLeave))</p>", Form(Gatherings.cancelLeave(id), t, name: "back", keep: false).html(submit(t(.takeLeaveBack), .plain)))
    }
    return box(t(.myLeave), "<p>\(t(.youAreExpected))</p>", button(t(.takeLeave), Gatherings.leave(id)))
  }
  private func settled(_ t: Reader) -> HTML {
    if state == .cancelled { return .none }
    let done: [HTML] = settlement.settled.map { line in
      "<li><div class=\"row\">\(Tag.ok(.fits).html(t))<b>\(t(line.what))</b></div><p class=\"small muted\">\(t(line.why))</p>\(clause(line.clause, t))</li>"
    }
    let title = t(state == .held ? .settledTitle : .wouldSettle)
    let first = box(title, done.isEmpty ? smallNote(t(.settlesNothing)) : "<ul class=\"stack\">\(done)</ul>")
    guard !settlement.open.isEmpty else { return first }
    let open: [HTML] = settlement.open.map { "<li><b>\(t($0.what))</b><p class=\"small muted\">\(t($0.why))</p>\(clause($0.clause, t))</li>" }
    return "\(first)\(box(t(.notSettled), level: 3, "<ul class=\"stack\">\(open)</ul>"))"
  }
  private func attached(_ t: Reader) -> HTML {
    if files.isEmpty && !may.record { return .none }
    let lines: [HTML] = files.map { f in
      let size = f.bytes < 1 << 20 ? "\(max(1, f.bytes >> 10)) KB" : "\((f.bytes * 10 >> 20) / 10).\((f.bytes * 10 >> 20) % 10) MB"
      let remove: HTML = may.record && !f.isMinutes ? Form(Gatherings.removeAttachment(id, f.id), t, name: "file-\(f.id)", keep: false).html("<button class=\"act\" type=\"submit\">\(t(.removeFile))\(spoken(f.name))</button>") : .none
      return "<a href=\"\(f.address)\">\(f.name)</a>　<span class=\"small muted\">\(size)</span>\(remove)"
    }
    return box(t(.filesTitle), level: 3, lines.isEmpty ? smallNote(t(.noFiles)) : plainList(lines), may.record ? button(t(.addFile), Gatherings.attachments(id), icon: .plus) : .none)
  }
  private func links(_ t: Reader) -> HTML {
    var links = [(text: t(.addToCalendar), to: Gatherings.event(id), end: HTML.none, here: false)]
    links.append((text: t(.subscribe), to: Gatherings.calendars(), end: .none, here: false))
    if state == .held { links.append((text: t(.minutesAsWord), to: Gatherings.minutesFile(id), end: .none, here: false)) }
    if state != .cancelled && !attendance.people.isEmpty { links.append((text: t(state == .held ? .listAsWord : .signSheetAsWord), to: Gatherings.attendanceFile(id), end: .none, here: false)) }
    if may.journal { links.append((text: t(.inTheJournal), to: JournalBook.list().with(["subject": "\(Gathering.reference):\(id)"]), end: .none, here: false)) }
    if may.plan { links.append((text: t(.asLastTime), to: Gatherings.new(organization.id).with(["like": id.description]), end: .none, here: false)) }
    if may.plan && state != .cancelled && kinds != [.groupMeeting] { links.append((text: t(.planForOthers), to: Gatherings.others(id), end: .none, here: false)) }
    if let together { links.append((text: t(.plannedWithIt), to: Gatherings.together(together), end: .none, here: false)) }
    if may.plan && state == .planned && kinds.allSatisfy(Gathering.jointKinds.contains) && organization.kind == .branch { links.append((text: t(.jointWord), to: Gatherings.partners(id), end: .none, here: false)) }
    if may.record && state == .planned && checksIn { links.append((text: t(.checkInWord), to: Gatherings.checkInDesk(id), end: .none, here: false)) }
    if may.plan && state == .planned {
      links.append((text: t(.changePlan), to: Gatherings.change(id), end: .none, here: false))
      links.append((text: t(.cancelIt), to: Gatherings.cancel(id), end: .none, here: false))
    }
    return flatBox(t(.more), level: 3, linkList(links))
  }
}

/// 应到 19 人，请假 7 人：至少 10 人赞成方可通过 — and by which clause, and who is outside the base.
func voteNote(_ v: VoteNeeds, probationary: Int, suspended: Int, _ t: Reader) -> HTML {
  let outside: HTML = v.body == .assembly && probationary + suspended > 0 ? "<p>\(t(.outsideBase(probationary, suspended)))</p>" : .none
  return note(v.quorate && v.present >= v.needed ? .info : .warn, t(.voteNeeds(v)), t(.voteBase(v)), t, outside, "<p>\(clause(v.body.clause, t))</p>")
}
