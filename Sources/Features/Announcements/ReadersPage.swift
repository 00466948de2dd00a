import FeatureKit

/// 阅读情况: how many have read it in each organization within the reader's reach and, of one of these, who has not.
struct ReadersPage: Page {
  struct Tally: Encodable, Sendable, Hashable {
    var read: Int
    var all: Int
  }
  struct Line: Encodable, Sendable, Hashable {
    var organization: ID<Organization>
    var name: String
    var tally: Tally
  }
  struct Unread: Encodable, Sendable, Hashable {
    var person: ID<Person>
    var name: String
    /// An earlier text was acknowledged.
    var earlier: Bool
  }
  /// The organization that is looked into.
  struct Inside: Encodable, Sendable, Hashable {
    var organization: Organization
    var unread: [Unread]
  }
  var id: ID<Announcement>
  var title: String
  var tally: Tally
  var places: Listed<Line>
  var unreadOnly: Bool
  var inside: Inside?

  /// `?organization=` looks into one, `?unread=1` leaves out those where everybody has read it.
  static func load(_ id: ID<Announcement>, _ query: Query, in scope: Scope) throws -> ReadersPage {
    let a = try AnnouncementTable.one(id, in: scope.seeing("announcements.read")), paging = query.paging, unreadOnly = query["unread"] == "1"
    let inside = try query.id("organization").map { id in Inside(organization: try OrganizationTable.one(id, in: scope), unread: try ReadingTable.unread(a, at: id, in: scope)) }
    let lines = try ReadingTable.places(a, unreadOnly: unreadOnly, limit: paging.per, offset: paging.offset, in: scope), total = try ReadingTable.count(a, unreadOnly: unreadOnly, in: scope)
    return ReadersPage(
      id: id, title: a.title, tally: try ReadingTable.tally(a, in: scope), places: Listed(lines, total: min(total, 1000), paging, more: total > 1000), unreadOnly: unreadOnly, inside: inside)
  }
  static let samples: [ReadersPage] = {
    let lines = [Line(organization: Sample.town.id, name: Sample.town.name, tally: .init(read: 9, all: 9)), Line(organization: Sample.branch.id, name: Sample.branch.name, tally: .init(read: 12, all: 37))]
    let all = ReadersPage(id: ID(9), title: Sample.announcement.title, tally: .init(read: 21, all: 46), places: Listed(lines, total: 2, Paging(page: 1, per: 50)), unreadOnly: false)
    var one = all, none = all
    one.inside = Inside(organization: Sample.branch, unread: [.init(person: ID(103), name: "陈桂兰", earlier: true)])
    (none.places, none.unreadOnly, none.inside) = (Listed([], total: 0, Paging(page: 1, per: 50)), true, Inside(organization: Sample.town, unread: []))
    return [all, one, none]
  }()
  var crumbs: [Crumb] { [Crumb(.announcements, Announcements.list()), Crumb(title, Announcements.one(id))] }
  func title(_ t: Reader) -> String { t(.readersWord) }

  func view(_ t: Reader) -> HTML {
    let address = Announcements.readers(id), pager = Pager(page: places.page, per: places.per, total: places.total, more: places.more, at: address.with(["unread": unreadOnly ? "1" : nil]))
    let ways = chips(t(.readersWord), [(t(.allPlaces), address, nil, !unreadOnly), (t(.placesWithUnread), address.with(["unread": "1"]), nil, unreadOnly)])
    let lead: String = title + "　" + t(.tally(tally))
    let within = inside.map { names($0, t) } ?? .none
    return """
      \(pageHead(t(.readersWord), lead))
      \(stack(.normal, within, ways, places.items.isEmpty ? emptyState(t(.allHaveRead), t(.allHaveReadWhy)) : flatBox(nil, table(t)), pager.html(t)))
      """
  }
  private func names(_ inside: Inside, _ t: Reader) -> HTML {
    let lines: [HTML] = inside.unread.map { "\($0.name)\($0.earlier ? " \(Tag.plain(.readEarlierText).html(t))" as HTML : .none)" }
    return box(t(.unreadAt(inside.organization.name, inside.unread.count)), lines.isEmpty ? smallNote(t(.allHaveRead)) : plainList(lines))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.readersWord), [Column(t(.organizationWord)), Column(t(.haveRead), number: true), Column(t(.haveNotRead), number: true)])
    for line in places.items {
      let left = line.tally.all - line.tally.read, to = Announcements.readers(id).with(["unread": unreadOnly ? "1" : nil, "page": places.page == 1 ? nil : String(places.page), "organization": line.organization.description])
      table.row("<a href=\"\(to)\">\(line.name)</a>", "\(t(.of(line.tally)))", left == 0 ? Tag.ok(.allRead).html(t) : "\(left)", t: t)
    }
    return table.html(t)
  }
}
