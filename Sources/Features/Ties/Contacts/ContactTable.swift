import FeatureKit

/// Which leader looks after which organization, their visits, and what they promised.
enum ContactTable {
  static let migrations = [
    Migration("contact points",
      """
      CREATE TABLE contact_point (id BIGINT PRIMARY KEY, leader BIGINT NOT NULL REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, until BIGINT,
        CHECK (until IS NULL OR until >= since))
      """,
      "CREATE UNIQUE INDEX contact_point_open ON contact_point (leader, organization) WHERE until IS NULL",
      "CREATE INDEX contact_point_organization ON contact_point (organization, since)",
      """
      CREATE TABLE contact_visit (id BIGINT PRIMARY KEY, contact BIGINT NOT NULL REFERENCES contact_point (id), day BIGINT NOT NULL, asked TEXT NOT NULL CHECK (asked <> ''))
      """,
      "CREATE INDEX contact_visit_contact ON contact_visit (contact, day)",
      """
      CREATE TABLE contact_promise (id BIGINT PRIMARY KEY, contact BIGINT NOT NULL REFERENCES contact_point (id), text TEXT NOT NULL CHECK (text <> ''), due BIGINT NOT NULL,
        state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'explained')), answer TEXT NOT NULL DEFAULT '', answered_on BIGINT, CHECK ((state = 'open') = (answered_on IS NULL)), CHECK (state <> 'explained' OR answer <> ''))
      """,
      "CREATE INDEX contact_promise_contact ON contact_promise (contact, due)",
      "CREATE INDEX contact_promise_open ON contact_promise (due) WHERE state = 'open'"),
  ]
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  // MARK: contacts

  private static let columns: SQL = "c.id, c.leader, n.name, c.since, c.until, \(OrganizationTable.columns)"
  private static let source: SQL = "contact_point c JOIN organization o ON o.id = c.organization JOIN person n ON n.id = c.leader"
  private static func read(_ r: any Row) throws -> ContactPoint {
    ContactPoint(id: r.id(0), leader: Person(id: r.id(1), name: r.text(2)), organization: try OrganizationTable.read(r, from: 5), since: r.day(3), until: r.dayIfAny(4))
  }
  static func one(_ id: ID<ContactPoint>, in scope: Scope) throws -> ContactPoint {
    try scope.one("SELECT \(columns) FROM \(source) WHERE c.id = \(id) AND \(scope.reach, "o.path", orSelf: "c.leader")", read)
  }
  private static func narrowed(_ which: ContactsPage.Which, _ below: Organization?, _ scope: Scope) -> SQL {
    var all: [SQL] = ["\(scope.reach, "o.path", orSelf: "c.leader")"]
    switch which {
    case .current: all.append("(c.until IS NULL OR c.until >= \(scope.today))")
    case .mine: all.append("c.leader = \(scope.actor.person)")
    case .overdue: all.append("EXISTS (SELECT 1 FROM contact_promise p WHERE p.contact = c.id AND p.state = 'open' AND p.due < \(scope.today))")
    case .ended: all.append("c.until < \(scope.today)")
    }
    if let path = below?.path { all.append("o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0")") }
    return all.joined(" AND ")
  }
  /// By the tree; with the last visit and what is open of the promises. `total` is exact up to 1,000.
  static func list(_ which: ContactsPage.Which, below: Organization?, offset: Int, limit: Int, in scope: Scope) throws -> (lines: [ContactsPage.Line], total: Int) {
    let condition = narrowed(which, below, scope), total = try scope.first("SELECT count(*) FROM (SELECT c.id FROM \(source) WHERE \(condition) LIMIT 1001) counted") { $0.int(0) } ?? 0
    let lines = try scope.all("""
      SELECT \(columns), (SELECT max(v.day) FROM contact_visit v WHERE v.contact = c.id), (SELECT count(*) FROM contact_promise p WHERE p.contact = c.id AND p.state = 'open'),
        (SELECT count(*) FROM contact_promise p WHERE p.contact = c.id AND p.state = 'open' AND p.due < \(scope.today)) FROM \(source) WHERE \(condition) ORDER BY o.path, c.since DESC, c.id LIMIT \(limit) OFFSET \(offset)
      """) { r in ContactsPage.Line(contact: try read(r), lastVisit: r.dayIfAny(11), open: r.int(12), overdue: r.int(13)) }
    return (lines, total)
  }
  /// Contacts of the two that are not over by `day`.
  static func between(_ leader: ID<Person>, _ organization: ID<Organization>, from day: Day, in scope: Scope) throws -> [ContactPoint] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE c.leader = \(leader) AND c.organization = \(organization) AND (c.until IS NULL OR c.until >= \(day)) AND \(anywhere: "what stands beside a contact to be made")", read)
  }
  /// Who holds an office at these organizations: leaders are named from among them.
  static func officers(at organizations: [ID<Organization>], in scope: Scope) throws -> [PostTable.Candidate] {
    if organizations.isEmpty { return [] }
    return try scope.all("""
      SELECT DISTINCT n.id, n.name, o.name, o.path FROM post p JOIN person n ON n.id = p.person JOIN organization o ON o.id = p.organization WHERE p.organization IN \(list: organizations) AND p.role IN \(list: Role.committee + [.leader])
        AND p.since <= \(scope.today) AND (p.until IS NULL OR p.until >= \(scope.today)) AND \(scope.reach, "o.path") ORDER BY o.path DESC, n.name, n.id LIMIT 60
      """) { PostTable.Candidate(person: Person(id: $0.id(0), name: $0.text(1)), organization: $0.text(2)) }
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT c.id, o.name FROM \(source) WHERE c.id IN \(list: ids) AND \(scope.reach, "o.path", orSelf: "c.leader")") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Ties.contact(ID($0)).path)) })
  }

  // MARK: visits and promises

  static func visits(_ id: ID<ContactPoint>, in scope: Scope) throws -> [Visit] {
    try scope.all("SELECT v.id, v.day, v.asked FROM contact_visit v WHERE v.contact = \(id) AND \(anywhere: "visits of a contact that was seen") ORDER BY v.day DESC, v.id DESC LIMIT 100") { Visit(id: $0.id(0), day: $0.day(1), asked: $0.text(2)) }
  }
  private static let promised: SQL = "p.id, p.contact, p.text, p.due, p.state, p.answer, p.answered_on"
  private static func readPromise(_ r: any Row) throws -> Promise {
    Promise(id: r.id(0), contact: r.id(1), text: r.text(2), due: r.day(3), state: try r.choice(4), answer: r.text(5), answeredOn: r.dayIfAny(6))
  }
  /// Open ones first, soonest first; then the rest, latest first.
  static func promises(_ id: ID<ContactPoint>, in scope: Scope) throws -> [Promise] {
    try scope.all("""
      SELECT \(promised) FROM contact_promise p WHERE p.contact = \(id) AND \(anywhere: "promises of a contact that was seen") ORDER BY CASE WHEN p.state = 'open' THEN 0 ELSE 1 END, CASE WHEN p.state = 'open' THEN p.due ELSE 0 - p.due END, p.id LIMIT 200
      """, readPromise)
  }
  static func promise(_ id: ID<Promise>, in scope: Scope) throws -> (Promise, ContactPoint) {
    let p = try scope.one("SELECT \(promised) FROM contact_promise p JOIN contact_point c ON c.id = p.contact JOIN organization o ON o.id = c.organization WHERE p.id = \(id) AND \(scope.reach, "o.path", orSelf: "c.leader")", readPromise)
    return (p, try one(p.contact, in: scope))
  }
  /// What a leader has promised and not yet done, soonest first.
  static func openPromises(of leader: ID<Person>, in scope: Scope) throws -> [(promise: Promise, place: String)] {
    try scope.all("SELECT \(promised), o.name FROM contact_promise p JOIN contact_point c ON c.id = p.contact JOIN organization o ON o.id = c.organization WHERE c.leader = \(leader) AND p.state = 'open' AND \(anywhere: "the reader's own promises") ORDER BY p.due, p.id LIMIT 6") {
      (try readPromise($0), $0.text(7))
    }
  }
  /// Promises past their day, for the offices above the organizations that they were made to.
  static func overdue(in scope: Scope) throws -> [(promise: Promise, place: String, leader: String)] {
    try scope.all("""
      SELECT \(promised), o.name, n.name FROM contact_promise p JOIN contact_point c ON c.id = p.contact JOIN organization o ON o.id = c.organization JOIN organization a ON a.id = o.parent JOIN person n ON n.id = c.leader
      WHERE p.state = 'open' AND p.due < \(scope.today) AND \(scope.reach, "a.path") ORDER BY p.due, p.id LIMIT 6
      """) { (try readPromise($0), $0.text(7), $0.text(8)) }
  }

  // MARK: changes

  static func add(_ c: ContactPoint) -> Change {
    Change("INSERT INTO contact_point (id, leader, organization, since, until) VALUES (\(c.id), \(c.leader.id), \(c.organization.id), \(c.since), \(c.until))")
  }
  static func end(_ c: ContactPoint, on day: Day) -> Change { Change("UPDATE contact_point SET until = \(day) WHERE id = \(c.id) AND (until IS NULL OR until > \(day))", expects: 1, otherwise: stale) }
  static func visit(_ id: ID<Visit>, _ contact: ID<ContactPoint>, on day: Day, _ asked: String) -> Change { Change("INSERT INTO contact_visit (id, contact, day, asked) VALUES (\(id), \(contact), \(day), \(asked))") }
  static func promise(_ p: Promise) -> Change { Change("INSERT INTO contact_promise (id, contact, text, due) VALUES (\(p.id), \(p.contact), \(p.text), \(p.due))") }
  static func answer(_ p: Promise, _ state: Promise.State, _ text: String, on day: Day) -> Change {
    Change("UPDATE contact_promise SET state = \(state), answer = \(text), answered_on = \(day) WHERE id = \(p.id) AND state = 'open'", expects: 1, otherwise: stale)
  }
  static func reopen(_ p: Promise) -> Change {
    Change("UPDATE contact_promise SET state = 'open', answer = '', answered_on = NULL WHERE id = \(p.id) AND state <> 'open'", expects: 1, otherwise: stale)
  }
  /// When two files turn out to be one person's: contacts go along, unless the other looks after the same place at present.
  static let rows = PersonRows("contact_point", movable: { scope, from, to in
    try scope.all("""
      SELECT c.id FROM contact_point c WHERE c.leader = \(from) AND NOT EXISTS (SELECT 1 FROM contact_point b WHERE b.leader = \(to) AND b.organization = c.organization AND b.until IS NULL AND c.until IS NULL)
        AND \(anywhere: "contacts of somebody who was seen within reach") ORDER BY c.id
      """) { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE contact_point SET leader = \(to) WHERE leader = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: stale)]
  })
}
