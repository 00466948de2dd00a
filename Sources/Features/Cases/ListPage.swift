import FeatureKit
import Procedures

/// Cases within reach, by how they stand; of one organization also what can be begun there.
struct ListPage: TurnedPage, NarrowedPage {
  struct Line: Hashable, Encodable {
    var file: Case
    var about: Word
    var step: Word
    var late: Bool
  }
  struct Begin: Hashable, Encodable {
    var about: Word
    var address: Address
  }
  var items: [Line]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var state: CaseTable.Filter
  var figures: [Int]
  var organization: ID<Organization>?
  var organizationName: String?
  var begin: [Begin]

  static func load(_ query: Query, _ below: Organization?, _ plans: [Plan], in scope: Scope) throws -> ListPage {
    let state = query.choice("state", CaseTable.Filter.self) ?? .open, paging = query.paging
    let found = try CaseTable.list(state, below: below, offset: paging.offset, limit: paging.per, in: scope)
    let items = found.items.compactMap { file -> Line? in
      guard let plan = plans.first(where: { $0.name == file.plan }), let step = plan.step(file.step) else { return nil }
      return Line(file: file, about: plan.title, step: step.title, late: file.isLate(on: scope.today))
    }
    return ListPage(
      items: items, total: found.total, page: paging.page, per: paging.per, more: found.more, state: state, figures: try CaseTable.figures(below: below, in: scope), organization: below?.id, organizationName: below?.name,
      begin: try below.map { try begin($0, plans, in: scope) } ?? [])
  }
  private static func begin(_ o: Organization, _ plans: [Plan], in scope: Scope) throws -> [Begin] {
    let above = try OrganizationTable.ancestors(of: o, in: scope), open = try CaseTable.open(of: o.id, in: scope)
    return plans.compactMap { plan in
      guard plan.kinds.contains(o.kind), plan.subject == .person || !open.contains(where: { $0.plan == plan.name && $0.organization == o.id }) else { return nil }
      let before = CaseFile(file: Case(id: ID(0), plan: plan.name, organization: o.id, organizationName: o.name, boundOn: scope.today, step: "", since: scope.today, due: nil, waitsAt: o.id, waitsAtName: o.name, openedOn: scope.today), organization: o, above: above, events: [], place: o.place)
      guard let first = before.steps(of: plan).first else { return nil }
      return scope.actor.may(plan.act, at: before.office(first.office).place) ? Begin(about: plan.title, address: Cases.begin(plan)(o.id)) : nil
    }
  }
  static let samples = [
    ListPage(items: [], total: 0, page: 1, per: 50, more: false, state: .open, figures: [0, 0, 0, 0, 0], begin: []),
    ListPage(items: Sample.lines, total: 1000, page: 2, per: 50, more: true, state: .all, figures: [4, 1, 1, 2, 7], organization: ID(3), organizationName: "上湾村党支部", begin: [Begin(about: Sample.plan.title, address: Cases.begin(Sample.plan)(ID(3)))]),
  ]
  private var here: Address { Cases.at(state, organization) }
  var narrowedTo: ID<Organization>? { organization }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.cases, Cases.list())] }
  func title(_ t: Reader) -> String { organizationName.map { t(.casesOf($0)) } ?? t(.cases) }

  func view(_ t: Reader) -> HTML {
    let start: [HTML] = begin.map { button(t(.beginNamed($0.about)), $0.address) }
    return """
      \(pageHead(title(t), t(.casesLead), actions: start.isEmpty ? nil : start.joined()))
      \(stack(.normal, states(t), items.isEmpty ? emptyState(t(.noCases), t(organization == nil ? .noCasesWhy : .noCasesHere)) : flatBox(nil, table(t)), Pager(page: page, per: per, total: total, more: more, at: here).html(t)))
      """
  }
  private func states(_ t: Reader) -> HTML {
    chips(t(.stateWord), CaseTable.Filter.allCases.enumerated().map { n, filter in (text: t(filter.word), to: Cases.at(filter, organization), count: n < figures.count ? figures[n] : nil, here: filter == state) })
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.whoseCase)), Column(t(.matterWord)), Column(t(.whereItStands)), Column(t(.whoActs)), Column(t(.dueWord))])
    for line in items {
      let file = line.file, open = file.state == .open
      let due: HTML = open ? file.due.map { "\(t.daysLeft(until: $0))<div class=\"small muted\">\(t.date($0))</div>" } ?? "–" : "–"
      let state: HTML = line.late ? Tag.warn(.lateWord).html(t) : open ? .none : file.state.tag.html(t), step: HTML = file.closedOn == nil ? "\(t(line.step)) " : .none
      table.row("<a href=\"\(Cases.one(file.id))\">\(file.about)</a>", "\(t(line.about))", "\(step)\(state)", "\(open ? file.waitsAtName : "–")", due, t: t)
    }
    return table.html(t)
  }
}
