import FeatureKit

/// What was published to the reader or, asked for, in the organizations where the reader publishes and below: unread first.
struct ListPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var id: ID<Announcement>
    var title: String
    var organization: ID<Organization>
    var organizationName: String
    var publishedAt: Moment
    var withdrawn: Bool
    var reading: Reading
  }
  var announcements: Listed<Line>
  var which: ListFilter.Which?
  var from: Day?
  var until: Day?
  var mayPublish: Bool

  static func load(_ query: Query, in scope: Scope) throws -> ListPage {
    let filter = ListFilter(which: query.choice("which"), from: query.day("from"), until: query.day("until")), paging = query.paging
    let total = try ListTable.count(filter, most: 1001, in: scope), lines = try ListTable.list(filter, limit: paging.per, offset: paging.offset, in: scope)
    return ListPage(
      announcements: Listed(lines, total: min(total, 1000), paging, more: total > 1000), which: filter.which, from: filter.from, until: filter.until, mayPublish: scope.actor.may("announcements.publish"))
  }
  static let samples = [
    ListPage(announcements: Listed([], total: 0, Paging(page: 1, per: 50)), mayPublish: false),
    ListPage(announcements: Listed(Sample.lines, total: 60, Paging(page: 1, per: 50)), which: .published, from: Sample.day, mayPublish: true),
  ]
  var staysReadable: Bool { true }
  func title(_ t: Reader) -> String { t(.announcements) }
  func view(_ t: Reader) -> HTML {
    let publish: HTML? = mayPublish ? button(t(.publish), Announcements.new(), .go, icon: .plus) : nil
    let filtered = Announcements.list().with(["which": which?.rawValue, "from": from?.description, "until": until?.description])
    let pager = Pager(page: announcements.page, per: announcements.per, total: announcements.total, more: announcements.more, at: filtered)
    return """
      \(pageHead(t(.announcements), t(.announcementsLead), actions: publish))
      <div class="stack mt">\(filters(t))\(announcements.items.isEmpty ? emptyState(t(.noneHere), t(.noneHereWhy)) : flatBox(nil, table(t)))\(pager.html(t))</div>
      """
  }
  private func filters(_ t: Reader) -> HTML {
    var bar = FilterBar(at: Announcements.list())
    let shown = ListFilter.Which.allCases.filter { $0 != .published || mayPublish }
    bar.select("which", t(.whichWord), shown.map { Choice($0.rawValue, t($0.word)) }, which?.rawValue, all: t(.toMe), t)
    bar.day("from", t(.fromDay), from)
    bar.day("until", t(.untilDay), until)
    // Who only reads comes for the list.
    return mayPublish || which != nil || from != nil || until != nil ? bar.html(t) : details(t(.narrow), bar.html(t))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.announcements), [Column(t(.titleWord)), Column(t(.publishedBy)), Column(t(.publishedOn)), Column(t(.readingWord))])
    for line in announcements.items {
      let withdrawn = line.withdrawn ? Tag.warn(.withdrawn) : line.reading.tag
      table.row("<a href=\"\(Announcements.one(line.id))\">\(line.title)</a>", "\(line.organizationName)", "<span class=\"nowrap\">\(t.date(line.publishedAt.day))</span>", "\(withdrawn?.html(t))", t: t)
    }
    return table.html(t)
  }
}
