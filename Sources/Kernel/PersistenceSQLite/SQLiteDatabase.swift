import Persistence
import Dispatch
import Essentials
import GRDB
import Synchronization

/// SQLite through GRDB: WAL, many readers, one writer that commits waiting writes as a group. An answer leaves after the fsync.
package final class SQLiteDatabase: Persistence.Database {
  /// One waiting write: `run` inside the shared transaction, `finish` after its commit.
  private struct Job: Sendable {
    let run: @Sendable (Session) -> Void
    let finish: @Sendable ((any Error)?) -> Void
    let failed: @Sendable () -> Bool
  }
  private let pool: DatabasePool
  private let readers: Readers
  package let vault: any Vault
  private let heard: (@Sendable (Persistence.SQL) -> Void)?
  private let done = Mutex<(groups: Int, writes: Int)>((0, 0))
  /// Groups of writes committed since the start, and the writes in them.
  package var committed: (groups: Int, writes: Int) { done.withLock { $0 } }
  private let waiting = Mutex<(jobs: [Job], draining: Bool)>(([], false))

  /// - Parameter heard: told of each statement before it runs; for tests that look at all of them.
  package init(path: String, vault: any Vault, readers: Int = 4, heard: (@Sendable (Persistence.SQL) -> Void)? = nil) throws {
    self.vault = vault
    self.heard = heard
    var configuration = Configuration()
    configuration.maximumReaderCount = readers
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000") }
    pool = try DatabasePool(path: path, configuration: configuration)
    self.readers = Readers(path, vault, heard)
    // GRDB sets NORMAL after `prepareDatabase`: an acknowledged write must survive a power cut.
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw Fault("synchronous is not FULL") }
    }
  }

  /// On the caller's thread: a page's queries take less time than handing them to another thread and back.
  package func read<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T { try readers.read(work) }

  package func readLong<T: Sendable>(_ work: @escaping @Sendable (any ReadSession) throws -> T) async throws -> T {
    try await pool.read { [vault, heard] in try work(Session($0, vault, heard)) }
  }

  package func write<T: Sendable>(_ work: @escaping @Sendable (any WriteSession) throws -> T) async throws -> T {
    try await withUnsafeThrowingContinuation { (done: UnsafeContinuation<T, any Error>) in
      let box = Box(Mutex<Result<T, any Error>?>(nil))
      enqueue(Job(
        run: { session in
          let result = Result { try work(session) }
          box.value.withLock { $0 = result }
        },
        finish: { fault in
          if let fault { done.resume(throwing: fault); return }
          done.resume(with: box.value.withLock { $0 } ?? .failure(Fault("a write was never run")))
        },
        failed: { box.value.withLock { if case .failure = $0 { true } else { false } } }))
    }
  }

  package func migrate(_ migrations: [Migration]) async throws {
    try await pool.write { db in try db.execute(sql: "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT") }
    for migration in migrations {
      try await pool.write { db in
        guard try Bool.fetchOne(db, sql: "SELECT 1 FROM migration WHERE name = ?", arguments: [migration.name]) == nil else { return }
        for statement in Dialect.sqlite.statements(migration) { try db.execute(sql: statement) }
        try db.execute(sql: "INSERT INTO migration (name) VALUES (?)", arguments: [migration.name])
      }
    }
  }

  /// After a bulk load: reads are up to three times slower beside a long write-ahead log.
  package func settle() throws {
    _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
  }

  private func enqueue(_ job: Job) {
    let start = waiting.withLock { queue in
      queue.jobs.append(job)
      defer { queue.draining = true }
      return !queue.draining
    }
    if start { pool.asyncWriteWithoutTransaction { [self] db in drain(db) } }
  }

  /// A lost group is run again one by one, so that one offender fails alone.
  private func drain(_ db: GRDB.Database) {
    let session = Session(db, vault, heard)
    while true {
      let jobs = waiting.withLock { queue in
        let taken = Array(queue.jobs.prefix(256))
        queue.jobs.removeFirst(taken.count)
        if taken.isEmpty { queue.draining = false }
        return taken
      }
      if jobs.isEmpty { return }
      let fault = commit(jobs, session)
      for job in jobs { job.finish(fault == nil || jobs.count == 1 ? fault : commit([job], session)) }
    }
  }

  private func commit(_ jobs: [Job], _ session: Session) -> (any Error)? {
    let db = session.db
    do {
      try db.execute(sql: "BEGIN IMMEDIATE")
      if jobs.count == 1 {
        // Without a savepoint: beside one, a large write walks its list of changed pages at every statement.
        jobs[0].run(session)
        guard db.isInsideTransaction else { throw Fault("the engine rolled the write back") }
        try db.execute(sql: jobs[0].failed() ? "ROLLBACK" : "COMMIT")
        if !jobs[0].failed() { done.withLock { $0 = ($0.groups + 1, $0.writes + 1) } }
        return nil
      }
      for job in jobs {
        try db.cachedStatement(sql: "SAVEPOINT one").execute()
        job.run(session)
        // A full disk, an I/O error or want of memory rolls the whole group back behind the savepoint.
        guard db.isInsideTransaction else { throw Fault("the engine rolled the whole group back") }
        if job.failed() { try db.cachedStatement(sql: "ROLLBACK TO one").execute() }
        try db.cachedStatement(sql: "RELEASE one").execute()
      }
      try db.execute(sql: "COMMIT")
      done.withLock { $0 = ($0.groups + 1, $0.writes + jobs.count) }
      return nil
    } catch {
      if db.isInsideTransaction {
        do { try db.execute(sql: "ROLLBACK") } catch let second { return Fault("\(error); and rolling back: \(second)") }
      }
      return error
    }
  }
}

private final class Box<T: ~Copyable & Sendable>: Sendable {
  let value: T
  init(_ value: consuming T) { self.value = value }
}
