import Acting
import Essentials
import Journal
import Organizations
import Persistence
import Regulations

/// Stricter figures of offices, made on a page.
package enum LocalRuleTable {
  static let migrations = [
    Migration("local rules",
      """
      CREATE TABLE local_rule (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), rule TEXT NOT NULL, times BIGINT CHECK (times > 1), grace BIGINT CHECK (grace >= 0),
        since BIGINT NOT NULL, until BIGINT, reason TEXT NOT NULL CHECK (reason <> ''), made_by BIGINT, made_on BIGINT NOT NULL, CHECK (times IS NOT NULL OR grace IS NOT NULL))
      """,
      "CREATE INDEX local_rule_rule ON local_rule (rule, organization)"),
    Migration("why local rules ended", "ALTER TABLE local_rule ADD COLUMN ended_because TEXT"),
  ]

  private static let columns: SQL = "l.id, l.organization, o.name, o.path, l.rule, l.times, l.grace, l.since, l.until, l.reason, l.made_by, l.made_on"
  private static let from: SQL = "FROM local_rule l JOIN organization o ON o.id = l.organization"
  private static func read(_ r: any Row) -> LocalRule {
    LocalRule(
      id: r.id(0), organization: r.id(1), organizationName: r.text(2), path: r.text(3), rule: r.text(4), stricter: Stricter(times: r.isNull(5) ? nil : r.int(5), grace: r.isNull(6) ? nil : r.int(6)),
      since: r.day(7), until: r.dayIfAny(8), reason: r.text(9), by: r.idIfAny(10), on: r.day(11))
  }
  private static func holding(_ rule: String, _ start: Day) -> SQL { "l.rule = \(rule) AND l.since <= \(start) AND (l.until IS NULL OR l.until >= \(start))" }
  private static func ids(_ path: String) -> [ID<Organization>] { path.split(separator: "/").compactMap { ID<Organization>(String($0)) } }

  /// What binds a period that begins on `start` anywhere below `path`.
  static func holding(_ rule: String, _ start: Day, below path: String, in scope: Scope) throws -> [LocalRule] {
    try scope.all("SELECT \(columns) \(from) WHERE \(holding(rule, start)) AND \(OpeningTable.below(path)) AND \(scope.reach, "o.path") ORDER BY l.id", read)
  }
  /// What binds the organization at the end of `path`, by itself and by those above it, whoever asks.
  package static func binding(_ rule: String, _ start: Day, at path: String, in scope: Scope) throws -> [LocalRule] {
    try scope.all("SELECT \(columns) \(from) WHERE \(holding(rule, start)) AND l.organization IN \(list: ids(path)) AND \(anywhere: "what is laid down above an organization binds it") ORDER BY length(o.path)", read)
  }
  static func binding(_ rule: String, _ start: Day, at path: String, in session: any ReadSession) throws -> [LocalRule] {
    try session.rows("SELECT \(columns) \(from) WHERE \(holding(rule, start)) AND l.organization IN \(list: ids(path)) ORDER BY l.id", read)
  }
  /// Those that the reader's organizations laid down or are bound by and that have not ended, of one rule or of all; the highest office first.
  package static func seen(rule: String? = nil, in scope: Scope) throws -> [LocalRule] {
    let above = Array(Set((scope.reach.subtrees + scope.reach.homes).flatMap(ids))).sorted(), one: SQL = rule.map { "AND l.rule = \($0)" } ?? .nothing
    let binding: SQL = above.isEmpty ? .nothing : "OR l.organization IN \(list: above)"
    return try scope.all("""
      SELECT \(columns) \(from) WHERE (l.until IS NULL OR l.until >= \(scope.today)) \(one) AND (\(scope.reach, withHome: "o.path") \(binding)) ORDER BY length(o.path), o.path, l.id LIMIT 200
      """, read)
  }
  package static func one(_ id: ID<LocalRule>, in scope: Scope) throws -> LocalRule {
    try scope.one("SELECT \(columns) \(from) WHERE l.id = \(id) AND \(scope.reach, "o.path")", read)
  }
  static func running(_ rule: String, at organization: ID<Organization>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM local_rule l WHERE l.rule = \(rule) AND l.organization = \(organization) AND (l.until IS NULL OR l.until >= \(scope.today)) AND \(anywhere: "whether an organization that was seen has one") LIMIT 1") { _ in true } ?? false
  }

  static func add(_ l: LocalRule) -> Change {
    Change("""
      INSERT INTO local_rule (id, organization, rule, times, grace, since, until, reason, made_by, made_on)
      VALUES (\(l.id), \(l.organization), \(l.rule), \(l.stricter.times), \(l.stricter.grace), \(l.since), \(l.until), \(l.reason), \(l.by), \(l.on))
      """)
  }
  static func end(_ id: ID<LocalRule>, on day: Day, because reason: String) -> Change {
    Change("UPDATE local_rule SET until = \(day), ended_because = \(reason) WHERE id = \(id) AND (until IS NULL OR until > \(day)) AND ended_because IS NULL", expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
  /// Makes the duties of a period that has just been opened stricter below the office; where two speak, the stricter holds.
  static func apply(_ l: LocalRule, _ start: Day, graceEnds: Day) -> [Change] {
    let these: SQL = """
      rule = \(l.rule) AND counted_in = \(start) AND period_start = \(start) AND state = 'pending' AND have = 0 AND organization IN (SELECT o.id FROM organization o WHERE \(OpeningTable.below(l.path)))
      """
    var changes: [Change] = []
    if let times = l.stricter.times { changes.append(Change("UPDATE duty SET needed = \(times) WHERE needed < \(times) AND \(these)")) }
    if l.stricter.grace != nil { changes.append(Change("UPDATE duty SET grace_end = \(graceEnds) WHERE grace_end > \(graceEnds) AND \(these)")) }
    return changes
  }
}
