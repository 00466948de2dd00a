import FeatureKit

/// Gatherings of everything within reach, or of one organization and what stands below it, latest first.
struct ListPage: Page {
  struct Line: Encodable, Sendable, Hashable {
    var id: ID<Gathering>
    var title: String
    var kinds: [Gathering.Kind]
    var organization: ID<Organization>
    var organizationName: String
    var starts: Moment
    var location: String
    var state: Gathering.State
    /// Absent until minutes stand.
    var expected: Int?
    var attended: Int?
    var late: Bool
  }
  var organization: Organization?
  var gatherings: Listed<Line>
  var kind: Gathering.Kind?
  var state: Gathering.State?
  var from: Day?
  var until: Day?
  /// Where a button leads to a new plan: the organization listed, or the one place where the reader plans.
  var planAt: ID<Organization>?
  /// Whether the reader records any.
  var records = false
  /// Whose attendance book the reader may see.
  var book: ID<Organization>?
  /// What the listed branch takes part in as a partner of another.
  var joint: [Line] = []
  enum CodingKeys: String, CodingKey { case organization, gatherings, kind, state, from, until, planAt, records, book, joint }

  static func load(_ query: Query, at id: ID<Organization>? = nil, in scope: Scope) throws -> ListPage {
    let organization = try (id ?? query.id("organization")).map { try OrganizationTable.one($0, in: scope) }
    let filter = GatheringFilter(below: organization?.path, kind: query.choice("kind"), state: query.choice("state"), from: query.day("from"), until: query.day("until"))
    let paging = query.paging, total = try GatheringTable.count(filter, most: 1001, in: scope)
    let found = try GatheringTable.list(filter, limit: paging.per, offset: paging.offset, in: scope), figures = try MinutesTable.figures(of: found.map(\.id), in: scope)
    let lines = found.map { Line($0, figures[$0.id]) }, joint = organization?.kind == .branch && paging.page == 1 ? try GatheringTable.joint(at: organization?.id ?? ID(0), limit: 10, in: scope).map { Line($0, nil) } : []
    return ListPage(
      organization: organization, gatherings: Listed(lines, total: min(total, 1000), paging, more: total > 1000), kind: filter.kind, state: filter.state, from: filter.from, until: filter.until,
      planAt: planAt(organization, scope), records: scope.actor.may(FilePaper.permission), book: book(organization, scope), joint: joint)
  }
  private static func book(_ organization: Organization?, _ scope: Scope) -> ID<Organization>? {
    if let organization { return scope.actor.may("gatherings.book", at: organization.place) ? organization.id : nil }
    return scope.actor.posts.filter { $0.may.contains("gatherings.book") }.min { $0.place.path.count < $1.place.path.count }?.place.id
  }
  private static func planAt(_ organization: Organization?, _ scope: Scope) -> ID<Organization>? {
    if let organization { return scope.actor.may("gatherings.plan", at: organization.place) ? organization.id : nil }
    let places = Set(scope.actor.posts.filter { $0.may.contains("gatherings.plan") }.map(\.place.id))
    return places.count == 1 ? places.first : nil
  }
  static var samples: [ListPage] {
    let line = Line(
      id: ID(9), title: "12月10日党员大会、党课", kinds: [.branchAssembly, .partyLecture], organization: Sample.branch.id, organizationName: Sample.branch.name, starts: Sample.starts, location: "村党群服务中心", state: .held, expected: 26, attended: 19, late: true)
    return [
      ListPage(organization: Sample.branch, gatherings: Listed([], total: 0, Paging(page: 1, per: 50)), planAt: Sample.branch.id), ListPage(gatherings: Listed([line], total: 1, Paging(page: 1, per: 50)), kind: .partyLecture),
    ]
  }
  var staysReadable: Bool { true }
  var crumbs: [Crumb] { organization.map { [Crumb(.gatheringsTitle, Gatherings.all()), Crumb($0.name, Gatherings.list($0.id))] } ?? [] }
  private var address: Address { organization.map { Gatherings.list($0.id) } ?? Gatherings.all() }
  func title(_ t: Reader) -> String { t(.gatheringsTitle) }

  func view(_ t: Reader) -> HTML {
    let plan: HTML? = planAt.map { button(t(.planOne), Gatherings.new($0), .go, icon: .plus) }
    let filtered = address.with(["kind": kind?.rawValue, "state": state?.rawValue, "from": from?.description, "until": until?.description])
    let next = plan == nil ? HTML.none : "\(plan)" as HTML
    let pager = Pager(page: gatherings.page, per: gatherings.per, total: gatherings.total, more: gatherings.more, at: filtered)
    return """
      \(pageHead(t(.gatheringsTitle), organization?.name, actions: plan))
      <div class="stack mt">\(filters(t))
      \(gatherings.items.isEmpty ? emptyState(t(.noneHere), t(.noneHereWhy), next) : list(t))
      \(pager.html(t))\(jointBox(t))
      <p class="row">\(act(t(.subscribe), Gatherings.calendars()))\(records ? act(t(.fileSheet), Gatherings.papers()) : HTML.none)\(book.map { act(t(.attendanceBook), Gatherings.grid($0)) })\(organization.map { act(t(.routines), Gatherings.routines($0.id)) })\(yearbookAt.map { act(t(.yearbook), Gatherings.yearbook($0)) })\(reviewsAt.map { act(t(.reviewWord), Gatherings.reviews($0)) })\(organization.map { act(t(.checkInSettingWord), Gatherings.checkInSetting($0.id)) })</p></div>
      """
  }
  private func filters(_ t: Reader) -> HTML {
    var bar = FilterBar(at: address)
    bar.select("kind", t(.kindWord), Gathering.Kind.allCases.map { Choice($0.rawValue, t($0.word)) }, kind?.rawValue, t)
    bar.select("state", t(.stateWord), Gathering.State.allCases.map { Choice($0.rawValue, t($0.word)) }, state?.rawValue, t)
    bar.day("from", t(.fromDay), from)
    bar.day("until", t(.untilDay), until)
    return onlyReads && !narrowed ? details(t(.narrow), bar.html(t)) : bar.html(t)
  }
  /// Whoever neither plans nor keeps a book comes for what is to come.
  private var onlyReads: Bool { planAt == nil && book == nil && !records }
  private var narrowed: Bool { kind != nil || state != nil || from != nil || until != nil }
  private func list(_ t: Reader) -> HTML {
    let past = gatherings.items.filter { ($0.starts.day.year, $0.starts.day.month) < (t.today.year, t.today.month) }
    guard onlyReads, !narrowed, gatherings.page == 1, !past.isEmpty else { return flatBox(nil, table(gatherings.items, t)) }
    let now = Array(gatherings.items.dropLast(past.count)), first = now.isEmpty ? smallNote(t(.noneThisMonth)) : flatBox(nil, table(now, t))
    return "\(first)\(details(t(.earlierMonths(past.count)), flatBox(nil, table(past, t))))"
  }
  private func table(_ lines: [Line], _ t: Reader) -> HTML {
    let many = Set(gatherings.items.map(\.organization)).count > 1
    var table = Table(t(.gatheringsTitle), [Column(t(.titleWord)), Column(t(.timeWord))] + (many ? [Column(t(.organizationWord))] : []) + [Column(t(.placeWord)), Column(t(.whoCameColumn)), Column(t(.stateWord))])
    var month = ""
    for line in lines {
      let here = t.month(line.starts.day.year, line.starts.day.month)
      if here != month { table.group(here) }
      month = here
      let late: HTML = line.late ? " \(Tag.plain(.lateRecord).html(t))" : .none, kinds = t(Gathering.Kind.names(line.kinds))
      let expected = line.expected ?? 0, came: HTML = line.attended.map { "\(t(.cameOf($0, expected)))" } ?? .none
      let under: HTML = line.title.hasSuffix(kinds) ? .none : "<br><span class=\"small muted\">\(kinds)</span>"
      let first: [HTML] = ["<a href=\"\(Gatherings.one(line.id))\">\(line.title)</a>\(under)", "\(t.dateAndTime(line.starts))"]
      table.row(of: first + (many ? ["\(line.organizationName)"] : []) + ["\(line.location)", came, "\(tag(line.state).html(t))\(late)"])
    }
    return table.html(t)
  }
  private var yearbookAt: ID<Organization>? { organization?.kind == .branch ? book : nil }
  private var reviewsAt: ID<Organization>? { organization?.kind == .branch ? nil : organization.flatMap { $0.id == book ? $0.id : nil } }
  private func jointBox(_ t: Reader) -> HTML {
    if joint.isEmpty { return .none }
    return box(t(.jointHere), plainList(joint.map { "<a href=\"\(Gatherings.one($0.id))\">\($0.title)</a>　\(t.dateAndTime($0.starts))　<span class=\"muted\">\(t(.heldBy($0.organizationName)))</span>" }))
  }
  private func tag(_ state: Gathering.State) -> Tag {
    switch state {
    case .planned: .plain(state.word)
    case .held: .ok(state.word)
    case .cancelled: .warn(state.word)
    }
  }
}

extension ListPage.Line {
  fileprivate init(_ g: Gathering, _ figures: (expected: Int, attended: Int, late: Bool)?) {
    self.init(
      id: g.id, title: g.title, kinds: g.kinds, organization: g.organization.id, organizationName: g.organization.name, starts: g.starts, location: g.location, state: g.state,
      expected: figures?.expected, attended: figures?.attended, late: figures?.late ?? false)
  }
}
