import Configuration
import Essentials
import Foundation

/// When the server backs itself up, and where to.
package struct BackupSettings: Sendable {
  package var folder: URL
  package var passphrase: String
  /// Minutes after midnight, Asia/Shanghai.
  package var at: Int
  package var keepDays: Int
  package var keepWeeks: Int

  package init(folder: URL, passphrase: String, at: Int = 150, keepDays: Int = 14, keepWeeks: Int = 8) {
    self.folder = folder
    self.passphrase = passphrase
    self.at = at
    self.keepDays = keepDays
    self.keepWeeks = keepWeeks
  }

  /// ZHIBU_BACKUP_FOLDER, ZHIBU_BACKUP_AT, ZHIBU_BACKUP_KEEP_DAYS, ZHIBU_BACKUP_KEEP_WEEKS and the passphrase. What is there and cannot be is said at the start; without a folder there is no schedule.
  package static func configured(_ settings: ConfigReader = ConfigReader(provider: EnvironmentVariablesProvider())) throws -> BackupSettings? {
    func given(_ key: ConfigKey) -> String? { settings.string(forKey: key).flatMap { $0.isEmpty ? nil : $0 } }
    func count(_ key: ConfigKey, _ name: String, _ ordinary: Int) throws -> Int {
      guard let text = given(key) else { return ordinary }
      guard let number = Int(text), (1...3650).contains(number) else { throw Unstartable(Word(zh: "\(name) 应为 1 到 3650 的整数", en: "\(name) is to be a whole number from 1 to 3650")) }
      return number
    }
    guard let folder = given("zhibu.backup.folder") else { return nil }
    guard let passphrase = try passphrase(file: nil, settings) else {
      throw Unstartable(Word(zh: "定时备份需要口令：请用 ZHIBU_BACKUP_PASSPHRASE_FILE 指明口令文件", en: "Scheduled backups need a passphrase: name its file in ZHIBU_BACKUP_PASSPHRASE_FILE"))
    }
    guard passphrase.count >= 12 else { throw Unstartable(Word(zh: "备份口令至少 12 个字", en: "A backup's passphrase has at least 12 characters")) }
    let parts = (given("zhibu.backup.at") ?? "02:30").split(separator: ":").map { Int($0) ?? -1 }
    guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { throw Unstartable(Word(zh: "ZHIBU_BACKUP_AT 应写作 02:30", en: "ZHIBU_BACKUP_AT is to be written as 02:30")) }
    return BackupSettings(
      folder: URL(filePath: folder), passphrase: passphrase, at: parts[0] * 60 + parts[1],
      keepDays: try count("zhibu.backup.keep.days", "ZHIBU_BACKUP_KEEP_DAYS", 14), keepWeeks: try count("zhibu.backup.keep.weeks", "ZHIBU_BACKUP_KEEP_WEEKS", 8))
  }
  /// The first line of a file, or what the environment says; nil where neither does.
  package static func passphrase(file: String?, _ settings: ConfigReader = ConfigReader(provider: EnvironmentVariablesProvider())) throws -> String? {
    if file == nil, let given = settings.string(forKey: "zhibu.backup.passphrase", isSecret: true), !given.isEmpty { return given }
    guard let path = file ?? settings.string(forKey: "zhibu.backup.passphrase.file") else { return nil }
    guard let data = FileManager.default.contents(atPath: path), let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first else {
      throw Unstartable(Word(zh: "口令文件 \(path) 无法读取，或是空的", en: "the file of the passphrase, \(path), cannot be read or is empty"))
    }
    return String(line).trimmingCharacters(in: .whitespaces)
  }
}
