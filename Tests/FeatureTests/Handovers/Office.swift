import Accounts
import Approvals
import AskForms
import Attachments
import DutyBoard
import FeatureKit
import FollowUps
import Foundation
import Gatherings
import Imports
import Outbox
import People
import Search
import Structure
import Support
import Ties
import Venues
@testable import Handovers

/// A county, a town and two branches. The first has a secretary, a deputy and two members, and all kinds of things left open. Friday, 4 December 2026, 9:20.
struct Office: Sendable {
  let world: World
  let tree: SmallTree
  let secretary: ID<Person>, deputy: ID<Person>, member: ID<Person>, stranger: ID<Person>, clerkPerson: ID<Person>
  let post: ID<PostTable.Post>
  static let today = Day(year: 2026, month: 12, day: 4)

  init() async throws {
    let rooms = [structure, people, approvals, gatherings, followUps, askForms, ties, venues, accounts, handovers]
    world = try await World(
      rooms + [dutyBoard(over: rooms), imports(rooms)], migrations: SearchTable.migrations + AttachmentTable.migrations + OutboxTable.migrations, followers: { _ in [Duties(), Notices()] },
      now: Moment(Day(year: 2026, month: 11, day: 3), minutes: 500))
    tree = try await SmallTree.plant(in: world)
    secretary = try await Office.person("周国安", 11, tree.first, world)
    deputy = try await Office.person("韩雪梅", 12, tree.first, world)
    member = try await Office.person("陈大伟", 13, tree.first, world)
    stranger = try await Office.person("钱远", 14, tree.second, world)
    clerkPerson = try await Office.person("林晓梅", 15, tree.second, world)
    let since = Day(year: 2024, month: 3, day: 1)
    post = ID(try await world.perform(AppointPost(secretary, .secretary, at: tree.first.id, since: since)).made?.id ?? 0)
    try await world.perform(AppointPost(deputy, .deputySecretary, at: tree.first.id, since: since))
    try await world.perform(AppointPost(clerkPerson, .clerk, at: tree.town.id, since: since))
    try await Watch(world.performer).run()
    world.travel(to: Moment(Office.today, minutes: 560))
    try await Watch(world.performer).run()
  }
  private static func person(_ name: String, _ n: Int, _ at: Organization, _ world: World) async throws -> ID<Person> {
    let joined = Day(year: 2016, month: 7, day: 1)
    return ID(try await world.perform(AddPerson(organization: at.id, name: name, residentNumber: residentNumber("19800102", 100 + n), birth: Day(year: 1980, month: 1, day: 2), status: .full, joined: joined, confirmed: joined.adding(months: 12))).made?.id ?? 0)
  }
  var town: Actor { world.actor(.clerk, at: tree.town, person: clerkPerson, account: ID(1)) }
  var holder: Actor { world.actor(.secretary, at: tree.first, person: secretary, account: ID(2)) }
  var second: Actor { world.actor(.deputySecretary, at: tree.first, person: deputy, account: ID(3)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, person: stranger, account: ID(4)) }
  var ordinary: Actor { world.actor(.member, at: tree.first, person: member, account: ID(5)) }

  /// A gathering without minutes, one to come, a follow-up, an unfinished import.
  func leaveThingsOpen() async throws {
    try await world.perform(AskFollowUp(tree.first.id, "请说明原因", by: Office.today.adding(7)), as: town)
    let branch = tree.first.id, past = Moment(Office.today.adding(-9), minutes: 900), next = Moment(Office.today.adding(6), minutes: 900), now = world.now
    try await world.database.write { session in
      for (id, title, starts) in [(771, "十一月党员大会", past), (772, "四季度党课", next)] {
        try session.execute("INSERT INTO gathering (id, organization, title, starts, location, state, planned_at) VALUES (\(id), \(branch), \(title), \(starts), '会议室', 'planned', \(past))")
      }
      try session.execute("INSERT INTO import_run (id, importer, organization, digest, file_name, makes_branches, state, created, touched) VALUES (881, 'members', \(branch), \(Blob([1])), '花名册.xlsx', 0, 'checked', \(now), \(now))")
    }
  }
  func handOver(to successor: ID<Person>? = nil, on: Day = Office.today, things: String = "", as actor: Actor? = nil) async throws -> ID<Handover> {
    ID(try await world.perform(HandOver(post, to: successor ?? member, on: on, things: things), as: actor ?? town).made?.id ?? 0)
  }
  func page(_ id: ID<Handover>, as actor: Actor) async throws -> HandoverPage { try await world.read(as: actor, sight: Handovers.read) { try HandoverPage.load(id, in: $0) } }
  /// Who holds the office of secretary on a day.
  func secretaries(on day: Day) async throws -> String {
    try await world.text("SELECT n.name FROM post p JOIN person n ON n.id = p.person WHERE p.organization = \(tree.first.id) AND p.role = 'secretary' AND p.since <= \(day) AND (p.until IS NULL OR p.until >= \(day))")
  }
  func told(_ person: ID<Person>) async throws -> String { try await world.text("SELECT zh FROM notice WHERE person = \(person) ORDER BY entry, number") }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await world.visit(["town": town, "holder": holder, "second": second, "neighbour": neighbour, "member": ordinary], work)
  }
}

let reader = Reader(language: .zh, today: Office.today)
