import Backups
import FeatureKit
import Foundation
import Logging
import PersistenceSQLite
import Synchronization

/// Makes a backup once a night while the house is served; one that fails is tried again after an hour, and said.
package final class NightlyBackup: Sendable {
  private let settings: BackupSettings
  private let household: Household
  private let tried = Mutex<Moment?>(nil)
  package init(_ settings: BackupSettings, _ household: Household) {
    self.settings = settings
    self.household = household
  }

  /// The last time at which one should have been made.
  private func due(_ now: Moment) -> Moment {
    let today = Moment(now.day, minutes: settings.at)
    return today <= now ? today : Moment(now.day.adding(-1), minutes: settings.at)
  }
  /// Whether there was anything to do.
  @discardableResult package func round(at now: Moment) async throws -> Bool {
    let folder = BackupFolder(settings.folder), due = due(now)
    guard tried.withLock({ $0.map { now >= $0.adding(seconds: 3600) || $0 < due } ?? true }) else { return false }
    do {
      try FileManager.default.createDirectory(at: settings.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      if let last = try folder.all().last, last >= due { return false }
      tried.withLock { $0 = now }
      let report = try await Backup.make(household.holdings, as: folder.file(now), passphrase: settings.passphrase, at: now)
      try folder.tidy(Retention(days: settings.keepDays, weeks: settings.keepWeeks), at: now)
      try await note(now, Trouble.of(report))
      household.desk.logger.info("backed up", metadata: ["file": "\(folder.file(now).path)", "rows": "\(report.rows)", "files": "\(report.files)"])
    } catch {
      tried.withLock { $0 = now }
      let word = (error as? Refusal)?.problems.first?.word ?? .backupFault
      try await note(nil, word)
      throw error
    }
    return true
  }
  private func note(_ made: Moment?, _ trouble: Word?) async throws {
    try await household.database.write { session in
      if let made { try session.execute(SettingTable.set(BackingUp.lastBackup, String(made.ms))) }
      try session.execute(SettingTable.set(BackupState.troubleSetting, trouble.map { "\($0.zh)\u{1f}\($0.en)" } ?? ""))
    }
  }
}

private enum Trouble {
  /// What was found while the backup itself is good.
  static func of(_ report: BackupReport) -> Word? {
    if !report.journal.whole { return .journalBroken }
    let lost = report.missing.count + report.altered.count
    return lost == 0 ? nil : .filesLost(lost)
  }
}

extension Household {
  /// Whether backups are made by themselves here, for the first page and the numbers.
  func expectBackups(_ expected: Bool) async throws {
    try await database.write { session in try session.execute(SettingTable.set(BackupState.expectedSetting, expected ? "1" : "0")) }
  }
}

extension Word {
  static let backupFault = Word(zh: "备份时出错，原因见服务器日志", en: "The backup failed; the server's log says why")
  static let journalBroken = Word(zh: "备份已做好，但台账校验不通过：请运行 zhibu verify", en: "The backup was made, but the journal is not whole: run zhibu verify")
  static func filesLost(_ n: Int) -> Word { Word(zh: "备份已做好，但有 \(n) 个附件缺失或已变，名单用 zhibu backup 查看", en: "The backup was made, but \(n) attached files are missing or altered; zhibu backup names them") }
}
