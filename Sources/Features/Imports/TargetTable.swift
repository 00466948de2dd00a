import FeatureKit

enum TargetTable {
  static func one(_ id: ID<Organization>, in scope: Scope) throws -> Organization? {
    try scope.first("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.id = \(id) AND o.ended IS NULL AND \(scope.reach, "o.path")") { try OrganizationTable.read($0) }
  }
  static func named(_ name: String, in scope: Scope) throws -> [Organization] {
    try scope.all("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.name = \(name) AND o.ended IS NULL AND \(scope.reach, "o.path") ORDER BY o.path LIMIT 20") { try OrganizationTable.read($0) }
  }
  static func root(in scope: Scope) throws -> Organization? {
    try scope.first("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.parent IS NULL AND o.ended IS NULL AND \(anywhere: "the top of the tree is known to all") ORDER BY o.id LIMIT 1") { try OrganizationTable.read($0) }
  }
  /// Where a clerk may import to, in tree order.
  static func within(_ scope: Scope, limit: Int = 1000) throws -> [Organization] {
    try scope.all("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.ended IS NULL AND \(scope.reach, "o.path") ORDER BY o.path LIMIT \(limit)") { try OrganizationTable.read($0) }
  }
}
