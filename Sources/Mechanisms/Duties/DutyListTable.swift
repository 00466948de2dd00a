import Acting
import Essentials
import Journal
import Organizations
import Persistence
import Regulations

/// Duties as lists read them.
package enum DutyListTable {
  private static let from: SQL = "FROM duty d JOIN organization o ON o.id = d.organization LEFT JOIN party_group g ON d.subject_kind = 'group' AND g.id = d.subject"
  private static let columns: SQL = "\(DutyTable.columns), o.name, g.name"
  private static func line(_ r: any Row, _ scope: Scope) throws -> DutyLine {
    DutyLine(try DutyTable.read(r), r.text(DutyTable.width), r.textIfAny(DutyTable.width + 1), in: scope)
  }

  /// What these organizations (with their groups) and these groups owe now, soonest first: late ones, then pending ones that are to be shown.
  package static func owed(by organizations: [ID<Organization>], groups: [ID<Group>] = [], limit: Int = 500, in scope: Scope) throws -> [DutyLine] {
    var whose: [SQL] = []
    if !organizations.isEmpty { whose.append("d.organization IN \(list: organizations)") }
    if !groups.isEmpty { whose.append("(d.subject_kind = 'group' AND d.subject IN \(list: groups))") }
    guard !whose.isEmpty else { return [] }
    return try scope.all("""
      SELECT \(columns) \(from) WHERE (\(whose.joined(" OR "))) AND d.state IN ('pending', 'late') AND d.shown_from <= \(scope.today) AND \(scope.reach, withHome: "o.path")
      ORDER BY CASE WHEN d.state = 'late' THEN 0 ELSE 1 END, CASE WHEN d.state = 'late' THEN d.grace_end ELSE d.period_end END, d.rule, o.path, d.subject LIMIT \(limit)
      """) { try line($0, scope) }
  }
  /// How many that are, for each organization: late, and late or pending.
  package static func counts(of organizations: [ID<Organization>], in scope: Scope) throws -> [ID<Organization>: (late: Int, open: Int)] {
    guard !organizations.isEmpty else { return [:] }
    let rows = try scope.all("""
      SELECT d.organization, count(*) FILTER (WHERE d.state = 'late'), count(*) FROM duty d JOIN organization o ON o.id = d.organization
      WHERE d.organization IN \(list: organizations) AND d.state IN ('pending', 'late') AND d.shown_from <= \(scope.today) AND \(scope.reach, withHome: "o.path") GROUP BY d.organization
      """) { (id: $0.id(0, Organization.self), late: $0.int(1), open: $0.int(2)) }
    return Dictionary(rows.map { ($0.id, ($0.late, $0.open)) }, uniquingKeysWith: { a, _ in a })
  }

  private static func states(_ states: DutyFilter.States) -> SQL {
    switch states {
    case .open: "d.state IN ('pending', 'late')"
    case .pending: "d.state = 'pending'"
    case .late: "d.state = 'late'"
    case .missed: "d.state = 'missed'"
    case .met: "d.state = 'met'"
    case .waived: "d.state = 'waived'"
    case .all: "d.state <> ''"
    }
  }
  private static func filtered(_ f: DutyFilter, in scope: Scope) -> SQL {
    let rule: SQL = f.rule.map { "AND d.rule = \($0)" } ?? .nothing, period: SQL = f.period.map { "AND d.counted_in = \($0)" } ?? .nothing
    let below: SQL = f.below.map { "AND \(OpeningTable.below($0.path))" } ?? .nothing
    // A term that ends in years is pending, but nothing to do yet.
    let shown: SQL = f.states == .open && f.rule == nil ? "AND d.shown_from <= \(scope.today)" : .nothing
    return "\(from) WHERE \(states(f.states)) \(rule) \(period) \(below) \(shown) AND \(scope.reach, withHome: "o.path")"
  }
  /// What can still be done soonest end first, what is over latest end first; then in tree order. `total` is exact up to 1,000.
  package static func list(_ f: DutyFilter, offset: Int, limit: Int, in scope: Scope) throws -> (lines: [DutyLine], total: Int, more: Bool) {
    let total = try scope.first("SELECT count(*) FROM (SELECT d.subject \(filtered(f, in: scope)) LIMIT 1001) t") { $0.int(0) } ?? 0
    let order: SQL = [.open, .pending, .late].contains(f.states) ? "d.period_end" : "d.period_end DESC"
    let lines = try scope.all("SELECT \(columns) \(filtered(f, in: scope)) ORDER BY \(order), o.path, d.rule, d.subject LIMIT \(limit) OFFSET \(offset)") { try line($0, scope) }
    return (lines, min(total, 1000), total > 1000)
  }
  package static func line(_ key: Duty.Key, in scope: Scope) throws -> DutyLine {
    try scope.one("""
      SELECT \(columns) \(from) WHERE d.rule = \(key.rule) AND d.subject_kind = \(key.subject.kind) AND d.subject = \(key.subject.id) AND d.period_start = \(key.start) AND \(scope.reach, withHome: "o.path")
      """) { try line($0, scope) }
  }
  /// All that one organization and its groups owe in periods that meet these days, oldest first, at most `limit`: one organization's evidence book.
  package static func book(of organization: ID<Organization>, from first: Day, until last: Day, limit: Int = 500, in scope: Scope) throws -> [DutyLine] {
    try scope.all("""
      SELECT \(columns) \(DutyListTable.from) WHERE d.organization = \(organization) AND d.period_end >= \(first) AND d.period_start <= \(last) AND d.shown_from <= \(scope.today) AND \(scope.reach, withHome: "o.path")
      ORDER BY d.rule, d.period_start, d.subject_kind DESC, d.subject LIMIT \(limit)
      """) { try line($0, scope) }
  }
  // MARK: what stands behind one duty

  package static func evidence(of key: Duty.Key, in scope: Scope) throws -> [EvidenceLine] {
    try scope.all("""
      SELECT v.entry, j.zh, j.en, v.kind, v.day, j.at, j.provenance, v.withdrawn FROM duty_evidence v JOIN journal j ON j.id = v.entry JOIN organization o ON o.id = v.organization
      WHERE v.rule = \(key.rule) AND v.subject_kind = \(key.subject.kind) AND v.subject = \(key.subject.id) AND v.period_start = \(key.start) AND \(scope.reach, withHome: "o.path") ORDER BY v.day, v.entry
      """) {
      EvidenceLine(entry: String($0.integer(0)), sentence: Word(zh: $0.text(1), en: $0.text(2)), kind: $0.text(3), day: $0.day(4), recorded: $0.moment(5), provenance: try $0.choice(6), withdrawn: $0.flag(7))
    }
  }
  /// Entries about the subject under this rule since the period began, apart from the proofs: waivers and what undid them.
  package static func decisions(about key: Duty.Key, in scope: Scope) throws -> [(entry: Int64, sentence: Word, at: Moment)] {
    try scope.all("""
      SELECT j.id, j.zh, j.en, j.at FROM journal j JOIN organization o ON o.id = j.organization
      WHERE j.subject = \(key.subject.description) AND j.clause = \(key.rule) AND j.action IN ('duties.waive', 'duties.undoWaive') AND j.at >= \(Moment(key.start)) AND \(scope.reach, withHome: "o.path") ORDER BY j.id
      """) { ($0.integer(0), Word(zh: $0.text(1), en: $0.text(2)), $0.moment(3)) }
  }
  /// First days of the periods that have duties, newest first.
  package static func periods(in scope: Scope) throws -> [Day] {
    try scope.all("SELECT DISTINCT period_start FROM duty_opening WHERE \(anywhere: "which periods the house has opened") ORDER BY period_start DESC LIMIT 36") { $0.day(0) }
  }
}
