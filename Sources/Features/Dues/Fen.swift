import FeatureKit

/// An amount of money, whole fen inside; outside a decimal of yuan with two places: 75.00.
package struct Fen: Hashable, Sendable, Comparable, Codable, LosslessStringConvertible, Stored, Placeholder {
  package let count: Int
  package init(_ count: Int) { self.count = count }
  /// As it is typed: 5000, 5000.1, 5000.01. Nil for anything else, a sign, an exponent or a third decimal among it.
  package init?(yuan text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...Fen.digits).contains(parts[0].count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let yuan = Int(parts[0]) else { return nil }
    guard parts.count == 2 else { self.init(yuan * 100); return }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]) else { return nil }
    self.init(yuan * 100 + (parts[1].count == 1 ? rest * 10 : rest))
  }
  /// Places before the point: more is a slip of the hand.
  static let digits = 7
  package static let most = Fen(999_999_999)

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer(), text = try container.decode(String.self)
    guard let fen = Fen(yuan: text) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: text) }
    self = fen
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
  package init?(_ text: String) { self.init(yuan: text) }
  package static let zero = Fen(0), placeholder = Fen(1), otherPlaceholder = Fen(2)
  package var stored: Value { .integer(Int64(count)) }
  package static func + (a: Fen, b: Fen) -> Fen { Fen(a.count + b.count) }
  package static func - (a: Fen, b: Fen) -> Fen { Fen(a.count - b.count) }
  package var description: String {
    let size = abs(count), rest = size % 100
    return "\(count < 0 ? "-" : "")\(size / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
  /// 1,234.50, for reading.
  var grouped: String {
    let yuan = String(abs(count) / 100), head = yuan.count % 3
    let threes = yuan.enumerated().map { n, digit in n > 0 && n % 3 == head ? ",\(digit)" : String(digit) }.joined()
    return (count < 0 ? "-" : "") + threes + description.suffix(3)
  }
  package static func < (a: Fen, b: Fen) -> Bool { a.count < b.count }

  /// This share of it, rounded half up to the fen.
  package func share(_ part: Fraction) -> Fen { Fen((2 * count * part.numerator + part.denominator) / (2 * part.denominator)) }
  /// One of `n` equal parts, rounded half up to the fen.
  package func part(of n: Int) -> Fen { Fen((2 * count + n) / (2 * n)) }
}

extension Fraction {
  /// 1.5%
  var percent: String {
    let thousandths = 100_000 * numerator / denominator, whole = thousandths / 1000, rest = thousandths % 1000
    if rest == 0 { return "\(whole)%" }
    let digits = String(1000 + rest).dropFirst()
    return "\(whole).\(digits.reversed().drop { $0 == "0" }.reversed().map(String.init).joined())%"
  }
}

extension Fen: Described { package static var schema: Schema { Schema(.string, pattern: "^-?[0-9]+[.][0-9]{2}$") } }
extension Sequence<Fen> {
  fileprivate var count: Int { reduce(0) { $0 + $1.count } }
}
extension Fen {
  init(sum all: some Sequence<Fen>) { self.init(all.count) }
}
