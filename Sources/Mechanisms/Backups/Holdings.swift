import Essentials
import Foundation
import Persistence
import PersistenceTransfer

/// All that a house has to keep, and where it lies.
package struct Holdings: Sendable {
  /// Files that rows name, a page at a time: those after the one given, in order, as paths within the folder of files.
  package typealias Named = @Sendable (_ after: String, _ session: any ReadSession) throws -> [String]
  package var database: URL
  package var keys: URL
  package var files: URL
  package var regulations: URL
  /// Settings of the environment, without the passphrase.
  package var settings: [String: String]
  package var migrations: [Migration]
  package var named: [Named]

  package init(database: URL, keys: URL, files: URL, regulations: URL, settings: [String: String], migrations: [Migration], named: [Named]) {
    self.database = database
    self.keys = keys
    self.files = files
    self.regulations = regulations
    self.settings = settings
    self.migrations = migrations
    self.named = named
  }
}

/// What stands at the head of a backup: the first entry of the archive.
struct About: Codable, Sendable {
  static let entry = "about.json"
  var made: Moment
  var migrations: [String]
  var rows: [RowCount]
  /// Of the file of the database.
  var bytes: Int
}

/// Names of entries, and where they go.
enum Part {
  static let database = "database.sqlite", settings = "settings.json", keys = "keys/", files = "files/", regulations = "regulations/"

  /// The path below the folder of this prefix; nil where it belongs elsewhere, or would lead out of it.
  static func path(_ name: String, in prefix: String) -> String? {
    guard name.hasPrefix(prefix) else { return nil }
    let path = String(name.dropFirst(prefix.count)), parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") } ? path : nil
  }
}

/// How far it is: for whoever waits at a console.
package enum BackupStage: Sendable, Equatable {
  case copying(Int, of: Int), writing, checking, placing
}
