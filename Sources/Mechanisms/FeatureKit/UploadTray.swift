import Essentials
import Foundation
import Persistence
import Secrets

/// Files on their way in, piece by piece: an account's own, sealed as they arrive, gone once they were taken or after a day.
package struct UploadTray: Sendable {
  /// A file of which `offset` bytes have arrived.
  package struct Waiting: Hashable, Sendable {
    package var id: String
    package var name: String
    package var bytes: Int
    package var offset: Int
  }
  private struct Head: Codable { var name: String, bytes: Int, at: Moment }

  /// The most bytes of a file and of a piece, the most files at a time, and what the disk must have left afterwards.
  package static let most = 50 << 20, piece = 1 << 20, files = 5, reserve = 256 << 20
  private static let lasts = 86_400
  private let folder: URL, vault: any Vault, free: @Sendable (URL) throws -> Int

  /// - Parameters:
  ///   - folder: where the house keeps its files.
  ///   - free: how many bytes the disk has left there.
  package init(_ folder: URL, of account: Int64, _ vault: any Vault, free: @escaping @Sendable (URL) throws -> Int = UploadTray.free) {
    self.folder = folder.appending(path: "tray/\(account)")
    self.vault = vault
    self.free = free
  }
  package static func free(_ place: URL) throws -> Int { try FileManager.default.attributesOfFileSystem(forPath: place.path)[.systemFreeSize] as? Int ?? .max }
  /// - Throws: a `Refusal` where `bytes` more would fill the disk on which `place` lies.
  static func checkRoom(for bytes: Int, _ left: Int) throws(Refusal) {
    guard left - reserve >= bytes else { throw Refusal("disk.full", .diskFull, field: "file") }
  }

  // MARK: Taking in

  /// Says before the first byte is sent whether there is room for it all.
  package func begin(_ name: String, bytes: Int, now: Moment) throws -> Waiting {
    try sweep(now)
    guard bytes > 0 else { throw Refusal("file.empty", .emptyUpload, field: "file") }
    guard bytes <= UploadTray.most else { throw Refusal("upload.large", .fileTooLarge(UploadTray.most >> 20), field: "file") }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let waiting = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter(UploadTray.isName)
    guard waiting.count < UploadTray.files else { throw Refusal("upload.many", .tooManyWaiting(UploadTray.files), field: "file") }
    try UploadTray.checkRoom(for: bytes, free(folder))
    let id = Digest.token(12), name = String(name.prefix(200))
    try FileManager.default.createDirectory(at: place(id), withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let head = String(decoding: try JSONEncoder().encode(Head(name: name, bytes: bytes, at: now)), as: UTF8.self)
    try put(vault.seal(head, field: "upload \(id)"), place(id).appending(path: "head"))
    return Waiting(id: id, name: name, bytes: bytes, offset: 0)
  }
  package func one(_ id: String) throws -> Waiting {
    let head = try head(id)
    return Waiting(id: id, name: head.name, bytes: head.bytes, offset: try pieces(id).last.map { $0.offset + $0.count } ?? 0)
  }
  /// Adds the piece that begins at `offset`; a piece that is there already, sent again after a lost answer, is taken for what it is.
  package func take(_ id: String, at offset: Int, _ bytes: [UInt8]) throws -> Waiting {
    var waiting = try one(id)
    if try pieces(id).contains(where: { $0.offset == offset && $0.count == bytes.count }) { return waiting }
    guard offset == waiting.offset else { throw Refusal("upload.offset", .otherOffset, kind: .conflict) }
    guard !bytes.isEmpty, bytes.count <= UploadTray.piece, offset + bytes.count <= waiting.bytes else { throw Refusal("upload.piece", .pieceWrong, field: "file") }
    try UploadTray.checkRoom(for: bytes.count, free(folder))
    let piece = Piece(offset: offset, count: bytes.count)
    try put(vault.seal(bytes: bytes, field: "upload \(id) \(offset)"), place(id).appending(path: piece.name))
    waiting.offset += bytes.count
    return waiting
  }

  // MARK: Giving out

  /// The whole file in the clear, where forms put what they bring; whoever asks for it removes it.
  package func collect(_ id: String, field: String, into target: URL, most: Int) throws -> Upload {
    let waiting = try one(id)
    guard waiting.offset == waiting.bytes else { throw Refusal("upload.cut", .uploadCut, field: field) }
    guard waiting.bytes <= most else { throw Refusal("upload.large", .fileTooLarge(most >> 20), field: field) }
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var all: [UInt8] = []
    for piece in try pieces(id) { all += try vault.open(bytes: [UInt8](Data(contentsOf: place(id).appending(path: piece.name))), field: "upload \(id) \(piece.offset)") }
    let file = target.appending(path: "\(UUID().uuidString).part")
    try put(all, file)
    return Upload(field: field, name: waiting.name, type: "application/octet-stream", file: file, bytes: all.count)
  }
  package func drop(_ id: String) throws {
    if UploadTray.isName(id), FileManager.default.fileExists(atPath: place(id).path) { try FileManager.default.removeItem(at: place(id)) }
  }
  /// What lies there for more than a day is gone, and so is what claims to come from the future.
  package func sweep(_ now: Moment) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    for id in try FileManager.default.contentsOfDirectory(atPath: folder.path).filter(UploadTray.isName) {
      do {
        let at = try head(id).at
        if at > now.adding(seconds: UploadTray.lasts) || at < now.adding(seconds: -UploadTray.lasts) { try drop(id) }
      } catch { try drop(id) }
    }
  }

  // MARK: On the disk

  private struct Piece {
    var offset: Int, count: Int
    var name: String { "\(offset)-\(count)" }
  }
  private func pieces(_ id: String) throws -> [Piece] {
    try FileManager.default.contentsOfDirectory(atPath: place(id).path).compactMap { name -> Piece? in
      let halves = name.split(separator: "-").compactMap { Int($0) }
      return halves.count == 2 ? Piece(offset: halves[0], count: halves[1]) : nil
    }.sorted { $0.offset < $1.offset }
  }
  private func head(_ id: String) throws -> Head {
    let file = place(id).appending(path: "head")
    guard UploadTray.isName(id), let sealed = FileManager.default.contents(atPath: file.path) else { throw Refusal("upload.gone", .uploadGone, field: "file") }
    return try JSONDecoder().decode(Head.self, from: Data(vault.open([UInt8](sealed), field: "upload \(id)").utf8))
  }
  private func place(_ id: String) -> URL { folder.appending(path: id) }
  private static func isName(_ id: String) -> Bool { id.utf8.count == 16 && id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") } }

  /// Appears whole or not at all; a disk that fills up meanwhile is said in words.
  private func put(_ bytes: [UInt8], _ to: URL) throws {
    let part = to.path + ".part"
    defer { unlink(part) }
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { throw UploadTray.failure(part) }
    defer { close(file) }
    var at = 0
    while at < bytes.count {
      let count = bytes[at...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw UploadTray.failure(part) }
      at += count
    }
    guard fsync(file) == 0, rename(part, to.path) == 0 else { throw UploadTray.failure(part) }
  }
  private static func failure(_ path: String) -> any Error {
    errno == ENOSPC || errno == EDQUOT ? Refusal("disk.full", .diskFull, field: "file") : Fault("\(path) cannot be written: \(errno)")
  }
}

extension Word {
  static let diskFull = Word(zh: "服务器的磁盘空间不足，文件没有保存；请联系系统管理员，或换一个小一些的文件", en: "The server's disk is nearly full, so the file was not kept; tell the system administrator or choose a smaller file")
  static let emptyUpload = Word(zh: "文件是空的", en: "The file is empty")
  static func tooManyWaiting(_ n: Int) -> Word { Word(zh: "已有 \(n) 个文件没有传完，请先传完其中一个，或明天再试", en: "\(n) files are on their way already; finish one of them, or try again tomorrow") }
  static let uploadGone = Word(zh: "这个文件已经提交过，或者超过一天没有传完；附件里没有的话，请重新选择", en: "This file was handed in already, or was not finished within a day; if it is not among the files, choose it again")
  static let otherOffset = Word(zh: "这一段接不上已经收到的内容", en: "This piece does not follow on what has arrived")
  static let pieceWrong = Word(zh: "这一段的大小不对", en: "This piece has a wrong size")
}
