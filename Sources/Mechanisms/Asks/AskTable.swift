import Acting
import Essentials
import Journal
import Organizations
import Persistence

/// What was asked of whom, and how much of each year is used. The sums are kept beside the asks, so that a limit is a condition of the statement that adds to them.
package enum AskTable {
  package static let migrations = [
    Migration("asks",
      """
      CREATE TABLE ask (id BIGINT PRIMARY KEY, asker BIGINT NOT NULL REFERENCES organization (id), kind TEXT NOT NULL CHECK (kind IN ('receipt', 'form', 'questionnaire', 'followUp', 'localRule')),
        about TEXT NOT NULL, about_id BIGINT NOT NULL, year BIGINT NOT NULL, fields BIGINT NOT NULL CHECK (fields >= 0), places BIGINT NOT NULL CHECK (places > 0), asked_at BIGINT NOT NULL, given_back_at BIGINT,
        UNIQUE (about, about_id))
      """,
      "CREATE INDEX ask_asker ON ask (asker, year, id)",
      "CREATE TABLE ask_place (ask BIGINT NOT NULL REFERENCES ask (id), organization BIGINT NOT NULL REFERENCES organization (id), PRIMARY KEY (ask, organization))",
      "CREATE INDEX ask_place_organization ON ask_place (organization, ask)",
      """
      CREATE TABLE ask_use (asker BIGINT NOT NULL REFERENCES organization (id), year BIGINT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), tasks BIGINT NOT NULL CHECK (tasks >= 0),
        fields BIGINT NOT NULL CHECK (fields >= 0), PRIMARY KEY (asker, year, organization))
      """,
      "CREATE INDEX ask_use_organization ON ask_use (organization, year)"),
  ]

  /// The organizations `o` that are charged: those below the asker that stand.
  private static func reached(_ asked: Asked, by asker: ID<Organization>) -> SQL {
    switch asked {
    case .branches(let place): "o.kind = 'branch' AND o.ended IS NULL AND o.id <> \(asker) AND o.path >= \(place.path) AND o.path < \(String(place.path.dropLast()) + "0")"
    case .these(let ids): ids.isEmpty ? "1 = 0" : "o.id IN \(list: ids) AND o.ended IS NULL AND o.id <> \(asker)"
    }
  }
  static func places(_ asked: Asked, by asker: ID<Organization>, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM organization o WHERE \(reached(asked, by: asker)) AND \(anywhere: "what an office asks costs it wherever it reaches")") { $0.int(0) } ?? 0
  }
  /// Those of which no more, or not so many fields, can be asked: the first five by how much was asked of them, and how many there are.
  static func full(_ asked: Asked, by asker: ID<Organization>, fields: Int, _ year: Int, _ budget: AskBudget, in scope: Scope) throws -> ([Asking.Full], Int) {
    let room = budget.fields.subtractingReportingOverflow(fields).partialValue
    let rows: SQL = """
      FROM ask_use u JOIN organization o ON o.id = u.organization WHERE u.asker = \(asker) AND u.year = \(year) AND (u.tasks >= \(budget.tasks) OR u.fields > \(room)) AND \(reached(asked, by: asker))
        AND \(anywhere: "what an office asks costs it wherever it reaches")
      """
    let first = try scope.all("SELECT o.name, u.tasks, u.fields \(rows) ORDER BY u.tasks DESC, u.fields DESC, o.path LIMIT 5") { Asking.Full(name: $0.text(0), tasks: $0.int(1), fields: $0.int(2)) }
    return first.count < 5 ? (first, first.count) : (first, try scope.first("SELECT count(*) \(rows)") { $0.int(0) } ?? 5)
  }

  static func charge(_ a: Ask, _ asked: Asked, _ budget: AskBudget) -> [Change] {
    [
      Change("""
        INSERT INTO ask_use (asker, year, organization, tasks, fields)
        SELECT CAST(\(a.asker) AS BIGINT), CAST(\(a.year) AS BIGINT), o.id, 1, CAST(\(a.fields) AS BIGINT) FROM organization o WHERE \(reached(asked, by: a.asker))
        ON CONFLICT (asker, year, organization) DO UPDATE SET tasks = ask_use.tasks + 1, fields = ask_use.fields + excluded.fields
        WHERE ask_use.tasks < \(budget.tasks) AND ask_use.fields + excluded.fields <= \(budget.fields)
        """, expects: a.places, otherwise: Refusal(.conflict, [.init("asks.changed", .usedMeanwhile, clause: AskBudget.clause)])),
      Change("""
        INSERT INTO ask (id, asker, kind, about, about_id, year, fields, places, asked_at)
        VALUES (\(a.id), \(a.asker), \(a.kind), \(a.about.kind), \(a.about.id), \(a.year), \(a.fields), \(a.places), \(a.askedAt))
        """),
      Change("INSERT INTO ask_place (ask, organization) SELECT CAST(\(a.id) AS BIGINT), o.id FROM organization o WHERE \(reached(asked, by: a.asker))"),
    ]
  }
  static func giveBack(_ a: Ask, at now: Moment) -> [Change] {
    [
      Change("UPDATE ask SET given_back_at = \(now) WHERE id = \(a.id) AND given_back_at IS NULL", expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict)),
      Change("""
        UPDATE ask_use SET tasks = tasks - 1, fields = fields - \(a.fields) WHERE asker = \(a.asker) AND year = \(a.year) AND organization IN (SELECT p.organization FROM ask_place p WHERE p.ask = \(a.id))
        """),
    ]
  }

  private static let columns: SQL = "a.id, a.asker, a.kind, a.about, a.about_id, a.year, a.fields, a.places, a.asked_at, a.given_back_at"
  private static func read(_ r: any Row) throws -> Ask {
    Ask(
      id: r.id(0), asker: r.id(1), kind: try r.choice(2), about: Reference(r.text(3), r.integer(4)), year: r.int(5), fields: r.int(6), places: r.int(7), askedAt: r.moment(8), givenBackAt: r.momentIfAny(9))
  }
  /// What it cost to make this; nil for what cost nothing.
  package static func of(_ about: Reference, in scope: Scope) throws -> Ask? {
    try scope.first("SELECT \(columns) FROM ask a WHERE a.about = \(about.kind) AND a.about_id = \(about.id) AND \(anywhere: "what the thing cost that was read within reach")", read)
  }

  // MARK: used and left

  /// What an office asked in a year, latest first, at most 200.
  package static func asked(by office: ID<Organization>, _ year: Int, in scope: Scope) throws -> [Ask] {
    try scope.all("SELECT \(columns) FROM ask a JOIN organization o ON o.id = a.asker WHERE a.asker = \(office) AND a.year = \(year) AND \(scope.reach, withHome: "o.path") ORDER BY a.id DESC LIMIT 200", read)
  }
  /// What was asked of one organization in a year, by all above it, latest first.
  package static func asked(of organization: ID<Organization>, _ year: Int, in scope: Scope) throws -> [Ask] {
    try scope.all("""
      SELECT \(columns) FROM ask_place p JOIN ask a ON a.id = p.ask JOIN organization o ON o.id = p.organization
      WHERE p.organization = \(organization) AND a.year = \(year) AND \(scope.reach, withHome: "o.path") ORDER BY a.id DESC LIMIT 200
      """, read)
  }
  /// How much of the year is used at one place: by each office that asked, and in sum.
  package struct Use: Hashable, Sendable, Encodable {
    package var organization: ID<Organization>
    package var name: String
    package var tasks: Int
    package var fields: Int
    package init(organization: ID<Organization>, name: String, tasks: Int, fields: Int) {
      self.organization = organization
      self.name = name
      self.tasks = tasks
      self.fields = fields
    }
  }
  private static func use(_ r: any Row) -> Use { Use(organization: r.id(0), name: r.text(1), tasks: r.int(2), fields: r.int(3)) }
  package static func used(at organization: ID<Organization>, _ year: Int, in scope: Scope) throws -> [Use] {
    try scope.all("""
      SELECT u.asker, k.name, u.tasks, u.fields FROM ask_use u JOIN organization o ON o.id = u.organization JOIN organization k ON k.id = u.asker
      WHERE u.organization = \(organization) AND u.year = \(year) AND u.tasks > 0 AND \(scope.reach, withHome: "o.path") ORDER BY length(k.path), k.id
      """, use)
  }
  /// Those of which an office asked most, at most 20.
  package static func most(by office: ID<Organization>, _ year: Int, in scope: Scope) throws -> [Use] {
    try scope.all("""
      SELECT u.organization, o.name, u.tasks, u.fields FROM ask_use u JOIN organization o ON o.id = u.organization
      WHERE u.asker = \(office) AND u.year = \(year) AND u.tasks > 0 AND \(scope.reach, withHome: "o.path") ORDER BY u.tasks DESC, u.fields DESC, o.path LIMIT 20
      """, use)
  }
  /// The most that an office asked of any one organization in a year.
  static func peak(of office: ID<Organization>, _ year: Int, in scope: Scope) throws -> (tasks: Int, fields: Int) {
    try scope.first("""
      SELECT COALESCE(max(u.tasks), 0), COALESCE(max(u.fields), 0) FROM ask_use u WHERE u.asker = \(office) AND u.year = \(year) AND \(anywhere: "how much an office has left is told to whoever asks for it")
      """) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }
}
