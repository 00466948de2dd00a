import FeatureKit
import Foundation
import Notices
import People
import Search
import Structure
import Support
@testable import Ties

/// A county, two towns, two branches of the first town, and people with posts at them. Friday, 4 December 2026, 9:20.
struct Parish: Sendable {
  let world: World
  let tree: SmallTree
  let elsewhere: Organization
  /// A leader of the county, the town's clerk, the two secretaries, one more member.
  let persons: [ID<Person>]

  init() async throws {
    let hosts = Feature("Hosts", endpoints: [], names: ["gathering": { _, ids in Dictionary(uniqueKeysWithValues: ids.filter { $0 == 77 }.map { ($0, Named("12月党员大会", path: "/gatherings/\($0)")) }) }])
    let world = try await World([structure, people, ties, hosts], migrations: SearchTable.migrations, followers: { _ in [Notices()] }), tree = try await SmallTree.plant(in: world)
    elsewhere = try await world.setUp(SetUpOrganization(under: tree.county.id, .committee, named: "柳林镇党委", founded: SmallTree.founded, unitKind: .department))
    var persons: [ID<Person>] = []
    for (n, (name, number)) in [("林晓梅", "990101198001021012"), ("温志刚", "990101198001021039"), ("周国安", "990101198001021055"), ("罗秀珍", "990101198001021071"), ("陈桂兰", "990101198001021098")].enumerated() {
      let joined = Day(year: 2016, month: 7, day: 1), branch = n == 3 ? tree.second : tree.first
      let made = try await world.perform(AddPerson(organization: branch.id, name: name, residentNumber: number, status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "11512342251"))
      persons.append(ID(made.made?.id ?? 0))
    }
    for (n, (role, place)) in [(Role.leader, tree.county), (.clerk, tree.town), (.secretary, tree.first), (.secretary, tree.second)].enumerated() {
      let change = PostTable.begin(ID(persons[n].value + 1), persons[n], role, at: place.id, since: Day(year: 2024, month: 1, day: 1))
      try await world.database.write { session in _ = try session.execute(change.sql) }
    }
    self.world = world
    self.tree = tree
    self.persons = persons
  }
  private func actor(_ role: Role, _ place: Organization, _ n: Int) -> Actor { world.actor(role, at: place, person: persons[n], account: ID(Int64(n + 1))) }
  var leader: Actor { actor(.leader, tree.county, 0) }
  var clerk: Actor { actor(.clerk, tree.town, 1) }
  var secretary: Actor { actor(.secretary, tree.first, 2) }
  var neighbour: Actor { actor(.secretary, tree.second, 3) }
  var member: Actor { actor(.member, tree.first, 4) }
  /// Clerk of the other town.
  var stranger: Actor { world.actor(.clerk, at: elsewhere, person: persons[4], account: ID(9)) }
  var today: Day { world.now.day }

  func contact(_ n: Int = 0, at organization: Organization? = nil, until: Day? = nil) async throws -> ID<ContactPoint> {
    ID(try await world.perform(AssignContact(persons[n], at: (organization ?? tree.first).id, since: today.adding(-100), until: until), as: clerk).made?.id ?? 0)
  }
  func page(_ id: ID<ContactPoint>, as actor: Actor? = nil) async throws -> ContactPage { try await world.read(as: actor ?? clerk, sight: Ties.read) { try ContactPage.load(id, in: $0) } }
  func list(_ query: String = "", as actor: Actor? = nil) async throws -> [ContactsPage.Line] { try await world.read(as: actor ?? clerk, sight: Ties.read) { try ContactsPage.load(Query(query), in: $0).contacts.items } }
  func cards(_ actor: Actor) async throws -> [String] { try await world.read(as: actor) { scope in try ties.cards.compactMap { try $0(scope) }.map { "\($0.title.zh)：\($0.lines.map(\.text.zh).joined(separator: "、"))" } } }
  func told(_ n: Int) async throws -> String { let person = persons[n]; return try await world.text("SELECT zh FROM notice WHERE person = \(person) ORDER BY entry, number") }
  func codes(_ action: some Action, as actor: Actor? = nil) async throws -> [String] { try await world.refusal(of: action, as: actor ?? clerk)?.problems.map(\.code) ?? [] }

  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T { try await world.visit(["leader": leader, "clerk": clerk, "secretary": secretary, "neighbour": neighbour, "member": member, "stranger": stranger], work) }
}
