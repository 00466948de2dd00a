import Crypto
import Dispatch
import Essentials
import Foundation
import Synchronization

/// Reads an archive entry by entry, in the order in which it was written. What was cut, changed or sealed under another passphrase is refused in words.
package final class ArchiveReader {
  package struct Entry: Sendable {
    package var name: String
    package var bytes: Int
  }
  private let file: DiskFile
  private let seal: Seal
  private let size: Int
  private var offset: Int
  private var number = 0
  private var ended = false
  private var pieces: [[UInt8]] = [], current: [UInt8] = [], at = 0
  private var open: Entry?
  private static let atOnce = 4

  package init(_ file: URL, passphrase: String) throws {
    self.file = try DiskFile(reading: file)
    size = self.file.size
    seal = try Seal(header: self.file.read(Seal.headerLength), passphrase: passphrase)
    offset = Seal.headerLength
  }

  /// The next entry, whose content has to be read before the one after it; nil at the end.
  package func next() throws -> Entry? {
    if open != nil { try content { _ in } }
    let length = try take(2)
    if length == [0, 0] {
      guard at == current.count, pieces.isEmpty, offset == size else { throw Refusal("backup.damaged", .damagedFile(offset)) }
      return nil
    }
    let name = String(decoding: try take(Archives.number(length)), as: UTF8.self), bytes = Archives.number(try take(8))
    open = Entry(name: name, bytes: bytes)
    return open
  }
  /// The content of the entry that `next` gave, piece by piece; its digest was found right when this returns.
  @discardableResult package func content(_ give: (UnsafeRawBufferPointer) throws -> Void) throws -> [UInt8] {
    guard let entry = open else { throw Fault("no entry is open") }
    var hash = SHA256(), left = entry.bytes
    while left > 0 {
      try refill()
      let count = min(left, current.count - at)
      try current.withUnsafeBytes { all in
        let part = UnsafeRawBufferPointer(rebasing: all[at..<(at + count)])
        hash.update(bufferPointer: part)
        try give(part)
      }
      at += count
      left -= count
    }
    let digest = Array(hash.finalize())
    guard try take(32) == digest else { throw Refusal("backup.damaged", .damagedFile(offset)) }
    open = nil
    return digest
  }
  package func whole() throws -> [UInt8] {
    var all: [UInt8] = []
    try content { all.append(contentsOf: $0) }
    return all
  }

  private func take(_ count: Int) throws -> [UInt8] {
    var out: [UInt8] = []
    while out.count < count {
      try refill()
      let more = min(count - out.count, current.count - at)
      out += current[at..<(at + more)]
      at += more
    }
    return out
  }
  /// Until there is something to take.
  private func refill() throws {
    while at == current.count {
      if pieces.isEmpty {
        guard !ended else { throw Refusal("backup.damaged", .damagedFile(offset)) }
        pieces = try unsealed().reversed()
      }
      current = pieces.removeLast()
      at = 0
    }
  }
  /// Several pieces at once, each opened on a thread of its own.
  private func unsealed() throws -> [[UInt8]] {
    var sealed: [(bytes: [UInt8], end: Int)] = []
    while sealed.count < Self.atOnce, offset < size {
      let length = try file.read(4), count = Archives.number(length)
      guard length.count == 4 else { throw Refusal("backup.cut", .cutFile) }
      guard count <= Seal.longest else { throw Refusal("backup.damaged", .damagedFile(offset)) }
      let piece = try file.read(count)
      guard piece.count == count else { throw Refusal("backup.cut", .cutFile) }
      offset += 4 + count
      sealed.append((piece, offset))
    }
    guard !sealed.isEmpty else { throw Refusal("backup.cut", .cutFile) }
    let first = number, all = sealed, seal = seal, size = size
    let done = Mutex([[UInt8]?](repeating: nil, count: all.count))
    DispatchQueue.concurrentPerform(iterations: all.count) { n in
      let plain = seal.opened(all[n].bytes, first + n, isLast: all[n].end == size)
      done.withLock { $0[n] = plain }
    }
    number += all.count
    ended = offset == size
    return try done.withLock { $0 }.enumerated().map { n, plain in
      if let plain { return plain }
      // The last bytes of the file are a piece that is none of the last: the rest was cut off.
      if all[n].end == size, seal.opened(all[n].bytes, first + n, isLast: false) != nil { throw Refusal("backup.cut", .cutFile) }
      throw Refusal("backup.damaged", .damagedFile(all[n].end - all[n].bytes.count))
    }
  }
}
