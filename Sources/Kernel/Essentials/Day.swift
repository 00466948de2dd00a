/// A civil day in Asia/Shanghai; `number` counts days since 1970-01-01. 30 February does not exist.
package struct Day: Hashable, Sendable, Codable, Comparable, LosslessStringConvertible {
  package let number: Int

  package init(number: Int) { self.number = number }
  /// Months and days beyond their range run over into the next ones, as `adding` needs; `init?(_:)` refuses them.
  package init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400, yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
  /// `2026-02-28`; nil for anything else, 2026-02-30 included.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }
  package init?(checkedYear year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(year: year, month: month, day: day)
    guard self.month == month, self.day == day else { return nil }
  }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer(), text = try container.decode(String.self)
    guard let day = Day(text) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: text) }
    self = day
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  package var parts: (year: Int, month: Int, day: Int) {
    let z = number + 719_468, era = (z >= 0 ? z : z - 146_096) / 146_097, dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100), shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
  package var year: Int { parts.year }
  package var month: Int { parts.month }
  package var day: Int { parts.day }
  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int { ((number % 7) + 10) % 7 + 1 }
  package var description: String {
    let p = parts
    guard (0...9999).contains(p.year) else { return "\(padded(p.year, 4))-\(padded(p.month, 2))-\(padded(p.day, 2))" }
    // A list shows hundreds of days: digits put in their places cost a tenth of three padded strings.
    return String(unsafeUninitializedCapacity: 10) { out in
      func put(_ n: Int, _ at: Int) { out[at] = UInt8(48 + n / 10 % 10); out[at + 1] = UInt8(48 + n % 10) }
      put(p.year / 100, 0)
      put(p.year % 100, 2)
      out[4] = UInt8(ascii: "-")
      put(p.month, 5)
      out[7] = UInt8(ascii: "-")
      put(p.day, 8)
      return 10
    }
  }
  /// 2026年2月28日, for sentences in Chinese.
  package var inChinese: String {
    let p = parts
    return "\(p.year)年\(p.month)月\(p.day)日"
  }
  /// 28 February 2026, for sentences in English.
  package var inEnglish: String {
    let p = parts
    return "\(p.day) \(Day.months[p.month - 1]) \(p.year)"
  }
  /// January first.
  package static let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }

  package func adding(_ days: Int) -> Day { Day(number: number + days) }
  /// The same day `months` on, clamped to the month's end: 31 January + 1 month is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let p = parts, total = p.year * 12 + p.month - 1 + months
    let year = total >= 0 ? total / 12 : (total - 11) / 12, month = total - year * 12 + 1
    return Day(year: year, month: month, day: min(p.day, Day.length(year, month)))
  }
  /// Whole years from `self` until `day`, as an age is counted.
  package func years(until day: Day) -> Int {
    let a = parts, b = day.parts
    return b.year - a.year - ((b.month, b.day) < (a.month, a.day) ? 1 : 0)
  }
  package static func length(_ year: Int, _ month: Int) -> Int {
    Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1).number - Day(year: year, month: month, day: 1).number
  }
}

func padded(_ n: Int, _ width: Int) -> String {
  let digits = String(n)
  return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
}
