/// Milliseconds since 1970, UTC. A `Clock` is the only source of now.
package struct Moment: Hashable, Sendable, Codable, Comparable, LosslessStringConvertible {
  package let ms: Int64

  package init(ms: Int64) { self.ms = ms }
  /// A time of the day in Asia/Shanghai, minutes after midnight.
  package init(_ day: Day, minutes: Int = 0) { ms = Int64(day.number) * 86_400_000 + Int64(minutes) * 60_000 - Moment.offset }
  /// `2026-12-04T19:30+08:00`, with or without seconds and zone; without a zone it is Asia/Shanghai.
  package init?(_ text: String) {
    let halves = text.split(separator: "T", maxSplits: 1)
    guard halves.count == 2, let day = Day(String(halves[0])) else { return nil }
    let clock = halves[1].split(whereSeparator: { $0 == "+" || $0 == "Z" })
    if halves[1].contains("+"), !halves[1].hasSuffix("+08:00") { return nil }
    let parts = clock.first?.split(separator: ":").map(String.init) ?? []
    guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    let seconds = parts.count > 2 ? Double(parts[2]) ?? -1 : 0
    guard seconds >= 0, seconds < 60 else { return nil }
    let zone = halves[1].hasSuffix("Z") ? Moment.offset : 0
    ms = Moment(day, minutes: hour * 60 + minute).ms + Int64(seconds * 1000) + zone
  }
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer(), text = try container.decode(String.self)
    guard let moment = Moment(text) else { throw DecodingError.dataCorruptedError(in: container, debugDescription: text) }
    self = moment
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  private static let offset: Int64 = 8 * 3_600_000
  private var local: Int64 { ms + Moment.offset }
  package var day: Day { Day(number: Int((local >= 0 ? local : local - 86_399_999) / 86_400_000)) }
  /// Minutes after midnight in Asia/Shanghai.
  package var minutes: Int { Int((local - Int64(day.number) * 86_400_000) / 60_000) }
  /// `19:30`
  package var time: String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
  package var description: String {
    let milliseconds = local - Int64(day.number) * 86_400_000
    return "\(day)T\(time):\(padded(Int(milliseconds / 1000 % 60), 2)).\(padded(Int(milliseconds % 1000), 3))+08:00"
  }
  package func adding(seconds: Int) -> Moment { Moment(ms: ms + Int64(seconds) * 1000) }
  package static func < (a: Self, b: Self) -> Bool { a.ms < b.ms }
}

/// Now, as the house knows it. Live, stopped for a test, or moved forward in a demo.
package struct Clock: Sendable {
  package let now: @Sendable () -> Moment
  /// Sets how many milliseconds the house is ahead; nil where the clock cannot be moved.
  package let move: (@Sendable (Int64) -> Void)?
  package init(move: (@Sendable (Int64) -> Void)? = nil, _ now: @escaping @Sendable () -> Moment) {
    self.now = now
    self.move = move
  }
}
