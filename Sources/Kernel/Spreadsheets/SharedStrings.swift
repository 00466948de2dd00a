/// The texts that an XLSX keeps once for all its cells: one run of bytes and the end of each, so that a million cost no million objects.
struct SharedStrings: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate(set) var ends: [UInt32] = []

  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return bytes.withUnsafeBytes { sheetText(UnsafeRawBufferPointer(rebasing: $0[start..<Int(ends[index])])) }
  }
}

/// Collects `<si>`: its own text or that of its runs, without the reading aids (`rPh`).
final class SharedStringsReader: PartReader {
  private(set) var strings = SharedStrings()
  private let limits: Limits
  private var inText = false, aids = 0
  init(limits: Limits) { self.limits = limits }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" { inText = aids == 0 } else if name == "rPh" { aids += 1 }
  }
  override func end(_ name: XMLName) {
    if name == "t" {
      inText = false
    } else if name == "si" {
      strings.ends.append(UInt32(strings.bytes.count))
    } else if name == "rPh" {
      aids -= 1
    }
  }
  override func characters(_ bytes: UnsafeRawBufferPointer) {
    guard inText else { return }
    strings.bytes.append(contentsOf: bytes)
    if strings.bytes.count > limits.sharedTextBytes || strings.bytes.count - Int(strings.ends.last ?? 0) > limits.cellBytes { fail(Unusable.bomb) }
  }
}

/// XLSX writes characters that XML cannot hold as `_x000D_`.
func sheetText(_ bytes: UnsafeRawBufferPointer) -> String {
  guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
  var result: [UInt8] = [], i = 0
  while i < bytes.count {
    if let scalar = escaped(bytes, at: i) {
      result.append(contentsOf: String(scalar).utf8)
      i += 7
    } else {
      result.append(bytes[i])
      i += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
func escaped(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Unicode.Scalar? {
  guard i + 7 <= bytes.count, bytes[i] == UInt8(ascii: "_"), bytes[i + 1] == UInt8(ascii: "x"), bytes[i + 6] == UInt8(ascii: "_") else { return nil }
  let digits = bytes[(i + 2)..<(i + 6)]
  guard digits.allSatisfy({ isDigit($0) || (65...70).contains($0) || (97...102).contains($0) }) else { return nil }
  return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap { Unicode.Scalar($0) }
}
