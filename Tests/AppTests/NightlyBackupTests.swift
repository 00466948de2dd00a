import Backups
import Composition
import FeatureKit
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Persistence
import PersistenceSQLite
import Testing

@Suite struct NightlyBackupTests {
  private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }
  /// A house of its own, which is no demo.
  private func house() async throws -> (household: Household, folder: URL) {
    let kept = try await Kept.shared.value, place = kept.fresh(), address = try DatabaseAddress("sqlite:\(place.path)/zhibu.db")
    _ = try await kept.restore(to: place)
    let database = try SQLiteDatabase(path: place.path + "/zhibu.db", vault: kept.household.keys)
    _ = try await database.write { session in try session.execute("DELETE FROM setting WHERE name = 'demo'") }
    return (try await Household.open(address, home: Kept.home, logger: Logger(label: "test")), place.appending(path: "nightly"))
  }
  private func names(_ folder: URL) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  @Test func theLastDaysOneOfEachWeekAndTheNewestStay() throws {
    let today = Day(year: 2026, month: 12, day: 16)   // a Wednesday
    let nights = (0..<40).map { Moment(today.adding(-$0), minutes: 150) }
    let stay = Retention(days: 3, weeks: 4).kept(nights, on: today).map(\.day.description).sorted()
    #expect(stay == ["2026-11-29", "2026-12-06", "2026-12-13", "2026-12-14", "2026-12-15", "2026-12-16"])
    let old = [Moment(Day(year: 2020, month: 1, day: 1)), Moment(Day(year: 2020, month: 1, day: 2))]
    #expect(Retention(days: 3, weeks: 4).kept(old, on: today) == [old[1]], "the newest stays however old it is")
    #expect(Retention(days: 3, weeks: 4).kept([], on: today).isEmpty)
  }
  @Test func namesOfBackupsAreReadBackAndOthersAreNot() throws {
    let at = try moment("2026-12-04T02:30")
    #expect(BackupFolder.name(at) == "zhibu-2026-12-04-0230.backup" && BackupFolder.made("zhibu-2026-12-04-0230.backup") == at)
    for name in ["zhibu-2026-12-04-0230.backup.part", "zhibu-2026-02-30-0230.backup", "my-zhibu-2026-12-04-0230.backup", "zhibu.db"] { #expect(BackupFolder.made(name) == nil) }
  }
  @Test func oneIsMadeEachNightAndOldOnesGo() async throws {
    let (household, folder) = try await house()
    let nightly = NightlyBackup(BackupSettings(folder: folder, passphrase: Kept.passphrase, keepDays: 2, keepWeeks: 1), household)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["zhibu-2026-09-01-0230.backup", "zhibu-2026-09-02-0230.backup", "photos.backup", "zhibu.db"] { try Data("x".utf8).write(to: folder.appending(path: name)) }
    #expect(try await nightly.round(at: moment("2026-12-04T02:31")))
    #expect(try names(folder) == ["photos.backup", "zhibu-2026-12-04-0231.backup", "zhibu.db"])
    #expect(try await !nightly.round(at: moment("2026-12-04T02:32")))
    #expect(try await !nightly.round(at: moment("2026-12-05T02:29")))
    #expect(try await nightly.round(at: moment("2026-12-05T02:30")))
    #expect(try names(folder).count == 4)
    let again = NightlyBackup(BackupSettings(folder: folder, passphrase: Kept.passphrase), household)
    #expect(try await !again.round(at: moment("2026-12-05T09:00")), "a restart makes no second one of the same night")
    let place = folder.appending(path: "back")
    _ = try await BackingUp.restore(folder.appending(path: "zhibu-2026-12-05-0230.backup"), DatabaseAddress("sqlite:\(place.path)/zhibu.db"), home: Kept.home, passphrase: Kept.passphrase)
  }
  @Test func oneThatFailsIsSaidAndTriedAgainAfterAnHour() async throws {
    let (household, folder) = try await house()
    try Data("a file where the folder should be".utf8).write(to: folder)
    let nightly = NightlyBackup(BackupSettings(folder: folder, passphrase: Kept.passphrase), household), at = try moment("2026-12-04T03:00")
    await #expect(throws: (any Error).self) { try await nightly.round(at: at) }
    #expect(try await !nightly.round(at: at.adding(seconds: 3599)))
    let trouble = try await household.database.read { session in try SettingTable.value("backup.trouble", in: session) }
    #expect(trouble?.contains("备份时出错") == true)
    try FileManager.default.removeItem(at: folder)
    #expect(try await nightly.round(at: at.adding(seconds: 3600)))
    let cleared = try await household.database.read { session in try SettingTable.value("backup.trouble", in: session) }
    #expect(cleared == "")
  }
  @Test func theSystemAdministratorIsToldOnTheFirstPageAndNobodyElse() async throws {
    let (household, folder) = try await house()
    try await Application(router: household.router).test(.router) { client in
      let administrator = try await Visitor.signIn("system.admin", client), secretary = try await Visitor.signIn("branch.secretary", client)
      #expect(try await administrator.get("/").text.contains("没有设置定时备份"))
      #expect(try await administrator.get("/", language: .en).text.contains("No backups are scheduled"))
      #expect(try await !secretary.get("/").text.contains("定时备份"))
      #expect(try await administrator.get("/metrics").text.contains("\nzhibu_backup_late 1\n"))
      _ = try await NightlyBackup(BackupSettings(folder: folder, passphrase: Kept.passphrase), household).round(at: household.clock.now)
      #expect(try await !administrator.get("/").text.contains("备份"))
      #expect(try await administrator.get("/metrics").text.contains("\nzhibu_backup_late 0\n"))
      let old = String(household.clock.now.adding(seconds: -8 * 86_400).ms)
      _ = try await household.database.write { session in try session.execute(SettingTable.set("backup.last", old)) }
      #expect(try await administrator.get("/").text.contains("备份已逾期"))
    }
  }
}
