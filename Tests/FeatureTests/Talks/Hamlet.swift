import Duties
import FeatureKit
import Foundation
import Notices
import People
import Search
import Structure
import Support
@testable import Talks

/// A branch with a secretary, a commissioner and four members, under a town; a second branch beside it. Friday, 4 December 2026, 9:20.
struct Hamlet: Sendable {
  let world: World
  let tree: SmallTree
  /// 周国安 (secretary), 何玉珍 (commissioner), 陈桂兰, 石小军, 刘守田, 谭启明.
  let people: [ID<Person>]
  static let names = ["周国安", "何玉珍", "陈桂兰", "石小军", "刘守田", "谭启明"]
  static let today = Day(year: 2026, month: 12, day: 4)

  init() async throws {
    world = try await World([structure, people_, talks], migrations: SearchTable.migrations, followers: { _ in [Duties(), Notices()] })
    tree = try await SmallTree.plant(in: world)
    var made: [ID<Person>] = []
    for (n, name) in Hamlet.names.enumerated() {
      let joined = Day(year: 2016, month: 7, day: 1), birth = Day(year: 1970 + n, month: 2, day: 3), number = residentNumber("\(1970 + n)0203", 101 + 2 * n)
      let receipt = try await world.perform(AddPerson(organization: tree.first.id, name: name, residentNumber: number, sex: .male, birth: birth, status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "1151234225\(n)"))
      made.append(ID(receipt.made?.id ?? 0))
    }
    people = made
    let posts = [PostTable.begin(ID(9001), made[0], .secretary, at: tree.first.id, since: Day(year: 2024, month: 1, day: 1)), PostTable.begin(ID(9002), made[1], .organizationCommissioner, at: tree.first.id, since: Day(year: 2024, month: 1, day: 1))]
    try await world.database.write { session in for post in posts { _ = try session.execute(post.sql) } }
  }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: people[0], account: ID(1)) }
  var clerk: Actor { world.actor(.clerk, at: tree.town, person: ID(5001), account: ID(2)) }
  /// The secretary of the town's committee: the same post, one level up.
  var above: Actor { world.actor(.secretary, at: tree.town, person: ID(5002), account: ID(3)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, person: ID(5003), account: ID(4)) }
  func member(_ n: Int) -> Actor { world.actor(.member, at: tree.first, person: people[n], account: ID(Int64(10 + n))) }

  @discardableResult func record(_ one: Int?, _ others: [Int], daysAgo: Int = 1, _ kind: Talk.Kind = .yearly, note: String? = nil, as actor: Actor? = nil) async throws -> ID<Talk> {
    let action = RecordTalks(at: tree.first.id, one.map { people[$0] }, with: others.map { people[$0] }, on: Hamlet.today.adding(-daysAgo), kind, note: note)
    return ID(try await world.perform(action, as: actor ?? secretary).made?.id ?? 0)
  }
  func page(_ id: ID<Talk>, as actor: Actor) async throws -> TalkPage { try await world.read(as: actor, sight: "talks.record") { try TalkPage.load(id, in: $0) } }
  func matrix(as actor: Actor, of organization: Organization? = nil, _ query: String = "") async throws -> TalksPage {
    let id = (organization ?? tree.first).id
    return try await world.read(as: actor, sight: Talks.read) { try TalksPage.load(id, Query(query), in: $0) }
  }
  func card(_ actor: Actor) async throws -> TodayCard? { try await world.read(as: actor) { try Cards.mine($0) } }
  /// The state of the year's duty; empty while nobody has opened it.
  func duty() async throws -> String { try await world.text("SELECT state FROM duty WHERE rule = 'ZB-20' AND subject = \(tree.first.id)") }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await world.visit(["secretary": secretary, "clerk": clerk, "above": above, "neighbour": neighbour, "chen": member(2), "shi": member(3), "liu": member(4)], work)
  }
}
private let people_ = People.room(month: [])
