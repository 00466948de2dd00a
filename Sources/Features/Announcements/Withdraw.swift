import FeatureKit

/// Takes an announcement back: it stays where it was, marked, with the reason.
package struct Withdraw: Storable {
  package static let name = "announcements.withdraw"
  package static let permission: Permission = "announcements.publish"
  package static let sight: Permission? = "announcements.read"
  package var announcement: ID<Announcement>
  package var version: Int
  package var reason: String
  package init(_ announcement: ID<Announcement>, version: Int, because reason: String) {
    self.announcement = announcement
    self.version = version
    self.reason = reason
  }

  package struct Situation: Placed {
    var announcement: Announcement
    /// What it cost, which comes back when it is withdrawn soon.
    var ask: Ask?
    package var place: Place { announcement.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(announcement: try AnnouncementTable.one(announcement, in: scope), ask: try AskTable.of(Reference(Announcement.reference, announcement), in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let a = s.announcement
    try refuseIfWithdrawn(a)
    let why = trimmed(reason), subject = Reference(Announcement.reference, a.id)
    var no = Refusal.Collector()
    no.check(!why.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(why.count <= 200, "reason.long", .reasonLong(200), field: "reason")
    try no.refuse()
    return Outcome([AnnouncementTable.withdraw(a, because: why, version: version, occasion.now)] + (s.ask?.giveBack(occasion) ?? []), Entry(.withdrew, subject: subject, at: a.organization.id), made: subject)
  }
}
