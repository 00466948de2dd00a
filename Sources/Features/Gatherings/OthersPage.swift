import FeatureKit

/// The same gathering at the other branches that the planner looks after.
struct OthersPage: Page {
  struct Branch: Hashable, Encodable, Sendable {
    var id: ID<Organization>
    var name: String
  }
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var starts: Moment
  var location: String
  var branches: [Branch]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, starts, location, branches }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> OthersPage {
    let g = try GatheringTable.one(id, in: scope)
    try scope.demand(PlanForOthers.permission, at: g.place)
    let branches = try OrganizationTable.branches(in: scope.seeing(PlanForOthers.permission)).filter { $0.id != g.organization.id && scope.actor.may(PlanForOthers.permission, at: $0.place) }
    return OthersPage(id: id, organization: g.organization, title: g.title, starts: g.starts, location: g.location, branches: branches.map { Branch(id: $0.id, name: $0.name) }, entered: entered)
  }
  static let samples = [
    OthersPage(id: ID(9), organization: Sample.branch, title: Sample.planned.title, starts: Sample.planned.starts, location: "会议室", branches: [Branch(id: ID(4), name: "云溪中学党支部")]),
    OthersPage(id: ID(9), organization: Sample.branch, title: Sample.planned.title, starts: Sample.planned.starts, location: "会议室", branches: []),
    OthersPage(
      id: ID(9), organization: Sample.branch, title: Sample.planned.title, starts: Sample.planned.starts, location: "会议室", branches: [Branch(id: ID(4), name: "云溪中学党支部")],
      entered: Entered(["location": .text("")], problems: [.init("location.missing", .locationMissing, field: "location")])),
  ]
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.planForOthers) }

  func view(_ t: Reader) -> HTML {
    let back = Gatherings.one(id)
    if branches.isEmpty { return "\(pageHead(t(.planForOthers), title))\(emptyState(t(.noOtherBranches), t(.noOtherBranchesWhy), button(t(.backWord), back)))" }
    let form = Form(Gatherings.others(id), t, entered)
    return """
      \(pageHead(t(.planForOthers), title))
      <p class="muted">\(t(.othersLead))</p>
      \(form.html(
        form.checkboxes("organizations", t(.whichBranches), branches.map { Choice($0.id.description, $0.name) }), form.moment("starts", t(.startsWord), value: starts),
        form.text("location", t(.placeWord), hint: t(.othersLocationHint), value: location, limit: 100), row(submit(t(.planForOthers)), act(t(.backWord), back))))
      """
  }
}

extension Word {
  static let planForOthers = Word(zh: "同样安排到其他支部", en: "Plan it for other branches too")
  fileprivate static let noOtherBranches = Word(zh: "您只管理这一个支部", en: "You look after this branch only")
  fileprivate static let noOtherBranchesWhy = Word(zh: "管理多个支部的人可以在这里一次安排好。", en: "Whoever looks after several can plan for them here at once.")
  fileprivate static let othersLead = Word(zh: "种类、主题和议程照这一次；主持人、授课人和到会名单由各支部自己的人员确定。", en: "Kind, subject and agenda are as in this one; who presides, lectures and is expected are each branch's own people.")
  fileprivate static let whichBranches = Word(zh: "支部", en: "Branches")
  fileprivate static let othersLocationHint = Word(zh: "各支部地点不同的，安排后可以分别修改", en: "Where places differ, change them afterwards branch by branch")
}
