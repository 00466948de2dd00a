import CQREncode
import Web

/// A square code that a phone reads, as a drawing for print and screen.
package enum QR {
  /// - Parameters:
  ///   - text: what the code says, such as an address; at most about 2,900 ASCII characters.
  ///   - label: what a screen reader says in its place.
  /// - Returns: an SVG of class `qr`, with the quiet zone of four modules; nil where the text does not fit.
  package static func svg(_ text: String, label: String) -> HTML? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var path = ""
    for y in 0..<width {
      var x = 0
      while x < width {
        var run = 0
        while x + run < width, modules[y * width + x + run] & 1 == 1 { run += 1 }
        if run > 0 { path += "M\(x) \(y)h\(run)v1h-\(run)z" }
        x += max(run, 1)
      }
    }
    let whole = width + 8
    return "<svg class=\"qr\" viewBox=\"-4 -4 \(whole) \(whole)\" role=\"img\" aria-label=\"\(label)\"><rect x=\"-4\" y=\"-4\" width=\"\(whole)\" height=\"\(whole)\" fill=\"#fff\"/><path d=\"\(path)\" fill=\"#000\"/></svg>"
  }
}
