import Configuration
import Essentials
import Foundation
import Logging
import Synchronization

/// Where the process writes its own log, a file a day, and for how long each stays (网络安全法第二十一条: six months at least).
package struct LogFolder: Sendable {
  package static let least = 6
  package let folder: URL
  package let months: Int
  package init(_ folder: URL, months: Int = least) {
    self.folder = folder
    self.months = months
  }

  /// ZHIBU_LOG_FOLDER and ZHIBU_LOG_MONTHS. Fewer months than the law asks for are refused at the start; without a folder the log goes to standard error only.
  package static func configured(_ settings: ConfigReader = ConfigReader(provider: EnvironmentVariablesProvider())) throws -> LogFolder? {
    func given(_ key: ConfigKey) -> String? { settings.string(forKey: key).flatMap { $0.isEmpty ? nil : $0 } }
    let months = try given("zhibu.log.months").map { text in
      guard let number = Int(text), (least...600).contains(number) else { throw Unstartable(.fewMonths(least)) }
      return number
    }
    return given("zhibu.log.folder").map { LogFolder(URL(filePath: $0), months: months ?? least) }
  }

  /// `zhibu-2026-12-04.log`
  package static func name(_ day: Day) -> String { "zhibu-\(day).log" }
  private static func day(_ name: String) -> Day? { name.wholeMatch(of: #/zhibu-([0-9]{4}-[0-9]{2}-[0-9]{2})\.log/#).flatMap { Day(String($0.1)) } }
  /// Removes what is older than it has to be. Only files named as the house names them are touched.
  package func tidy(on today: Day) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      if let day = LogFolder.day(name), day < today.adding(months: -months) { try FileManager.default.removeItem(at: folder.appending(path: name)) }
    }
  }
  /// Loggers made from now on write here and to standard error.
  package func begin(_ now: @escaping @Sendable () -> Moment) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try tidy(on: now().day)
    let file = LogFile(self, now)
    LoggingSystem.bootstrap { label in MultiplexLogHandler([StreamLogHandler.standardError(label: label), FileLog(file: file)]) }
  }
}

/// The file of today; at midnight the next one is begun and the oldest goes.
package final class LogFile: Sendable {
  private let place: LogFolder
  private let now: @Sendable () -> Moment
  private let open = Mutex<(day: Day, handle: FileHandle)?>(nil)
  package init(_ place: LogFolder, _ now: @escaping @Sendable () -> Moment) {
    self.place = place
    self.now = now
  }

  /// A line that cannot be written is lost here and stands on standard error: a full disk stops nobody's work.
  package func write(_ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata) {
    let at = now(), more = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined(), line = LogFile.plain("\(at) \(level.rawValue) \(message)\(more)") + "\n"
    open.withLock { open in
      if open?.day != at.day { open = begin(at.day) }
      do { try open?.handle.write(contentsOf: Data(line.utf8)) } catch { return }
    }
  }
  private func begin(_ day: Day) -> (day: Day, handle: FileHandle)? {
    try? place.tidy(on: day)
    let path = place.folder.appending(path: LogFolder.name(day)).path, file = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return file < 0 ? nil : (day, FileHandle(fileDescriptor: file, closeOnDealloc: true))
  }
  /// What somebody sent begins no line of its own.
  private static func plain(_ text: String) -> String { String(text.map { $0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 || $0.value == 0x2028 || $0.value == 0x2029 } ? " " : $0 }) }
}

private struct FileLog: LogHandler {
  let file: LogFile
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }
  func log(event: LogEvent) { file.write(event.level, event.message.description, metadata.merging(event.metadata ?? [:]) { $1 }) }
}

extension Word {
  fileprivate static func fewMonths(_ least: Int) -> Word {
    Word(zh: "ZHIBU_LOG_MONTHS 应为 \(least) 到 600 的整数：网络日志留存不少于 \(least) 个月（网络安全法第二十一条）", en: "ZHIBU_LOG_MONTHS is a whole number from \(least) to 600: network logs are kept for \(least) months at least (Cybersecurity Law, Art. 21)")
  }
}
