import Crypto
import FeatureKit
import Foundation

/// What members owe for which month.
enum AssessmentTable {
  /// What a run would enter: how many members, how much, and a digest of who and how much.
  struct ToCome: Hashable, Sendable, Encodable {
    var members: Int
    var total: Fen
    var digest: String
    /// Assessed already, and those for whom no amount was fixed.
    var done: Int
    var without: Int
    static let none = ToCome(members: 0, total: .zero, digest: "", done: 0, without: 0)
  }
  /// One month of one member's.
  struct Owed: Hashable, Sendable, Encodable {
    var person: ID<Person>
    var organization: ID<Organization>
    var month: DuesMonth
    var amount: Fen
    /// The entry that it was paid with.
    var paid: ID<LedgerEntry>?
    var isPaid: Bool { paid != nil || amount == .zero }
  }

  /// Who is to be assessed: what was paid ahead counts as it was paid, then what was granted, then what was fixed.
  private static func due(_ o: Organization, _ m: DuesMonth) -> SQL {
    """
    FROM person p JOIN organization o ON o.id = p.organization JOIN dues_rate r ON r.person = p.id AND r.since <= \(m) AND r.until >= \(m)
      LEFT JOIN dues_relief f ON f.person = p.id AND f.state = 'approved' AND f.since <= \(m) AND f.until >= \(m) LEFT JOIN dues_paid d ON d.person = p.id AND d.month = \(m) AND d.reversed IS NULL
    WHERE \(mayOwe(o, m)) AND NOT EXISTS (SELECT 1 FROM dues_assessment a WHERE a.person = p.id AND a.month = \(m) AND a.reversed IS NULL)
    """
  }
  /// A probationary member owes from the month of the meeting that admitted them.
  private static func mayOwe(_ o: Organization, _ m: DuesMonth) -> SQL { "\(DuesSchemaTable.below(o)) AND \(DuesSchemaTable.pays) AND (p.joined IS NULL OR p.joined <= \(m.last))" }
  private static let amount: SQL = "COALESCE(d.amount, f.amount, r.monthly)"

  static func toCome(below o: Organization, in m: DuesMonth, _ scope: Scope) throws -> ToCome {
    var content = SHA256(), members = 0, total = 0
    _ = try scope.all("SELECT p.id, \(amount) \(due(o, m)) AND \(anywhere: "what a run below a committee that was read would enter") ORDER BY p.id") { row -> Void in
      let line = [row.integer(0), row.integer(1)]
      line.withUnsafeBytes { content.update(bufferPointer: $0) }
      members += 1
      total += row.int(1)
    }
    let digest = members == 0 ? "" : content.finalize().prefix(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    return ToCome(members: members, total: Fen(total), digest: digest, done: try done(below: o, in: m, scope), without: try without(below: o, in: m, scope))
  }
  static func done(below o: Organization, in m: DuesMonth, _ scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM dues_assessment a JOIN organization o ON o.id = a.organization WHERE \(DuesSchemaTable.below(o)) AND a.month = \(m) AND a.reversed IS NULL AND \(anywhere: "a count")") { $0.int(0) } ?? 0
  }
  /// Members who owe and for whom nothing is fixed.
  static func without(below o: Organization, in m: DuesMonth, _ scope: Scope) throws -> Int {
    try scope.first("""
      SELECT count(*) FROM person p JOIN organization o ON o.id = p.organization WHERE \(mayOwe(o, m)) AND NOT EXISTS (SELECT 1 FROM dues_rate r WHERE r.person = p.id AND r.since <= \(m) AND r.until >= \(m)) AND \(anywhere: "a count")
      """) { $0.int(0) } ?? 0
  }
  /// A few statements however many members there are.
  static func assess(_ id: ID<LedgerEntry>, below o: Organization, in m: DuesMonth, expecting members: Int) -> [Change] {
    let sums: SQL = "FROM dues_assessment a JOIN organization o ON o.id = a.organization WHERE a.month = \(m) AND a.entry = \(id) AND \(DuesSchemaTable.below(o)) GROUP BY a.organization HAVING sum(a.amount) > 0"
    return [
      Change("INSERT INTO dues_assessment (person, month, organization, amount, entry) SELECT p.id, CAST(\(m) AS BIGINT), p.organization, \(amount), CAST(\(id) AS BIGINT) \(due(o, m))", expects: members, otherwise: DuesSchemaTable.stale),
      Change("INSERT INTO dues_line (entry, organization, account, amount, on_day) SELECT CAST(\(id) AS BIGINT), a.organization, 'owed', sum(a.amount), CAST(\(m.first) AS BIGINT) \(sums)"),
      Change("INSERT INTO dues_line (entry, organization, account, amount, on_day) SELECT CAST(\(id) AS BIGINT), a.organization, 'assessed', -sum(a.amount), CAST(\(m.first) AS BIGINT) \(sums)"),
    ]
  }
  static func cancel(_ person: ID<Person>, _ month: DuesMonth, by entry: ID<LedgerEntry>) -> Change {
    Change("UPDATE dues_assessment SET reversed = \(entry) WHERE person = \(person) AND month = \(month) AND reversed IS NULL", expects: 1, otherwise: DuesSchemaTable.stale)
  }

  // MARK: reading

  private static let columns: SQL = "a.person, a.organization, a.month, a.amount, d.entry"
  private static let source: SQL = "dues_assessment a JOIN organization o ON o.id = a.organization LEFT JOIN dues_paid d ON d.person = a.person AND d.month = a.month AND d.reversed IS NULL"
  private static func read(_ r: any Row) -> Owed { Owed(person: r.id(0), organization: r.id(1), month: r.duesMonth(2), amount: r.fen(3), paid: r.idIfAny(4)) }
  static func one(_ person: ID<Person>, _ month: DuesMonth, in scope: Scope) throws -> Owed {
    try scope.one("SELECT \(columns) FROM \(source) WHERE a.person = \(person) AND a.month = \(month) AND a.reversed IS NULL AND \(scope.reach, "o.path", orSelf: "a.person")", read)
  }
  /// The months of one member from `from` on, oldest first.
  static func months(of person: ID<Person>, from: DuesMonth, in scope: Scope) throws -> [Owed] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE a.person = \(person) AND a.month >= \(from) AND a.reversed IS NULL AND \(scope.reach, "o.path", orSelf: "a.person") ORDER BY a.month LIMIT 200", read)
  }
  /// What a branch's members owe and have paid from `from` on.
  static func months(at branch: ID<Organization>, from: DuesMonth, in scope: Scope) throws -> [Owed] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE a.organization = \(branch) AND a.month >= \(from) AND a.reversed IS NULL AND \(scope.reach, "o.path") ORDER BY a.person, a.month LIMIT 60000", read)
  }
  /// Unpaid months from `from` until before `until`, below an organization, by member.
  static func unpaid(below o: Organization, from: DuesMonth, until: DuesMonth, in scope: Scope) throws -> [Owed] {
    try scope.all("""
      SELECT \(columns) FROM \(source) WHERE \(DuesSchemaTable.below(o)) AND a.month >= \(from) AND a.month < \(until) AND a.reversed IS NULL AND a.amount > 0 AND d.person IS NULL AND \(scope.reach, "o.path") ORDER BY a.person, a.month
      """, read)
  }
  static func unpaid(of persons: [ID<Person>], from: DuesMonth, until: DuesMonth, in scope: Scope) throws -> [Owed] {
    try scope.all("""
      SELECT \(columns) FROM \(source) WHERE a.person IN \(list: persons) AND a.month >= \(from) AND a.month < \(until) AND a.reversed IS NULL AND a.amount > 0 AND d.person IS NULL AND \(scope.reach, "o.path") ORDER BY a.person, a.month
      """, read)
  }
  /// Whether a month that the entry assessed has been paid.
  static func isPaid(_ entry: ID<LedgerEntry>, in scope: Scope) throws -> Bool {
    try scope.first("""
      SELECT 1 FROM dues_assessment a JOIN dues_paid d ON d.person = a.person AND d.month = a.month AND d.reversed IS NULL WHERE a.entry = \(entry) AND a.reversed IS NULL AND \(anywhere: "whether an entry that was seen is paid") LIMIT 1
      """) { _ in true } ?? false
  }
}
