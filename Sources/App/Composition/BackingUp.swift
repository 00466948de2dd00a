import Backups
import FeatureKit
import Foundation
import Secrets

/// Backups made and brought back at the console; the server makes them by itself at night.
package enum BackingUp {
  /// What the name of a setting ends in that no backup holds: the key does not lie in the box.
  private static let left = "PASSPHRASE"

  static func holdings(_ address: DatabaseAddress, _ home: Home) -> Holdings {
    Holdings(
      rows: address.rows, keys: address.keys, files: address.files, regulations: home.regulations,
      settings: ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("ZHIBU_") && !$0.key.contains(left) }, migrations: Household.migrations, named: KeptTable.named)
  }
  package static func make(_ address: DatabaseAddress, home: Home, as file: URL, passphrase: String, tell: @escaping @Sendable (BackupStage) -> Void = { _ in }) async throws -> BackupReport {
    let now = HouseClock(offset: 0).now
    let report = try await Backup.make(holdings(address, home), as: file, passphrase: passphrase, at: now, tell: tell)
    try await address.open(KeyRing.ephemeral()).write { session in try session.execute(SettingTable.set(lastBackup, String(now.ms))) }
    return report
  }
  package static func restore(_ file: URL, _ address: DatabaseAddress, home: Home, passphrase: String, tell: @escaping @Sendable (BackupStage) -> Void = { _ in }) async throws -> RestoreReport {
    try await Restore.bring(file, into: holdings(address, home), passphrase: passphrase, tell: tell)
  }
  /// The setting that says when the last good backup was made.
  static let lastBackup = "backup.last"
}
