import FeatureKit

extension StructureTable {
  /// An organization and all below it that have not ended, in tree order, each with its parent's name.
  static func tree(below top: Organization, in scope: Scope) throws -> [(details: Details, parent: String?)] {
    let end = String(top.path.dropLast()) + "0"
    return try scope.all("""
      SELECT \(OrganizationTable.columns), \(more), u.name FROM organization o LEFT JOIN organization u ON u.id = o.parent
      WHERE o.path >= \(top.path) AND o.path < \(end) AND o.ended IS NULL AND \(scope.reach, "o.path") ORDER BY o.path
      """) { (try read($0), $0.textIfAny(15)) }
  }
}
