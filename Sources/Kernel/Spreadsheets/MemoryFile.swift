import CMemory
import Glibc

/// A file in memory: its content never lies on a disk, and it is gone with its last reader, however that ends.
package final class MemoryFile: Sendable {
  private let descriptor: Int32
  /// Opens the content anew, from its beginning.
  package var path: String { "/proc/self/fd/\(descriptor)" }

  package init() throws(Unusable) {
    descriptor = cmemory_file()
    guard descriptor >= 0 else { throw .cannotWrite(errno) }
  }
  /// What lies at `path`, read into memory.
  package convenience init(copying path: String) throws(Unusable) {
    try self.init()
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let source = fopen(path, "rb") else { throw .unreadableFile(name) }
    defer { fclose(source) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while case let count = fread(buffer.baseAddress, 1, buffer.count, source), count > 0 { try append(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
    guard ferror(source) == 0 else { throw .unreadableFile(name) }
  }
  deinit { close(descriptor) }

  package func append(_ bytes: UnsafeRawBufferPointer) throws(Unusable) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = write(descriptor, start, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
