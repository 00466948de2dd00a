import Essentials
import Foundation
import GRDBSQLite

/// A copy of an SQLite database as it stood at one moment, while others read and write it.
package enum Snapshot {
  private static let pages: Int32 = 4096

  /// - Parameters:
  ///   - to: a new file; SQLite flushes it.
  ///   - tell: how many pages are copied, of how many.
  package static func take(_ from: URL, to: URL, tell: (Int, Int) -> Void = { _, _ in }) throws {
    let source = try open(from, SQLITE_OPEN_READWRITE)
    defer { sqlite3_close_v2(source) }
    let target = try open(to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    defer { sqlite3_close_v2(target) }
    // The transaction holds the moment: without it the copy would begin again whenever somebody writes.
    try run("BEGIN", source)
    try run("SELECT count(*) FROM sqlite_master", source)
    guard let copy = sqlite3_backup_init(target, "main", source, "main") else { throw fault(target) }
    var code = SQLITE_OK
    while code == SQLITE_OK {
      code = sqlite3_backup_step(copy, pages)
      let all = Int(sqlite3_backup_pagecount(copy))
      tell(all - Int(sqlite3_backup_remaining(copy)), all)
    }
    sqlite3_backup_finish(copy)
    guard code == SQLITE_DONE else { throw fault(target) }
    try run("COMMIT", source)
  }
  /// What SQLite finds wrong with the file itself; nil where it is well.
  package static func flaw(_ file: URL) throws -> String? {
    let database = try open(file, SQLITE_OPEN_READWRITE)
    defer { sqlite3_close_v2(database) }
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, "PRAGMA quick_check(1)", -1, &statement, nil) == SQLITE_OK else { throw fault(database) }
    defer { sqlite3_finalize(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0) else { return "?" }
    let found = String(cString: text)
    return found == "ok" ? nil : found
  }

  private static func open(_ file: URL, _ flags: Int32) throws -> OpaquePointer {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(file.path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw Fault("\(file.path) cannot be opened: \(String(cString: sqlite3_errstr(code)))")
    }
    sqlite3_busy_timeout(opened, 30_000)
    return opened
  }
  private static func run(_ text: String, _ database: OpaquePointer) throws {
    guard sqlite3_exec(database, text, nil, nil, nil) == SQLITE_OK else { throw fault(database) }
  }
  private static func fault(_ database: OpaquePointer) -> any Error {
    if sqlite3_errcode(database) & 0xff == SQLITE_FULL { return Refusal("backup.disk", Word(zh: "磁盘已满，没有改动；请腾出空间后重试", en: "The disk is full, nothing was changed; make room and try again")) }
    return Fault("SQLite: \(String(cString: sqlite3_errmsg(database)))")
  }
}
