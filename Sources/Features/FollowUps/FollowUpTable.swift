import FeatureKit

/// Follow-ups and what was said to them.
enum FollowUpTable {
  static let migrations = [
    Migration("follow-ups",
      """
      CREATE TABLE follow_up (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), asker BIGINT NOT NULL REFERENCES organization (id), duty TEXT, question TEXT NOT NULL CHECK (question <> ''),
        asked_by BIGINT, asked_on BIGINT NOT NULL, answer_by BIGINT NOT NULL, state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'closed')), escalated_on BIGINT, closed_on BIGINT,
        CHECK (answer_by > asked_on), CHECK ((state = 'closed') = (closed_on IS NOT NULL)))
      """,
      "CREATE INDEX follow_up_organization ON follow_up (organization, state, answer_by)",
      "CREATE INDEX follow_up_state ON follow_up (state, answer_by)",
      "CREATE INDEX follow_up_asker ON follow_up (asker, state)",
      // One matter is asked about once at a time.
      "CREATE UNIQUE INDEX follow_up_duty ON follow_up (duty) WHERE duty IS NOT NULL AND state <> 'closed'",
      """
      CREATE TABLE follow_up_step (follow_up BIGINT NOT NULL REFERENCES follow_up (id), number BIGINT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('answer', 'sendBack', 'accept', 'withdraw')), text TEXT NOT NULL,
        by_person BIGINT, at BIGINT NOT NULL, PRIMARY KEY (follow_up, number))
      """),
  ]

  private static let columns: SQL = "f.id, f.organization, o.name, f.asker, a.name, f.duty, f.question, f.asked_by, f.asked_on, f.answer_by, f.state, f.escalated_on, f.closed_on"
  private static let from: SQL = "FROM follow_up f JOIN organization o ON o.id = f.organization JOIN organization a ON a.id = f.asker"
  private static func read(_ r: any Row) throws -> FollowUp {
    FollowUp(
      id: r.id(0), organization: r.id(1), organizationName: r.text(2), asker: r.id(3), askerName: r.text(4), duty: r.textIfAny(5).flatMap { Duty.Key($0) }, question: r.text(6), askedBy: r.idIfAny(7), askedOn: r.day(8),
      answerBy: r.day(9), state: try r.choice(10), escalatedOn: r.dayIfAny(11), closedOn: r.dayIfAny(12))
  }

  static func one(_ id: ID<FollowUp>, in scope: Scope) throws -> FollowUp { try scope.one("SELECT \(columns) \(from) WHERE f.id = \(id) AND \(scope.reach, "o.path")", read) }
  /// `石桥镇上湾村党支部：11月主题党日没有记录，请说明…`
  static func words(_ ids: [Int64], in scope: Scope) throws -> [Int64: String] {
    let all = try scope.all("SELECT f.id, o.name, f.question FROM follow_up f JOIN organization o ON o.id = f.organization WHERE f.id IN \(list: ids) AND \(scope.reach, "o.path")") { r in
      (r.integer(0), "\(r.text(1))：\(r.text(2).prefix(24))\(r.text(2).count > 24 ? "…" : "")")
    }
    return Dictionary(uniqueKeysWithValues: all)
  }
  static func steps(of id: ID<FollowUp>, in scope: Scope) throws -> [FollowUp.Step] {
    try scope.all("SELECT s.kind, s.text, s.by_person, s.at FROM follow_up_step s WHERE s.follow_up = \(id) AND \(anywhere: "what was said to a follow-up that was seen") ORDER BY s.number") {
      FollowUp.Step(kind: try $0.choice(0), text: $0.text(1), by: $0.idIfAny(2), at: $0.moment(3))
    }
  }
  static func about(_ duty: Duty.Key, in scope: Scope) throws -> [FollowUp] {
    try scope.all("SELECT \(columns) \(from) WHERE f.duty = \(duty.description) AND \(scope.reach, "o.path") ORDER BY f.id DESC LIMIT 20", read)
  }
  static func isAsked(_ duty: Duty.Key, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM follow_up f WHERE f.duty = \(duty.description) AND f.state <> 'closed' AND \(anywhere: "whether a duty that was seen is asked about")") { _ in true } ?? false
  }
  /// Where an organization stands, whoever asks.
  static func place(_ id: ID<Organization>, in scope: Scope) throws -> Place {
    try scope.one("SELECT o.id, o.path FROM organization o WHERE o.id = \(id) AND \(anywhere: "where the asker of a follow-up that was seen stands")") { Place(id: $0.id(0), path: $0.text(1)) }
  }
  /// The organization above; at a top itself.
  static func above(_ id: ID<Organization>, in scope: Scope) throws -> (id: ID<Organization>, name: String) {
    try scope.one("SELECT a.id, a.name FROM organization o JOIN organization a ON a.id = COALESCE(o.parent, o.id) WHERE o.id = \(id) AND \(anywhere: "who stands above an asker")") { ($0.id(0), $0.text(1)) }
  }

  // MARK: lists

  private static func narrowed(_ state: FollowUpState, _ below: Organization?, in scope: Scope) -> SQL {
    let states: SQL = switch state {
    case .open: "f.state = 'open'"
    case .overdue: "f.state = 'open' AND f.answer_by < \(scope.today)"
    case .answered: "f.state = 'answered'"
    case .closed: "f.state = 'closed'"
    case .all: "f.state <> ''"
    }
    let low = below?.path ?? "/", high = String(low.dropLast()) + "0", within: SQL = below == nil ? .nothing : "AND o.path >= \(low) AND o.path < \(high)"
    return "\(from) WHERE \(states) \(within) AND \(scope.reach, "o.path")"
  }
  /// What waits soonest first, what is closed latest first. `total` is exact up to 1,000.
  static func list(_ state: FollowUpState, below: Organization?, offset: Int, limit: Int, in scope: Scope) throws -> (items: [FollowUp], total: Int, more: Bool) {
    let rows = narrowed(state, below, in: scope), total = try scope.first("SELECT count(*) FROM (SELECT f.id \(rows) LIMIT 1001) t") { $0.int(0) } ?? 0
    let order: SQL = state == .closed || state == .all ? "f.id DESC" : "f.answer_by, f.id"
    return (try scope.all("SELECT \(columns) \(rows) ORDER BY \(order) LIMIT \(limit) OFFSET \(offset)", read), min(total, 1000), total > 1000)
  }
  /// How many of each, below an organization or within reach.
  static func figures(below: Organization?, in scope: Scope) throws -> Figures {
    try scope.first("""
      SELECT count(*) FILTER (WHERE f.state = 'open'), count(*) FILTER (WHERE f.state = 'open' AND f.answer_by < \(scope.today)), count(*) FILTER (WHERE f.state = 'answered'), count(*) FILTER (WHERE f.state = 'closed')
      \(narrowed(.all, below, in: scope))
      """) { Figures(open: $0.int(0), overdue: $0.int(1), answered: $0.int(2), closed: $0.int(3)) } ?? Figures()
  }
  struct Figures: Hashable, Encodable {
    var open = 0
    var overdue = 0
    var answered = 0
    var closed = 0
  }
  /// What waits for these organizations: to be answered by them, soonest first.
  static func toAnswer(_ organizations: [ID<Organization>], in scope: Scope) throws -> [FollowUp] {
    guard !organizations.isEmpty else { return [] }
    return try scope.all("SELECT \(columns) \(from) WHERE f.organization IN \(list: organizations) AND f.state = 'open' AND \(scope.reach, "o.path") ORDER BY f.answer_by, f.id LIMIT 6", read)
  }
  /// Answers that wait for these askers' judgement.
  static func toJudge(_ askers: [ID<Organization>], in scope: Scope) throws -> [FollowUp] {
    guard !askers.isEmpty else { return [] }
    return try scope.all("SELECT \(columns) \(from) WHERE f.asker IN \(list: askers) AND f.state = 'answered' AND \(scope.reach, "o.path") ORDER BY f.answer_by, f.id LIMIT 6", read)
  }
  /// How many wait for these to answer or to judge.
  static func waiting(toAnswer answerers: [ID<Organization>], toJudge askers: [ID<Organization>], in scope: Scope) throws -> Int {
    var whose: [SQL] = []
    if !answerers.isEmpty { whose.append("(f.state = 'open' AND f.organization IN \(list: answerers))") }
    if !askers.isEmpty { whose.append("(f.state = 'answered' AND f.asker IN \(list: askers))") }
    guard !whose.isEmpty else { return 0 }
    return try scope.one("SELECT count(*) \(from) WHERE (\(whose.joined(" OR "))) AND \(scope.reach, "o.path")") { $0.int(0) }
  }

  // MARK: the watch

  static func askersWithoutAnswer(in scope: Scope) throws -> [ID<Organization>] {
    try scope.all("SELECT DISTINCT f.asker FROM follow_up f WHERE f.state = 'open' AND f.answer_by < \(scope.today) AND f.escalated_on IS NULL AND \(anywhere: "the watch's own reading") ORDER BY f.asker") { $0.id(0) }
  }
  static func withoutAnswer(to asker: ID<Organization>, in scope: Scope) throws -> [FollowUp] {
    try scope.all("SELECT \(columns) \(from) WHERE f.asker = \(asker) AND f.state = 'open' AND f.answer_by < \(scope.today) AND f.escalated_on IS NULL AND \(scope.reach, "o.path") ORDER BY f.answer_by, f.id", read)
  }
  static func escalate(_ asker: ID<Organization>, on today: Day) -> Change {
    Change("UPDATE follow_up SET escalated_on = \(today) WHERE asker = \(asker) AND state = 'open' AND answer_by < \(today) AND escalated_on IS NULL")
  }

  // MARK: writing

  static func add(_ f: FollowUp) -> Change {
    Change("""
      INSERT INTO follow_up (id, organization, asker, duty, question, asked_by, asked_on, answer_by, state)
      VALUES (\(f.id), \(f.organization), \(f.asker), \(f.duty?.description), \(f.question), \(f.askedBy), \(f.askedOn), \(f.answerBy), \(f.state))
      """)
  }
  private static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)
  static func answered(_ f: FollowUp) -> Change { Change("UPDATE follow_up SET state = 'answered' WHERE id = \(f.id) AND state = 'open'", expects: 1, otherwise: stale) }
  static func sentBack(_ f: FollowUp, by day: Day) -> Change {
    Change("UPDATE follow_up SET state = 'open', answer_by = \(day), escalated_on = NULL WHERE id = \(f.id) AND state = 'answered'", expects: 1, otherwise: stale)
  }
  static func closed(_ f: FollowUp, on day: Day) -> Change { Change("UPDATE follow_up SET state = 'closed', closed_on = \(day) WHERE id = \(f.id) AND state = \(f.state)", expects: 1, otherwise: stale) }
  static func say(_ s: FollowUp.Step, to f: FollowUp) -> Change {
    Change("""
      INSERT INTO follow_up_step (follow_up, number, kind, text, by_person, at)
      SELECT CAST(\(f.id) AS BIGINT), COALESCE(max(x.number), 0) + 1, CAST(\(s.kind) AS TEXT), CAST(\(s.text) AS TEXT), CAST(\(s.by) AS BIGINT), CAST(\(s.at) AS BIGINT) FROM follow_up_step x WHERE x.follow_up = \(f.id)
      """)
  }
}
