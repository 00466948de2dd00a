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
    // A case may be about somebody, who goes through a procedure once at a time, and may have a second organization. What is typed about a person lies sealed.
    Migration("cases-persons",
      "ALTER TABLE case_file ADD COLUMN person BIGINT REFERENCES person (id)",
      "ALTER TABLE case_file ADD COLUMN counterpart BIGINT REFERENCES organization (id)",
      "ALTER TABLE case_event ADD COLUMN sealed BLOB",
      "ALTER TABLE case_value ADD COLUMN sealed BLOB",
      "DROP INDEX case_file_once",
      "CREATE UNIQUE INDEX case_file_once ON case_file (plan, organization) WHERE closed_on IS NULL AND person IS NULL",
      "CREATE UNIQUE INDEX case_file_person ON case_file (plan, person) WHERE closed_on IS NULL AND person IS NOT NULL",
      "CREATE INDEX case_file_persons ON case_file (person) WHERE person IS NOT NULL",
      "CREATE INDEX case_file_counterpart ON case_file (counterpart) WHERE counterpart IS NOT NULL"),
  ]
  private static let sealed = "case.text"

  private static let columns: SQL = "c.id, c.plan, c.organization, o.name, c.bound_on, c.step, c.since, c.due, c.waits_at, w.name, c.state, c.suspended_on, c.opened_on, c.closed_on, c.version, c.person, n.name, c.counterpart, k.name"
  private static let from: SQL = """
    FROM case_file c JOIN organization o ON o.id = c.organization JOIN organization w ON w.id = c.waits_at LEFT JOIN person n ON n.id = c.person LEFT JOIN organization k ON k.id = c.counterpart
    """
  /// Seen by whoever sees the organization that it is about, or the second one.
  private static func seen(_ scope: Scope) -> SQL { "(\(scope.reach, "o.path") OR \(scope.reach, "k.path"))" }
  private static func read(_ r: any Row) throws -> Case {
    Case(
      id: r.id(0), plan: r.text(1), organization: r.id(2), organizationName: r.text(3), boundOn: r.day(4), step: r.text(5), since: r.day(6), due: r.dayIfAny(7), waitsAt: r.id(8), waitsAtName: r.text(9), state: try r.choice(10),
      suspendedOn: r.dayIfAny(11), openedOn: r.day(12), closedOn: r.dayIfAny(13), version: r.int(14), person: r.idIfAny(15), personName: r.textIfAny(16), counterpart: r.idIfAny(17), counterpartName: r.textIfAny(18))
  }
  package static func one(_ id: ID<Case>, in scope: Scope) throws -> Case { try scope.one("SELECT \(columns) \(from) WHERE c.id = \(id) AND \(seen(scope))", read) }
  static func events(of id: ID<Case>, in scope: Scope) throws -> [CaseEvent] {
    let values = try scope.all("SELECT v.number, v.name, v.value, v.sealed FROM case_value v WHERE v.case_file = \(id) AND \(anywhere: "what was filled in of a case that was seen")") {
      (number: $0.int(0), name: $0.text(1), value: try $0.secretIfAny(3, field: sealed) ?? $0.text(2))
    }
    return try scope.all("SELECT e.number, e.kind, e.step, e.text, e.by_person, e.at, e.late, e.sealed FROM case_event e WHERE e.case_file = \(id) AND \(anywhere: "what happened to a case that was seen") ORDER BY e.number") { r in
      let n = r.int(0)
      return CaseEvent(
        number: n, kind: try r.choice(1), step: r.text(2), text: try r.secretIfAny(7, field: sealed) ?? r.text(3), by: r.idIfAny(4), at: r.moment(5), late: r.int(6) == 1,
        values: Dictionary(uniqueKeysWithValues: values.filter { $0.number == n }.map { ($0.name, $0.value) }))
    }
  }
  /// Whether one of this procedure is open of a person, or of an organization itself, whoever asks.
  static func isOpen(_ plan: String, at organization: ID<Organization>, of person: ID<Person>?, in scope: Scope) throws -> Bool {
    let whose: SQL = person.map { "c.person = \($0)" } ?? "c.organization = \(organization) AND c.person IS NULL"
    return try scope.first("SELECT 1 FROM case_file c WHERE c.plan = \(plan) AND \(whose) AND c.closed_on IS NULL AND \(anywhere: "whether somebody or something that was seen is in a procedure")") { _ in true } ?? false
  }
  package static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: String] {
    Dictionary(uniqueKeysWithValues: try scope.all("SELECT c.id, COALESCE(n.name, o.name) \(from) WHERE c.id IN \(list: ids) AND \(seen(scope))") { ($0.integer(0), $0.text(1)) })
  }
  /// An organization of a case that was seen, whoever asks.
  static func organization(_ id: ID<Organization>, in scope: Scope) throws -> Organization {
    try scope.one("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.id = \(id) AND \(anywhere: "an organization of a case that was seen")") { try OrganizationTable.read($0) }
  }
  /// Organizations of the house by their names: a case may go to any of them.
  package static func organizations(_ ids: [ID<Organization>], in scope: Scope) throws -> [Organization] {
    if ids.isEmpty { return [] }
    return try scope.all("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.id IN \(list: ids) AND o.ended IS NULL AND \(anywhere: "an organization is known by its name to whom a matter leads there")") { try OrganizationTable.read($0) }
  }
  /// Somebody within reach, and where they are kept.
  static func person(_ id: ID<Person>, in scope: Scope) throws -> (person: Person, home: ID<Organization>) {
    try scope.one("SELECT n.id, n.name, n.organization FROM person n JOIN organization o ON o.id = n.organization WHERE n.id = \(id) AND \(scope.reach, "o.path")") { (Person(id: $0.id(0), name: $0.text(1)), $0.id(2)) }
  }
  /// People of one organization of whom none of this procedure is open, by name.
  package static func candidates(_ plan: Plan, at organization: ID<Organization>, in scope: Scope) throws -> [Person] {
    try scope.all("""
      SELECT n.id, n.name FROM person n JOIN organization o ON o.id = n.organization WHERE n.organization = \(organization) AND n.standing <> 'merged'
        AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.plan = \(plan.name) AND c.person = n.id AND c.closed_on IS NULL) AND \(scope.reach, "o.path") ORDER BY n.sort_name, n.id LIMIT 500
      """) { Person(id: $0.id(0), name: $0.text(1)) }
  }

  /// A case of one procedure for those who belong to its organization, whatever their posts: its room says what they read of it.
  package static func ofOwnUnit(_ id: ID<Case>, _ plan: Plan, in scope: Scope) throws -> Case {
    try scope.one("SELECT \(columns) \(from) WHERE c.id = \(id) AND c.plan = \(plan.name) AND \(scope.reach, withHome: "o.path")", read)
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
    let low = below?.path ?? "/", high = String(low.dropLast()) + "0"
    let within: SQL = below == nil ? .nothing : "AND ((o.path >= \(low) AND o.path < \(high)) OR (k.path >= \(low) AND k.path < \(high)))"
    return "\(from) WHERE \(states) \(within) AND \(seen(scope))"
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
    return try scope.all("SELECT \(columns) \(from) WHERE c.waits_at IN \(list: offices) AND c.state = 'open' AND \(seen(scope)) ORDER BY COALESCE(c.due, 99999999), c.id LIMIT \(limit)", read)
  }
  /// What is open of an organization.
  package static func open(of organization: ID<Organization>, in scope: Scope) throws -> [Case] {
    try scope.all("SELECT \(columns) \(from) WHERE (c.organization = \(organization) OR c.waits_at = \(organization)) AND c.closed_on IS NULL AND \(seen(scope)) ORDER BY c.id LIMIT 200", read)
  }
  private static func running(_ plan: Plan, _ below: Organization?, _ steps: [String]?, _ scope: Scope) -> SQL {
    let low = below?.path ?? "/", high = String(low.dropLast()) + "0", within: SQL = below == nil ? .nothing : "AND o.path >= \(low) AND o.path < \(high)", at: SQL = steps.map { $0.isEmpty ? .nothing : "AND c.step IN \(list: $0)" } ?? .nothing
    return "\(from) WHERE c.plan = \(plan.name) AND c.closed_on IS NULL \(within) \(at) AND \(seen(scope))"
  }
  /// Those of one procedure that are not over, everywhere or below an organization, at all steps or at some, soonest first.
  package static func open(_ plan: Plan, below: Organization?, at steps: [String]? = nil, offset: Int = 0, limit: Int, in scope: Scope) throws -> [Case] {
    try scope.all("SELECT \(columns) \(running(plan, below, steps, scope)) ORDER BY COALESCE(c.due, 99999999), c.id LIMIT \(limit) OFFSET \(offset)", read)
  }
  /// How many of them stand at each step.
  package static func tally(_ plan: Plan, below: Organization?, in scope: Scope) throws -> [String: Int] {
    Dictionary(uniqueKeysWithValues: try scope.all("SELECT c.step, count(*) \(running(plan, below, nil, scope)) GROUP BY c.step") { ($0.text(0), $0.int(1)) })
  }
  /// Those that wait at one office for the same step.
  package static func waiting(_ plan: Plan, for step: String, at office: ID<Organization>, in scope: Scope) throws -> [Case] {
    try scope.all("SELECT \(columns) \(from) WHERE c.plan = \(plan.name) AND c.step = \(step) AND c.waits_at = \(office) AND c.state = 'open' AND \(seen(scope)) ORDER BY COALESCE(c.due, 99999999), c.id LIMIT 200", read)
  }
  /// Somebody's own cases of a procedure, the latest first.
  package static func mine(_ plan: Plan, of person: ID<Person>, in scope: Scope) throws -> [Case] {
    try scope.all("SELECT \(columns) \(from) WHERE c.plan = \(plan.name) AND c.person = \(person) AND \(anywhere: "what concerns the reader, or somebody whose file was seen") ORDER BY c.id DESC LIMIT 20", read)
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
    try scope.all("SELECT \(columns) \(from) WHERE c.waits_at = \(office) AND \(untold(scope)) AND \(seen(scope)) ORDER BY c.due, c.id LIMIT 500", read)
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
      INSERT INTO case_file (id, plan, organization, bound_on, step, since, due, waits_at, state, opened_on, version, person, counterpart)
      VALUES (\(c.id), \(c.plan), \(c.organization), \(c.openedOn), \(c.step), \(c.since), \(c.due), \(c.waitsAt), \(c.state), \(c.openedOn), 1, \(c.person), \(c.counterpart)) ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: openAlready)
  }
  /// The case as it is after, where nothing happened to it meanwhile.
  static func keep(_ c: Case) -> Change {
    Change("""
      UPDATE case_file SET step = \(c.step), since = \(c.since), due = \(c.due), waits_at = \(c.waitsAt), state = \(c.state), suspended_on = \(c.suspendedOn), closed_on = \(c.closedOn), version = version + 1
      WHERE id = \(c.id) AND version = \(c.version)
      """, expects: 1, otherwise: stale)
  }
  static func tell(_ e: CaseEvent, of c: Case) -> [Change] {
    let about = c.person != nil, text = about ? "" : e.text, kept = about && !e.text.isEmpty ? Secret(e.text, field: sealed) : nil
    let event = Change("INSERT INTO case_event (case_file, number, kind, step, text, by_person, at, late, sealed) VALUES (\(c.id), \(e.number), \(e.kind), \(e.step), \(text), \(e.by), \(e.at), \(e.late ? 1 : 0), \(kept))")
    return [event] + e.values.sorted { $0.key < $1.key }.map {
      let plain = about ? "" : $0.value, kept = about ? Secret($0.value, field: sealed) : nil
      return Change("INSERT INTO case_value (case_file, number, name, value, sealed) VALUES (\(c.id), \(e.number), \($0.key), \(plain), \(kept))")
    }
  }
}

// MARK: two files of one person

extension CaseTable {
  /// The cases of somebody whose two files became one; one that would be open twice stays where it is.
  package static let rows = PersonRows(
    "cases",
    movable: { scope, from, to in
      try scope.all("""
        SELECT c.id FROM case_file c WHERE c.person = \(from) AND NOT EXISTS (SELECT 1 FROM case_file d WHERE d.person = \(to) AND d.plan = c.plan AND d.closed_on IS NULL AND c.closed_on IS NULL)
          AND \(anywhere: "cases of somebody who was read within reach") ORDER BY c.id
        """) { $0.integer(0) }
    },
    point: { rows, from, to in [Change("UPDATE case_file SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: stale)] })
}
