import Essentials
import Persistence

/// What a transaction says and hears.
package final class PostgresSession: WriteSession {
  let connection: Connection
  private let vault: any Vault
  private let heard: (@Sendable (SQL) -> Void)?
  /// The first fault of the transaction, whoever caught it since: PostgreSQL does nothing more after one.
  private(set) var fault: PostgresFault?

  init(_ connection: Connection, _ vault: any Vault, _ heard: (@Sendable (SQL) -> Void)?) {
    self.connection = connection
    self.vault = vault
    self.heard = heard
  }
  package func rows<T>(_ sql: SQL, _ make: (any Row) throws -> T) throws -> [T] { try run(sql).rows(vault, make) }
  @discardableResult package func execute(_ sql: SQL) throws -> Int { try run(sql).changed }

  private func run(_ sql: SQL) throws -> Answer {
    heard?(sql)
    return try noting { try connection.execute(sql, vault) }
  }
  func noting<T>(_ work: () throws -> T) throws -> T {
    do { return try work() } catch let fault as PostgresFault {
      if self.fault == nil { self.fault = fault }
      throw fault
    }
  }
}
