import FeatureKit
import Secrets

/// What a program signs in with, in its owner's name.
enum AccessToken { static let reference = "token" }

/// Tokens by the SHA-256 digest of what was shown once: whoever reads the table cannot use them.
enum TokenTable {
  static let migrations = [
    Migration("accounts.tokens",
      """
      CREATE TABLE access_token (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), digest BLOB NOT NULL UNIQUE, name TEXT NOT NULL CHECK (name <> ''),
        reads_only BIGINT NOT NULL CHECK (reads_only IN (0, 1)), permissions TEXT, created BIGINT NOT NULL, ends BIGINT NOT NULL, seen BIGINT, CHECK (ends > created))
      """,
      "CREATE INDEX access_token_account ON access_token (account, ends)")
  ]
  static func digest(_ token: String) -> [UInt8] { Digest.sha256("zhibu token " + token) }

  struct Kept {
    var holder: SessionTable.Kept
    var confines: Confines
  }
  static func kept(_ digest: [UInt8], in session: any ReadSession) throws -> Kept? {
    try session.first("""
      SELECT a.id, a.person, COALESCE(n.organization, a.organization), COALESCE(n.name, a.username), a.must_change, k.created, COALESCE(k.seen, k.created), k.ends, k.reads_only, k.permissions, \(AccessTable.along)
      FROM access_token k JOIN account a ON a.id = k.account LEFT JOIN person n ON n.id = a.person \(AccessTable.joined) WHERE k.digest = \(Blob(digest)) AND a.state = 'active'
      """) {
      Kept(
        holder: SessionTable.Kept(account: $0.id(0), person: $0.idIfAny(1), organization: $0.id(2), name: $0.text(3), mustChange: $0.flag(4), created: $0.moment(5), seen: $0.moment(6), ends: $0.moment(7), rules: try AccessTable.read($0, from: 10), hasTwoStep: $0.flag(15)),
        confines: Confines(readsOnly: $0.flag(8), only: $0.textIfAny(9).map(permissions)))
    }
  }

  /// A token on its owner's page.
  struct Open: Encodable, Sendable, Hashable {
    var id: ID<AccessToken>
    var name: String
    var readsOnly: Bool
    /// Empty: whatever the owner's posts allow.
    var permissions: [String]
    var created: Moment
    var ends: Moment
    var seen: Moment?
  }
  static func open(of account: ID<Account>, in scope: Scope) throws -> [Open] {
    try scope.all("""
      SELECT id, name, reads_only, permissions, created, ends, seen FROM access_token WHERE account = \(account) AND ends > \(scope.now) AND \(anywhere: "an account looks after its own tokens") ORDER BY created DESC, id DESC
      """) {
      Open(
        id: $0.id(0), name: $0.text(1), readsOnly: $0.flag(2), permissions: $0.textIfAny(3).map { permissions($0).map(\.name).sorted() } ?? [], created: $0.moment(4), ends: $0.moment(5), seen: $0.momentIfAny(6))
    }
  }
  private static func permissions(_ text: String) -> Set<Permission> { Set(text.split(separator: " ").map { Permission(stringLiteral: String($0)) }) }

  // MARK: changes

  static func add(_ token: Open, _ digest: [UInt8], of account: ID<Account>) -> Change {
    Change("""
      INSERT INTO access_token (id, account, digest, name, reads_only, permissions, created, ends)
      VALUES (\(token.id), \(account), \(Blob(digest)), \(token.name), \(token.readsOnly), \(token.permissions.isEmpty ? nil : token.permissions.joined(separator: " ")), \(token.created), \(token.ends))
      """)
  }
  static func prune(_ account: ID<Account>, _ now: Moment) -> Change { Change("DELETE FROM access_token WHERE account = \(account) AND ends <= \(now)") }
  static func end(_ id: ID<AccessToken>, of account: ID<Account>) -> Change {
    Change("DELETE FROM access_token WHERE id = \(id) AND account = \(account)", expects: 1, otherwise: Refusal("token.ended", .tokenEnded, kind: .conflict))
  }
  static func endAll(of account: ID<Account>) -> Change { Change("DELETE FROM access_token WHERE account = \(account)") }
  static func touch(_ digest: [UInt8], _ seen: Moment, in session: any WriteSession) throws {
    try session.execute("UPDATE access_token SET seen = \(seen) WHERE digest = \(Blob(digest)) AND (seen IS NULL OR seen < \(seen))")
  }
}
