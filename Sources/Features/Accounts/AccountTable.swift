import FeatureKit

package enum AccountTable {
  static let migrations = [
    Migration("accounts",
      """
      CREATE TABLE account (id BIGINT PRIMARY KEY, person BIGINT UNIQUE REFERENCES person (id), organization BIGINT NOT NULL REFERENCES organization (id),
        username TEXT NOT NULL UNIQUE CHECK (username <> ''), password TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
        must_change BIGINT NOT NULL CHECK (must_change IN (0, 1)), created BIGINT NOT NULL, changed BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1)
      """,
      "CREATE INDEX account_organization ON account (organization, id)",
      """
      CREATE TABLE administrator (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES account (id), organization BIGINT NOT NULL REFERENCES organization (id),
        role TEXT NOT NULL CHECK (role IN ('systemAdministrator', 'securityAdministrator', 'auditAdministrator')), since BIGINT NOT NULL, until BIGINT, CHECK (until IS NULL OR until >= since))
      """,
      "CREATE INDEX administrator_account ON administrator (account, until)",
      """
      CREATE TABLE session (token BLOB PRIMARY KEY, mark TEXT NOT NULL UNIQUE, account BIGINT NOT NULL REFERENCES account (id), created BIGINT NOT NULL, seen BIGINT NOT NULL, ends BIGINT NOT NULL, device TEXT NOT NULL)
      """,
      "CREATE INDEX session_account ON session (account, seen)",
      "CREATE TABLE sign_in_failure (kind TEXT NOT NULL CHECK (kind IN ('account', 'address')), who BLOB NOT NULL, failures BIGINT NOT NULL, last BIGINT NOT NULL, PRIMARY KEY (kind, who))",
      "CREATE INDEX sign_in_failure_last ON sign_in_failure (last)",
      "CREATE TABLE setup_token (digest BLOB PRIMARY KEY, ends BIGINT NOT NULL, used BIGINT)"),
  ]

  /// A person has one account: a second one stays with the file that it was made for.
  static let rows = PersonRows("account", movable: { scope, from, to in
    try scope.all("SELECT a.id FROM account a WHERE a.person = \(from) AND NOT EXISTS (SELECT 1 FROM account b WHERE b.person = \(to)) AND \(anywhere: "the account of somebody who was read within reach")") { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE account SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))]
  })
  /// An account's place moves with its person.
  static let joined: SQL = "account a LEFT JOIN person n ON n.id = a.person JOIN organization o ON o.id = COALESCE(n.organization, a.organization)"
  fileprivate static let columns: SQL = "a.id, a.username, a.person, n.name, a.state, a.must_change, a.version, o.id, o.path, o.name"
  fileprivate static func read(_ r: any Row) throws -> AccountFacts {
    AccountFacts(
      id: r.id(0), username: r.text(1), person: r.idIfAny(2), name: r.textIfAny(3), state: try r.choice(4), mustChange: r.flag(5), version: r.int(6),
      place: Place(id: r.id(7), path: r.text(8)), organizationName: r.text(9))
  }
  static func one(_ id: ID<Account>, in scope: Scope) throws -> AccountFacts {
    try scope.one("SELECT \(columns) FROM \(joined) WHERE a.id = \(id) AND \(scope.reach, "o.path")") { try read($0) }
  }
  /// The reader's own, whatever their posts.
  static func own(in scope: Scope) throws -> AccountFacts {
    guard let id = scope.actor.account else { throw OutOfReach() }
    return try scope.one("SELECT \(columns) FROM \(joined) WHERE a.id = \(id) AND \(anywhere: "an account looks after itself")") { try read($0) }
  }
  static func id(of username: String, in scope: Scope) throws -> ID<Account>? {
    try scope.first("SELECT id FROM account WHERE username = \(username) AND \(anywhere: "usernames are unique in the house")") { $0.id(0) }
  }
  static func id(of person: ID<Person>, in scope: Scope) throws -> ID<Account>? {
    try scope.first("SELECT id FROM account WHERE person = \(person) AND \(anywhere: "a person has one account in the house")") { $0.id(0) }
  }
  static func password(of id: ID<Account>, in scope: Scope) throws -> String? {
    try scope.first("SELECT password FROM account WHERE id = \(id) AND \(anywhere: "the hash is compared, never shown")") { $0.text(0) }
  }

  // MARK: changes

  static func add(_ id: ID<Account>, username: String, person: ID<Person>?, at organization: ID<Organization>, hash: String, mustChange: Bool, _ now: Moment) -> Change {
    Change("""
      INSERT INTO account (id, person, organization, username, password, state, must_change, created, changed)
      VALUES (\(id), \(person), \(organization), \(username), \(hash), 'active', \(mustChange), \(now), \(now)) ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: Refusal("username.taken", .usernameTaken, field: "username", kind: .conflict))
  }
  static func setPassword(_ id: ID<Account>, _ hash: String, mustChange: Bool, version: Int, _ now: Moment) -> Change {
    Change("UPDATE account SET password = \(hash), must_change = \(mustChange), changed = \(now), version = version + 1 WHERE id = \(id) AND version = \(version)", expects: 1, otherwise: changed)
  }
  static func askChange(_ id: ID<Account>) -> Change { Change("UPDATE account SET must_change = 1 WHERE id = \(id)") }
  static func setState(_ id: ID<Account>, _ state: AccountState, version: Int) -> Change {
    Change("UPDATE account SET state = \(state), version = version + 1 WHERE id = \(id) AND version = \(version)", expects: 1, otherwise: changed)
  }
  private static let changed = Refusal("changed", .changedMeanwhile, kind: .conflict)
}

extension AccountTable {
  /// What the door needs of an account: its hash and whether it is in use.
  static func door(_ username: String, in scope: Scope) throws -> (account: ID<Account>, hash: String, enabled: Bool)? {
    try scope.first("SELECT id, password, state FROM account WHERE username = \(username) AND \(anywhere: "the door knows every account")") { ($0.id(0), $0.text(1), $0.text(2) == AccountState.active.rawValue) }
  }
  /// An account and the roles of its posts, whoever asks: for the door.
  static func any(_ id: ID<Account>, in scope: Scope) throws -> AccountFacts {
    try scope.one("SELECT \(columns) FROM \(joined) WHERE a.id = \(id) AND \(anywhere: "the door knows every account")") { try read($0) }
  }
  /// Where a failure is written down that belongs to nobody: the top of the tree.
  static func top(in scope: Scope) throws -> Place {
    try scope.first("SELECT o.id, o.path FROM organization o WHERE o.parent IS NULL AND \(anywhere: "the top of the tree is known to all") ORDER BY o.id LIMIT 1") { Place(id: $0.id(0), path: $0.text(1)) } ?? Place(id: ID(1), path: "/")
  }
}
