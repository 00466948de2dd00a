import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// Who owes what: organizations, groups and terms as the rules ask about them.
enum OpeningTable {
  // MARK: one subject, when its evidence comes before the watch

  static func path(of id: ID<Organization>, in session: any ReadSession) throws -> String? {
    try session.first("SELECT path FROM organization WHERE id = \(id)") { $0.text(0) }
  }
  /// An organization's path, and the organization above it (at a top itself): who decides about its duties.
  static func above(_ id: ID<Organization>, in scope: Scope) throws -> (path: String, above: Place) {
    try scope.one("""
      SELECT o.path, a.id, a.path FROM organization o JOIN organization a ON a.id = COALESCE(o.parent, o.id) WHERE o.id = \(id) AND \(anywhere: "who stands above a duty that was seen")
      """) { ($0.text(0), Place(id: $0.id(1), path: $0.text(2))) }
  }
  struct Found {
    var organization: ID<Organization>
    var path: String
    var standing: Standing
    /// True where the watch has opened this period already and found that the subject owes nothing.
    var judged: Bool
  }
  static func standing(of subject: Reference, _ rule: Rule, _ span: PeriodSpan, on today: Day, in session: any ReadSession) throws -> Found? {
    let from: SQL = subject.kind == Group.reference
      ? "party_group g JOIN organization o ON o.id = g.branch WHERE g.id = \(subject.id) AND (g.ended IS NULL OR g.ended > \(span.end))"
      : "organization o WHERE o.id = \(subject.id) AND (o.ended IS NULL OR o.ended > \(span.end))"
    let since: SQL = subject.kind == Group.reference ? "g.founded" : "o.founded"
    let measures = rule.conditions.map(\.measure)
    let columns = measures.map { measure -> SQL in ", \(OpeningTable.measure(measure))" }.reduce(SQL.nothing, +)
    return try session.first("""
      SELECT o.id, o.path, o.kind, o.setting, \(since),
        (SELECT count(*) FROM duty_opening p JOIN duty_known k ON k.organization = o.id
         WHERE p.rule = \(rule.id) AND p.period_start = \(span.start) AND k.since < \(today.adding(-1)) AND o.path LIKE '/' || p.top || '/%')\(columns) FROM \(from)
      """) { r in
      let values = Dictionary(measures.enumerated().map { ($1, r.int(6 + $0)) }, uniquingKeysWith: { a, _ in a })
      return Found(organization: r.id(0), path: r.text(1), standing: Standing(kind: r.text(2), setting: r.text(3), measures: values, since: r.day(4)), judged: r.integer(5) > 0)
    }
  }
  /// The last term of office that began before `day`.
  static func term(before day: Day, of subject: Reference, in session: any ReadSession) throws -> (began: Day, ends: Day)? {
    try session.first("SELECT began, ends FROM committee_term WHERE organization = \(subject.id) AND began < \(day) ORDER BY began DESC LIMIT 1") { ($0.day(0), $0.day(1)) }
  }
  /// What a condition asks about an organization `o`. Groups are counted where they stand, so that none is forgotten.
  private static func measure(_ name: String) -> SQL {
    name == "groups" ? "(SELECT count(*) FROM party_group x WHERE x.branch = o.id AND x.ended IS NULL)"
      : "COALESCE((SELECT c.own FROM running_count c WHERE c.organization = o.id AND c.name = \(name)), 0)"
  }

  // MARK: all that owe, for the watch

  /// Organizations that are to be taken in: a branch once it has members, so that its first figures are not those of an empty register.
  private static func unknown(below path: String) -> SQL {
    """
    FROM organization o WHERE \(below(path)) AND o.ended IS NULL AND NOT EXISTS (SELECT 1 FROM duty_known k WHERE k.organization = o.id)
      AND (o.kind <> 'branch' OR o.setting IN ('temporary', 'virtual') OR EXISTS (SELECT 1 FROM running_count c WHERE c.organization = o.id AND c.name IN ('members', 'fullMembers') AND c.own > 0))
    """
  }
  static func countUnknown(below path: String, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) \(unknown(below: path)) AND \(scope.reach, "o.path")") { $0.int(0) } ?? 0
  }
  static func takeIn(below path: String, on day: Day) -> Change {
    Change("INSERT INTO duty_known (organization, since) SELECT o.id, CAST(\(day) AS BIGINT) \(unknown(below: path)) ON CONFLICT DO NOTHING")
  }

  /// Those who owe `rule` in `span` and have no such duty. After the first opening only the newly known are judged, and they until the day after
  /// they became known, because a branch's people arrive in several parts.
  private static func owing(_ rule: Rule, _ span: PeriodSpan, below path: String, again today: Day?) -> SQL {
    let kinds = rule.owes.sorted { $0.key < $1.key }.map { kind, settings -> SQL in "(o.kind = \(kind) AND o.setting IN \(list: settings.sorted()))" }
    let whole: SQL = rule.wholePeriod ? "AND o.founded <= \(span.start)" : .nothing
    let conditions = rule.conditions.map { condition -> SQL in
      "AND \(measure(condition.measure)) BETWEEN CAST(\(condition.atLeast ?? 0) AS BIGINT) AND CAST(\(condition.atMost ?? Int(Int32.max)) AS BIGINT)"
    }
    let newly: SQL = today.map { "AND k.since >= \($0.adding(-1))" } ?? .nothing
    let group = rule.subject == .group
    let join: SQL = group ? "JOIN party_group g ON g.branch = o.id" : .nothing
    let groups: SQL = group ? "AND (g.ended IS NULL OR g.ended > \(span.end)) \(rule.wholePeriod ? "AND g.founded <= \(span.start)" as SQL : .nothing)" : .nothing
    let subject: SQL = group ? "d.subject_kind = 'group' AND d.subject = g.id" : "d.subject_kind = 'organization' AND d.subject = o.id"
    return """
      FROM organization o JOIN duty_known k ON k.organization = o.id \(join)
      WHERE \(below(path)) AND (o.ended IS NULL OR o.ended > \(span.end)) AND k.since <= \(span.end) AND (\(kinds.joined(" OR "))) \(whole) \(conditions.joined(" ")) \(newly) \(groups)
        AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.rule = \(rule.id) AND \(subject) AND d.period_start = \(span.start))
      """
  }
  static func countOwing(_ rule: Rule, _ span: PeriodSpan, below path: String, again today: Day?, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) \(owing(rule, span, below: path, again: today)) AND \(scope.reach, "o.path")") { $0.int(0) } ?? 0
  }
  static func open(_ rule: Rule, _ span: PeriodSpan, _ plan: Plan, below path: String, again today: Day?) -> Change {
    let subject: SQL = rule.subject == .group ? "CAST('group' AS TEXT), g.id" : "CAST('organization' AS TEXT), o.id"
    return Change("""
      INSERT INTO duty (rule, version, organization, subject_kind, subject, period_start, period_end, grace_end, counted_in, shown_from, remind_on, state, needed)
      SELECT CAST(\(rule.id) AS TEXT), CAST(\(rule.version) AS TEXT), o.id, \(subject), CAST(\(span.start) AS BIGINT), CAST(\(span.end) AS BIGINT), CAST(\(plan.table.graceEnds) AS BIGINT),
        CAST(\(plan.counted) AS BIGINT), CAST(\(plan.shown) AS BIGINT), CAST(\(plan.reminder) AS BIGINT), CAST('pending' AS TEXT), CAST(\(rule.times) AS BIGINT)
      \(owing(rule, span, below: path, again: today)) ON CONFLICT DO NOTHING
      """)
  }
  static func opened(_ rule: String, _ top: ID<Organization>, _ start: Day, on day: Day) -> Change {
    Change("INSERT INTO duty_opening (rule, top, period_start, on_day) VALUES (\(rule), \(top), \(start), \(day)) ON CONFLICT DO NOTHING")
  }
  static func below(_ path: String) -> SQL { "o.path >= \(path) AND o.path < \(String(path.dropLast()) + "0")" }

  // MARK: terms of office

  struct Term: Hashable, Sendable {
    var organization: ID<Organization>
    var path: String
    var began: Day
    var ends: Day
  }
  /// The running terms below `path` that have no duty yet, at most 500.
  static func terms(_ rule: Rule, below path: String, in scope: Scope) throws -> [Term] {
    let kinds = rule.owes.sorted { $0.key < $1.key }.map { kind, settings -> SQL in "(o.kind = \(kind) AND o.setting IN \(list: settings.sorted()))" }
    guard !kinds.isEmpty else { return [] }
    return try scope.all("""
      SELECT t.organization, o.path, t.began, t.ends FROM committee_term t JOIN organization o ON o.id = t.organization JOIN duty_known k ON k.organization = o.id
      WHERE \(below(path)) AND o.ended IS NULL AND t.ends >= t.began AND (\(kinds.joined(" OR "))) AND \(scope.reach, "o.path")
        AND NOT EXISTS (SELECT 1 FROM committee_term n WHERE n.organization = t.organization AND n.began > t.began)
        AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.rule = \(rule.id) AND d.subject_kind = 'organization' AND d.subject = t.organization AND d.period_start = t.began)
      ORDER BY t.organization LIMIT 500
      """) { Term(organization: $0.id(0), path: $0.text(1), began: $0.day(2), ends: $0.day(3)) }
  }
}
