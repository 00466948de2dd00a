import Essentials

/// Takes out of a photo what tells where and with what it was taken: only what draws the picture stays, and which way up it is.
package enum Picture {
  /// - Returns: the same picture without its remarks; throws where the content is not the picture that its first bytes claim.
  package static func cleaned(_ bytes: [UInt8], _ type: FileType) throws(Refusal) -> [UInt8] {
    switch type {
    case .jpeg: try jpeg(bytes)
    case .png: try png(bytes)
    case .pdf, .docx, .xlsx: bytes
    }
  }
  private static let broken = Refusal("picture", .pictureBroken, field: "file")

  private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int, little: Bool = false) -> Int {
    let part = bytes[at..<at + count]
    return (little ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
  }

  // MARK: JPEG

  /// Segments until the scan begins; everything from there on is the picture.
  private static func jpeg(_ b: [UInt8]) throws(Refusal) -> [UInt8] {
    guard b.count > 4, b[0] == 0xff, b[1] == 0xd8 else { throw broken }
    var out: [UInt8] = [0xff, 0xd8], at = 2, turned: Int?, drawn = false
    while true {
      guard at + 4 <= b.count, b[at] == 0xff else { throw broken }
      let marker = b[at + 1]
      if marker == 0xff { at += 1; continue }
      let length = number(b, at + 2, 2), end = at + 2 + length
      guard length >= 2, end <= b.count else { throw broken }
      switch marker {
      case 0xda:
        guard drawn, b.suffix(64).lastIndex(of: 0xd9) != nil else { throw broken }
        return out + (turned.map(way) ?? []) + b[at...]
      case 0xe1: turned = turned ?? orientation(Array(b[at + 4..<end]))
      // APP0 and APP14 say how the colours are meant; the others, and remarks, are left out.
      case 0xe2...0xed, 0xef, 0xfe: break
      default:
        if (0xc0...0xcf).contains(marker), marker != 0xc4, marker != 0xc8, marker != 0xcc { drawn = true }
        out += b[at..<end]
      }
      at = end
    }
  }
  /// Which way up, 2 to 8, as the camera wrote it; nil where it is upright or unsaid.
  private static func orientation(_ exif: [UInt8]) -> Int? {
    guard exif.count > 20, exif.starts(with: Array("Exif\u{0}\u{0}".utf8)) else { return nil }
    let t = Array(exif.dropFirst(6)), little = t[0] == 0x49
    let start = number(t, 4, 4, little: little)
    guard start >= 8, start + 2 <= t.count else { return nil }
    for n in 0..<number(t, start, 2, little: little) {
      let entry = start + 2 + n * 12
      guard entry + 12 <= t.count else { return nil }
      if number(t, entry, 2, little: little) == 0x0112 {
        let value = number(t, entry + 8, 2, little: little)
        return (2...8).contains(value) ? value : nil
      }
    }
    return nil
  }
  /// An Exif segment that says nothing but which way up.
  private static func way(_ value: Int) -> [UInt8] {
    [0xff, 0xe1, 0, 34] + Array("Exif\u{0}\u{0}".utf8) + [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(value), 0, 0, 0, 0, 0, 0]
  }

  // MARK: PNG

  private static let drawing: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"]
  private static func png(_ b: [UInt8]) throws(Refusal) -> [UInt8] {
    guard b.count > 8 else { throw broken }
    var out = Array(b[0..<8]), at = 8, drawn = false
    while at + 12 <= b.count {
      let length = number(b, at, 4), end = at + 12 + length
      guard end <= b.count else { throw broken }
      let kind = String(decoding: b[at + 4..<at + 8], as: UTF8.self)
      guard at > 8 || kind == "IHDR" else { throw broken }
      if kind == "IDAT" { drawn = true }
      if drawing.contains(kind) { out += b[at..<end] }
      if kind == "IEND" {
        guard drawn else { throw broken }
        return out
      }
      at = end
    }
    throw broken
  }
}
