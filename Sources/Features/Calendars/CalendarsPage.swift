import FeatureKit

/// The addresses of one's own calendar and of the branches that one's posts are at.
struct CalendarsPage: Page {
  struct Feed: Encodable, Sendable, Hashable {
    /// Nil for one's own.
    var organization: ID<Organization>?
    var name: String
    var address: Address?
    var mayRenew: Bool
  }
  var feeds: [Feed]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case feeds }

  static func load(_ entered: Entered, in scope: Scope) throws -> CalendarsPage {
    func address(_ owner: CalendarOwner) throws -> Address? { try FeedTable.token(of: owner, in: scope).map { Calendars.feed($0 + ".ics") } }
    var feeds: [Feed] = []
    if let person = scope.actor.person { feeds.append(Feed(organization: nil, name: "", address: try address(.person(person)), mayRenew: true)) }
    let places = Set(scope.actor.posts.filter { $0.may.contains(RenewFeed.permission) }.map(\.place.id))
    for id in places.sorted().prefix(20) {
      let o = try OrganizationTable.one(id, in: scope)
      guard o.kind == .branch else { continue }
      feeds.append(Feed(organization: o.id, name: o.name, address: try address(.organization(o.id)), mayRenew: scope.actor.may(RenewFeed.forAll, at: o.place)))
    }
    return CalendarsPage(feeds: feeds, entered: entered)
  }
  static let samples = [
    CalendarsPage(feeds: []),
    CalendarsPage(feeds: [Feed(organization: nil, name: "", address: Calendars.feed("0f3a.ics"), mayRenew: true), Feed(organization: ID(31), name: "上湾村党支部", address: nil, mayRenew: true), Feed(organization: ID(32), name: "下湾村党支部", address: nil, mayRenew: false)]),
  ]
  func title(_ t: Reader) -> String { t(.subscribe) }

  func view(_ t: Reader) -> HTML {
    let boxes: [HTML] = feeds.map { one($0, t) }
    return "\(pageHead(t(.subscribe), t(.subscribeLead), actions: button(t(.deadlineTitle), Calendars.deadline())))\(feeds.isEmpty ? emptyState(t(.noCalendars), t(.accountWithoutPerson)) : "<div class=\"stack mt\">\(boxes)</div>")"
  }
  private func one(_ feed: Feed, _ t: Reader) -> HTML {
    let name = feed.organization == nil ? t(.myCalendar) : feed.name
    let to = feed.organization.map { Calendars.branch($0) } ?? Calendars.list()
    let owner = feed.organization.map { "feed-\($0)" } ?? "feed-own"
    let shown: HTML = feed.address.map { "<p><code>\(t.site)\($0)</code></p>" } ?? smallNote(t(.noAddressYet))
    let renew: HTML = feed.mayRenew ? Form(to, t, name: owner, keep: false).html(submit(t(feed.address == nil ? .makeAddress : .renewAddress), .plain)) : .none
    return box(name, shown, renew)
  }
}

extension Word {
  static let subscribe = Word(zh: "订阅日历", en: "Subscribe to a calendar")
  static let subscribeLead = Word(
    zh: "把地址添加到手机或电脑的日历：活动会议、应尽事项的到期日都会列上，有变化自动更新。地址等于钥匙，请不要转发；泄露了就换一个。",
    en: "Add the address to a calendar on a phone or computer: gatherings and the days by which duties are due appear there and follow changes. The address is a key: do not pass it on, and change it if it leaks.")
  static let maySubscribe = Word(zh: "订阅自己的日历", en: "subscribe to their own calendar"), mayShare = Word(zh: "生成和更换支部日历的地址", en: "make and change the address of a branch's calendar")
  static let myCalendar = Word(zh: "我的日历", en: "My calendar"), noCalendars = Word(zh: "没有可订阅的日历", en: "No calendar to subscribe to"), noAddressYet = Word(zh: "还没有地址。", en: "No address yet.")
  static let makeAddress = Word(zh: "生成地址", en: "Make an address"), renewAddress = Word(zh: "更换地址", en: "Change the address")
}
