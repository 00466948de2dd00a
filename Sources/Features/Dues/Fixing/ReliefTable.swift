import FeatureKit

/// Who pays less for a while, and who decided it.
enum ReliefTable {
  private static let reasonField = "dues.relief"
  private static let columns: SQL = "f.id, p.id, p.name, f.amount, f.since, f.until, f.reason, f.considered, f.state, f.answer, f.version, \(OrganizationTable.columns)"
  private static let source: SQL = "dues_relief f JOIN person p ON p.id = f.person JOIN organization o ON o.id = f.organization"
  private static func read(_ r: any Row) throws -> Relief {
    Relief(
      id: r.id(0), person: Person(id: r.id(1), name: r.text(2)), organization: try OrganizationTable.read(r, from: 11), amount: r.fen(3), since: r.duesMonth(4), until: r.duesMonth(5), reason: try r.secret(6, field: reasonField),
      considered: r.day(7), state: try r.choice(8), answer: try r.secretIfAny(9, field: reasonField), version: r.int(10))
  }
  static func one(_ id: ID<Relief>, in scope: Scope) throws -> Relief { try scope.one("SELECT \(columns) FROM \(source) WHERE f.id = \(id) AND \(scope.reach, "o.path", orSelf: "p.id")", read) }
  static func all(of person: ID<Person>, in scope: Scope) throws -> [Relief] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE f.person = \(person) AND \(scope.reach, "o.path", orSelf: "p.id") ORDER BY f.since DESC, f.id DESC LIMIT 20", read)
  }
  /// Waiting for the committee first, then those that hold, below an organization.
  static func open(below organization: Organization, from month: DuesMonth, in scope: Scope) throws -> [Relief] {
    try scope.all("""
      SELECT \(columns) FROM \(source) WHERE f.state IN ('considered', 'approved') AND f.until >= \(month) AND \(DuesSchemaTable.below(organization)) AND \(scope.reach, "o.path") ORDER BY f.state DESC, o.path, f.since, f.id LIMIT 200
      """, read)
  }
  /// The nearest committee above a branch: a general branch decides nothing about dues.
  static func committee(above branch: Organization, in scope: Scope) throws -> Organization? {
    try OrganizationTable.ancestors(of: branch, in: scope).last { $0.kind == .committee || $0.kind == .localCommittee }
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT f.id, p.name FROM \(source) WHERE f.id IN \(list: ids) AND \(scope.reach, "o.path", orSelf: "p.id")") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Dues.relief(ID($0)).path)) })
  }

  static func propose(_ id: ID<Relief>, _ a: ProposeRelief, _ reason: String, at organization: ID<Organization>) -> Change {
    Change("""
      INSERT INTO dues_relief (id, person, organization, amount, since, until, reason, considered, state) VALUES (\(id), \(a.person), \(organization), \(a.amount), \(a.since), \(a.until), \(Secret(reason, field: reasonField)), \(a.considered), 'considered')
      """)
  }
  static func decide(_ r: Relief, _ approves: Bool, _ answer: String, on day: Day) -> Change {
    Change("""
      UPDATE dues_relief SET state = \(approves ? Relief.State.approved : .refused), decided = \(day), answer = \(answer.isEmpty ? nil : Secret(answer, field: reasonField)), version = version + 1 WHERE id = \(r.id) AND version = \(r.version)
      """, expects: 1, otherwise: DuesSchemaTable.stale)
  }
  static func end(_ r: Relief, after month: DuesMonth) -> Change {
    Change("UPDATE dues_relief SET until = \(month), state = CASE WHEN state = 'considered' THEN 'ended' ELSE state END, version = version + 1 WHERE id = \(r.id) AND version = \(r.version)", expects: 1, otherwise: DuesSchemaTable.stale)
  }
}
