import FeatureKit

/// 结对共建: two or more branches agree on doing something together, until a day.
package struct Pairing: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Encodable, CaseIterable {
    /// Not every side has agreed yet.
    case proposed
    /// All sides agreed, and its time is not over.
    case standing
    case ended
  }
  package struct Side: Hashable, Sendable, Encodable {
    package var organization: Organization
    /// Nil while it has not agreed.
    package var agreedOn: Day?
  }
  package var id: ID<Pairing>
  package var purpose: String
  package var proposedOn: Day
  /// The last day.
  package var until: Day
  /// Ended or declined before its last day, by whom and why.
  package var endedOn: Day?
  package var endedBy: ID<Organization>?
  package var reason: String
  /// The one that proposed it first.
  package var sides: [Side]

  package static let reference = "pairing"
  package func state(on day: Day) -> State {
    if endedOn != nil || until < day { return .ended }
    return sides.allSatisfy { $0.agreedOn != nil } ? .standing : .proposed
  }
  package func side(_ id: ID<Organization>) -> Side? { sides.first { $0.organization.id == id } }
  /// Since when all sides agree.
  package var since: Day? { sides.contains { $0.agreedOn == nil } ? nil : sides.compactMap(\.agreedOn).max() }
}
