import Documents
import FeatureKit

/// What was published, every text of it, and who acknowledged which.
package enum AnnouncementTable {
  static let migrations = [
    Migration("announcements",
      """
      CREATE TABLE announcement (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), audience TEXT NOT NULL CHECK (audience IN ('subtree', 'organization')), version BIGINT NOT NULL DEFAULT 1,
        published_at BIGINT NOT NULL, reminded_on BIGINT, withdrawn_at BIGINT, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')))
      """,
      "CREATE INDEX announcement_organization ON announcement (organization, published_at)",
      """
      CREATE TABLE announcement_text (announcement BIGINT NOT NULL REFERENCES announcement (id), version BIGINT NOT NULL, title TEXT NOT NULL CHECK (title <> ''), body TEXT NOT NULL, written_at BIGINT NOT NULL,
        PRIMARY KEY (announcement, version))
      """,
      """
      CREATE TABLE announcement_reading (announcement BIGINT NOT NULL REFERENCES announcement (id), person BIGINT NOT NULL REFERENCES person (id), version BIGINT NOT NULL, at BIGINT NOT NULL,
        PRIMARY KEY (announcement, person))
      """,
      "CREATE INDEX announcement_reading_person ON announcement_reading (person, announcement)"),
    Migration("announcements that only inform", "ALTER TABLE announcement ADD COLUMN receipt BIGINT NOT NULL DEFAULT 1 CHECK (receipt IN (0, 1))"),
  ]
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  // MARK: who sees what

  /// What is for those who belong where the reader does: to organizations of theirs, and to the subtrees that these stand in.
  static func toMe(_ scope: Scope) -> SQL {
    let lines = scope.actor.posts.filter { $0.may.contains("announcements.read") }.map { $0.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) } }
    let own = Set(lines.compactMap(\.last)).sorted(), all = Set(lines.joined()).sorted()
    return own.isEmpty ? "1 = 0" : "a.organization IN \(list: all) AND (a.audience = 'subtree' OR a.organization IN \(list: own))"
  }
  /// That, and what was published in the subtrees that the reader's posts open.
  static func visible(_ scope: Scope) -> SQL {
    scope.reach.subtrees.isEmpty ? "\(toMe(scope)) AND \(anywhere: "published to where the reader belongs")" : "(\(toMe(scope)) OR \(scope.reach, "o.path"))"
  }

  // MARK: reading

  static let source: SQL = "announcement a JOIN announcement_text t ON t.announcement = a.id AND t.version = a.version JOIN organization o ON o.id = a.organization"

  package static func one(_ id: ID<Announcement>, in scope: Scope) throws -> Announcement {
    try scope.one("""
      SELECT a.id, a.audience, a.version, a.published_at, a.reminded_on, a.withdrawn_at, a.withdrawn_because, t.title, t.body, t.written_at, a.receipt, \(OrganizationTable.columns) FROM \(source) WHERE a.id = \(id) AND \(visible(scope))
      """) { r in
      Announcement(
        id: r.id(0), organization: try OrganizationTable.read(r, from: 11), audience: try r.choice(1), receipt: r.flag(10), title: r.text(7), body: try Document(json: r.text(8)), version: r.int(2), publishedAt: r.moment(3), writtenAt: r.moment(9),
        remindedOn: r.dayIfAny(4), withdrawal: r.momentIfAny(5).map { .init(at: $0, reason: r.text(6)) })
    }
  }
  /// The texts before the present one, latest first.
  static func earlier(_ a: Announcement, in scope: Scope) throws -> [AnnouncementPage.Earlier] {
    guard a.version > 1 else { return [] }
    return try scope.all("""
      SELECT t.version, t.title, t.body, t.written_at FROM announcement_text t WHERE t.announcement = \(a.id) AND t.version < \(a.version) AND \(anywhere: "texts of what was read within reach") ORDER BY t.version DESC
      """) { .init(version: $0.int(0), title: $0.text(1), body: try Document(json: $0.text(2)), writtenAt: $0.moment(3)) }
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT a.id, t.title FROM \(source) WHERE a.id IN \(list: ids) AND \(visible(scope))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Announcements.one(ID($0)).path)) })
  }

  // MARK: changes

  static func publish(_ id: ID<Announcement>, at organization: Organization, _ audience: Announcement.Audience, receipt: Bool, _ wording: Wording, _ now: Moment) throws(Refusal) -> [Change] {
    [
      Change("INSERT INTO announcement (id, organization, audience, receipt, published_at) VALUES (\(id), \(organization.id), \(audience), \(receipt), \(now))"),
      Change(try text(id, 1, wording, now)),
    ]
  }
  static func correct(_ id: ID<Announcement>, from version: Int, _ wording: Wording, _ now: Moment) throws(Refusal) -> [Change] {
    [
      Change("UPDATE announcement SET version = version + 1 WHERE id = \(id) AND version = \(version) AND withdrawn_at IS NULL", expects: 1, otherwise: stale),
      Change(try text(id, version + 1, wording, now)),
    ]
  }
  private static func text(_ id: ID<Announcement>, _ version: Int, _ wording: Wording, _ now: Moment) throws(Refusal) -> SQL {
    let body = try wording.body.json
    return "INSERT INTO announcement_text (announcement, version, title, body, written_at) VALUES (\(id), \(version), \(wording.title), \(body), \(now))"
  }
  static func withdraw(_ a: Announcement, because reason: String, version: Int, _ now: Moment) -> Change {
    Change("UPDATE announcement SET withdrawn_at = \(now), withdrawn_because = \(reason) WHERE id = \(a.id) AND version = \(version) AND withdrawn_at IS NULL", expects: 1, otherwise: stale)
  }
  static func reminded(_ a: Announcement, on day: Day) -> Change {
    Change("UPDATE announcement SET reminded_on = \(day) WHERE id = \(a.id) AND withdrawn_at IS NULL AND (reminded_on IS NULL OR reminded_on < \(day))", expects: 1, otherwise: stale)
  }
}
