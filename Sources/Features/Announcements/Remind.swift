import FeatureKit

/// One notice to each who has not acknowledged the present text; at most once a day.
package struct Remind: Storable {
  /// More than that are not reminded one by one.
  static let most = 5000
  package static let name = "announcements.remind"
  package static let permission: Permission = "announcements.publish"
  package static let sight: Permission? = "announcements.read"
  package var announcement: ID<Announcement>
  package init(_ announcement: ID<Announcement>) { self.announcement = announcement }

  package struct Situation: Placed, Hashable {
    package var place: Place { announcement.place }
    var announcement: Announcement
    var unread: [ID<Person>]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let a = try AnnouncementTable.one(announcement, in: scope)
    return Situation(announcement: a, unread: try ReadingTable.unread(a, limit: Remind.most + 1, in: scope.seeing(Self.permission)))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfWithdrawn(s.announcement)
    try refuseWithoutReceipt(s.announcement)
    if s.announcement.remindedOn == occasion.today { throw Refusal("reminded", .alreadyReminded, kind: .conflict) }
    if s.unread.isEmpty { throw Refusal("unread.none", .allHaveRead) }
    if s.unread.count > Remind.most { throw Refusal("unread.many", .tooManyToRemind(Remind.most)) }
    let subject = Reference(Announcement.reference, announcement), word = Word.pleaseRead(s.announcement)
    return Outcome(
      [AnnouncementTable.reminded(s.announcement, on: occasion.today)], Entry(.reminded(s.unread.count), subject: subject, at: s.announcement.organization.id),
      notices: s.unread.map { Notice(to: .person($0), word, about: subject) })
  }
}
