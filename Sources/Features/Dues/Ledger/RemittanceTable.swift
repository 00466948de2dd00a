import FeatureKit

/// What is on its way upward.
enum RemittanceTable {
  private static let columns: SQL = "m.entry, m.central, m.amount, m.on_day, m.taken, m.reversed, s.id, s.parent, s.path, s.name, s.kind, s.setting, \(OrganizationTable.columns)"
  private static let source: SQL = "dues_remittance m JOIN organization s ON s.id = m.organization JOIN organization o ON o.id = m.receiver"
  private static func read(_ r: any Row) throws -> Remittance {
    Remittance(
      entry: r.id(0), sender: try OrganizationTable.read(r, from: 6), receiver: try OrganizationTable.read(r, from: 12), central: r.flag(1), amount: r.fen(2), on: r.day(3), taken: r.idIfAny(4), reversed: !r.isNull(5))
  }
  static func one(_ entry: ID<LedgerEntry>, in scope: Scope) throws -> Remittance { try scope.one("SELECT \(columns) FROM \(source) WHERE m.entry = \(entry) AND \(scope.reach, "s.path")", read) }
  /// Sent here and not confirmed.
  static func waiting(at receiver: ID<Organization>, in scope: Scope) throws -> [Remittance] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE m.receiver = \(receiver) AND m.taken IS NULL AND m.reversed IS NULL AND \(scope.reach, "o.path") ORDER BY m.on_day, m.entry LIMIT 200", read)
  }
  static func send(_ entry: ID<LedgerEntry>, from organization: ID<Organization>, to receiver: ID<Organization>, _ central: Bool, _ amount: Fen, on day: Day) -> Change {
    Change("INSERT INTO dues_remittance (entry, organization, receiver, central, amount, on_day) VALUES (\(entry), \(organization), \(receiver), \(central), \(amount), \(day))")
  }
  static func take(_ r: Remittance, by entry: ID<LedgerEntry>) -> Change {
    Change("UPDATE dues_remittance SET taken = \(entry) WHERE entry = \(r.entry) AND taken IS NULL AND reversed IS NULL", expects: 1, otherwise: DuesSchemaTable.stale)
  }
}
