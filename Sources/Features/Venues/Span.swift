import FeatureKit

/// From when to when within one day, in minutes after midnight; the end is not counted in.
package struct Span: Hashable, Sendable, Encodable, Comparable, CustomStringConvertible {
  /// Everything begins and ends at a quarter of an hour: that is what a venue is let by.
  package static let step = 15
  package var from: Int
  package var until: Int
  package init(_ from: Int, _ until: Int) {
    self.from = from
    self.until = until
  }
  /// `08:30`, `8：30` or `24:00`; nil for what is no time of a day.
  static func minutes(_ text: String?) -> Int? {
    let parts = trimmed(text).replacing("：", with: ":").split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }), let hours = Int(parts[0]), let minutes = Int(parts[1]) else { return nil }
    guard minutes < 60, hours < 24 || hours == 24 && minutes == 0 else { return nil }
    return hours * 60 + minutes
  }
  static func clock(_ minutes: Int) -> String { "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }

  package var description: String { "\(Span.clock(from))–\(Span.clock(until))" }
  package static func < (a: Span, b: Span) -> Bool { (a.from, a.until) < (b.from, b.until) }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
  func meets(_ other: Span) -> Bool { from < other.until && other.from < until }
  func holds(_ other: Span) -> Bool { from <= other.from && other.until <= until }
  /// The numbers of its quarters of an hour.
  var quarters: [Int] { Array(from / Span.step..<until / Span.step) }
  var isWhole: Bool { from < until && from % Span.step == 0 && until % Span.step == 0 }
  /// What is left of it beside what is taken.
  func without(_ taken: [Span]) -> [Span] {
    var left: [Span] = [], begin = from
    for other in taken.sorted() where meets(other) {
      if other.from > begin { left.append(Span(begin, other.from)) }
      begin = max(begin, other.until)
    }
    return begin < until ? left + [Span(begin, until)] : left
  }
}

/// When a venue is open: for each day of the week, Monday first, none or several spans.
package struct WeekHours: Hashable, Sendable, Encodable {
  package private(set) var days: [[Span]]
  package init(_ days: [[Span]]) { self.days = (0..<7).map { n in n < days.count ? days[n].sorted() : [] } }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(days)
  }
  package subscript(_ day: Day) -> [Span] { days[day.weekday - 1] }

  /// As it is typed: `08:00-12:00 14:00-18:00`, with any usual dash or comma; an empty line is a closed day. Nil for what cannot be read.
  static func read(_ text: String) -> [Span]? {
    let plain = text.map { c -> Character in "，,、；;　".contains(c) ? " " : "–—~～至－".contains(c) ? "-" : c }
    var spans: [Span] = []
    for part in String(plain).replacing(" - ", with: "-").split(separator: " ") {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let from = Span.minutes(String(ends[0])), let until = Span.minutes(String(ends[1])), Span(from, until).isWhole else { return nil }
      if spans.contains(where: { $0.meets(Span(from, until)) }) { return nil }
      spans.append(Span(from, until))
    }
    return spans.sorted()
  }
  static func typed(_ spans: [Span]) -> String { spans.map { "\(Span.clock($0.from))-\(Span.clock($0.until))" }.joined(separator: " ") }
}

extension WeekHours {
  /// Days running that are alike, so that a week is read in a line or two: 1 is Monday.
  var runs: [(first: Int, last: Int, spans: [Span])] {
    var all: [(first: Int, last: Int, spans: [Span])] = []
    for (n, spans) in days.enumerated() {
      if let before = all.last, before.spans == spans { all[all.count - 1].last = n + 1 } else { all.append((n + 1, n + 1, spans)) }
    }
    return all
  }
}
