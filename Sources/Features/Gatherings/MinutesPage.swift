import Documents
import FeatureKit

/// The form of the minutes: what was said, what was decided, and how many agreed.
struct MinutesPage: Page {
  struct MakesUp: Encodable, Sendable, Hashable {
    var kind: Gathering.Kind
    var period: Word
  }
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var kinds: [Gathering.Kind]
  var attendance: GatheringPage.Attendance
  var people: [PlanPage.Name]
  var presider: ID<Person>?
  var recorder: ID<Person>?
  var lecturer: ID<Person>?
  /// The agenda, or the text of minutes that were withdrawn: Markdown.
  var text: String
  var makesUp: [MakesUp]
  var votes: [VoteNeeds]
  /// Resolutions that were entered before.
  var further: [ResolutionTable.Kept] = []
  var version: Int
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, kinds, attendance, people, presider, recorder, lecturer, text, makesUp, votes, further, version }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> MinutesPage {
    let here = try Attending.load(id, in: scope), g = here.gathering, before = try MinutesTable.of(g, in: scope)
    let open = MakeUp.open(g.kinds, on: g.day, scope.rules, scope.house.calendar)
    return MinutesPage(
      id: id, organization: g.organization, title: g.title, kinds: g.kinds, attendance: GatheringPage.attendance(here.roll) { _ in false },
      people: try AttendanceTable.speakers(for: g.organization, on: g.day, in: scope).map { .init(person: $0.person.id, name: $0.person.name, of: $0.of) },
      presider: g.presider ?? here.roll.committee.first { $0.office == .secretary }?.person.id, recorder: g.recorder ?? scope.actor.person, lecturer: g.lecturer,
      text: before?.body.source ?? template(g), makesUp: Gathering.Kind.allCases.compactMap { kind in open[kind].map { MakesUp(kind: kind, period: .periodOf($0, kind.word)) } },
      votes: VoteBody.meeting(in: g.kinds).compactMap { VoteNeeds.of($0, here.roll, on: g.day, scope.rules, expectingRest: true) },
      further: try ResolutionTable.of(id, in: scope), version: g.version, entered: entered.problems.isEmpty ? .nothing : entered)
  }
  /// A heading for each kind where several are held together, and the agenda.
  private static func template(_ g: Gathering) -> String {
    let heads = g.kinds.count > 1 ? g.kinds.map { "【\($0.word.zh)】\n" } : []
    return ([g.agenda].filter { !$0.isEmpty } + heads).joined(separator: "\n\n")
  }
  static var samples: [MinutesPage] {
    let page = MinutesPage(
      id: ID(9), organization: Sample.branch, title: Sample.planned.title, kinds: [.branchAssembly, .partyLecture], attendance: Sample.held.attendance, people: [.init(person: ID(101), name: "周国安")], presider: ID(101),
      text: "【党员大会】\n\n【党课】\n", makesUp: [.init(kind: .partyLecture, period: Word(zh: "2026年第三季度党课", en: "Party lecture, Q3 2026"))], votes: [Sample.needs], version: 2)
    var refused = page
    refused.entered = Entered(["text": .text("周国安说明草案。"), "agree": .text("18")], problems: [.init("count.total", .countMistake(VoteCount(agree: 18), Sample.needs), field: "agree", clause: Clause("ZB-09"))])
    var deep = page
    deep.entered = Entered(["text": .text("![](https://a.cn/1.png)")], problems: [.init("document.image", .minutesMissing, field: "text")])
    var open = page
    open.further = [.init(id: ID(1), resolution: Sample.resolution)]
    open.attendance = Sample.planned.attendance
    return [page, refused, deep, open]
  }
  var staysReadable: Bool { true }
  var hasEditor: Bool { true }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.writeMinutes) }

  func view(_ t: Reader) -> HTML {
    let form = Form(Gatherings.minutes(id), t, entered, waits: true)
    let open: HTML = attendance.open > 0 ? note(.warn, nil, t(.attendanceOpen(attendance.open)), t, "<p>\(act(t(.markAttendance), Gatherings.attendance(id)))</p>") : .none
    return """
      \(pageHead(t(.writeMinutes), title))
      <p class="row"><span id="f-attendance">\(t(.countsLine(attendance)))</span>\(act(t(.markAttendance), Gatherings.attendance(id)))</p>
      \(open)\(several(t))
      \(form.html(form.hidden("version", String(version)), who(form, t), smallNote(t(.minutesAdvice)), form.area("text", t(.minutesTitle), hint: t(.minutesHint), value: text, rows: 12, document: document), making(form, t), decision(form, t), row(submit(t(.fileMinutes), .go), act(t(.backWord), Gatherings.one(id)))))
      <p class="small muted">\(t(.filedForGood))</p>
      """
  }
  /// As the editor begins; what was typed wrongly stays Markdown.
  private var document: String? {
    if let typed = entered["textDocument"] { return typed }
    do { return try Minutes.typed(entered["text"] ?? text).editor } catch { return nil }
  }
  /// Above the form, because each is sent by itself.
  private func several(_ t: Reader) -> HTML {
    if votes.isEmpty { return .none }
    return "\(resolutionList(further, of: id, t))<p class=\"small muted\">\(t(.severalResolutions)) \(act(t(.enterResolutions), Gatherings.resolutions(id)))</p>"
  }
  private func who(_ form: Form, _ t: Reader) -> HTML {
    let names = people.map { Choice($0.person.description, $0.name, of: $0.of) }
    let lecturer: HTML = kinds.contains(.partyLecture) ? form.select("lecturer", t(.lecturerWord), names, hint: t(.lecturerHint), value: lecturer?.description, optional: true) : .none
    return "\(form.select("presider", t(.presiderWord), names, value: presider?.description))\(form.select("recorder", t(.recorderWord), names, value: recorder?.description))\(lecturer)"
  }
  private func making(_ form: Form, _ t: Reader) -> HTML {
    if makesUp.isEmpty { return .none }
    return form.checkboxes("makesUp", t(.makesUpWord), makesUp.map { Choice($0.kind.rawValue, t($0.period)) }, hint: t(.makesUpHint), optional: true)
  }
  private func decision(_ form: Form, _ t: Reader) -> HTML {
    guard !votes.isEmpty else { return .none }
    return "<section class=\"stack\"><h2>\(t(.resolutionTitle))</h2>\(voteFields(form, votes, attendance, optional: true, t))</section>"
  }
}
