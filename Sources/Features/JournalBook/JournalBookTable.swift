import FeatureKit

/// One entry as it is shown.
struct EntryRow: Sendable {
  var id: Int64, at: Moment, action: String, account: String?, person: ID<Person>?, role: String?, roleOrganization: String?
  var organization: ID<Organization>, organizationName: String
  var sentence: Word, subject: Reference?, clause: Clause?, provenance: Provenance, evidences: String, digest: String
  var sealed: Bool
}

/// What narrows the list; every part is optional.
struct EntryFilter: Sendable, Hashable {
  var organization: ID<Organization>?
  var subject: Reference?
  var provenance: Provenance?
  var from: Day?
  var until: Day?
  /// Entries older than this one: the next page.
  var before: Int64?
}

enum JournalBookTable {
  /// Keys come in blocks, so they tell which entry is which, not which came first.
  static let migrations = [Migration("journal by time", "CREATE INDEX journal_at ON journal (at, id)")]

  private static let select: SQL = """
    SELECT j.id, j.at, j.action, a.username, j.role, r.name, j.organization, o.name, j.zh, j.en, j.subject, j.clause, j.provenance, j.evidences, j.digest, l.position, a.person
    FROM journal j JOIN organization o ON o.id = j.organization LEFT JOIN account a ON a.id = j.account LEFT JOIN organization r ON r.id = j.role_organization
    LEFT JOIN journal_link l ON l.entry = j.id
    """

  static func entries(_ filter: EntryFilter, limit: Int, in scope: Scope) throws -> [EntryRow] {
    var conditions: [SQL] = ["\(scope.reach, "o.path")"]
    if let organization = filter.organization { conditions.append("j.organization = \(organization)") }
    if let subject = filter.subject { conditions.append("j.subject = \(subject.description)") }
    if let provenance = filter.provenance { conditions.append("j.provenance = \(provenance)") }
    if let from = filter.from { conditions.append("j.at >= \(Moment(from))") }
    if let until = filter.until { conditions.append("j.at < \(Moment(until.adding(1)))") }
    if let before = filter.before, let at = try scope.first("SELECT at FROM journal WHERE id = \(before) AND \(anywhere: "the page goes on after an entry that was read")", { $0.moment(0) }) {
      conditions.append("j.at <= \(at) AND (j.at < \(at) OR j.id < \(before))")
    }
    return try scope.all("\(select) WHERE \(conditions.joined(" AND ")) ORDER BY j.at DESC, j.id DESC LIMIT \(limit)", row)
  }
  static func entry(_ id: Int64, in scope: Scope) throws -> EntryRow {
    try scope.one("\(select) WHERE j.id = \(id) AND \(scope.reach, "o.path")", row)
  }
  private static func row(_ r: any Row) throws -> EntryRow {
    let digest = r.blob(14).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return EntryRow(
      id: r.integer(0), at: r.moment(1), action: r.text(2), account: r.textIfAny(3), person: r.idIfAny(16), role: r.textIfAny(4), roleOrganization: r.textIfAny(5), organization: r.id(6), organizationName: r.text(7),
      sentence: Word(zh: r.text(8), en: r.text(9)), subject: r.textIfAny(10).flatMap { Reference($0) }, clause: r.textIfAny(11).map { Clause($0) }, provenance: try r.choice(12),
      evidences: r.text(13), digest: digest, sealed: !r.isNull(15))
  }

  struct Seal: Encodable, Sendable, Hashable { var number: Int64, first: Int64, last: Int64, at: Moment }
  static func seals(limit: Int, in scope: Scope) throws -> [Seal] {
    try scope.all("SELECT number, first_position, last_position, at FROM journal_seal WHERE \(anywhere: "seals name nobody") ORDER BY number DESC LIMIT \(limit)") {
      Seal(number: $0.integer(0), first: $0.integer(1), last: $0.integer(2), at: $0.moment(3))
    }
  }
  static func waiting(in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM journal_waiting WHERE \(anywhere: "a count names nobody")") { $0.int(0) } ?? 0
  }
}
