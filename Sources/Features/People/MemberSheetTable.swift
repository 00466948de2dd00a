import FeatureKit

extension PersonTable {
  /// Everybody of this name in a branch, the personal fields opened; at most twenty.
  /// - Parameter since: who was registered later is left out.
  static func namesakes(_ name: String, at branch: ID<Organization>, before since: Moment?, in scope: Scope) throws -> [Registered] {
    let earlier: SQL = since.map { "AND p.created <= \($0)" } ?? .nothing
    let found: [ID<Person>] = try scope.all("""
      SELECT p.id FROM person p JOIN organization o ON o.id = p.organization WHERE p.organization = \(branch) AND p.name = \(name) AND p.standing <> 'merged' \(earlier) AND \(scope.reach, "o.path") ORDER BY p.id LIMIT 20
      """) { $0.id(0) }
    return try found.map { try one($0, opening: true, in: scope) }
  }
  /// The members kept at and below a place, in tree order.
  static func members(below path: String, in scope: Scope) throws -> [ID<Person>] {
    let end = String(path.dropLast()) + "0"
    return try scope.all("""
      SELECT p.id FROM person p JOIN organization o ON o.id = p.organization
      WHERE o.path >= \(path) AND o.path < \(end) AND p.status IN ('full', 'probationary') AND p.standing NOT IN ('merged', 'dead') AND \(scope.reach, "o.path") ORDER BY o.path, p.sort_name, p.id
      """) { $0.id(0) }
  }
  /// What they are called and where they are kept.
  static func placed(_ ids: [ID<Person>], in scope: Scope) throws -> [ID<Person>: (name: String, branch: String)] {
    guard !ids.isEmpty else { return [:] }
    let rows = try scope.all("SELECT p.id, p.name, o.name FROM person p JOIN organization o ON o.id = p.organization WHERE p.id IN \(list: ids) AND \(scope.reach, "o.path")") { (id: $0.id(0, Person.self), name: $0.text(1), branch: $0.text(2)) }
    return Dictionary(rows.map { ($0.id, ($0.name, $0.branch)) }, uniquingKeysWith: { a, _ in a })
  }
  /// Everybody at and below a place, branch by branch in tree order, with the personal fields opened.
  static func roster(below path: String, in scope: Scope, _ give: (Registered) throws -> Void) throws {
    let end = String(path.dropLast()) + "0"
    let ids: [ID<Person>] = try scope.all("""
      SELECT p.id FROM person p JOIN organization o ON o.id = p.organization WHERE o.path >= \(path) AND o.path < \(end) AND p.standing <> 'merged' AND \(scope.reach, "o.path") ORDER BY o.path, p.sort_name, p.id
      """) { $0.id(0) }
    for start in stride(from: 0, to: ids.count, by: 500) {
      let part = ids[start..<min(start + 500, ids.count)], opened = try opened(part, in: scope)
      for id in part { if let one = opened[id] { try give(one) } }
    }
  }
}
