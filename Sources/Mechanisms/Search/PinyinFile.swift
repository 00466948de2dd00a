import CZlib
import Essentials
import Foundation

/// Reads `pinyin.tsv.gz` (character, its first letters) and `surname-pinyin.tsv` (surname, its first letters, alternatives parted by a slash).
package enum PinyinFile {
  /// Throws a `Fault` that names the file that cannot be read.
  package static func load(directory: URL) throws -> Pinyin {
    var readings: [Character: [Character]] = [:], surnames: [String: String] = [:]
    readings.reserveCapacity(42_000)
    for (key, letters) in pairs(try unpacked(directory.appending(path: "pinyin.tsv.gz"))) { if let character = key.first { readings[character] = letters.map { $0 } } }
    for (key, letters) in pairs([UInt8](try contents(directory.appending(path: "surname-pinyin.tsv")))) {
      let ways = letters.split(separator: "/").map(String.init)
      guard ways.count > 1, let character = key.first else { surnames[key] = letters; continue }
      // Where a surname is read in two ways both must find it, so it goes by its character.
      let known = readings[character] ?? []
      readings[character] = known + ways.compactMap { $0.first }.filter { !known.contains($0) }
    }
    return Pinyin(readings: readings, surnames: surnames)
  }
  private static func pairs(_ bytes: [UInt8]) -> [(String, String)] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let cells = line.split(separator: UInt8(ascii: "\t"))
      guard cells.count >= 2, line.first != UInt8(ascii: "#") else { return nil }
      return (String(decoding: cells[0], as: UTF8.self), String(decoding: cells[1], as: UTF8.self).lowercased())
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
