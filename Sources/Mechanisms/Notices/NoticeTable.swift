import Acting
import Essentials
import Journal
import Organizations
import Persistence

/// One message to one person, until it is read and after.
package struct NoticeLine: Hashable, Sendable, Encodable {
  package var entry: String
  package var text: Word
  package var about: Reference?
  package var at: Moment
  package var readAt: Moment?
  package init(entry: String, text: Word, about: Reference? = nil, at: Moment, readAt: Moment? = nil) {
    self.entry = entry
    self.text = text
    self.about = about
    self.at = at
    self.readAt = readAt
  }
}

package enum NoticeTable {
  package static let migrations = [
    Migration("notices",
      """
      CREATE TABLE notice (entry BIGINT NOT NULL REFERENCES journal (id), number BIGINT NOT NULL, person BIGINT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, about TEXT, at BIGINT NOT NULL, read_at BIGINT,
        PRIMARY KEY (person, entry, number))
      """,
      "CREATE INDEX notice_unread ON notice (person, at) WHERE read_at IS NULL")
  ]

  /// To a person, or to each who holds one of the posts there on that day; members hold theirs by belonging to the branch.
  static func deliver(_ notice: Notice, number: Int, entry: Int64, at now: Moment) -> SQL {
    let word = notice.word, about = notice.about?.description
    switch notice.to {
    case .person(let person):
      return "INSERT INTO notice (entry, number, person, zh, en, about, at) VALUES (\(entry), \(number), \(person), \(word.zh), \(word.en), \(about), \(now)) ON CONFLICT DO NOTHING"
    case .posts(let roles, let organization):
      let members: SQL = roles.contains(.member)
        ? "UNION SELECT n.id FROM person n WHERE n.organization = \(organization) AND n.status IN ('full', 'probationary') AND n.standing <> 'stopped'" : .nothing
      return """
        INSERT INTO notice (entry, number, person, zh, en, about, at)
        SELECT CAST(\(entry) AS BIGINT), CAST(\(number) AS BIGINT), r.person, CAST(\(word.zh) AS TEXT), CAST(\(word.en) AS TEXT), CAST(\(about) AS TEXT), CAST(\(now) AS BIGINT)
        FROM (SELECT p.person FROM post p WHERE p.organization = \(organization) AND p.role IN \(list: roles.map(\.rawValue)) AND p.since <= \(now.day) AND (p.until IS NULL OR p.until >= \(now.day)) \(members)) r
        WHERE r.person > 0 ON CONFLICT DO NOTHING
        """
    }
  }

  /// Nobody is kept busy with what is long past: after so many days a notice no longer counts as unread.
  private static let fresh = 30
  private static func unread(on scope: Scope) -> SQL { "n.read_at IS NULL AND n.at > \(scope.now.adding(seconds: -fresh * 86_400))" }

  /// The reader's own, newest first.
  package static func mine(unreadOnly: Bool, limit: Int, in scope: Scope) throws -> [NoticeLine] {
    guard let person = scope.actor.person else { return [] }
    let unread: SQL = unreadOnly ? "AND \(unread(on: scope))" : .nothing
    return try scope.all("""
      SELECT n.entry, n.zh, n.en, n.about, n.at, n.read_at FROM notice n WHERE n.person = \(person) \(unread) AND \(anywhere: "notices to the reader alone") ORDER BY n.at DESC, n.entry DESC, n.number LIMIT \(limit)
      """) { NoticeLine(entry: String($0.integer(0)), text: Word(zh: $0.text(1), en: $0.text(2)), about: $0.textIfAny(3).flatMap { Reference($0) }, at: $0.moment(4), readAt: $0.momentIfAny(5)) }
  }
  package static func unread(in scope: Scope) throws -> Int {
    guard let person = scope.actor.person else { return 0 }
    return try scope.first("SELECT count(*) FROM notice n WHERE n.person = \(person) AND \(unread(on: scope)) AND \(anywhere: "notices to the reader alone")") { $0.int(0) } ?? 0
  }
  static func read(_ person: ID<Person>, until seen: Moment, at now: Moment) -> Change {
    Change("UPDATE notice SET read_at = \(now) WHERE person = \(person) AND read_at IS NULL AND at <= \(seen)")
  }
}
