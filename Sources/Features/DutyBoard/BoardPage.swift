import FeatureKit

/// Duties as a list: narrowed by state, rule, period and organization, what can still be done soonest first, what is over latest first.
struct BoardPage: TurnedPage, NarrowedPage {
  struct RuleChoice: Hashable, Encodable {
    var rule: String
    var matter: Word
  }
  var items: [DutyLine]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var state: DutyFilter.States
  var rule: String?
  var period: Day?
  var organization: ID<Organization>?
  var organizationName: String?
  var rules: [RuleChoice]
  var periods: [Day]
  /// Whether the reader works at a desk and may deal with several at once.
  var batch = false

  static func load(_ query: Query, in scope: Scope) throws -> BoardPage {
    try load(query, below: query.id("organization", Organization.self).map { try OrganizationTable.one($0, in: scope) }, in: scope)
  }
  static func load(_ query: Query, below: Organization?, in scope: Scope) throws -> BoardPage {
    let filter = DutyFilter(states: query.choice("state") ?? .open, rule: query["rule"], period: query.day("period"), below: below)
    let paging = query.paging, found = try DutyListTable.list(filter, offset: paging.offset, limit: paging.per, in: scope)
    let rules = scope.rules.opening(on: scope.today).map { RuleChoice(rule: $0.id, matter: $0.matter(scope.rules.vocabulary)) }
    return BoardPage(
      items: found.lines, total: found.total, page: paging.page, per: paging.per, more: found.more, state: filter.states, rule: filter.rule, period: filter.period, organization: below?.id,
      organizationName: below?.name, rules: rules, periods: try DutyListTable.periods(in: scope), batch: !Mine(scope).desks.isEmpty)
  }

  static let samples = [
    BoardPage(items: [], total: 0, page: 1, per: 50, more: false, state: .open, rules: [], periods: []),
    BoardPage(
      items: Sample.lines, total: 1000, page: 2, per: 50, more: true, state: .all, rule: "ZB-12", period: Day(year: 2026, month: 11, day: 1), organization: ID(7), organizationName: "石桥镇党委",
      rules: [RuleChoice(rule: "ZB-12", matter: Word(zh: "党小组会", en: "Party-group meeting"))], periods: [Day(year: 2026, month: 11, day: 1)], batch: true),
  ]
  var staysReadable: Bool { true }
  func title(_ t: Reader) -> String { organizationName.map { t(.dutiesOf($0)) } ?? t(.duties) }
  var narrowedTo: ID<Organization>? { organization }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.duties, DutyBoard.list())] }
  private var here: Address { DutyBoard.list(state == .open ? nil : state, rule: rule, period: period, organization: organization) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.boardLead), actions: button(t(.regulations), DutyBoard.regulations(), icon: .book)))
    \(stack(.normal, states(t), filters(t), items.isEmpty ? emptyState(t(.nothingHere), t(.nothingHereWhy)) : ticked(flatBox(nil, table(t)), t), Pager(page: page, per: per, total: total, more: more, at: here).html(t)))
    """
  }
  private func states(_ t: Reader) -> HTML {
    chips(t(.stateWord), DutyFilter.States.allCases.map { s in
      (text: t(s.word), to: DutyBoard.list(s == .open ? nil : s, rule: rule, period: period, organization: organization), count: nil, here: s == state)
    })
  }
  private func filters(_ t: Reader) -> HTML {
    var bar = FilterBar(at: DutyBoard.list(organization: organization))
    bar.select("rule", t(.ruleWord), rules.map { Choice($0.rule, t($0.matter)) }, rule, t)
    bar.select("period", t(.periodFrom), periods.map { Choice($0.description, t.longDate($0)) }, period?.description, t)
    bar.keep("state", state == .open ? nil : state.rawValue)
    return bar.html(t)
  }
  private func ticked(_ list: HTML, _ t: Reader) -> HTML { batch ? severalForm(list, t) : list }
  private func table(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.duty)), Column(t(.whose)), Column(t(.underRule)), Column(t(.until)), Column(t(.stateWord))], pick: batch ? "duties" : nil)
    for line in items {
      let what: HTML = "<a href=\"\(DutyBoard.duty(line.key))\">\(t(line.title))</a>\(line.needed > 1 ? "<span class=\"small muted\"> \(line.have)/\(line.needed)</span>" as HTML : HTML.none)"
      table.row(what, "\(line.whose)", clause(line.clause, t, alone: true), "\(t.deadline(line))", line.tag.html(t), pick: (line.key.description, "\(line.whose) \(t(line.title))"), t: t)
    }
    return table.html(t)
  }
}

/// A list whose ticked duties are dealt with together; `list` has boxes named `duties`.
package func severalForm(_ list: HTML, _ t: Reader) -> HTML {
  "<form class=\"stack\" method=\"get\" action=\"\(DutyBoard.several())\">\(list)\(batchBar(t, submit(t(.together))))</form>\(keysLine(t))"
}
