import FeatureKit

/// The one row of access rules, the browsers an account was used from, and where a session came from.
enum AccessTable {
  static let migrations = [
    Migration("accounts.access",
      """
      CREATE TABLE access_rules (id BIGINT PRIMARY KEY CHECK (id = 1), two_step TEXT NOT NULL CHECK (two_step IN ('nobody', 'administrators', 'offices')),
        administrator_minutes BIGINT NOT NULL CHECK (administrator_minutes BETWEEN 5 AND 60), office_hours BIGINT NOT NULL CHECK (office_hours BETWEEN 1 AND 336),
        member_days BIGINT NOT NULL CHECK (member_days BETWEEN 1 AND 30), version BIGINT NOT NULL)
      """,
      "CREATE TABLE known_browser (account BIGINT NOT NULL REFERENCES account (id), token BLOB NOT NULL, since BIGINT NOT NULL, seen BIGINT NOT NULL, PRIMARY KEY (account, token))",
      "ALTER TABLE session ADD COLUMN place TEXT")
  ]
  /// What identifying somebody reads along: the rules, and whether the account has a second step.
  static let along: SQL = "r.two_step, r.administrator_minutes, r.office_hours, r.member_days, r.version, CASE WHEN EXISTS (SELECT 1 FROM two_step w WHERE w.account = a.id AND w.since IS NOT NULL) THEN 1 ELSE 0 END"
  static let joined: SQL = "LEFT JOIN access_rules r ON r.id = 1"
  static func read(_ r: any Row, from n: Int) throws -> AccessRules {
    guard !r.isNull(n) else { return AccessRules() }
    return AccessRules(twoStep: try r.choice(n), administratorMinutes: r.int(n + 1), officeHours: r.int(n + 2), memberDays: r.int(n + 3), version: r.int(n + 4))
  }
  static func rules(in scope: Scope) throws -> AccessRules {
    try scope.first("SELECT two_step, administrator_minutes, office_hours, member_days, version FROM access_rules WHERE \(anywhere: "rules of the whole house")") { try read($0, from: 0) } ?? AccessRules()
  }
  static func hasTwoStep(_ account: ID<Account>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM two_step WHERE account = \(account) AND since IS NOT NULL AND \(anywhere: "the account was asked for within reach, or is one's own")") { _ in true } ?? false
  }
  /// Whether the account was used from this browser before, and from any.
  static func knows(_ browser: [UInt8]?, of account: ID<Account>, in scope: Scope) throws -> (this: Bool, any: Bool) {
    let all = try scope.all("SELECT token FROM known_browser WHERE account = \(account) AND \(anywhere: "the door knows every browser")") { $0.blob(0) }
    return (browser.map { all.contains($0) } ?? false, !all.isEmpty)
  }

  // MARK: changes

  static func set(_ rules: AccessRules) -> Change {
    Change("""
      INSERT INTO access_rules (id, two_step, administrator_minutes, office_hours, member_days, version) VALUES (1, \(rules.twoStep), \(rules.administratorMinutes), \(rules.officeHours), \(rules.memberDays), \(rules.version + 1))
      ON CONFLICT (id) DO UPDATE SET two_step = excluded.two_step, administrator_minutes = excluded.administrator_minutes, office_hours = excluded.office_hours, member_days = excluded.member_days, version = excluded.version
      WHERE access_rules.version = \(rules.version)
      """, expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
  static func see(_ browser: [UInt8], of account: ID<Account>, _ now: Moment) -> [Change] {
    [
      Change("DELETE FROM known_browser WHERE account = \(account) AND seen < \(now.adding(seconds: -Limits.knownBrowser))"),
      Change("INSERT INTO known_browser (account, token, since, seen) VALUES (\(account), \(Blob(browser)), \(now), \(now)) ON CONFLICT (account, token) DO UPDATE SET seen = excluded.seen"),
    ]
  }
}
