import FeatureKit

/// Whom to name, for what: a person is found by name, or taken from the organization's own people.
struct AppointPage: Page {
  var spot: Spot
  var roles: [Role]
  var groups: [Group]
  var people: [PostTable.Candidate]
  var q: String?
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", roles, groups, people, q }
  /// Posts that are given here.
  static let business = Role.allCases.filter { !Role.administrators.contains($0) && $0 != .member && $0 != .inspector }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> AppointPage {
    let (spot, d) = try Spot.load(id, in: scope), o = d.organization
    let above = try StructureTable.committee(above: o, in: scope), all = scope.actor.may(AppointPost.permission, at: above)
    if !all { try scope.demand(AppointPost.permission, at: o.kind == .branch ? o.place : above) }
    let q = entered["q"].map(trimmed).flatMap { $0.isEmpty ? nil : String($0.prefix(50)) }
    let people = try q.map { try PostTable.candidates(named: likePattern($0), in: scope) } ?? PostTable.candidates(at: o, in: scope)
    let roles = (all ? business : [.groupLeader]).filter { $0 != .groupLeader || o.kind == .branch }
    return AppointPage(spot: spot, roles: roles, groups: try OrganizationTable.groups(of: id, in: scope), people: people, q: q, entered: entered)
  }
  static let samples = [
    AppointPage(spot: Sample.spot, roles: business, groups: [Sample.group], people: [Sample.candidate]),
    AppointPage(spot: Sample.spot, roles: [.groupLeader], groups: [], people: [], q: "不存在"),
    AppointPage(
      spot: Sample.spot, roles: business, groups: [], people: [Sample.candidate],
      entered: Entered(["role": .text("committeeMember"), "person": .text("7")], problems: [.init("committee.many", .committeeFull(7), field: "role", clause: Clause("ZB-06"))])),
  ]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.appoint) }
  func view(_ t: Reader) -> HTML {
    let to = Structure.appoint(spot.organization.id)
    var find = FilterBar(at: to, name: "person")
    find.text("q", t(.findByName), q)
    find.keep("role", entered["role"])
    find.keep("group", entered["group"])
    return """
      <div class="stack">
      <h1>\(t(.appoint))</h1>
      <p class="muted">\(spot.organization.name)</p>
      \(find.html(t))
      \(people.isEmpty ? emptyState(t(.nobodyFound), t(.nobodyFoundWhy)) : formHTML(to, t))
      </div>
      """
  }
  private func formHTML(_ to: Address, _ t: Reader) -> HTML {
    let form = Form(to, t, entered)
    let group: HTML = groups.isEmpty ? .none : form.select("group", t(.group), groups.map { Choice($0.id.description, $0.name) }, hint: t(.groupHint), optional: true)
    return form.html(
      form.select("person", t(.person), people.map { Choice($0.person.id.description, [$0.person.name, $0.organization].compactMap { $0 }.joined(separator: t(.gapBetween))) }),
      form.select("role", t(.post), roles.map { Choice($0.rawValue, t($0.word)) }), group,
      form.day("since", t(.since), value: t.today), form.day("until", t(.lastDay), hint: t(.untilHint), optional: true), row(submit(t(.appoint)), act(t(.cancel), spot.back)))
  }
}

/// The end of a post.
struct EndPostPage: Page {
  var spot: Spot
  var post: PostTable.Post
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", post }

  static func load(_ id: ID<PostTable.Post>, _ entered: Entered, in scope: Scope) throws -> EndPostPage {
    let post = try PostTable.one(id, in: scope)
    return EndPostPage(spot: try Spot.load(post.organization, toDo: EndPost.permission, by: post.role == .groupLeader ? .itself : .above, in: scope).0, post: post, entered: entered)
  }
  static let samples = [EndPostPage(spot: Sample.spot, post: Sample.leader)]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.endPost) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.endPost(post.id), t, entered)
    let lines = [SummaryLine(t(.person), text: post.person.name), SummaryLine(t(.post), text: t(post.role.word)), SummaryLine(t(.since), text: t.longDate(post.since))]
    return """
      <div class="stack">
      <h1>\(t(.endPost))</h1>
      \(box(nil, summary(lines)))
      \(form.html(form.day("on", t(.lastDay), value: t.today), row(submit(t(.endPost), .danger), act(t(.cancel), spot.back))))
      </div>
      """
  }
}
