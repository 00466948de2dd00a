import Foundation

/// As much of RFC 8949 as authenticators send (CTAP2 canonical form): whole numbers, bytes, texts, lists, maps. Lengths are definite and lie within
/// what is there; nothing is nested deeper than four; a key stands once. Everything else is no value.
enum CBOR: Hashable {
  case integer(Int), bytes([UInt8]), text(String), list([CBOR]), map([CBOR: CBOR]), flag(Bool)

  /// The one value that these bytes are, and nothing after it.
  static func read(_ bytes: [UInt8]) -> CBOR? {
    var reader = Reader(bytes: bytes[...])
    guard let value = reader.value(depth: 0), reader.bytes.isEmpty else { return nil }
    return value
  }
  /// The value that these bytes begin with.
  static func beginning(_ bytes: ArraySlice<UInt8>) -> (value: CBOR, rest: ArraySlice<UInt8>)? {
    var reader = Reader(bytes: bytes)
    return reader.value(depth: 0).map { ($0, reader.bytes) }
  }
  subscript(_ key: CBOR) -> CBOR? { if case .map(let all) = self { all[key] } else { nil } }
  var content: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }

  private struct Reader {
    var bytes: ArraySlice<UInt8>

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, count <= bytes.count else { return nil }
      defer { bytes = bytes.dropFirst(count) }
      return bytes.prefix(count)
    }
    /// Major type and argument of a head.
    mutating func head() -> (kind: UInt8, argument: Int)? {
      guard let first = take(1)?.first else { return nil }
      let low = first & 31
      if low < 24 { return (first >> 5, Int(low)) }
      guard low < 28, let long = take(1 << Int(low - 24)) else { return nil }
      let argument = long.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return argument > UInt64(Int32.max) ? nil : (first >> 5, Int(argument))
    }
    mutating func value(depth: Int) -> CBOR? {
      guard depth < 4, let (kind, n) = head() else { return nil }
      switch kind {
      case 0: return .integer(n)
      case 1: return .integer(-1 - n)
      case 2: return take(n).map { .bytes(Array($0)) }
      case 3: return take(n).flatMap { String(validating: $0, as: UTF8.self) }.map { .text($0) }
      case 4: return list(n, depth).map { .list($0) }
      case 5: return map(n, depth)
      case 7 where n == 20 || n == 21: return .flag(n == 21)
      default: return nil
      }
    }
    mutating func list(_ count: Int, _ depth: Int) -> [CBOR]? {
      guard count <= bytes.count else { return nil }
      var all: [CBOR] = []
      for _ in 0..<count {
        guard let value = value(depth: depth + 1) else { return nil }
        all.append(value)
      }
      return all
    }
    mutating func map(_ count: Int, _ depth: Int) -> CBOR? {
      guard let all = list(count * 2, depth) else { return nil }
      var pairs: [CBOR: CBOR] = [:]
      for n in 0..<count where pairs.updateValue(all[2 * n + 1], forKey: all[2 * n]) != nil { return nil }
      return .map(pairs)
    }
  }
}
