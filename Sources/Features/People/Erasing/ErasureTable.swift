import FeatureKit

/// Erasures that were done, and the contents on disk that are still to go.
enum ErasureTable {
  static let migrations = [
    Migration("erasures",
      """
      CREATE TABLE erasure (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), fields TEXT NOT NULL CHECK (fields <> ''), reason BLOB NOT NULL, asked BIGINT NOT NULL, at BIGINT NOT NULL, decider BIGINT)
      """,
      "CREATE INDEX erasure_person ON erasure (person, at)",
      "CREATE TABLE erased_content (digest TEXT PRIMARY KEY, at BIGINT NOT NULL)"),
  ]
  /// Of somebody within reach or of oneself, the newest first.
  static func of(_ person: ID<Person>, in scope: Scope) throws -> [Erasure] {
    try scope.all("""
      SELECT e.fields, e.reason, e.asked, e.at, d.name FROM erasure e JOIN person p ON p.id = e.person JOIN organization o ON o.id = p.organization LEFT JOIN person d ON d.id = e.decider
      WHERE e.person = \(person) AND \(scope.reach, "o.path", orSelf: "e.person") ORDER BY e.at DESC, e.id DESC LIMIT 20
      """) { row in
      Erasure(fields: row.text(0).split(separator: ",").compactMap { Erasable(rawValue: String($0)) }, reason: try row.secret(1, field: "person.reason"), asked: row.day(2), at: row.moment(3), decider: row.textIfAny(4))
    }
  }
  static func add(_ id: ID<Erasure>, _ person: ID<Person>, _ fields: [Erasable], reason: String, asked: Day, by decider: ID<Person>?, _ now: Moment) -> Change {
    Change("""
      INSERT INTO erasure (id, person, fields, reason, asked, at, decider) VALUES (\(id), \(person), \(fields.map(\.rawValue).joined(separator: ",")), \(Secret(reason, field: "person.reason")), \(asked), \(now), \(decider))
      """)
  }
  static func records(of person: ID<Person>, _ section: FileSection) -> Change { Change("DELETE FROM file_record WHERE person = \(person) AND section = \(section)") }
  /// The rows at once, the bytes on disk within the hour (`dropErased`).
  static func photos(of person: ID<Person>, _ digests: [String], _ now: Moment) -> [Change] {
    [Change("DELETE FROM person_paper WHERE person = \(person) AND kind = 'photo'")] + Set(digests).sorted().map { digest in
      Change("INSERT INTO erased_content (digest, at) VALUES (\(digest), \(now)) ON CONFLICT (digest) DO NOTHING")
    }
  }

  static func contents(in scope: Scope) throws -> [String] { try scope.all("SELECT digest FROM erased_content WHERE \(anywhere: "what is to go from the disk") ORDER BY digest LIMIT 1000") { $0.text(0) } }
  static func forget(_ digest: String) -> SQL { "DELETE FROM erased_content WHERE digest = \(digest)" }

  /// Erasures of a file that becomes part of another.
  static let rows = PersonRows("erasure", movable: { scope, from, _ in
    try scope.all("SELECT e.id FROM erasure e WHERE e.person = \(from) AND \(anywhere: "rows of a file that was read within reach") ORDER BY e.id") { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE erasure SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: PersonTable.changedMeanwhile)]
  })
}
