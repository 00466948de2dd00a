import FeatureKit

/// Whom to enrol, where, from when.
struct EnrolPage: Page {
  var organization: Organization
  /// To choose from; none where the page is the virtual branch's own.
  var branches: [Organization]
  var people: [Enrollable]
  /// A name that was looked for, where the organization is no ordinary branch.
  var q: String?
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, branches, people, q, today }
  private var virtual: Bool { organization.setting == .virtual }
  /// A branch sees its members at once; everybody else looks for a name first.
  private var finds: Bool { virtual || organization.kind != .branch }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> EnrolPage {
    let o = try OrganizationTable.one(id, in: scope.seeing(Enrolments.read)), wanted = entered["q"].map { trimmed($0) }.flatMap { $0.isEmpty ? nil : String($0.prefix(50)) }
    try scope.demand(Enrol.permission, at: o.setting == .virtual ? o.above : o.place)
    let scope = scope.seeing(Enrol.permission), finds = o.setting == .virtual || o.kind != .branch
    let people = finds ? try wanted.map { try EnrolmentTable.members(named: Enrolments.pattern($0), in: scope) } ?? [] : try EnrolmentTable.members(of: id, in: scope)
    return EnrolPage(organization: o, branches: o.setting == .virtual ? [] : try EnrolmentTable.branches(in: scope), people: people, q: finds ? wanted : nil, today: scope.today, entered: entered)
  }
  static var samples: [EnrolPage] {
    let page = EnrolPage(organization: Sample.branch, branches: [Sample.virtual], people: Sample.members, today: Sample.day)
    var refused = page, none = page, sought = page, nobody = page, first = page
    refused.entered = Entered(["people": .list([]), "since": .text("2027-01-01")], problems: [.init("people.none", .chooseMembers, field: "people"), .init("since.day", .dayBetween(Sample.day), field: "since")])
    none.branches = []
    (sought.organization, sought.branches, sought.q) = (Sample.virtual, [], "林")
    (nobody.organization, nobody.people, nobody.q) = (Sample.town, [], "没有")
    (first.organization, first.people) = (Sample.town, [])
    return [page, refused, none, sought, nobody, first]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Enrolments.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.enrol) }

  func view(_ t: Reader) -> HTML {
    let head = pageHead(t(.enrol), organization.name)
    if !virtual && branches.isEmpty { return "\(head)\(emptyState(t(.noVirtual), t(.noVirtualWhy), act(t(.backWord), Enrolments.of(organization.id))))" }
    return "\(head)\(stack(.normal, finds ? finder(t) : HTML.none, fields(t)))"
  }
  private func finder(_ t: Reader) -> HTML {
    var find = FilterBar(at: Enrolments.new(organization.id), name: "member")
    find.text("q", t(.findMember), q)
    return find.html(t)
  }
  private func fields(_ t: Reader) -> HTML {
    let form = Form(Enrolments.new(organization.id), t, entered), sought = q ?? ""
    if people.isEmpty { return finds && q == nil ? smallNote(t(.findMemberFirst)) : emptyState(t(.nobodyFound), t(.nobodyFoundWhy)) }
    let names = Dictionary(branches.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    let choices = people.map { m in
      let there = m.enrolled.compactMap { id -> String? in virtual ? (id == organization.id ? organization.name : nil) : names[id] }
      let hint = ((finds ? [m.home.name] : []) + there.map { t(.alreadyIn($0)) }).joined(separator: "　")
      return Choice(m.person.id.description, m.person.name, hint: hint.isEmpty ? nil : hint)
    }
    let branch: HTML = virtual ? .none : form.select("branch", t(.virtualWord), branches.map { Choice($0.id.description, $0.name) }, value: branches.count == 1 ? branches[0].id.description : nil)
    return form.html(
      form.hidden("q", sought), branch, form.checkboxes("people", t(.membersWord), choices, hint: t(.membersHint(Enrol.most))), form.day("since", t(.sinceWord), value: today), form.day("until", t(.untilWord), hint: t(.untilHint), optional: true),
      row(submit(t(.enrolGo)), act(t(.cancelWord), Enrolments.of(organization.id))))
  }
}
