import Archives
import Essentials
import Foundation
import Journal
import Persistence
import PersistencePostgres
import PersistenceSQLite
import PersistenceTransfer
import Secrets

/// What came of a backup: it was read back, restored and compared before this is told.
package struct BackupReport: Sendable {
  package var rows: Int
  package var files: Int
  package var bytes: Int
  package var journal: Verification
  /// Files that rows name and the house has lost.
  package var missing: [String]
  /// Kept files whose content is no longer what their name says.
  package var altered: [String]
}

package enum Backup {
  package static let shortestPassphrase = 12

  /// Makes one file of all that the house holds, while it is being used. The file appears once it was restored into a scratch place and compared; until then nothing stands under its name.
  package static func make(_ holdings: Holdings, as file: URL, passphrase: String, at now: Moment, tell: @Sendable (BackupStage) -> Void = { _ in }) async throws -> BackupReport {
    try check(holdings, file, passphrase)
    let scratch = try Scratch(beside: file)
    defer { scratch.remove() }
    let part = scratch.folder.appending(path: "archive"), copy = scratch.folder.appending(path: "snapshot.db")
    var written = try await write(holdings, copy, part, passphrase, now, tell)
    // A file may have been let go between the copy of the rows and its own turn: then the rows are copied anew.
    if !written.missing.isEmpty {
      for place in [part, copy] { try FileManager.default.removeItem(at: place) }
      written = try await write(holdings, copy, part, passphrase, now, tell)
    }
    scratch.forget(copy)
    tell(.checking)
    let unpacked = try Unpacked(ArchiveReader(part, passphrase: passphrase), into: .scratch(scratch.folder.appending(path: "restored")))
    if let flaw = try Snapshot.flaw(unpacked.database) { throw Refusal("backup.broken", .brokenFile(flaw)) }
    let journal = try await unpacked.compare()
    try Disk.place(part, as: file)
    return BackupReport(rows: unpacked.about.rows.reduce(0) { $0 + $1.rows }, files: unpacked.files, bytes: Scratch.size(file), journal: journal, missing: written.missing, altered: written.altered)
  }

  private static func check(_ holdings: Holdings, _ file: URL, _ passphrase: String) throws {
    let files = FileManager.default, folder = file.deletingLastPathComponent().path
    guard passphrase.count >= shortestPassphrase else { throw Refusal("backup.passphrase", .shortPassphrase) }
    switch holdings.rows {
    case .file(let database):
      guard files.fileExists(atPath: database.path) else { throw Refusal("backup.nothing", .noDatabase(database.path)) }
      // The copy, the archive and what is restored from it for comparing.
      try Disk.checkRoom(3 * Scratch.size(database) + (16 << 20), beside: file)
    case .server(let database, let name): if try database.isEmpty() { throw Refusal("backup.nothing", .noDatabase(name)) }
    }
    guard files.fileExists(atPath: folder) else { throw Refusal("backup.folder", .noFolder(folder)) }
    guard !files.fileExists(atPath: file.path) else { throw Refusal("backup.there", .holdsData(file.path)) }
    guard KeyFolder.isWhole(holdings.keys) else { throw Refusal("backup.keys", .noKeys(holdings.keys.path)) }
  }

  private struct Written { var missing: [String] = [], altered: [String] = [] }

  private static func write(_ holdings: Holdings, _ copy: URL, _ part: URL, _ passphrase: String, _ now: Moment, _ tell: @Sendable (BackupStage) -> Void) async throws -> Written {
    try await holdings.copy(to: copy, tell)
    tell(.writing)
    let database = try SQLiteDatabase(path: copy.path, vault: KeyRing.ephemeral(), readers: 1)
    let (rows, ran) = try await database.readLong { session in (try Tables.count(Tables.there(in: session), in: session), try Tables.ran(in: session)) }
    let archive = try ArchiveWriter(part, passphrase: passphrase)
    let about = About(made: now, migrations: ran, rows: rows, bytes: Scratch.size(copy))
    try archive.add(About.entry, Array(JSONEncoder().encode(about)))
    for (prefix, folder) in [(Part.keys, holdings.keys), (Part.regulations, holdings.regulations)] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() where Scratch.isFile(folder.appending(path: name)) { try archive.add(prefix + name, file: folder.appending(path: name)) }
    }
    let settings = JSONEncoder()
    settings.outputFormatting = [.sortedKeys, .prettyPrinted]
    try archive.add(Part.settings, Array(settings.encode(holdings.settings)))
    try archive.add(Part.database, file: copy)
    var written = Written()
    for named in holdings.named { try await add(named, holdings.files, database, to: archive, &written) }
    try archive.finish()
    return written
  }
  private static func add(_ named: @escaping Holdings.Named, _ folder: URL, _ database: SQLiteDatabase, to archive: ArchiveWriter, _ written: inout Written) async throws {
    var after = ""
    while true {
      let from = after, page = try await database.readLong { session in try named(from, session) }
      guard let last = page.last else { return }
      for path in page {
        let place = folder.appending(path: path), name = place.lastPathComponent
        guard Scratch.isFile(place) else { written.missing.append(path); continue }
        let digest = Digest.hex(try archive.add(Part.files + path, file: place))
        // A sealed file's name is the digest of what is inside; that of the others must be their own.
        if !path.contains("sealed/"), digest != name { written.altered.append(path) }
      }
      after = last
    }
  }
}
