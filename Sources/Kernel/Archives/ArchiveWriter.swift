import Crypto
import Dispatch
import Essentials
import Foundation
import Synchronization

/// Writes many files as one, sealed under a passphrase. Memory does not grow with what is written.
/// Within the seal each entry is: length of its name (2) ‖ name ‖ size (8) ‖ content ‖ SHA-256 of the content; a name of length 0 ends the archive.
package final class ArchiveWriter {
  private let file: DiskFile
  private let seal: Seal
  private var buffer: [UInt8] = []
  private var number = 0
  private static let atOnce = 4

  package init(_ file: URL, passphrase: String) throws {
    seal = try Seal(passphrase: passphrase)
    self.file = try DiskFile(making: file)
    buffer.reserveCapacity(Seal.piece * (Self.atOnce + 1))
    try self.file.write(seal.header)
  }
  package func add(_ name: String, _ content: [UInt8]) throws {
    try begin(name, content.count)
    try content.withUnsafeBytes { try put($0) }
    buffer += SHA256.hash(data: content)
  }
  /// - Returns: the SHA-256 of the content.
  @discardableResult package func add(_ name: String, file source: URL) throws -> [UInt8] {
    let source = try DiskFile(reading: source), size = source.size
    try begin(name, size)
    var hash = SHA256(), left = size
    while left > 0 {
      let part = try source.read(min(left, Seal.piece))
      guard !part.isEmpty else { throw Refusal("backup.unreadable", .changedMeanwhile(source.path)) }
      hash.update(data: part)
      try part.withUnsafeBytes { try put($0) }
      left -= part.count
    }
    let digest = Array(hash.finalize())
    buffer += digest
    return digest
  }
  /// The last piece; what was written is on the disk when this returns.
  package func finish() throws {
    buffer += [0, 0]
    try flush(isLast: true)
    try file.settle()
  }

  private func begin(_ name: String, _ size: Int) throws {
    guard (1...4096).contains(name.utf8.count) else { throw Fault("a name of \(name.utf8.count) bytes") }
    buffer += bytes(UInt16(name.utf8.count)) + Array(name.utf8) + bytes(UInt64(size))
  }
  private func put(_ content: UnsafeRawBufferPointer) throws {
    buffer.append(contentsOf: content)
    if buffer.count >= Seal.piece * Self.atOnce { try flush(isLast: false) }
  }
  /// Seals all whole pieces at once, each on a thread of its own; the rest as well where it is the last.
  private func flush(isLast: Bool) throws {
    let whole = buffer.count / Seal.piece, count = isLast ? whole + 1 : whole, first = number, plain = buffer, seal = seal
    let done = Mutex([Result<[UInt8], any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { n in
      let part = plain[(n * Seal.piece)..<min((n + 1) * Seal.piece, plain.count)]
      let sealed = Result { try seal.sealed(part, first + n, isLast: isLast && n == count - 1) }
      done.withLock { $0[n] = sealed }
    }
    for sealed in done.withLock({ $0 }) {
      guard let sealed else { throw Fault("a piece was not sealed") }
      try file.write(sealed.get())
    }
    number += count
    buffer.removeFirst(min(count * Seal.piece, buffer.count))
  }
}
