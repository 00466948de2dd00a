import FeatureKit

/// 通知公告: published to a subtree, acknowledged by those who belong there, and the unread reminded.
package let announcements = Feature(
  "Announcements",
  endpoints: [
    page(Announcements.list, reads: "announcements.read") { scope, query in try ListPage.load(query, in: scope) },
    page(Announcements.new, reads: "announcements.publish") { scope, query in try WritePage.new(Entered(query.fields), in: scope) },
    post(Announcements.list, Publish.self, showing: { scope, entered in try WritePage.new(entered, in: scope) }, then: { receipt, _ in made(receipt) }),
    errand(
      Announcements.preview, needs: Publish.permission, fields: ["title", "body", "audience", "organization", "receipt", "bodyDocument", "again"], gives: .page(PreviewPage.self, status: 201),
      showing: { scope, entered in try WritePage.new(entered, in: scope) }, do: PreviewPage.show),
    page(Announcements.one, reads: "announcements.read") { scope, _, id in try AnnouncementPage.load(id, in: scope) },
    post(Announcements.acknowledge, Acknowledge.self, then: { _, action in Announcements.one(action.announcement) }),
    form(Announcements.correct, Correct.self, { scope, entered, id in try WritePage.correct(id, entered, in: scope) }, then: { _, action in Announcements.one(action.announcement) }),
    form(Announcements.withdraw, Withdraw.self, { scope, entered, id in try WithdrawPage.load(id, entered, in: scope) }, then: { _, action in Announcements.one(action.announcement) }),
    page(Announcements.readers, reads: "announcements.publish") { scope, query, id in try ReadersPage.load(id, query, in: scope) },
    post(Announcements.remind, Remind.self, then: { _, action in Announcements.one(action.announcement) }),
  ],
  actions: [Publish.self, Acknowledge.self, Correct.self, Withdraw.self, Remind.self],
  migrations: AnnouncementTable.migrations,
  grants: [
    Grant("announcements.read", .mayRead, to: Role.allCases.filter { !Role.administrators.contains($0) && !$0.onlyReads }),
    Grant("announcements.publish", .mayPublish, to: Role.desk + [.publicityCommissioner]),
  ],
  menu: [MenuItem(.announcements, .message, Announcements.list(), forMembers: true, "announcements.read", order: 14)],
  names: [Announcement.reference: { scope, ids in try AnnouncementTable.names(ids, in: scope) }],
  pages: [Preview(ListPage.self), Preview(WritePage.self), Preview(PreviewPage.self), Preview(AnnouncementPage.self), Preview(ReadersPage.self), Preview(WithdrawPage.self)],
  cards: [Cards.unread], personRows: [ReadingTable.rows])

package enum Announcements {
  package static let list = Route< >("/announcements")
  package static let new = Route< >("/announcements/new")
  static let preview = Route< >("/announcements/preview")
  package static let one = Route<ID<Announcement>>("/announcements/:announcement")
  static let acknowledge = Route<ID<Announcement>>("/announcements/:announcement/acknowledge")
  static let correct = Route<ID<Announcement>>("/announcements/:announcement/correct")
  static let withdraw = Route<ID<Announcement>>("/announcements/:announcement/withdraw")
  package static let readers = Route<ID<Announcement>>("/announcements/:announcement/readers")
  static let remind = Route<ID<Announcement>>("/announcements/:announcement/remind")
}

private func made(_ receipt: Receipt) -> Address { receipt.made.map { Announcements.one(ID($0.id)) } ?? Announcements.list() }
