import CZlib
import Glibc

/// A gzip file, unpacked into a file without a name: it is gone with its last reader, however that ends.
final class Unpacked: Sendable {
  private let descriptor: Int32
  /// Opens the unpacked file anew, from its beginning.
  var path: String { "/proc/self/fd/\(descriptor)" }
  deinit { close(descriptor) }

  static func isPacked(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    return fgetc(file) == 0x1F && fgetc(file) == 0x8B
  }

  init(_ packed: String, limits: Limits) throws(Unusable) {
    var template = Array("/tmp/zhibu-sheet-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .cannotWrite(errno) }
    unlink(template)
    try unpack(packed, limits)
  }
  private func unpack(_ packed: String, _ limits: Limits) throws(Unusable) {
    var info = stat()
    guard stat(packed, &info) == 0, let file = gzopen(packed, "rb") else { throw .brokenArchive }
    var buffer = [UInt8](repeating: 0, count: 1 << 16), total = 0, problem: Unusable?
    while problem == nil, case let count = Int(gzread(file, &buffer, UInt32(buffer.count))), count != 0 {
      total += max(count, 0)
      if count < 0 { problem = .brokenArchive }
      else if total > limits.fileBytes || (total > limits.ratioFrom && total > Int(info.st_size) * limits.ratio) { problem = .bomb }
      else if write(descriptor, buffer, count) != count { problem = .cannotWrite(errno) }
    }
    let isWhole = gzclose(file) == Z_OK
    if let problem { throw problem }
    guard isWhole else { throw .brokenArchive }
  }
}
