import FeatureKit

/// A body that is no Party organization: department, village committee, firm, school. `organization` is the one that looks after it.
package struct Unit: Hashable, Sendable, Encodable {
  package var id: ID<Unit>
  package var organization: ID<Organization>
  package var name: String
  package var kind: UnitKind
  package var address: String
  package var division: String?
  package var version: Int
  package static let reference = "unit"
}

