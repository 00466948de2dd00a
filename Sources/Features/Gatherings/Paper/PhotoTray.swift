import FeatureKit
import Foundation

/// Photos that wait until the rest of their form is right, so that nobody sends one twice: in a folder beside the database, each for the account that sent it, for a day.
struct PhotoTray: Sendable {
  private let folder: URL, account: String, now: Moment
  init(_ files: URL, for account: ID<Account>?, now: Moment) {
    folder = files.appending(path: "tray")
    self.account = account?.description ?? "0"
    self.now = now
  }
  private static let seconds: Int64 = 86_400

  /// - Returns: the name under which the same account finds it again.
  func put(_ photo: [UInt8]) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try sweep()
    let name = "\(now.ms)-\(Form.freshKey())", place = place(name)
    guard FileManager.default.createFile(atPath: place.path, contents: Data(photo), attributes: [.posixPermissions: 0o600]) else { throw Fault("\(place.path) cannot be written") }
    return name
  }
  /// Nil where it is gone, or never was this account's.
  func file(_ name: String) -> URL? {
    guard name.utf8.count <= 60, name.allSatisfy({ $0.isHexDigit || $0 == "-" }) else { return nil }
    let place = place(name)
    return FileManager.default.fileExists(atPath: place.path) ? place : nil
  }
  func drop(_ name: String) throws {
    if let place = file(name) { try FileManager.default.removeItem(at: place) }
  }
  private func place(_ name: String) -> URL { folder.appending(path: "\(account)-\(name)") }
  private func sweep() throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      guard let sent = file.split(separator: "-").dropFirst().first.flatMap({ Int64($0) }), now.ms - sent > PhotoTray.seconds * 1000 else { continue }
      try FileManager.default.removeItem(at: folder.appending(path: file))
    }
  }
}
