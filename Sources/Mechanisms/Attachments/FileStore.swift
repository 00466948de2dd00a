import Essentials
import Foundation
import Secrets

/// The folder beside the database, `<database>.files/`: each content once, under its own digest, readable by this user only.
package struct FileStore: Sendable {
  let folder: URL
  package init(_ folder: URL) { self.folder = folder.appending(path: "kept") }

  /// Takes in what lies at `file`: checks size and type by content, and keeps it. The same content is kept once.
  package func keep(_ file: URL, named name: String) throws -> KeptFile {
    let data = try Data(contentsOf: file, options: .mappedIfSafe)
    guard !data.isEmpty else { throw Refusal("file.empty", .fileEmpty, field: "file") }
    guard data.count <= Attachment.mostBytes else { throw Refusal("file.large", .fileLarge(Attachment.mostBytes >> 20), field: "file") }
    let bytes = [UInt8](data)
    guard let type = FileType(of: bytes) else { throw Refusal("file.type", .fileType, field: "file") }
    let digest = Digest.hex(Digest.sha256(bytes)), place = place(digest)
    if !FileManager.default.fileExists(atPath: place.path) {
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let part = place.appendingPathExtension("\(Digest.token(6)).part")
      guard FileManager.default.createFile(atPath: part.path, contents: data, attributes: [.posixPermissions: 0o600]) else { throw Fault("\(part.path) cannot be written") }
      let handle = try FileHandle(forWritingTo: part)
      try handle.synchronize()
      try handle.close()
      guard rename(part.path, place.path) == 0 else { throw Fault("\(place.path) cannot be written") }
    }
    return KeptFile(name: FileStore.plain(name), type: type, bytes: bytes.count, digest: digest)
  }
  /// The bytes, or nil where the file was lost.
  package func read(_ digest: String) -> [UInt8]? { FileManager.default.contents(atPath: place(digest).path).map { [UInt8]($0) } }
  /// Removes a content that no row names any more.
  package func drop(_ digest: String) throws {
    let path = place(digest).path
    if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
  }
  private func place(_ digest: String) -> URL { folder.appending(path: String(digest.prefix(2))).appending(path: digest) }
  /// A name without folders and control characters, at most 100 characters long.
  static func plain(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let clean = String(last.filter { $0.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 } }.prefix(100))
    return clean.isEmpty ? "file" : clean
  }
}
