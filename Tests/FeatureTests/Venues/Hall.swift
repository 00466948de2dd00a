import FeatureKit
import Foundation
import Notices
import Structure
import Support
@testable import Venues

/// A county, two towns, two branches of the first town, and a room that its first branch keeps. Friday, 4 December 2026, 9:20.
struct Hall: Sendable {
  let world: World
  let tree: SmallTree
  let elsewhere: Organization
  static let gatherings = Feature("Hosts", endpoints: [], names: [Booking.Hosted.reference: { scope, ids in scope.actor.posts.contains { $0.role == .groupLeader } ? [:] : Dictionary(uniqueKeysWithValues: ids.filter { $0 == 77 }.map { ($0, Named("12月党员大会", path: "/gatherings/\($0)")) }) }])

  init() async throws {
    world = try await World([structure, venues, Hall.gatherings], followers: { _ in [Notices()] })
    tree = try await SmallTree.plant(in: world)
    elsewhere = try await world.setUp(SetUpOrganization(under: tree.county.id, .committee, named: "柳林镇党委", founded: SmallTree.founded, unitKind: .department))
    for (n, (role, place)) in [(Role.secretary, tree.first), (.secretary, tree.second), (.clerk, tree.town)].enumerated() {
      let change = PostTable.begin(ID(Int64(900 + n)), ID(Int64(700 + n)), role, at: place.id, since: Day(year: 2024, month: 1, day: 1))
      try await world.database.write { session in _ = try session.execute(change.sql) }
    }
  }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: ID(700), account: ID(1)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, person: ID(701), account: ID(2)) }
  var clerk: Actor { world.actor(.clerk, at: tree.town, person: ID(702), account: ID(3)) }
  var member: Actor { world.actor(.member, at: tree.first, person: ID(703), account: ID(4)) }
  var stranger: Actor { world.actor(.clerk, at: elsewhere, person: ID(704), account: ID(5)) }
  var leader: Actor { world.actor(.groupLeader, at: tree.first, person: ID(705), account: ID(6)) }

  static let weekdays = Dictionary(uniqueKeysWithValues: (1...5).map { (String($0), "08:00-12:00 14:00-18:00") })
  let monday = Day(year: 2026, month: 12, day: 7)

  func keep(_ name: String = "村部会议室", at organization: Organization? = nil, for audience: Venue.Audience = .subtree, hours: [String: String] = weekdays, as actor: Actor? = nil) async throws -> ID<Venue> {
    ID(try await world.perform(KeepVenue((organization ?? tree.first).id, name, address: "村部二楼", seats: 60, equipment: "投影、音响", for: audience, hours: hours), as: actor ?? clerk).made?.id ?? 0)
  }
  func book(_ venue: ID<Venue>, _ starts: String = "09:00", _ ends: String = "11:00", on day: Day? = nil, for organization: Organization? = nil, as actor: Actor? = nil) async throws -> ID<Booking> {
    ID(try await world.perform(Book(venue, for: (organization ?? tree.first).id, on: day ?? monday, starts, ends, "党员大会"), as: actor ?? clerk).made?.id ?? 0)
  }
  func page(_ id: ID<Venue>, _ query: String = "day=2026-12-07", as actor: Actor? = nil) async throws -> VenuePage { try await world.read(as: actor ?? clerk, sight: Venues.read) { try VenuePage.load(id, Query(query), in: $0) } }
  func list(_ query: String = "day=2026-12-07", _ near: Organization? = nil, as actor: Actor? = nil) async throws -> ListPage { try await world.read(as: actor ?? clerk, sight: Venues.read) { try ListPage.load(Query(query), near, in: $0) } }
  func told(_ person: Int64) async throws -> String { try await world.text("SELECT zh FROM notice WHERE person = \(person) ORDER BY entry") }
  func codes(_ action: some Action, as actor: Actor? = nil) async throws -> [String] { try await world.refusal(of: action, as: actor ?? clerk)?.problems.map(\.code) ?? [] }

  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T { try await world.visit(["secretary": secretary, "neighbour": neighbour, "clerk": clerk, "member": member, "stranger": stranger], work) }
}
