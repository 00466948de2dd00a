import CPQ
import Essentials
import Foundation
import Persistence
import Synchronization

/// PostgreSQL through Debian's libpq. Reads see one moment each; writes are serializable, on several connections, and are run again after a lost race.
package final class PostgresDatabase: Database {
  let address: PostgresAddress
  private let readers: Lanes, longReaders: Lanes, writers: Lanes
  let turns: Lanes
  package let vault: any Vault
  private let heard: (@Sendable (SQL) -> Void)?
  private let counts = Mutex<(writes: Int, again: Int)>((0, 0))
  /// Writes committed since the start, each by itself: the server flushes those of one moment together.
  package var committed: (groups: Int, writes: Int) { counts.withLock { ($0.writes, $0.writes) } }
  /// How often a write was run again after a lost race.
  package var lostRaces: Int { counts.withLock { $0.again } }

  /// Opens no connection yet: each is opened when it is first needed, and anew after it broke.
  /// - Parameters:
  ///   - readers: connections for pages; besides them there are two for what takes longer, one for turns, and `writers`.
  ///   - heard: told of each statement before it runs; for tests that look at all of them.
  package init(_ address: PostgresAddress, vault: any Vault, readers: Int = 8, writers: Int = 4, longestWait: Duration = .seconds(30), heard: (@Sendable (SQL) -> Void)? = nil) {
    self.address = address
    self.vault = vault
    self.heard = heard
    self.readers = Lanes(readers, address, patience: .seconds(30), longestWait: longestWait, label: "reads")
    longReaders = Lanes(2, address, patience: nil, longestWait: .seconds(3600), label: "long reads")
    turns = Lanes(1, address, patience: .seconds(10), longestWait: longestWait, label: "turns")
    self.writers = Lanes(writers, address, patience: .seconds(300), longestWait: longestWait, label: "writes")
  }

  package func read<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T { try await reading(readers, work) }
  package func readLong<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T { try await reading(longReaders, work) }

  private func reading<T: Sendable>(_ lanes: Lanes, _ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T {
    let errand = Errand()
    return try await withTaskCancellationHandler {
      try await on(lanes) { [self] lane in
        defer { errand.end() }
        var tries = 0
        while true {
          let connection = try lane.connected()
          try errand.begin(connection)
          do { return try look(connection, work) } catch {
            connection.rollBack()
            // Reading twice does no harm: a connection that broke while it lay idle is not the reader's trouble.
            tries += 1
            guard tries == 1, connection.isBroken || (error as? PostgresFault)?.isStale == true else { throw error }
            lane.hangUp()
          }
        }
      }
    } onCancel: {
      errand.callOff()
    }
  }
  private func look<T>(_ connection: Connection, _ work: (any ReadSession) throws -> T) throws -> T {
    try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    let result = try work(PostgresSession(connection, vault, heard))
    try connection.run("COMMIT")
    return result
  }

  package func write<T: Sendable>(_ work: @escaping @Sendable (any WriteSession) throws -> T) async throws -> T {
    try await on(writers) { [self] lane in
      let write = Write(lane: lane, vault: vault, heard: heard)
      defer { counts.withLock { $0.again += write.losses } }
      let result = try write.commit(work)
      counts.withLock { $0.writes += 1 }
      return result
    }
  }

  func on<T: Sendable>(_ lanes: Lanes, _ work: @escaping @Sendable (Lane) throws -> T) async throws -> T {
    try await withUnsafeThrowingContinuation { (done: UnsafeContinuation<T, any Error>) in
      lanes.submit(.init(run: { lane in done.resume(with: Result { try work(lane) }) }, late: { done.resume(throwing: Fault("all connections to PostgreSQL were busy for too long")) }))
    }
  }

  /// Several nodes may start at once: one of them runs what has not run yet, the others wait for it.
  package func migrate(_ migrations: [Migration]) async throws {
    let connection = try Connection(address, patience: nil)
    try Self.fits(connection, vault)
    try connection.run("SELECT pg_advisory_lock(\(Locks.schema))")
    try connection.run("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
    var ran = Set(try connection.execute("SELECT name FROM migration", vault).rows(vault) { $0.text(0) })
    for migration in migrations where ran.insert(migration.name).inserted {
      try connection.run("BEGIN")
      for statement in Dialect.postgres.statements(migration) { try connection.run(statement) }
      _ = try connection.execute("INSERT INTO migration (name) VALUES (\(migration.name))", vault)
      try connection.run("COMMIT")
    }
    try connection.run("SELECT pg_advisory_unlock(\(Locks.schema))")
  }
  /// Texts must compare by bytes, as they do in SQLite: lists would be sorted in another order, and usernames could be found twice.
  private static func fits(_ connection: Connection, _ vault: any Vault) throws {
    let found = try connection.execute("SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()", vault).rows(vault) { ($0.text(0), $0.text(1)) }
    guard let (encoding, order) = found.first, encoding == "UTF8", ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(order) else {
      throw Fault("the database must be made with: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'")
    }
  }

  /// Whether no schema was made here yet.
  package func isEmpty() throws -> Bool {
    try Connection(address, patience: nil).execute("SELECT to_regclass('migration') IS NULL", vault).rows(vault) { $0.flag(0) } == [true]
  }
  /// Leaves nothing of what was made here.
  package func clear() throws { try administer("DROP SCHEMA public CASCADE; CREATE SCHEMA public") }
  /// A statement about databases, outside any transaction.
  package func administer(_ statement: String) throws { try Connection(address, patience: nil).run(statement) }
  /// After a bulk load: figures for the planner, which a server gathers by itself only after a while.
  package func settle() throws { try administer("VACUUM (ANALYZE)") }
}

/// Numbers of the advisory locks, which all nodes share.
enum Locks {
  static let schema: Int64 = 7_305_801, turn: Int64 = 7_305_802, duty = 7_305_803
}
