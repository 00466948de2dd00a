import Essentials
import Foundation
import Persistence
import Secrets

extension FileStore {
  /// The same as `keep`, sealed at rest by the house's keys and without what a photo says of where it was taken.
  /// - Parameter types: what is taken here.
  package func keepSealed(_ file: URL, named name: String, types: [FileType] = FileType.allCases, _ vault: any Vault) throws -> KeptFile {
    let data = try Data(contentsOf: file, options: .mappedIfSafe)
    guard !data.isEmpty else { throw Refusal("file.empty", .fileEmpty, field: "file") }
    guard data.count <= Attachment.mostBytes else { throw Refusal("file.large", .fileLarge(Attachment.mostBytes >> 20), field: "file") }
    guard let type = FileType(of: [UInt8](data)), types.contains(type) else { throw Refusal("file.type", types.allSatisfy(\.isPicture) ? .pictureType : .fileType, field: "file") }
    let bytes = try Picture.cleaned([UInt8](data), type), digest = Digest.hex(Digest.sha256(bytes)), place = sealedPlace(digest)
    if !FileManager.default.fileExists(atPath: place.path) {
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      // Only the cleaned content is sealed; its plain copy is gone before this returns.
      let plain = file.appendingPathExtension("clean")
      guard FileManager.default.createFile(atPath: plain.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]) else { throw Fault("\(plain.path) cannot be written") }
      defer { unlink(plain.path) }
      try SealedFile.seal(plain, as: place, vault)
    }
    return KeptFile(name: FileStore.plain(name), type: type, bytes: bytes.count, digest: digest)
  }
  /// The content, opened; nil where the file was lost.
  package func openSealed(_ digest: String, _ vault: any Vault) throws -> [UInt8]? {
    let place = sealedPlace(digest)
    guard FileManager.default.fileExists(atPath: place.path) else { return nil }
    var bytes: [UInt8] = []
    try SealedFile.open(place, vault) { bytes += $0 }
    return bytes
  }
  package func dropSealed(_ digest: String) throws {
    let path = sealedPlace(digest).path
    if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
  }
  private func sealedPlace(_ digest: String) -> URL { folder.appending(path: "sealed").appending(path: String(digest.prefix(2))).appending(path: digest) }
}

extension Word {
  static let pictureBroken = Word(zh: "图片内容不完整或不是真正的图片，请换一张", en: "The picture is incomplete or no picture; please choose another")
  static let pictureType = Word(zh: "照片只收 PNG、JPEG；按文件内容判断，与扩展名无关", en: "A photo is PNG or JPEG; the content decides, not the name")
}
