import Essentials
import Journal
import Regulations

/// A stricter figure that an office lays down for everything below it, for periods that begin from a day on.
package struct LocalRule: Hashable, Sendable, Encodable {
  package var id: ID<LocalRule>
  package var organization: ID<Organization>
  package var organizationName: String
  package var path: String
  package var rule: String
  package var stricter: Stricter
  package var since: Day
  /// The last day on which a period that begins is still bound; nil while it runs on.
  package var until: Day?
  package var reason: String
  package var by: ID<Person>?
  package var on: Day

  /// Whether there is something left to end.
  package func runs(after day: Day) -> Bool { until.map { $0 > day } ?? true }

  package init(
    id: ID<LocalRule>, organization: ID<Organization>, organizationName: String, path: String, rule: String, stricter: Stricter, since: Day, until: Day? = nil, reason: String, by: ID<Person>?, on: Day
  ) {
    self.id = id
    self.organization = organization
    self.organizationName = organizationName
    self.path = path
    self.rule = rule
    self.stricter = stricter
    self.since = since
    self.until = until
    self.reason = reason
    self.by = by
    self.on = on
  }
}
