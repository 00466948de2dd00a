import Attachments
import Duties
import FeatureKit
import Gatherings
import Notices
import People
import Reorganizations
import Search
import Structure
import Support
import Ties
@testable import Enrolments

/// A village branch and a school's, and a virtual branch of the county, to which two of the village and one of the school belong from June on. Friday, 4 December 2026, 9:20.
struct Afar: Sendable {
  let world: World
  let tree: SmallTree
  let virtual: Organization
  /// 陈桂兰, 何玉珍 and 覃丽华 (on probation) of the village, 温志刚 of the school.
  let people: [ID<Person>]
  static let since = Day(year: 2026, month: 6, day: 1)
  static let starts = Moment(Day(year: 2026, month: 12, day: 3), minutes: 1200)

  init(enrolled: Bool = true) async throws {
    let world = try await World([structure, People.room(), ties, gatherings, enrolments, reorganizations], migrations: SearchTable.migrations + AttachmentTable.migrations, followers: { _ in [Duties(), Notices()] })
    let tree = try await SmallTree.plant(in: world)
    virtual = try await world.setUp(SetUpOrganization(under: tree.county.id, .branch, .virtual, named: "在外党员网上党支部", founded: SmallTree.founded, unitKind: .other))
    var people: [ID<Person>] = []
    for (n, name) in ["陈桂兰", "何玉珍", "覃丽华", "温志刚"].enumerated() {
      let joined = Day(year: n == 2 ? 2026 : 2016, month: 5, day: 1), number = residentNumber("19800102", 101 + n * 2)
      let made = try await world.perform(AddPerson(
        organization: n == 3 ? tree.second.id : tree.first.id, name: name, residentNumber: number, status: n == 2 ? .probationary : .full, joined: joined, confirmed: n == 2 ? nil : joined.adding(months: 12), phone: "1151234225\(n)"))
      people.append(ID(made.made?.id ?? 0))
    }
    self.world = world
    self.tree = tree
    self.people = people
    if enrolled { try await world.perform(Enrol([people[0], people[2], people[3]], in: virtual.id, from: virtual.id, since: Self.since), as: county) }
  }
  var county: Actor { world.actor(.clerk, at: tree.county, account: ID(1)) }
  var clerk: Actor { world.actor(.clerk, at: tree.town, account: ID(2)) }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: people[1], account: ID(3)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, account: ID(4)) }
  /// The virtual branch's secretary.
  var keeper: Actor { world.actor(.secretary, at: virtual, person: people[0], account: ID(5)) }
  /// Signed in with their membership at home, and with the one that enrolment gives.
  func member(_ n: Int, of home: Organization? = nil) -> Actor {
    let may = world.house.grants.permissions(of: .member)
    return Actor(account: ID(Int64(20 + n)), person: people[n], posts: [home ?? tree.first, virtual].map { .init(role: .member, place: $0.place, may: may) })
  }
  func enrolment(_ n: Int) async throws -> ID<PostTable.Post> {
    let person = people[n], at = virtual.id
    return ID(Int64(try await world.count("SELECT id FROM post WHERE person = \(person) AND organization = \(at) AND role = 'member' ORDER BY id DESC LIMIT 1")))
  }
  /// Open enrolments of one of them, or of all.
  func open(_ n: Int? = nil) async throws -> Int {
    let at = virtual.id, today = world.now.day, who: SQL = n.map { "AND person = \(people[$0])" } ?? .nothing
    return try await world.count("SELECT count(*) FROM post WHERE organization = \(at) AND role = 'member' AND (until IS NULL OR until > \(today)) \(who)")
  }
  /// A theme day of the virtual branch to which 陈桂兰 came online and 覃丽华 did not come.
  @discardableResult func held() async throws -> ID<Gathering> {
    let id = try await planned()
    try await world.perform(MarkAttendance(id, version: 1, [people[0]: .online, people[2]: .absent, people[3]: .came]), as: keeper)
    try await world.perform(RecordMinutes(id, version: 2, "通报家乡情况。", presider: people[0], recorder: people[0]), as: keeper)
    return id
  }
  func planned() async throws -> ID<Gathering> {
    ID(try await world.perform(Plan([.themeDay], at: virtual.id, starts: Self.starts, location: "约定的会议号"), as: keeper).made?.id ?? 0)
  }
  func codes(_ action: some Action, as actor: Actor) async throws -> [String] { try await world.refusal(of: action, as: actor)?.problems.map(\.code) ?? [] }
  func page(_ at: Organization, _ query: String = "", as actor: Actor) async throws -> EnrolmentsPage {
    try await world.read(as: actor, sight: Enrolments.read) { try EnrolmentsPage.load(at.id, Query(query), in: $0) }
  }
}
