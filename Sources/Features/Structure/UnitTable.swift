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
  static func one(_ id: ID<Unit>, in scope: Scope) throws -> Unit {
    try scope.one("SELECT \(columns) FROM unit u JOIN organization o ON o.id = u.organization WHERE u.id = \(id) AND u.ended IS NULL AND \(scope.reach, "o.path")", read)
  }
  static func of(_ organization: ID<Organization>, in scope: Scope) throws -> [Unit] {
    try scope.all("""
      SELECT \(columns) FROM organization_unit l JOIN unit u ON u.id = l.unit JOIN organization o ON o.id = l.organization
      WHERE l.organization = \(organization) AND u.ended IS NULL AND \(scope.reach, withHome: "o.path") ORDER BY u.id
      """, read)
  }
}
