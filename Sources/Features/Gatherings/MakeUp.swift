import FeatureKit

/// While the grace of a period runs, what is held may make that period up instead of counting for its own.
enum MakeUp {
  /// For each kind that a rule asks for periodically, the period before the day's own whose grace still runs on that day.
  static func open(_ kinds: [Gathering.Kind], on day: Day, _ rules: RuleBook, _ calendar: WorkingCalendar) -> [Gathering.Kind: PeriodSpan] {
    var found: [Gathering.Kind: PeriodSpan] = [:]
    for kind in kinds {
      for rule in rules.asking(proof: kind.rawValue, on: day) {
        guard let before = rule.period?.span(containing: day).previous, day <= Timetable(rule, for: before, calendar).graceEnds else { continue }
        found[kind] = before
      }
    }
    return found
  }
}

extension MakeUp {
  /// The earlier periods that recorded evidence made up.
  static func spans(_ evidences: [Evidence], _ rules: RuleBook) -> [Gathering.Kind: PeriodSpan] {
    var found: [Gathering.Kind: PeriodSpan] = [:]
    for e in evidences {
      guard let kind = Gathering.Kind(rawValue: e.kind), let day = e.makesUp, let period = rules.asking(proof: e.kind, on: e.day).compactMap(\.period).first else { continue }
      found[kind] = period.span(containing: day)
    }
    return found
  }
}
