import Backups
import FeatureKit
import Foundation
import PersistenceSQLite
import Secrets

/// Backups made and brought back at the console; the server makes them by itself at night.
package enum BackingUp {
  /// What the name of a setting ends in that no backup holds: the key does not lie in the box.
  private static let left = "PASSPHRASE"

  /// Nil on PostgreSQL, which is kept by its own tools.
  static func holdings(_ address: DatabaseAddress, _ home: Home) -> Holdings? {
    address.file.map { file in Holdings(
      database: file, keys: address.keys, files: address.files, regulations: home.regulations,
      settings: ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("ZHIBU_") && !$0.key.contains(left) }, migrations: Household.migrations, named: KeptTable.named)
    }
  }
  package static func make(_ address: DatabaseAddress, home: Home, as file: URL, passphrase: String, tell: @escaping @Sendable (BackupStage) -> Void = { _ in }) async throws -> BackupReport {
    let now = HouseClock(offset: 0).now, holdings = try here(address, home)
    let report = try await Backup.make(holdings, as: file, passphrase: passphrase, at: now, tell: tell)
    let database = try SQLiteDatabase(path: holdings.database.path, vault: KeyRing.ephemeral(), readers: 1)
    try await database.write { session in try session.execute(SettingTable.set(lastBackup, String(now.ms))) }
    return report
  }
  package static func restore(_ file: URL, _ address: DatabaseAddress, home: Home, passphrase: String, tell: @escaping @Sendable (BackupStage) -> Void = { _ in }) async throws -> RestoreReport {
    try await Restore.bring(file, into: here(address, home), passphrase: passphrase, tell: tell)
  }
  private static func here(_ address: DatabaseAddress, _ home: Home) throws -> Holdings {
    guard let there = holdings(address, home) else { throw notHere }
    return there
  }
  static let notHere = Unstartable(Word(
    zh: "PostgreSQL 数据库请用 pg_dump 备份，并一同保存密钥目录和附件目录（见 docs/operations.md）",
    en: "back a PostgreSQL database up with pg_dump, and keep the folders of keys and files with it (docs/operations.md)"))
  /// The setting that says when the last good backup was made.
  static let lastBackup = "backup.last"
}
