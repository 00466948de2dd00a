import CZlib
import Glibc

/// A gzip file, unpacked in memory.
final class Unpacked: Sendable {
  private let file: MemoryFile
  var path: String { file.path }

  static func isPacked(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    return fgetc(file) == 0x1F && fgetc(file) == 0x8B
  }

  init(_ packed: String, limits: Limits) throws(Unusable) {
    file = try MemoryFile()
    var info = stat()
    guard stat(packed, &info) == 0, let source = gzopen(packed, "rb") else { throw .brokenArchive }
    do { try unpack(source, Int(info.st_size), limits) } catch {
      gzclose(source)
      throw error
    }
    guard gzclose(source) == Z_OK else { throw .brokenArchive }
  }
  private func unpack(_ source: gzFile, _ packed: Int, _ limits: Limits) throws(Unusable) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var total = 0
    while case let count = Int(gzread(source, buffer.baseAddress, UInt32(buffer.count))), count != 0 {
      guard count > 0 else { throw .brokenArchive }
      total += count
      guard total <= limits.fileBytes, total <= limits.ratioFrom || total <= packed * limits.ratio else { throw .bomb }
      try file.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }
}
