import Acting
import Essentials
import Journal
import Organizations
import Persistence

/// Cases, what happened to them, and what was filled in.
package enum CaseTable {
  package static let migrations = [
    Migration("cases",
      """
      CREATE TABLE case_file (id BIGINT PRIMARY KEY, plan TEXT NOT NULL CHECK (plan <> ''), organization BIGINT NOT NULL REFERENCES organization (id), bound_on BIGINT NOT NULL, step TEXT NOT NULL CHECK (step <> ''), since BIGINT NOT NULL,
        due BIGINT, waits_at BIGINT NOT NULL REFERENCES organization (id), state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'done', 'withdrawn')), suspended_on BIGINT, opened_on BIGINT NOT NULL, closed_on BIGINT, version BIGINT NOT NULL,
        CHECK ((state = 'suspended') = (suspended_on IS NOT NULL)), CHECK ((state IN ('done', 'withdrawn')) = (closed_on IS NOT NULL)))
      """,
      "CREATE INDEX case_file_organization ON case_file (organization, id)",
      "CREATE INDEX case_file_waits ON case_file (waits_at, state, due)",
      "CREATE INDEX case_file_state ON case_file (state, due)",
      // An organization goes through a procedure once at a time.
      "CREATE UNIQUE INDEX case_file_once ON case_file (plan, organization) WHERE closed_on IS NULL",
      """
      CREATE TABLE case_event (case_file BIGINT NOT NULL REFERENCES case_file (id), number BIGINT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('taken', 'returned', 'withdrawn', 'suspended', 'resumed', 'noted', 'dated')), step TEXT NOT NULL,
        text TEXT NOT NULL, by_person BIGINT, at BIGINT NOT NULL, late BIGINT NOT NULL, PRIMARY KEY (case_file, number))
      """,
      "CREATE TABLE case_value (case_file BIGINT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (case_file, number, name), FOREIGN KEY (case_file, number) REFERENCES case_event (case_file, number))"),
    // That an office was told of a late step: once for each time that the step lies with it.
    Migration("cases-late", "CREATE TABLE case_told (case_file BIGINT NOT NULL REFERENCES case_file (id), since BIGINT NOT NULL, step TEXT NOT NULL, told_on BIGINT NOT NULL, PRIMARY KEY (case_file, since, step))"),
  ]

  private static let columns: SQL = "c.id, c.plan, c.organization, o.name, c.bound_on, c.step, c.since, c.due, c.waits_at, w.name, c.state, c.suspended_on, c.opened_on, c.closed_on, c.version"
  private static let from: SQL = "FROM case_file c JOIN organization o ON o.id = c.organization JOIN organization w ON w.id = c.waits_at"
  private static func read(_ r: any Row) throws -> Case {
    Case(
      id: r.id(0), plan: r.text(1), organization: r.id(2), organizationName: r.text(3), boundOn: r.day(4), step: r.text(5), since: r.day(6), due: r.dayIfAny(7), waitsAt: r.id(8), waitsAtName: r.text(9), state: try r.choice(10),
      suspendedOn: r.dayIfAny(11), openedOn: r.day(12), closedOn: r.dayIfAny(13), version: r.int(14))
  }
  package static func one(_ id: ID<Case>, in scope: Scope) throws -> Case { try scope.one("SELECT \(columns) \(from) WHERE c.id = \(id) AND \(scope.reach, "o.path")", read) }
  static func events(of id: ID<Case>, in scope: Scope) throws -> [CaseEvent] {
    let values = try scope.all("SELECT v.number, v.name, v.value FROM case_value v WHERE v.case_file = \(id) AND \(anywhere: "what was filled in of a case that was seen")") { ($0.int(0), $0.text(1), $0.text(2)) }
    return try scope.all("SELECT e.number, e.kind, e.step, e.text, e.by_person, e.at, e.late FROM case_event e WHERE e.case_file = \(id) AND \(anywhere: "what happened to a case that was seen") ORDER BY e.number") { r in
      let n = r.int(0)
      return CaseEvent(number: n, kind: try r.choice(1), step: r.text(2), text: r.text(3), by: r.idIfAny(4), at: r.moment(5), late: r.int(6) == 1, values: Dictionary(uniqueKeysWithValues: values.filter { $0.0 == n }.map { ($0.1, $0.2) }))
    }
  }
  /// Whether one of this procedure is open at an organization, whoever asks.
  static func isOpen(_ plan: String, at organization: ID<Organization>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM case_file c WHERE c.plan = \(plan) AND c.organization = \(organization) AND c.closed_on IS NULL AND \(anywhere: "whether an organization that was seen is in a procedure")") { _ in true } ?? false
  }
  package static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: String] {
    Dictionary(uniqueKeysWithValues: try scope.all("SELECT c.id, o.name \(from) WHERE c.id IN \(list: ids) AND \(scope.reach, "o.path")") { ($0.integer(0), $0.text(1)) })
  }

  // MARK: lists

  package enum Filter: String, Hashable, Sendable, Encodable, CaseIterable { case open, late, suspended, closed, all }
  private static func narrowed(_ filter: Filter, _ below: Organization?, in scope: Scope) -> SQL {
    let states: SQL = switch filter {
    case .open: "c.state = 'open'"
    case .late: "c.state = 'open' AND c.due < \(scope.today)"
    case .suspended: "c.state = 'suspended'"
    case .closed: "c.closed_on IS NOT NULL"
    case .all: "c.state <> ''"
    }
    let low = below?.path ?? "/", high = String(low.dropLast()) + "0", within: SQL = below == nil ? .nothing : "AND o.path >= \(low) AND o.path < \(high)"
    return "\(from) WHERE \(states) \(within) AND \(scope.reach, "o.path")"
  }
  /// What is open soonest first, the rest latest first. `total` is exact up to 1,000.
  package static func list(_ filter: Filter, below: Organization?, offset: Int, limit: Int, in scope: Scope) throws -> (items: [Case], total: Int, more: Bool) {
    let rows = narrowed(filter, below, in: scope), total = try scope.first("SELECT count(*) FROM (SELECT c.id \(rows) LIMIT 1001) t") { $0.int(0) } ?? 0
    let order: SQL = filter == .closed || filter == .all ? "c.id DESC" : "COALESCE(c.due, 99999999), c.id"
    return (try scope.all("SELECT \(columns) \(rows) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)", read), min(total, 1000), total > 1000)
  }
  /// How many of each, in the order of `Filter`.
  package static func figures(below: Organization?, in scope: Scope) throws -> [Int] {
    try scope.first("""
      SELECT count(*) FILTER (WHERE c.state = 'open'), count(*) FILTER (WHERE c.state = 'open' AND c.due < \(scope.today)), count(*) FILTER (WHERE c.state = 'suspended'), count(*) FILTER (WHERE c.closed_on IS NOT NULL), count(*)
      \(narrowed(.all, below, in: scope))
      """) { [$0.int(0), $0.int(1), $0.int(2), $0.int(3), $0.int(4)] } ?? []
  }
  /// What waits for these offices, soonest first.
  package static func waiting(at offices: [ID<Organization>], limit: Int, in scope: Scope) throws -> [Case] {
    if offices.isEmpty { return [] }
    return try scope.all("SELECT \(columns) \(from) WHERE c.waits_at IN \(list: offices) AND c.state = 'open' AND \(scope.reach, "o.path") ORDER BY COALESCE(c.due, 99999999), c.id LIMIT \(limit)", read)
  }
  /// What is open of an organization.
  package static func open(of organization: ID<Organization>, in scope: Scope) throws -> [Case] {
    try scope.all("SELECT \(columns) \(from) WHERE (c.organization = \(organization) OR c.waits_at = \(organization)) AND c.closed_on IS NULL AND \(scope.reach, "o.path") ORDER BY c.id LIMIT 200", read)
  }
}

// MARK: the watch

extension CaseTable {
  private static func untold(_ scope: Scope) -> SQL {
    "c.state = 'open' AND c.due < \(scope.today) AND NOT EXISTS (SELECT 1 FROM case_told t WHERE t.case_file = c.id AND t.since = c.since AND t.step = c.step)"
  }
  /// Offices with late steps of which they were not told yet.
  package static func officesLate(in scope: Scope) throws -> [ID<Organization>] {
    try scope.all("SELECT DISTINCT c.waits_at FROM case_file c WHERE \(untold(scope)) AND \(anywhere: "the watch's own reading") ORDER BY c.waits_at LIMIT 500") { $0.id(0) }
  }
  package static func late(at office: ID<Organization>, in scope: Scope) throws -> [Case] {
    try scope.all("SELECT \(columns) \(from) WHERE c.waits_at = \(office) AND \(untold(scope)) AND \(scope.reach, "o.path") ORDER BY c.due, c.id LIMIT 500", read)
  }
  package static func told(at office: ID<Organization>, on today: Day) -> Change {
    Change("""
      INSERT INTO case_told (case_file, since, step, told_on) SELECT c.id, c.since, c.step, CAST(\(today) AS BIGINT) FROM case_file c WHERE c.waits_at = \(office) AND c.state = 'open' AND c.due < \(today)
      ON CONFLICT (case_file, since, step) DO NOTHING
      """)
  }
}

extension CaseTable {
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)
  static let openAlready = Refusal("case.open", .caseOpenAlready, kind: .conflict)

  static func add(_ c: Case) -> Change {
    Change("""
      INSERT INTO case_file (id, plan, organization, bound_on, step, since, due, waits_at, state, opened_on, version)
      VALUES (\(c.id), \(c.plan), \(c.organization), \(c.boundOn), \(c.step), \(c.since), \(c.due), \(c.waitsAt), \(c.state), \(c.openedOn), 1) ON CONFLICT (plan, organization) WHERE closed_on IS NULL DO NOTHING
      """, expects: 1, otherwise: openAlready)
  }
  /// The case as it is after, where nothing happened to it meanwhile.
  static func keep(_ c: Case) -> Change {
    Change("""
      UPDATE case_file SET step = \(c.step), since = \(c.since), due = \(c.due), waits_at = \(c.waitsAt), state = \(c.state), suspended_on = \(c.suspendedOn), closed_on = \(c.closedOn), version = version + 1
      WHERE id = \(c.id) AND version = \(c.version)
      """, expects: 1, otherwise: stale)
  }
  static func tell(_ e: CaseEvent, of id: ID<Case>) -> [Change] {
    let event = Change("INSERT INTO case_event (case_file, number, kind, step, text, by_person, at, late) VALUES (\(id), \(e.number), \(e.kind), \(e.step), \(e.text), \(e.by), \(e.at), \(e.late ? 1 : 0))")
    return [event] + e.values.sorted { $0.key < $1.key }.map { Change("INSERT INTO case_value (case_file, number, name, value) VALUES (\(id), \(e.number), \($0.key), \($0.value))") }
  }
}
