import DutyBoard
import FeatureKit

/// One rule in the period that is shown: a column.
struct RuleColumn: Hashable, Encodable {
  var rule: String
  var matter: Word
  /// 11月, 第四季度, 2026年
  var label: Word
  /// The first day of the period that counts are kept under.
  var period: Day
}

/// One organization's figures, a tally to each column.
struct UnitLine: Hashable, Encodable {
  var id: ID<Organization>
  var name: String
  var branches: Int
  var tallies: [Tally]
}

/// The month that is looked at; quarters, half-years and years are those it lies in.
struct Month: Hashable {
  var start: Day
  init(containing day: Day) { start = Day(year: day.year, month: day.month, day: 1) }
  /// `2026-11`
  init?(_ text: String) {
    guard let day = Day(text + "-01") else { return nil }
    start = day
  }
  /// The last month whose duties are still open to be made up, else the present one.
  init(pressingOn today: Day, _ rules: RuleBook, _ calendar: WorkingCalendar) {
    let before = Month(containing: today).moved(-1)
    let grace = rules.opening(on: today).filter { $0.period == .month }.map(\.grace).max() ?? 0
    let span = Rule.Period.month.span(containing: before.start)
    self = today <= calendar.estimating(workingDays: grace, to: span.end).day ? before : Month(containing: today)
  }
  func moved(_ months: Int) -> Month { Month(containing: start.adding(months: months)) }
  var key: String { String(start.description.prefix(7)) }
  var end: Day { Rule.Period.month.span(containing: start).end }
}

extension RuleBook {
  /// What is counted in a month: each rule that opens duties, in the period that contains it; terms in the year that they end in.
  func columns(in month: Month, today: Day) -> [RuleColumn] {
    opening(on: month.end).map { rule in
      let span = rule.period?.span(containing: month.start) ?? Rule.Period.year.span(containing: month.start)
      return RuleColumn(rule: rule.id, matter: rule.matter(vocabulary), label: span.label.within(today.year), period: span.start)
    }
  }
}

extension Word {
  /// Without the year where it is the present one and something else is left.
  func within(_ year: Int) -> Word {
    let short = zh.replacing("\(year)年", with: "")
    return short.isEmpty ? self : Word(zh: short, en: en.replacing(" \(year)", with: ""))
  }
}
