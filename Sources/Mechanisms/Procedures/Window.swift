import Essentials
import Regulations

/// From when and until when something can be done, counted from a day by the figures of the version that binds it.
package struct Window: Hashable, Sendable {
  /// Nil where nothing limits that side, or the day cannot be counted yet.
  package var earliest: Day?
  package var latest: Day?

  package init(after day: Day, earliest: Figure? = nil, latest: Figure? = nil, boundOn: Day, _ rules: RuleBook, _ calendar: WorkingCalendar) {
    self.earliest = earliest?.day(after: day, boundOn: boundOn, rules, calendar)
    self.latest = latest?.day(after: day, boundOn: boundOn, rules, calendar)
  }
  package func contains(_ day: Day) -> Bool { earliest.map { $0 <= day } ?? true && latest.map { day <= $0 } ?? true }
}

extension Figure {
  /// So many working days, days, months or years after `day`, by the rules that bind the case: the same day of the month, clamped to its end.
  /// Nil without such a figure, and where the holidays are not published that far.
  package func day(after day: Day, boundOn: Day, _ rules: RuleBook, _ calendar: WorkingCalendar) -> Day? {
    guard let parameter = rules.parameter(clause.rule, self.parameter, on: boundOn), let n = parameter.integer else { return nil }
    switch parameter.unit {
    case .workingDays: return calendar.adding(workingDays: n, to: day)
    case .days: return day.adding(n)
    case .months: return day.adding(months: n)
    case .years: return day.adding(months: 12 * n)
    default: return nil
    }
  }
}
