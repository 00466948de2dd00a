import FeatureKit

extension PersonTable {
  /// The only one of this name in a branch whose resident number is not known.
  static func nameless(_ name: String, at branch: ID<Organization>, in scope: Scope) throws -> Registered? {
    let found: [ID<Person>] = try scope.all("""
      SELECT p.id FROM person p JOIN organization o ON o.id = p.organization
      WHERE p.organization = \(branch) AND p.name = \(name) AND p.resident_key IS NULL AND \(scope.reach, "o.path") LIMIT 2
      """) { $0.id(0) }
    return found.count == 1 ? try one(found[0], opening: true, in: scope) : nil
  }
  /// Everybody at and below a place, branch by branch in tree order, with the personal fields opened.
  static func roster(below path: String, in scope: Scope, _ give: (Registered) throws -> Void) throws {
    let end = String(path.dropLast()) + "0"
    let ids: [ID<Person>] = try scope.all("""
      SELECT p.id FROM person p JOIN organization o ON o.id = p.organization WHERE o.path >= \(path) AND o.path < \(end) AND \(scope.reach, "o.path") ORDER BY o.path, p.sort_name, p.id
      """) { $0.id(0) }
    for id in ids { try give(one(id, opening: true, in: scope)) }
  }
}
