import FeatureKit

/// What others asked for within reach of the reader's desk.
struct ApprovalsPage: TurnedPage {
  struct Item: Hashable, Encodable {
    var id: ID<Approval>
    var person: Person
    var organization: ID<Organization>
    var organizationName: String
    var title: Word
    var state: Approval.State
    var asked: Moment
    var decided: Moment?
    var decider: String?
    init(_ a: Approval) {
      id = a.id
      person = a.person
      organization = a.organization.id
      organizationName = a.organization.name
      title = a.title
      state = a.state
      asked = a.asked
      decided = a.decided
      decider = a.decider
    }
  }
  var items: [Item]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var state: Approval.State

  static func load(_ query: Query, in scope: Scope) throws -> ApprovalsPage {
    let state = query.choice("state", Approval.State.self) ?? .waiting, paging = query.paging, total = try ApprovalTable.count(state, in: scope)
    return ApprovalsPage(
      items: try ApprovalTable.list(state, limit: paging.per, offset: paging.offset, in: scope).map(Item.init), total: min(total, 1000), page: paging.page, per: paging.per, more: total > 1000, state: state)
  }
  func title(_ t: Reader) -> String { t(.approvals) }
  func view(_ t: Reader) -> HTML {
    let states = Approval.State.allCases.map { (text: t($0.word), to: address($0), count: $0 == state ? total : nil, here: $0 == state) }
    return """
      \(pageHead(t(.approvals), t(.approvalsLead)))
      <div class="stack mt">\(chips(t(.stateWord), states))\(items.isEmpty ? emptyState(t(state == .waiting ? .nothingWaits : .nothingHere), t(.nothingWaitsWhy)) : flatBox(nil, table(t)))
      \(Pager(page: page, per: per, total: total, more: more, at: address(state)).html(t))</div>
      """
  }
  private func address(_ state: Approval.State) -> Address { Approvals.list().with(["state": state == .waiting ? nil : state.rawValue]) }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.approvals), [Column(t(.whatAsked)), Column(t(.whoAsked)), Column(t(.branchWord)), Column(t(.askedAt)), Column(t(.stateWord))])
    for item in items {
      let decided: HTML = item.decided.map { "<div class=\"small muted\">\(t.dateAndTime($0)) \(item.decider)</div>" } ?? .none
      table.row(act(t(item.title), Approvals.one(item.id), about: item.person.name), "\(item.person.name)", "\(item.organizationName)", "\(t.dateAndTime(item.asked))", "\(item.state.tag.html(t))\(decided)")
    }
    return table.html(t)
  }
  static let samples = [
    ApprovalsPage(items: [Item(Approval.sample)], total: 1, page: 1, per: 50, more: false, state: .waiting), ApprovalsPage(items: [], total: 0, page: 1, per: 50, more: false, state: .waiting),
    ApprovalsPage(items: [Item(Approval.decidedSample)], total: 1, page: 1, per: 50, more: false, state: .refused),
  ]
}
