import Configuration
import Essentials
import Foundation
import Logging
import Testing
@testable import Composition

/// The process's own log: how long it stays, and what stands in it.
@Suite struct LogTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
  private func configured(_ values: [String: String]) throws -> LogFolder? { try LogFolder.configured(ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: values))) }

  @Test func logsStayForSixMonthsAtLeast() throws {
    #expect(try configured([:]) == nil)
    #expect(try configured(["ZHIBU_LOG_FOLDER": "/var/log/zhibu"])?.months == 6)
    #expect(try configured(["ZHIBU_LOG_FOLDER": "/var/log/zhibu", "ZHIBU_LOG_MONTHS": "24"])?.months == 24)
    for few in ["5", "0", "-6", "six"] { #expect(throws: Unstartable.self, "\(few)") { try configured(["ZHIBU_LOG_FOLDER": "/var/log/zhibu", "ZHIBU_LOG_MONTHS": few]) } }
  }
  @Test func onlyTheHousesOwnOldFilesGo() throws {
    let folder = try folder(), today = Day(year: 2026, month: 12, day: 4), names = ["zhibu-2026-06-03.log", "zhibu-2026-06-04.log", "zhibu-2026-12-04.log", "zhibu-2020-01-01.log.gz", "other-2020-01-01.log", "zhibu-2020-13-01.log"]
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names { try Data().write(to: folder.appending(path: name)) }
    try LogFolder(folder).tidy(on: today)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names.dropFirst().sorted())
  }
  @Test func eachDayHasAFileAndALineIsOneLineWhateverWasSent() throws {
    let folder = try folder(), day = Day(year: 2026, month: 12, day: 4), clock = Moving(Moment(day, minutes: 1439))
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = LogFile(LogFolder(folder)) { clock.now }
    file.write(.error, "fault\n2026-12-04 info all is well", ["path": "/people\r\n\u{2028}x"])
    clock.now = Moment(day.adding(1), minutes: 0)
    file.write(.info, "backed up", [:])
    let first = try String(contentsOf: folder.appending(path: "zhibu-2026-12-04.log"), encoding: .utf8)
    #expect(first.split(whereSeparator: \.isNewline).count == 1 && first.contains("error fault 2026") && first.contains("path=/people"))
    #expect(try String(contentsOf: folder.appending(path: "zhibu-2026-12-05.log"), encoding: .utf8).contains("info backed up"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder.appending(path: "zhibu-2026-12-04.log").path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
  private final class Moving: @unchecked Sendable {
    var now: Moment
    init(_ now: Moment) { self.now = now }
  }
}
