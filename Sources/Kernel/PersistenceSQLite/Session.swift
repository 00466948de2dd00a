import Essentials
import struct Foundation.Data
import GRDB
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

  func rows<T>(_ sql: Persistence.SQL, _ make: (any Persistence.Row) throws -> T) throws -> [T] {
    heard?(sql)
    let handle = try db.cachedStatement(sql: sql.text).sqliteStatement
    return try Stepping(handle: handle, vault: vault) { DatabaseError(resultCode: ResultCode(rawValue: $0), message: self.db.lastErrorMessage, sql: sql.text) }.rows(sql, make)
  }

  @discardableResult func execute(_ sql: Persistence.SQL) throws -> Int {
    heard?(sql)
    try db.cachedStatement(sql: sql.text).execute(arguments: arguments(sql.values))
    return db.changesCount
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
