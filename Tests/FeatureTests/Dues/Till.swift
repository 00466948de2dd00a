import FeatureKit
import Foundation
import Importing
import Notices
import People
import Search
import Structure
import Support
@testable import Dues

/// A town with two branches; the first has four members: a teacher, a pensioner, a farmer and a probationary member admitted in October. Friday, 4 December 2026, 9:20.
struct Till: Sendable {
  let world: World
  let tree: SmallTree
  /// 周国安, 何玉珍, 陈桂兰, 石小军; 谭启明 belongs to the second branch.
  let people: [ID<Person>]
  static let names = ["周国安", "何玉珍", "陈桂兰", "石小军", "谭启明"]
  static let rooms = [structure, People.room(month: []), dues], migrations = SearchTable.migrations + ImportTable.migrations
  static let today = Day(year: 2026, month: 12, day: 4)

  init(_ now: Moment = Moment(Till.today, minutes: 560)) async throws {
    world = try await World(Till.rooms, migrations: Till.migrations, followers: { _ in [Notices()] }, now: now)
    tree = try await SmallTree.plant(in: world)
    var made: [ID<Person>] = []
    for (n, name) in Till.names.enumerated() {
      let joined = n == 3 ? min(Day(year: 2026, month: 10, day: 17), now.day) : Day(year: 2016, month: 12, day: 1), number = residentNumber("\(1970 + n)0203", 101 + 2 * n)
      let receipt = try await world.perform(AddPerson(organization: (n == 4 ? tree.second : tree.first).id, name: name, residentNumber: number, sex: .male, birth: Day(year: 1970 + n, month: 2, day: 3), status: n == 3 ? .probationary : .full, joined: joined, confirmed: n == 3 ? nil : joined.adding(months: 12), phone: "1151234225\(n)"))
      made.append(ID(receipt.made?.id ?? 0))
    }
    people = made
    let posts = [PostTable.begin(ID(9001), made[0], .secretary, at: tree.first.id, since: Day(year: 2024, month: 1, day: 1)), PostTable.begin(ID(9002), made[4], .clerk, at: tree.town.id, since: Day(year: 2024, month: 1, day: 1))]
    try await world.database.write { session in for post in posts { _ = try session.execute(post.sql) } }
  }
  var secretary: Actor { world.actor(.secretary, at: tree.first, person: people[0], account: ID(1)) }
  var clerk: Actor { world.actor(.clerk, at: tree.town, person: people[4], account: ID(2)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, person: people[4], account: ID(3)) }
  func member(_ n: Int) -> Actor { world.actor(.member, at: n == 4 ? tree.second : tree.first, person: people[n], account: ID(Int64(10 + n))) }

  /// Bases as typed, by the number of the member.
  @discardableResult func fix(_ since: DuesMonth = DuesMonth(2026, 5), _ bases: [Int: String] = [0: "5000.01", 1: "5600", 3: "3000"], categories: [Int: DuesCategory] = [0: .salaried, 1: .retired, 2: .student, 3: .salaried], reason: String? = nil, as actor: Actor? = nil) async throws -> Acting.Receipt {
    try await world.perform(amounts(since, bases, categories, reason), as: actor ?? secretary)
  }
  func amounts(_ since: DuesMonth, _ bases: [Int: String], _ categories: [Int: DuesCategory] = [:], _ reason: String? = nil) -> FixAmounts {
    FixAmounts(tree.first.id, since: since, categories: Dictionary(uniqueKeysWithValues: categories.map { (people[$0].description, $1.rawValue) }), bases: Dictionary(uniqueKeysWithValues: bases.map { (people[$0].description, $1) }), reason: reason)
  }
  /// Fixed, and assessed from `first` to this month.
  func assessed(from first: DuesMonth = DuesMonth(2026, 10)) async throws -> Till {
    try await fix()
    for n in first.number...DuesMonth(of: world.now.day).number { try await world.perform(AssessMonth(tree.town.id, DuesMonth(number: n)), as: clerk) }
    return self
  }
  func keys(_ member: Int, _ months: Int...) -> [String] { months.map { Collect.key(people[member], DuesMonth(2026, $0)) } }
  @discardableResult func collect(_ pay: [String], on: Day = Till.today, _ way: PayWay = .cash, payer: String? = nil) async throws -> ID<LedgerEntry> {
    ID(try await world.perform(Collect(tree.first.id, pay, on: on, way, payer: payer), as: secretary).made?.id ?? 0)
  }
  func codes(_ action: some Action, as actor: Actor? = nil) async throws -> [String] { try await world.refusal(of: action, as: actor ?? secretary)?.problems.map(\.code) ?? [] }
  func figures(_ organization: Organization? = nil, below: Bool = true) async throws -> LedgerFigures {
    let o = organization ?? tree.town
    return try await world.read { try LedgerTable.figures(of: o, below: below, in: $0) }
  }
  func page(_ organization: Organization, as actor: Actor) async throws -> DuesPage { try await world.read(as: actor, sight: Dues.read) { try DuesPage.load(organization.id, Query(""), in: $0) } }
  func mine(_ n: Int) async throws -> MemberPage { try await world.read(as: member(n), sight: Dues.own) { try MemberPage.mine(in: $0) } }
  func told(_ n: Int) async throws -> String { try await world.text("SELECT zh FROM notice WHERE person = \(people[n]) ORDER BY entry, number") }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await world.visit(["secretary": secretary, "clerk": clerk, "neighbour": neighbour, "he": member(1), "chen": member(2)], work)
  }
}
