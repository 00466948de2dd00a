import Essentials
import GRDBSQLite
import Persistence

/// A prepared statement, bound and stepped by hand: rows made by a library cost more than what SQLite does for a short query.
struct Stepping {
  let handle: OpaquePointer
  let vault: any Vault
  /// What the connection says of a code that is neither a row nor the end.
  let fault: (Int32) -> any Error

  func rows<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> [T] {
    guard sqlite3_stmt_readonly(handle) != 0 else { throw Fault("a query must only read: \(sql.text)") }
    return try bound(sql) {
      let row = Columns(handle, vault)
      var result: [T] = []
      while true {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: result.append(try make(row))
        case SQLITE_DONE: return result
        case let code: throw fault(code)
        }
      }
    }
  }
  /// A statement that writes and gives no rows.
  func run(_ sql: SQL) throws {
    try bound(sql) {
      let code = sqlite3_step(handle)
      guard code == SQLITE_DONE else { throw fault(code) }
    }
  }

  private func bound<T>(_ sql: SQL, _ step: () throws -> T) throws -> T {
    guard sqlite3_stmt_busy(handle) == 0 else { throw Fault("a query runs inside itself: \(sql.text)") }
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for (n, value) in sql.values.enumerated() { try bind(value, at: Int32(n + 1)) }
    return try step()
  }
  private func bind(_ value: Value, at n: Int32) throws {
    let code = switch value {
    case .null: sqlite3_bind_null(handle, n)
    case .integer(let number): sqlite3_bind_int64(handle, n, number)
    case .real(let number): sqlite3_bind_double(handle, n, number)
    case .text(let text): sqlite3_bind_text(handle, n, text, Int32(text.utf8.count), copied)
    case .blob(let bytes): bind(bytes, at: n)
    case .secret(let text, let field): bind(try vault.seal(text, field: field), at: n)
    case .keyed(let text, let field): bind(vault.digest(text, field: field), at: n)
    }
    guard code == SQLITE_OK else { throw fault(code) }
  }
  private func bind(_ bytes: [UInt8], at n: Int32) -> Int32 {
    bytes.isEmpty ? sqlite3_bind_zeroblob(handle, n, 0) : sqlite3_bind_blob(handle, n, bytes, Int32(bytes.count), copied)
  }
}

/// SQLITE_TRANSIENT: SQLite keeps a copy of its own. The macro is not imported.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// The row that a statement stands on; one object for all rows of a query.
private final class Columns: Row {
  private let handle: OpaquePointer
  private let vault: any Vault
  init(_ handle: OpaquePointer, _ vault: any Vault) {
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
