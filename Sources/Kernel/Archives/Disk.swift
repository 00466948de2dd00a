import Essentials
import Foundation

/// An open file whose troubles are said in words.
final class DiskFile {
  private let descriptor: Int32
  let path: String

  /// A new file, readable by this user only.
  init(making file: URL) throws {
    path = file.path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw Refusal("backup.disk", .cannotWrite(path, reason())) }
  }
  init(reading file: URL) throws {
    path = file.path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Refusal("backup.unreadable", .cannotRead(path, reason())) }
  }
  deinit { close(descriptor) }

  var size: Int {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
  }
  func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Refusal("backup.disk", .cannotWrite(path, reason())) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
  /// As many bytes as there are, at most `count`.
  func read(_ count: Int) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: count) { out, filled in
      filled = 0
      while filled < count {
        let more = Foundation.read(descriptor, out.baseAddress! + filled, count - filled)
        if more < 0, errno == EINTR { continue }
        guard more >= 0 else { throw Refusal("backup.unreadable", .cannotRead(path, reason())) }
        if more == 0 { return }
        filled += more
      }
    }
  }
  /// Until it is on the disk.
  func settle() throws {
    if fsync(descriptor) != 0 { throw Refusal("backup.disk", .cannotWrite(path, reason())) }
  }
}

private func reason() -> String { String(cString: strerror(errno)) }

package enum Disk {
  /// Writes content piece by piece to a new file, which is on the disk when this returns.
  package static func write(_ file: URL, _ fill: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
    let target = try DiskFile(making: file)
    try fill { try target.write($0) }
    try target.settle()
  }
  /// Gives a file a name that nothing has yet; both are on the same file system.
  package static func place(_ from: URL, as to: URL) throws {
    guard !FileManager.default.fileExists(atPath: to.path) else { throw Refusal("backup.there", .alreadyThere(to.path)) }
    guard rename(from.path, to.path) == 0 else { throw Refusal("backup.disk", .cannotWrite(to.path, reason())) }
    settle(to.deletingLastPathComponent())
  }
  /// A rename is kept once its folder is on the disk.
  private static func settle(_ folder: URL) {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
  }
  /// Bytes that can still be written beside `file`.
  package static func room(beside file: URL) -> Int? {
    var facts = statvfs()
    guard statvfs(file.deletingLastPathComponent().path, &facts) == 0 else { return nil }
    return Int(facts.f_bavail) * Int(facts.f_frsize)
  }
  package static func checkRoom(_ bytes: Int, beside file: URL) throws(Refusal) {
    if let room = room(beside: file), room < bytes { throw Refusal("backup.room", .noRoom(file.deletingLastPathComponent().path, needed: bytes >> 20, there: room >> 20)) }
  }
}
