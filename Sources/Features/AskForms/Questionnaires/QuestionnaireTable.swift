import FeatureKit

/// Questionnaires, whom they ask, who has answered, and how often each choice was made. No row joins a person to a choice.
enum QuestionnaireTable {
  static let migrations = [
    Migration("questionnaires",
      """
      CREATE TABLE questionnaire (id BIGINT PRIMARY KEY, asker BIGINT NOT NULL REFERENCES organization (id), title TEXT NOT NULL CHECK (title <> ''), lead TEXT NOT NULL, due BIGINT NOT NULL, anonymous BIGINT NOT NULL, least BIGINT NOT NULL CHECK (least >= 5),
        sent_at BIGINT NOT NULL, withdrawn_at BIGINT, withdrawn_because TEXT NOT NULL DEFAULT '', CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')))
      """,
      "CREATE INDEX questionnaire_asker ON questionnaire (asker, sent_at)",
      """
      CREATE TABLE questionnaire_question (questionnaire BIGINT NOT NULL REFERENCES questionnaire (id), number BIGINT NOT NULL CHECK (number > 0), label TEXT NOT NULL CHECK (label <> ''), kind TEXT NOT NULL CHECK (kind IN ('one', 'several', 'scale')),
        choices TEXT NOT NULL, PRIMARY KEY (questionnaire, number))
      """,
      """
      CREATE TABLE questionnaire_count (questionnaire BIGINT NOT NULL, number BIGINT NOT NULL, choice BIGINT NOT NULL CHECK (choice > 0), times BIGINT NOT NULL CHECK (times >= 0), PRIMARY KEY (questionnaire, number, choice),
        FOREIGN KEY (questionnaire, number) REFERENCES questionnaire_question (questionnaire, number))
      """,
      "CREATE TABLE questionnaire_place (questionnaire BIGINT NOT NULL REFERENCES questionnaire (id), organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (questionnaire, organization))",
      "CREATE INDEX questionnaire_place_organization ON questionnaire_place (organization, questionnaire)",
      "CREATE TABLE questionnaire_answered (questionnaire BIGINT NOT NULL REFERENCES questionnaire (id), person BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (questionnaire, person))",
      "CREATE INDEX questionnaire_answered_person ON questionnaire_answered (person)"),
  ]
  private static let separator = "\n"
  static let stale = Refusal("changed", .changedMeanwhile, kind: .conflict)
  /// Members `n` of the branches `p` that are asked.
  private static let members: SQL = "n.status IN ('full', 'probationary') AND n.standing NOT IN ('stopped', 'merged')"
  private static let columns: SQL = "q.id, q.title, q.lead, q.due, q.anonymous, q.least, q.sent_at, q.withdrawn_at, q.withdrawn_because, k.id, k.parent, k.path, k.name, k.kind, k.setting"
  private static func read(_ r: any Row) throws -> Questionnaire {
    Questionnaire(
      id: r.id(0), asker: try OrganizationTable.read(r, from: 9), title: r.text(1), lead: r.text(2), due: r.day(3), anonymous: r.flag(4), least: r.int(5), sentAt: r.moment(6), withdrawal: r.momentIfAny(7).map { .init(at: $0, reason: r.text(8)) }, questions: [])
  }
  /// Seen by those who see anybody it asks.
  private static func seen(in scope: Scope) -> SQL { "EXISTS (SELECT 1 FROM questionnaire_place p JOIN organization b ON b.id = p.organization WHERE p.questionnaire = q.id AND \(scope.reach, withHome: "b.path"))" }

  static func one(_ id: ID<Questionnaire>, in scope: Scope) throws -> Questionnaire {
    var q = try scope.one("SELECT \(columns) FROM questionnaire q JOIN organization k ON k.id = q.asker WHERE q.id = \(id) AND \(seen(in: scope))", read)
    q.questions = try scope.all("SELECT d.number, d.label, d.kind, d.choices FROM questionnaire_question d WHERE d.questionnaire = \(id) AND \(anywhere: "questions of what was read within reach") ORDER BY d.number") {
      .init(number: $0.int(0), label: $0.text(1), kind: try $0.choice(2), choices: $0.text(3).split(separator: separator).map(String.init))
    }
    return q
  }
  /// Latest first; `total` is exact up to 1,000.
  static func list(offset: Int, limit: Int, in scope: Scope) throws -> (items: [Questionnaire], total: Int) {
    let rows: SQL = "FROM questionnaire q JOIN organization k ON k.id = q.asker WHERE \(seen(in: scope))"
    return (try scope.all("SELECT \(columns) \(rows) ORDER BY q.id DESC LIMIT \(limit) OFFSET \(offset)", read), try scope.first("SELECT count(*) FROM (SELECT q.id \(rows) LIMIT 1001) t") { $0.int(0) } ?? 0)
  }
  static func names(_ ids: [Int64], in scope: Scope) throws -> [Int64: Named] {
    let found = try scope.all("SELECT q.id, q.title FROM questionnaire q WHERE q.id IN \(list: ids) AND \(seen(in: scope))") { ($0.integer(0), $0.text(1)) }
    return Dictionary(uniqueKeysWithValues: found.map { ($0, Named($1, path: Questionnaires.one(ID($0)).path)) })
  }
  /// How many within reach are asked, and how many of them have answered.
  static func tally(_ id: ID<Questionnaire>, in scope: Scope) throws -> Tally {
    let all = try scope.first("SELECT count(*) FROM questionnaire_place p JOIN organization o ON o.id = p.organization JOIN person n ON n.organization = o.id WHERE p.questionnaire = \(id) AND \(members) AND \(scope.reach, withHome: "o.path")") { $0.int(0) }
    let answered = try scope.first("SELECT count(*) FROM questionnaire_answered x JOIN organization o ON o.id = x.organization WHERE x.questionnaire = \(id) AND \(scope.reach, withHome: "o.path")") { $0.int(0) }
    return Tally(all: all ?? 0, answered: answered ?? 0)
  }
  static func answeredInAll(_ id: ID<Questionnaire>, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM questionnaire_answered x WHERE x.questionnaire = \(id) AND \(anywhere: "how many answered, of what was read within reach")") { $0.int(0) } ?? 0
  }
  /// Who within reach has not answered, for asking them again; never asked for an anonymous one.
  static func waiting(_ id: ID<Questionnaire>, limit: Int, in scope: Scope) throws -> [Person] {
    try scope.all("""
      SELECT n.id, n.name FROM questionnaire_place p JOIN organization o ON o.id = p.organization JOIN person n ON n.organization = o.id WHERE p.questionnaire = \(id) AND \(members) AND \(scope.reach, "o.path")
        AND NOT EXISTS (SELECT 1 FROM questionnaire_answered x WHERE x.questionnaire = p.questionnaire AND x.person = n.id) ORDER BY o.path, n.sort_name, n.id LIMIT \(limit)
      """) { Person(id: $0.id(0), name: $0.text(1)) }
  }
  /// How often each choice was made. Whether that may be shown is the page's to ask first.
  static func counts(_ id: ID<Questionnaire>, in scope: Scope) throws -> [(number: Int, choice: Int, times: Int)] {
    try scope.all("SELECT c.number, c.choice, c.times FROM questionnaire_count c WHERE c.questionnaire = \(id) AND \(anywhere: "sums of what was read within reach") ORDER BY c.number, c.choice") { ($0.int(0), $0.int(1), $0.int(2)) }
  }

  // MARK: the reader

  /// The reader's own branch, if its members are asked and the reader is one of them.
  static func home(asked id: ID<Questionnaire>, in scope: Scope) throws -> Place? {
    guard let me = scope.actor.person else { return nil }
    return try scope.first("""
      SELECT o.id, o.path FROM person n JOIN organization o ON o.id = n.organization JOIN questionnaire_place p ON p.organization = o.id AND p.questionnaire = \(id) WHERE n.id = \(me) AND \(members) AND \(anywhere: "the reader's own branch")
      """) { Place(id: $0.id(0), path: $0.text(1)) }
  }
  static func hasAnswered(_ id: ID<Questionnaire>, in scope: Scope) throws -> Bool {
    guard let me = scope.actor.person else { return false }
    return try scope.first("SELECT 1 FROM questionnaire_answered x WHERE x.questionnaire = \(id) AND x.person = \(me) AND \(anywhere: "the reader's own")") { _ in true } ?? false
  }
  /// What the reader is asked and has not answered, soonest first.
  static func toAnswer(in scope: Scope) throws -> [Questionnaire] {
    guard let me = scope.actor.person else { return [] }
    return try scope.all("""
      SELECT \(columns) FROM person n JOIN questionnaire_place p ON p.organization = n.organization JOIN questionnaire q ON q.id = p.questionnaire JOIN organization k ON k.id = q.asker
      WHERE n.id = \(me) AND \(members) AND q.withdrawn_at IS NULL AND q.due >= \(scope.today) AND \(anywhere: "what the reader is asked")
        AND NOT EXISTS (SELECT 1 FROM questionnaire_answered x WHERE x.questionnaire = q.id AND x.person = n.id) ORDER BY q.due, q.id LIMIT 6
      """, read)
  }

  // MARK: changes

  static func send(_ q: Questionnaire, below: Place) -> [Change] {
    [
      Change("""
        INSERT INTO questionnaire (id, asker, title, lead, due, anonymous, least, sent_at) VALUES (\(q.id), \(q.asker.id), \(q.title), \(q.lead), \(q.due), \(q.anonymous ? 1 : 0), \(q.least), \(q.sentAt))
        """)
    ]
      + q.questions.map { d in
        Change("INSERT INTO questionnaire_question (questionnaire, number, label, kind, choices) VALUES (\(q.id), \(d.number), \(d.label), \(d.kind), \(d.choices.joined(separator: separator)))")
      } + [
        Change("""
          INSERT INTO questionnaire_place (questionnaire, organization) SELECT CAST(\(q.id) AS BIGINT), o.id FROM organization o
          WHERE o.kind = 'branch' AND o.ended IS NULL AND o.id <> \(q.asker.id) AND o.path >= \(below.path) AND o.path < \(String(below.path.dropLast()) + "0")
          """)
      ]
  }
  static func withdraw(_ id: ID<Questionnaire>, because reason: String, _ now: Moment) -> Change {
    Change("UPDATE questionnaire SET withdrawn_at = \(now), withdrawn_because = \(reason) WHERE id = \(id) AND withdrawn_at IS NULL", expects: 1, otherwise: stale)
  }
  /// Notes that the person has answered, and adds one to each chosen count.
  static func answer(_ id: ID<Questionnaire>, _ person: ID<Person>, at home: ID<Organization>, _ chosen: [(number: Int, choice: Int)]) -> [Change] {
    [Change("INSERT INTO questionnaire_answered (questionnaire, person, organization) VALUES (\(id), \(person), \(home)) ON CONFLICT DO NOTHING", expects: 1, otherwise: Refusal("answer.again", .answeredOnce, kind: .conflict))]
      + chosen.map { c in
        Change("""
          INSERT INTO questionnaire_count (questionnaire, number, choice, times) VALUES (\(id), \(c.number), \(c.choice), 1)
          ON CONFLICT (questionnaire, number, choice) DO UPDATE SET times = questionnaire_count.times + 1
          """)
      }
  }
}
