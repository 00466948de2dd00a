import Essentials

/// Markup. Literals are markup, interpolations are text, escaped by their type; at most 40 to a literal, no `??` inside.
/// Kept as UTF-8: a page is put together from thousands of small parts, and bytes are joined at a third of the cost of strings.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
  package fileprivate(set) var bytes: [UInt8]

  package static let none = HTML()
  private init() { bytes = [] }
  package init(stringLiteral markup: String) { bytes = Array(markup.utf8) }
  package init(stringInterpolation i: StringInterpolation) { bytes = i.bytes }

  package var markup: String { String(decoding: bytes, as: UTF8.self) }
  package var isEmpty: Bool { bytes.isEmpty }
  package static func += (a: inout HTML, b: HTML) { a.bytes += b.bytes }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []
    package init(literalCapacity n: Int, interpolationCount m: Int) { bytes.reserveCapacity(n + m * 24) }
    package mutating func appendLiteral(_ s: String) { add(s) }
    package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }
    package mutating func appendInterpolation(_ html: HTML?) { if let html { bytes += html.bytes } }
    package mutating func appendInterpolation(_ all: [HTML]) {
      bytes.reserveCapacity(all.reduce(bytes.count) { $0 + $1.bytes.count })
      for html in all { bytes += html.bytes }
    }
    package mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &bytes) }
    package mutating func appendInterpolation(_ text: String?) { if let text { HTML.escape(text, into: &bytes) } }
    package mutating func appendInterpolation(_ n: Int) { add(String(n)) }
    package mutating func appendInterpolation(_ n: Int64) { add(String(n)) }
    package mutating func appendInterpolation<T>(_ id: ID<T>) { add(id.description) }
    package mutating func appendInterpolation(_ day: Day) { add(day.description) }
    package mutating func appendInterpolation(_ address: Address) { HTML.escape(address.path, into: &bytes) }

    private mutating func add(_ text: String) {
      var text = text
      text.withUTF8 { bytes.append(contentsOf: $0) }
    }
  }

  static func escape(_ text: String, into out: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var from = 0
      for n in utf8.indices {
        guard let entity = entity(utf8[n]) else { continue }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from..<n]))
        out.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
        from = n + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from...]))
    }
  }
  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension Array where Element == HTML {
  /// The parts in one, with `separator` between them.
  package func joined(_ separator: HTML = .none) -> HTML {
    var out = HTML.none
    for (n, part) in enumerated() {
      if n > 0 { out += separator }
      out += part
    }
    return out
  }
}
