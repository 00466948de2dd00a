import FeatureKit

/// 已阅: the reader has read the text as it stands. Done twice it stays done.
package struct Acknowledge: Storable {
  package static let name = "announcements.acknowledge"
  package static let permission: Permission = "announcements.read"
  package var announcement: ID<Announcement>
  /// Which text was read; nil for the present one.
  package var version: Int?
  package init(_ announcement: ID<Announcement>, version: Int? = nil) {
    self.announcement = announcement
    self.version = version
  }

  package struct Situation: Placed, Hashable {
    /// Where the reader is addressed; nil for what is not for them.
    var addressed: Place?
    var announcement: Announcement
    package var place: Place { addressed ?? announcement.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let a = try AnnouncementTable.one(announcement, in: scope)
    return Situation(addressed: scope.actor.posts.first { $0.may.contains(Self.permission) && a.audience.reaches($0.place, from: a.place) }?.place, announcement: a)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfWithdrawn(s.announcement)
    try refuseWithoutReceipt(s.announcement)
    guard let person = occasion.actor.person else { throw Refusal("person.none", .accountWithoutPerson) }
    guard s.addressed != nil else { throw Refusal("person.notAddressed", .notForYou) }
    if let version, version != s.announcement.version { throw AnnouncementTable.stale }
    return Outcome(
      [ReadingTable.acknowledge(announcement, s.announcement.version, by: person, occasion.now)],
      Entry(.didAcknowledge, subject: Reference(Announcement.reference, announcement), at: s.place.id))
  }
}
