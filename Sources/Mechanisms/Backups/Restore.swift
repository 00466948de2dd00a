import Archives
import Essentials
import Foundation
import Journal
import Persistence
import PersistencePostgres
import PersistenceSQLite
import PersistenceTransfer
import Secrets

package struct RestoreReport: Sendable {
  package var made: Moment
  /// As they were backed up.
  package var counts: [RowCount]
  package var rows: Int { counts.reduce(0) { $0 + $1.rows } }
  package var files: Int
  package var journal: Verification
  /// The public half of the signing key.
  package var publicKey: String
  /// Where regulations and settings of the backup were put that are not those here.
  package var beside: URL?
  package var different: [String]
}

package enum Restore {
  /// Puts a backup where nothing stands yet, and brings its schema up to date. Until all was compared, nothing stands there; what is refused leaves everything as it was.
  package static func bring(_ file: URL, into holdings: Holdings, passphrase: String, tell: @Sendable (BackupStage) -> Void = { _ in }) async throws -> RestoreReport {
    try checkEmpty(holdings)
    let reader = try ArchiveReader(file, passphrase: passphrase), made = try Folders(for: [holdings.beside, holdings.keys, holdings.files])
    do { return try await bring(reader, into: holdings, tell) } catch {
      made.takeBack()
      throw error
    }
  }

  private static func checkEmpty(_ holdings: Holdings) throws {
    var places = [holdings.keys, holdings.files]
    switch holdings.rows {
    // Beside a new database SQLite would take an old log for its own.
    case .file(let database): places += ["", "-wal", "-journal"].map { URL(filePath: database.path + $0) }
    case .server(let database, let name): if try !database.isEmpty() { throw Refusal("restore.there", .holdsData(name)) }
    }
    for place in places where holdsData(place) { throw Refusal("restore.there", .holdsData(place.path)) }
  }

  private static func bring(_ reader: ArchiveReader, into holdings: Holdings, _ tell: @Sendable (BackupStage) -> Void) async throws -> RestoreReport {
    // Each beside what it becomes: a name is given within one file system only.
    let scratch = try [holdings.beside, holdings.keys, holdings.files].map { try Scratch(beside: $0) }
    defer { for one in scratch { one.remove() } }
    let places = Unpacked.Places(
      database: scratch[0].folder.appending(path: "zhibu.db"), keys: scratch[1].folder.appending(path: "keys"), files: scratch[2].folder.appending(path: "files"))
    tell(.writing)
    let unpacked = try Unpacked(reader, into: places, known: Set(holdings.migrations.map(\.name)))
    tell(.checking)
    let journal = try await unpacked.compare()
    let (ring, _) = try KeyRing.open(directory: places.keys)
    try await upToDate(places.database, holdings.migrations, ring)
    tell(.placing)
    let different = try Self.different(unpacked, holdings)
    if !different.isEmpty { try Self.keep(unpacked, in: beside(holdings)) }
    try await place(places, holdings)
    return RestoreReport(
      made: unpacked.about.made, counts: unpacked.about.rows, files: unpacked.files, journal: journal, publicKey: ring.publicKey,
      beside: different.isEmpty ? nil : beside(holdings), different: different)
  }

  private static func holdsData(_ place: URL) -> Bool {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: place.path, isDirectory: &isFolder) else { return false }
    return !isFolder.boolValue || files.enumerator(atPath: place.path)?.nextObject() != nil
  }
  private static func upToDate(_ database: URL, _ migrations: [Migration], _ ring: KeyRing) async throws {
    let copy = try SQLiteDatabase(path: database.path, vault: ring, readers: 1)
    try await copy.migrate(migrations)
    try copy.settle()
  }

  static func beside(_ holdings: Holdings) -> URL { URL(filePath: holdings.beside.path + ".restored") }
  /// Names of rules that differ from those installed here, and of settings.
  private static func different(_ unpacked: Unpacked, _ holdings: Holdings) throws -> [String] {
    let rules = unpacked.regulations.sorted { $0.key < $1.key }.filter { name, content in
      FileManager.default.contents(atPath: holdings.regulations.appending(path: name).path) != Data(content)
    }
    return rules.map { Part.regulations + $0.key } + (unpacked.settings == holdings.settings ? [] : [Part.settings])
  }
  private static func keep(_ unpacked: Unpacked, in folder: URL) throws {
    let files = FileManager.default, rules = folder.appending(path: "regulations")
    if files.fileExists(atPath: folder.path) { throw Refusal("restore.there", .holdsData(folder.path)) }
    try files.createDirectory(at: rules, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    for (name, content) in unpacked.regulations { try Disk.write(rules.appending(path: name)) { give in try content.withUnsafeBytes { try give($0) } } }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    let settings = try encoder.encode(unpacked.settings)
    try Disk.write(folder.appending(path: Part.settings)) { give in try settings.withUnsafeBytes { try give($0) } }
  }
  /// Keys and files first: a database is there once all of it is. What was placed is taken back where the next cannot be.
  private static func place(_ places: Unpacked.Places, _ holdings: Holdings) async throws {
    let files = FileManager.default
    var placed: [URL] = []
    do {
      for (from, to) in [(places.keys, holdings.keys), (places.files ?? places.keys, holdings.files)] where files.fileExists(atPath: from.path) {
        // An empty folder was left there: it makes room.
        if files.fileExists(atPath: to.path) { try files.removeItem(at: to) }
        try Disk.place(from, as: to)
        placed.append(to)
      }
      try await holdings.place(places.database)
    } catch {
      for place in placed { try files.removeItem(at: place) }
      try? files.removeItem(at: beside(holdings))
      throw error
    }
  }
}

/// Folders that were made to restore into: a restore that is refused takes them back.
private struct Folders {
  private var made: [URL] = []
  init(for places: [URL]) throws {
    for place in places {
      var missing: [URL] = [], folder = place.deletingLastPathComponent()
      while !FileManager.default.fileExists(atPath: folder.path), folder.path != "/" {
        missing.append(folder)
        folder = folder.deletingLastPathComponent()
      }
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      made = missing + made
    }
  }
  /// Only what is empty goes.
  func takeBack() { for folder in made { rmdir(folder.path) } }
}
