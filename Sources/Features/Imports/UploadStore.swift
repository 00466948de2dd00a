import FeatureKit
import Foundation
import Importing
import Secrets
import Spreadsheets

/// The folder for what was uploaded and is not written yet, each file sealed by the house's keys; and for what is just being taken out.
struct UploadStore: Sendable {
  private let folder: URL, exports: URL
  private let vault: any Vault

  init(_ files: URL, _ vault: any Vault) {
    folder = files.appending(path: Imports.folder)
    exports = files.appending(path: Imports.exportFolder)
    self.vault = vault
  }
  private func place(_ id: ID<ImportRun>) -> URL { folder.appending(path: "\(id).sealed") }

  func keep(_ upload: URL, as id: ID<ImportRun>) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try SealedFile.seal(upload, as: place(id), vault)
  }
  func holds(_ id: ID<ImportRun>) -> Bool { FileManager.default.fileExists(atPath: place(id).path) }
  /// The content in memory: it never lies on the disk in clear again.
  func open(_ id: ID<ImportRun>) throws -> MemoryFile {
    let file = try MemoryFile()
    try SealedFile.open(place(id), vault) { try $0.withUnsafeBytes(file.append) }
    return file
  }
  func drop(_ id: ID<ImportRun>) throws { if holds(id) { try FileManager.default.removeItem(at: place(id)) } }

  /// Removes what nobody took up within a day, and within an hour what was left in clear by a machine that stopped. The age of files is told by files: the house's clock may have been moved.
  func sweep() throws {
    let files = FileManager.default
    for folder in [folder, exports] where files.fileExists(atPath: folder.path) {
      let mark = folder.appending(path: ".swept")
      guard files.createFile(atPath: mark.path, contents: nil, attributes: [.posixPermissions: 0o600]), let now = try modified(mark) else { throw Fault("\(mark.path) cannot be written") }
      for file in try files.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.contentModificationDateKey]) where file.lastPathComponent != mark.lastPathComponent {
        let limit: Double = file.pathExtension == "sealed" ? 86_400 : 3600
        // One that is gone meanwhile was taken up.
        guard files.fileExists(atPath: file.path), let then = try modified(file), now.timeIntervalSince(then) > limit else { continue }
        try files.removeItem(at: file)
      }
    }
  }
  private func modified(_ file: URL) throws -> Date? { try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date }
}

extension Imports {
  static let exportFolder = "exports"

  /// Gives up what was uploaded and not taken up within a day, files and all; a week later also what was found in it.
  package static func sweep(_ files: URL, _ performer: Performer) async throws {
    let day = performer.clock.now().adding(seconds: -86_400)
    _ = try await performer.database.write { session in
      for statement in ImportTable.forget(before: day.adding(seconds: -6 * 86_400)) { try session.execute(statement) }
      return try session.execute(ImportTable.drop(before: day))
    }
    try UploadStore(files, performer.database.vault).sweep()
  }
}
