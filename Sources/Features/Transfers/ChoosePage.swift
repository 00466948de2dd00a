import FeatureKit
import People

/// Whose affiliation is transferred: the members of a branch.
struct ChoosePage: OrganizationPage {
  var organization: Organization
  var members: [Person]
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ id: ID<Organization>, in scope: Scope) throws -> ChoosePage {
    let o = try OrganizationTable.one(id, in: scope.seeing(Transfers.read))
    try scope.demand(Transfers.act, at: o.place)
    return ChoosePage(organization: o, members: o.kind == .branch ? try Membership.members(of: id, in: scope).map { Person(id: $0.id, name: $0.name) } : [])
  }
  static let samples = [ChoosePage(organization: Sample.branch, members: [Person(id: ID(12), name: "何玉珍")]), ChoosePage(organization: Sample.town, members: [])]
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.chooseMember) }
  func view(_ t: Reader) -> HTML {
    let head = pageHead(title(t), organization.name)
    if members.isEmpty { return "\(head)\(emptyState(t(.nobodyHere), t(.nobodyHereWhy), act(t(.toRegister), People.list().with(["organization": organization.id.description]))))" }
    return "\(head)\(taskList(members.map { TaskLine($0.name, Transfers.apply($0.id)) }))"
  }
}
