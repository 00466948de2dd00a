import Attachments
import FeatureKit

/// The electronic archive: names of files are sealed like their contents.
enum PaperTable {
  static let migrations = [
    Migration("archive papers",
      """
      CREATE TABLE person_paper (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('photo', 'application', 'pledge', 'report', 'review', 'transfer', 'decision', 'other')),
        name BLOB NOT NULL, type TEXT NOT NULL, bytes BIGINT NOT NULL CHECK (bytes > 0), digest TEXT NOT NULL, at BIGINT NOT NULL)
      """,
      "CREATE INDEX person_paper_person ON person_paper (person, kind, id)",
      "CREATE INDEX person_paper_digest ON person_paper (digest)"),
  ]
  private static let select: SQL = """
    SELECT d.id, d.person, d.kind, d.name, d.type, d.bytes, d.digest, d.at FROM person_paper d JOIN person p ON p.id = d.person JOIN organization o ON o.id = p.organization
    """
  private static func read(_ r: any Row) throws -> Paper {
    Paper(id: r.id(0), person: r.id(1), kind: try r.choice(2), file: KeptFile(name: try r.secret(3, field: "paper.name"), type: try r.choice(4), bytes: r.int(5), digest: r.text(6)), at: r.moment(7))
  }
  /// Of somebody within reach or of oneself, the newest first.
  static func of(_ person: ID<Person>, in scope: Scope) throws -> [Paper] {
    try scope.all("\(select) WHERE d.person = \(person) AND \(scope.reach, "o.path", orSelf: "d.person") ORDER BY d.id DESC", read)
  }
  static func one(_ id: ID<Paper>, of person: ID<Person>, in scope: Scope) throws -> Paper {
    try scope.one("\(select) WHERE d.id = \(id) AND d.person = \(person) AND \(scope.reach, "o.path", orSelf: "d.person")", read)
  }
  static func photo(of person: ID<Person>, in scope: Scope) throws -> ID<Paper>? {
    try scope.first("SELECT d.id FROM person_paper d WHERE d.person = \(person) AND d.kind = 'photo' AND \(anywhere: "the photo of somebody who was read within reach") ORDER BY d.id DESC LIMIT 1") { $0.id(0) }
  }
  static func isNamed(_ digest: String, in scope: Scope) throws -> Bool {
    try scope.first("SELECT id FROM person_paper WHERE digest = \(digest) AND \(anywhere: "a content is kept as long as any row names it") LIMIT 1") { $0.integer(0) } != nil
  }
  static func add(_ paper: Paper) -> Change {
    let f = paper.file
    return Change("""
      INSERT INTO person_paper (id, person, kind, name, type, bytes, digest, at) VALUES (\(paper.id), \(paper.person), \(paper.kind), \(Secret(f.name, field: "paper.name")), \(f.type), \(f.bytes), \(f.digest), \(paper.at))
      """)
  }
  static func remove(_ id: ID<Paper>) -> Change { Change("DELETE FROM person_paper WHERE id = \(id)", expects: 1, otherwise: PersonTable.changedMeanwhile) }

  /// Where papers name persons, for making one file of two.
  static let rows = PersonRows("person_paper", movable: { scope, from, _ in
    try scope.all("SELECT d.id FROM person_paper d WHERE d.person = \(from) AND \(anywhere: "papers of a file that was read within reach") ORDER BY d.id") { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE person_paper SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: PersonTable.changedMeanwhile)]
  })
}
