import Attachments
import Duties
import FeatureKit
import Foundation
import Notices
import People
import enum People.Standing
import Search
import Structure
import Ties
import Support
@testable import Gatherings

/// A branch of eight with two groups, its committee, and a secretary of the town who lectures. Friday, 4 December 2026, 9:20.
struct Hall {
  let world: World
  let tree: SmallTree
  /// Seven full members (the last one suspended) and one on probation, in the order of the list below.
  let members: [ID<Person>]
  let townSecretary: ID<Person>
  var branch: Organization { tree.first }

  init() async throws {
    world = try await World([structure, people, ties, gatherings], migrations: SearchTable.migrations + AttachmentTable.migrations, followers: { _ in [Duties(), Notices()] })
    tree = try await SmallTree.plant(in: world)
    var members: [ID<Person>] = []
    for (n, name) in ["周国安", "罗秀珍", "彭树林", "邓长福", "陈桂兰", "何玉珍", "李秋菊"].enumerated() {
      let standing: Standing = n == 6 ? .suspended : .normal
      members.append(try await Hall.add(name, .full, standing, to: tree.first, group: tree.groups[n % 2].id, in: world))
    }
    members.append(try await Hall.add("覃丽华", .probationary, .normal, to: tree.first, group: tree.groups[0].id, in: world))
    townSecretary = try await Hall.add("温志刚", .full, .normal, to: tree.second, group: nil, in: world)
    self.members = members
    try await post(.secretary, members[0], at: tree.first)
    try await post(.organizationCommissioner, members[1], at: tree.first)
    try await post(.publicityCommissioner, members[2], at: tree.first)
    try await post(.secretary, townSecretary, at: tree.town)
  }
  private static func add(_ name: String, _ status: PersonStatus, _ standing: Standing, to branch: Organization, group: ID<Group>?, in world: World) async throws -> ID<Person> {
    let joined = Day(year: status == .full ? 2016 : 2026, month: 7, day: 1)
    let made = try await world.perform(AddPerson(
      organization: branch.id, group: group, name: name, residentNumber: residentNumber("19800102", Self.serial(name)), sex: .male, birth: Day(year: 1980, month: 1, day: 2), status: status, standing: standing, joined: joined,
      confirmed: status == .full ? joined.adding(months: 12) : nil, phone: "11512342251"))
    return ID(made.made?.id ?? 0)
  }
  /// Another for each name, odd as men's are.
  private static func serial(_ name: String) -> Int { 100 + name.unicodeScalars.reduce(0) { ($0 * 31 + Int($1.value)) % 449 } * 2 + 1 }
  private func post(_ role: Role, _ person: ID<Person>, at organization: Organization) async throws {
    let change = PostTable.begin(ID(person.value + 1), person, role, at: organization.id, since: Day(year: 2024, month: 1, day: 1))
    try await world.database.write { session in _ = try session.execute(change.sql) }
  }

  var secretary: Actor { world.actor(.secretary, at: branch, person: members[0], account: ID(1)) }
  var commissioner: Actor { world.actor(.organizationCommissioner, at: branch, person: members[1], account: ID(2)) }
  func member(_ n: Int) -> Actor { world.actor(.member, at: branch, person: members[n], account: ID(Int64(10 + n))) }
  var leaderOfFirstGroup: Actor {
    Actor(account: ID(3), person: members[4], posts: [.init(role: .groupLeader, place: branch.place, group: tree.groups[0].id, may: world.house.grants.permissions(of: .groupLeader))])
  }
  var stranger: Actor { world.actor(.secretary, at: tree.second, person: townSecretary, account: ID(4)) }

  /// 12月3日 19:00 unless told otherwise: yesterday.
  static let evening = Moment(Day(year: 2026, month: 12, day: 3), minutes: 1140)
  func plan(_ kinds: [Gathering.Kind], groups: [ID<Group>] = [], at starts: Moment = Hall.evening, lecturer: ID<Person>? = nil) async throws -> ID<Gathering> {
    let made = try await world.perform(Plan(kinds, at: branch.id, groups: groups, starts: starts, location: "村党群服务中心", lecturer: lecturer), as: secretary)
    return ID(made.made?.id ?? 0)
  }
  /// Who was told of it.
  func heard(of id: ID<Gathering>) async throws -> Set<ID<Person>> {
    let about = Reference(Gathering.reference, id).description
    return try await world.database.read { session in Set(try session.rows("SELECT person FROM notice WHERE about = \(about)") { $0.id(0) }) }
  }
  func gathering(_ id: ID<Gathering>) async throws -> Gathering { try await world.read { try GatheringTable.one(id, in: $0) } }
  func roll(_ id: ID<Gathering>) async throws -> Roll { try await world.read { try AttendanceTable.roll(of: GatheringTable.one(id, in: $0), in: $0) } }
  /// All expected came, but for those named.
  func mark(_ id: ID<Gathering>, away: [ID<Person>] = []) async throws {
    let g = try await gathering(id), all = try await roll(id).attendees.map(\.person.id)
    try await world.perform(MarkAttendance(id, version: g.version, Dictionary(uniqueKeysWithValues: all.map { ($0, away.contains($0) ? .absent : .came) })), as: secretary)
  }
  func minutes(_ id: ID<Gathering>, makesUp: [Gathering.Kind] = [], lecturer: ID<Person>? = nil, resolution: String? = nil, body: VoteBody? = nil, _ count: VoteCount? = nil) async throws -> RecordMinutes {
    RecordMinutes(id, version: try await gathering(id).version, "通报工作，讨论计划。", presider: members[0], recorder: members[1], lecturer: lecturer, makesUp: makesUp, resolution: resolution, body: body, count)
  }
  /// What the last entry of the journal proves.
  func proved() async throws -> [Evidence] {
    let text = try await world.database.read { session in try session.first("SELECT evidences FROM journal ORDER BY id DESC LIMIT 1") { $0.text(0) } ?? "[]" }
    return try JSONDecoder().decode([Evidence].self, from: Data(text.utf8))
  }
}
