import FeatureKit

extension Candidate {
  private static let columns: SQL = "n.id, n.name, o.id, o.name, o.path"
  private static func read(_ r: any Row) -> Candidate { Candidate(id: r.id(0), name: r.text(1), organization: r.id(2), organizationName: r.text(3), path: r.text(4)) }

  static func one(_ id: ID<Person>, in scope: Scope) throws -> Candidate {
    try scope.one("SELECT \(columns) FROM person n JOIN organization o ON o.id = n.organization WHERE n.id = \(id) AND \(scope.reach, "o.path")", read)
  }
  static func some(_ ids: [ID<Person>], in scope: Scope) throws -> [Candidate] {
    guard !ids.isEmpty else { return [] }
    return try scope.all("SELECT \(columns) FROM person n JOIN organization o ON o.id = n.organization WHERE n.id IN \(list: ids) AND \(scope.reach, "o.path") ORDER BY o.path, n.sort_name, n.id", read)
  }
  /// People without an account below `path`, in tree order, at most a batch.
  static func without(below path: String, _ who: Who, in scope: Scope) throws -> [Candidate] {
    try scope.all("SELECT \(columns) \(wanting(path, who, in: scope)) ORDER BY o.path, n.sort_name, n.id LIMIT \(Limits.batch)", read)
  }
  /// How many they are, counted no further than a batch.
  static func count(below path: String, _ who: Who, in scope: Scope) throws -> Int {
    try scope.one("SELECT count(*) FROM (SELECT 1 \(wanting(path, who, in: scope)) LIMIT \(Limits.batch)) AS found") { $0.int(0) }
  }
  private static func wanting(_ path: String, _ who: Who, in scope: Scope) -> SQL {
    let whose: SQL = switch who {
    case .members: "n.status IN ('full', 'probationary')"
    case .posts: "EXISTS (SELECT 1 FROM post p WHERE p.person = n.id AND p.role <> 'member' AND p.since <= \(scope.today) AND (p.until IS NULL OR p.until >= \(scope.today)))"
    }
    return """
      FROM person n JOIN organization o ON o.id = n.organization
      WHERE o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0") AND \(whose) AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person = n.id) AND \(scope.reach, "o.path")
      """
  }
  /// People without an account whose name contains `text`.
  static func find(_ text: String, in scope: Scope) throws -> [Candidate] {
    try scope.all("""
      SELECT \(columns) FROM person n JOIN organization o ON o.id = n.organization
      WHERE n.name LIKE \("%" + text.filter { $0 != "%" && $0 != "_" } + "%") AND n.standing <> 'merged' AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person = n.id) AND \(scope.reach, "o.path") ORDER BY n.sort_name, n.id LIMIT 20
      """, read)
  }
  /// Usernames that begin with these letters.
  static func usernames(beginning stem: String, in scope: Scope) throws -> Set<String> {
    Set(try scope.all("SELECT username FROM account WHERE username LIKE \(stem + "%") AND \(anywhere: "usernames are unique in the house")") { $0.text(0) })
  }
}
