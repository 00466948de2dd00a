import FeatureKit
import Foundation

/// Which of the nightly backups stay: those of the last days, one of each of the last weeks, and in any case the newest.
package struct Retention: Sendable {
  package var days: Int
  package var weeks: Int
  package init(days: Int, weeks: Int) {
    self.days = days
    self.weeks = weeks
  }
  /// - Parameter made: when each was made.
  package func kept(_ made: [Moment], on today: Day) -> Set<Moment> {
    let newestFirst = made.sorted(by: >)
    var stay = Set(newestFirst.prefix(1)), weeks: Set<Int> = []
    for moment in newestFirst {
      let week = Retention.week(moment.day), isNewestOfItsWeek = weeks.insert(week).inserted
      if moment.day.number > today.number - days || isNewestOfItsWeek && week > Retention.week(today) - self.weeks { stay.insert(moment) }
    }
    return stay
  }
  /// Weeks begin on Monday; day 0 was a Thursday.
  private static func week(_ day: Day) -> Int { (day.number + 3) / 7 }
}

/// The folder of nightly backups. Only files named as the house names them are ever looked at or removed.
package struct BackupFolder: Sendable {
  package let folder: URL
  package init(_ folder: URL) { self.folder = folder }

  /// `zhibu-2026-11-22-0230.backup`
  package static func name(_ moment: Moment) -> String { "zhibu-\(moment.day)-\(moment.time.replacing(":", with: "")).backup" }
  package static func made(_ name: String) -> Moment? {
    guard let parts = name.wholeMatch(of: #/zhibu-([0-9]{4}-[0-9]{2}-[0-9]{2})-([0-9]{2})([0-9]{2})\.backup/#), let hour = Int(parts.2), let minute = Int(parts.3) else { return nil }
    return Day(String(parts.1)).map { Moment($0, minutes: hour * 60 + minute) }
  }
  package func all() throws -> [Moment] { try FileManager.default.contentsOfDirectory(atPath: folder.path).compactMap(BackupFolder.made).sorted() }
  package func file(_ moment: Moment) -> URL { folder.appending(path: BackupFolder.name(moment)) }

  /// Removes what need not stay, and what a backup that was broken off left more than a day ago.
  package func tidy(_ retention: Retention, at now: Moment) throws {
    let files = FileManager.default, made = try all(), stay = retention.kept(made, on: now.day)
    for moment in made where !stay.contains(moment) { try files.removeItem(at: file(moment)) }
    for name in try files.contentsOfDirectory(atPath: folder.path) where name.hasPrefix(".zhibu-") && name.hasSuffix(".part") {
      let place = folder.appending(path: name)
      let changed = try files.attributesOfItem(atPath: place.path)[.modificationDate] as? Date
      if let changed, Int64(changed.timeIntervalSince1970 * 1000) < now.ms - 86_400_000 { try files.removeItem(at: place) }
    }
  }
}
