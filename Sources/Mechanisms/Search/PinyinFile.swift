import CZlib
import Essentials
import Foundation

/// Reads `pinyin.tsv.gz` (character, its first letters) and `surname-pinyin.tsv` (surname, its first letters, alternatives parted by a slash).
package enum PinyinFile {
  /// Throws a `Fault` that names the file that cannot be read.
  package static func load(directory: URL) throws -> Pinyin {
    var readings: [Unicode.Scalar: String] = [:], surnames: [String: String] = [:]
    readings.reserveCapacity(42_000)
    pairs(try unpacked(directory.appending(path: "pinyin.tsv.gz"))) { key, letters in if let scalar = key.unicodeScalars.first { readings[scalar] = letters } }
    pairs([UInt8](try contents(directory.appending(path: "surname-pinyin.tsv")))) { key, letters in
      let ways = letters.split(separator: "/").map(String.init)
      guard ways.count > 1, let scalar = key.unicodeScalars.first else { surnames[key] = letters; return }
      // Where a surname is read in two ways both must find it, so it goes by its character.
      let known = readings[scalar] ?? ""
      readings[scalar] = known + ways.compactMap(\.first).filter { !known.contains($0) }.map(String.init).joined()
    }
    return Pinyin(readings: readings, surnames: surnames)
  }
  /// The first two cells of each line, the second in lower case. By hand: it is read at every start.
  private static func pairs(_ bytes: [UInt8], _ give: (String, String) -> Void) {
    bytes.withUnsafeBufferPointer { all in
      var at = 0
      while at < all.count {
        let end = all[at...].firstIndex(of: UInt8(ascii: "\n")) ?? all.count, line = all[at..<end]
        at = end + 1
        guard line.first != UInt8(ascii: "#"), let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
        let second = line[(tab + 1)...].prefix { $0 != UInt8(ascii: "\t") && $0 != 13 }
        give(String(decoding: UnsafeBufferPointer(rebasing: line[..<tab]), as: UTF8.self), String(decoding: second.map { (65...90).contains($0) ? $0 | 32 : $0 }, as: UTF8.self))
      }
    }
  }
  private static func contents(_ file: URL) throws -> Data {
    guard let data = FileManager.default.contents(atPath: file.path) else { throw Fault("cannot read \(file.path)") }
    return data
  }
  private static func unpacked(_ file: URL) throws -> [UInt8] {
    guard let opened = gzopen(file.path, "rb") else { throw Fault("cannot read \(file.path)") }
    defer { gzclose(opened) }
    var out: [UInt8] = [], piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = gzread(opened, &piece, UInt32(piece.count))
      guard count >= 0 else { throw Fault("\(file.path) is damaged") }
      if count == 0 { return out }
      out += piece.prefix(Int(count))
    }
  }
}
