import FeatureKit

enum RoutineTable {
  static let migrations = [
    Migration("recurring plans",
      """
      CREATE TABLE gathering_routine (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, ended BIGINT, number BIGINT NOT NULL CHECK (number > 0), last_month BIGINT,
        due BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1)
      """,
      "CREATE INDEX gathering_routine_organization ON gathering_routine (organization, id)",
      "CREATE INDEX gathering_routine_due ON gathering_routine (due) WHERE ended IS NULL",
      """
      CREATE TABLE gathering_routine_terms (routine BIGINT NOT NULL REFERENCES gathering_routine (id), number BIGINT NOT NULL, kinds TEXT NOT NULL CHECK (kinds <> ''), day BIGINT NOT NULL CHECK (day BETWEEN 1 AND 31),
        working BIGINT NOT NULL, starts BIGINT NOT NULL CHECK (starts BETWEEN 0 AND 1439), ends BIGINT, every BIGINT NOT NULL CHECK (every IN (1, 3, 6, 12)), location TEXT NOT NULL CHECK (location <> ''), title TEXT NOT NULL,
        PRIMARY KEY (routine, number))
      """,
      "CREATE TABLE gathering_routine_month (routine BIGINT NOT NULL REFERENCES gathering_routine (id), month BIGINT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('planned', 'byHand', 'refused')), PRIMARY KEY (routine, month))"),
  ]
  private static let stale = GatheringTable.stale

  // MARK: reading

  private static let select: SQL = """
    SELECT r.id, r.since, r.ended, r.number, r.last_month, r.version, t.kinds, t.day, t.working, t.starts, t.ends, t.every, t.location, t.title, \(OrganizationTable.columns)
    FROM gathering_routine r JOIN gathering_routine_terms t ON t.routine = r.id AND t.number = r.number JOIN organization o ON o.id = r.organization
    """
  private static func read(_ r: any Row) throws -> Routine {
    let kinds = r.text(6).split(separator: ",").compactMap { Gathering.Kind(rawValue: String($0)) }
    let terms = Routine.Terms(kinds: kinds, day: r.int(7), working: r.flag(8), starts: r.int(9), ends: r.isNull(10) ? nil : r.int(10), every: r.int(11), location: r.text(12), title: r.text(13))
    return Routine(id: r.id(0), organization: try OrganizationTable.read(r, from: 14), terms: terms, since: r.day(1), ended: r.dayIfAny(2), number: r.int(3), last: r.dayIfAny(4), version: r.int(5))
  }
  static func one(_ id: ID<Routine>, in scope: Scope) throws -> Routine { try scope.one("\(select) WHERE r.id = \(id) AND \(scope.reach, withHome: "o.path")", read) }
  /// Those that hold first, then those that ended.
  static func of(_ organization: ID<Organization>, in scope: Scope) throws -> [Routine] {
    try scope.all("\(select) WHERE r.organization = \(organization) AND \(scope.reach, withHome: "o.path") ORDER BY CASE WHEN r.ended IS NULL THEN 0 ELSE 1 END, r.id LIMIT 50", read)
  }
  /// What the watch plans on that day, at most 200 at once.
  static func due(on day: Day, in scope: Scope) throws -> [Routine] {
    try scope.all("\(select) WHERE r.ended IS NULL AND r.due <= \(day) AND o.ended IS NULL AND \(anywhere: "the watch plans for every branch") ORDER BY r.due, r.id LIMIT 200", read)
  }
  static func outcome(of id: ID<Routine>, in month: Day, scope: Scope) throws -> RoutineMonth? {
    try scope.first("SELECT outcome FROM gathering_routine_month WHERE routine = \(id) AND month = \(month) AND \(anywhere: "of a routine that was read within reach")") { try $0.choice(0) }
  }
  /// What of these kinds the organization has planned or held in the month that begins with `month`, earliest first.
  static func planned(_ kinds: [Gathering.Kind], at organization: ID<Organization>, in month: Day, scope: Scope) throws -> ID<Gathering>? {
    try scope.first("""
      SELECT g.id FROM gathering g WHERE g.organization = \(organization) AND g.state <> 'cancelled' AND g.starts >= \(Moment(month)) AND g.starts < \(Moment(month.adding(months: 1)))
        AND EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind IN \(list: kinds)) AND \(anywhere: "one organization, read within reach") ORDER BY g.starts LIMIT 1
      """) { $0.id(0) }
  }

  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("\(select) WHERE r.id IN \(list: ids) AND \(scope.reach, withHome: "o.path")", read)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.id.value, Named(Gathering.Kind.names($0.terms.kinds).zh, path: Gatherings.routines($0.organization.id).path)) })
  }

  // MARK: changes

  static func add(_ r: Routine, due: Day) -> [Change] {
    [Change("INSERT INTO gathering_routine (id, organization, since, number, due) VALUES (\(r.id), \(r.organization.id), \(r.since), \(r.number), \(due))"), terms(r)]
  }
  private static func terms(_ r: Routine) -> Change {
    let t = r.terms, kinds = t.kinds.map(\.rawValue).joined(separator: ",")
    return Change("""
      INSERT INTO gathering_routine_terms (routine, number, kinds, day, working, starts, ends, every, location, title)
      VALUES (\(r.id), \(r.number), \(kinds), \(t.day), \(t.working), \(t.starts), \(t.ends), \(t.every), \(t.location), \(t.title))
      """)
  }
  /// - Parameter r: with its new terms and number.
  static func change(_ r: Routine, from version: Int, due: Day) -> [Change] { [renumber(r, from: version, due: due), terms(r)] }
  /// Back to the terms before; those that are given up are forgotten, the journal knows them.
  static func revert(_ r: Routine, to number: Int, from version: Int, due: Day) -> [Change] {
    var back = r
    back.number = number
    return [renumber(back, from: version, due: due), Change("DELETE FROM gathering_routine_terms WHERE routine = \(r.id) AND number > \(number)")]
  }
  private static func renumber(_ r: Routine, from version: Int, due: Day) -> Change {
    Change("UPDATE gathering_routine SET number = \(r.number), due = \(due), version = version + 1 WHERE id = \(r.id) AND version = \(version) AND ended IS NULL", expects: 1, otherwise: stale)
  }
  static func end(_ r: Routine, on day: Day, from version: Int) -> Change {
    Change("UPDATE gathering_routine SET ended = \(day), version = version + 1 WHERE id = \(r.id) AND version = \(version) AND ended IS NULL", expects: 1, otherwise: stale)
  }
  static func resume(_ r: Routine, from version: Int, due: Day) -> Change {
    Change("UPDATE gathering_routine SET ended = NULL, due = \(due), version = version + 1 WHERE id = \(r.id) AND version = \(version) AND ended IS NOT NULL", expects: 1, otherwise: stale)
  }
  /// The month was looked after; a second try finds it so.
  static func pass(_ r: Routine, _ month: Day, _ outcome: RoutineMonth, due: Day) -> [Change] {
    [
      Change("INSERT INTO gathering_routine_month (routine, month, outcome) VALUES (\(r.id), \(month), \(outcome)) ON CONFLICT (routine, month) DO NOTHING", expects: 1, otherwise: stale),
      Change("UPDATE gathering_routine SET last_month = \(month), due = \(due) WHERE id = \(r.id)"),
    ]
  }
  static func before(_ r: Routine, in scope: Scope) throws -> Routine.Terms? {
    let earlier = r.number - 1
    return try scope.first("""
      SELECT kinds, day, working, starts, ends, every, location, title FROM gathering_routine_terms WHERE routine = \(r.id) AND number = \(earlier) AND \(anywhere: "of a routine that was read within reach")
      """) { r in
      Routine.Terms(
        kinds: r.text(0).split(separator: ",").compactMap { Gathering.Kind(rawValue: String($0)) }, day: r.int(1), working: r.flag(2), starts: r.int(3), ends: r.isNull(4) ? nil : r.int(4), every: r.int(5), location: r.text(6),
        title: r.text(7))
    }
  }
}
