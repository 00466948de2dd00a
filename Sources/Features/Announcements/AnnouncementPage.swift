import Documents
import FeatureKit

/// One announcement, as its readers and its publisher see it.
struct AnnouncementPage: Page {
  struct Earlier: Encodable, Sendable, Hashable {
    var version: Int
    var title: String
    var body: Document
    var writtenAt: Moment
  }
  var announcement: Announcement
  var earlier: [Earlier]
  var reading: Reading
  /// For those who publish there or below: how many within their reach it is for, and how many of these have read it.
  var tally: ReadersPage.Tally?
  var mayPublish: Bool
  var today: Day

  static func load(_ id: ID<Announcement>, in scope: Scope) throws -> AnnouncementPage {
    let a = try AnnouncementTable.one(id, in: scope), publishes = scope.actor.may("announcements.publish")
    return AnnouncementPage(
      announcement: a, earlier: try AnnouncementTable.earlier(a, in: scope),
      reading: Reading(scope.actor, a.audience, at: a.place, receipt: a.receipt, version: a.version, acknowledged: try ReadingTable.mine(id, in: scope)),
      tally: publishes && a.receipt ? try ReadingTable.tally(a, in: scope.seeing("announcements.publish")) : nil, mayPublish: scope.actor.may("announcements.publish", at: a.place), today: scope.today)
  }
  static var samples: [AnnouncementPage] { Sample.pages }
  var staysReadable: Bool { true }
  var crumbs: [Crumb] { [Crumb(.announcements, Announcements.list())] }
  func title(_ t: Reader) -> String { announcement.title }
}
