import Acting
import Essentials
import Journal
import Organizations
import Persistence
import Regulations

/// A duty as lists and pages show it.
package struct DutyLine: Hashable, Sendable, Encodable {
  package var key: Duty.Key
  package var rule: String
  /// 11月党小组会
  package var title: Word
  package var organization: ID<Organization>
  package var organizationName: String
  /// The group whose duty it is; nil for the organization's own.
  package var groupName: String?
  package var state: Duty.State
  package var start: Day
  package var end: Day
  /// The last day on which it can be made up.
  package var graceEnd: Day
  package var needed: Int
  package var have: Int
  package var metOn: Day?
  package var afterPeriod: Bool
  /// Kinds of evidence that settle it.
  package var proof: [String]
  /// Until the end of the grace, for what is late.
  package var workingDaysLeft: Int?

  package init(
    key: Duty.Key, title: Word, organization: ID<Organization>, organizationName: String, groupName: String? = nil, state: Duty.State, end: Day, graceEnd: Day, needed: Int = 1, have: Int = 0,
    metOn: Day? = nil, afterPeriod: Bool = false, proof: [String] = [], workingDaysLeft: Int? = nil
  ) {
    self.key = key
    rule = key.rule
    self.title = title
    self.organization = organization
    self.organizationName = organizationName
    self.groupName = groupName
    self.state = state
    start = key.start
    self.end = end
    self.graceEnd = graceEnd
    self.needed = needed
    self.have = have
    self.metOn = metOn
    self.afterPeriod = afterPeriod
    self.proof = proof
    self.workingDaysLeft = workingDaysLeft
  }
  init(_ d: Duty, _ organizationName: String, _ groupName: String?, in scope: Scope) {
    let rule = scope.rules.binding(d.key.rule, start: d.key.start), title = Duty.title(rule, d.key.rule, start: d.key.start, end: d.end, today: scope.today, scope.rules.vocabulary)
    self.init(
      key: d.key, title: title, organization: d.organization, organizationName: organizationName, groupName: groupName, state: d.state, end: d.end, graceEnd: d.graceEnd, needed: d.needed,
      have: d.have, metOn: d.metOn, afterPeriod: d.afterPeriod, proof: rule?.proof ?? [],
      workingDaysLeft: d.state == .late ? scope.house.calendar.workingDays(after: scope.today, until: d.graceEnd) : nil)
  }
  /// The day that presses: the end of the period, or of the grace for what is late.
  package var due: Day { state == .late ? graceEnd : end }
  package var clause: Clause { Clause(rule) }
}

/// A proof of a duty, with the entry that left it.
package struct EvidenceLine: Hashable, Sendable, Encodable {
  package var entry: String
  package var sentence: Word
  package var kind: String
  package var day: Day
  package var recorded: Moment
  package var provenance: Provenance
  package var withdrawn: Bool
  package init(entry: String, sentence: Word, kind: String, day: Day, recorded: Moment, provenance: Provenance, withdrawn: Bool = false) {
    self.entry = entry
    self.sentence = sentence
    self.kind = kind
    self.day = day
    self.recorded = recorded
    self.provenance = provenance
    self.withdrawn = withdrawn
  }
}

/// What a list of duties is narrowed to.
package struct DutyFilter: Hashable, Sendable {
  /// `open` is pending or late: what can still be settled in time.
  package enum States: String, Hashable, Sendable, Encodable, CaseIterable { case open, pending, late, missed, met, waived, all }
  package var states: States
  package var rule: String?
  /// The first day of the period that counts are kept under.
  package var period: Day?
  /// This organization and all below it.
  package var below: Organization?
  package init(states: States = .open, rule: String? = nil, period: Day? = nil, below: Organization? = nil) {
    self.states = states
    self.rule = rule
    self.period = period
    self.below = below
  }
}
