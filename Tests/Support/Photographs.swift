import CQREncode
import CZlib

/// Pictures as a phone takes them: square codes on paper, and files that only claim to be pictures.
package enum Photographs {
  /// A grey PNG with the codes of these texts beside each other; `scale` pixels to a module.
  package static func png(_ texts: [String], scale: Int = 4) -> [UInt8] {
    let codes = texts.compactMap(modules), side = (codes.map(\.count).max() ?? 21) + 12
    let width = max(codes.count, 1) * side * scale, height = side * scale
    var rows = [[UInt8]](repeating: [UInt8](repeating: 235, count: width), count: height)
    for (n, code) in codes.enumerated() {
      for (y, row) in code.enumerated() {
        for (x, dark) in row.enumerated() where dark {
          for dy in 0..<scale { for dx in 0..<scale { rows[(y + 6) * scale + dy][(n * side + x + 6) * scale + dx] = 30 } }
        }
      }
    }
    return png(width, height, rows.flatMap { [0] + $0 })
  }
  /// A PNG of this size whose rows are `filtered`, each with its filter before it; more or fewer are a broken picture.
  package static func png(_ width: Int, _ height: Int, _ filtered: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", number(width) + number(height) + [8, 0, 0, 0, 0]) + chunk("tEXt", Array("Comment\u{0}30.123456N 110.654321E".utf8))
      + chunk("IDAT", deflated(filtered)) + chunk("IEND", [])
  }
  private static func modules(_ text: String) -> [[Bool]]? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    return (0..<width).map { y in (0..<width).map { x in code.pointee.data[y * width + x] & 1 == 1 } }
  }
  private static func number(_ n: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: n >> $0) } }
  private static func chunk(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(kind.utf8) + data
    return number(data.count) + body + number(Int(crc32(0, body, UInt32(body.count))))
  }
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count)), out = [UInt8](repeating: 0, count: Int(size))
    compress(&out, &size, bytes, UInt(bytes.count))
    return Array(out.prefix(Int(size)))
  }
}
