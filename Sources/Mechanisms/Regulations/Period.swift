import Essentials

extension Rule {
  /// A stretch of the calendar that a duty is owed in.
  package enum Period: String, Hashable, Sendable, Codable, CaseIterable {
    case month, quarter, halfYear = "half-year", year

    package var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .halfYear: 6
      case .year: 12
      }
    }
    package func span(containing day: Day) -> PeriodSpan {
      let p = day.parts, first = (p.month - 1) / months * months + 1
      return PeriodSpan(period: self, start: Day(year: p.year, month: first, day: 1), end: Day(year: p.year, month: first + months, day: 1).adding(-1))
    }
  }
}

/// One period with its days, both counted in; a term of office has no `period`.
package struct PeriodSpan: Hashable, Sendable {
  package let period: Rule.Period?
  package let start: Day
  package let end: Day

  init(period: Rule.Period?, start: Day, end: Day) {
    self.period = period
    self.start = start
    self.end = end
  }
  /// A term of office from the day of the election until the same day `months` on.
  package init(termFrom start: Day, months: Int) { self.init(period: nil, start: start, end: start.adding(months: months)) }

  /// What a table keeps: `2026-11`, `2026-Q4`, `2026-H2`, `2026`, or `2023-03-15/2026-03-15` for a term.
  package var key: String {
    switch period {
    case .month: String(start.description.prefix(7))
    case .quarter: "\(start.description.prefix(4))-Q\((start.month + 2) / 3)"
    case .halfYear: "\(start.description.prefix(4))-H\(start.month < 7 ? 1 : 2)"
    case .year: String(start.description.prefix(4))
    case nil: "\(start)/\(end)"
    }
  }
  /// Reads a `key` back; nil for what is none.
  package init?(key: String) {
    let days = key.split(separator: "/", omittingEmptySubsequences: false).map { Day(String($0)) }
    if days.count == 2, let start = days[0], let end = days[1], start <= end {
      self.init(period: nil, start: start, end: end)
      return
    }
    let parts = key.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, let first = Day("\(year)-01-01") else { return nil }
    let candidates = (0..<12).flatMap { month in Rule.Period.allCases.map { $0.span(containing: first.adding(months: month)) } }
    guard let span = candidates.first(where: { $0.key == key }) else { return nil }
    self = span
  }
  package func contains(_ day: Day) -> Bool { start <= day && day <= end }
  /// The period after this one; nil for a term.
  package var next: PeriodSpan? { period?.span(containing: end.adding(1)) }
  package var previous: PeriodSpan? { period?.span(containing: start.adding(-1)) }
}
