import FeatureKit

package enum Warnings {
  package static let list = Route< >("/warnings")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/warnings")
  static let read: Permission = "warnings.read"
  static func at(_ kind: WarningKind?, _ organization: ID<Organization>? = nil) -> Address { (organization.map { listOf($0) } ?? list()).with(["kind": kind?.rawValue]) }
}

/// The door.
package let warnings = Feature(
  "Warnings",
  endpoints: [
    page(Warnings.list, reads: Warnings.read) { scope, query in try WarningsPage.load(query, nil, in: scope) },
    page(Warnings.listOf, reads: Warnings.read) { scope, query, id in try WarningsPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
  ],
  migrations: WarningTable.migrations, grants: [Grant(Warnings.read, .readGrant, to: Role.desk + [.leader])], menu: [MenuItem(.warnings, .warn, Warnings.list(), in: .oversight, Warnings.read, order: 54)],
  pages: [Preview(WarningsPage.self)], organizationTabs: [OrganizationTab(.warnings, Warnings.read, order: 57) { Warnings.listOf($0) }])
