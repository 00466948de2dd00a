import FeatureKit

/// Organizations, their groups, terms and posts, and the units they stand at.
package enum Structure {
  package static let tree = Route< >("/organizations")
  package static let organization = Route<ID<Organization>>("/organizations/:organization")
}

package let structure = Feature(
  "Structure",
  endpoints: [],
  actions: [
    SetUpOrganization.self, RenameOrganization.self, MoveOrganization.self, DissolveOrganization.self, ChangeContact.self,
    FormGroup.self, RenameGroup.self, DissolveGroup.self, BeginTerm.self, AppointPost.self, EndPost.self,
  ],
  migrations: UnitTable.migrations,
  grants: [
    Grant("structure.read", .readStructure, to: Role.everyMember + [.systemAdministrator, .securityAdministrator, .villageCommitteeMember, .gridWorker, .liaison, .departmentClerk]),
    Grant("structure.change", .changeStructure, to: Role.desk + [.systemAdministrator]),
    Grant("structure.keep", .keepStructure, to: Role.desk + [.systemAdministrator]),
    Grant("structure.appoint", .appointPosts, to: Role.desk),
  ],
  names: [
    Organization.reference: { scope, ids in try StructureTable.names(ids, in: scope) },
    Group.reference: { scope, ids in try StructureTable.groupNames(ids, in: scope) },
  ])
