import Essentials
import Foundation
import Secrets

/// A folder for what is not finished, beside what it will become; nobody else reads it.
struct Scratch {
  let folder: URL
  init(beside place: URL) throws {
    folder = place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent).\(Digest.token(6)).part")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }
  /// What cannot be removed stays behind under a name of its own; it is in nobody's way.
  func remove() { try? FileManager.default.removeItem(at: folder) }
  /// Of a database that is needed no more, with what SQLite keeps beside it.
  func forget(_ database: URL) {
    for ending in ["", "-wal", "-shm"] { unlink(database.path + ending) }
  }
  static func size(_ file: URL) -> Int {
    var facts = stat()
    return stat(file.path, &facts) == 0 ? Int(facts.st_size) : 0
  }
  static func isFile(_ place: URL) -> Bool {
    var facts = stat()
    return stat(place.path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
  }
}

enum KeyFolder {
  static let names = ["seal.key", "index.key"]
  /// The two that there is one of, and at least one for fields.
  static func isWhole(_ folder: URL) -> Bool { names.allSatisfy { Scratch.isFile(folder.appending(path: $0)) } && ((try? FieldKeys.isThere(folder)) ?? false) }
}
