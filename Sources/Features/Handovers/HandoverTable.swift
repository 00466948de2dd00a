import FeatureKit

/// Hand-overs, and the list that was kept with each.
package enum HandoverTable {
  static let migrations = [
    Migration("handovers",
      """
      CREATE TABLE handover (id BIGINT PRIMARY KEY, post BIGINT NOT NULL UNIQUE, organization BIGINT NOT NULL REFERENCES organization (id), role TEXT NOT NULL, outgoing BIGINT NOT NULL REFERENCES person (id),
        successor BIGINT NOT NULL REFERENCES person (id), on_day BIGINT NOT NULL, witness BIGINT REFERENCES person (id), office BIGINT NOT NULL REFERENCES organization (id), at BIGINT NOT NULL, CHECK (outgoing <> successor))
      """,
      "CREATE INDEX handover_organization ON handover (organization, at)",
      "CREATE INDEX handover_outgoing ON handover (outgoing)",
      "CREATE INDEX handover_successor ON handover (successor)",
      """
      CREATE TABLE handover_item (handover BIGINT NOT NULL REFERENCES handover (id), number BIGINT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, due BIGINT, path TEXT, clause TEXT,
        PRIMARY KEY (handover, number))
      """,
      keepForever: ["handover_item"]),
  ]
  private static let select: SQL = """
    SELECT h.id, h.role, a.id, a.name, b.id, b.name, h.on_day, w.id, w.name, f.name, h.at, \(OrganizationTable.columns)
    FROM handover h JOIN organization o ON o.id = h.organization JOIN organization f ON f.id = h.office JOIN person a ON a.id = h.outgoing JOIN person b ON b.id = h.successor LEFT JOIN person w ON w.id = h.witness
    """
  private static func read(_ r: any Row) throws -> Handover {
    Handover(
      id: r.id(0), organization: try OrganizationTable.read(r, from: 11), role: try r.choice(1), outgoing: Person(id: r.id(2), name: r.text(3)), successor: Person(id: r.id(4), name: r.text(5)), on: r.day(6),
      witness: r.isNull(7) ? nil : Person(id: r.id(7), name: r.text(8)), office: r.text(9), at: r.moment(10))
  }
  static func one(_ id: ID<Handover>, in scope: Scope) throws -> Handover { try scope.one("\(select) WHERE h.id = \(id) AND \(scope.reach, "o.path")", read) }
  private static func within(_ below: Organization?, _ scope: Scope) -> SQL {
    guard let below else { return "\(scope.reach, "o.path")" }
    return "o.path >= \(below.path) AND o.path < \(String(below.path.dropLast()) + "0") AND \(scope.reach, "o.path")"
  }
  /// Latest first; `total` is exact up to 1,000.
  static func list(below: Organization?, offset: Int, limit: Int, in scope: Scope) throws -> (items: [Handover], total: Int, more: Bool) {
    let total = try scope.first("SELECT count(*) FROM (SELECT h.id FROM handover h JOIN organization o ON o.id = h.organization WHERE \(within(below, scope)) LIMIT 1001) t") { $0.int(0) } ?? 0
    return (try scope.all("\(select) WHERE \(within(below, scope)) ORDER BY h.at DESC, h.id DESC LIMIT \(limit) OFFSET \(offset)", read), min(total, 1000), total > 1000)
  }
  static func items(of id: ID<Handover>, in scope: Scope) throws -> [OpenMatter] {
    try scope.all("""
      SELECT i.kind, i.zh, i.en, i.due, i.path, i.clause FROM handover_item i JOIN handover h ON h.id = i.handover JOIN organization o ON o.id = h.organization
      WHERE i.handover = \(id) AND \(scope.reach, "o.path") ORDER BY i.number
      """) { OpenMatter(try $0.choice(0), Word(zh: $0.text(1), en: $0.text(2)), due: $0.dayIfAny(3), path: $0.textIfAny(4), clause: $0.textIfAny(5).map { Clause($0) }) }
  }
  /// The hand-over of this post, if there is one.
  static func of(_ post: ID<PostTable.Post>, in scope: Scope) throws -> ID<Handover>? {
    try scope.first("SELECT id FROM handover WHERE post = \(post) AND \(anywhere: "the post was read within reach")") { $0.id(0) }
  }
  /// Whether a person belongs to an organization or to what stands below it.
  static func belongs(_ person: ID<Person>, to organization: Organization, in scope: Scope) throws -> Bool {
    try scope.first("""
      SELECT 1 FROM person n JOIN organization o ON o.id = n.organization
      WHERE n.id = \(person) AND o.path >= \(organization.path) AND o.path < \(String(organization.path.dropLast()) + "0") AND \(anywhere: "whether somebody who was named belongs there")
      """) { _ in true } ?? false
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT h.id, h.role, o.name FROM handover h JOIN organization o ON o.id = h.organization WHERE h.id IN \(list: ids) AND \(scope.reach, "o.path")") {
      ($0.integer(0), "\($0.text(2))\(try $0.choice(1, Role.self).word.zh)交接")
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Handovers.one(ID($0)).path)) })
  }
  /// Whose hand-over it was stays with them; where both were parties of one, it stays as it is.
  private static func rows(_ name: String, _ column: SQL, _ other: SQL) -> PersonRows {
    PersonRows(name, movable: { scope, from, to in
      try scope.all("SELECT id FROM handover WHERE \(column) = \(from) AND \(other) <> \(to) AND \(anywhere: "hand-overs of somebody who was read within reach") ORDER BY id") { $0.integer(0) }
    }, point: { rows, from, to in
      [Change("UPDATE handover SET \(column) = \(to) WHERE \(column) = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))]
    })
  }
  static let personRows = [rows("handover.outgoing", "outgoing", "successor"), rows("handover.successor", "successor", "outgoing"), rows("handover.witness", "witness", "CAST(0 AS BIGINT)")]

  // MARK: changes

  static func add(_ id: ID<Handover>, _ s: HandOver.Situation, to successor: ID<Person>, on day: Day, by witness: ID<Person>?, _ now: Moment) -> Change {
    Change("""
      INSERT INTO handover (id, post, organization, role, outgoing, successor, on_day, witness, office, at)
      VALUES (\(id), \(s.post.id), \(s.organization.id), \(s.post.role), \(s.post.person.id), \(successor), \(day), \(witness), \(s.place.id), \(now)) ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: Refusal("handed", .handedAlready, kind: .conflict))
  }
  static func keep(_ items: [OpenMatter], with id: ID<Handover>) -> [Change] {
    items.enumerated().map { n, i in
      Change("INSERT INTO handover_item (handover, number, kind, zh, en, due, path, clause) VALUES (\(id), \(n + 1), \(i.kind), \(i.words.zh), \(i.words.en), \(i.due), \(i.path), \(i.clause?.rule))")
    }
  }
}
