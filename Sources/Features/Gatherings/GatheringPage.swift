import Attachments
import Documents
import FeatureKit

/// One gathering, from its plan to what its minutes settled.
struct GatheringPage: Page {
  struct Person: Encodable, Sendable, Hashable {
    var person: ID<FeatureKit.Person>
    var name: String
    var office: Role?
    var mark: Mark
    /// Shown to those who record, and to the person.
    var reason: String?
    /// The branch that the person comes from where that is another.
    var of: String?
  }
  struct Attendance: Encodable, Sendable, Hashable {
    var expected: Int, attended: Int, leave: Int, absent: Int, open: Int
    var probationary: Int, suspended: Int
    var people: [Person]
  }
  struct Text: Encodable, Sendable, Hashable {
    /// The words alone.
    var text: String
    var body: Document
    var recordedAt: Moment
    var late: Bool
    var withdrawnBecause: String?
    var resolutions: [Resolution]
    var corrections: [Correction]
  }
  struct File: Encodable, Sendable, Hashable {
    var id: ID<Attachment>
    var name: String
    var type: FileType
    var bytes: Int
    var address: Address
    /// A photo that is the minutes.
    var isMinutes = false
    /// The line of the agenda that it is a paper to.
    var line: Int?
  }
  struct May: Encodable, Sendable, Hashable {
    var plan = false, record = false, journal = false
    /// The reader's own mark where the reader is expected.
    var own: Mark?
    /// From here only the people of a partner branch are marked.
    var partner = false
  }
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var kinds: [Gathering.Kind]
  var groups: [Group]
  /// Branches that take part in it beside the one that holds it.
  var partners: [Organization] = []
  var starts: Moment
  var ends: Moment?
  var location: String
  var agenda: String
  var state: Gathering.State
  var reason: String
  var presider: String?
  var recorder: String?
  var lecturer: String?
  var attendance: Attendance
  var votes: [VoteNeeds]
  var minutes: Text?
  var settlement: Settlement
  var files: [File] = []
  /// For those who plan, until it begins.
  var readers: Readers?
  /// Where the organization checks people in by a code.
  var checksIn = false
  /// What it was planned in one go with.
  var together: ID<Together>?
  /// Where an office above drew it for a look.
  var reviewed: [Reviewed] = []
  var may: May
  var now: Moment
  var version: Int

  static func load(_ id: ID<Gathering>, in scope: Scope) throws -> GatheringPage {
    let g = try GatheringTable.one(id, in: scope), roll = try AttendanceTable.roll(of: g, in: scope), minutes = try MinutesTable.of(g, in: scope)
    let names = try AttendanceTable.names([g.presider, g.recorder, g.lecturer].compactMap { $0 }, in: scope)
    let may = may(g, roll, scope), proved = g.state == .held ? try MinutesTable.evidences(of: g, in: scope) : []
    let making = MakeUp.spans(proved, scope.rules), own = scope.actor.person
    let further = g.state == .held ? try ResolutionTable.of(id, in: scope).map(\.resolution) : []
    let lectures = try lecturesFor(g, proved, in: scope), paper = try PaperTable.photo(of: id, in: scope), lines = try AgendaTable.lines(of: id, in: scope)
    let told = may.plan && g.state == .planned && g.starts > scope.now && roll.expected > 0
    return GatheringPage(
      id: id, organization: g.organization, title: g.title, kinds: g.kinds, groups: g.groups, partners: g.partners, starts: g.starts, ends: g.ends, location: g.location, agenda: g.agenda, state: g.state, reason: g.reason,
      presider: g.presider.flatMap { names[$0] }, recorder: g.recorder.flatMap { names[$0] }, lecturer: g.lecturer.flatMap { names[$0] },
      attendance: attendance(roll) { $0.person.id == own || (may.record && g.asksWhy($0)) || (may.partner && $0.home == g.side(of: scope.actor, "gatherings.record")?.id) }, votes: VoteBody.meeting(in: g.kinds).compactMap { VoteNeeds.of($0, roll, on: g.day, scope.rules, expectingRest: true) },
      minutes: minutes.map { Text(text: $0.body.text, body: $0.body, recordedAt: $0.recordedAt, late: $0.late, withdrawnBecause: $0.withdrawnBecause, resolutions: ($0.resolution.map { [$0] } ?? []) + further, corrections: $0.corrections) },
      settlement: g.state == .cancelled ? Settlement(settled: [], open: []) : try Settlement.of(g, makingUp: making, lecturesFor: lectures, in: scope),
      files: try AttachmentTable.seen(Reference(Gathering.reference, id), in: scope).map { File(id: $0.id, name: $0.file.name, type: $0.file.type, bytes: $0.file.bytes, address: Gatherings.attachment(id, $0.id), isMinutes: $0.file.digest == paper, line: lines[$0.id]) },
      readers: told ? try Readers.of(g, roll, in: scope) : nil, checksIn: g.state == .planned ? try CheckInTable.setting(of: g.organization.id, in: scope) != nil : false, together: may.plan ? try TogetherTable.of(id, in: scope) : nil, reviewed: g.state == .held && may.record ? try ReviewTable.of(id, in: scope) : [], may: may, now: scope.now, version: g.version)
  }
  /// The committees for which a lecture counts: as recorded, or as it would be.
  private static func lecturesFor(_ g: Gathering, _ proved: [Evidence], in scope: Scope) throws -> [ID<Organization>] {
    if g.state == .held { return proved.filter { $0.kind == "secretaryLecture" }.map { ID($0.subject.id) } }
    guard let lecturer = g.lecturer else { return [] }
    return try AttendanceTable.speakers(for: g.organization, on: g.day, in: scope).first { $0.person.id == lecturer }?.secretaryOf ?? []
  }
  static func attendance(_ roll: Roll, reasonFor shown: (Attendee) -> Bool) -> Attendance {
    let outside = roll.outsideTheVote
    return Attendance(
      expected: roll.expected, attended: roll.attended, leave: roll.count(.leave), absent: roll.count(.absent), open: roll.open, probationary: outside.probationary, suspended: outside.suspended,
      people: roll.attendees.map { Person(person: $0.person.id, name: $0.person.name, office: $0.office, mark: $0.mark, reason: shown($0) ? $0.reason : nil, of: $0.homeName) })
  }
  private static func may(_ g: Gathering, _ roll: Roll, _ scope: Scope) -> May {
    func may(_ permission: Permission) -> Bool {
      guard scope.actor.may(permission, at: g.place) else { return false }
      return ownGroups(of: scope.actor, permission, at: g.place).map { own in g.kinds == [.groupMeeting] && g.groups.allSatisfy { own.contains($0.id) } } ?? true
    }
    return May(plan: may("gatherings.plan"), record: may("gatherings.record"), journal: scope.actor.may("journal.read", at: g.place), own: scope.actor.person.flatMap { roll[$0]?.mark }, partner: g.side(of: scope.actor, "gatherings.record") != nil)
  }
  static var samples: [GatheringPage] { [Sample.planned, Sample.announced, Sample.held, Sample.cancelled, Sample.forMember] }
  var staysReadable: Bool { true }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(.gatheringsTitle, Gatherings.list(organization.id))] }
  func title(_ t: Reader) -> String { title }
}
