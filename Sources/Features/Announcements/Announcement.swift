import Documents
import FeatureKit

/// 公告: published by an organization to its subtree, read and acknowledged by those who belong there.
package struct Announcement: Hashable, Sendable, Encodable, Placed {
  /// Whom it is for: those of the organization itself, or those of everything below it too.
  package enum Audience: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
    case subtree, organization
    /// Whether it takes in those who belong to `place` or hold a post there.
    func reaches(_ place: Place, from organization: Place) -> Bool { place.id == organization.id || self == .subtree && place.path.hasPrefix(organization.path) }
  }
  package struct Withdrawal: Hashable, Sendable, Encodable {
    package var at: Moment
    package var reason: String
  }
  package var id: ID<Announcement>
  package var organization: Organization
  package var audience: Audience
  /// Whether those it is for are to acknowledge it; then it costs its publisher a task of the year at each branch below.
  package var receipt: Bool
  package var title: String
  package var body: Document
  /// Which text this is: 1 as published, one more with each correction.
  package var version: Int
  package var publishedAt: Moment
  /// When this text was written.
  package var writtenAt: Moment
  package var remindedOn: Day?
  package var withdrawal: Withdrawal?

  package static let reference = "announcement"
  package var place: Place { organization.place }
}

/// Nothing is done any more with what was withdrawn.
func refuseIfWithdrawn(_ a: Announcement) throws(Refusal) {
  if a.withdrawal != nil { throw Refusal("withdrawn", .alreadyWithdrawn, kind: .conflict) }
}
/// Nobody is asked to acknowledge what only informs.
func refuseWithoutReceipt(_ a: Announcement) throws(Refusal) {
  if !a.receipt { throw Refusal("receipt.none", .noReceiptAsked) }
}
