import FeatureKit

/// Since when an organization has its children stand side by side, and until when it had.
enum ComparisonTable {
  static let migrations = [
    Migration("comparison of children",
      """
      CREATE TABLE overview_comparison (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), since BIGINT NOT NULL, until BIGINT, begun_by BIGINT, ended_by BIGINT,
        CHECK (until IS NULL OR until >= since))
      """,
      "CREATE UNIQUE INDEX overview_comparison_running ON overview_comparison (organization) WHERE until IS NULL"),
  ]
  /// Since when, as long as it is switched on.
  static func running(at id: ID<Organization>, in scope: Scope) throws -> Moment? {
    try scope.first("SELECT c.since FROM overview_comparison c JOIN organization o ON o.id = c.organization WHERE c.organization = \(id) AND c.until IS NULL AND \(scope.reach, "o.path")") { $0.moment(0) }
  }
  static func begin(_ key: ID<ComparisonSwitch>, _ id: ID<Organization>, by actor: Actor, _ now: Moment) -> Change {
    Change("INSERT INTO overview_comparison (id, organization, since, begun_by) VALUES (\(key), \(id), \(now), \(actor.person))")
  }
  static func end(_ id: ID<Organization>, by actor: Actor, _ now: Moment) -> Change {
    Change("UPDATE overview_comparison SET until = \(now), ended_by = \(actor.person) WHERE organization = \(id) AND until IS NULL", expects: 1, otherwise: Refusal("comparison.off", .comparisonIsOff, kind: .conflict))
  }
}
