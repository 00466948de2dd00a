import Essentials

/// Markup. Literals are markup, interpolations are text, escaped by their type; at most 40 to a literal, no `??` inside.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Hashable {
  package var markup: String

  package static let none: HTML = ""
  package init(stringLiteral markup: String) { self.markup = markup }
  package init(stringInterpolation i: StringInterpolation) { markup = i.markup }

  package struct StringInterpolation: StringInterpolationProtocol {
    var markup = ""
    package init(literalCapacity n: Int, interpolationCount m: Int) { markup.reserveCapacity(n + m * 16) }
    package mutating func appendLiteral(_ s: String) { markup += s }
    package mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    package mutating func appendInterpolation(_ html: HTML?) { if let html { markup += html.markup } }
    package mutating func appendInterpolation(_ all: [HTML]) { for html in all { markup += html.markup } }
    package mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &markup) }
    package mutating func appendInterpolation(_ text: String?) { if let text { HTML.escape(text, into: &markup) } }
    package mutating func appendInterpolation(_ n: Int) { markup += String(n) }
    package mutating func appendInterpolation(_ n: Int64) { markup += String(n) }
    package mutating func appendInterpolation<T>(_ id: ID<T>) { markup += id.description }
    package mutating func appendInterpolation(_ day: Day) { markup += day.description }
    package mutating func appendInterpolation(_ address: Address) { HTML.escape(address.path, into: &markup) }
  }

  static func escape(_ text: String, into out: inout String) {
    var text = text
    let plain = text.withUTF8 { !$0.contains { $0 == 38 || $0 == 60 || $0 == 62 || $0 == 34 || $0 == 39 } }
    if plain { out.append(text); return }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Array where Element == HTML {
  /// The parts in one, with `separator` between them.
  package func joined(_ separator: HTML = "") -> HTML {
    var out = HTML.none
    for (n, part) in enumerated() { out.markup += n == 0 ? part.markup : separator.markup + part.markup }
    return out
  }
}
