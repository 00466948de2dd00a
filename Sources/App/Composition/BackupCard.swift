import FeatureKit

/// How the backups stand: for the system administrator's first page and for the machines.
struct BackupState: Sendable, Equatable {
  static let expectedSetting = "backup.expected", troubleSetting = "backup.trouble"
  /// A night is missed when the last good one is older than a day and two hours; by hand, than a week.
  private static let longest = 26 * 3_600_000, longestByHand = 7 * 24 * 3_600_000
  var expected: Bool
  var last: Moment?
  var trouble: Word?

  init(expected: String?, last: String?, trouble: String?) {
    self.expected = expected == "1"
    self.last = last.flatMap { Int64($0) }.map { Moment(ms: $0) }
    let parts = (trouble ?? "").split(separator: "\u{1f}").map(String.init)
    self.trouble = parts.count == 2 ? Word(zh: parts[0], en: parts[1]) : nil
  }
  func isLate(_ now: Moment) -> Bool { last.map { now.ms - $0.ms > Int64(expected ? BackupState.longest : BackupState.longestByHand) } ?? true }

  func lines(_ now: Moment) -> [TodayCard.Line] {
    var lines: [TodayCard.Line] = []
    if isLate(now) {
      if let last { lines.append(TodayCard.Line(.backupLate(last), under: expected ? .backupLateHint : .backupByHandHint)) } else { lines.append(TodayCard.Line(expected ? .noBackupYet : .noBackups, under: expected ? .backupLateHint : .backupByHandHint)) }
    }
    if let trouble { lines.append(TodayCard.Line(trouble)) }
    return lines
  }
}

/// Beside the rooms: backups have no pages of their own.
let backupRoom = Feature("Backups", endpoints: [], cards: [{ scope in
  guard !scope.house.demo, scope.actor.posts.contains(where: { $0.role == .systemAdministrator }) else { return nil }
  let state = BackupState(
    expected: try SettingTable.value(BackupState.expectedSetting, in: scope), last: try SettingTable.value(BackingUp.lastBackup, in: scope), trouble: try SettingTable.value(BackupState.troubleSetting, in: scope))
  let lines = state.lines(scope.now)
  return lines.isEmpty ? nil : TodayCard(.backups, lines, first: true)
}])

extension Word {
  fileprivate static let backups = Word(zh: "备份", en: "Backups")
  fileprivate static func backupLate(_ last: Moment) -> Word {
    Word(zh: "备份已逾期，最近一次做好是 \(last.day.inChinese) \(last.time)", en: "Backups are late: the last good one was made on \(last.day.inEnglish), \(last.time)")
  }
  fileprivate static let noBackupYet = Word(zh: "还没有做成过备份", en: "No backup was made yet")
  fileprivate static let noBackups = Word(zh: "没有设置定时备份", en: "No backups are scheduled")
  fileprivate static let backupLateHint = Word(zh: "请检查备份目录的空间和权限，也可在服务器上运行 zhibu backup", en: "Check the room and permissions of the backup folder, or run zhibu backup on the server")
  fileprivate static let backupByHandHint = Word(zh: "在服务器上设置 ZHIBU_BACKUP_FOLDER 和口令文件，每夜自动备份，见运行说明", en: "Set ZHIBU_BACKUP_FOLDER and the file of the passphrase on the server for one every night; see docs/operations.md")
}
