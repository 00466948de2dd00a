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
  /// Whom it is about beside the organization.
  package var person: ID<Person>?
  package var personName: String?
  /// A second organization, such as the one that somebody goes to.
  package var counterpart: ID<Organization>?
  package var counterpartName: String?
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
    openedOn: Day, closedOn: Day? = nil, version: Int = 1, person: ID<Person>? = nil, personName: String? = nil, counterpart: ID<Organization>? = nil, counterpartName: String? = nil
  ) {
    self.person = person
    self.personName = personName
    self.counterpart = counterpart
    self.counterpartName = counterpartName
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
  /// Whom it is about, on a page.
  package var about: String { personName.map { "\($0)（\(organizationName)）" } ?? organizationName }
  /// The same in sentences that are kept: a person is a reference there.
  package var whose: String { person.map { Reference(Person.reference, $0).description } ?? organizationName }
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
  /// When it really happened.
  package var day: Day { values[Blank.onDay].flatMap { Day($0) } ?? at.day }
}
