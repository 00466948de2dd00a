import FeatureKit

/// The second step of signing in: one sealed secret an account, and recovery codes by their keyed hashes.
enum TwoStepTable {
  static let migrations = [
    Migration("accounts.twoStep",
      """
      CREATE TABLE two_step (account BIGINT PRIMARY KEY REFERENCES account (id), secret BLOB NOT NULL, started BIGINT NOT NULL, since BIGINT, last_step BIGINT NOT NULL DEFAULT 0,
        CHECK (since IS NULL OR since >= started))
      """,
      "CREATE TABLE recovery_code (account BIGINT NOT NULL REFERENCES account (id), code BLOB NOT NULL, made BIGINT NOT NULL, used BIGINT, PRIMARY KEY (account, code))")
  ]
  private static let field = "account.twoStep"

  struct Kept: Sendable, Hashable {
    /// In base32.
    var secret: String
    /// nil while it waits for its first code.
    var since: Moment?
    /// The last step whose code was taken: none up to it is taken again.
    var lastStep: Int64
    var codesLeft: Int
    var isOn: Bool { since != nil }
  }
  static func kept(_ account: ID<Account>, in scope: Scope) throws -> Kept? {
    try scope.first("""
      SELECT w.secret, w.since, w.last_step, (SELECT count(*) FROM recovery_code c WHERE c.account = w.account AND c.used IS NULL) FROM two_step w
      WHERE w.account = \(account) AND \(anywhere: "the door and the account itself know its second step")
      """) { Kept(secret: try $0.secret(0, field: field), since: $0.momentIfAny(1), lastStep: $0.integer(2), codesLeft: $0.int(3)) }
  }
  static func holdsCode(_ digest: [UInt8], of account: ID<Account>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM recovery_code WHERE account = \(account) AND code = \(Blob(digest)) AND used IS NULL AND \(anywhere: "the door knows every code")") { _ in true } ?? false
  }

  // MARK: changes

  /// A secret that waits for its first code; one that is in use is not replaced.
  static func start(_ account: ID<Account>, secret: String, _ now: Moment) -> Change {
    Change("""
      INSERT INTO two_step (account, secret, started) VALUES (\(account), \(Secret(secret, field: field)), \(now))
      ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, started = excluded.started, last_step = 0 WHERE two_step.since IS NULL
      """, expects: 1, otherwise: .twoStepIsOn)
  }
  static func confirm(_ account: ID<Account>, step: Int64, _ now: Moment) -> Change {
    Change("UPDATE two_step SET since = \(now), last_step = \(step) WHERE account = \(account) AND since IS NULL", expects: 1, otherwise: .twoStepIsOn)
  }
  /// The code of `step` and all before it are spent.
  static func spend(_ account: ID<Account>, step: Int64) -> Change {
    Change("UPDATE two_step SET last_step = \(step) WHERE account = \(account) AND last_step < \(step)", expects: 1, otherwise: .codeSpent)
  }
  static func spend(_ account: ID<Account>, recovery digest: [UInt8], _ now: Moment) -> Change {
    Change("UPDATE recovery_code SET used = \(now) WHERE account = \(account) AND code = \(Blob(digest)) AND used IS NULL", expects: 1, otherwise: .codeSpent)
  }
  static func codes(_ digests: [[UInt8]], of account: ID<Account>, _ now: Moment) -> [Change] {
    [Change("DELETE FROM recovery_code WHERE account = \(account)")] + digests.map { Change("INSERT INTO recovery_code (account, code, made) VALUES (\(account), \(Blob($0)), \(now))") }
  }
  static func end(_ account: ID<Account>) -> [Change] {
    [PasskeyTable.endAll(of: account), Change("DELETE FROM recovery_code WHERE account = \(account)"), Change("DELETE FROM two_step WHERE account = \(account)", expects: 1, otherwise: Refusal("twoStep.off", .twoStepIsOff, kind: .conflict))]
  }
}

extension Refusal {
  static let twoStepIsOn = Refusal("twoStep.on", .twoStepIsOn, kind: .conflict)
  static let codeSpent = Refusal("code.spent", .codeSpent, field: "code")
}
