import Essentials
import Journal

/// A waiver that holds on: for every period of one rule and subject that begins by `until`.
package struct StandingWaiver: Hashable, Sendable {
  package var id: ID<StandingWaiver>
  package var rule: String
  package var subject: Reference
  package var organization: ID<Organization>
  /// The first day of the first period that it covers.
  package var since: Day
  package var until: Day
  package var reason: String
  package var by: ID<Person>?
  package var on: Day

  /// As it stands on each duty that it covers.
  package var waiver: Duty.Waiver { Duty.Waiver(reason: reason, by: by, on: on) }
}
