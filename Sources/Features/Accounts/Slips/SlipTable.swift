import FeatureKit

/// Printed slips by the keyed hash of their code. An account has one open slip at most; a new one ends it.
enum SlipTable {
  static let migrations = [
    Migration("accounts.slips",
      """
      CREATE TABLE slip (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), code BLOB NOT NULL UNIQUE, made BIGINT NOT NULL, ends BIGINT NOT NULL, used BIGINT, revoked BIGINT,
        CHECK (ends > made), CHECK (used IS NULL OR revoked IS NULL))
      """,
      "CREATE UNIQUE INDEX slip_open ON slip (account) WHERE used IS NULL AND revoked IS NULL",
      """
      CREATE TABLE known_device (id BIGINT PRIMARY KEY, token BLOB NOT NULL UNIQUE, account BIGINT NOT NULL REFERENCES account (id), name TEXT NOT NULL, since BIGINT NOT NULL, seen BIGINT NOT NULL, ends BIGINT NOT NULL)
      """,
      "CREATE INDEX known_device_account ON known_device (account, ends)",
      "ALTER TABLE session ADD COLUMN known_device BIGINT REFERENCES known_device (id) ON DELETE CASCADE",
      "ALTER TABLE session ADD COLUMN proven BIGINT",
      "CREATE INDEX session_known_device ON session (known_device) WHERE known_device IS NOT NULL")
  ]
  private static let members: SQL = "n.status IN ('full', 'probationary') AND n.standing NOT IN ('stopped', 'merged')"

  static func holder(_ person: ID<Person>, in scope: Scope) throws -> SlipHolder {
    let day = scope.today
    return try scope.one("""
      SELECT n.id, n.name, o.id, o.path, o.name, CASE WHEN \(members) THEN 1 ELSE 0 END, a.id, a.state,
        (SELECT count(*) FROM post p WHERE p.person = n.id AND p.role IN \(list: Role.administrators) AND (p.until IS NULL OR p.until >= \(day)))
          + (SELECT count(*) FROM administrator x WHERE x.account = a.id AND (x.until IS NULL OR x.until >= \(day)))
      FROM person n JOIN organization o ON o.id = n.organization LEFT JOIN account a ON a.person = n.id WHERE n.id = \(person) AND \(scope.reach, "o.path")
      """) {
      SlipHolder(
        person: $0.id(0), name: $0.text(1), place: Place(id: $0.id(2), path: $0.text(3)), organizationName: $0.text(4), isMember: $0.flag(5), account: $0.idIfAny(6),
        enabled: $0.textIfAny(7) != AccountState.disabled.rawValue, administers: $0.int(8) > 0)
    }
  }
  /// The members of one organization itself, and how they come in.
  static func lines(at organization: ID<Organization>, in scope: Scope) throws -> [SlipsPage.Line] {
    try scope.all("""
      SELECT n.id, n.name, s.ends, (SELECT max(u.used) FROM slip u WHERE u.account = a.id), (SELECT count(*) FROM known_device d WHERE d.account = a.id AND d.ends > \(scope.now))
      FROM person n JOIN organization o ON o.id = n.organization LEFT JOIN account a ON a.person = n.id LEFT JOIN slip s ON s.account = a.id AND s.used IS NULL AND s.revoked IS NULL AND s.ends > \(scope.now)
      WHERE n.organization = \(organization) AND \(members) AND \(scope.reach, "o.path") ORDER BY n.sort_name, n.id LIMIT \(Limits.batch)
      """) { SlipsPage.Line(person: $0.id(0), name: $0.text(1), openUntil: $0.momentIfAny(2), lastUsed: $0.momentIfAny(3), devices: $0.int(4)) }
  }
  static func open(of account: ID<Account>, in scope: Scope) throws -> Slip? {
    try scope.first("""
      SELECT id, made, ends FROM slip WHERE account = \(account) AND used IS NULL AND revoked IS NULL AND ends > \(scope.now) AND \(anywhere: "the account was asked for within reach, or is one's own")
      """) { Slip(id: $0.id(0), made: $0.moment(1), ends: $0.moment(2)) }
  }
  /// The open slip of this code and its account; nil for any code that opens nothing, whatever the reason.
  static func find(_ digest: [UInt8], in scope: Scope) throws -> (slip: ID<Slip>, account: ID<Account>)? {
    try scope.first("""
      SELECT s.id, s.account FROM slip s JOIN account a ON a.id = s.account JOIN person n ON n.id = a.person
      WHERE s.code = \(Blob(digest)) AND s.used IS NULL AND s.revoked IS NULL AND s.ends > \(scope.now) AND a.state = 'active' AND \(members) AND \(anywhere: "the door knows every slip")
      """) { ($0.id(0), $0.id(1)) }
  }

  // MARK: changes

  static func add(_ id: ID<Slip>, _ digest: [UInt8], for account: ID<Account>, _ now: Moment) -> Change {
    Change("INSERT INTO slip (id, account, code, made, ends) VALUES (\(id), \(account), \(Blob(digest)), \(now), \(now.adding(seconds: Limits.slip)))")
  }
  static func use(_ id: ID<Slip>, _ now: Moment) -> Change {
    Change("UPDATE slip SET used = \(now) WHERE id = \(id) AND used IS NULL AND revoked IS NULL AND ends > \(now)", expects: 1, otherwise: .slipOpensNothing)
  }
  /// Ends the open slip of an account, if there is one.
  static func revoke(of account: ID<Account>, _ now: Moment) -> Change { Change("UPDATE slip SET revoked = \(now) WHERE account = \(account) AND used IS NULL AND revoked IS NULL") }
}
