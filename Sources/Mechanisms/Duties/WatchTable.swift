import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// What is due: read by the watch at each round, so it must cost little where nothing is.
enum WatchTable {
  /// Organizations with none above them.
  static func tops(in scope: Scope) throws -> [Place] {
    try scope.all("SELECT o.id, o.path FROM organization o WHERE o.parent IS NULL AND \(scope.reach, "o.path") ORDER BY o.id") { Place(id: $0.id(0), path: $0.text(1)) }
  }
  static func place(_ id: ID<Organization>, in scope: Scope) throws -> Place {
    try scope.one("SELECT o.id, o.path FROM organization o WHERE o.id = \(id) AND \(scope.reach, "o.path")") { Place(id: $0.id(0), path: $0.text(1)) }
  }
  /// The last period of a rule that was opened below `top`.
  static func lastOpened(_ rule: String, _ top: ID<Organization>, in scope: Scope) throws -> Day? {
    try scope.first("SELECT max(period_start) FROM duty_opening WHERE rule = \(rule) AND top = \(top) AND \(anywhere: "which periods the house has opened")") { $0.dayIfAny(0) } ?? nil
  }
  static func isOpened(_ rule: String, _ top: ID<Organization>, _ start: Day, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM duty_opening WHERE rule = \(rule) AND top = \(top) AND period_start = \(start) AND \(anywhere: "which periods the house has opened")") { _ in true } ?? false
  }
  static func knownSince(_ day: Day, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM duty_known WHERE since >= \(day) AND \(anywhere: "whether anybody is new") LIMIT 1") { _ in true } ?? false
  }

  // MARK: lapsing

  struct Lapsing: Hashable, Sendable {
    var rule: String
    var counted: Day
  }
  /// Each rule's period below `path` (nil: anywhere) that has duties to lapse.
  static func lapses(below path: String? = nil, on today: Day, in scope: Scope) throws -> [Lapsing] {
    let below: SQL = path.map { "AND \(OpeningTable.below($0))" } ?? .nothing
    return try scope.all("""
      SELECT d.rule, d.counted_in FROM duty d JOIN organization o ON o.id = d.organization WHERE d.state = 'pending' AND d.period_end < \(today) AND \(scope.reach, "o.path") \(below)
      UNION SELECT d.rule, d.counted_in FROM duty d JOIN organization o ON o.id = d.organization WHERE d.state = 'late' AND d.grace_end < \(today) AND \(scope.reach, "o.path") \(below)
      """) { Lapsing(rule: $0.text(0), counted: $0.day(1)) }
  }
  struct Lapsed: Hashable, Sendable {
    /// Dissolved or merged within the period: nothing is owed for it.
    var gone = 0
    var late = 0
    var missed = 0
  }
  static func count(_ l: Lapsing, below path: String, on today: Day, in scope: Scope) throws -> Lapsed {
    try scope.one("""
      SELECT count(*) FILTER (WHERE d.state = 'pending' AND \(gone)), count(*) FILTER (WHERE d.state = 'pending' AND d.grace_end >= \(today) AND NOT \(gone)),
        count(*) FILTER (WHERE d.grace_end < \(today) AND NOT (d.state = 'pending' AND \(gone)))
      FROM duty d JOIN organization o ON o.id = d.organization
      WHERE d.rule = \(l.rule) AND d.counted_in = \(l.counted) AND d.period_end < \(today) AND d.state IN ('pending', 'late') AND \(OpeningTable.below(path)) AND \(scope.reach, "o.path")
      """) { Lapsed(gone: $0.int(0), late: $0.int(1), missed: $0.int(2)) }
  }
  private static let gone: SQL = """
    (EXISTS (SELECT 1 FROM organization e WHERE e.id = d.organization AND e.ended <= d.period_end)
      OR d.subject_kind = 'group' AND EXISTS (SELECT 1 FROM party_group e WHERE e.id = d.subject AND e.ended <= d.period_end))
    """
  static func lapse(_ l: Lapsing, below path: String, on today: Day, gone reason: String) -> [Change] {
    let these: SQL = """
      d.rule = \(l.rule) AND d.counted_in = \(l.counted) AND d.period_end < \(today) AND d.organization IN (SELECT o.id FROM organization o WHERE \(OpeningTable.below(path)))
      """
    return [
      Change("UPDATE duty AS d SET state = 'waived', waived_reason = \(reason), waived_on = \(today), remind_on = NULL WHERE d.state = 'pending' AND \(these) AND \(gone)"),
      Change("UPDATE duty AS d SET state = 'missed' WHERE d.state IN ('pending', 'late') AND \(these) AND d.grace_end < \(today)"),
      Change("UPDATE duty AS d SET state = 'late' WHERE d.state = 'pending' AND \(these) AND d.grace_end >= \(today)"),
    ]
  }

  // MARK: comparing

  /// Open duties of one rule in one period, within reach.
  struct OpenAlike: Hashable, Sendable {
    var rule: String
    var start: Day
    var end: Day
    var count: Int
  }
  static func openAlike(in scope: Scope) throws -> [OpenAlike] {
    try scope.all("""
      SELECT d.rule, d.period_start, d.period_end, count(*) FROM duty d JOIN organization o ON o.id = d.organization WHERE d.state IN ('pending', 'late') AND \(scope.reach, "o.path")
      GROUP BY d.rule, d.period_start, d.period_end ORDER BY d.rule, d.period_start, d.period_end
      """) { OpenAlike(rule: $0.text(0), start: $0.day(1), end: $0.day(2), count: $0.int(3)) }
  }

  // MARK: reminding

  /// The organizations whose children (or, at a top, who themselves) are to be told something.
  static func tellers(on today: Day, in scope: Scope) throws -> [ID<Organization>] {
    try scope.all("""
      SELECT DISTINCT COALESCE(o.parent, o.id) AS teller FROM duty d JOIN organization o ON o.id = d.organization
      WHERE d.remind_on IS NOT NULL AND d.remind_on <= \(today) AND \(scope.reach, "o.path") ORDER BY teller
      """) { $0.id(0) }
  }
  /// Duties of one organization that are alike: one rule, one period, one state.
  struct Telling: Hashable, Sendable {
    var organization: ID<Organization>
    var rule: String
    var start: Day
    var end: Day
    var state: Duty.State
    var count: Int
  }
  private static func children(of teller: ID<Organization>) -> SQL { "SELECT o.id FROM organization o WHERE o.parent = \(teller) OR (o.id = \(teller) AND o.parent IS NULL)" }

  static func tellings(_ teller: ID<Organization>, on today: Day, in scope: Scope) throws -> [Telling] {
    try scope.all("""
      SELECT d.organization, d.rule, d.period_start, d.period_end, d.state, count(*) FROM duty d
      WHERE d.remind_on IS NOT NULL AND d.remind_on <= \(today) AND d.organization IN (\(children(of: teller))) AND \(anywhere: "the watch's own reading, of one teller's children")
      GROUP BY d.organization, d.rule, d.period_start, d.period_end, d.state ORDER BY d.organization, d.period_end, d.rule
      """) { Telling(organization: $0.id(0), rule: $0.text(1), start: $0.day(2), end: $0.day(3), state: try $0.choice(4), count: $0.int(5)) }
  }
  /// What was told is not told again; `next` is when a duty still pending is mentioned the next time.
  static func told(_ teller: ID<Organization>, _ rule: String, _ start: Day, next: Day, on today: Day) -> [Change] {
    let these: SQL = "rule = \(rule) AND period_start = \(start) AND remind_on <= \(today) AND organization IN (\(children(of: teller)))"
    return [
      Change("UPDATE duty SET remind_on = NULL WHERE state <> 'pending' AND \(these)"),
      Change("UPDATE duty SET remind_on = \(next) WHERE state = 'pending' AND \(these)"),
    ]
  }
}
