import FeatureKit

/// Groups and terms of office.
enum TermTable {
  /// Latest first.
  static func terms(of id: ID<Organization>, in scope: Scope) throws -> [Term] {
    try scope.all("""
      SELECT t.began, t.ends FROM committee_term t JOIN organization o ON o.id = t.organization WHERE t.organization = \(id) AND \(scope.reach, withHome: "o.path") ORDER BY t.began DESC
      """) { Term(began: $0.day(0), ends: $0.day(1)) }
  }
  static func begin(_ term: Term, at id: ID<Organization>) -> Change {
    Change("INSERT INTO committee_term (organization, began, ends) VALUES (\(id), \(term.began), \(term.ends))")
  }

  // MARK: groups

  static func group(_ id: ID<Group>, in scope: Scope) throws -> Group {
    try scope.one("""
      SELECT g.id, g.branch, g.name FROM party_group g JOIN organization o ON o.id = g.branch WHERE g.id = \(id) AND g.ended IS NULL AND \(scope.reach, withHome: "o.path")
      """) { Group(id: $0.id(0), branch: $0.id(1), name: $0.text(2)) }
  }
  static func form(_ group: Group, founded: Day) -> Change {
    Change("INSERT INTO party_group (id, branch, name, founded) VALUES (\(group.id), \(group.branch), \(group.name), \(founded))")
  }
  static func rename(_ group: Group, to name: String) -> Change {
    Change("UPDATE party_group SET name = \(name) WHERE id = \(group.id) AND ended IS NULL", expects: 1, otherwise: StructureTable.stale)
  }
  static func end(_ group: Group, on day: Day) -> Change {
    Change("UPDATE party_group SET ended = \(day) WHERE id = \(group.id) AND ended IS NULL", expects: 1, otherwise: StructureTable.stale)
  }
  static func endAll(of branch: ID<Organization>, on day: Day) -> Change {
    Change("UPDATE party_group SET ended = \(day) WHERE branch = \(branch) AND ended IS NULL")
  }
  /// Ends the posts still held at an organization, or at a group of it.
  static func endPosts(of id: ID<Organization>, group: ID<Group>? = nil, on day: Day) -> Change {
    let part: SQL = group.map { "AND party_group = \($0)" } ?? .nothing
    return Change("UPDATE post SET until = CASE WHEN since > \(day) THEN since ELSE \(day) END WHERE organization = \(id) \(part) AND (until IS NULL OR until > \(day))")
  }
}
