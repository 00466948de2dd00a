import FeatureKit

/// A month for which dues are owed: 2026-11.
package struct DuesMonth: Hashable, Sendable, Codable, Comparable, LosslessStringConvertible, Stored, Placeholder {
  /// Months since the year 0.
  package let number: Int
  package init(number: Int) { self.number = number }
  package init(_ year: Int, _ month: Int) { number = year * 12 + month - 1 }
  package init(of day: Day) { self.init(day.year, day.month) }
  package init?(_ text: String) {
    guard text.utf8.count == 7, let first = Day("\(text)-01") else { return nil }
    self.init(of: first)
  }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer(), text = try container.decode(String.self)
    guard let month = DuesMonth(text) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: text) }
    self = month
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
  /// Until further notice.
  static let forever = DuesMonth(9999, 12)
  package static let placeholder = DuesMonth(1900, 1), otherPlaceholder = DuesMonth(2100, 1)

  package var year: Int { number / 12 }
  package var month: Int { number % 12 + 1 }
  package var stored: Value { .integer(Int64(number)) }
  package var description: String { String(first.description.dropLast(3)) }
  package var first: Day { Day(year: year, month: month, day: 1) }
  package var last: Day { Day(year: year, month: month, day: Day.length(year, month)) }
  /// The last month of its quarter.
  var quarterEnd: DuesMonth { DuesMonth(number: number / 3 * 3 + 2) }
  var quarterStart: DuesMonth { DuesMonth(number: number / 3 * 3) }
  package static func < (a: DuesMonth, b: DuesMonth) -> Bool { a.number < b.number }
  package static func + (a: DuesMonth, n: Int) -> DuesMonth { DuesMonth(number: a.number + n) }
  package static func - (a: DuesMonth, n: Int) -> DuesMonth { DuesMonth(number: a.number - n) }
  var word: Word { Word(zh: "\(year)年\(month)月", en: "\(Day.months[month - 1]) \(year)") }
  /// 11月, beside others of its year.
  var short: Word { Word(zh: "\(month)月", en: String(Day.months[month - 1].prefix(3))) }
}
extension DuesMonth: Described { package static var schema: Schema { Schema(.string, pattern: "^[0-9]{4}-[0-9]{2}$") } }
