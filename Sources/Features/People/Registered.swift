import FeatureKit

/// Somebody in the register, as actions and the file page read them.
package struct Registered: Hashable, Sendable, Placed {
  package var id: ID<Person>
  package var facts: PersonFacts
  package var organization: Organization
  package var group: ID<Group>?
  package var groupName: String?
  package var masks: PersonMasks
  package var version: Int
  package var updated: Moment
  package var place: Place { organization.place }
}
