import FeatureKit

/// Complaints and suggestions, sealed: their words are for those who read them at the organization that received them, and for who wrote them.
enum ComplaintTable {
  static let migrations = [
    Migration("complaints",
      """
      CREATE TABLE complaint (id BIGINT PRIMARY KEY, receiver BIGINT NOT NULL REFERENCES organization (id), about BIGINT NOT NULL REFERENCES organization (id), home BIGINT NOT NULL REFERENCES organization (id), author BIGINT,
        text BLOB NOT NULL, written_at BIGINT NOT NULL, answer BLOB, answered_at BIGINT, CHECK ((answer IS NULL) = (answered_at IS NULL)))
      """,
      "CREATE INDEX complaint_receiver ON complaint (receiver, answered_at)", "CREATE INDEX complaint_author ON complaint (author)", "CREATE INDEX complaint_about ON complaint (about, answered_at)"),
  ]
  private static let said = "complaint.text", answered = "complaint.answer"
  private static let from: SQL = "FROM complaint c JOIN organization o ON o.id = c.receiver JOIN organization k ON k.id = c.about JOIN organization h ON h.id = c.home"
  private static let columns: SQL = "c.id, c.about, k.name, c.text, c.author, h.name, c.written_at, c.answer, c.answered_at, \(OrganizationTable.columns)"
  private static func read(_ r: any Row) throws -> Complaint {
    Complaint(
      id: r.id(0), receiver: try OrganizationTable.read(r, from: 9), about: r.id(1), aboutName: r.text(2), text: try r.secret(3, field: said), author: r.idIfAny(4), from: r.text(5), writtenAt: r.moment(6),
      answer: try r.momentIfAny(8).map { .init(text: try r.secret(7, field: answered), at: $0) })
  }
  static func one(_ id: ID<Complaint>, in scope: Scope) throws -> Complaint {
    try scope.one("SELECT \(columns) \(from) WHERE c.id = \(id) AND \(scope.reach, "o.path", orSelf: "c.author")", read)
  }
  /// What was received within reach and what the reader wrote: what waits first, then latest first. At most 1,000.
  static func list(offset: Int, limit: Int, in scope: Scope) throws -> (items: [Complaint], total: Int) {
    let rows: SQL = "\(from) WHERE \(scope.reach, "o.path", orSelf: "c.author")"
    return (
      try scope.all("SELECT \(columns) \(rows) ORDER BY CASE WHEN c.answered_at IS NULL THEN 0 ELSE 1 END, c.id DESC LIMIT \(limit) OFFSET \(offset)", read), try scope.first("SELECT count(*) FROM (SELECT c.id \(rows) LIMIT 1001) t") { $0.int(0) } ?? 0
    )
  }
  /// What waits at these organizations.
  static func waiting(at organizations: [ID<Organization>], in scope: Scope) throws -> [Complaint] {
    guard !organizations.isEmpty else { return [] }
    return try scope.all("SELECT \(columns) \(from) WHERE c.receiver IN \(list: organizations) AND c.answered_at IS NULL AND \(scope.reach, "o.path") ORDER BY c.id LIMIT 6", read)
  }
  /// How many about an office wait for an answer: a number, no words.
  static func waiting(about office: ID<Organization>, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM complaint c WHERE c.about = \(office) AND c.answered_at IS NULL AND \(anywhere: "how many wait is told to the office, not what they say")") { $0.int(0) } ?? 0
  }
  /// Who receives what is said about an office: the organization above it, at the top itself.
  static func receiver(about office: ID<Organization>, in scope: Scope) throws -> (about: Organization, receiver: Organization) {
    try scope.one("SELECT \(OrganizationTable.columns), r.id, r.parent, r.path, r.name, r.kind, r.setting FROM organization o JOIN organization r ON r.id = COALESCE(o.parent, o.id) WHERE o.id = \(office) AND \(anywhere: "everybody knows who stands above an organization")") {
      (try OrganizationTable.read($0), try OrganizationTable.read($0, from: 6))
    }
  }
  static func write(_ id: ID<Complaint>, to receiver: ID<Organization>, about: ID<Organization>, from home: ID<Organization>, _ text: String, by author: ID<Person>?, _ now: Moment) -> Change {
    Change("INSERT INTO complaint (id, receiver, about, home, author, text, written_at) VALUES (\(id), \(receiver), \(about), \(home), \(author), \(Secret(text, field: said)), \(now))")
  }
  static func answer(_ id: ID<Complaint>, _ text: String, _ now: Moment) -> Change {
    Change("UPDATE complaint SET answer = \(Secret(text, field: answered)), answered_at = \(now) WHERE id = \(id) AND answered_at IS NULL", expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
  /// When two files turn out to be one person's, what one wrote is the other's.
  static let rows = PersonRows("complaint", movable: { scope, from, _ in
    try scope.all("SELECT c.id FROM complaint c WHERE c.author = \(from) AND \(anywhere: "what somebody wrote who was seen within reach") ORDER BY c.id") { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE complaint SET author = \(to) WHERE author = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))]
  })
}
