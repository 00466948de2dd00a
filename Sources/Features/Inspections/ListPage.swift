import FeatureKit

/// Inspections within reach, and those that cover an organization of the reader's.
struct ListPage: TurnedPage, NarrowedPage {
  var items: [Inspection]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var state: Inspection.State?
  var organization: ID<Organization>?
  var organizationName: String?
  /// Where the reader opens one for this organization.
  var open: Address?
  /// The evidence book of this organization.
  var book: Address?

  static func load(_ query: Query, _ of: Organization?, in scope: Scope) throws -> ListPage {
    let paging = query.paging, state = query.choice("state", Inspection.State.self), total = try InspectionTable.count(state, of: of, in: scope)
    let mayOpen = try of.map { try scope.actor.may(OpenInspection.permission, at: OpenInspection.office(over: $0, in: scope).place) } ?? false
    let mayRead = of.map { scope.actor.may(Inspections.book, at: $0.place) } ?? false
    return ListPage(
      items: try InspectionTable.list(state, of: of, offset: paging.offset, limit: paging.per, in: scope), total: min(total, 1000), page: paging.page, per: paging.per, more: total > 1000, state: state, organization: of?.id, organizationName: of?.name,
      open: mayOpen ? of.map { Inspections.new($0.id) } : nil, book: mayRead ? of.map { Inspections.evidenceBook($0.id) } : nil)
  }
  static let samples = [
    ListPage(items: [], total: 0, page: 1, per: 50, more: false),
    ListPage(items: Sample.all, total: 3, page: 1, per: 50, more: false, state: .running, organization: ID(3), organizationName: "柳河村党支部", open: Inspections.new(ID(3)), book: Inspections.evidenceBook(ID(3))),
  ]
  private var here: Address { (organization.map { Inspections.listOf($0) } ?? Inspections.list()).with(["state": state?.rawValue]) }
  var narrowedTo: ID<Organization>? { organization }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.inspections, Inspections.list())] }
  func title(_ t: Reader) -> String { organizationName.map { t(.inspectionsOf($0)) } ?? t(.inspections) }
  func view(_ t: Reader) -> HTML {
    let actions: HTML = "\(book.map { button(t(.evidenceBook), $0, open == nil ? .go : .plain, icon: .journal) })\(open.map { button(t(.openInspection), $0, .go) })"
    return """
      \(pageHead(title(t), t(.listLead), actions: actions))
      \(stack(.normal, states(t), items.isEmpty ? emptyState(t(.noneSuch), t(.noneSuchWhy)) : flatBox(nil, table(t)), Pager(page: page, per: per, total: total, more: more, at: here).html(t)))
      """
  }
  private func states(_ t: Reader) -> HTML {
    let base = organization.map { Inspections.listOf($0) } ?? Inspections.list()
    let all: [Inspection.State?] = [nil] + Inspection.State.allCases
    return chips(t(.stateWord), all.map { s in (text: t(s.map(\.word) ?? .allOfThem), to: base.with(["state": s?.rawValue]), count: nil, here: s == state) })
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.inspections), [Column(t(.inspected)), Column(t(.inspector)), Column(t(.days)), Column(t(.looksAt)), Column(t(.stateWord))])
    for i in items {
      table.row("<a href=\"\(Inspections.one(i.id))\">\(i.organization.name)</a>", "\(i.inspector.name)<div class=\"small muted\">\(i.office)</div>", "\(t(.span(i.since, i.until)))", "\(i.looks)", i.tag(on: t.today).html(t), t: t)
    }
    return table.html(t)
  }
}

extension Inspection {
  func tag(on today: Day) -> Tag {
    switch state(on: today) {
    case .coming: Tag(.plain, State.coming.word, icon: .clock)
    case .running: .info(State.running.word)
    case .over: Tag(.plain, ended == nil ? State.over.word : .endedEarlyWord, icon: .check)
    }
  }
}
