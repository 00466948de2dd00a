import FeatureKit
import Support
@testable import DutyBoard
@testable import Overview
@testable import Today

/// A county, its town and two branches on 4 December 2026; one has two groups.
final class Village: Sendable {
  static let settle = Route<ID<Organization>>("/organizations/:organization/gatherings/new")
  let world: World
  let county = Organization(id: ID(1), parent: nil, path: "/1/", name: "青禾县委", kind: .localCommittee)
  let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  let first = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  let second = Organization(id: ID(4), parent: ID(2), path: "/1/2/4/", name: "下湾村党支部", kind: .branch)
  let settles: Settles = ["themeDay": { line in Village.settle(line.organization).with(["kind": "themeDay"]) }]

  init() async throws {
    let hall = Feature("Hall", endpoints: [], actions: [Record.self], grants: [Record.grant], settles: settles)
    world = try await World([hall, dutyBoard(over: [hall]), today(over: [hall]), overview], followers: { _ in [Duties(), Notices()] }, now: Moment(Day(year: 2026, month: 11, day: 3), minutes: 500))
    try await world.database.write { [county, town, first, second] session in
      for o in [county, town, first, second] {
        try session.execute("INSERT INTO organization (id, parent, path, name, kind, setting, founded) VALUES (\(o.id), \(o.parent), \(o.path), \(o.name), \(o.kind.rawValue), \(o.setting.rawValue), 0)")
      }
      for (path, members) in [("/1/2/3/", 20), ("/1/2/4/", 5)] {
        for name in ["fullMembers", "members"] { try session.execute(OrganizationTable.add(members, to: name, at: path).sql) }
        try session.execute(OrganizationTable.add(1, to: "branches", at: path).sql)
      }
      for g in 31...32 { try session.execute("INSERT INTO party_group (id, branch, name, founded) VALUES (\(g), 3, \("第\(g - 30)党小组"), 0)") }
      for (person, role, place) in [(501, Role.secretary, 3), (601, .clerk, 2)] {
        try session.execute(PostTable.begin(ID(Int64(person)), ID(Int64(person)), role, at: ID(Int64(place)), since: Day(number: 0)).sql)
      }
    }
    try await Watch(world.performer).run()
    world.travel(to: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560))
    try await Watch(world.performer).run()
  }
  var secretary: Actor { world.actor(.secretary, at: first, person: ID(501)) }
  var clerk: Actor { world.actor(.clerk, at: town, person: ID(601)) }
  func post(_ role: Role, _ o: Organization, group: Int64? = nil) -> Actor.Post { Actor.Post(role: role, place: o.place, group: group.map { ID($0) }, may: world.house.grants.permissions(of: role)) }
  func record(_ kind: String, _ o: Organization, on day: Day, makesUp: Day? = nil) async throws {
    try await world.perform(Record(at: o.id, proves: [Evidence(kind, for: Reference("organization", o.id), on: day, makesUp: makesUp)]))
  }
  func todayPage(_ query: String = "", as actor: Actor) async throws -> TodayPage {
    let settles = settles
    return try await world.read(as: actor) { try TodayPage.load(Query(query), settles, [], in: $0) }
  }
  func board(_ query: String, as actor: Actor) async throws -> BoardPage { try await world.read(as: actor, sight: "duties.read") { try BoardPage.load(Query(query), in: $0) } }
  func over(_ o: Organization, _ query: String = "", as actor: Actor) async throws -> OverviewPage { try await world.read(as: actor, sight: Overview.read) { try OverviewPage.load(o.id, Query(query), in: $0) } }
}

let reader = Reader(language: .zh, today: Day(year: 2026, month: 12, day: 4))
let decemberFourth = Day(year: 2026, month: 12, day: 4)
