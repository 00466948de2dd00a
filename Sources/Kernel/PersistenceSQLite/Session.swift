import Essentials
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

  func rows<T>(_ sql: Persistence.SQL, _ make: (any Persistence.Row) throws -> T) throws -> [T] { try stepping(sql).rows(sql, make) }

  @discardableResult func execute(_ sql: Persistence.SQL) throws -> Int {
    try stepping(sql).run(sql)
    return db.changesCount
  }

  private func stepping(_ sql: Persistence.SQL) throws -> Stepping {
    heard?(sql)
    let handle = try db.cachedStatement(sql: sql.text).sqliteStatement
    return Stepping(handle: handle, vault: vault) { DatabaseError(resultCode: ResultCode(rawValue: $0), message: self.db.lastErrorMessage, sql: sql.text) }
  }
}
