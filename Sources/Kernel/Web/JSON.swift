import Foundation
import Essentials

/// JSON with keys in the order of declaration, so that a page's answer has one ETag and one snapshot; Foundation's encoder
/// gives them in random order, and sorted ones cost a third more time.
package enum JSON {
  /// - Parameter told: what values may look up, or note things in, while they are encoded.
  package static func encode(_ value: some Encodable, telling told: [CodingUserInfoKey: Any] = [:]) throws -> Data {
    let writer = Writer(told)
    try writer.write(value)
    writer.close(to: 0)
    return Data(writer.bytes)
  }
  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    let writer = Writer([:])
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private final class Writer {
  var bytes: [UInt8] = []
  let told: [CodingUserInfoKey: Any]
  init(_ told: [CodingUserInfoKey: Any]) { self.told = told }
  private var open: [(close: UInt8, count: Int)] = []
  var depth: Int { open.count }

  func push(_ start: UInt8, _ end: UInt8) -> Int {
    bytes.append(start)
    open.append((end, 0))
    return open.count
  }
  func close(to depth: Int) {
    while open.count > depth { bytes.append(open.removeLast().close) }
  }
  func element(in depth: Int) {
    close(to: depth)
    if open[depth - 1].count > 0 { bytes.append(44) }
    open[depth - 1].count += 1
  }
  func key(_ name: String, in depth: Int) {
    element(in: depth)
    string(name)
    bytes.append(58)
  }
  func raw(_ text: String) { bytes += text.utf8 }
  func string(_ text: String) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34: bytes += [92, 34]
      case 92: bytes += [92, 92]
      case 10: bytes += [92, 110]
      case 13: bytes += [92, 114]
      case 9: bytes += [92, 116]
      case 0..<32: raw("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
  func write<T: Encodable>(_ value: T) throws {
    let depth = depth
    switch value {
    case let text as String: string(text)
    case let n as Int: raw(String(n))
    case let n as Int64: raw(String(n))
    case let flag as Bool: raw(flag ? "true" : "false")
    case let n as Double: raw(n.isFinite ? (n == n.rounded() && abs(n) < 1e15 ? String(Int64(n)) : String(n)) : "null")
    default:
      let before = bytes.count
      try value.encode(to: Step(writer: self))
      if bytes.count == before { raw("null") }
      close(to: depth)
    }
  }
}

private struct Step: Encoder {
  let writer: Writer
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { writer.told }
  func container<K: CodingKey>(keyedBy: K.Type) -> KeyedEncodingContainer<K> { KeyedEncodingContainer(Keyed<K>(writer: writer, depth: writer.push(123, 125))) }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { Listed(writer: writer, depth: writer.push(91, 93)) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Single(writer: writer) }
}

private struct Keyed<K: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: Writer, depth: Int
  var codingPath: [any CodingKey] { [] }
  func encodeNil(forKey key: K) { writer.key(key.stringValue, in: depth); writer.raw("null") }
  func encode<T: Encodable>(_ value: T, forKey key: K) throws { writer.key(key.stringValue, in: depth); try writer.write(value) }
  func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey key: K) -> KeyedEncodingContainer<N> {
    writer.key(key.stringValue, in: depth)
    return Step(writer: writer).container(keyedBy: N.self)
  }
  func nestedUnkeyedContainer(forKey key: K) -> any UnkeyedEncodingContainer { writer.key(key.stringValue, in: depth); return Step(writer: writer).unkeyedContainer() }
  func superEncoder() -> any Encoder { Step(writer: writer) }
  func superEncoder(forKey key: K) -> any Encoder { writer.key(key.stringValue, in: depth); return Step(writer: writer) }
}

private struct Listed: UnkeyedEncodingContainer {
  let writer: Writer, depth: Int
  var count = 0
  var codingPath: [any CodingKey] { [] }
  init(writer: Writer, depth: Int) { self.writer = writer; self.depth = depth }
  mutating func encodeNil() { writer.element(in: depth); writer.raw("null"); count += 1 }
  mutating func encode<T: Encodable>(_ value: T) throws { writer.element(in: depth); try writer.write(value); count += 1 }
  mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) -> KeyedEncodingContainer<N> { writer.element(in: depth); return Step(writer: writer).container(keyedBy: N.self) }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { writer.element(in: depth); return Step(writer: writer).unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { Step(writer: writer) }
}

private struct Single: SingleValueEncodingContainer {
  let writer: Writer
  var codingPath: [any CodingKey] { [] }
  func encodeNil() { writer.raw("null") }
  func encode<T: Encodable>(_ value: T) throws { try writer.write(value) }
}
