import FeatureKit

/// The day that is proposed for a gathering planned from a duty: one on which it counts, that is worked, and that is not over.
enum Proposal {
  /// How long beforehand people are told, where nothing else suggests a day.
  static let notice = 3

  /// - Parameter last: when it was held the last time; the same day of the month is kept where it counts.
  /// Nil where no such day is left.
  static func day(for duty: DutyLine, like last: Day?, today: Day, _ calendar: WorkingCalendar) -> Day? {
    guard let days = window(duty, today: today) else { return nil }
    let wanted = last.flatMap { usual($0, within: days) } ?? min(today.adding(notice), days.upperBound)
    let ahead = (0...days.upperBound.number - days.lowerBound.number).lazy
    func fits(_ day: Day) -> Bool { days.contains(day) && (calendar.isWorking(day) ?? (day.weekday < 6)) }
    return ahead.map { wanted.adding($0) }.first(where: fits) ?? ahead.map { wanted.adding(-$0) }.first(where: fits) ?? max(wanted, days.lowerBound)
  }
  /// From today on, where it is still time: the period, or for what is late the days on which it can be made up.
  private static func window(_ duty: DutyLine, today: Day) -> ClosedRange<Day>? {
    let last: Day? = switch duty.state {
    case .pending: duty.end
    case .late: duty.graceEnd
    case .met, .missed, .waived: nil
    }
    guard let last, max(duty.start, today) <= last else { return nil }
    return max(duty.start, today)...last
  }
  private static func usual(_ last: Day, within days: ClosedRange<Day>) -> Day? { (0...24).lazy.map { last.adding(months: $0) }.first { $0 >= days.lowerBound }.flatMap { days.contains($0) ? $0 : nil } }
}

extension DutyLine {
  /// What planning for it means, over the form.
  var planningNote: (tone: Tag.Tone, text: Word)? {
    switch state {
    case .pending: (.info, .countsUntil(title, end))
    case .late: (.warn, .lateFor(title, end, graceEnd))
    case .missed: (.warn, .missedFor(title, start, end))
    case .met, .waived: nil
    }
  }
}

extension Word {
  static func countsUntil(_ what: Word, _ end: Day) -> Word {
    Word(zh: "为“\(what.zh)”安排：\(end.month)月\(end.day)日前召开的，归档后自动办结。", en: "For “\(what.en)”: held by \(end), it is settled as soon as its minutes are filed.")
  }
  static func lateFor(_ what: Word, _ end: Day, _ grace: Day) -> Word {
    Word(
      zh: "“\(what.zh)”已逾期。\(end.month)月\(end.day)日前已经召开的，把日期改为召开当天；没有召开的，在\(grace.month)月\(grace.day)日前补开，写记录时勾选“补开”。",
      en: "“\(what.en)” is late. If it was held by \(end), change the day to that one; if not, hold it by \(grace) and tick in the minutes that it makes up the period.")
  }
  static func missedFor(_ what: Word, _ start: Day, _ end: Day) -> Word {
    Word(
      zh: "“\(what.zh)”已过补办期。\(start.month)月\(start.day)日至\(end.month)月\(end.day)日期间已经召开的，填召开当天，按补记处理。",
      en: "The time to make up “\(what.en)” is over. If it was held between \(start) and \(end), enter that day; it is marked as recorded late.")
  }
}
