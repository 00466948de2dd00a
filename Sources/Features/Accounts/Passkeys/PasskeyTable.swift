import FeatureKit

/// A telephone, computer or key that signs for its owner at the second door (通行密钥).
struct Passkey: Encodable, Sendable, Hashable {
  var id: ID<Passkey>
  var name: String
  var since: Moment
  var used: Moment?
  static let most = 10
}

/// Passkeys by what authenticators call them, with their public keys: nothing here signs anything.
enum PasskeyTable {
  static let migrations = [
    Migration("accounts.passkeys",
      """
      CREATE TABLE passkey (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), credential BLOB NOT NULL UNIQUE, public_key BLOB NOT NULL, counter BIGINT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''), since BIGINT NOT NULL, used BIGINT, challenge BLOB)
      """,
      "CREATE INDEX passkey_account ON passkey (account)")
  ]
  struct Kept {
    var id: ID<Passkey>
    var key: [UInt8]
    var counter: Int
  }
  static func of(_ account: ID<Account>, in scope: Scope) throws -> [Passkey] {
    try scope.all("SELECT id, name, since, used FROM passkey WHERE account = \(account) AND \(anywhere: "an account looks after its own passkeys") ORDER BY since, id") {
      Passkey(id: $0.id(0), name: $0.text(1), since: $0.moment(2), used: $0.momentIfAny(3))
    }
  }
  static func credentials(of account: ID<Account>, in scope: Scope) throws -> [[UInt8]] {
    try scope.all("SELECT credential FROM passkey WHERE account = \(account) AND \(anywhere: "the door knows every passkey") ORDER BY id") { $0.blob(0) }
  }
  static func find(_ credential: [UInt8], of account: ID<Account>, in scope: Scope) throws -> Kept? {
    try scope.first("SELECT id, public_key, counter FROM passkey WHERE account = \(account) AND credential = \(Blob(credential)) AND \(anywhere: "the door knows every passkey")") {
      Kept(id: $0.id(0), key: $0.blob(1), counter: $0.int(2))
    }
  }

  // MARK: changes

  static func add(_ id: ID<Passkey>, _ made: AddPasskey, of account: ID<Account>, _ now: Moment) -> Change {
    Change("""
      INSERT INTO passkey (id, account, credential, public_key, counter, name, since) VALUES (\(id), \(account), \(Blob(made.credential)), \(Blob(made.key)), \(made.counter), \(made.called), \(now)) ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: Refusal("passkey.known", .passkeyKnown, kind: .conflict))
  }
  /// Each challenge is answered once.
  static func use(_ id: ID<Passkey>, of account: ID<Account>, counter: Int, challenge: [UInt8], _ now: Moment) -> Change {
    Change("UPDATE passkey SET counter = \(counter), challenge = \(Blob(challenge)), used = \(now) WHERE id = \(id) AND account = \(account) AND (challenge IS NULL OR challenge <> \(Blob(challenge)))", expects: 1, otherwise: .codeSpent)
  }
  static func end(_ id: ID<Passkey>, of account: ID<Account>) -> Change {
    Change("DELETE FROM passkey WHERE id = \(id) AND account = \(account)", expects: 1, otherwise: Refusal("passkey.ended", .passkeyEnded, kind: .conflict))
  }
  static func endAll(of account: ID<Account>) -> Change { Change("DELETE FROM passkey WHERE account = \(account)") }
}
