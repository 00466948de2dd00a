import FeatureKit

/// Enrolments stand with the posts; what is kept here beside them is why one was ended, and until when it ran before.
enum EnrolmentTable {
  static let migrations = [
    Migration("enrolments", "CREATE TABLE enrolment (post BIGINT PRIMARY KEY REFERENCES post (id), reason BLOB, ran_until BIGINT, CHECK (ran_until IS NULL OR reason IS NOT NULL))")
  ]
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)
  private static let reason = "enrolment.reason"

  // MARK: reading

  private static let columns: SQL = """
    p.id, p.since, p.until, e.reason, n.id, n.name, h.id, h.parent, h.path, h.name, h.kind, h.setting, v.id, v.parent, v.path, v.name, v.kind, v.setting
    """
  private static let rows: SQL = """
    FROM post p JOIN organization v ON v.id = p.organization AND v.setting = 'virtual' JOIN person n ON n.id = p.person JOIN organization h ON h.id = n.organization LEFT JOIN enrolment e ON e.post = p.id
    WHERE p.role = 'member' AND h.id <> v.id
    """
  private static func read(_ r: any Row) throws -> Enrolment {
    Enrolment(
      id: r.id(0), person: Person(id: r.id(4), name: r.text(5)), home: try OrganizationTable.read(r, from: 6), branch: try OrganizationTable.read(r, from: 12), since: r.day(1), until: r.dayIfAny(2),
      reason: try r.secretIfAny(3, field: reason))
  }
  /// Seen by whoever sees the branch of affiliation or the virtual one.
  private static func seen(_ scope: Scope) -> SQL { "(\(scope.reach, "h.path") OR \(scope.reach, "v.path"))" }
  static func one(_ id: ID<PostTable.Post>, in scope: Scope) throws -> Enrolment { try scope.one("SELECT \(columns) \(rows) AND p.id = \(id) AND \(seen(scope))", read) }

  /// At a virtual branch those enrolled in it, at another branch its members enrolled elsewhere, above branches both; by name. `total` is exact up to 1,000.
  static func list(at o: Organization, over: Bool, offset: Int, limit: Int, in scope: Scope) throws -> (items: [Enrolment], total: Int) {
    let time: SQL = over ? "p.until < \(scope.today)" : "(p.until IS NULL OR p.until >= \(scope.today))", end = String(o.path.dropLast()) + "0"
    let here: SQL = o.setting == .virtual ? "v.id = \(o.id)" : o.kind == .branch ? "h.id = \(o.id)" : "((h.path >= \(o.path) AND h.path < \(end)) OR (v.path >= \(o.path) AND v.path < \(end)))"
    let total = try scope.first("SELECT count(*) FROM (SELECT p.id \(rows) AND \(time) AND \(here) AND \(seen(scope)) LIMIT 1001) counted") { $0.int(0) } ?? 0
    return (try scope.all("SELECT \(columns) \(rows) AND \(time) AND \(here) AND \(seen(scope)) ORDER BY v.path, n.sort_name, n.id, p.since LIMIT \(limit) OFFSET \(offset)", read), total)
  }
  /// Those of one person that stand on a day: the person's own.
  static func mine(_ person: ID<Person>, on day: Day, in scope: Scope) throws -> [Enrolment] {
    try scope.all("SELECT \(columns) \(rows) AND p.person = \(person) AND p.since <= \(day) AND (p.until IS NULL OR p.until >= \(day)) AND \(anywhere: "one's own enrolments") ORDER BY v.path", read)
  }
  /// Whether somebody is enrolled in a branch on or after a day.
  static func isThere(_ person: ID<Person>, _ branch: ID<Organization>, from day: Day, besides id: ID<PostTable.Post>? = nil, in scope: Scope) throws -> Bool {
    let other: SQL = id.map { "AND p.id <> \($0)" } ?? .nothing
    return try scope.first("""
      SELECT 1 FROM post p WHERE p.person = \(person) AND p.organization = \(branch) AND p.role = 'member' AND (p.until IS NULL OR p.until >= \(day)) \(other) AND \(anywhere: "somebody who was read within reach") LIMIT 1
      """) { _ in true } ?? false
  }
  /// When an enrolment that was ended would have ended by itself.
  static func before(_ id: ID<PostTable.Post>, in scope: Scope) throws -> Day? {
    try scope.first("SELECT ran_until FROM enrolment WHERE post = \(id) AND \(anywhere: "an enrolment that was read within reach")") { $0.dayIfAny(0) } ?? nil
  }

  // MARK: whom and where

  private static let member: SQL = "n.status IN ('full', 'probationary') AND n.standing <> 'stopped'"
  private static func candidates(_ condition: SQL, limit: Int, in scope: Scope) throws -> [Enrollable] {
    let people = try scope.all("""
      SELECT n.id, n.name, \(OrganizationTable.columns) FROM person n JOIN organization o ON o.id = n.organization WHERE \(member) AND \(condition) AND \(scope.reach, "o.path") ORDER BY n.sort_name, n.id LIMIT \(limit)
      """) { Enrollable(person: Person(id: $0.id(0), name: $0.text(1)), home: try OrganizationTable.read($0, from: 2)) }
    if people.isEmpty { return [] }
    let there = try scope.all("""
      SELECT p.person, p.organization FROM post p JOIN organization v ON v.id = p.organization AND v.setting = 'virtual'
      WHERE p.person IN \(list: people.map(\.person.id)) AND p.role = 'member' AND (p.until IS NULL OR p.until >= \(scope.today)) AND \(anywhere: "members who were read within reach")
      """) { (person: $0.id(0, Person.self), branch: $0.id(1, Organization.self)) }
    let byPerson = Dictionary(grouping: there, by: \.person)
    return people.map { Enrollable(person: $0.person, home: $0.home, enrolled: (byPerson[$0.person.id] ?? []).map(\.branch)) }
  }
  /// Members of one branch, as the register sorts them.
  static func members(of home: ID<Organization>, in scope: Scope) throws -> [Enrollable] { try candidates("n.organization = \(home)", limit: 300, in: scope) }
  /// Members within reach whose name fits a pattern of LIKE.
  static func members(named pattern: String, in scope: Scope) throws -> [Enrollable] { try candidates("n.name LIKE \(pattern) ESCAPE '\\'", limit: 50, in: scope) }
  /// Those of these who are members within reach.
  static func members(_ ids: [ID<Person>], in scope: Scope) throws -> [Enrollable] { ids.isEmpty ? [] : try candidates("n.id IN \(list: ids)", limit: ids.count, in: scope) }

  /// Whether somebody can be enrolled at all, whoever asks.
  static func isMember(_ person: ID<Person>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM person n WHERE n.id = \(person) AND \(member) AND \(anywhere: "somebody whose enrolment was read within reach")") { _ in true } ?? false
  }

  struct Branch: Hashable, Sendable {
    var organization: Organization
    var founded: Day
    var ended: Day?
  }
  /// A virtual branch is known by its name to whoever may enrol somebody.
  static func branch(_ id: ID<Organization>, in scope: Scope) throws -> Branch? {
    try scope.first("SELECT \(OrganizationTable.columns), o.founded, o.ended FROM organization o WHERE o.id = \(id) AND o.setting = 'virtual' AND \(anywhere: "a virtual branch is known by its name")") {
      Branch(organization: try OrganizationTable.read($0), founded: $0.day(6), ended: $0.dayIfAny(7))
    }
  }
  static func branches(in scope: Scope) throws -> [Organization] {
    try scope.all("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.setting = 'virtual' AND o.ended IS NULL AND \(anywhere: "a virtual branch is known by its name") ORDER BY o.path LIMIT 200") { try OrganizationTable.read($0) }
  }

  // MARK: changes

  static func add(_ id: ID<PostTable.Post>, _ person: ID<Person>, in branch: ID<Organization>, since: Day, until: Day?) -> [Change] {
    [PostTable.begin(id, person, .member, at: branch, since: since, until: until), Change("INSERT INTO enrolment (post) VALUES (\(id))")]
  }
  static func end(_ e: Enrolment, on day: Day, because text: String) -> [Change] {
    let sealed = Secret(text, field: reason)
    return [PostTable.end(e.id, on: day), Change("INSERT INTO enrolment (post, reason, ran_until) VALUES (\(e.id), \(sealed), \(e.until)) ON CONFLICT (post) DO UPDATE SET reason = excluded.reason, ran_until = excluded.ran_until")]
  }
  static func resume(_ e: Enrolment, until: Day?) -> [Change] {
    [
      Change("UPDATE post SET until = \(until) WHERE id = \(e.id) AND until = \(e.until)", expects: 1, otherwise: stale),
      Change("UPDATE enrolment SET reason = NULL, ran_until = NULL WHERE post = \(e.id) AND reason IS NOT NULL", expects: 1, otherwise: stale),
    ]
  }
  static func takeBack(_ id: ID<PostTable.Post>) -> [Change] { [Change("DELETE FROM enrolment WHERE post = \(id)"), PostTable.takeBack(id)] }
}
