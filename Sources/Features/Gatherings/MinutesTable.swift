import Documents
import FeatureKit

/// Minutes with their resolution, the evidence they gave, and the notes that correct them.
package enum MinutesTable {
  static let migrations = [
    Migration("minutes",
      """
      CREATE TABLE minutes (gathering BIGINT PRIMARY KEY REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), expected BIGINT NOT NULL, attended BIGINT NOT NULL, late BIGINT NOT NULL, recorded_at BIGINT NOT NULL, recorded_by BIGINT,
        withdrawn TEXT, resolution TEXT, body TEXT, method TEXT, entitled BIGINT, present BIGINT, needed BIGINT, agree BIGINT, against BIGINT, abstain BIGINT, passed BIGINT,
        CHECK ((resolution IS NULL) = (passed IS NULL)), CHECK (resolution IS NULL OR agree + against + abstain <= present))
      """,
      "CREATE TABLE minutes_correction (id BIGINT PRIMARY KEY, gathering BIGINT NOT NULL REFERENCES gathering (id), text TEXT NOT NULL CHECK (text <> ''), at BIGINT NOT NULL)",
      "CREATE INDEX minutes_correction_gathering ON minutes_correction (gathering, id)",
      "CREATE TABLE gathering_evidence (gathering BIGINT NOT NULL REFERENCES gathering (id), kind TEXT NOT NULL, subject TEXT NOT NULL, on_day BIGINT NOT NULL, makes_up BIGINT, PRIMARY KEY (gathering, kind, subject))",
      "CREATE INDEX gathering_evidence_subject ON gathering_evidence (subject, kind, on_day)"),
    // `text` stays the words alone; minutes from before have nothing else.
    Migration("minutes as documents", "ALTER TABLE minutes ADD COLUMN document TEXT"),
  ]

  static func of(_ g: Gathering, in scope: Scope) throws -> Minutes? {
    let corrections = try scope.all("SELECT text, at FROM minutes_correction WHERE gathering = \(g.id) AND \(anywhere: "notes on a gathering that was read within reach") ORDER BY id") {
      Correction(text: $0.text(0), at: $0.moment(1))
    }
    return try scope.first("""
      SELECT text, late, recorded_at, recorded_by, withdrawn, resolution, body, method, entitled, present, needed, agree, against, abstain, passed, document FROM minutes
      WHERE gathering = \(g.id) AND \(anywhere: "minutes of a gathering that was read within reach")
      """) { r in
      Minutes(
        body: try r.textIfAny(15).map { try Document(json: $0) } ?? Document(plain: r.text(0)), resolution: try resolution(r, from: 5), recordedAt: r.moment(2), recordedBy: r.idIfAny(3), late: r.flag(1), withdrawnBecause: r.textIfAny(4), corrections: corrections)
    }
  }
  private static func resolution(_ r: any Row, from i: Int) throws -> Resolution? {
    guard let text = r.textIfAny(i) else { return nil }
    return Resolution(
      text: text, body: try r.choice(i + 1), method: try r.choice(i + 2), entitled: r.int(i + 3), present: r.int(i + 4), needed: r.int(i + 5),
      count: VoteCount(agree: r.int(i + 6), against: r.int(i + 7), abstain: r.int(i + 8)), passed: r.flag(i + 9))
  }
  /// How many were expected and came, of those that have minutes: for lists.
  static func figures(of ids: [ID<Gathering>], in scope: Scope) throws -> [ID<Gathering>: (expected: Int, attended: Int, late: Bool)] {
    guard !ids.isEmpty else { return [:] }
    let found = try scope.all("SELECT gathering, expected, attended, late FROM minutes WHERE gathering IN \(list: ids) AND withdrawn IS NULL AND \(anywhere: "figures of gatherings that were read within reach")") {
      ($0.id(0, Gathering.self), (expected: $0.int(1), attended: $0.int(2), late: $0.flag(3)))
    }
    return Dictionary(uniqueKeysWithValues: found)
  }
  /// What these minutes prove, for taking it back.
  static func evidences(of g: Gathering, in scope: Scope) throws -> [Evidence] {
    try scope.all("SELECT kind, subject, on_day, makes_up FROM gathering_evidence WHERE gathering = \(g.id) AND \(anywhere: "evidence of a gathering that was read within reach") ORDER BY kind, subject") { r in
      guard let subject = Reference(r.text(1)) else { throw Fault("no reference: \(r.text(1))") }
      return Evidence(r.text(0), for: subject, on: r.day(2), makesUp: r.dayIfAny(3))
    }
  }
  /// Whether something of this kind was held for the subject within these days.
  static func isProved(_ kinds: [String], for subject: Reference, from: Day, until: Day, in scope: Scope) throws -> Bool {
    try scope.first("""
      SELECT gathering FROM gathering_evidence WHERE subject = \(subject.description) AND kind IN \(list: kinds) AND on_day >= \(from) AND on_day <= \(until) AND \(anywhere: "the subject was read within reach") LIMIT 1
      """) { $0.integer(0) } != nil
  }

  // MARK: changes

  static func record(_ m: Minutes, of g: Gathering, _ roll: Roll) throws(Refusal) -> Change {
    let d = m.resolution, document = try m.body.json
    return Change("""
      INSERT INTO minutes (gathering, text, document, expected, attended, late, recorded_at, recorded_by, resolution, body, method, entitled, present, needed, agree, against, abstain, passed)
      VALUES (\(g.id), \(m.body.text), \(document), \(roll.expected), \(roll.attended), \(m.late), \(m.recordedAt), \(m.recordedBy), \(d?.text), \(d?.body), \(d?.method), \(d?.entitled), \(d?.present), \(d?.needed),
        \(d?.count.agree), \(d?.count.against), \(d?.count.abstain), \(d?.passed))
      ON CONFLICT (gathering) DO UPDATE SET text = excluded.text, document = excluded.document, expected = excluded.expected, attended = excluded.attended, late = excluded.late, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, withdrawn = NULL,
        resolution = excluded.resolution, body = excluded.body, method = excluded.method, entitled = excluded.entitled, present = excluded.present, needed = excluded.needed,
        agree = excluded.agree, against = excluded.against, abstain = excluded.abstain, passed = excluded.passed
      """)
  }
  static func prove(_ evidences: [Evidence], by g: Gathering) -> [Change] {
    evidences.map { Change("INSERT INTO gathering_evidence (gathering, kind, subject, on_day, makes_up) VALUES (\(g.id), \($0.kind), \($0.subject.description), \($0.day), \($0.makesUp))") }
  }
  static func withdraw(_ g: Gathering, because reason: String) -> [Change] {
    [Change("UPDATE minutes SET withdrawn = \(reason) WHERE gathering = \(g.id)"), Change("DELETE FROM gathering_evidence WHERE gathering = \(g.id)")]
  }
  static func correct(_ id: ID<Correction>, _ g: Gathering, _ text: String, at now: Moment) -> Change {
    Change("INSERT INTO minutes_correction (id, gathering, text, at) VALUES (\(id), \(g.id), \(text), \(now))")
  }
}
