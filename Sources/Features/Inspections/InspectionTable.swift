import FeatureKit

/// Inspections. What one opens is a post of the role `inspector`, which begins and ends by its days.
package enum InspectionTable {
  static let migrations = [
    Migration("inspections",
      """
      CREATE TABLE inspection (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), inspector BIGINT NOT NULL REFERENCES person (id), post BIGINT NOT NULL UNIQUE,
        office BIGINT NOT NULL REFERENCES organization (id), opened_at BIGINT NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL, looks TEXT NOT NULL CHECK (looks <> ''), records_from BIGINT NOT NULL, records_until BIGINT NOT NULL,
        ended_at BIGINT, ended_because TEXT NOT NULL DEFAULT '', CHECK (until >= since), CHECK (records_until >= records_from), CHECK ((ended_at IS NULL) = (ended_because = '')))
      """,
      "CREATE INDEX inspection_organization ON inspection (organization, since)",
      "CREATE INDEX inspection_inspector ON inspection (inspector)",
      "CREATE INDEX inspection_until ON inspection (until) WHERE ended_at IS NULL",
      // The seal that covers an entry is looked up for every proof of a book.
      "CREATE INDEX journal_seal_last ON journal_seal (last_position)"),
  ]
  private static let select: SQL = """
    SELECT i.id, n.id, n.name, f.name, i.since, i.until, i.looks, i.records_from, i.records_until, i.ended_at, i.ended_because, i.post, \(OrganizationTable.columns)
    FROM inspection i JOIN organization o ON o.id = i.organization JOIN organization f ON f.id = i.office JOIN person n ON n.id = i.inspector
    """
  private static func read(_ r: any Row) throws -> Inspection {
    Inspection(
      id: r.id(0), organization: try OrganizationTable.read(r, from: 12), inspector: Person(id: r.id(1), name: r.text(2)), office: r.text(3), since: r.day(4), until: r.day(5), looks: r.text(6), recordsFrom: r.day(7),
      recordsUntil: r.day(8), ended: r.momentIfAny(9), because: r.text(10), post: r.id(11))
  }
  /// The organization of a path and all above it.
  private static func line(_ path: String) -> [String] {
    path.split(separator: "/").reduce(into: ["/"]) { all, part in all.append((all.last ?? "/") + "\(part)/") }
  }
  /// Those of organizations within reach, those that cover one within reach, and the reader's own.
  private static func visible(_ scope: Scope) -> SQL {
    let above = Set((scope.reach.subtrees + scope.reach.homes).flatMap { line($0) }).sorted()
    let covering: SQL = above.isEmpty ? .nothing : "OR o.path IN \(list: above)"
    return "(\(scope.reach, withHome: "o.path") \(covering) OR i.inspector = \(scope.actor.person?.value ?? 0))"
  }
  static func one(_ id: ID<Inspection>, in scope: Scope) throws -> Inspection { try scope.one("\(select) WHERE i.id = \(id) AND \(visible(scope))", read) }
  private static func narrowed(_ state: Inspection.State?, _ to: Organization?, _ scope: Scope) -> SQL {
    let today = scope.today
    let which: SQL = switch state {
    case .coming: "AND i.ended_at IS NULL AND i.since > \(today)"
    case .running: "AND i.ended_at IS NULL AND i.since <= \(today) AND i.until >= \(today)"
    case .over: "AND (i.ended_at IS NOT NULL OR i.until < \(today))"
    case nil: .nothing
    }
    let place: SQL = to.map { "AND ((o.path >= \($0.path) AND o.path < \(String($0.path.dropLast()) + "0")) OR o.path IN \(list: line($0.path)))" } ?? .nothing
    return "WHERE \(visible(scope)) \(which) \(place)"
  }
  /// Latest first. Of one organization: those opened for it, above it or below it.
  static func list(_ state: Inspection.State?, of organization: Organization? = nil, offset: Int = 0, limit: Int, in scope: Scope) throws -> [Inspection] {
    try scope.all("\(select) \(narrowed(state, organization, scope)) ORDER BY i.since DESC, i.id DESC LIMIT \(limit) OFFSET \(offset)", read)
  }
  /// How many that are; exact up to 1,000, else 1,001.
  static func count(_ state: Inspection.State?, of organization: Organization?, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM (SELECT i.id FROM inspection i JOIN organization o ON o.id = i.organization \(narrowed(state, organization, scope)) LIMIT 1001) t") { $0.int(0) } ?? 0
  }
  /// Those that cover an organization today, whoever asks: a branch is told who looks at it.
  static func running(over organization: Organization, in scope: Scope) throws -> [Inspection] {
    try scope.all("""
      \(select) WHERE o.path IN \(list: line(organization.path)) AND i.ended_at IS NULL AND i.since <= \(scope.today) AND i.until >= \(scope.today)
        AND \(anywhere: "who inspects an organization that was read within reach") ORDER BY i.since, i.id LIMIT 20
      """, read)
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT i.id, o.name FROM inspection i JOIN organization o ON o.id = i.organization WHERE i.id IN \(list: ids) AND \(visible(scope))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named("\($1)检查", path: Inspections.one(ID($0)).path)) })
  }

  // MARK: who inspects

  struct Standing: Hashable, Sendable {
    var person: Person
    /// They can sign in.
    var hasAccount: Bool
    /// They hold a post within what is inspected.
    var worksThere: Bool
    /// They inspect it in these days already.
    var inspects: Bool
  }
  static func standing(of person: ID<Person>, at o: Organization, from since: Day, until: Day, in scope: Scope) throws -> Standing {
    let end = String(o.path.dropLast()) + "0"
    return try scope.one("""
      SELECT n.id, n.name, (SELECT count(*) FROM account a WHERE a.person = n.id AND a.state = 'active'),
        (SELECT count(*) FROM post p JOIN organization w ON w.id = p.organization WHERE p.person = n.id AND p.role NOT IN ('member', 'inspector') AND (p.until IS NULL OR p.until >= \(since)) AND w.path >= \(o.path) AND w.path < \(end)),
        (SELECT count(*) FROM inspection i JOIN organization w ON w.id = i.organization WHERE i.inspector = n.id AND i.ended_at IS NULL AND i.since <= \(until) AND i.until >= \(since) AND w.path IN \(list: line(o.path)))
      FROM person n WHERE n.id = \(person) AND \(anywhere: "an inspector may come from elsewhere")
      """) { Standing(person: Person(id: $0.id(0), name: $0.text(1)), hasAccount: $0.int(2) > 0, worksThere: $0.int(3) > 0, inspects: $0.int(4) > 0) }
  }
  /// People with an account, within reach, whose name fits a pattern of LIKE; without one those who work at this office. At most 50.
  static func candidates(named pattern: String?, at office: ID<Organization>, in scope: Scope) throws -> [PostTable.Candidate] {
    let which: SQL = pattern.map { "n.name LIKE \($0) ESCAPE '\\'" } ?? "EXISTS (SELECT 1 FROM post p WHERE p.person = n.id AND p.organization = \(office) AND p.role <> 'member' AND (p.until IS NULL OR p.until >= \(scope.today)))"
    return try scope.all("""
      SELECT n.id, n.name, o.name FROM person n JOIN organization o ON o.id = n.organization JOIN account a ON a.person = n.id AND a.state = 'active' WHERE \(which) AND \(scope.reach, "o.path") ORDER BY n.name, n.id LIMIT 50
      """) { PostTable.Candidate(person: Person(id: $0.id(0), name: $0.text(1)), organization: $0.text(2)) }
  }
  static let personRows = PersonRows("inspection", movable: { scope, from, to in
    try scope.all("SELECT id FROM inspection WHERE inspector = \(from) AND \(anywhere: "inspections of somebody who was read within reach") ORDER BY id") { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE inspection SET inspector = \(to) WHERE inspector = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))]
  })

  // MARK: changes

  static func add(_ i: Inspection, office: ID<Organization>, _ now: Moment) -> [Change] {
    [
      PostTable.begin(i.post, i.inspector.id, .inspector, at: i.organization.id, since: i.since, until: i.until),
      Change("""
        INSERT INTO inspection (id, organization, inspector, post, office, opened_at, since, until, looks, records_from, records_until)
        VALUES (\(i.id), \(i.organization.id), \(i.inspector.id), \(i.post), \(office), \(now), \(i.since), \(i.until), \(i.looks), \(i.recordsFrom), \(i.recordsUntil))
        """),
    ]
  }
  /// At once: the post's last day was yesterday, and one that began today or is still to begin is taken back.
  static func end(_ i: Inspection, because reason: String, _ now: Moment) -> [Change] {
    let today = now.day
    return [
      Change("UPDATE inspection SET ended_at = \(now), ended_because = \(reason) WHERE id = \(i.id) AND ended_at IS NULL AND until >= \(today)", expects: 1, otherwise: Refusal("ended", .endedAlready, kind: .conflict)),
      i.since < today ? PostTable.end(i.post, on: today.adding(-1)) : PostTable.takeBack(i.post),
    ]
  }
}
