import Essentials
import GRDBSQLite
import Persistence
import Synchronization

/// The connections for the queries of a page, each used by one thread at a time and then kept for the next: as many as threads have ever read at once (decision 0015).
final class Readers: Sendable {
  private let path: String
  private let vault: any Vault
  private let heard: (@Sendable (SQL) -> Void)?
  private let free = Mutex<[Reader]>([])
  init(_ path: String, _ vault: any Vault, _ heard: (@Sendable (SQL) -> Void)?) {
    self.path = path
    self.vault = vault
    self.heard = heard
  }
  /// All queries of `work` see the same moment.
  func read<T>(_ work: (any ReadSession) throws -> T) throws -> T {
    let reader = try free.withLock { $0.popLast() } ?? Reader(path, vault, heard)
    try reader.begin()
    defer { if reader.ended() { free.withLock { $0.append(reader) } } }
    return try work(reader)
  }
}

/// One read-only connection with its prepared statements.
private final class Reader: ReadSession, @unchecked Sendable {
  private let connection: OpaquePointer
  private let vault: any Vault
  private let heard: (@Sendable (SQL) -> Void)?
  private var prepared: [String: OpaquePointer] = [:]
  /// Texts differ by the lengths of their lists and reaches; what is beyond this is prepared anew.
  private static let keptStatements = 1_000

  init(_ path: String, _ vault: any Vault, _ heard: (@Sendable (SQL) -> Void)?) throws {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw Fault("the database cannot be opened for reading: \(String(cString: sqlite3_errstr(code)))")
    }
    connection = opened
    self.vault = vault
    self.heard = heard
    sqlite3_busy_timeout(opened, 30_000)
    for setting in ["PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -16000"] {
      guard sqlite3_exec(opened, setting, nil, nil, nil) == SQLITE_OK else { throw fault(setting) }
    }
  }
  deinit {
    for statement in prepared.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(connection)
  }

  func begin() throws { try run("BEGIN") }
  /// Whether the connection is ready for the next page. One that is not is let go: nothing was written, so nothing is lost.
  func ended() -> Bool {
    do { if sqlite3_get_autocommit(connection) == 0 { try run("COMMIT") } } catch { return false }
    return sqlite3_get_autocommit(connection) != 0
  }
  private func run(_ text: String) throws {
    let statement = try statement(text)
    defer { sqlite3_reset(statement) }
    guard sqlite3_step(statement) == SQLITE_DONE else { throw fault(text) }
  }

  func rows<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> [T] {
    heard?(sql)
    return try Stepping(handle: statement(sql.text), vault: vault) { _ in self.fault(sql.text) }.rows(sql, make)
  }

  private func statement(_ text: String) throws -> OpaquePointer {
    if let kept = prepared[text] { return kept }
    var made: OpaquePointer?
    guard sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil) == SQLITE_OK, let made else { throw fault(text) }
    if prepared.count >= Self.keptStatements { forget() }
    prepared[text] = made
    return made
  }
  /// All that no query is using.
  private func forget() {
    for (text, statement) in prepared where sqlite3_stmt_busy(statement) == 0 {
      sqlite3_finalize(statement)
      prepared[text] = nil
    }
  }
  private func fault(_ text: String) -> Fault { Fault("SQLite: \(String(cString: sqlite3_errmsg(connection))) in \(text)") }
}
