import FeatureKit
import Foundation
import Notices
import People
import Search
import Structure
import Support
@testable import Announcements

/// A town with two branches and people in them, and a door: who asks is said by the session's cookie. Friday, 4 December 2026, 9:20.
struct Office: Sendable {
  let world: World
  let tree: SmallTree
  /// Three members of the first branch, then one of the second.
  let members: [ID<Person>]

  init() async throws {
    let world = try await World([structure, people, announcements], migrations: SearchTable.migrations, followers: { _ in [Notices()] }), tree = try await SmallTree.plant(in: world)
    var members: [ID<Person>] = []
    for (n, person) in Office.villagers.enumerated() { members.append(try await Office.add(person, to: n < 3 ? tree.first : tree.second, in: world)) }
    self.world = world
    self.tree = tree
    self.members = members
    try await post(.secretary, members[0], at: tree.first)
    try await post(.clerk, members[3], at: tree.town)
  }
  /// With right numbers of a region that does not exist.
  private static let villagers = [("周国安", "990101198001021012"), ("罗秀珍", "990101198001021039"), ("陈桂兰", "990101198001021055"), ("温志刚", "990101198001021071")]
  private static func add(_ person: (name: String, number: String), to branch: Organization, in world: World) async throws -> ID<Person> {
    let joined = Day(year: 2016, month: 7, day: 1)
    let made = try await world.perform(AddPerson(organization: branch.id, name: person.name, residentNumber: person.number, status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "11512342251"))
    return ID(made.made?.id ?? 0)
  }
  private func post(_ role: Role, _ person: ID<Person>, at organization: Organization) async throws {
    let change = PostTable.begin(ID(person.value + 1), person, role, at: organization.id, since: Day(year: 2024, month: 1, day: 1))
    try await world.database.write { session in _ = try session.execute(change.sql) }
  }

  /// The town's; a member of the second branch.
  var clerk: Actor { actor([(.clerk, tree.town), (.member, tree.second)], members[3], 1) }
  var secretary: Actor { actor([(.secretary, tree.first), (.member, tree.first)], members[0], 2) }
  func member(_ n: Int) -> Actor { actor([(.member, tree.first)], members[n], Int64(10 + n)) }
  var sibling: Actor { actor([(.secretary, tree.second)], members[3], 4) }
  /// Holds the same post at two branches.
  var double: Actor { actor([(.secretary, tree.first), (.secretary, tree.second)], members[1], 5) }
  private func actor(_ posts: [(Role, Organization)], _ person: ID<Person>, _ account: Int64) -> Actor {
    Actor(account: ID(account), person: person, posts: posts.map { .init(role: $0.0, place: $0.1.place, may: world.house.grants.permissions(of: $0.0)) })
  }

  func publish(_ title: String = "开会通知", _ body: String = "周五下午开会。", to audience: Announcement.Audience = .subtree, as actor: Actor? = nil) async throws -> ID<Announcement> {
    ID(try await world.perform(Publish(title, body, to: audience), as: actor ?? clerk).made?.id ?? 0)
  }
  func announcement(_ id: ID<Announcement>) async throws -> Announcement { try await world.read(as: clerk) { try AnnouncementTable.one(id, in: $0) } }
  func tally(_ id: ID<Announcement>, as actor: Actor? = nil) async throws -> ReadersPage.Tally {
    try await world.read(as: actor ?? clerk, sight: "announcements.publish") { try ReadersPage.load(id, Query(""), in: $0).tally }
  }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T { try await world.visit(["clerk": clerk, "secretary": secretary, "member": member(2), "sibling": sibling, "double": double], work) }
}
