/// A key whose type says what it is the key of. Positive, below 2^53, so that JavaScript keeps it whole; a string in JSON.
package struct ID<Of>: Hashable, Sendable, Codable, Comparable, LosslessStringConvertible {
  package let value: Int64

  package init(_ value: Int64) { self.value = value }
  package init?(_ text: String) {
    guard let value = Int64(text), value > 0, value < 1 << 53, text.first != "+" else { return nil }
    self.value = value
  }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer(), text = try container.decode(String.self)
    guard let id = ID(text) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: text) }
    self = id
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
  package var description: String { String(value) }
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}
