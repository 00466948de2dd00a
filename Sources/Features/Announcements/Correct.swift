import Documents
import FeatureKit

/// Gives a new text; those who acknowledged an earlier one see that it changed. The earlier ones stay.
package struct Correct: Storable {
  package static let name = "announcements.correct"
  package static let permission: Permission = "announcements.publish"
  package static let sight: Permission? = "announcements.read"
  package var announcement: ID<Announcement>
  package var version: Int
  package var title: String
  package var body: String
  /// As in `Publish`.
  package var bodyDocument: String?
  package init(_ announcement: ID<Announcement>, version: Int, _ title: String, _ body: String) {
    self.announcement = announcement
    self.version = version
    self.title = title
    self.body = body
  }

  package func situation(in scope: Scope) throws -> Announcement { try AnnouncementTable.one(announcement, in: scope) }
  package func decide(_ a: Announcement, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseIfWithdrawn(a)
    let wording = try Wording(title: title, body: body, document: bodyDocument), subject = Reference(Announcement.reference, a.id)
    if wording.title == a.title && (wording.body.source == a.body.source || wording.body.blocks == a.body.blocks) { throw Refusal("body.same", .nothingCorrected, field: "body") }
    let own = occasion.actor.person.map { [ReadingTable.acknowledge(a.id, version + 1, by: $0, occasion.now)] } ?? []
    return Outcome(try AnnouncementTable.correct(a.id, from: version, wording, occasion.now) + own, Entry(.corrected, subject: subject, at: a.organization.id), made: subject)
  }
}
