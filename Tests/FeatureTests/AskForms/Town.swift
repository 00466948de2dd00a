import Attachments
import FeatureKit
import FollowUps
import Foundation
import Gatherings
import Notices
import People
import Search
import Structure
import Support
@testable import AskForms

/// A county, a town and two branches with a few people, and a door: who asks is said by the session's cookie. Friday, 4 December 2026, 9:20.
struct Town: Sendable {
  let world: World
  let tree: SmallTree
  static let due = Day(year: 2026, month: 12, day: 15)

  init(telling: Bool = false) async throws {
    world = try await World([structure, people, gatherings, askForms], migrations: SearchTable.migrations + AttachmentTable.migrations, followers: { _ in telling ? [Notices()] : [] })
    tree = try await SmallTree.plant(in: world)
    let joined = Day(year: 2016, month: 7, day: 1), number = "990101198001021012"
    let made = try await world.perform(AddPerson(organization: tree.first.id, name: "周国安", residentNumber: number, status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "11512342251"))
    let post = PostTable.begin(ID(9001), ID(made.made?.id ?? 0), .secretary, at: tree.first.id, since: Day(year: 2024, month: 1, day: 1))
    try await world.database.write { session in _ = try session.execute(post.sql) }
  }
  var clerk: Actor { world.actor(.clerk, at: tree.town, account: ID(1)) }
  var county: Actor { world.actor(.clerk, at: tree.county, account: ID(2)) }
  var secretary: Actor { world.actor(.secretary, at: tree.first, account: ID(3)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, account: ID(4)) }
  var member: Actor { world.actor(.member, at: tree.first, person: ID(77), account: ID(5)) }

  static let visits = [(label: "已走访户数", kind: "number", choices: nil as String?), (label: "是否需要镇里帮助", kind: "choice", choices: "是、否")]
  func send(_ title: String = "冬季走访情况", _ fields: [(label: String, kind: String, choices: String?)] = Town.visits, known: [String] = ["members", "secretary"], below: Organization? = nil, as actor: Actor? = nil) async throws -> ID<AskForm> {
    let form = SendForm(title, by: tree.town.id, below: below?.id, due: Town.due, fields, known: known)
    return ID(try await world.perform(form, as: actor ?? clerk).made?.id ?? 0)
  }
  func page(_ id: ID<AskForm>, as actor: Actor) async throws -> FormPage { try await world.read(as: actor, sight: AskForms.read) { try FormPage.load(id, Query(""), in: $0) } }
  func card(_ actor: Actor, _ load: @escaping @Sendable (Scope) throws -> TodayCard?) async throws -> TodayCard? { try await world.read(as: actor) { try load($0) } }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T { try await world.visit(["clerk": clerk, "county": county, "secretary": secretary, "neighbour": neighbour, "member": member], work) }
}
