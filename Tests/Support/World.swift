import FeatureKit
import Foundation
import Logging
import Secrets
import Synchronization

/// A small house on a real database in a temporary directory, with a clock that stands still until it is moved.
package final class World: Sendable {
  package let database: any Database
  /// The database's file.
  package let path: String
  package let performer: Performer
  package let house: House
  package let features: [Feature]
  package let vault = KeyRing.ephemeral()

  /// - Parameters:
  ///   - features: the rooms of this world.
  ///   - followers: what follows its deeds.
  ///   - now: by default Friday, 4 December 2026, 9:20, as on the mock-ups.
  package init(_ features: [Feature], migrations: [Migration] = [], followers: (RuleBook) -> [any Follower] = { _ in [] }, demo: Bool = true, now: Moment = Moment(Day(year: 2026, month: 12, day: 4), minutes: 560)) async throws {
    path = FileManager.default.temporaryDirectory.appending(path: "zhibu-\(UUID().uuidString).db").path
    self.features = features
    let all = ActingTable.migrations + JournalTable.migrations + OrganizationTable.migrations + PostTable.migrations + AskTable.migrations + DutyTable.migrations + NoticeTable.migrations + migrations + features.flatMap(\.migrations)
    database = try await TestEngine.open(path, all, vault)
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    let calendar = try WorkingCalendar.load(file: World.root.appending(path: "Data/holidays_cn_2018_2026.csv").path)
    house = House(rules: rules, grants: Grants(features.flatMap(\.grants)), names: features.reduce(into: [:]) { $0.merge($1.names) { a, _ in a } }, calendar: calendar, demo: demo, hindrances: features.flatMap(\.hindrances), personRows: features.flatMap(\.personRows), matters: features.flatMap(\.matters))
    let box = MovingClock(now)
    moving = box
    performer = Performer(database, ActionRegistry(features.flatMap(\.actions)), house: house, followers: followers(rules), clock: Clock { box.now })
  }
  private let moving: MovingClock
  deinit { TestEngine.remove(path, vault) }

  /// The checkout that the tests run in.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package var now: Moment { moving.now }
  package func travel(to moment: Moment) { moving.set(moment) }
  package func travel(days: Int) { moving.set(now.adding(seconds: days * 86_400)) }

  /// The house itself: everywhere, everything.
  package var anybody: Actor { .house("clock", house.grants) }
  package func actor(_ role: Role, at organization: Organization, person: ID<Person>? = nil, account: ID<Account>? = nil) -> Actor {
    Actor(account: account, person: person, posts: [.init(role: role, place: organization.place, may: house.grants.permissions(of: role))])
  }
  @discardableResult package func perform<A: Action>(_ action: A, as actor: Actor? = nil, _ provenance: Provenance = .live) async throws -> Receipt {
    try await performer.perform(action, as: actor ?? anybody, provenance)
  }
  /// The problems of a refusal, or none when the action was done.
  package func refusal<A: Action>(of action: A, as actor: Actor? = nil) async throws -> Refusal? {
    do { try await perform(action, as: actor); return nil } catch let refusal as Refusal { return refusal }
  }
  package func read<T: Sendable>(as actor: Actor? = nil, sight: Permission? = nil, _ load: @escaping @Sendable (Scope) throws -> T) async throws -> T {
    try await performer.read(as: actor ?? anybody, sight: sight, load)
  }
  /// The first columns of a query's rows, joined: for looking at tables in a test.
  package func text(_ sql: SQL) async throws -> String { try await database.read { session in try session.rows(sql) { $0.isNull(0) ? "-" : $0.text(0) }.joined(separator: ",") } }
  package func count(_ sql: SQL) async throws -> Int { try await database.read { session in try session.first(sql) { $0.int(0) } ?? 0 } }
  /// The names of a table's columns, in their order.
  package func columns(of table: String) async throws -> String {
    guard TestEngine.isPostgres else { return try await text("SELECT name FROM pragma_table_info(\(table))") }
    return try await text("SELECT column_name FROM information_schema.columns WHERE CAST(table_name AS TEXT) = \(table) ORDER BY ordinal_position")
  }
  /// All that is kept, as it lies there: the bytes of SQLite's files, or what each column of PostgreSQL's tables holds.
  package func stored() async throws -> Data {
    guard TestEngine.isPostgres else { return ["", "-wal"].compactMap { FileManager.default.contents(atPath: path + $0) }.reduce(Data(), +) }
    return try await database.read { session in
      let columns = try session.rows("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'") { ($0.text(0), $0.text(1)) }
      return try columns.reduce(into: Data()) { all, column in
        for bytes in try session.rows(SQL(stringLiteral: "SELECT \"\(column.1)\" FROM \"\(column.0)\""), { $0.blob(0) }) { all += bytes + [10] }
      }
    }
  }
  /// Names of the actions in the journal, oldest first.
  package func journal() async throws -> [String] { try await database.read { session in try session.rows("SELECT action FROM journal ORDER BY id") { $0.text(0) } } }
}

final class MovingClock: Sendable {
  private let moment: Mutex<Moment>
  init(_ now: Moment) { moment = Mutex(now) }
  var now: Moment { moment.withLock { $0 } }
  func set(_ now: Moment) { moment.withLock { $0 = now } }
}
