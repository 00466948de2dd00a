import FeatureKit

/// Asks why it is taken back.
struct WithdrawPage: Page {
  var announcement: ID<Announcement>
  var title: String
  var version: Int
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case announcement, title, version }

  static func load(_ id: ID<Announcement>, _ entered: Entered, in scope: Scope) throws -> WithdrawPage {
    let a = try AnnouncementTable.one(id, in: scope.seeing("announcements.read"))
    try scope.demand(Withdraw.permission, at: a.place)
    return WithdrawPage(announcement: id, title: a.title, version: a.version, entered: entered)
  }
  static var samples: [WithdrawPage] {
    let refused = Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason")])
    return [Entered.nothing, refused].map { WithdrawPage(announcement: ID(9), title: Sample.announcement.title, version: 1, entered: $0) }
  }
  var crumbs: [Crumb] { [Crumb(.announcements, Announcements.list()), Crumb(title, Announcements.one(announcement))] }
  func title(_ t: Reader) -> String { t(.withdraw) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Announcements.withdraw(announcement), t, entered)
    let reason = form.area("reason", t(.reasonWord), hint: t(.withdrawHint), rows: 2), buttons = row(submit(t(.withdraw), .danger), act(t(.back), Announcements.one(announcement)))
    return "\(pageHead(t(.withdraw), title))\(form.html(form.hidden("version", String(version)), reason, buttons))"
  }
}
