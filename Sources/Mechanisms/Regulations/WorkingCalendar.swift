import Essentials
import Foundation

/// Which days are worked, by the published holidays and make-up days of the years that are known.
package struct WorkingCalendar: Sendable {
  package struct Estimate: Hashable, Sendable {
    package let day: Day
    /// True where a day outside the known years was judged by its weekday alone.
    package let estimated: Bool
  }
  package enum Kind: String, Hashable, Sendable, Encodable {
    case workday, weekend, holiday
    /// A day of a weekend that is worked for a holiday.
    case makeUpDay
    package var isWorked: Bool { self == .workday || self == .makeUpDay }
    /// As the file writes it.
    init?(written text: String) {
      switch text {
      case "workday": self = .workday
      case "weekend": self = .weekend
      case "holiday": self = .holiday
      case "adjusted_workday": self = .makeUpDay
      default: return nil
      }
    }
  }
  /// One day as published; `name` is the holiday that it belongs to.
  package struct Published: Hashable, Sendable, Encodable {
    package var day: Day
    package var kind: Kind
    package var name: String?
    package init(_ day: Day, _ kind: Kind, _ name: String? = nil) {
      self.day = day
      self.kind = kind
      self.name = name
    }
  }
  package let knownFrom: Day
  package let knownUntil: Day
  private let kinds: [Kind]
  private let names: [Day: String]

  /// `kinds` has one entry for each day from `from` on, at least one.
  init(from: Day, kinds: [Kind], names: [Day: String] = [:]) {
    knownFrom = from
    knownUntil = from.adding(kinds.count - 1)
    self.kinds = kinds
    self.names = names
  }
  /// Knows no holidays: every count is an estimate.
  package static let weekendsOnly = WorkingCalendar(from: Day(year: 1970, month: 1, day: 1), kinds: [.holiday])
  /// Nil outside the known years.
  package func published(_ day: Day) -> Published? {
    day >= knownFrom && day <= knownUntil ? Published(day, kinds[day.number - knownFrom.number], names[day]) : nil
  }
  /// Nil outside the known years.
  package func isWorking(_ day: Day) -> Bool? {
    day >= knownFrom && day <= knownUntil ? kinds[day.number - knownFrom.number].isWorked : nil
  }
  /// The days after `day` up to and with `last` that are no ordinary working days: what a count left out, and the make-up days that it took in.
  package func unusual(after day: Day, until last: Day) -> [Published] {
    guard last > day else { return [] }
    return (1...last.number - day.number).compactMap { published(day.adding($0)) }.filter { $0.kind != .workday }
  }
  /// The `n`th working day after `day`, which itself is not counted; `day` for 0. Nil beyond `knownUntil`, before `knownFrom`, and for a negative number.
  package func adding(workingDays n: Int, to day: Day) -> Day? {
    guard n >= 0 else { return nil }
    let result = estimating(workingDays: n, to: day)
    return result.estimated ? nil : result.day
  }
  /// How many days are worked after `day` up to and with `last`; by weekends alone where nothing is published.
  package func workingDays(after day: Day, until last: Day) -> Int {
    guard last > day else { return 0 }
    return (1...last.number - day.number).count { n in
      let at = day.adding(n)
      return isWorking(at) ?? (at.weekday < 6)
    }
  }
  /// The same, going on by weekends alone where no holidays are published yet.
  package func estimating(workingDays n: Int, to day: Day) -> Estimate {
    var left = n, at = day, estimated = false
    while left > 0 {
      at = at.adding(1)
      let known = isWorking(at)
      estimated = estimated || known == nil
      if known ?? (at.weekday < 6) { left -= 1 }
    }
    return Estimate(day: at, estimated: estimated)
  }
}

extension WorkingCalendar {
  static let header = "date,isWorkday,weekday,kind,holiday"

  /// Reads `date,isWorkday,weekday,kind,holiday`, one row for every day without a gap.
  package static func load(file: String) throws(RuleBook.Broken) -> WorkingCalendar {
    guard let bytes = FileManager.default.contents(atPath: file) else { throw RuleBook.Broken(problems: [.init(file: file, line: 0, reason: .unreadable)]) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw RuleBook.Broken(problems: [.init(file: file, line: 0, reason: .notUTF8)]) }
    return try load(text: text, file: file)
  }
  package static func load(text: String, file: String) throws(RuleBook.Broken) -> WorkingCalendar {
    let findings = Findings(), lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.first.map(String.init) != header { findings.add(file, 1, .calendarHeader(header)) }
    var first: Day?, last: Day?, kinds: [Kind] = [], names: [Day: String] = [:]
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5 else { findings.add(file, index + 1, .calendarCells(cells.count)); continue }
      guard let day = Day(cells[0]) else { findings.add(file, index + 1, .noSuchDay(cells[0])); continue }
      if let last, day != last.adding(1) { findings.add(file, index + 1, .calendarGap(last.adding(1))) }
      if !["0", "1"].contains(cells[1]) { findings.add(file, index + 1, .calendarFlag(cells[1])) }
      if Int(cells[2]) != day.weekday { findings.add(file, index + 1, .calendarWeekday(cells[0])) }
      let kind = Kind(written: cells[3])
      if kind == nil || kind?.isWorked != (cells[1] == "1") { findings.add(file, index + 1, .calendarKind(cells[3])) }
      first = first ?? day
      last = day
      kinds.append(kind ?? .workday)
      names[day] = cells[4].isEmpty ? nil : cells[4]
    }
    if kinds.isEmpty { findings.add(file, 0, .calendarEmpty) }
    try findings.refuse()
    return WorkingCalendar(from: first ?? .endOfTime, kinds: kinds, names: names)
  }
}

extension Word {
  static let calendarEmpty = Word(zh: "文件中没有日期", en: "the file holds no day")
  static func calendarHeader(_ header: String) -> Word { Word(zh: "第一行应为 \(header)", en: "the first line must be \(header)") }
  static func calendarCells(_ n: Int) -> Word { Word(zh: "应有 5 列，此行 \(n) 列", en: "five columns are needed, this line has \(n)") }
  static func calendarGap(_ day: Day) -> Word { Word(zh: "此处应为 \(day)，日期须连续", en: "\(day) should stand here: days must follow each other") }
  static func calendarFlag(_ text: String) -> Word { Word(zh: "“\(text)”应为 0 或 1", en: "“\(text)” must be 0 or 1") }
  static func calendarKind(_ text: String) -> Word { Word(zh: "“\(text)”与前面的 0 或 1 不符，应为 workday、weekend、holiday 或 adjusted_workday", en: "“\(text)” does not fit the 0 or 1 before it: workday, weekend, holiday or adjusted_workday") }
  static func calendarWeekday(_ day: String) -> Word { Word(zh: "\(day) 的星期写错了", en: "the weekday of \(day) is wrong") }
}
