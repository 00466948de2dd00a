import Essentials
import Foundation
import Persistence

/// A file sealed at rest, piece by piece: each under the house's key, with the file's own random name and the piece's place bound to it,
/// so that pieces can be neither exchanged nor reordered nor left off.
package enum SealedFile {
  private static let mark = Array("zhibu sealed 1\n".utf8), piece = 1 << 18

  /// Seals what lies at `plain` as `sealed`, which appears whole or not at all, readable by this user only.
  package static func seal(_ plain: URL, as sealed: URL, _ vault: any Vault) throws {
    let files = FileManager.default, part = sealed.appendingPathExtension("part")
    guard files.createFile(atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600]) else { throw Fault("\(part.path) cannot be written") }
    do {
      let source = try FileHandle(forReadingFrom: plain), target = try FileHandle(forWritingTo: part), name = Digest.token(16)
      try target.write(contentsOf: mark + [UInt8(name.utf8.count)] + Array(name.utf8))
      var next = try source.read(upToCount: piece) ?? Data(), number = 0, isLast = false
      while !isLast {
        let here = next
        next = try source.read(upToCount: piece) ?? Data()
        isLast = next.isEmpty
        let bytes = try vault.seal(bytes: [UInt8](here), field: place(name, number, isLast))
        try target.write(contentsOf: withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) } + bytes)
        number += 1
      }
      try target.synchronize()
      try target.close()
      try source.close()
      guard rename(part.path, sealed.path) == 0 else { throw Fault("\(sealed.path) cannot be written") }
    } catch {
      unlink(part.path)
      throw error
    }
  }

  /// Gives the content piece by piece. What was cut, changed or sealed by other keys is a fault.
  package static func open(_ sealed: URL, _ vault: any Vault, _ give: ([UInt8]) throws -> Void) throws {
    try pieces(sealed) { bytes, field, _ in try give(try vault.open(bytes: bytes, field: field)) }
  }
  /// The number of the key that sealed it.
  package static func key(of sealed: URL) throws -> UInt32 {
    var number: UInt32?
    struct Enough: Error {}
    do { try pieces(sealed) { bytes, _, _ in
      number = KeyRing.number(of: bytes)
      throw Enough()
    } } catch is Enough {}
    guard let number else { throw Fault("\(sealed.lastPathComponent) holds nothing") }
    return number
  }
  /// Seals it anew with the key that seals now: the same content, in its place at once or not at all, and never plain on disk.
  package static func sealAnew(_ sealed: URL, _ vault: any Vault) throws {
    let part = sealed.appendingPathExtension("\(Digest.token(6)).part")
    guard FileManager.default.createFile(atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600]) else { throw Fault("\(part.path) cannot be written") }
    do {
      let target = try FileHandle(forWritingTo: part), name = Digest.token(16)
      try target.write(contentsOf: mark + [UInt8(name.utf8.count)] + Array(name.utf8))
      var number = 0
      try pieces(sealed) { bytes, field, isLast in
        let again = try vault.seal(bytes: vault.open(bytes: bytes, field: field), field: place(name, number, isLast))
        try target.write(contentsOf: withUnsafeBytes(of: UInt32(again.count).bigEndian) { Array($0) } + again)
        number += 1
      }
      try target.synchronize()
      try target.close()
      guard rename(part.path, sealed.path) == 0 else { throw Fault("\(sealed.path) cannot be written") }
    } catch {
      unlink(part.path)
      throw error
    }
  }
  private static func pieces(_ sealed: URL, _ give: ([UInt8], _ field: String, _ isLast: Bool) throws -> Void) throws {
    let source = try FileHandle(forReadingFrom: sealed)
    defer { try? source.close() }
    func take(_ count: Int) throws -> [UInt8] {
      let bytes = try source.read(upToCount: count) ?? Data()
      guard bytes.count == count else { throw Fault("\(sealed.lastPathComponent) is no sealed file, or is cut") }
      return [UInt8](bytes)
    }
    guard try take(mark.count) == mark else { throw Fault("\(sealed.lastPathComponent) is not sealed") }
    let name = String(decoding: try take(Int(try take(1)[0])), as: UTF8.self)
    let size = try source.seekToEnd()
    try source.seek(toOffset: UInt64(mark.count + 1 + name.utf8.count))
    var number = 0, isLast = false
    while !isLast {
      let count = try take(4).reduce(0) { $0 << 8 | Int($1) }
      guard count <= piece + 64 else { throw Fault("\(sealed.lastPathComponent) is no sealed file") }
      let bytes = try take(count)
      isLast = try source.offset() == size
      try give(bytes, place(name, number, isLast), isLast)
      number += 1
    }
  }
  private static func place(_ name: String, _ number: Int, _ isLast: Bool) -> String { "file \(name) \(number)\(isLast ? " end" : "")" }
}
