import FeatureKit
import Secrets

/// Devices known from a slip, by the SHA-256 digest of what their cookie holds. Their sessions end with them.
enum KnownDeviceTable {
  static func digest(_ token: String) -> [UInt8] { Digest.sha256("zhibu device " + token) }

  /// Whose device this is, as long as they are a member and their account is in use.
  static func find(_ token: String, in scope: Scope) throws -> (device: ID<KnownDevice>, account: ID<Account>, name: String)? {
    try scope.first("""
      SELECT d.id, d.account, n.name FROM known_device d JOIN account a ON a.id = d.account JOIN person n ON n.id = a.person
      WHERE d.token = \(Blob(digest(token))) AND d.ends > \(scope.now) AND a.state = 'active' AND n.status IN ('full', 'probationary') AND n.standing NOT IN ('stopped', 'merged') AND \(anywhere: "the door knows every device")
      """) { ($0.id(0), $0.id(1), $0.text(2)) }
  }
  static func of(_ account: ID<Account>, in scope: Scope) throws -> [KnownDevice] {
    try scope.all("""
      SELECT d.id, d.name, d.since, COALESCE((SELECT max(s.seen) FROM session s WHERE s.known_device = d.id), d.seen), d.ends FROM known_device d
      WHERE d.account = \(account) AND d.ends > \(scope.now) AND \(anywhere: "the account was asked for within reach, or is one's own") ORDER BY d.since DESC, d.id DESC
      """) { KnownDevice(id: $0.id(0), name: $0.text(1), since: $0.moment(2), seen: $0.moment(3), ends: $0.moment(4)) }
  }

  static func ofSession(_ mark: String, of account: ID<Account>, in scope: Scope) throws -> ID<KnownDevice>? {
    try scope.first("SELECT s.known_device FROM session s WHERE s.mark = \(mark) AND s.account = \(account) AND s.known_device IS NOT NULL AND \(anywhere: "an account looks after its own sessions")") { $0.id(0) }
  }

  // MARK: changes

  static func add(_ id: ID<KnownDevice>, _ digest: [UInt8], of account: ID<Account>, name: String, _ now: Moment) -> [Change] {
    [
      Change("DELETE FROM known_device WHERE account = \(account) AND ends <= \(now)"),
      Change("INSERT INTO known_device (id, token, account, name, since, seen, ends) VALUES (\(id), \(Blob(digest)), \(account), \(name), \(now), \(now), \(now.adding(seconds: Limits.knownDevice)))"),
    ]
  }
  static func see(_ id: ID<KnownDevice>, _ now: Moment) -> Change { Change("UPDATE known_device SET seen = \(now) WHERE id = \(id)", expects: 1, otherwise: .deviceForgotten) }
  static func end(_ id: ID<KnownDevice>, of account: ID<Account>) -> Change { Change("DELETE FROM known_device WHERE id = \(id) AND account = \(account)", expects: 1, otherwise: .deviceForgotten) }
  /// The device of a session that signs out: whoever leaves is to be asked again.
  static func end(ofSession digest: [UInt8]) -> Change { Change("DELETE FROM known_device WHERE id IN (SELECT known_device FROM session WHERE token = \(Blob(digest)) AND known_device IS NOT NULL)") }
  /// All devices of an account but the one at which it is being decided.
  static func endAll(of account: ID<Account>, but mark: String = "") -> Change {
    Change("DELETE FROM known_device WHERE account = \(account) AND id NOT IN (SELECT known_device FROM session WHERE mark = \(mark) AND known_device IS NOT NULL)")
  }
}
