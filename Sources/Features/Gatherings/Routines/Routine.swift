import FeatureKit

/// 定期安排: a gathering that a branch holds on the same day of every month. One with a theme day fixes the branch's 组织生活日, which is that day and no duty of its own.
package struct Routine: Hashable, Sendable, Encodable, Placed {
  package var id: ID<Routine>
  package var organization: Organization
  var terms: Terms
  /// The first month that it holds for, as its first day.
  var since: Day
  var ended: Day?
  /// How often its terms were changed, the first included.
  var number: Int
  /// The latest month that was looked after; nil before the first.
  var last: Day?
  var version: Int
  package static let reference = "routine"
  package var place: Place { organization.place }

  struct Terms: Hashable, Sendable, Encodable {
    var kinds: [Gathering.Kind]
    /// 1 to 31; in a shorter month its last day.
    var day: Int
    /// On a day that is not worked: on the next one that is.
    var working: Bool
    /// Minutes after midnight.
    var starts: Int
    var ends: Int?
    /// 1, 3, 6 or 12 months.
    var every: Int
    var location: String
    var title: String
    var isLifeDay: Bool { kinds.contains(.themeDay) }

    /// The day in the month that begins with `month`. What would run over into the next month is held before instead, so that it counts for its own.
    func day(in month: Day, _ calendar: WorkingCalendar) -> Day {
      let wanted = Day(year: month.year, month: month.month, day: min(day, Day.length(month.year, month.month)))
      guard working else { return wanted }
      func fits(_ day: Day) -> Bool { day.month == month.month && (calendar.isWorking(day) ?? (day.weekday < 6)) }
      return (0...30).lazy.map { wanted.adding($0) }.first(where: fits) ?? (1...30).lazy.map { wanted.adding(-$0) }.first(where: fits) ?? wanted
    }
    func moment(in month: Day, _ calendar: WorkingCalendar) -> Moment { Moment(day(in: month, calendar), minutes: starts) }
  }

  /// Plans are made so many days ahead, so that people are told in time.
  static let ahead = 10
  static func month(of day: Day) -> Day { Day(year: day.year, month: day.month, day: 1) }
  /// The next month to look after: the first of its own that was not looked after and whose time has not come.
  func next(now: Moment, _ calendar: WorkingCalendar) -> Day {
    var month = since
    while month <= last ?? since.adding(-1) || terms.moment(in: month, calendar) <= now { month = month.adding(months: terms.every) }
    return month
  }
  /// When the watch makes the next plan.
  func due(now: Moment, _ calendar: WorkingCalendar) -> Day { terms.day(in: next(now: now, calendar), calendar).adding(-Routine.ahead) }
}

/// What became of one month.
enum RoutineMonth: String, Hashable, Sendable, Codable, CaseIterable, Stored {
  case planned
  /// Something of its kinds stood in that month already.
  case byHand
  /// It could not be planned; why was told to those who plan.
  case refused
}
