/// A share of people as regulations write it, kept whole: 1/2, 4/5.
package struct Fraction: Hashable, Sendable, Codable, LosslessStringConvertible {
  package let numerator: Int
  package let denominator: Int

  /// Nil unless 0 < numerator ≤ denominator.
  package init?(_ numerator: Int, _ denominator: Int) {
    guard numerator > 0, numerator <= denominator else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }
  /// `1/2`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let numerator = Int(parts[0]), let denominator = Int(parts[1]) else { return nil }
    self.init(numerator, denominator)
  }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer(), text = try container.decode(String.self)
    guard let fraction = Fraction(text) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: text) }
    self = fraction
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
  package var description: String { "\(numerator)/\(denominator)" }

  /// The fewest people who are at least this share of `whole`: 1/2 of 19 is 10.
  package func atLeast(of whole: Int) -> Int { (whole * numerator + denominator - 1) / denominator }
  /// The fewest people who are more than this share of `whole`: more than 1/2 of 20 is 11.
  package func moreThan(of whole: Int) -> Int { whole * numerator / denominator + 1 }
  /// The most people who are not more than this share of `whole`: at most 1/3 of 20 is 6.
  package func atMost(of whole: Int) -> Int { whole * numerator / denominator }
  package static func isGreater(_ a: Fraction, than b: Fraction) -> Bool { a.numerator * b.denominator > b.numerator * a.denominator }
}
