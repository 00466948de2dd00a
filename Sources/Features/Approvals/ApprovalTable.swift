import FeatureKit
import Foundation

/// What waits for a decision. The action, what it changes and why are sealed: they hold personal fields.
package enum ApprovalTable {
  static let migrations = [
    Migration("approvals",
      """
      CREATE TABLE approval (id BIGINT PRIMARY KEY, person BIGINT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind <> ''), zh TEXT NOT NULL, en TEXT NOT NULL,
        changes BLOB NOT NULL, reason BLOB NOT NULL, action TEXT NOT NULL, body BLOB NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'approved', 'refused', 'withdrawn')),
        asked BIGINT NOT NULL, decided BIGINT, decider BIGINT, answer BLOB, version BIGINT NOT NULL DEFAULT 1, CHECK ((state = 'waiting') = (decided IS NULL)))
      """,
      "CREATE UNIQUE INDEX approval_waiting ON approval (person, kind) WHERE state = 'waiting'",
      "CREATE INDEX approval_person ON approval (person, asked)",
      "CREATE INDEX approval_asked ON approval (asked, id)"),
  ]
  private static let select: SQL = """
    SELECT a.id, n.id, n.name, a.zh, a.en, a.changes, a.reason, a.state, a.asked, a.decided, d.name, a.answer, a.version, \(OrganizationTable.columns)
    FROM approval a JOIN person n ON n.id = a.person JOIN organization o ON o.id = n.organization LEFT JOIN person d ON d.id = a.decider
    """
  private static func read(_ r: any Row) throws -> Approval {
    Approval(
      id: r.id(0), person: Person(id: r.id(1), name: r.text(2)), organization: try OrganizationTable.read(r, from: 13), title: Word(zh: r.text(3), en: r.text(4)),
      changes: [ApprovalChange](sealed: try r.secret(5, field: "approval.changes")), reason: try r.secret(6, field: "approval.reason"), state: try r.choice(7), asked: r.moment(8), decided: r.momentIfAny(9),
      decider: r.textIfAny(10), answer: try r.secretIfAny(11, field: "approval.reason"), version: r.int(12))
  }
  static func one(_ id: ID<Approval>, in scope: Scope) throws -> Approval {
    try scope.one("\(select) WHERE a.id = \(id) AND \(scope.reach, "o.path", orSelf: "a.person")", read)
  }
  /// The action that waits.
  static func step(of id: ID<Approval>, in scope: Scope) throws -> StoredAction {
    try scope.one("""
      SELECT a.action, a.body FROM approval a JOIN person n ON n.id = a.person JOIN organization o ON o.id = n.organization WHERE a.id = \(id) AND \(scope.reach, "o.path", orSelf: "a.person")
      """) { StoredAction(name: $0.text(0), body: Data(try $0.secret(1, field: "approval.body").utf8)) }
  }
  /// The reader's own, the latest first.
  package static func mine(limit: Int = 10, in scope: Scope) throws -> [Approval] {
    guard let me = scope.actor.person else { return [] }
    return try scope.all("\(select) WHERE a.person = \(me) AND \(anywhere: "what the reader asked for") ORDER BY a.asked DESC, a.id DESC LIMIT \(limit)", read)
  }
  package static func isWaiting(for person: ID<Person>, _ kind: String, in scope: Scope) throws -> Bool {
    try scope.first("SELECT a.id FROM approval a WHERE a.person = \(person) AND a.kind = \(kind) AND a.state = 'waiting' AND \(anywhere: "whether the same was asked for already")") { $0.integer(0) } != nil
  }
  /// What others asked for within reach: the longest waiting first, of what was decided the latest.
  static func list(_ state: Approval.State, limit: Int, offset: Int, in scope: Scope) throws -> [Approval] {
    let order: SQL = state == .waiting ? "a.asked, a.id" : "a.asked DESC, a.id DESC"
    return try scope.all("\(select) WHERE \(others(state, scope)) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)", read)
  }
  /// From what waits to whose it is: the other way round everybody within reach would be looked up, on every page.
  static func count(_ state: Approval.State, in scope: Scope) throws -> Int {
    try scope.first("""
      SELECT count(*) FROM (SELECT 1 AS one FROM approval a CROSS JOIN person n CROSS JOIN organization o WHERE n.id = a.person AND o.id = n.organization AND \(others(state, scope)) LIMIT 1001) AS counted
      """) { $0.int(0) } ?? 0
  }
  /// One's own is for others to decide.
  private static func others(_ state: Approval.State, _ scope: Scope) -> SQL {
    // Written out, so that the index of what waits serves it.
    let which: SQL = state == .waiting ? "a.state = 'waiting'" : "a.state = \(state)"
    return "\(which) AND a.person <> \(scope.actor.person?.value ?? 0) AND \(scope.reach, "o.path")"
  }

  /// One waits of a kind: a second one stays with whom it was asked by.
  static let rows = PersonRows("approval", movable: { scope, from, to in
    try scope.all("""
      SELECT a.id FROM approval a WHERE a.person = \(from) AND (a.state <> 'waiting' OR NOT EXISTS (SELECT 1 FROM approval b WHERE b.person = \(to) AND b.kind = a.kind AND b.state = 'waiting'))
        AND \(anywhere: "requests of somebody who was read within reach") ORDER BY a.id
      """) { $0.integer(0) }
  }, point: { rows, from, to in
    [Change("UPDATE approval SET person = \(to) WHERE person = \(from) AND id IN \(list: rows)", expects: rows.count, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))]
  })

  // MARK: changes

  /// - Parameters:
  ///   - kind: of one kind nobody has two waiting.
  ///   - step: what is done, by whoever approves and with their permission.
  package static func ask(_ id: ID<Approval>, by person: ID<Person>, _ kind: String, _ title: Word, _ changes: [ApprovalChange], because reason: String, does step: StoredAction, _ now: Moment) -> Change {
    Change("""
      INSERT INTO approval (id, person, kind, zh, en, changes, reason, action, body, state, asked)
      VALUES (\(id), \(person), \(kind), \(title.zh), \(title.en), \(Secret(changes.sealed, field: "approval.changes")), \(Secret(reason, field: "approval.reason")), \(step.name),
        \(Secret(String(decoding: step.body, as: UTF8.self), field: "approval.body")), 'waiting', \(now))
      ON CONFLICT DO NOTHING
      """, expects: 1, otherwise: Refusal("waiting", .waitsAlready, kind: .conflict))
  }
  static func decide(_ id: ID<Approval>, _ state: Approval.State, answer: String?, by decider: ID<Person>?, version: Int, _ now: Moment) -> Change {
    Change("""
      UPDATE approval SET state = \(state), decided = \(now), decider = \(decider), answer = \(answer.map { Secret($0, field: "approval.reason") }), version = version + 1
      WHERE id = \(id) AND state = 'waiting' AND version = \(version)
      """, expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
}
