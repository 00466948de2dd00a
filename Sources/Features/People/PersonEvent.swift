import FeatureKit

/// What happened to somebody's membership: registered, changed status, moved.
package struct PersonEvent: Hashable, Sendable, Encodable {
  package enum Kind: String, Hashable, Sendable, Codable, Stored { case added, status, moved }
  package var kind: Kind
  package var on: Day
  package var status: PersonStatus
  package var standing: Standing
  package var organization: String
  package var reason: String?
}
