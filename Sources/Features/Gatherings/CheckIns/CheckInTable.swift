import FeatureKit

/// Where checking in was switched on, what is open, who checked in and how.
enum CheckInTable {
  static let migrations = [
    Migration("check-ins",
      "CREATE TABLE check_in_setting (organization BIGINT PRIMARY KEY REFERENCES organization (id), seconds BIGINT NOT NULL CHECK (seconds IN (30, 60)), since BIGINT NOT NULL)",
      """
      CREATE TABLE check_in_desk (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), secret BLOB NOT NULL, seconds BIGINT NOT NULL CHECK (seconds IN (30, 60)), opened_at BIGINT NOT NULL, closed_at BIGINT,
        CHECK (closed_at IS NULL OR closed_at >= opened_at))
      """,
      """
      CREATE TABLE check_in (gathering BIGINT NOT NULL REFERENCES gathering (id), person BIGINT NOT NULL REFERENCES person (id), how TEXT NOT NULL CHECK (how IN ('code', 'qr')), scanned_at BIGINT NOT NULL, arrived_at BIGINT NOT NULL, device BLOB,
        PRIMARY KEY (gathering, person), UNIQUE (gathering, device))
      """,
      "CREATE INDEX check_in_person ON check_in (person, gathering)",
      "CREATE TABLE check_in_failure (person BIGINT PRIMARY KEY REFERENCES person (id), failures BIGINT NOT NULL, last BIGINT NOT NULL)"),
  ]
  private static let secret = "checkin.secret", device = "checkin.device"
  static func keyed(_ text: String?) -> Keyed? { text.map { Keyed($0, field: device) } }

  // MARK: the setting

  /// Since when and with codes of how many seconds an organization has switched it on; nil where it has not.
  static func setting(of organization: ID<Organization>, in scope: Scope) throws -> CheckInSetting? {
    try scope.first("SELECT seconds, since FROM check_in_setting WHERE organization = \(organization) AND \(anywhere: "an organization that was read within reach")") { CheckInSetting(seconds: $0.int(0), since: $0.moment(1)) }
  }
  static func switchOn(_ organization: ID<Organization>, _ seconds: Int, at now: Moment) -> Change {
    Change("INSERT INTO check_in_setting (organization, seconds, since) VALUES (\(organization), \(seconds), \(now)) ON CONFLICT (organization) DO UPDATE SET seconds = excluded.seconds")
  }
  /// What is open there closes with it.
  static func switchOff(_ organization: ID<Organization>, at now: Moment) -> [Change] {
    [
      Change("DELETE FROM check_in_setting WHERE organization = \(organization)"),
      Change("UPDATE check_in_desk SET closed_at = \(now) WHERE closed_at IS NULL AND gathering IN (SELECT g.id FROM gathering g WHERE g.organization = \(organization))"),
    ]
  }

  // MARK: one gathering

  static func desk(of gathering: ID<Gathering>, in scope: Scope) throws -> CheckInDesk? {
    try scope.first("SELECT secret, seconds, opened_at, closed_at FROM check_in_desk WHERE gathering = \(gathering) AND \(anywhere: "a gathering that was read within reach")") {
      CheckInDesk(secret: try $0.secret(0, field: secret), seconds: $0.int(1), openedAt: $0.moment(2), closedAt: $0.momentIfAny(3))
    }
  }
  /// Opened again after it was closed, it goes on with the codes it had.
  static func open(_ gathering: ID<Gathering>, _ token: String, _ seconds: Int, at now: Moment) -> Change {
    Change("""
      INSERT INTO check_in_desk (gathering, secret, seconds, opened_at) VALUES (\(gathering), \(Secret(token, field: secret)), \(seconds), \(now))
      ON CONFLICT (gathering) DO UPDATE SET closed_at = NULL
      """)
  }
  static func close(_ gathering: ID<Gathering>, at now: Moment) -> Change {
    Change("UPDATE check_in_desk SET closed_at = \(now) WHERE gathering = \(gathering) AND closed_at IS NULL", expects: 1, otherwise: GatheringTable.stale)
  }
  /// Who checked in, as it arrived.
  static func all(at gathering: ID<Gathering>, in scope: Scope) throws -> [CheckedIn] {
    try scope.all("""
      SELECT c.person, p.name, c.how, c.scanned_at, c.arrived_at, h.name, \(isGuest) FROM check_in c JOIN person p ON p.id = c.person JOIN organization h ON h.id = p.organization WHERE c.gathering = \(gathering) AND \(anywhere: "a gathering that was read within reach") ORDER BY c.arrived_at, c.person
      """) { CheckedIn(person: Person(id: $0.id(0), name: $0.text(1)), how: try $0.choice(2), scannedAt: $0.moment(3), arrivedAt: $0.moment(4), guestOf: $0.flag(6) ? $0.text(5) : nil) }
  }
  /// Whoever checks in is marked with it; a guest of another branch is not.
  private static let isGuest: SQL = "CASE WHEN EXISTS (SELECT 1 FROM attendance a WHERE a.gathering = c.gathering AND a.person = c.person) THEN 0 ELSE 1 END"
  /// How many of its own are in.
  static func count(at gathering: ID<Gathering>, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM check_in c WHERE \(isGuest) = 0 AND c.gathering = \(gathering) AND \(anywhere: "a gathering that was read within reach")") { $0.int(0) } ?? 0
  }
  static func add(_ person: ID<Person>, _ gathering: ID<Gathering>, _ how: CheckInWay, scanned: Moment, arrived: Moment, device: String?) -> Change {
    Change("""
      INSERT INTO check_in (gathering, person, how, scanned_at, arrived_at, device) VALUES (\(gathering), \(person), \(how), \(scanned), \(arrived), \(keyed(device))) ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: CheckIn.again)
  }

  /// Gatherings to come or going on whose desk is open.
  static func openDesks(in scope: Scope) throws -> [ID<Gathering>] {
    try scope.all("""
      SELECT g.id FROM check_in_desk d JOIN gathering g ON g.id = d.gathering JOIN organization o ON o.id = g.organization
      WHERE d.closed_at IS NULL AND g.state = 'planned' AND g.starts >= \(scope.now.adding(seconds: -86_400)) AND \(scope.reach, withHome: "o.path") ORDER BY g.starts, g.id LIMIT 50
      """) { $0.id(0) }
  }

  // MARK: one person

  static func visited(by person: ID<Person>, limit: Int, in scope: Scope) throws -> [Visited] {
    try scope.all("""
      SELECT g.title, o.name, g.starts, \(isGuest) FROM check_in c JOIN gathering g ON g.id = c.gathering JOIN organization o ON o.id = g.organization WHERE c.person = \(person) AND \(anywhere: "where somebody was themselves") ORDER BY c.arrived_at DESC LIMIT \(limit)
      """) { Visited(title: $0.text(0), organization: $0.text(1), on: $0.moment(2).day, asGuest: $0.flag(3)) }
  }

  /// What was opened near a time at the organizations that somebody belongs to.
  static func opened(for person: ID<Person>, near moment: Moment, in scope: Scope) throws -> [ID<Gathering>] {
    try scope.all("""
      SELECT g.id FROM check_in_desk d JOIN gathering g ON g.id = d.gathering
      WHERE (g.organization IN (SELECT p.organization FROM person p WHERE p.id = \(person) UNION SELECT t.organization FROM post t WHERE t.person = \(person))
          OR EXISTS (SELECT 1 FROM gathering_partner gp JOIN person p ON p.organization = gp.organization WHERE gp.gathering = g.id AND p.id = \(person)))
        AND g.starts >= \(moment.adding(seconds: -86_400)) AND g.starts <= \(moment.adding(seconds: 60 * CheckInLimits.before)) AND \(anywhere: "one's own gatherings") ORDER BY g.starts DESC, g.id LIMIT 10
      """) { $0.id(0) }
  }
  static func isIn(_ person: ID<Person>, at gathering: ID<Gathering>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT person FROM check_in WHERE gathering = \(gathering) AND person = \(person) AND \(anywhere: "one's own check-in")") { $0.integer(0) } != nil
  }
  /// This phone checked in somebody else at this gathering.
  static func isOthers(_ device: String, besides person: ID<Person>, at gathering: ID<Gathering>, in scope: Scope) throws -> Bool {
    try scope.first("SELECT person FROM check_in WHERE gathering = \(gathering) AND device = \(Keyed(device, field: Self.device)) AND person <> \(person) AND \(anywhere: "whether a phone was used before, and not by whom")") { $0.integer(0) } != nil
  }
  /// Wrong codes in a row, and when the last one came.
  static func failures(of person: ID<Person>, in scope: Scope) throws -> (count: Int, last: Moment)? {
    try scope.first("SELECT failures, last FROM check_in_failure WHERE person = \(person) AND \(anywhere: "one's own tries")") { (count: $0.int(0), last: $0.moment(1)) }
      .flatMap { $0.last.adding(seconds: CheckInLimits.forgotten) > scope.now ? $0 : nil }
  }
  static func fail(_ person: ID<Person>, _ failures: Int, at now: Moment) -> Change {
    Change("""
      INSERT INTO check_in_failure (person, failures, last) VALUES (\(person), \(failures), \(now)) ON CONFLICT (person) DO UPDATE SET failures = excluded.failures, last = excluded.last
      """)
  }
  static func forgive(_ person: ID<Person>) -> Change { Change("DELETE FROM check_in_failure WHERE person = \(person)") }
}

struct CheckInSetting: Hashable, Sendable, Encodable {
  var seconds: Int
  var since: Moment
}

struct CheckedIn: Hashable, Sendable {
  var person: Person
  var how: CheckInWay
  var scannedAt: Moment
  /// Later than it was scanned where the phone had no network.
  var arrivedAt: Moment
  /// The branch of somebody who is not on the gathering's list.
  var guestOf: String?
}
