import FeatureKit

/// What the tree and an organization's page show.
enum TreeTable {
  private static let lines: SQL = """
    SELECT \(OrganizationTable.columns), COALESCE(a.total, 0), COALESCE(b.total, 0), COALESCE(m.total, 0), o.founded FROM organization o
    LEFT JOIN running_count a ON a.organization = o.id AND a.name = 'organizations'
    LEFT JOIN running_count b ON b.organization = o.id AND b.name = 'branches'
    LEFT JOIN running_count m ON m.organization = o.id AND m.name = 'members'
    """
  private static func read(_ r: any Row) throws -> TreeLine {
    TreeLine(try OrganizationTable.read(r), below: r.int(6) - 1, branches: r.int(7), members: r.int(8))
  }
  /// The organizations named and those directly under them, parents before children.
  static func lines(_ ids: [ID<Organization>], childrenOf open: [ID<Organization>], in scope: Scope) throws -> [TreeLine] {
    guard !ids.isEmpty || !open.isEmpty else { return [] }
    return try scope.all("\(lines) WHERE (o.id IN \(list: ids) OR o.parent IN \(list: open)) AND o.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY o.position, o.id", read)
  }
  static func children(of id: ID<Organization>, in scope: Scope) throws -> [TreeLine] {
    try scope.all("\(lines) WHERE o.parent = \(id) AND o.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY o.position, o.id", read)
  }
  /// Those whose name contains the words, in tree order; with the number of all.
  static func named(_ words: String, _ paging: Paging, in scope: Scope) throws -> (lines: [TreeLine], total: Int) {
    let pattern = likePattern(words)
    let found = try scope.all("""
      \(lines) WHERE o.name LIKE \(pattern) ESCAPE '\\' AND o.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY o.path LIMIT \(paging.per) OFFSET \(paging.offset)
      """, read)
    let total = try scope.first("SELECT count(*) FROM organization o WHERE o.name LIKE \(pattern) ESCAPE '\\' AND o.ended IS NULL AND \(scope.reach, withHome: "o.path")") { $0.int(0) }
    return (found, total ?? 0)
  }
  /// Where `organization` could hang, in tree order: of a kind that it may stand under, not below itself.
  static func parents(for organization: Organization, limit: Int = 500, in scope: Scope) throws -> [Organization] {
    let kinds = Organization.Kind.allCases.filter { $0.below.contains(organization.kind) }.map(\.rawValue), end = String(organization.path.dropLast()) + "0"
    return try scope.all("""
      SELECT \(OrganizationTable.columns) FROM organization o WHERE o.kind IN \(list: kinds) AND o.ended IS NULL AND NOT (o.path >= \(organization.path) AND o.path < \(end))
        AND \(scope.reach, "o.path") ORDER BY o.path LIMIT \(limit)
      """) { try OrganizationTable.read($0) }
  }
  static func history(of id: ID<Organization>, in scope: Scope) throws -> [HistoryLine] {
    try scope.all("""
      SELECT h.since, h.name, p.id, p.name FROM organization_history h JOIN organization o ON o.id = h.organization LEFT JOIN organization p ON p.id = h.parent
      WHERE h.organization = \(id) AND \(scope.reach, withHome: "o.path") ORDER BY h.since DESC
      """) { r in HistoryLine(since: r.day(0), name: r.text(1), parent: r.isNull(2) ? nil : OrganizationName(id: r.id(2), name: r.text(3))) }
  }
  static func groups(of id: ID<Organization>, in scope: Scope) throws -> [GroupLine] {
    let leaders = try PostTable.held(at: id, in: scope).filter { $0.role == .groupLeader }
    return try OrganizationTable.groups(of: id, in: scope).map { group in GroupLine(id: group.id, name: group.name, leaders: leaders.filter { $0.group == group.id }.map(\.person.name)) }
  }
}

/// `words` anywhere in a text; what has a meaning of its own in a pattern stands for itself.
package func likePattern(_ words: String) -> String {
  "%" + words.reduce(into: "") { out, c in out += "%_\\".contains(c) ? "\\\(c)" : String(c) } + "%"
}
