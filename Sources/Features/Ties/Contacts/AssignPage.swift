import FeatureKit

/// Which leader is to look after an organization: one who holds an office above it, or found by name.
struct AssignPage: Page {
  var organization: Organization
  var people: [PostTable.Candidate]
  var q: String?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, people, q }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> AssignPage {
    let scope = scope.seeing(Ties.read), o = try OrganizationTable.one(id, in: scope)
    try scope.demand(AssignContact.permission, at: o.above)
    let q = Ties.wanted(entered), line = o.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }.dropLast()
    return AssignPage(organization: o, people: try q.map { try PostTable.candidates(named: Ties.pattern($0), in: scope) } ?? ContactTable.officers(at: Array(line), in: scope), q: q, entered: entered)
  }
  static var samples: [AssignPage] {
    let refused = Entered(["person": .text("7")], problems: [.init("contact.standing", .contactStanding, field: "person")])
    return [
      AssignPage(organization: Sample.branch, people: [Sample.candidate]), AssignPage(organization: Sample.branch, people: [], q: "没有"), AssignPage(organization: Sample.branch, people: [Sample.candidate], entered: refused),
    ]
  }
  var crumbs: [Crumb] { [Crumb(.contacts, Ties.start()), Crumb(organization.name, Ties.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.assignContact) }
  func view(_ t: Reader) -> HTML {
    let to = Ties.newContact(organization.id), form = Form(to, t, entered)
    let body: HTML = people.isEmpty ? emptyState(t(.nobodyFound), t(.nobodyFoundWhy)) : form.html(
      form.select("person", t(.leaderWord), Ties.choices(people, t)), form.day("since", t(.sinceWord), value: t.today), form.day("until", t(.lastDayWord), hint: t(.untilHint), optional: true),
      row(submit(t(.assignContact)), act(t(.cancel), Ties.of(organization.id))))
    return "\(pageHead(t(.assignContact), organization.name))\(stack(.normal, Ties.finder(to, q, t), body))"
  }
}
