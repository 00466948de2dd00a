import FeatureKit
import Search

enum MergeTable {
  static let migrations = [
    Migration("merged files",
      """
      CREATE TABLE person_merge (id BIGINT PRIMARY KEY, kept BIGINT NOT NULL REFERENCES person (id), other BIGINT NOT NULL REFERENCES person (id), reason BLOB NOT NULL, before BLOB NOT NULL,
        kept_version BIGINT NOT NULL, at BIGINT NOT NULL, undone BIGINT, CHECK (kept <> other))
      """,
      "CREATE UNIQUE INDEX person_merge_other ON person_merge (other) WHERE undone IS NULL",
      "CREATE INDEX person_merge_kept ON person_merge (kept)",
      "CREATE TABLE person_merge_row (merge BIGINT NOT NULL REFERENCES person_merge (id), source TEXT NOT NULL, item BIGINT NOT NULL, PRIMARY KEY (merge, source, item))",
      // Two of whom somebody has said that they are not the same.
      "CREATE TABLE person_apart (first BIGINT NOT NULL REFERENCES person (id), second BIGINT NOT NULL REFERENCES person (id), at BIGINT NOT NULL, PRIMARY KEY (first, second), CHECK (first < second))"),
  ]
  private static let select: SQL = """
    SELECT m.id, m.kept, k.name, m.other, n.name, m.reason, m.at FROM person_merge m JOIN person k ON k.id = m.kept JOIN person n ON n.id = m.other JOIN organization o ON o.id = k.organization
    """
  private static func read(_ r: any Row) throws -> Merge {
    Merge(id: r.id(0), kept: Person(id: r.id(1), name: r.text(2)), other: Person(id: r.id(3), name: r.text(4)), reason: try r.secret(5, field: "person.reason"), at: r.moment(6))
  }
  /// Merges that still stand and that this person is a part of, the latest first.
  static func standing(of person: ID<Person>, in scope: Scope) throws -> [Merge] {
    try scope.all("\(select) WHERE (m.kept = \(person) OR m.other = \(person)) AND m.undone IS NULL AND \(scope.reach, "o.path") ORDER BY m.at DESC, m.id DESC LIMIT 20", read)
  }
  static func one(_ id: ID<Merge>, in scope: Scope) throws -> Merge { try scope.one("\(select) WHERE m.id = \(id) AND \(scope.reach, "o.path")", read) }

  struct Undoing: Sendable {
    var before: BeforeMerge
    var keptVersion: Int
    var isUndone: Bool
    var moved: [MovedRows]
  }
  static func undoing(_ id: ID<Merge>, in scope: Scope) throws -> Undoing {
    let rows = try scope.all("SELECT r.source, r.item FROM person_merge_row r WHERE r.merge = \(id) AND \(anywhere: "rows of a merge that was read within reach") ORDER BY r.source, r.item") { ($0.text(0), $0.integer(1)) }
    let moved = Dictionary(grouping: rows, by: \.0).sorted { $0.key < $1.key }.map { MovedRows(source: $0.key, items: $0.value.map(\.1)) }
    return try scope.one("SELECT m.before, m.kept_version, m.undone FROM person_merge m WHERE m.id = \(id) AND \(anywhere: "a merge that was read within reach")") {
      Undoing(before: try BeforeMerge(sealed: $0.secret(0, field: "person.merge")), keptVersion: $0.int(1), isUndone: !$0.isNull(2), moved: moved)
    }
  }

  // MARK: changes

  static func add(_ id: ID<Merge>, keep: Registered, other: Registered, _ before: BeforeMerge, _ moved: [MovedRows], reason: String, _ now: Moment) -> [Change] {
    let merge = Change("""
      INSERT INTO person_merge (id, kept, other, reason, before, kept_version, at)
      VALUES (\(id), \(keep.id), \(other.id), \(Secret(reason, field: "person.reason")), \(Secret(before.sealed, field: "person.merge")), \(keep.version + 1), \(now))
      """)
    let rows = moved.flatMap { m in m.items.map { item -> SQL in "(\(id), \(m.source), \(item))" } }
    return [merge] + stride(from: 0, to: rows.count, by: 300).map { start in
      Change("INSERT INTO person_merge_row (merge, source, item) VALUES \(Array(rows[start..<min(start + 300, rows.count)]).joined(", "))")
    }
  }
  static func end(_ id: ID<Merge>, _ now: Moment) -> Change {
    Change("UPDATE person_merge SET undone = \(now) WHERE id = \(id) AND undone IS NULL", expects: 1, otherwise: PersonTable.changedMeanwhile)
  }
  /// Out of every list and count, its number free for the kept file.
  static func setAside(_ other: Registered, _ now: Moment) -> [Change] {
    [
      Change("""
        UPDATE person SET status = 'none', standing = 'merged', party_group = NULL, resident_number = NULL, resident_key = NULL, resident_last_key = NULL, updated = \(now), version = version + 1
        WHERE id = \(other.id) AND version = \(other.version)
        """, expects: 1, otherwise: PersonTable.changedMeanwhile),
      SearchTable.remove(Reference(Person.reference, other.id)),
    ]
  }
  static func bringBack(_ other: Registered, _ before: BeforeMerge, _ o: Occasion) -> [Change] {
    let number = before.residentNumber
    return [
      Change("""
        UPDATE person SET status = \(before.status), standing = \(before.standing), party_group = \(before.group), resident_number = \(number.map { Secret($0, field: "person.resident") }),
          resident_key = \(number.map { Keyed($0, field: "person.resident") }), resident_last_key = \(number.map { Keyed(String($0.suffix(4)), field: "person.resident.last") }), updated = \(o.now), version = version + 1
        WHERE id = \(other.id) AND standing = 'merged' AND version = \(other.version)
        """, expects: 1, otherwise: PersonTable.changedMeanwhile)
    ] + SearchTable.put(Reference(Person.reference, other.id), [other.facts.name] + o.house.pinyin.initials(of: other.facts.name))
  }

  // MARK: rows of this room

  static let eventRows = "person_event"
  /// Events, records and looks have a key of their own: nothing collides.
  static let rows: [PersonRows] = [
    PersonRows(eventRows, movable: { scope, from, _ in
      try scope.all("SELECT e.id FROM person_event e WHERE e.person = \(from) AND \(anywhere: "rows of a file that was read within reach") ORDER BY e.id") { $0.integer(0) }
    }, point: { rows, from, to in
      [Change("UPDATE person_event SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: PersonTable.changedMeanwhile)]
    }),
    PersonRows("file_record", movable: { scope, from, _ in
      try scope.all("SELECT f.id FROM file_record f WHERE f.person = \(from) AND \(anywhere: "rows of a file that was read within reach") ORDER BY f.id") { $0.integer(0) }
    }, point: { rows, from, to in
      [Change("UPDATE file_record SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: PersonTable.changedMeanwhile)]
    }),
    PersonRows("opened_field", movable: { scope, from, _ in
      try scope.all("SELECT f.id FROM opened_field f WHERE f.person = \(from) AND \(anywhere: "rows of a file that was read within reach") ORDER BY f.id") { $0.integer(0) }
    }, point: { rows, from, to in
      [Change("UPDATE opened_field SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: PersonTable.changedMeanwhile)]
    }),
    PersonRows("post", movable: { scope, from, to in try PostTable.movable(in: scope, from: from, to: to) }, point: { rows, from, to in PostTable.point(rows, from: from, to: to) }),
  ]
}
