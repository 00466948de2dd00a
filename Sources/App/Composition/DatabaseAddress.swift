import Backups
import Essentials
import Foundation
import Persistence
import PersistencePostgres
import PersistenceSQLite
import Secrets

/// What the house asks of an engine beside its statements.
package protocol Engine: Database {
  /// Groups of writes committed since the start, and the writes in them.
  var committed: (groups: Int, writes: Int) { get }
  /// After a bulk load.
  func settle() throws
  /// Does `work` unless another node is at the same duty. It must bear being done twice.
  @discardableResult func inTurn(_ duty: String, _ work: @Sendable () async throws -> Void) async throws -> Bool
}
extension SQLiteDatabase: Engine {
  /// Nobody else serves this file.
  package func inTurn(_ duty: String, _ work: @Sendable () async throws -> Void) async throws -> Bool {
    try await work()
    return true
  }
}
extension PostgresDatabase: Engine {}

/// `sqlite:/var/lib/zhibu/zhibu.db` or `postgres://zhibu@host/zhibu`
package struct DatabaseAddress: Sendable, CustomStringConvertible {
  private enum Kind { case sqlite(String), postgres(PostgresAddress) }
  private let kind: Kind
  /// The folders of keys and of attached files: beside an SQLite database, else where ZHIBU_KEYS and ZHIBU_FILES say.
  package let keys: URL
  package let files: URL

  package init(_ text: String, keys: String? = Home.keys, files: String? = Home.files) throws {
    if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      kind = .postgres(try PostgresAddress(text))
      guard let keys, let files else {
        throw Unstartable(Word(zh: "使用 PostgreSQL 时，请用 ZHIBU_KEYS 和 ZHIBU_FILES 指明密钥目录和附件目录", en: "with PostgreSQL, ZHIBU_KEYS and ZHIBU_FILES must name the folders of keys and of attached files"))
      }
      self.keys = URL(filePath: keys)
      self.files = URL(filePath: files)
      return
    }
    guard text.hasPrefix("sqlite:"), text.count > 7 else {
      throw Unstartable(Word(
        zh: "数据库地址“\(text)”无法识别，应写作 sqlite:/路径/zhibu.db 或 postgres://用户@主机/库名", en: "“\(text)” is no database address; write sqlite:/path/zhibu.db or postgres://user@host/database"))
    }
    let path = String(text.dropFirst(7))
    kind = .sqlite(path)
    self.keys = URL(filePath: keys ?? path + ".keys")
    self.files = URL(filePath: files ?? path + ".files")
  }
  /// Where a backup finds the rows: as they are stored, nothing is opened.
  var rows: Rows {
    switch kind {
    case .sqlite(let path): .file(URL(filePath: path))
    case .postgres(let address): .server(PostgresDatabase(address, vault: KeyRing.ephemeral(), readers: 1, writers: 1), named: address.plain)
    }
  }
  /// Without a password: for messages.
  package var description: String {
    switch kind {
    case .sqlite(let path): path
    case .postgres(let address): address.plain
    }
  }
  func open(_ vault: any Vault, heard: (@Sendable (SQL) -> Void)? = nil) throws -> any Engine {
    switch kind {
    case .sqlite(let path):
      try FileManager.default.createDirectory(at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      return try SQLiteDatabase(path: path, vault: vault, heard: heard)
    case .postgres(let address): return PostgresDatabase(address, vault: vault, heard: heard)
    }
  }
  /// Whether anything was kept here before.
  func isThere(_ vault: any Vault) throws -> Bool {
    switch kind {
    case .sqlite(let path): FileManager.default.fileExists(atPath: path)
    case .postgres(let address): try !PostgresDatabase(address, vault: vault).isEmpty()
    }
  }
  /// Leaves nothing of what was kept here: for a demo whose making was broken off.
  func clear(_ vault: any Vault) throws {
    switch kind {
    case .sqlite(let path):
      for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + ending) { try FileManager.default.removeItem(atPath: path + ending) }
    case .postgres(let address): try PostgresDatabase(address, vault: vault).clear()
    }
  }
}
