import Composition
import FeatureKit
import Foundation
import Persistence
import PersistencePostgres
import PersistenceSQLite
import PersistenceTransfer
import Secrets
import Synchronization
import Testing

/// A database that breaks off after some writes, as where a machine is switched off.
private final class Breaking: Database {
  let inner: any Database
  private let left: Mutex<Int>
  init(_ inner: any Database, after writes: Int) {
    self.inner = inner
    left = Mutex(writes)
  }
  var vault: any Vault { inner.vault }
  func read<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T { try await inner.read(work) }
  func readLong<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T { try await inner.readLong(work) }
  func migrate(_ migrations: [Migration]) async throws { try await inner.migrate(migrations) }
  func write<T: Sendable>(_ work: @escaping @Sendable (any WriteSession) throws -> T) async throws -> T {
    let broken = left.withLock { left in
      left -= 1
      return left < 0
    }
    return try await inner.write { session in
      let result = try work(session)
      if broken { throw Fault("the machine was switched off") }
      return result
    }
  }
}

@Suite struct MoveTests {
  private func source() async throws -> (SQLiteDatabase, path: String) {
    let kept = try await Kept.shared.value, place = kept.fresh()
    _ = try await kept.restore(to: place)
    return (try SQLiteDatabase(path: place.path + "/zhibu.db", vault: KeyRing.ephemeral()), place.path + "/zhibu.db")
  }
  private func empty() async throws -> SQLiteDatabase {
    let kept = try await Kept.shared.value, place = kept.fresh()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    return try SQLiteDatabase(path: place.path + "/zhibu.db", vault: KeyRing.ephemeral())
  }
  private static let server = ProcessInfo.processInfo.environment["ZHIBU_POSTGRES"]
  private func postgres() throws -> (database: PostgresDatabase, address: String) {
    let text = try #require(Self.server), name = "move_" + UUID().uuidString.lowercased().replacing("-", with: "").prefix(12)
    try PostgresDatabase(PostgresAddress(text), vault: KeyRing.ephemeral()).administer("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    let address = text.replacing("/postgres?", with: "/\(name)?")
    return (PostgresDatabase(try PostgresAddress(address), vault: KeyRing.ephemeral()), address)
  }
  private func refusal(_ work: () async throws -> Void) async throws -> String? {
    do { try await work(); return nil } catch let refusal as Refusal { return refusal.problems[0].code }
  }

  @Test func everyRowArrivesAsItIsStored() async throws {
    let (from, _) = try await source(), to = try await empty()
    let sums = try await Move(from: .init(from, .sqlite), to: .init(to, .sqlite), Household.migrations).run()
    #expect(sums.first { $0.table == "journal" }.map { $0.rows > 300 } == true)
    let tables = try await from.readLong { session in try Tables.there(in: session) }
    #expect(Set(sums.map(\.table) + ["migration"]) == Set(tables), "a table that is not moved")
    for query: SQL in ["SELECT quote(name) FROM person ORDER BY 1", "SELECT quote(signature) FROM journal_seal ORDER BY 1", "SELECT quote(next) FROM sequence ORDER BY 1", "SELECT quote(password) FROM account ORDER BY 1"] {
      let (before, after) = try await (from.read { s in try s.rows(query) { $0.text(0) } }, to.read { s in try s.rows(query) { $0.text(0) } })
      #expect(before == after && !before.isEmpty)
    }
  }
  @Test(arguments: [0, 7, 60]) func aMoveThatWasBrokenOffGoesOn(writes: Int) async throws {
    let (from, _) = try await source(), to = try await empty(), there = Mutex<[String]>([])
    await #expect(throws: Fault.self) { try await Move(from: .init(from, .sqlite), to: .init(Breaking(to, after: writes), .sqlite), Household.migrations).run() }
    let sums = try await Move(from: .init(from, .sqlite), to: .init(to, .sqlite), Household.migrations) { progress in
      if case .wasThere(let table, _) = progress { there.withLock { $0.append(table) } }
    }.run()
    #expect(sums.reduce(0) { $0 + $1.rows } > 2000)
    if writes == 60 { #expect(there.withLock { !$0.isEmpty }) }
    let verified = try await to.readLong { session in try Verify.journal(key: nil, in: session) }
    #expect(verified.whole && verified.sealed > 0)
  }
  @Test func otherDataAndAnotherSchemaAreLeftAsTheyAre() async throws {
    let (from, _) = try await source(), (other, _) = try await source(), to = try await empty()
    _ = try await other.write { session in try session.execute("UPDATE person SET name = 'somebody else'") }
    #expect(try await refusal { _ = try await Move(from: .init(from, .sqlite), to: .init(other, .sqlite), Household.migrations).run() } == "move.different")
    #expect(try await other.read { s in try s.first("SELECT count(*) FROM person WHERE name = 'somebody else'") { $0.int(0) } } ?? 0 > 0)
    try await from.migrate([Migration("of next year", "CREATE TABLE next_year (id BIGINT PRIMARY KEY)")])
    #expect(try await refusal { _ = try await Move(from: .init(from, .sqlite), to: .init(to, .sqlite), Household.migrations).run() } == "move.schema")
    #expect(try await to.readLong { session in try Tables.there(in: session) }.isEmpty)
  }
  @Test(.enabled(if: server != nil, "Tests/with-postgres gives the server")) func thereAndBackNothingIsLost() async throws {
    let (from, path) = try await source(), (there, address) = try postgres(), backPath = try await Kept.shared.value.fresh().path
    let report = try await Moving.run(from: "sqlite:\(path)", to: address) { _ in }
    #expect(report.signed && report.journal.whole && report.journal.sealed > 0)
    let again = try await Moving.run(from: "sqlite:\(path)", to: address) { _ in }
    #expect(again.rows == report.rows, "given again, it finds everything there")
    try FileManager.default.createDirectory(atPath: backPath, withIntermediateDirectories: true)
    let home = try await Moving.run(from: address, to: "sqlite:\(backPath)/zhibu.db") { _ in }
    #expect(home.rows == report.rows && home.journal == report.journal)
    let people = try await there.read { s in try s.rows("SELECT name FROM person ORDER BY id") { $0.text(0) } }
    #expect(try await from.read { s in try s.rows("SELECT name FROM person ORDER BY id") { $0.text(0) } } == people && !people.isEmpty)
    await #expect(throws: (any Error).self, "what is kept for ever is so there as well") { _ = try await there.write { s in try s.execute("DELETE FROM journal WHERE id > 0") } }
  }
}
