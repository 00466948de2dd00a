import FeatureKit

/// Talks, sealed in what is nobody else's: their occasion and what was said.
enum TalkTable {
  static let migrations = [
    Migration("talks",
      """
      CREATE TABLE talk (id BIGINT PRIMARY KEY, organization BIGINT NOT NULL REFERENCES organization (id), one BIGINT NOT NULL REFERENCES person (id), other BIGINT NOT NULL REFERENCES person (id), kind BLOB NOT NULL,
        due BIGINT, held_on BIGINT, recorded_by BIGINT, recorded_at BIGINT NOT NULL, one_says TEXT CHECK (one_says IN ('confirmed', 'denied')), other_says TEXT CHECK (other_says IN ('confirmed', 'denied')),
        note BLOB, noted_by BIGINT, noted_at BIGINT, one_shares BIGINT NOT NULL DEFAULT 0, other_shares BIGINT NOT NULL DEFAULT 0, withdrawn_at BIGINT, version BIGINT NOT NULL DEFAULT 1,
        CHECK (one <> other), CHECK (due IS NOT NULL OR held_on IS NOT NULL), CHECK ((note IS NULL) = (noted_at IS NULL)), CHECK (held_on IS NOT NULL OR (note IS NULL AND one_says IS NULL AND other_says IS NULL)))
      """,
      "CREATE INDEX talk_organization ON talk (organization, held_on)", "CREATE INDEX talk_one ON talk (one)", "CREATE INDEX talk_other ON talk (other)",
      "CREATE UNIQUE INDEX talk_day ON talk (one, other, held_on) WHERE held_on IS NOT NULL AND withdrawn_at IS NULL",
      // The day from which a branch's talks of a year were complete, as long as they are.
      "CREATE TABLE talk_year (organization BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, complete_on BIGINT NOT NULL, PRIMARY KEY (organization, year))"),
  ]
  private static let occasionField = "talk.kind", noteField = "talk.note"
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)

  private static let from: SQL = "FROM talk t JOIN organization o ON o.id = t.organization JOIN person a ON a.id = t.one JOIN person b ON b.id = t.other"
  private static let columns: SQL = """
    t.id, t.one, a.name, t.one_says, t.one_shares, t.other, b.name, t.other_says, t.other_shares, t.kind, t.due, t.held_on, t.recorded_by, t.withdrawn_at, t.version, t.note, t.noted_by, t.noted_at, \(OrganizationTable.columns)
    """
  /// What is not the reader's to know is left sealed.
  private static func read(_ r: any Row, _ actor: Actor) throws -> Talk {
    let branch = try OrganizationTable.read(r, from: 18)
    var talk = Talk(
      id: r.id(0), branch: branch, one: .init(person: Person(id: r.id(1), name: r.text(2)), says: r.isNull(3) ? nil : try r.choice(3), shares: r.flag(4)),
      other: .init(person: Person(id: r.id(5), name: r.text(6)), says: r.isNull(7) ? nil : try r.choice(7), shares: r.flag(8)), due: r.dayIfAny(10), on: r.dayIfAny(11), recordedBy: r.idIfAny(12), withdrawnAt: r.momentIfAny(13), version: r.int(14))
    let own = talk.party(actor.person) != nil && !actor.isUnproven, keeps = actor.keepsTalks(at: branch.place)
    if own || keeps { talk.kind = Talk.Kind(rawValue: try r.secret(9, field: occasionField)) }
    if let at = r.momentIfAny(17), own || keeps && talk.one.shares && talk.other.shares { talk.record = .init(text: try r.secret(15, field: noteField), by: r.idIfAny(16), at: at) }
    return talk
  }

  static func one(_ id: ID<Talk>, in scope: Scope) throws -> Talk {
    try scope.one("SELECT \(columns) \(from) WHERE t.id = \(id) AND (\(scope.reach, "o.path", orSelf: "t.one") OR \(scope.reach, "o.path", orSelf: "t.other"))") { try read($0, scope.actor) }
  }
  /// The reader's own: what is to be done first, then the latest.
  static func mine(offset: Int = 0, limit: Int, in scope: Scope) throws -> [Talk] {
    guard let me = scope.actor.person else { return [] }
    return try scope.all("""
      SELECT \(columns) \(own(me)) ORDER BY CASE WHEN t.withdrawn_at IS NOT NULL THEN 2 WHEN t.held_on IS NULL OR (t.one = \(me) AND t.one_says IS NULL) OR (t.other = \(me) AND t.other_says IS NULL) THEN 0 ELSE 1 END,
        COALESCE(t.held_on, t.due) DESC, t.id DESC LIMIT \(limit) OFFSET \(offset)
      """) { try read($0, scope.actor) }
  }
  static func countMine(in scope: Scope) throws -> Int {
    guard let me = scope.actor.person else { return 0 }
    return try scope.first("SELECT count(*) \(own(me))") { $0.int(0) } ?? 0
  }
  private static func own(_ me: ID<Person>) -> SQL { "\(from) WHERE (t.one = \(me) OR t.other = \(me)) AND \(anywhere: "the reader's own talks")" }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT t.id, a.name, b.name \(from) WHERE t.id IN \(list: ids) AND (\(scope.reach, "o.path", orSelf: "t.one") OR \(scope.reach, "o.path", orSelf: "t.other"))") { ($0.integer(0), "\($0.text(1))、\($0.text(2))") }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Talks.one(ID($0)).path)) })
  }

  // MARK: changes

  static func add(_ id: ID<Talk>, at branch: ID<Organization>, _ pair: Pair, _ kind: Talk.Kind, due: Day? = nil, on: Day? = nil, _ occasion: Occasion) -> Change {
    let me = occasion.actor.person
    return Change("""
      INSERT INTO talk (id, organization, one, other, kind, due, held_on, recorded_by, recorded_at, one_says, other_says)
      VALUES (\(id), \(branch), \(pair.one), \(pair.other), \(Secret(kind.rawValue, field: occasionField)), \(due), \(on), \(me), \(occasion.now), \(says(pair.one, me, on)), \(says(pair.other, me, on)))
      """)
  }
  /// What was planned was held.
  static func hold(_ id: ID<Talk>, _ pair: Pair, _ kind: Talk.Kind, on: Day, _ occasion: Occasion) -> Change {
    let me = occasion.actor.person
    return Change("""
      UPDATE talk SET held_on = \(on), kind = \(Secret(kind.rawValue, field: occasionField)), recorded_by = \(me), recorded_at = \(occasion.now), version = version + 1,
        one_says = CASE WHEN one = \(me) THEN 'confirmed' ELSE NULL END, other_says = CASE WHEN other = \(me) THEN 'confirmed' ELSE NULL END WHERE id = \(id) AND held_on IS NULL AND withdrawn_at IS NULL
      """, expects: 1, otherwise: stale)
  }
  private static func says(_ person: ID<Person>, _ me: ID<Person>?, _ on: Day?) -> String? { on != nil && person == me ? Talk.Answer.confirmed.rawValue : nil }

  static func answer(_ talk: Talk, _ person: ID<Person>, _ answer: Talk.Answer) -> Change {
    let set: SQL = talk.one.person.id == person ? "one_says = \(answer)" : "other_says = \(answer)"
    return Change("UPDATE talk SET \(set), version = version + 1 WHERE id = \(talk.id) AND version = \(talk.version) AND held_on IS NOT NULL AND withdrawn_at IS NULL", expects: 1, otherwise: stale)
  }
  /// Another day or occasion: whoever did not correct it is asked again.
  static func correct(_ talk: Talk, on: Day, _ kind: Talk.Kind, version: Int, by me: ID<Person>?) -> Change {
    Change("""
      UPDATE talk SET held_on = \(on), kind = \(Secret(kind.rawValue, field: occasionField)), version = version + 1, one_says = \(says(talk.one.person.id, me, on)), other_says = \(says(talk.other.person.id, me, on))
      WHERE id = \(talk.id) AND version = \(version) AND held_on IS NOT NULL AND withdrawn_at IS NULL
      """, expects: 1, otherwise: stale)
  }
  static func withdraw(_ talk: Talk, version: Int, _ now: Moment) -> Change {
    Change("UPDATE talk SET withdrawn_at = \(now), version = version + 1 WHERE id = \(talk.id) AND version = \(version) AND withdrawn_at IS NULL", expects: 1, otherwise: stale)
  }
  /// A new text was agreed to by nobody yet.
  static func note(_ id: ID<Talk>, version: Int, _ text: String, by person: ID<Person>, _ now: Moment) -> Change {
    Change("""
      UPDATE talk SET note = \(Secret(text, field: noteField)), noted_by = \(person), noted_at = \(now), one_shares = 0, other_shares = 0, version = version + 1
      WHERE id = \(id) AND version = \(version) AND held_on IS NOT NULL AND withdrawn_at IS NULL
      """, expects: 1, otherwise: stale)
  }
  static func eraseNote(_ id: ID<Talk>, version: Int) -> Change {
    Change("UPDATE talk SET note = NULL, noted_by = NULL, noted_at = NULL, one_shares = 0, other_shares = 0, version = version + 1 WHERE id = \(id) AND version = \(version)", expects: 1, otherwise: stale)
  }
  static func share(_ talk: Talk, _ person: ID<Person>, _ agrees: Bool, version: Int) -> Change {
    let set: SQL = talk.one.person.id == person ? "one_shares = \(agrees ? 1 : 0)" : "other_shares = \(agrees ? 1 : 0)"
    return Change("UPDATE talk SET \(set), version = version + 1 WHERE id = \(talk.id) AND version = \(version) AND note IS NOT NULL", expects: 1, otherwise: stale)
  }
  static func complete(_ branch: ID<Organization>, _ year: Int, on day: Day) -> Change { Change("INSERT INTO talk_year (organization, year, complete_on) VALUES (\(branch), \(year), \(day))") }
  static func reopen(_ branch: ID<Organization>, _ year: Int) -> Change { Change("DELETE FROM talk_year WHERE organization = \(branch) AND year = \(year)", expects: 1, otherwise: stale) }

  /// When two files turn out to be one person's: talks go along, but nobody talks with themselves, nor twice with one on a day.
  static let rows = PersonRows("talk", movable: { scope, from, to in
    try scope.all("""
      SELECT t.id FROM talk t WHERE (t.one = \(from) AND t.other <> \(to) OR t.other = \(from) AND t.one <> \(to)) AND \(anywhere: "talks of somebody who was seen within reach")
        AND NOT EXISTS (SELECT 1 FROM talk x WHERE x.id <> t.id AND x.held_on = t.held_on AND x.withdrawn_at IS NULL
          AND (x.one = \(to) AND x.other IN (t.one, t.other) OR x.other = \(to) AND x.one IN (t.one, t.other))) ORDER BY t.id
      """) { $0.integer(0) }
  }, point: { rows, from, to in
    [
      Change("UPDATE talk SET one = CASE WHEN one = \(from) THEN CAST(\(to) AS BIGINT) ELSE one END, other = CASE WHEN other = \(from) THEN CAST(\(to) AS BIGINT) ELSE other END WHERE (one = \(from) OR other = \(from)) AND id IN \(list: rows)",
        expects: rows.count, otherwise: stale)
    ]
  })
}
