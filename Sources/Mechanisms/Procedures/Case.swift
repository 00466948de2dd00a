import Acting
import Essentials
import Journal
import Organizations
import Persistence
import Regulations

/// 办件: one matter on its way through a procedure.
package struct Case: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored { case open, suspended, done, withdrawn }
  package var id: ID<Case>
  package var plan: String
  package var organization: ID<Organization>
  package var organizationName: String
  /// The regulations of that day bind it.
  package var boundOn: Day
  /// Whose turn it is, since when and until when; nil where nothing limits it, or the day cannot be counted yet.
  package var step: String
  package var since: Day
  package var due: Day?
  package var waitsAt: ID<Organization>
  package var waitsAtName: String
  package var state: State
  package var suspendedOn: Day?
  package var openedOn: Day
  package var closedOn: Day?
  package var version: Int
  package static let reference = "case"
  package init(
    id: ID<Case>, plan: String, organization: ID<Organization>, organizationName: String, boundOn: Day, step: String, since: Day, due: Day?, waitsAt: ID<Organization>, waitsAtName: String, state: State = .open, suspendedOn: Day? = nil,
    openedOn: Day, closedOn: Day? = nil, version: Int = 1
  ) {
    self.id = id
    self.plan = plan
    self.organization = organization
    self.organizationName = organizationName
    self.boundOn = boundOn
    self.step = step
    self.since = since
    self.due = due
    self.waitsAt = waitsAt
    self.waitsAtName = waitsAtName
    self.state = state
    self.suspendedOn = suspendedOn
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.version = version
  }
  package func isLate(on today: Day) -> Bool { state == .open && due.map { $0 < today } ?? false }
}

/// One thing that happened to a case.
package struct CaseEvent: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case taken, returned, withdrawn, suspended, resumed, noted, dated }
  package var number: Int
  package var kind: Kind
  package var step: String
  package var text: String
  package var by: ID<Person>?
  package var at: Moment
  /// Taken after its day.
  package var late: Bool
  /// What was filled in, by the names of blanks; ticked lines as `tick.3`.
  package var values: [String: String]
  package init(number: Int, kind: Kind, step: String, text: String, by: ID<Person>?, at: Moment, late: Bool = false, values: [String: String] = [:]) {
    self.number = number
    self.kind = kind
    self.step = step
    self.text = text
    self.by = by
    self.at = at
    self.late = late
    self.values = values
  }
}

/// A case with all that a decision about it must know; stands at the office whose turn it is, or that is named.
package struct CaseFile: Placed {
  package var file: Case
  package var organization: Organization
  /// From the top down to the organization's parent.
  package var above: [Organization]
  package var events: [CaseEvent]
  package var place: Place
  package init(file: Case, organization: Organization, above: [Organization], events: [CaseEvent], place: Place) {
    self.file = file
    self.organization = organization
    self.above = above
    self.events = events
    self.place = place
  }
  package static func load(_ id: ID<Case>, in scope: Scope) throws -> CaseFile {
    let file = try CaseTable.one(id, in: scope), organization = try OrganizationTable.one(file.organization, in: scope)
    return CaseFile(file: file, organization: organization, above: try OrganizationTable.ancestors(of: organization, in: scope), events: try CaseTable.events(of: id, in: scope), place: try OrganizationTable.place(of: file.waitsAt, in: scope))
  }

  package func office(_ office: Office) -> Organization { CaseFile.office(office, of: organization, above) }
  static func office(_ office: Office, of organization: Organization, _ above: [Organization]) -> Organization {
    switch office {
    case .own: organization
    case .above(let n): above.count >= n ? above[above.count - n] : above.first ?? organization
    }
  }
  /// On which day a step was last taken; nil before that.
  package func taken(_ step: String) -> Day? { events.last { $0.kind == .taken && $0.step == step }?.at.day }
  /// What was last filled in there.
  package func value(_ name: String, at step: String) -> String? { events.last { $0.kind == .taken && $0.step == step }?.values[name] }
  /// From which day on a step can be taken, and by which clause.
  package func earliest(_ step: Step, _ rules: RuleBook, _ calendar: WorkingCalendar) -> (day: Day, clause: Clause)? {
    guard let wait = step.notBefore, let since = taken(wait.step), let day = wait.figure.day(after: since, boundOn: file.boundOn, rules, calendar) else { return nil }
    return (day, wait.figure.clause)
  }
}
