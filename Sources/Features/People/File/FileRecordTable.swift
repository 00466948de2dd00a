import FeatureKit

/// Records of people's files. What a record says is sealed whole; its section and days stand open, so that a life can be put in order.
package enum FileRecordTable {
  static let migrations = [
    Migration("file records",
      """
      CREATE TABLE file_record (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id),
        section TEXT NOT NULL CHECK (section IN ('education', 'work', 'training', 'reward', 'discipline', 'away', 'family', 'hardship')), from_day BIGINT, until_day BIGINT, details BLOB NOT NULL,
        created BIGINT NOT NULL, updated BIGINT NOT NULL, version BIGINT NOT NULL DEFAULT 1, removed_at BIGINT, removed_reason BLOB,
        CHECK (until_day IS NULL OR until_day >= from_day), CHECK ((removed_at IS NULL) = (removed_reason IS NULL)))
      """,
      "CREATE INDEX file_record_person ON file_record (person, section, from_day)"),
  ]
  /// The most records of one section of a file.
  static let most = 200
  private static let field = "person.record"
  private static let select: SQL = """
    SELECT r.id, r.person, r.section, r.from_day, r.until_day, r.details, r.version, r.updated, r.removed_at, r.removed_reason
    FROM file_record r JOIN person p ON p.id = r.person JOIN organization o ON o.id = p.organization
    """
  private static func read(_ r: any Row, opening: Set<FileSection>) throws -> FileRecord {
    let section: FileSection = try r.choice(2), opens = opening.contains(section)
    var record = FileRecord(id: r.id(0), person: r.id(1), section: section, facts: nil, version: r.int(6), updated: r.moment(7), removed: nil)
    if opens { record.facts = RecordFacts(from: r.dayIfAny(3), until: r.dayIfAny(4), sealed: try r.secret(5, field: field)) }
    if let at = r.momentIfAny(8) { record.removed = FileRecord.Removal(at: at, reason: opens ? try r.secret(9, field: "person.reason") : "") }
    return record
  }

  /// The records of somebody within reach or of oneself, the latest first; contents of those sections only that `opening` names.
  static func of(_ person: ID<Person>, opening: Set<FileSection>, in scope: Scope) throws -> [FileRecord] {
    let all = try scope.all("\(select) WHERE r.person = \(person) AND \(scope.reach, "o.path", orSelf: "r.person") ORDER BY r.id") { try read($0, opening: opening) }
    return all.sorted { a, b in (a.facts?.from ?? Day(number: 0), a.id) > (b.facts?.from ?? Day(number: 0), b.id) }
  }
  static func one(_ id: ID<FileRecord>, of person: ID<Person>, in scope: Scope) throws -> FileRecord {
    try scope.one("\(select) WHERE r.id = \(id) AND r.person = \(person) AND \(scope.reach, "o.path", orSelf: "r.person")") { try read($0, opening: Set(FileSection.allCases)) }
  }

  static func add(_ id: ID<FileRecord>, _ person: ID<Person>, _ section: FileSection, _ f: RecordFacts, _ now: Moment) -> Change {
    Change("""
      INSERT INTO file_record (id, person, section, from_day, until_day, details, created, updated) VALUES (\(id), \(person), \(section), \(f.from), \(f.until), \(Secret(f.sealed, field: field)), \(now), \(now))
      """)
  }
  static func correct(_ id: ID<FileRecord>, _ f: RecordFacts, version: Int, _ now: Moment) -> Change {
    Change("""
      UPDATE file_record SET from_day = \(f.from), until_day = \(f.until), details = \(Secret(f.sealed, field: field)), updated = \(now), version = version + 1 WHERE id = \(id) AND version = \(version) AND removed_at IS NULL
      """, expects: 1, otherwise: PersonTable.changedMeanwhile)
  }
  static func remove(_ id: ID<FileRecord>, reason: String, version: Int, _ now: Moment) -> Change {
    Change("""
      UPDATE file_record SET removed_at = \(now), removed_reason = \(Secret(reason, field: "person.reason")), updated = \(now), version = version + 1 WHERE id = \(id) AND version = \(version) AND removed_at IS NULL
      """, expects: 1, otherwise: PersonTable.changedMeanwhile)
  }
}
