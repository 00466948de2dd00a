import FeatureKit

/// Units, and which organizations stand at them.
enum UnitTable {
  static let migrations = [
    Migration("units",
      """
      CREATE TABLE unit (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''), kind TEXT NOT NULL,
        address TEXT NOT NULL DEFAULT '', division TEXT, ended BIGINT, version BIGINT NOT NULL DEFAULT 1)
      """,
      "CREATE INDEX unit_organization ON unit (organization, id)",
      "CREATE TABLE organization_unit (organization BIGINT NOT NULL REFERENCES organization (id), unit BIGINT NOT NULL REFERENCES unit (id), PRIMARY KEY (organization, unit))",
      "CREATE INDEX organization_unit_unit ON organization_unit (unit)"),
  ]
  static func link(_ organization: ID<Organization>, _ unit: ID<Unit>) -> Change {
    Change("INSERT INTO organization_unit (organization, unit) VALUES (\(organization), \(unit)) ON CONFLICT (organization, unit) DO NOTHING")
  }
  static func unlink(_ organization: ID<Organization>, _ unit: ID<Unit>) -> Change {
    Change("DELETE FROM organization_unit WHERE organization = \(organization) AND unit = \(unit)", expects: 1, otherwise: StructureTable.stale)
  }
  private static let columns: SQL = "u.id, u.organization, u.name, u.kind, u.address, u.division, u.version"
  private static func read(_ r: any Row) throws -> Unit {
    Unit(id: r.id(0), organization: r.id(1), name: r.text(2), kind: try r.choice(3), address: r.text(4), division: r.textIfAny(5), version: r.int(6))
  }
  static func add(_ u: Unit) -> Change {
    Change("INSERT INTO unit (id, organization, name, kind, address, division) VALUES (\(u.id), \(u.organization), \(u.name), \(u.kind), \(u.address), \(u.division))")
  }
  static func change(_ u: Unit) -> Change {
    Change("""
      UPDATE unit SET name = \(u.name), kind = \(u.kind), address = \(u.address), division = \(u.division), version = version + 1 WHERE id = \(u.id) AND version = \(u.version) AND ended IS NULL
      """, expects: 1, otherwise: StructureTable.stale)
  }
  static func end(_ u: Unit, on day: Day) -> Change {
    Change("UPDATE unit SET ended = \(day), version = version + 1 WHERE id = \(u.id) AND version = \(u.version) AND ended IS NULL", expects: 1, otherwise: StructureTable.stale)
  }
  /// Whatever stands at it: ending a unit must not pull it from under a branch that its keeper does not see.
  static func standing(at id: ID<Unit>, in scope: Scope) throws -> [OrganizationName] {
    try scope.all("SELECT o.id, o.name FROM organization_unit l JOIN organization o ON o.id = l.organization WHERE l.unit = \(id) AND o.ended IS NULL AND \(anywhere: "who stands at a unit that is to end") ORDER BY o.path") {
      OrganizationName(id: $0.id(0), name: $0.text(1))
    }
  }
  static func one(_ id: ID<Unit>, in scope: Scope) throws -> Unit {
    try scope.one("SELECT \(columns) FROM unit u JOIN organization o ON o.id = u.organization WHERE u.id = \(id) AND u.ended IS NULL AND \(scope.reach, withHome: "o.path")", read)
  }
  /// A unit within reach, or kept by an organization above the one named: what a branch may say it stands at.
  static func one(_ id: ID<Unit>, in scope: Scope, withAbove organization: ID<Organization>) throws -> Unit {
    guard let unit = try choices(for: organization, in: scope).first(where: { $0.id == id }) else { throw OutOfReach() }
    return unit
  }
  /// Units kept by the organization itself or by one above it, at most 500.
  static func choices(for organization: ID<Organization>, in scope: Scope) throws -> [Unit] {
    let o = try OrganizationTable.one(organization, in: scope), keepers = o.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    return try scope.all("""
      SELECT \(columns) FROM unit u WHERE u.organization IN \(list: keepers) AND u.ended IS NULL AND \(anywhere: "the units above a branch are those it can stand at") ORDER BY u.organization DESC, u.id LIMIT 500
      """, read)
  }
  static func isTaken(_ name: String, at organization: ID<Organization>, besides id: ID<Unit>? = nil, in scope: Scope) throws -> Bool {
    let other: SQL = id.map { "AND id <> \($0)" } ?? .nothing
    return try scope.first("SELECT id FROM unit WHERE organization = \(organization) AND name = \(name) AND ended IS NULL \(other) AND \(anywhere: "names under one keeper differ, whoever asks") LIMIT 1") { $0.integer(0) } != nil
  }
  static func of(_ organization: ID<Organization>, in scope: Scope) throws -> [Unit] {
    try scope.all("""
      SELECT \(columns) FROM organization_unit l JOIN unit u ON u.id = l.unit JOIN organization o ON o.id = l.organization
      WHERE l.organization = \(organization) AND u.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY u.id
      """, read)
  }
  /// The organizations that stand at a unit, within reach.
  static func organizations(at id: ID<Unit>, in scope: Scope) throws -> [OrganizationName] {
    try scope.all("""
      SELECT o.id, o.name FROM organization_unit l JOIN organization o ON o.id = l.organization WHERE l.unit = \(id) AND o.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY o.path
      """) { OrganizationName(id: $0.id(0), name: $0.text(1)) }
  }
  static func list(_ filter: UnitFilter, _ paging: Paging, in scope: Scope) throws -> (units: [UnitLine], total: Int) {
    let named: SQL = filter.q.map { "AND u.name LIKE \(likePattern($0)) ESCAPE '\\'" } ?? .nothing, ofKind: SQL = filter.kind.map { "AND u.kind = \($0)" } ?? .nothing
    let kept: SQL = filter.organization.map { "AND u.organization = \($0)" } ?? .nothing
    let from: SQL = "FROM unit u JOIN organization o ON o.id = u.organization WHERE u.ended IS NULL \(named) \(ofKind) \(kept) AND \(scope.reach, withHome: "o.path")"
    let units = try scope.all("SELECT \(columns), o.name \(from) ORDER BY o.path, u.id LIMIT \(paging.per) OFFSET \(paging.offset)") { UnitLine(unit: try read($0), keeper: $0.text(7)) }
    return (units, try scope.first("SELECT count(*) \(from)") { $0.int(0) } ?? 0)
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT u.id, u.name FROM unit u WHERE u.id IN \(list: ids) AND \(anywhere: "a unit's name is no secret within the house")") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Structure.unit(ID($0)).path)) })
  }
}

struct UnitFilter: Sendable {
  var q: String?
  var kind: UnitKind?
  var organization: ID<Organization>?
}

struct UnitLine: Encodable, Sendable, Hashable {
  var unit: Unit
  /// The organization that looks after it.
  var keeper: String
}
