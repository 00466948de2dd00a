import FeatureKit

/// Where organizations, their groups, terms and posts, and the units they stand at are shown and changed.
package enum Structure {
  package static let tree = Route< >("/organizations")
  package static let organization = Route<ID<Organization>>("/organizations/:organization")
  package static let setUp = Route<ID<Organization>>("/organizations/:organization/organizations")
  package static let rename = Route<ID<Organization>>("/organizations/:organization/name")
  package static let move = Route<ID<Organization>>("/organizations/:organization/superior")
  package static let dissolve = Route<ID<Organization>>("/organizations/:organization/dissolve")
  package static let contact = Route<ID<Organization>>("/organizations/:organization/contact")
  package static let formGroup = Route<ID<Organization>>("/organizations/:organization/groups")
  package static let group = Route<ID<Group>>("/groups/:group")
  package static let dissolveGroup = Route<ID<Group>>("/groups/:group/dissolve")
  package static let term = Route<ID<Organization>>("/organizations/:organization/terms")
  package static let appoint = Route<ID<Organization>>("/organizations/:organization/posts")
  package static let endPost = Route<ID<PostTable.Post>>("/posts/:post/end")
  package static let units = Route< >("/units")
  package static let unit = Route<ID<Unit>>("/units/:unit")
  package static let changeUnit = Route<ID<Unit>>("/units/:unit/edit")
  package static let endUnit = Route<ID<Unit>>("/units/:unit/end")
  package static let setUpUnit = Route<ID<Organization>>("/organizations/:organization/new-unit")
  package static let unitsOf = Route<ID<Organization>>("/organizations/:organization/units")
  package static let unlinkUnit = Route<ID<Organization>, ID<Unit>>("/organizations/:organization/units/:unit/unlink")
}

package let structure = Feature(
  "Structure",
  endpoints: [
    page(Structure.tree, reads: "structure.read") { scope, query in try TreePage.load(query, in: scope) },
    page(Structure.organization, reads: "structure.read") { scope, _, id in try PlacePage.load(id, in: scope) },
    form(Structure.setUp, SetUpOrganization.self, { scope, entered, id in try SetUpPage.load(id, entered, in: scope) }, then: made),
    form(Structure.rename, RenameOrganization.self, { scope, entered, id in RenamePage(spot: try Spot.load(id, toDo: RenameOrganization.permission, by: .above, in: scope).0, entered: entered) }, then: { Structure.organization($1.organization) }),
    form(Structure.move, MoveOrganization.self, movePage, then: { Structure.organization($1.organization) }),
    form(Structure.dissolve, DissolveOrganization.self, { scope, entered, id in try DissolvePage.load(id, entered, in: scope) }, then: { Structure.organization($1.organization) }),
    form(Structure.contact, ChangeContact.self, { scope, entered, id in try ContactPage.load(id, entered, in: scope) }, then: { Structure.organization($1.organization) }),
    form(Structure.formGroup, FormGroup.self, { scope, entered, id in FormGroupPage(spot: try Spot.load(id, toDo: FormGroup.permission, by: .itself, in: scope).0, entered: entered) }, then: { Structure.organization($1.organization) }),
    form(Structure.group, RenameGroup.self, { scope, entered, id in try GroupPage.load(id, entered, in: scope) }, then: { Structure.group($1.group) }),
    post(Structure.dissolveGroup, DissolveGroup.self, then: { receipt, _ in receipt.place.map { Structure.organization($0.id) } ?? Structure.tree() }),
    form(Structure.term, BeginTerm.self, termPage, then: { Structure.organization($1.organization) }),
    form(Structure.appoint, AppointPost.self, { scope, entered, id in try AppointPage.load(id, entered, in: scope) }, then: { Structure.organization($1.organization) }),
    form(Structure.endPost, EndPost.self, { scope, entered, id in try EndPostPage.load(id, entered, in: scope) }, then: { receipt, _ in receipt.place.map { Structure.organization($0.id) } ?? Structure.tree() }),
    page(Structure.units, reads: "structure.read") { scope, query in try UnitListPage.load(query, in: scope) },
    page(Structure.unit, reads: "structure.read") { scope, _, id in try UnitPage.load(id, in: scope) },
    form(Structure.setUpUnit, SetUpUnit.self, { scope, entered, id in try UnitFormPage.new(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Structure.unit(ID($0.id)) } ?? Structure.units() }),
    form(Structure.changeUnit, ChangeUnit.self, { scope, entered, id in try UnitFormPage.change(id, entered, in: scope) }, then: { Structure.unit($1.unit) }),
    form(Structure.endUnit, EndUnit.self, { scope, entered, id in try EndUnitPage.load(id, entered, in: scope) }, then: { receipt, _ in Structure.units().with(["organization": receipt.place.map { $0.id.description }]) }),
    form(Structure.unitsOf, LinkUnit.self, { scope, entered, id in try StandsAtPage.load(id, entered, in: scope) }, then: { Structure.unitsOf($1.organization) }),
    post(Structure.unlinkUnit, UnlinkUnit.self, then: { Structure.unitsOf($1.organization) }),
  ],
  actions: [
    SetUpOrganization.self, RenameOrganization.self, MoveOrganization.self, DissolveOrganization.self, ChangeContact.self, FormGroup.self, RenameGroup.self, DissolveGroup.self,
    BeginTerm.self, AppointPost.self, EndPost.self, SetUpUnit.self, ChangeUnit.self, EndUnit.self, LinkUnit.self, UnlinkUnit.self,
  ],
  migrations: UnitTable.migrations,
  grants: [
    Grant("structure.read", .readStructure, to: Role.everyMember + [.inspector, .systemAdministrator, .securityAdministrator, .villageCommitteeMember, .gridWorker, .liaison, .departmentClerk]),
    Grant("structure.change", .changeStructure, to: Role.desk + [.systemAdministrator]),
    Grant("structure.keep", .keepStructure, to: Role.desk + [.systemAdministrator]),
    Grant("structure.appoint", .appointPosts, to: Role.desk + [.securityAdministrator]),
  ],
  menu: [MenuItem(.organizations, .tree, Structure.tree(), also: [Structure.units.pattern, Structure.group.pattern], "structure.read", order: 35)],
  names: [
    Organization.reference: { scope, ids in try StructureTable.names(ids, in: scope) },
    Group.reference: { scope, ids in try StructureTable.groupNames(ids, in: scope) },
    Unit.reference: { scope, ids in try UnitTable.names(ids, in: scope) },
  ],
  pages: [
    Preview(TreePage.self), Preview(PlacePage.self), Preview(SetUpPage.self), Preview(RenamePage.self), Preview(MovePage.self), Preview(DissolvePage.self), Preview(ContactPage.self), Preview(FormGroupPage.self),
    Preview(GroupPage.self), Preview(TermPage.self), Preview(AppointPage.self), Preview(EndPostPage.self), Preview(UnitListPage.self), Preview(UnitPage.self), Preview(UnitFormPage.self), Preview(EndUnitPage.self), Preview(StandsAtPage.self),
  ],
  organizationTabs: [OrganizationTab(.facts, "structure.read", order: 10) { Structure.organization($0) }],
  importers: [OrganizationSheet.importer], exporters: [OrganizationSheet.exporter], cards: [FirstSteps.card])

@Sendable private func made(_ receipt: Receipt, _: SetUpOrganization) -> Address { receipt.made.map { Structure.organization(ID($0.id)) } ?? Structure.tree() }
@Sendable private func movePage(_ scope: Scope, _ entered: Entered, _ id: ID<Organization>) throws -> MovePage {
  let (spot, d) = try Spot.load(id, toDo: MoveOrganization.permission, by: .above, in: scope)
  let parents = try TreeTable.parents(for: d.organization, in: scope).filter { $0.id != d.organization.parent }
  return MovePage(spot: spot, parents: parents.map { OrganizationName($0) }, entered: entered)
}
@Sendable private func termPage(_ scope: Scope, _ entered: Entered, _ id: ID<Organization>) throws -> TermPage {
  TermPage(spot: try Spot.load(id, toDo: BeginTerm.permission, by: .above, in: scope).0, terms: try TermTable.terms(of: id, in: scope), entered: entered)
}
