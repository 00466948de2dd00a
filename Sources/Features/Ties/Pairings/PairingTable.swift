import FeatureKit

/// Pairings and their sides.
package enum PairingTable {
  static let migrations = [
    Migration("pairings",
      """
      CREATE TABLE pairing (id BIGINT PRIMARY KEY, purpose TEXT NOT NULL CHECK (purpose <> ''), proposed_on BIGINT NOT NULL, until BIGINT NOT NULL, ended_on BIGINT, ended_by BIGINT REFERENCES organization (id), reason TEXT NOT NULL DEFAULT '',
        CHECK (until >= proposed_on), CHECK ((ended_on IS NULL) = (ended_by IS NULL)), CHECK (ended_on IS NULL OR reason <> ''))
      """,
      "CREATE TABLE pairing_side (pairing BIGINT NOT NULL REFERENCES pairing (id), organization BIGINT NOT NULL REFERENCES organization (id), number BIGINT NOT NULL, agreed_on BIGINT, PRIMARY KEY (pairing, organization))",
      "CREATE INDEX pairing_side_organization ON pairing_side (organization, pairing)"),
  ]

  /// A pairing is seen by whoever sees one of its sides.
  private static func seen(_ scope: Scope) -> SQL {
    "EXISTS (SELECT 1 FROM pairing_side s JOIN organization o ON o.id = s.organization WHERE s.pairing = q.id AND \(scope.reach, "o.path"))"
  }
  private static let columns: SQL = "q.id, q.purpose, q.proposed_on, q.until, q.ended_on, q.ended_by, q.reason"
  private static func read(_ r: any Row) throws -> Pairing {
    Pairing(id: r.id(0), purpose: r.text(1), proposedOn: r.day(2), until: r.day(3), endedOn: r.dayIfAny(4), endedBy: r.idIfAny(5), reason: r.text(6), sides: [])
  }
  static func one(_ id: ID<Pairing>, in scope: Scope) throws -> Pairing {
    try withSides([scope.one("SELECT \(columns) FROM pairing q WHERE q.id = \(id) AND \(seen(scope))", read)], in: scope)[0]
  }
  private static func withSides(_ all: [Pairing], in scope: Scope) throws -> [Pairing] {
    if all.isEmpty { return [] }
    let rows = try scope.all("""
      SELECT s.pairing, s.agreed_on, \(OrganizationTable.columns) FROM pairing_side s JOIN organization o ON o.id = s.organization WHERE s.pairing IN \(list: all.map(\.id)) AND \(anywhere: "whoever is one side knows the others") ORDER BY s.number
      """) { r in (pairing: r.id(0, Pairing.self), side: Pairing.Side(organization: try OrganizationTable.read(r, from: 2), agreedOn: r.dayIfAny(1))) }
    let byPairing = Dictionary(grouping: rows, by: \.pairing)
    return all.map { p in
      var p = p
      p.sides = (byPairing[p.id] ?? []).map(\.side)
      return p
    }
  }
  private static func narrowed(_ state: Pairing.State?, at organization: ID<Organization>?, _ scope: Scope) -> SQL {
    let going: SQL = "q.ended_on IS NULL AND q.until >= \(scope.today)", unagreed: SQL = "EXISTS (SELECT 1 FROM pairing_side w WHERE w.pairing = q.id AND w.agreed_on IS NULL)"
    var all: [SQL] = [seen(scope)]
    switch state {
    case .proposed: all.append("\(going) AND \(unagreed)")
    case .standing: all.append("\(going) AND NOT \(unagreed)")
    case .ended: all.append("(q.ended_on IS NOT NULL OR q.until < \(scope.today))")
    case nil: break
    }
    if let organization { all.append("EXISTS (SELECT 1 FROM pairing_side h WHERE h.pairing = q.id AND h.organization = \(organization))") }
    return all.joined(" AND ")
  }
  /// Latest first; `total` is exact up to 1,000.
  static func list(_ state: Pairing.State?, at organization: ID<Organization>? = nil, offset: Int = 0, limit: Int = 50, in scope: Scope) throws -> (items: [Pairing], total: Int) {
    let condition = narrowed(state, at: organization, scope), total = try scope.first("SELECT count(*) FROM (SELECT q.id FROM pairing q WHERE \(condition) LIMIT 1001) counted") { $0.int(0) } ?? 0
    return (try withSides(scope.all("SELECT \(columns) FROM pairing q WHERE \(condition) ORDER BY q.proposed_on DESC, q.id DESC LIMIT \(limit) OFFSET \(offset)", read), in: scope), total)
  }
  /// What waits for these organizations to agree, soonest proposed first.
  static func toAgree(_ organizations: [ID<Organization>], in scope: Scope) throws -> [(pairing: Pairing, organization: Organization)] {
    if organizations.isEmpty { return [] }
    let rows = try scope.all("""
      SELECT \(columns), \(OrganizationTable.columns) FROM pairing q JOIN pairing_side s ON s.pairing = q.id JOIN organization o ON o.id = s.organization
      WHERE s.organization IN \(list: organizations) AND s.agreed_on IS NULL AND q.ended_on IS NULL AND q.until >= \(scope.today) AND \(scope.reach, "o.path") ORDER BY q.proposed_on, q.id LIMIT 6
      """) { r in (try read(r), try OrganizationTable.read(r, from: 7)) }
    let full = try withSides(rows.map(\.0), in: scope)
    return zip(full, rows).map { ($0, $1.1) }
  }
  /// The organizations that share a gathering with this one on a day, each by a pairing that stands: the hook of joint gatherings.
  package static func partners(of organization: ID<Organization>, on day: Day, in scope: Scope) throws -> [Organization] {
    try scope.all("""
      SELECT DISTINCT \(OrganizationTable.columns) FROM pairing q JOIN pairing_side h ON h.pairing = q.id JOIN pairing_side s ON s.pairing = q.id JOIN organization o ON o.id = s.organization
      WHERE h.organization = \(organization) AND s.organization <> h.organization AND q.until >= \(day) AND (q.ended_on IS NULL OR q.ended_on > \(day)) AND NOT EXISTS (SELECT 1 FROM pairing_side w WHERE w.pairing = q.id AND (w.agreed_on IS NULL OR w.agreed_on > \(day)))
        AND \(anywhere: "whoever is one side knows the others") ORDER BY o.path
      """) { try OrganizationTable.read($0) }
  }
  /// Branches whose name holds a text, wherever they stand: a partner is asked by name, and nothing but the name is told.
  static func branches(named pattern: String, besides id: ID<Organization>, in scope: Scope) throws -> [(organization: Organization, above: String)] {
    try scope.all("""
      SELECT \(OrganizationTable.columns), a.name FROM organization o JOIN organization a ON a.id = o.parent WHERE o.kind = 'branch' AND o.ended IS NULL AND o.id <> \(id) AND o.name LIKE \(pattern) ESCAPE '\\' AND \(anywhere: "a partner is asked by name") ORDER BY o.name, o.id LIMIT 30
      """) { r in (try OrganizationTable.read(r), r.text(6)) }
  }
  /// The branches among these, wherever they stand.
  static func branches(_ ids: [ID<Organization>], in scope: Scope) throws -> [Organization] {
    if ids.isEmpty { return [] }
    return try scope.all("SELECT \(OrganizationTable.columns) FROM organization o WHERE o.id IN \(list: ids) AND o.kind = 'branch' AND o.ended IS NULL AND \(anywhere: "a partner is asked by name") ORDER BY o.path") { try OrganizationTable.read($0) }
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT q.id, q.purpose FROM pairing q WHERE q.id IN \(list: ids) AND \(seen(scope))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Ties.pairing(ID($0)).path)) })
  }

  // MARK: changes

  static func add(_ p: Pairing) -> [Change] {
    [Change("INSERT INTO pairing (id, purpose, proposed_on, until) VALUES (\(p.id), \(p.purpose), \(p.proposedOn), \(p.until))")]
      + p.sides.enumerated().map { n, side in Change("INSERT INTO pairing_side (pairing, organization, number, agreed_on) VALUES (\(p.id), \(side.organization.id), \(n), \(side.agreedOn))") }
  }
  static func agree(_ p: Pairing, _ organization: ID<Organization>, on day: Day) -> Change {
    Change("UPDATE pairing_side SET agreed_on = \(day) WHERE pairing = \(p.id) AND organization = \(organization) AND agreed_on IS NULL", expects: 1, otherwise: ContactTable.stale)
  }
  static func end(_ p: Pairing, by organization: ID<Organization>, because reason: String, on day: Day) -> Change {
    Change("UPDATE pairing SET ended_on = \(day), ended_by = \(organization), reason = \(reason) WHERE id = \(p.id) AND ended_on IS NULL", expects: 1, otherwise: ContactTable.stale)
  }
}
