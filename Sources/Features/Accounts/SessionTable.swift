import FeatureKit
import Secrets

/// Sessions by the SHA-256 digest of their token: whoever reads the table cannot sign in with it.
enum SessionTable {
  struct Kept {
    var account: ID<Account>
    var person: ID<Person>?
    var organization: ID<Organization>
    var name: String
    var mustChange: Bool
    var created: Moment
    var seen: Moment
    var ends: Moment
    /// Set where the session began with a printed slip, and until when its reader has proved themselves.
    var bySlip = false
    var proven: Moment?
    var rules = AccessRules()
    var hasTwoStep = false
  }
  static func digest(_ token: String) -> [UInt8] { Digest.sha256("zhibu session " + token) }

  /// What a session is called on its owner's page: told from the form token, so that a page knows its own session.
  static func mark(_ formToken: String) -> String { String(Digest.hex(Digest.sha256("zhibu mark " + formToken)).prefix(16)) }

  struct Open: Encodable, Sendable, Hashable {
    var mark: String
    var device: String
    var created: Moment
    var seen: Moment
    /// The network it came from, shortened; nil for one begun with a slip.
    var from: String?
  }
  static func open(of account: ID<Account>, in scope: Scope) throws -> [Open] {
    try scope.all("SELECT mark, device, created, seen, place FROM session WHERE account = \(account) AND ends > \(scope.now) AND \(anywhere: "the account was asked for within reach, or is one's own") ORDER BY seen DESC") {
      Open(mark: $0.text(0), device: $0.text(1), created: $0.moment(2), seen: $0.moment(3), from: $0.textIfAny(4))
    }
  }

  static func kept(_ digest: [UInt8], in session: any ReadSession) throws -> Kept? {
    try session.first("""
      SELECT a.id, a.person, COALESCE(n.organization, a.organization), COALESCE(n.name, a.username), a.must_change, s.created, s.seen, s.ends, s.known_device, s.proven, \(AccessTable.along)
      FROM session s JOIN account a ON a.id = s.account LEFT JOIN person n ON n.id = a.person \(AccessTable.joined) WHERE s.token = \(Blob(digest)) AND a.state = 'active'
      """) {
      Kept(account: $0.id(0), person: $0.idIfAny(1), organization: $0.id(2), name: $0.text(3), mustChange: $0.flag(4), created: $0.moment(5), seen: $0.moment(6), ends: $0.moment(7),
        bySlip: !$0.isNull(8), proven: $0.momentIfAny(9), rules: try AccessTable.read($0, from: 10), hasTwoStep: $0.flag(15))
    }
  }
  static func inUse(_ username: String, in session: any ReadSession) throws -> (account: ID<Account>, person: ID<Person>?)? {
    try session.first("SELECT id, person FROM account WHERE username = \(username) AND state = 'active'") { ($0.id(0), $0.idIfAny(1)) }
  }
  /// All that opens something on `day`, in one query, as every page asks for it: an administrator's posts, which belong to the account, the person's own, and their membership.
  static func posts(_ account: ID<Account>, _ person: ID<Person>?, on day: Day, _ grants: Grants, in session: any ReadSession) throws -> [Actor.Post] {
    try session.rows("""
      SELECT h.role, o.id, o.path, h.party_group FROM (
        SELECT 1 AS source, x.id AS id, x.role AS role, x.organization AS organization, CAST(NULL AS BIGINT) AS party_group FROM administrator x
        WHERE x.account = \(account) AND x.since <= \(day) AND (x.until IS NULL OR x.until >= \(day))
        UNION ALL SELECT 2, p.id, p.role, p.organization, p.party_group FROM post p WHERE p.person = \(person) AND p.since <= \(day) AND (p.until IS NULL OR p.until >= \(day))
        UNION ALL SELECT 3, n.id, 'member', n.organization, CAST(NULL AS BIGINT) FROM person n
        WHERE n.id = \(person) AND n.status IN ('full', 'probationary') AND n.standing <> 'stopped') h
      JOIN organization o ON o.id = h.organization ORDER BY h.source, o.path, h.id
      """) {
      let role: Role = try $0.choice(0)
      return Actor.Post(role: role, place: Place(id: $0.id(1), path: $0.text(2)), group: $0.idIfAny(3), may: grants.permissions(of: role))
    }
  }
  /// The branch that a member belongs to.
  static func membership(_ person: ID<Person>, _ grants: Grants, in session: any ReadSession) throws -> Actor.Post? {
    try session.first("SELECT o.id, o.path FROM person n JOIN organization o ON o.id = n.organization WHERE n.id = \(person) AND n.status IN ('full', 'probationary') AND n.standing <> 'stopped'") {
      Actor.Post(role: .member, place: Place(id: $0.id(0), path: $0.text(1)), may: grants.permissions(of: .member))
    }
  }

  // MARK: changes

  static func begin(_ digest: [UInt8], _ mark: String, _ account: ID<Account>, device: String, from: String? = nil, ends: Moment, known: ID<KnownDevice>? = nil, proven: Moment? = nil, _ now: Moment) -> Change {
    Change("INSERT INTO session (token, mark, account, created, seen, ends, device, known_device, proven, place) VALUES (\(Blob(digest)), \(mark), \(account), \(now), \(now), \(ends), \(device), \(known), \(proven), \(from))")
  }
  static func prove(_ mark: String, of account: ID<Account>, _ now: Moment) -> Change {
    Change("UPDATE session SET proven = \(now) WHERE mark = \(mark) AND account = \(account)", expects: 1, otherwise: Refusal("session.ended", .sessionEnded, kind: .conflict))
  }
  /// All but the newest few, and those that have ended.
  static func prune(_ account: ID<Account>, _ now: Moment) -> Change {
    Change("""
      DELETE FROM session WHERE account = \(account) AND (ends < \(now) OR token NOT IN
        (SELECT s.token FROM session s WHERE s.account = \(account) ORDER BY s.seen DESC LIMIT \(Limits.sessionsPerAccount)))
      """)
  }
  static func end(_ digest: [UInt8], of account: ID<Account>) -> Change { Change("DELETE FROM session WHERE token = \(Blob(digest)) AND account = \(account)") }
  static func end(marked mark: String, of account: ID<Account>) -> Change {
    Change("DELETE FROM session WHERE mark = \(mark) AND account = \(account)", expects: 1, otherwise: Refusal("session.ended", .sessionEnded, kind: .conflict))
  }
  static func endAll(of account: ID<Account>, but mark: String = "") -> Change { Change("DELETE FROM session WHERE account = \(account) AND mark <> \(mark)") }
  static func touch(_ digest: [UInt8], _ seen: Moment, in session: any WriteSession) throws {
    try session.execute("UPDATE session SET seen = \(seen) WHERE token = \(Blob(digest)) AND seen < \(seen)")
  }
}
