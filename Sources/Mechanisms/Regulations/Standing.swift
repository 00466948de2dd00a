import Essentials

/// What an organization, or a group of it, is on the day that is judged: all that a rule asks about it.
package struct Standing: Hashable, Sendable {
  package var kind: String
  package var setting: String
  package var unit: String?
  /// By the names of `Vocabulary.measures`; one that is absent counts 0.
  package var measures: [String: Int]
  /// The day on which it was founded, or merged into its present form. For a group, the group's.
  package var since: Day

  package init(kind: String, setting: String = "ordinary", unit: String? = nil, measures: [String: Int] = [:], since: Day) {
    self.kind = kind
    self.setting = setting
    self.unit = unit
    self.measures = measures
    self.since = since
  }
}

extension Rule {
  /// Why a subject owes nothing under this rule in a period.
  package enum Exemption: Hashable, Sendable {
    case opensNoDuty, notAsked, foundedWithin(Day), measure(Condition, is: Int)
  }

  /// Nil where the duty is owed. Pure: call it with the standing of the day on which the period opens.
  package func exemption(for standing: Standing, in span: PeriodSpan) -> Exemption? {
    guard opensDuty else { return .opensNoDuty }
    guard owes[standing.kind]?.contains(standing.setting) == true else { return .notAsked }
    if wholePeriod, span.period != nil, standing.since > span.start { return .foundedWithin(standing.since) }
    for condition in conditions {
      let value = standing.measures[condition.measure] ?? 0
      if !condition.holds(value) { return .measure(condition, is: value) }
    }
    return nil
  }
  package func owed(by standing: Standing, in span: PeriodSpan) -> Bool { exemption(for: standing, in: span) == nil }
}
