import Approvals
import FeatureKit
import Structure

/// What goes with a post, and the form that hands it over: by the office above at once, by its holder as a request to it.
struct HandOverPage: OrganizationPage {
  var post: PostTable.Post
  var organization: Organization
  var items: [OpenMatter]
  /// What the post allows.
  var allows: [Word]
  var people: [PostTable.Candidate]
  var q: String?
  /// The reader gives such posts; else they hold this one, and ask.
  var gives: Bool
  /// Asked for and not decided yet.
  var isWaiting: Bool
  /// Where it was done already.
  var done: Address?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case post, organization, items, allows, people, q, gives, isWaiting, done }
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ id: ID<PostTable.Post>, _ entered: Entered, in scope: Scope) throws -> HandOverPage {
    let post = try PostTable.one(id, in: scope), o = try OrganizationTable.one(post.organization, in: scope)
    guard Handover.roles.contains(post.role) else { throw OutOfReach() }
    let above = try Structure.committee(above: o, in: scope), gives = scope.actor.may(HandOver.permission, at: above)
    if !gives && scope.actor.person != post.person.id { try scope.demand(HandOver.permission, at: above) }
    let q = entered["q"].map { trimmed($0) }.flatMap { $0.isEmpty ? nil : String($0.prefix(50)) }
    let people = try q.map { try PostTable.candidates(named: likePattern($0), in: scope) } ?? PostTable.candidates(at: o, in: scope)
    return HandOverPage(
      post: post, organization: o, items: try Listing.resolved(Listing.collect(post, at: o, in: scope), in: scope), allows: Listing.permissions(of: post.role, scope.house.grants),
      people: people.filter { $0.person.id != post.person.id }, q: q, gives: gives, isWaiting: try ApprovalTable.isWaiting(for: post.person.id, AskHandOver.kind(id), in: scope),
      done: try HandoverTable.of(id, in: scope).map { Handovers.one($0) }, entered: entered)
  }
  static let samples = [
    HandOverPage(post: Sample.post, organization: Sample.branch, items: Sample.items, allows: [Word(zh: "查看应尽事项", en: "see duties")], people: [Sample.candidate], gives: true, isWaiting: false),
    HandOverPage(
      post: Sample.post, organization: Sample.branch, items: [], allows: [], people: [Sample.candidate], q: "周", gives: false, isWaiting: false,
      entered: Entered(["on": .text("2027-04-01")], problems: [.init("on.far", .dayFar(31), field: "on")])),
    HandOverPage(post: Sample.post, organization: Sample.branch, items: Sample.items, allows: [], people: [], gives: false, isWaiting: true),
  ]
  var crumbs: [Crumb] { [Crumb(.handovers, Handovers.list()), Crumb(organization.name, Handovers.listOf(organization.id))] }
  func title(_ t: Reader) -> String { t(.handOverPost(post.role)) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(gives ? .handOverLead : .askLead)))
    \(columns(.aside, stack(.normal, lists(t)), stack(.normal, facts(t), form(t))))
    """
  }
  private func facts(_ t: Reader) -> HTML {
    let words = t(Word(zh: "、", en: ", ")), allowed: HTML = allows.isEmpty ? .none : details(t(.whatItAllows(allows.count)), smallNote(allows.map { t($0) }.joined(separator: words)))
    return box(nil, summary([SummaryLine(t(.holder), text: post.person.name), SummaryLine(t(.post), text: "\(organization.name) \(t(post.role.word))"), SummaryLine(t(.since), text: t.longDate(post.since))], small: true), allowed)
  }
  private func lists(_ t: Reader) -> HTML { items.isEmpty ? emptyState(t(.nothingOpen), t(.nothingOpenWhy)) : OpenMatter.table(items, t) }
  private func form(_ t: Reader) -> HTML {
    if let done { return note(.info, t(.handedAlready), nil, t, button(t(.seeHandover), done)) }
    if isWaiting && !gives { return note(.info, t(.asksAlready), t(.asksAlreadyWhy), t) }
    let to = gives ? Handovers.handOver(post.id) : Handovers.ask(post.id), form = Form(to, t, entered)
    var find = FilterBar(at: Handovers.handOver(post.id), name: "person")
    find.text("q", t(.findByName), q)
    let choices = people.map { Choice($0.person.id.description, [$0.person.name, $0.organization].joined(separator: t(Word(zh: "　", en: ", ")))) }
    // After a refusal the people found before are found again.
    let found: HTML = q.map { form.hidden("q", $0) } ?? .none
    let inside: HTML = people.isEmpty ? emptyState(t(.nobodyThere), t(.nobodyThereWhy)) : form.html(
      found, form.select("successor", t(.successor), choices, hint: t(.successorHint(organization.name))), form.day("on", t(.lastDay), hint: t(.lastDayHint), value: t.today),
      form.area("things", t(.things), hint: t(.thingsHint), optional: true, rows: 4), row(submit(t(gives ? .handOverGo : .askGo)), act(t(.cancel), Handovers.listOf(organization.id))))
    return box(t(.toWhom), find.html(t), inside)
  }
}

extension OpenMatter {
  /// The list, a heading over each kind.
  static func table(_ items: [OpenMatter], _ t: Reader) -> HTML {
    var table = Table(t(.itemsWord), [Column(t(.matter)), Column(t(.due))])
    var last: Kind?
    for item in items {
      if item.kind != last { table.group(t(.kindAndCount(item.kind.word, items.count { $0.kind == item.kind }))) }
      last = item.kind
      let text: HTML = item.path.map { "<a href=\"\($0)\">\(t(item.words))</a>" } ?? "\(t(item.words))"
      let rule: HTML = item.clause.map { " <span class=\"small\">\(Components.clause($0, t))</span>" } ?? .none
      table.row("\(text)\(rule)", item.due.map { "<span class=\"nowrap\">\(t.date($0))</span>" } ?? .none, t: t)
    }
    return flatBox(t(.items(items.count)), table.html(t))
  }
}
