import FeatureKit

/// 预警: a figure out of its band, for somebody to look at. Nothing follows by itself.
enum WarningKind: String, Hashable, Encodable, CaseIterable {
  case silent, absences, oversized, term

  /// The rule whose figure is the limit.
  var clause: Clause {
    switch self {
    case .silent: Clause("YJ-01")
    case .absences: Clause("YJ-02")
    case .oversized: Clause("ZB-02")
    case .term: Clause("XJ-03")
    }
  }
  /// From the rules as they stand on the day; nil where no rule gives one, and then nobody is warned.
  func limit(_ rules: RuleBook, on day: Day) -> Int? {
    switch self {
    case .silent: rules.integer(clause.rule, "silent", on: day)
    case .absences: rules.integer(clause.rule, "running", on: day)
    case .oversized: rules.integer(clause.rule, "maxMembers", on: day)
    case .term: rules.rule(clause.rule, on: day)?.reminders.compactMap { if case .months(let n) = $0 { n } else { nil } }.max()
    }
  }
}

/// One organization, or one member of it, that is out of the band.
struct Warning: Hashable, Encodable {
  var kind: WarningKind
  var organization: ID<Organization>
  var name: String
  var person: ID<Person>?
  var personName: String?
  /// How many members, for a branch that is too large.
  var count: Int?
  /// The last gathering, the last absence, or the end of the term; nil for a branch that never had a gathering.
  var day: Day?

  /// What is the matter, in words.
  func text(on today: Day, limit: Int) -> Word {
    switch kind {
    case .silent: day.map { .silentSince($0, today.number - $0.number) } ?? .neverMet
    case .absences: .absentRunning(limit, day ?? today)
    case .oversized: .tooMany(count ?? 0, limit)
    case .term: (day ?? today) < today ? .termOver(day ?? today) : .termEnds(day ?? today, (day ?? today).number - today.number)
    }
  }
}
