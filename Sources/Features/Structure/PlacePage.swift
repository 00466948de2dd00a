import FeatureKit

/// An organization's own page: what is kept of it, what stands below it, who holds office, what the regulations say of its size.
struct PlacePage: OrganizationPage {
  var organization: Organization
  var founded: Day
  var ended: Day?
  var unitKind: UnitKind?
  var contact: Contact
  var divisionName: String?
  var above: [OrganizationName]
  var members: Int
  var fullMembers: Int
  var branches: Int
  var children: [TreeLine]
  var groups: [GroupLine]
  var posts: [PostTable.Post]
  var terms: [Term]
  var units: [Unit]
  var notes: [SizeNote]
  var history: [HistoryLine]
  var may: May

  var tabsOf: ID<Organization> { organization.id }
  var crumbs: [Crumb] { [Crumb(.organizations, Structure.tree())] + above.map(\.crumb) }

  static func load(_ id: ID<Organization>, in scope: Scope) throws -> PlacePage {
    let d = try StructureTable.details(id, in: scope), o = d.organization
    func count(_ name: String) throws -> (own: Int, total: Int) { try OrganizationTable.count(name, at: id, in: scope) }
    let posts = try PostTable.held(at: id, in: scope), units = try UnitTable.of(id, in: scope), terms = try TermTable.terms(of: id, in: scope)
    let committee = Set(posts.filter { Role.committee.contains($0.role) }.map(\.person.id))
    let members = try count("members").total, full = try count("fullMembers").total
    let size = Size(
      fullMembers: full, members: members, units: units.count, committee: committee.count, secretaries: posts.count { $0.role == .secretary }, term: terms.first)
    return PlacePage(
      organization: o, founded: d.founded, ended: d.ended, unitKind: d.unitKind, contact: d.contact, divisionName: try d.contact.division.flatMap { try StructureTable.division($0, in: scope) },
      above: try OrganizationTable.ancestors(of: o, in: scope).map { OrganizationName($0) }, members: members, fullMembers: full, branches: try count("branches").total,
      children: try TreeTable.children(of: id, in: scope), groups: try TreeTable.groups(of: id, in: scope), posts: posts, terms: terms, units: units,
      notes: d.ended == nil ? size.notes(on: o, scope.rules, today: scope.today) : [], history: try TreeTable.history(of: id, in: scope), may: try may(d, in: scope))
  }
  static func may(_ d: Details, in scope: Scope) throws -> May {
    guard d.ended == nil else { return May() }
    let above = try StructureTable.committee(above: d.organization, in: scope), over = try StructureTable.committee(over: d.organization, in: scope), actor = scope.actor
    return May(
      change: actor.may("structure.change", at: above), setUpBelow: !d.organization.kind.below.isEmpty && actor.may("structure.change", at: over),
      keep: actor.may("structure.keep", at: d.organization.place), appoint: actor.may("structure.appoint", at: above))
  }
  func title(_ t: Reader) -> String { organization.name }
  static let samples = [Sample.branchPage, Sample.townPage, Sample.endedPage]
}
