import FeatureKit

/// Who an announcement is for, and who acknowledged it.
enum ReadingTable {
  /// The version that the reader acknowledged; nil for none.
  static func mine(_ id: ID<Announcement>, in scope: Scope) throws -> Int? {
    try scope.first("SELECT k.version FROM announcement_reading k WHERE k.announcement = \(id) AND k.person = \(scope.actor.person) AND \(anywhere: "the reader's own")") { $0.int(0) }
  }
  static func acknowledge(_ id: ID<Announcement>, _ version: Int, by person: ID<Person>, _ now: Moment) -> Change {
    Change("""
      INSERT INTO announcement_reading (announcement, person, version, at) VALUES (\(id), \(person), \(version), \(now))
      ON CONFLICT (announcement, person) DO UPDATE SET version = excluded.version, at = excluded.at WHERE announcement_reading.version < excluded.version
      """)
  }
  /// When two files turn out to be one person's: what only the one acknowledged is the other's too.
  static let rows = PersonRows("announcement_reading", movable: { scope, from, to in
    try scope.all("""
      SELECT k.announcement FROM announcement_reading k WHERE k.person = \(from) AND NOT EXISTS (SELECT 1 FROM announcement_reading b WHERE b.announcement = k.announcement AND b.person = \(to))
        AND \(anywhere: "what somebody read who was seen within reach") ORDER BY k.announcement
      """) { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE announcement_reading SET person = \(to) WHERE person = \(from) AND announcement IN \(list: rows)", expects: rows.count, otherwise: AnnouncementTable.stale)]
  })

  /// Members and holders of posts within the reader's reach, each with the organization where they count; somebody may count at two.
  private static func addressed(_ a: Announcement, at one: ID<Organization>? = nil, _ scope: Scope) -> SQL { addressed(a.audience, of: a.organization, at: one, scope) }
  private static func addressed(_ audience: Announcement.Audience, of organization: Organization, at one: ID<Organization>? = nil, _ scope: Scope) -> SQL {
    let path = organization.path, only: SQL = one.map { "AND o.id = \($0)" } ?? .nothing
    let here: SQL = audience == .organization ? "o.id = \(organization.id) \(only) AND \(scope.reach, "o.path")" : "o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0") \(only) AND \(scope.reach, "o.path")"
    return """
      SELECT o.id AS place, n.id AS person FROM organization o JOIN person n ON n.organization = o.id WHERE \(here) AND n.status IN ('full', 'probationary') AND n.standing <> 'stopped'
      UNION SELECT o.id, p.person FROM organization o JOIN post p ON p.organization = o.id WHERE \(here) AND p.since <= \(scope.today) AND (p.until IS NULL OR p.until >= \(scope.today))
      """
  }
  private static func acknowledged(_ a: Announcement) -> SQL { "LEFT JOIN announcement_reading k ON k.announcement = \(a.id) AND k.person = w.person AND k.version = \(a.version)" }

  /// How many an announcement would be for, each once.
  static func count(of audience: Announcement.Audience, at organization: Organization, in scope: Scope) throws -> Int {
    try scope.one("SELECT count(DISTINCT w.person) FROM (\(addressed(audience, of: organization, scope))) w") { $0.int(0) }
  }
  /// How many it is for, each once, and how many of them acknowledged its present text.
  static func tally(_ a: Announcement, in scope: Scope) throws -> ReadersPage.Tally {
    try scope.one("SELECT count(DISTINCT w.person), count(DISTINCT k.person) FROM (\(addressed(a, scope))) w \(acknowledged(a))") { .init(read: $0.int(1), all: $0.int(0)) }
  }
  /// The same for each organization, in tree order; `unreadOnly` leaves out those where everybody has read it.
  static func places(_ a: Announcement, unreadOnly: Bool, limit: Int, offset: Int, in scope: Scope) throws -> [ReadersPage.Line] {
    try scope.all("""
      SELECT w.place, o.name, count(*), count(k.person) FROM (\(addressed(a, scope))) w \(acknowledged(a)) JOIN organization o ON o.id = w.place
      GROUP BY w.place, o.name, o.path HAVING count(*) - count(k.person) >= \(unreadOnly ? 1 : 0) ORDER BY o.path LIMIT \(limit) OFFSET \(offset)
      """) { .init(organization: $0.id(0), name: $0.text(1), tally: .init(read: $0.int(3), all: $0.int(2))) }
  }
  static func count(_ a: Announcement, unreadOnly: Bool, in scope: Scope) throws -> Int {
    try scope.first("""
      SELECT count(*) FROM (SELECT w.place FROM (\(addressed(a, scope))) w \(acknowledged(a)) GROUP BY w.place HAVING count(*) - count(k.person) >= \(unreadOnly ? 1 : 0)) counted
      """) { $0.int(0) } ?? 0
  }
  /// Who has not acknowledged the present text at one organization, at most 500, and whether an earlier one was.
  static func unread(_ a: Announcement, at organization: ID<Organization>, in scope: Scope) throws -> [ReadersPage.Unread] {
    try scope.all("""
      SELECT n.id, n.name, k.version FROM (\(addressed(a, at: organization, scope))) w JOIN person n ON n.id = w.person LEFT JOIN announcement_reading k ON k.announcement = \(a.id) AND k.person = w.person
      WHERE k.version IS NULL OR k.version < \(a.version) ORDER BY n.sort_name, n.id LIMIT 500
      """) { .init(person: $0.id(0), name: $0.text(1), earlier: !$0.isNull(2)) }
  }
  /// All who have not, at most `limit`.
  static func unread(_ a: Announcement, limit: Int, in scope: Scope) throws -> [ID<Person>] {
    try scope.all("SELECT DISTINCT w.person FROM (\(addressed(a, scope))) w \(acknowledged(a)) WHERE k.person IS NULL ORDER BY w.person LIMIT \(limit)") { $0.id(0) }
  }
}
