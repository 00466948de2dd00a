import Archives
import Essentials
import Foundation
import Persistence
import PersistencePostgres
import PersistenceSQLite
import PersistenceTransfer
import Secrets

/// All that a house has to keep, and where it lies.
package struct Holdings: Sendable {
  /// Files that rows name, a page at a time: those after the one given, in order, as paths within the folder of files.
  package typealias Named = @Sendable (_ after: String, _ session: any ReadSession) throws -> [String]
  package var rows: Rows
  package var keys: URL
  package var files: URL
  package var regulations: URL
  /// Settings of the environment, without the passphrase.
  package var settings: [String: String]
  package var migrations: [Migration]
  package var named: [Named]

  package init(rows: Rows, keys: URL, files: URL, regulations: URL, settings: [String: String], migrations: [Migration], named: [Named]) {
    self.rows = rows
    self.keys = keys
    self.files = files
    self.regulations = regulations
    self.settings = settings
    self.migrations = migrations
    self.named = named
  }
}

/// Where the rows are kept.
package enum Rows: Sendable {
  /// An SQLite file; it is copied page by page.
  case file(URL)
  /// A server. A backup holds an SQLite file whatever the engine: the rows are moved into one, and back out of it.
  case server(PostgresDatabase, named: String)
}

extension Holdings {
  /// Beside it lies what is not finished, and what is restored but not used here.
  var beside: URL { if case .file(let file) = rows { file } else { keys } }

  /// All rows as of one moment, in a new SQLite file.
  func copy(to file: URL, _ tell: @Sendable (BackupStage) -> Void) async throws {
    switch rows {
    case .file(let from): try Snapshot.take(from, to: file) { done, all in tell(.copying(done, of: all)) }
    case .server(let database, _):
      let copy = try SQLiteDatabase(path: file.path, vault: KeyRing.ephemeral(), readers: 2)
      _ = try await Move(from: Move.Side(database, .postgres), to: Move.Side(copy, .sqlite), migrations).run()
      try copy.settle()
    }
  }
  /// Brings the rows of an SQLite file to where they are kept from now on, which is empty; what is refused leaves it empty.
  func place(_ file: URL) async throws {
    switch rows {
    case .file(let to): try Disk.place(file, as: to)
    case .server(let database, _):
      do {
        let copy = try SQLiteDatabase(path: file.path, vault: KeyRing.ephemeral(), readers: 2)
        _ = try await Move(from: Move.Side(copy, .sqlite), to: Move.Side(database, .postgres), migrations).run()
        try database.settle()
      } catch {
        try database.clear()
        throw error
      }
    }
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
