import Acting
import Essentials
import Journal
import Persistence

/// Waivers for more than one period.
enum WaiverTable {
  static let migrations = [
    Migration("standing waivers",
      """
      CREATE TABLE duty_waiver (id BIGINT PRIMARY KEY, rule TEXT NOT NULL, subject_kind TEXT NOT NULL, subject BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id),
        since BIGINT NOT NULL, until BIGINT NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), made_by BIGINT, made_on BIGINT NOT NULL, ended_on BIGINT, CHECK (until > since))
      """,
      "CREATE INDEX duty_waiver_subject ON duty_waiver (rule, subject_kind, subject) WHERE ended_on IS NULL"),
  ]

  private static let columns: SQL = "w.id, w.rule, w.subject_kind, w.subject, w.organization, w.since, w.until, w.reason, w.made_by, w.made_on"
  private static func read(_ r: any Row) -> StandingWaiver {
    StandingWaiver(
      id: r.id(0), rule: r.text(1), subject: Reference(r.text(2), r.integer(3)), organization: r.id(4), since: r.day(5), until: r.day(6), reason: r.text(7), by: r.idIfAny(8), on: r.day(9))
  }
  private static func covering(_ rule: String, _ subject: Reference, _ start: Day) -> SQL {
    "w.rule = \(rule) AND w.subject_kind = \(subject.kind) AND w.subject = \(subject.id) AND w.ended_on IS NULL AND w.since <= \(start) AND w.until >= \(start)"
  }
  static func covering(_ rule: String, _ subject: Reference, _ start: Day, in session: any ReadSession) throws -> StandingWaiver? {
    try session.first("SELECT \(columns) FROM duty_waiver w WHERE \(covering(rule, subject, start)) ORDER BY w.id LIMIT 1", read)
  }
  /// The one that holds for a duty which was seen.
  static func covering(_ key: Duty.Key, in scope: Scope) throws -> StandingWaiver? {
    try scope.first("SELECT \(columns) FROM duty_waiver w WHERE \(covering(key.rule, key.subject, key.start)) AND \(anywhere: "the waiver of a duty that was seen") ORDER BY w.id LIMIT 1", read)
  }
  /// Whether any holds for periods of this rule that begin on `start`.
  static func anyCovers(_ rule: String, _ start: Day, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM duty_waiver w WHERE w.rule = \(rule) AND w.ended_on IS NULL AND w.since <= \(start) AND w.until >= \(start) AND \(anywhere: "whether any waiver holds") LIMIT 1") { _ in true } ?? false
  }

  static func add(_ w: StandingWaiver) -> Change {
    Change("""
      INSERT INTO duty_waiver (id, rule, subject_kind, subject, organization, since, until, reason, made_by, made_on)
      VALUES (\(w.id), \(w.rule), \(w.subject.kind), \(w.subject.id), \(w.organization), \(w.since), \(w.until), \(w.reason), \(w.by), \(w.on))
      """)
  }
  static func end(_ id: ID<StandingWaiver>, on day: Day) -> Change {
    Change("UPDATE duty_waiver SET ended_on = \(day) WHERE id = \(id) AND ended_on IS NULL", expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
  /// Duties of a period that has just been opened, where a waiver holds for them.
  static func apply(_ rule: String, _ start: Day, below path: String) -> Change {
    let holds: SQL = """
      FROM duty_waiver w WHERE w.rule = d.rule AND w.subject_kind = d.subject_kind AND w.subject = d.subject AND w.ended_on IS NULL AND w.since <= d.period_start AND w.until >= d.period_start
      """
    return Change("""
      UPDATE duty AS d SET state = 'waived', remind_on = NULL, waived_reason = (SELECT w.reason \(holds) ORDER BY w.id LIMIT 1),
        waived_by = (SELECT w.made_by \(holds) ORDER BY w.id LIMIT 1), waived_on = (SELECT w.made_on \(holds) ORDER BY w.id LIMIT 1)
      WHERE d.rule = \(rule) AND d.counted_in = \(start) AND d.period_start = \(start) AND d.state = 'pending' AND d.organization IN (SELECT o.id FROM organization o WHERE \(OpeningTable.below(path)))
        AND EXISTS (SELECT 1 \(holds))
      """)
  }
}
