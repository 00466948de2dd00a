import FeatureKit

/// A month, quarter, half-year or year that figures are summed over.
struct Stretch: Hashable, Encodable {
  /// `2026-11`, `2026-Q4`, `2026-H2`, `2026`
  let key: String
  let label: Word
  let period: Rule.Period
  let from: Day
  let until: Day

  private init?(_ span: PeriodSpan) {
    guard let period = span.period else { return nil }
    (key, label, self.period, from, until) = (span.key, span.label, period, span.start, span.end)
  }
  init(_ period: Rule.Period, containing day: Day) {
    let span = period.span(containing: day)
    (key, label, self.period, from, until) = (span.key, span.label, period, span.start, span.end)
  }
  /// Reads a `key`; nil for what is none.
  init?(_ key: String) {
    guard let stretch = PeriodSpan(key: key).flatMap(Stretch.init(_:)) else { return nil }
    self = stretch
  }
  /// The one that ends `n` of its kind earlier.
  func back(_ n: Int) -> Stretch { Stretch(period, containing: from.adding(months: -n * period.months)) }
  /// The first days of its months: what counts are kept under begins on one of them.
  var starts: [Day] { (0..<period.months).map { from.adding(months: $0) } }
  /// Whether a count of this rule is a part of it: a yearly duty is none of a month's.
  func holds(_ start: Day, of rule: Rule) -> Bool { from <= start && start <= until && (rule.period?.months ?? 12) <= period.months }

  /// What the query asks for: `period`, by default the month that presses; `with`, by default the one before. What has not begun, or is of another kind, is not compared.
  static func asked(_ query: Query, in scope: Scope) -> (now: Stretch, before: Stretch) {
    let pressing = Stretch(.month, containing: Month(pressingOn: scope.today, scope.rules, scope.house.calendar).start)
    var now = query["period"].flatMap { Stretch($0) } ?? pressing
    if now.from > scope.today { now = Stretch(now.period, containing: scope.today) }
    guard let other = query["with"].flatMap({ Stretch($0) }), other.period == now.period, other != now, other.from <= scope.today else { return (now, now.back(1)) }
    return (now, other)
  }
}

extension Rule.Period {
  /// As the choice of a page names it.
  var word: Word {
    switch self {
    case .month: Word(zh: "月", en: "Month")
    case .quarter: Word(zh: "季度", en: "Quarter")
    case .halfYear: Word(zh: "半年", en: "Half-year")
    case .year: Word(zh: "年", en: "Year")
    }
  }
}
