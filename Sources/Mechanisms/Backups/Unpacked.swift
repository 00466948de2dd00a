import Archives
import Crypto
import Essentials
import Foundation
import Journal
import Persistence
import PersistenceSQLite
import PersistenceTransfer
import Secrets

/// A backup taken apart in scratch places: nothing of it stands where a house would look for it.
struct Unpacked {
  struct Places {
    var database: URL
    var keys: URL
    /// Nil where files are only read through and their digests compared.
    var files: URL?
    var beside: URL?
    static func scratch(_ folder: URL) -> Places { Places(database: folder.appending(path: "zhibu.db"), keys: folder.appending(path: "keys"), files: nil, beside: nil) }
  }
  let about: About
  let places: Places
  private(set) var files = 0
  private(set) var settings: [String: String] = [:]
  private(set) var regulations: [String: [UInt8]] = [:]
  var database: URL { places.database }

  /// Reads the archive to its end; what is wrong with it is refused before anything else is done.
  init(_ reader: ArchiveReader, into places: Places, known: Set<String>? = nil) throws {
    self.places = places
    let folders = FileManager.default
    guard try reader.next()?.name == About.entry else { throw Refusal("backup.damaged", .incomplete(About.entry)) }
    about = try JSONDecoder().decode(About.self, from: Data(reader.whole()))
    if let known {
      let unknown = about.migrations.filter { !known.contains($0) }
      guard unknown.isEmpty else { throw Refusal("backup.newer", .newerSchema(unknown.count)) }
    }
    for folder in [places.database.deletingLastPathComponent(), places.keys] { try folders.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]) }
    try Disk.checkRoom(about.bytes + (16 << 20), beside: places.database)
    var hasDatabase = false
    while let entry = try reader.next() {
      if entry.name == Part.database {
        try Disk.write(places.database) { try reader.content($0) }
        hasDatabase = true
      } else if entry.name == Part.settings {
        settings = try JSONDecoder().decode([String: String].self, from: Data(reader.whole()))
      } else if let name = Part.path(entry.name, in: Part.keys) {
        try Disk.write(places.keys.appending(path: name)) { try reader.content($0) }
      } else if let name = Part.path(entry.name, in: Part.regulations) {
        regulations[name] = try reader.whole()
      } else if let path = Part.path(entry.name, in: Part.files) {
        try keep(path, reader)
        files += 1
      } else {
        throw Refusal("backup.newer", .newerSchema(1))
      }
    }
    guard hasDatabase else { throw Refusal("backup.damaged", .incomplete(Part.database)) }
    guard KeyFolder.isWhole(places.keys) else { throw Refusal("backup.damaged", .incomplete(Part.keys)) }
  }
  private func keep(_ path: String, _ reader: ArchiveReader) throws {
    guard let folder = places.files else { try reader.content { _ in }; return }
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Disk.write(place) { try reader.content($0) }
  }

  /// Compares what was unpacked with what was backed up: rows of every table, every digest, chain and seal of the journal, and that the keys are those that signed it.
  /// - Returns: what the journal says; a journal that was broken in the house is as broken here.
  func compare() async throws -> Verification {
    let (ring, _) = try KeyRing.open(directory: places.keys)
    let copy = try SQLiteDatabase(path: places.database.path, vault: ring, readers: 2), kept = about.rows
    async let verified = copy.readLong { session in try Verify.journal(key: ring.seal.publicKey.rawRepresentation, in: session) }
    let found = try await copy.readLong { session in try Tables.count(Tables.there(in: session), in: session) }
    for row in kept {
      let there = found.first { $0.table == row.table }?.rows ?? 0
      guard there == row.rows else { throw Refusal("backup.different", .notAlike(row.table, row.rows, there)) }
    }
    let journal = try await verified
    try copy.settle()
    return journal
  }
}
