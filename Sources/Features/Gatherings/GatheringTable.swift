import FeatureKit

/// Gatherings, their kinds and groups: what is planned.
package enum GatheringTable {
  static let migrations = [
    Migration("gatherings",
      """
      CREATE TABLE gathering (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), starts BIGINT NOT NULL, ends BIGINT, location TEXT NOT NULL,
        agenda TEXT NOT NULL DEFAULT '', state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')), reason TEXT NOT NULL DEFAULT '', presider BIGINT REFERENCES person (id), recorder BIGINT REFERENCES person (id),
        lecturer BIGINT REFERENCES person (id), planned_at BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1, CHECK (ends IS NULL OR ends > starts))
      """,
      "CREATE INDEX gathering_organization ON gathering (organization, starts)",
      "CREATE INDEX gathering_starts ON gathering (starts, id)",
      """
      CREATE TABLE gathering_kind (gathering BIGINT NOT NULL REFERENCES gathering (id), kind TEXT NOT NULL CHECK (kind IN ('branchAssembly', 'committeeMeeting', 'groupMeeting', 'partyLecture', 'themeDay', 'organizationLifeMeeting')),
        PRIMARY KEY (gathering, kind))
      """,
      "CREATE TABLE gathering_group (gathering BIGINT NOT NULL REFERENCES gathering (id), party_group BIGINT NOT NULL REFERENCES party_group (id), PRIMARY KEY (gathering, party_group))",
      "CREATE INDEX gathering_group_group ON gathering_group (party_group, gathering)"),
  ]
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  // MARK: reading

  private static let columns: SQL = """
    g.id, g.title, g.starts, g.ends, g.location, g.agenda, g.state, g.reason, g.presider, g.recorder, g.lecturer, g.planned_at, g.version, \(OrganizationTable.columns)
    """
  private static func read(_ r: any Row) throws -> Gathering {
    Gathering(
      id: r.id(0), organization: try OrganizationTable.read(r, from: 13), kinds: [], groups: [], title: r.text(1), starts: r.moment(2), ends: r.momentIfAny(3), location: r.text(4), agenda: r.text(5),
      state: try r.choice(6), reason: r.text(7), presider: r.idIfAny(8), recorder: r.idIfAny(9), lecturer: r.idIfAny(10), plannedAt: r.moment(11), version: r.int(12))
  }
  package static func one(_ id: ID<Gathering>, in scope: Scope) throws -> Gathering {
    let bare = try scope.one("SELECT \(columns) FROM gathering g JOIN organization o ON o.id = g.organization WHERE g.id = \(id) AND (\(scope.reach, withHome: "o.path") OR \(shared(scope)))", read)
    return try filled([bare], in: scope)[0]
  }
  /// Read by a partner: whoever sees one of the branches that take part.
  private static func shared(_ scope: Scope) -> SQL {
    "EXISTS (SELECT 1 FROM gathering_partner gp JOIN organization po ON po.id = gp.organization WHERE gp.gathering = g.id AND \(scope.reach, withHome: "po.path"))"
  }
  /// Adds kinds, groups and partners, three queries for any number.
  private static func filled(_ bare: [Gathering], in scope: Scope) throws -> [Gathering] {
    guard !bare.isEmpty else { return [] }
    let ids = bare.map(\.id)
    let kindsOf = try kinds(of: ids, in: scope)
    let groups = try scope.all("""
      SELECT gg.gathering, p.id, p.branch, p.name FROM gathering_group gg JOIN party_group p ON p.id = gg.party_group
      WHERE gg.gathering IN \(list: ids) AND \(anywhere: "groups of gatherings that were read within reach") ORDER BY p.id
      """) { r in (r.id(0, Gathering.self), Group(id: r.id(1), branch: r.id(2), name: r.text(3))) }
    let partners = try JointTable.partners(of: ids, in: scope)
    let groupsOf = Dictionary(grouping: groups, by: \.0)
    return bare.map { g in
      var whole = g
      whole.kinds = kindsOf[g.id] ?? []
      whole.groups = groupsOf[g.id, default: []].map(\.1)
      whole.partners = partners[g.id] ?? []
      return whole
    }
  }
  /// In the order in which they are always named.
  static func kinds(of ids: [ID<Gathering>], in scope: Scope) throws -> [ID<Gathering>: [Gathering.Kind]] {
    if ids.isEmpty { return [:] }
    let rows = try scope.all("SELECT k.gathering, k.kind FROM gathering_kind k WHERE k.gathering IN \(list: ids) AND \(anywhere: "kinds of gatherings that were read within reach")") { r in
      (r.id(0, Gathering.self), try r.choice(1, Gathering.Kind.self))
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { Gathering.Kind.ordered($0.map(\.1)) }
  }
  /// Latest first; at most `limit` from `offset` on.
  static func list(_ filter: GatheringFilter, limit: Int, offset: Int, in scope: Scope) throws -> [Gathering] {
    let found = try scope.all("""
      SELECT \(columns) FROM gathering g JOIN organization o ON o.id = g.organization WHERE \(conditions(filter, scope)) ORDER BY g.starts DESC, g.id DESC LIMIT \(limit) OFFSET \(offset)
      """, read)
    return try filled(found, in: scope)
  }
  /// How many there are, counted up to `most`.
  static func count(_ filter: GatheringFilter, most: Int, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM (SELECT g.id FROM gathering g JOIN organization o ON o.id = g.organization WHERE \(conditions(filter, scope)) LIMIT \(most)) counted") { $0.int(0) } ?? 0
  }
  private static func conditions(_ f: GatheringFilter, _ scope: Scope) -> SQL {
    var all: [SQL] = ["\(scope.reach, withHome: "o.path")"]
    if let path = f.below { all.append("o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0")") }
    if let state = f.state { all.append("g.state = \(state)") }
    if let kind = f.kind { all.append("EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind = \(kind))") }
    if let from = f.from { all.append("g.starts >= \(Moment(from))") }
    if let until = f.until { all.append("g.starts < \(Moment(until.adding(1)))") }
    return all.joined(" AND ")
  }
  /// The last one of these kinds at an organization, for 与上次相同.
  static func last(of kinds: [Gathering.Kind], at organization: ID<Organization>, in scope: Scope) throws -> Gathering? {
    let found = try scope.all("""
      SELECT \(columns) FROM gathering g JOIN organization o ON o.id = g.organization
      WHERE g.organization = \(organization) AND g.state <> 'cancelled' AND EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind IN \(list: kinds)) AND \(scope.reach, withHome: "o.path")
      ORDER BY g.starts DESC LIMIT 1
      """, read)
    return try filled(found, in: scope).first
  }
  /// Those of these kinds that are planned and have no minutes yet, soonest first.
  static func waiting(of kinds: [Gathering.Kind], at organization: ID<Organization>, in scope: Scope) throws -> [Gathering] {
    let found = try scope.all("""
      SELECT \(columns) FROM gathering g JOIN organization o ON o.id = g.organization
      WHERE g.organization = \(organization) AND g.state = 'planned' AND EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind IN \(list: kinds)) AND \(scope.reach, withHome: "o.path")
      ORDER BY g.starts LIMIT 5
      """, read)
    return try filled(found, in: scope)
  }
  /// Another gathering of the organization that begins at the same moment and is not cancelled.
  static func isTaken(_ starts: Moment, at organization: ID<Organization>, besides id: ID<Gathering>?, in scope: Scope) throws -> Bool {
    let other: SQL = id.map { "AND id <> \($0)" } ?? .nothing
    return try scope.first("SELECT id FROM gathering WHERE organization = \(organization) AND starts = \(starts) AND state <> 'cancelled' \(other) AND \(anywhere: "one organization, checked before") LIMIT 1") { $0.integer(0) } != nil
  }
  /// What the holder of a feed reads: from three months ago on, soonest first.
  static func events(for owner: CalendarOwner, on day: Day, in scope: Scope) throws -> [Gathering] {
    let whose: SQL = switch owner {
    case .organization(let id): "g.organization = \(id)"
    case .person(let id): expecting(id, on: day)
    }
    let found = try scope.all("""
      SELECT \(columns) FROM gathering g JOIN organization o ON o.id = g.organization
      WHERE \(whose) AND g.starts >= \(Moment(day.adding(months: -3))) AND \(anywhere: "whoever holds the address may read the calendar") ORDER BY g.starts, g.id LIMIT 500
      """, read)
    return try filled(found, in: scope)
  }
  /// What a person is expected at within these days, soonest first: for the person's own page.
  package static func expected(_ person: ID<Person>, from: Day, until: Day, in scope: Scope) throws -> [Gathering] {
    let found = try scope.all("""
      SELECT \(columns) FROM gathering g JOIN organization o ON o.id = g.organization
      WHERE (g.organization IN (SELECT p.organization FROM person p WHERE p.id = \(person) UNION SELECT t.organization FROM post t WHERE t.person = \(person))
          OR g.id IN (SELECT gp.gathering FROM gathering_partner gp JOIN person p ON p.organization = gp.organization WHERE p.id = \(person)))
        AND \(expecting(person, on: from)) AND g.starts >= \(Moment(from)) AND g.starts < \(Moment(until.adding(1))) AND g.state <> 'cancelled' AND (\(scope.reach, withHome: "o.path") OR \(shared(scope))) ORDER BY g.starts, g.id LIMIT 100
      """, read)
    return try filled(found, in: scope)
  }
  private static func expecting(_ person: ID<Person>, on day: Day) -> SQL {
    """
    ((g.organization = (SELECT p.organization FROM person p WHERE p.id = \(person)) AND EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind NOT IN ('committeeMeeting', 'groupMeeting')))
      OR EXISTS (SELECT 1 FROM gathering_partner gp JOIN person p ON p.organization = gp.organization WHERE gp.gathering = g.id AND p.id = \(person))
      OR EXISTS (SELECT 1 FROM post e WHERE e.person = \(person) AND e.organization = g.organization AND e.role = 'member' AND e.since <= \(day) AND (e.until IS NULL OR e.until >= \(day)) AND o.setting = 'virtual')
      OR EXISTS (SELECT 1 FROM gathering_group gg JOIN person p ON p.party_group = gg.party_group WHERE gg.gathering = g.id AND p.id = \(person))
      OR (EXISTS (SELECT 1 FROM gathering_kind k WHERE k.gathering = g.id AND k.kind = 'committeeMeeting')
        AND EXISTS (SELECT 1 FROM post t WHERE t.person = \(person) AND t.organization = g.organization AND t.role IN \(list: Role.committee) AND t.since <= \(day) AND (t.until IS NULL OR t.until >= \(day)))))
    """
  }
  /// What a branch takes part in as a partner, latest first.
  static func joint(at partner: ID<Organization>, limit: Int, in scope: Scope) throws -> [Gathering] {
    let found = try scope.all("""
      SELECT \(columns) FROM gathering g JOIN organization o ON o.id = g.organization JOIN gathering_partner gp ON gp.gathering = g.id
      WHERE gp.organization = \(partner) AND \(anywhere: "a partner branch that was read within reach") ORDER BY g.starts DESC, g.id DESC LIMIT \(limit)
      """, read)
    return try filled(found, in: scope)
  }
  static func founded(_ id: ID<Organization>, in scope: Scope) throws -> (founded: Day, ended: Day?) {
    try scope.one("SELECT founded, ended FROM organization WHERE id = \(id) AND \(anywhere: "since when an organization exists is no secret")") { ($0.day(0), $0.dayIfAny(1)) }
  }
  package static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT g.id, g.title FROM gathering g JOIN organization o ON o.id = g.organization WHERE g.id IN \(list: ids) AND (\(scope.reach, withHome: "o.path") OR \(shared(scope)))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Gatherings.one(ID($0)).path)) })
  }

  // MARK: changes

  static func add(_ g: Gathering) -> [Change] {
    [Change("""
      INSERT INTO gathering (id, organization, title, starts, ends, location, agenda, state, presider, recorder, lecturer, planned_at)
      VALUES (\(g.id), \(g.organization.id), \(g.title), \(g.starts), \(g.ends), \(g.location), \(g.agenda), \(g.state), \(g.presider), \(g.recorder), \(g.lecturer), \(g.plannedAt))
      """)] + parts(g)
  }
  static func change(_ g: Gathering, from version: Int) -> [Change] {
    [
      Change("""
        UPDATE gathering SET title = \(g.title), starts = \(g.starts), ends = \(g.ends), location = \(g.location), agenda = \(g.agenda), presider = \(g.presider), lecturer = \(g.lecturer), version = version + 1
        WHERE id = \(g.id) AND version = \(version) AND state = 'planned'
        """, expects: 1, otherwise: stale),
      Change("DELETE FROM gathering_kind WHERE gathering = \(g.id)"), Change("DELETE FROM gathering_group WHERE gathering = \(g.id)"),
    ] + parts(g)
  }
  private static func parts(_ g: Gathering) -> [Change] {
    g.kinds.map { Change("INSERT INTO gathering_kind (gathering, kind) VALUES (\(g.id), \($0))") } + g.groups.map { Change("INSERT INTO gathering_group (gathering, party_group) VALUES (\(g.id), \($0.id))") }
  }
  static func cancel(_ g: Gathering, because reason: String, version: Int) -> Change {
    Change("UPDATE gathering SET state = 'cancelled', reason = \(reason), version = version + 1 WHERE id = \(g.id) AND version = \(version) AND state = 'planned'", expects: 1, otherwise: stale)
  }
  static func hold(_ g: Gathering, presider: ID<Person>, recorder: ID<Person>, lecturer: ID<Person>?, version: Int) -> Change {
    Change("""
      UPDATE gathering SET state = 'held', presider = \(presider), recorder = \(recorder), lecturer = \(lecturer), version = version + 1 WHERE id = \(g.id) AND version = \(version) AND state = 'planned'
      """, expects: 1, otherwise: stale)
  }
  static func reopen(_ g: Gathering, version: Int) -> Change {
    Change("UPDATE gathering SET state = 'planned', version = version + 1 WHERE id = \(g.id) AND version = \(version) AND state = 'held'", expects: 1, otherwise: stale)
  }
  static func touch(_ g: Gathering, version: Int) -> Change {
    Change("UPDATE gathering SET version = version + 1 WHERE id = \(g.id) AND version = \(version) AND state = 'planned'", expects: 1, otherwise: stale)
  }
}

/// What narrows the list; every part is optional.
struct GatheringFilter: Hashable, Sendable {
  /// The path of an organization: it and what stands below it.
  var below: String?
  var kind: Gathering.Kind?
  var state: Gathering.State?
  var from: Day?
  var until: Day?
}
