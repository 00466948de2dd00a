import FeatureKit

/// The photo of one gathering's sheet with the four things that are asked of it: the day, who presided, who was there, what was resolved.
struct PaperPage: Page {
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var state: Gathering.State
  var on: Day
  var attendance: GatheringPage.Attendance
  var people: [PlanPage.Name]
  var presider: ID<Person>?
  var makesUp: [MinutesPage.MakesUp]
  var votes: [VoteNeeds]
  /// The number on the sheet.
  var code: String
  /// A photo that came already.
  var photo: String?
  var version: Int
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, state, on, attendance, people, presider, makesUp, votes, code, photo, version }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> PaperPage {
    let g = try GatheringTable.one(id, in: scope)
    try scope.demand(FilePaper.permission, at: g.place)
    let form = try MinutesPage.load(id, .nothing, in: scope)
    return PaperPage(
      id: id, organization: g.organization, title: g.title, state: g.state, on: min(g.day, scope.today), attendance: form.attendance, people: form.people, presider: form.presider, makesUp: form.makesUp, votes: form.votes,
      code: SheetCode(g).description, photo: entered["photo"], version: g.version, entered: entered.problems.isEmpty ? .nothing : entered)
  }
  static var samples: [PaperPage] {
    let page = PaperPage(
      id: ID(9), organization: Sample.branch, title: Sample.planned.title, state: .planned, on: Sample.day, attendance: Sample.planned.attendance, people: [.init(person: ID(101), name: "周国安")], presider: ID(101),
      makesUp: [.init(kind: .partyLecture, period: Word(zh: "2026年第三季度党课", en: "Party lecture, Q3 2026"))], votes: [Sample.needs], code: "9 0917", photo: "1796522400000-9f3a", version: 1)
    var refused = page
    refused.photo = nil
    refused.entered = Entered(["on": .text("2026-12-10"), "present": .list([.text("101")])], problems: [.init("file.missing", .choosePhoto, field: "file"), .init("vote.quorum", .nobodyCame, field: "present", clause: Clause("ZB-09"))])
    var settled = page
    settled.state = .held
    return [page, refused, settled]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.fileSheet) }

  func view(_ t: Reader) -> HTML {
    let head = pageHead(t(.fileSheet), title)
    if state != .planned { return "\(head)\(note(.warn, t(state.word), t(state == .held ? .alreadyHeld : .alreadyCancelled), t, "<p>\(act(t(.backWord), Gatherings.one(id)))</p>"))" }
    let form = Form(Gatherings.paper(id), t, entered, files: true), names = people.map { Choice($0.person.description, $0.name, of: $0.of) }
    return """
      \(head)
      \(form.html(
        form.hidden("version", String(version)), photoField(form, photo, t), form.day("on", t(.heldOn), hint: t(.heldOnHint), value: on),
        form.select("presider", t(.presiderWord), names, value: presider?.description), present(form, t), decision(form, t), making(form, t), row(submit(t(.fileMinutes), .go), act(t(.backWord), Gatherings.one(id)))))
      <p class="small muted">\(t(.sheetNumber))\(t(.colon))\(code)　\(t(.filedForGood))</p>
      """
  }
  private func present(_ form: Form, _ t: Reader) -> HTML {
    guard !attendance.people.isEmpty else { return smallNote(t(.nobodyExpectedWhy)) }
    let choices = attendance.people.map { p in
      let beside = [p.office.map { t($0.word) }, p.mark == .leave ? t(Mark.leave.word) : nil].compactMap { $0 }.joined(separator: t(.listComma))
      return Choice(p.person.description, p.name, hint: beside.isEmpty ? nil : beside)
    }
    let came = attendance.people.filter { $0.mark != .leave && $0.mark != .absent }.map(\.person.description)
    return form.checkboxes("present", t(.whoWasThere), choices, hint: t(.whoWasThereHint), values: came, across: true)
  }
  private func decision(_ form: Form, _ t: Reader) -> HTML {
    guard !votes.isEmpty else { return .none }
    return "<section class=\"stack\"><h2>\(t(.resolutionTitle))</h2>\(voteFields(form, votes, attendance, optional: true, t))</section>"
  }
  private func making(_ form: Form, _ t: Reader) -> HTML {
    if makesUp.isEmpty { return .none }
    return form.checkboxes("makesUp", t(.makesUpWord), makesUp.map { Choice($0.kind.rawValue, t($0.period)) }, hint: t(.makesUpHint), optional: true)
  }
}
