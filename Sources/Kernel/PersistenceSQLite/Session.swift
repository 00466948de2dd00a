import Essentials
import struct Foundation.Data
import GRDB
import GRDBSQLite
import Persistence

final class Session: WriteSession {
  let db: GRDB.Database
  private let vault: any Vault
  private let heard: (@Sendable (Persistence.SQL) -> Void)?
  init(_ db: GRDB.Database, _ vault: any Vault, _ heard: (@Sendable (Persistence.SQL) -> Void)?) {
    self.db = db
    self.vault = vault
    self.heard = heard
  }

  /// Steps the statement itself: GRDB's rows cost more than what SQLite does for a short query.
  func rows<T>(_ sql: Persistence.SQL, _ make: (any Persistence.Row) throws -> T) throws -> [T] {
    heard?(sql)
    let statement = try db.cachedStatement(sql: sql.text)
    guard statement.isReadonly else { throw Fault("a query must only read: \(sql.text)") }
    let handle = statement.sqliteStatement
    guard sqlite3_stmt_busy(handle) == 0 else { throw Fault("a query runs inside itself: \(sql.text)") }
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for (n, value) in sql.values.enumerated() { try bind(value, to: handle, at: Int32(n + 1)) }
    let row = Columns(handle, vault)
    var result: [T] = []
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: result.append(try make(row))
      case SQLITE_DONE: return result
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage, sql: sql.text)
      }
    }
  }

  @discardableResult func execute(_ sql: Persistence.SQL) throws -> Int {
    heard?(sql)
    try db.cachedStatement(sql: sql.text).execute(arguments: arguments(sql.values))
    return db.changesCount
  }

  private func bind(_ value: Value, to handle: SQLiteStatement, at n: Int32) throws {
    let code = switch value {
    case .null: sqlite3_bind_null(handle, n)
    case .integer(let number): sqlite3_bind_int64(handle, n, number)
    case .real(let number): sqlite3_bind_double(handle, n, number)
    case .text(let text): sqlite3_bind_text(handle, n, text, Int32(text.utf8.count), copied)
    case .blob(let bytes): bind(bytes, to: handle, at: n)
    case .secret(let text, let field): bind(try vault.seal(text, field: field), to: handle, at: n)
    case .keyed(let text, let field): bind(vault.digest(text, field: field), to: handle, at: n)
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage) }
  }
  private func bind(_ bytes: [UInt8], to handle: SQLiteStatement, at n: Int32) -> Int32 {
    bytes.isEmpty ? sqlite3_bind_zeroblob(handle, n, 0) : sqlite3_bind_blob(handle, n, bytes, Int32(bytes.count), copied)
  }

  private func arguments(_ values: [Value]) throws -> StatementArguments {
    try StatementArguments(values.map { value -> (any DatabaseValueConvertible)? in
      switch value {
      case .null: nil
      case .integer(let n): n
      case .real(let n): n
      case .text(let text): text
      case .blob(let bytes): Data(bytes)
      case .secret(let text, let field): Data(try vault.seal(text, field: field))
      case .keyed(let text, let field): Data(vault.digest(text, field: field))
      }
    })
  }
}

/// SQLITE_TRANSIENT: SQLite keeps a copy of its own. The macro is not imported.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// The row that a statement stands on; one object for all rows of a query.
private final class Columns: Persistence.Row {
  private let handle: SQLiteStatement
  private let vault: any Vault
  init(_ handle: SQLiteStatement, _ vault: any Vault) {
    self.handle = handle
    self.vault = vault
  }
  func integer(_ i: Int) -> Int64 { sqlite3_column_int64(handle, Int32(i)) }
  func real(_ i: Int) -> Double { sqlite3_column_double(handle, Int32(i)) }
  func isNull(_ i: Int) -> Bool { sqlite3_column_type(handle, Int32(i)) == SQLITE_NULL }
  func text(_ i: Int) -> String {
    guard let start = sqlite3_column_text(handle, Int32(i)) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(i)))), as: UTF8.self)
  }
  func blob(_ i: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, Int32(i)) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(i)))))
  }
  func secret(_ i: Int, field: String) throws -> String { try vault.open(blob(i), field: field) }
}
