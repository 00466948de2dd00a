import Accounts
import Approvals
import Attachments
import DutyBoard
import FeatureKit
import Foundation
import Gatherings
import JournalBook
import Outbox
import People
import Search
import Structure
import Support
@testable import Inspections

/// A county, a town and two branches; theme days of November and December are on record in the first branch. Friday, 4 December 2026, 9:20.
struct Office: Sendable {
  let world: World
  let tree: SmallTree
  /// Belongs to the second branch, works at the county, and has an account.
  let inspector: ID<Person>
  let secretary: ID<Person>, nobody: ID<Person>
  static let today = Day(year: 2026, month: 12, day: 4)

  init() async throws {
    let hall = Feature("Hall", endpoints: [], actions: [Record.self], grants: [Record.grant])
    let rooms = [hall, structure, people, approvals, gatherings, journalBook, accounts, inspections]
    world = try await World(
      rooms + [dutyBoard(over: rooms)], migrations: SearchTable.migrations + AttachmentTable.migrations + OutboxTable.migrations, followers: { _ in [Duties(), Notices()] },
      now: Moment(Day(year: 2026, month: 11, day: 3), minutes: 500))
    tree = try await SmallTree.plant(in: world)
    inspector = try await Office.person("沈立群", 21, tree.second, world)
    secretary = try await Office.person("周国安", 22, tree.first, world)
    nobody = try await Office.person("陈大伟", 23, tree.first, world)
    try await world.perform(CreateAccount(username: "shen01", person: inspector, hash: "", mustChange: false))
    try await world.perform(CreateAccount(username: "zhou01", person: secretary, hash: "", mustChange: false))
    try await world.perform(AppointPost(secretary, .secretary, at: tree.first.id, since: Day(year: 2024, month: 3, day: 1)))
    try await Watch(world.performer).run()
    let branch = tree.first
    world.travel(to: Moment(Day(year: 2026, month: 11, day: 20), minutes: 600))
    try await world.perform(Record(at: branch.id, proves: [Evidence("themeDay", for: Reference(Organization.reference, branch.id), on: Day(year: 2026, month: 11, day: 18))]), as: holder)
    world.travel(to: Moment(Office.today, minutes: 560))
    try await Watch(world.performer).run()
    let vault = world.vault, now = world.now
    _ = try await world.database.write { try Sealer(vault).seal(at: now, in: $0) }
  }
  private static func person(_ name: String, _ n: Int, _ at: Organization, _ world: World) async throws -> ID<Person> {
    let joined = Day(year: 2016, month: 7, day: 1)
    return ID(try await world.perform(AddPerson(organization: at.id, name: name, residentNumber: residentNumber("19800102", 100 + n), birth: Day(year: 1980, month: 1, day: 2), status: .full, joined: joined, confirmed: joined.adding(months: 12), phone: "115123422\(n)")).made?.id ?? 0)
  }
  var county: Actor { world.actor(.clerk, at: tree.county, person: ID(801), account: ID(1)) }
  var town: Actor { world.actor(.clerk, at: tree.town, person: ID(802), account: ID(2)) }
  var holder: Actor { world.actor(.secretary, at: tree.first, person: secretary, account: ID(3)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, person: ID(803), account: ID(4)) }
  var member: Actor { world.actor(.member, at: tree.first, person: nobody, account: ID(5)) }

  func action(_ organization: Organization? = nil, by person: ID<Person>? = nil, since: Day = Office.today, until: Day = Office.today.adding(6), looks: String = "三会一课的记录", from: Day = Day(year: 2026, month: 1, day: 1), to: Day = Office.today) -> OpenInspection {
    OpenInspection((organization ?? tree.first).id, by: person ?? inspector, since: since, until: until, looksAt: looks, recordsFrom: from, recordsUntil: to)
  }
  func open(_ organization: Organization? = nil, since: Day = Office.today, until: Day = Office.today.adding(6), as actor: Actor? = nil) async throws -> ID<Inspection> {
    ID(try await world.perform(action(organization, since: since, until: until), as: actor ?? county).made?.id ?? 0)
  }
  /// The inspector as the house knows them on its day: with the posts of the day, and nothing else.
  func looking() async throws -> Actor {
    let person = inspector, day = world.now.day, grants = world.house.grants
    let posts = try await world.database.read { try PostTable.posts(of: person, on: day, grants: grants, in: $0) }
    return Actor(account: ID(9), person: person, posts: posts)
  }
  func book(_ organization: Organization? = nil, _ query: String = "", as actor: Actor) async throws -> EvidenceBook {
    let id = (organization ?? tree.first).id
    return try await world.read(as: actor, sight: Inspections.book) { try EvidenceBook.load(id, Query(query), in: $0) }
  }
  func list(_ query: String = "", _ organization: Organization? = nil, as actor: Actor) async throws -> ListPage {
    try await world.read(as: actor, sight: Inspections.read) { try ListPage.load(Query(query), organization, in: $0) }
  }
}

let reader = Reader(language: .zh, today: Office.today)
