import Acting
import Essentials
import Journal
import Persistence

/// Duties, one row each, and the proofs behind them.
package enum DutyTable {
  package static let migrations = [
    Migration("duties",
      """
      CREATE TABLE duty (rule TEXT NOT NULL, version TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id),
        subject_kind TEXT NOT NULL CHECK (subject_kind IN ('organization', 'group', 'person')), subject BIGINT NOT NULL,
        period_start BIGINT NOT NULL, period_end BIGINT NOT NULL, grace_end BIGINT NOT NULL, counted_in BIGINT NOT NULL, shown_from BIGINT NOT NULL, remind_on BIGINT,
        state TEXT NOT NULL CHECK (state IN ('pending', 'met', 'late', 'missed', 'waived')), needed BIGINT NOT NULL CHECK (needed >= 1), have BIGINT NOT NULL DEFAULT 0 CHECK (have >= 0),
        met_on BIGINT, after_period BIGINT NOT NULL DEFAULT 0, waived_reason TEXT, waived_by BIGINT, waived_on BIGINT,
        CHECK (period_start <= period_end AND period_end <= grace_end), CHECK ((state = 'met') = (met_on IS NOT NULL)), CHECK (state <> 'waived' OR waived_reason IS NOT NULL),
        PRIMARY KEY (rule, subject_kind, subject, period_start))
      """,
      "CREATE INDEX duty_task ON duty (organization, state, period_end)",
      "CREATE INDEX duty_period ON duty (rule, counted_in, organization, state)",
      "CREATE INDEX duty_pending ON duty (period_end) WHERE state = 'pending'",
      "CREATE INDEX duty_late ON duty (grace_end) WHERE state = 'late'",
      "CREATE INDEX duty_reminder ON duty (remind_on) WHERE remind_on IS NOT NULL",
      """
      CREATE TABLE duty_evidence (rule TEXT NOT NULL, subject_kind TEXT NOT NULL, subject BIGINT NOT NULL, period_start BIGINT NOT NULL, entry BIGINT NOT NULL REFERENCES journal (id),
        kind TEXT NOT NULL, day BIGINT NOT NULL, organization BIGINT NOT NULL, withdrawn BIGINT NOT NULL DEFAULT 0,
        PRIMARY KEY (rule, subject_kind, subject, period_start, entry, kind, day),
        FOREIGN KEY (rule, subject_kind, subject, period_start) REFERENCES duty (rule, subject_kind, subject, period_start))
      """,
      "CREATE INDEX duty_evidence_kind ON duty_evidence (subject_kind, subject, kind, day)",
      "CREATE TABLE duty_count (organization BIGINT NOT NULL REFERENCES organization (id), rule TEXT NOT NULL, period_start BIGINT NOT NULL, pending BIGINT NOT NULL, met BIGINT NOT NULL, late BIGINT NOT NULL, missed BIGINT NOT NULL, waived BIGINT NOT NULL, PRIMARY KEY (organization, rule, period_start))",
      // Which organizations owe from when on, and which periods have been opened below which top of a tree.
      "CREATE TABLE duty_known (organization BIGINT PRIMARY KEY REFERENCES organization (id), since BIGINT NOT NULL)",
      "CREATE INDEX duty_known_since ON duty_known (since)",
      "CREATE TABLE duty_opening (rule TEXT NOT NULL, top BIGINT NOT NULL REFERENCES organization (id), period_start BIGINT NOT NULL, on_day BIGINT NOT NULL, PRIMARY KEY (rule, top, period_start))"),
  ] + WaiverTable.migrations + LocalRuleTable.migrations

  static let columns: SQL = """
    d.rule, d.subject_kind, d.subject, d.period_start, d.version, d.organization, d.period_end, d.grace_end, d.counted_in, d.shown_from, d.remind_on,
    d.state, d.needed, d.have, d.met_on, d.after_period, d.waived_reason, d.waived_by, d.waived_on
    """
  /// How many `columns` there are.
  static let width = 19

  static func read(_ r: any Row) throws -> Duty {
    Duty(
      key: Duty.Key(r.text(0), Reference(r.text(1), r.integer(2)), r.day(3)), version: r.text(4), organization: r.id(5), end: r.day(6), graceEnd: r.day(7), counted: r.day(8),
      shown: r.day(9), reminder: r.dayIfAny(10), state: try r.choice(11), needed: r.int(12), have: r.int(13), metOn: r.dayIfAny(14), afterPeriod: r.flag(15),
      waiver: r.textIfAny(16).map { Duty.Waiver(reason: $0, by: r.idIfAny(17), on: r.day(18)) })
  }
  static func isKey(_ key: Duty.Key) -> SQL {
    "rule = \(key.rule) AND subject_kind = \(key.subject.kind) AND subject = \(key.subject.id) AND period_start = \(key.start)"
  }

  /// The duty with its organization, or 404.
  package static func one(_ key: Duty.Key, in scope: Scope) throws -> Duty {
    try scope.one("""
      SELECT \(columns) FROM duty d JOIN organization o ON o.id = d.organization
      WHERE d.rule = \(key.rule) AND d.subject_kind = \(key.subject.kind) AND d.subject = \(key.subject.id) AND d.period_start = \(key.start) AND \(scope.reach, withHome: "o.path")
      """, read)
  }

  /// Those of the same rule and subject that begin later, soonest first.
  static func after(_ key: Duty.Key, in scope: Scope) throws -> [Duty] {
    try scope.all("""
      SELECT \(columns) FROM duty d WHERE d.rule = \(key.rule) AND d.subject_kind = \(key.subject.kind) AND d.subject = \(key.subject.id) AND d.period_start > \(key.start)
        AND \(anywhere: "later periods of a duty that was seen") ORDER BY d.period_start
      """, read)
  }

  // MARK: what the follower asks and does, inside the transaction of the deed

  static func containing(_ day: Day, _ rule: String, _ subject: Reference, in session: any ReadSession) throws -> Duty? {
    try session.first("""
      SELECT \(columns) FROM duty d WHERE d.rule = \(rule) AND d.subject_kind = \(subject.kind) AND d.subject = \(subject.id) AND d.period_start <= \(day) AND d.period_end >= \(day)
      ORDER BY d.period_start DESC LIMIT 1
      """, read)
  }
  /// The last duty that began before `day`: the term that an election ends.
  static func begunBefore(_ day: Day, _ rule: String, _ subject: Reference, in session: any ReadSession) throws -> Duty? {
    try session.first("""
      SELECT \(columns) FROM duty d WHERE d.rule = \(rule) AND d.subject_kind = \(subject.kind) AND d.subject = \(subject.id) AND d.period_start < \(day)
      ORDER BY d.period_start DESC LIMIT 1
      """, read)
  }
  static func insert(_ d: Duty) -> SQL {
    """
    INSERT INTO duty (rule, subject_kind, subject, period_start, version, organization, period_end, grace_end, counted_in, shown_from, remind_on, state, needed)
    VALUES (\(d.key.rule), \(d.key.subject.kind), \(d.key.subject.id), \(d.key.start), \(d.version), \(d.organization), \(d.end), \(d.graceEnd), \(d.counted), \(d.shown), \(d.reminder), \(d.state), \(d.needed))
    ON CONFLICT DO NOTHING
    """
  }
  static func update(_ d: Duty, to f: Duty.Finding) -> SQL {
    "UPDATE duty SET state = \(f.state), have = \(f.have), met_on = \(f.metOn), after_period = \(f.afterPeriod), remind_on = \(f.reminder) WHERE \(isKey(d.key)) AND state = \(d.state) AND have = \(d.have)"
  }
  static func waive(_ d: Duty, _ waiver: Duty.Waiver) -> Change {
    Change("UPDATE duty SET state = 'waived', remind_on = NULL, waived_reason = \(waiver.reason), waived_by = \(waiver.by), waived_on = \(waiver.on) WHERE \(isKey(d.key)) AND state = \(d.state)",
      expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
  static func undoWaiver(_ d: Duty, to state: Duty.State) -> Change {
    Change("UPDATE duty SET state = \(state), waived_reason = NULL, waived_by = NULL, waived_on = NULL WHERE \(isKey(d.key)) AND state = 'waived'",
      expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
}

/// The proofs of duties: which entry proved what, for which day.
enum EvidenceTable {
  static func add(_ e: Evidence, to d: Duty, entry: Int64) -> SQL {
    """
    INSERT INTO duty_evidence (rule, subject_kind, subject, period_start, entry, kind, day, organization)
    VALUES (\(d.key.rule), \(d.key.subject.kind), \(d.key.subject.id), \(d.key.start), \(entry), \(e.kind), \(e.day), \(d.organization)) ON CONFLICT DO NOTHING
    """
  }
  static func days(_ key: Duty.Key, in session: any ReadSession) throws -> [Day] {
    try session.rows("SELECT day FROM duty_evidence WHERE \(DutyTable.isKey(key)) AND withdrawn = 0") { $0.day(0) }
  }
  /// The duties that this kind of proof of this day now supports, each with the last entry that did.
  static func supported(by e: Evidence, in session: any ReadSession) throws -> [(duty: Duty, entry: Int64)] {
    try session.rows("""
      SELECT \(DutyTable.columns), v.entry FROM duty d JOIN
        (SELECT rule, subject_kind, subject, period_start, max(entry) AS entry FROM duty_evidence
         WHERE subject_kind = \(e.subject.kind) AND subject = \(e.subject.id) AND kind = \(e.kind) AND day = \(e.day) AND withdrawn = 0 GROUP BY rule, subject_kind, subject, period_start) v
        ON v.rule = d.rule AND v.subject_kind = d.subject_kind AND v.subject = d.subject AND v.period_start = d.period_start
      """) { (try DutyTable.read($0), $0.integer(DutyTable.width)) }
  }
  static func withdraw(_ e: Evidence, from key: Duty.Key, entry: Int64) -> SQL {
    "UPDATE duty_evidence SET withdrawn = 1 WHERE \(DutyTable.isKey(key)) AND entry = \(entry) AND kind = \(e.kind) AND day = \(e.day)"
  }
}
