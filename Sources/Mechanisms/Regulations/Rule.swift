import Essentials

/// One clause as data, in one version: who owes what, under which condition, how often, by when, and what proves it.
package struct Rule: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case duty, bound, vote, term, waiting }
  package enum Modality: String, Hashable, Sendable, CaseIterable { case must, normally, guide }
  /// Whom the clause speaks of. A duty hangs on the organization, except that of `group`, which hangs on each group.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case organization, branchCommittee, group, secretary, superior, member, candidate, meeting, unit
  }
  /// `measure` must be at least, or at most, a number; both may be given.
  package struct Condition: Hashable, Sendable {
    package var measure: String
    package var atLeast: Int?
    package var atMost: Int?
    package func holds(_ value: Int) -> Bool { value >= (atLeast ?? Int.min) && value <= (atMost ?? Int.max) }
  }
  /// How long a term is, for these kinds and (where any are named) only at these units.
  package struct TermLength: Hashable, Sendable {
    package var months: Int
    package var kinds: [String]
    package var units: [String]
  }
  package enum Reminder: Hashable, Sendable {
    case days(Int), months(Int)
    package func day(before end: Day) -> Day {
      switch self {
      case .days(let n): end.adding(-n)
      case .months(let n): end.adding(months: -n)
      }
    }
  }

  package var id: String
  package var regulation: String
  package var version: String
  package var from: Day
  package var until: Day?
  package var kind: Kind
  package var modality: Modality
  package var subject: Subject
  /// The clause in our words, never the article's text.
  package var text: Word
  /// 第十一条 / Art. 11; empty where none is known.
  package var article: Word
  package var articleConfirmed: Bool
  package var confirmed: Certainty
  /// True where no central text fixes the figure, or a place has made it stricter.
  package var local: Bool
  /// Organization kinds that owe it, each with the settings that do.
  package var owes: [String: Set<String>]
  package var conditions: [Condition]
  /// Nothing is owed for a period within which the subject was founded or merged.
  package var wholePeriod: Bool
  package var period: Period?
  package var times: Int
  /// Working days after the end of the period during which a duty is late, then missed.
  package var grace: Int
  package var reminders: [Reminder]
  /// Kinds of evidence; each piece of any of them counts once.
  package var proof: [String]
  /// Months in which it is normally done, 1–12.
  package var usualMonths: [Int]
  package var lengths: [TermLength]
  /// The rule whose duty this one gives its length or its reminder.
  package var supports: String?
  /// What has to exist before the rule can open a duty.
  package var waits: Word?
  package var parameters: [Parameter]
  package var override: OverridePolicy
  /// A remark of the source, or of the place that made the figure stricter.
  package var note: Word?

  package func inForce(on day: Day) -> Bool { day >= from && (until.map { day <= $0 } ?? true) }
  /// True for a duty and for the term that an election ends; the rest binds actions, supports a term, or waits.
  package var opensDuty: Bool { kind == .duty || (kind == .term && !proof.isEmpty) }
  package func parameter(_ name: String) -> Parameter? { parameters.first { $0.name == name } }
}
