import FeatureKit

/// Forms that ask somebody within reach, latest first.
struct ListPage: TurnedPage, NarrowedPage {
  enum Which: String, Hashable, Sendable, Codable, CaseIterable { case open, late }
  var items: [FormLine]
  var total: Int
  var page: Int
  var per: Int
  var more: Bool
  var which: Which?
  var organization: Organization?
  /// The offices for which the reader may ask.
  var offices: [Organization]

  static func load(_ query: Query, _ below: Organization?, in scope: Scope) throws -> ListPage {
    let which = query.choice("which", Which.self), paging = query.paging, found = try FormListTable.list(which, below: below, offset: paging.offset, limit: paging.per, in: scope)
    let ids = Set(scope.actor.posts.filter { $0.may.contains(SendForm.permission) }.map(\.place.id)).sorted()
    let own = try below.map { scope.actor.may(SendForm.permission, at: $0.place) ? [$0] : [] } ?? OrganizationTable.all(ids, in: scope)
    return ListPage(
      items: found.items, total: min(found.total, 1000), page: paging.page, per: paging.per, more: found.total > 1000, which: which, organization: below, offices: own.filter { $0.kind != .branch }.prefix(6).map { $0 })
  }
  static let samples = [
    ListPage(items: [], total: 0, page: 1, per: 50, more: false, offices: []),
    ListPage(items: Sample.lines, total: 3, page: 1, per: 50, more: false, organization: Sample.town, offices: [Sample.town]),
  ]
  var narrowedTo: ID<Organization>? { organization?.id }
  var crumbs: [Crumb] { organization == nil ? [] : [Crumb(.forms, AskForms.list())] }
  func title(_ t: Reader) -> String { organization.map { t(.formsOf($0.name)) } ?? t(.forms) }
  private var here: Address { (organization.map { AskForms.listOf($0.id) } ?? AskForms.list()) }

  func view(_ t: Reader) -> HTML {
    let begin: HTML? = offices.isEmpty ? nil : offices.map { office -> HTML in button(t(offices.count == 1 ? .newForm : .newFormOf(office.name)), AskForms.new(office.id), offices.count == 1 ? .go : .plain, icon: .plus) }.joined()
    let choices: [(text: String, to: Address, count: Int?, here: Bool)] = [(t(.allForms), here, nil, which == nil)] + Which.allCases.map { (t($0.word), here.with(["which": $0.rawValue]), nil, which == $0) }
    return """
      \(pageHead(title(t), t(.formsLead), actions: begin))
      \(stack(.normal, chips(t(.stateWord), choices), items.isEmpty ? emptyState(t(.noForms), t(.noFormsWhy)) : flatBox(nil, table(t)), Pager(page: page, per: per, total: total, more: more, at: here.with(["which": which?.rawValue])).html(t)))
      """
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(title(t), [Column(t(.titleWord)), Column(t(.askerWord)), Column(t(.dueWord)), Column(t(.answeredWord), number: true), Column(t(.stateWord))])
    for line in items {
      let share = which == nil ? "\(line.tally.answered) / \(line.tally.all)" : t(.notYet(line.tally.all))
      table.row("<a href=\"\(AskForms.one(line.id))\">\(line.title)</a>", "\(line.askerName)", "\(t.date(line.due))", "\(share)", line.tag(on: t.today).html(t), t: t)
    }
    return table.html(t)
  }
}
