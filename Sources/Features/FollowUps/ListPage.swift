import FeatureKit

/// Follow-ups within reach, by how they stand.
struct ListPage: TurnedPage, NarrowedPage {
  var items: [FollowUp]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var state: FollowUpState
  var figures: FollowUpTable.Figures
  var organization: ID<Organization>?
  var organizationName: String?
  /// Where the reader asks this organization; nil where that may not be.
  var ask: Address?

  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> ListPage {
    let state = query.choice("state", FollowUpState.self) ?? .open, paging = query.paging
    let found = try FollowUpTable.list(state, below: below, offset: paging.offset, limit: paging.per, in: scope)
    let items = found.items.map { f in
      var f = f
      if f.state == .open && !f.isOverdue(on: scope.today) { f.workingDaysLeft = scope.house.calendar.workingDays(after: scope.today, until: f.answerBy) }
      return f
    }
    return ListPage(
      items: items, total: found.total, page: paging.page, per: paging.per, more: found.more, state: state, figures: try FollowUpTable.figures(below: below, in: scope), organization: below?.id,
      organizationName: below?.name, ask: try below.flatMap { try AskPage.mayAsk($0.id, in: scope) ? FollowUps.new($0.id) : nil })
  }
  static let samples = [
    ListPage(items: [], total: 0, page: 1, per: 50, more: false, state: .open, figures: .init()),
    ListPage(items: Sample.all, total: 1000, page: 2, per: 50, more: true, state: .all, figures: .init(open: 700, overdue: 12, answered: 300, closed: 40), organization: ID(2), organizationName: "石桥镇党委", ask: FollowUps.new(ID(2))),
  ]
  private var here: Address { FollowUps.at(state, organization) }
  var narrowedTo: ID<Organization>? { organization }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.followUps, FollowUps.list())] }
  func title(_ t: Reader) -> String { organizationName.map { t(.followUpsOf($0)) } ?? t(.followUps) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.listLead), actions: ask.map { button(t(.ask), $0, .go) }))
    \(stack(.normal, states(t), items.isEmpty ? empty(t) : flatBox(nil, table(t)), Pager(page: page, per: per, total: total, more: more, at: here).html(t)))
    """
  }
  private func empty(_ t: Reader) -> HTML { emptyState(t(state == .open ? .noneOpen : .noneSuch), t(.noneWhy)) }
  private func states(_ t: Reader) -> HTML {
    func count(_ s: FollowUpState) -> Int? {
      switch s {
      case .open: figures.open
      case .overdue: figures.overdue
      case .answered: figures.answered
      case .closed: figures.closed
      case .all: nil
      }
    }
    return chips(t(.stateWord), FollowUpState.allCases.map { (text: t($0.word), to: FollowUps.at($0, organization), count: count($0), here: $0 == state) })
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.question)), Column(t(.asked)), Column(t(.askedFrom)), Column(t(.answerBy)), Column(t(.stateWord))])
    for f in items {
      let days = f.workingDaysLeft.map { t(.workingDaysLeft($0)) } ?? t.daysLeft(until: f.answerBy)
      let left: HTML = f.state == .open ? "\(days)<div class=\"small muted\">\(t.date(f.answerBy))</div>" : "\(t.date(f.answerBy))"
      table.row("<a href=\"\(FollowUps.one(f.id))\">\(f.question)</a>", "\(f.organizationName)", "\(f.askerName)", left, f.tag(on: t.today).html(t), t: t)
    }
    return table.html(t)
  }
}
