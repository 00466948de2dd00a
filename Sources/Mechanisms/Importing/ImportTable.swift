import Acting
import Essentials
import Foundation
import Journal
import Persistence

/// Runs and what was wrong in their rows. What a sheet says in a wrong field is personal until proved otherwise: sealed.
package enum ImportTable {
  package static let migrations = [
    Migration("imports",
      """
      CREATE TABLE import_run (id BIGINT PRIMARY KEY, importer TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), account BIGINT, digest BLOB NOT NULL, file_name TEXT NOT NULL,
        makes_branches BIGINT NOT NULL CHECK (makes_branches IN (0, 1)), state TEXT NOT NULL CHECK (state IN ('checking', 'checked', 'running', 'finished', 'unusable', 'dropped')),
        layout TEXT, message TEXT, total BIGINT NOT NULL DEFAULT 0, settled BIGINT NOT NULL DEFAULT 0, accepted BIGINT NOT NULL DEFAULT 0, repaired BIGINT NOT NULL DEFAULT 0,
        refused BIGINT NOT NULL DEFAULT 0, repairs TEXT, created BIGINT NOT NULL, touched BIGINT NOT NULL)
      """,
      "CREATE INDEX import_run_place ON import_run (organization, created)",
      "CREATE INDEX import_run_file ON import_run (digest)",
      """
      CREATE TABLE import_problem (run BIGINT NOT NULL REFERENCES import_run (id), number BIGINT NOT NULL, line BIGINT NOT NULL, field TEXT, code TEXT NOT NULL, zh BLOB NOT NULL, en BLOB NOT NULL,
        suggestion BLOB, written BLOB, PRIMARY KEY (run, number))
      """,
      "CREATE INDEX import_problem_line ON import_problem (run, line)"),
    Migration("imports-by-hand", "ALTER TABLE import_run ADD COLUMN glimpse BLOB", "ALTER TABLE import_problem ADD COLUMN options BLOB",
      "CREATE TABLE import_pick (run BIGINT NOT NULL REFERENCES import_run (id), line BIGINT NOT NULL, pick TEXT NOT NULL, PRIMARY KEY (run, line))"),
    Migration("imports-remembered",
      "CREATE TABLE import_heading (importer TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), heading TEXT NOT NULL, field TEXT NOT NULL, PRIMARY KEY (importer, organization, heading))"),
    Migration("imports-compared", "ALTER TABLE import_run ADD COLUMN difference BLOB"),
    // Which keys the rows of a run were made under, to find them again.
    Migration("imports-undone",
      "CREATE TABLE import_span (run BIGINT NOT NULL REFERENCES import_run (id), first BIGINT NOT NULL, after BIGINT NOT NULL CHECK (after > first), PRIMARY KEY (run, first))",
      "ALTER TABLE import_run ADD COLUMN undo TEXT CHECK (undo IN ('running', 'finished'))", "ALTER TABLE import_run ADD COLUMN taken_back BIGINT NOT NULL DEFAULT 0",
      "ALTER TABLE import_run ADD COLUMN left_standing BIGINT NOT NULL DEFAULT 0", "ALTER TABLE import_run ADD COLUMN undone_to BIGINT NOT NULL DEFAULT 0"),
  ]

  private static let columns: SQL = """
    r.id, r.importer, r.organization, o.name, r.account, r.digest, r.file_name, r.makes_branches, r.state, r.layout, r.message, r.total, r.settled, r.accepted, r.repaired, r.refused, r.repairs, r.created, r.touched,
    r.undo, r.taken_back, r.left_standing, r.undone_to
    """
  private static func read(_ r: any Row) throws -> ImportRun {
    ImportRun(
      id: r.id(0), importer: r.text(1), organization: r.id(2), organizationName: r.text(3), account: r.idIfAny(4), digest: r.blob(5), fileName: r.text(6), makesBranches: r.flag(7), state: try r.choice(8),
      layout: try r.textIfAny(9).map { try parse($0) }, message: try r.textIfAny(10).map { try parse($0) }, rows: r.int(11), position: r.int(12), accepted: r.int(13), repaired: r.int(14),
      refused: r.int(15), repairs: try r.textIfAny(16).map { try parse($0) } ?? [], undo: r.isNull(19) ? nil : try r.choice(19), takenBack: r.int(20), leftStanding: r.int(21), undoneTo: r.integer(22), created: r.moment(17), touched: r.moment(18))
  }
  private static func parse<T: Decodable>(_ text: String) throws -> T { try JSONDecoder().decode(T.self, from: Data(text.utf8)) }
  private static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  package static func one(_ id: ID<ImportRun>, in scope: Scope) throws -> ImportRun {
    try scope.one("SELECT \(columns) FROM import_run r JOIN organization o ON o.id = r.organization WHERE r.id = \(id) AND \(scope.reach, "o.path")", read)
  }
  /// The latest first.
  package static func latest(_ limit: Int, in scope: Scope) throws -> [ImportRun] {
    try scope.all("SELECT \(columns) FROM import_run r JOIN organization o ON o.id = r.organization WHERE \(scope.reach, "o.path") ORDER BY r.created DESC, r.id DESC LIMIT \(limit)", read)
  }
  /// The run of this file into this organization that did not come to its end.
  package static func interrupted(_ digest: [UInt8], _ importer: String, into organization: ID<Organization>, in scope: Scope) throws -> ImportRun? {
    try scope.first("""
      SELECT \(columns) FROM import_run r JOIN organization o ON o.id = r.organization
      WHERE r.digest = \(Blob(digest)) AND r.importer = \(importer) AND r.organization = \(organization) AND r.state = 'running' AND \(scope.reach, "o.path") ORDER BY r.id DESC LIMIT 1
      """, read)
  }
  package static func problems(of run: ID<ImportRun>, from offset: Int = 0, limit: Int = Int(Int32.max), in scope: Scope) throws -> [RowProblem] {
    try scope.all("""
      SELECT p.line, p.field, p.code, p.zh, p.en, p.suggestion, p.written, p.options FROM import_problem p JOIN import_run r ON r.id = p.run JOIN organization o ON o.id = r.organization
      WHERE p.run = \(run) AND \(scope.reach, "o.path") ORDER BY p.line, p.number LIMIT \(limit) OFFSET \(offset)
      """) { r in
      RowProblem(
        row: r.int(0), field: r.textIfAny(1), code: r.text(2), word: Word(zh: try r.secret(3, field: "import.words"), en: try r.secret(4, field: "import.words")), suggestion: try r.secretIfAny(5, field: "import.words"),
        written: try r.secretIfAny(6, field: "import.written") ?? "", options: try r.secretIfAny(7, field: "import.options").map { try parse($0) } ?? [])
    }
  }

  /// How many problems there are, and how many rows are in the register already or twice in the file.
  package static func problemCounts(of run: ID<ImportRun>, in scope: Scope) throws -> (all: Int, twice: Int) {
    try scope.first("""
      SELECT count(*), count(*) FILTER (WHERE p.code IN ('exists', 'file.twice')) FROM import_problem p JOIN import_run r ON r.id = p.run JOIN organization o ON o.id = r.organization
      WHERE p.run = \(run) AND \(scope.reach, "o.path")
      """) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  package static func glimpse(of run: ID<ImportRun>, in scope: Scope) throws -> Glimpse? {
    try scope.first("SELECT r.glimpse FROM import_run r JOIN organization o ON o.id = r.organization WHERE r.id = \(run) AND r.glimpse IS NOT NULL AND \(scope.reach, "o.path")") { try parse($0.secret(0, field: "import.glimpse")) }
  }
  /// How the file stood to what was kept when it was checked.
  package static func difference(of run: ID<ImportRun>, in scope: Scope) throws -> Difference? {
    try scope.first("SELECT r.difference FROM import_run r JOIN organization o ON o.id = r.organization WHERE r.id = \(run) AND r.difference IS NOT NULL AND \(scope.reach, "o.path")") {
      try parse($0.secret(0, field: "import.difference"))
    }
  }
  package static func picks(of run: ID<ImportRun>, in scope: Scope) throws -> [Int: String] {
    let all = try scope.all("SELECT p.line, p.pick FROM import_pick p JOIN import_run r ON r.id = p.run JOIN organization o ON o.id = r.organization WHERE p.run = \(run) AND \(scope.reach, "o.path")") { ($0.int(0), $0.text(1)) }
    return Dictionary(all, uniquingKeysWith: { _, last in last })
  }

  /// What the headings of earlier files meant there, as somebody said.
  package static func headings(_ importer: String, at organization: ID<Organization>, in scope: Scope) throws -> [String: String] {
    let all = try scope.all("SELECT h.heading, h.field FROM import_heading h JOIN organization o ON o.id = h.organization WHERE h.importer = \(importer) AND h.organization = \(organization) AND \(scope.reach, "o.path")") { ($0.text(0), $0.text(1)) }
    return Dictionary(all, uniquingKeysWith: { _, last in last })
  }

  // MARK: changes

  static func remember(_ heading: String, _ field: String, _ importer: String, at organization: ID<Organization>) -> SQL {
    """
    INSERT INTO import_heading (importer, organization, heading, field) VALUES (\(importer), \(organization), \(heading), \(field))
    ON CONFLICT (importer, organization, heading) DO UPDATE SET field = excluded.field
    """
  }

  package static func add(_ id: ID<ImportRun>, _ importer: String, into organization: ID<Organization>, by account: ID<Account>?, _ digest: [UInt8], _ fileName: String, makesBranches: Bool, at now: Moment) -> SQL {
    """
    INSERT INTO import_run (id, importer, organization, account, digest, file_name, makes_branches, state, created, touched)
    VALUES (\(id), \(importer), \(organization), \(account), \(Blob(digest)), \(fileName), \(makesBranches), 'checking', \(now), \(now))
    """
  }
  /// The run goes on from one of the states given; 0 rows are changed where it stands in another.
  package static func enter(_ state: ImportRun.State, _ id: ID<ImportRun>, from before: [ImportRun.State], at now: Moment) -> SQL {
    "UPDATE import_run SET state = \(state), touched = \(now) WHERE id = \(id) AND state IN \(list: before)"
  }
  /// What a clerk has to know about the run, in words.
  package static func say(_ message: Word, _ id: ID<ImportRun>, at now: Moment) throws -> SQL {
    "UPDATE import_run SET message = \(try text(message)), touched = \(now) WHERE id = \(id)"
  }
  /// A checked file is checked again, with other columns or other choices.
  package static func recheck(_ id: ID<ImportRun>, _ layout: Layout?, at now: Moment) throws -> SQL {
    "UPDATE import_run SET state = 'checking', layout = \(try layout.map { try text($0) }), message = NULL, touched = \(now) WHERE id = \(id) AND state IN ('checking', 'checked')"
  }
  package static func pick(_ pick: String?, line: Int, of id: ID<ImportRun>) -> SQL {
    guard let pick else { return "DELETE FROM import_pick WHERE run = \(id) AND line = \(line)" }
    return "INSERT INTO import_pick (run, line, pick) VALUES (\(id), \(line), \(pick)) ON CONFLICT (run, line) DO UPDATE SET pick = excluded.pick"
  }
  package static func forgetPicks(of id: ID<ImportRun>) -> SQL { "DELETE FROM import_pick WHERE run = \(id)" }
  static func show(_ glimpse: Glimpse, _ id: ID<ImportRun>) throws -> SQL { "UPDATE import_run SET glimpse = \(Secret(try text(glimpse), field: "import.glimpse")) WHERE id = \(id)" }
  package static func give(up id: ID<ImportRun>, _ message: Word, at now: Moment) throws -> SQL {
    "UPDATE import_run SET state = 'unusable', message = \(try text(message)), touched = \(now) WHERE id = \(id)"
  }
  /// What a check found, before anything is written of it.
  static func keep(_ findings: Findings, _ id: ID<ImportRun>, at now: Moment) throws -> SQL {
    let difference = findings.difference.isEmpty ? nil : Secret(try text(findings.difference), field: "import.difference")
    let repairs = findings.repairs.filter { $0.value > 0 }.map { ImportRun.RepairCount(repair: $0.key, count: $0.value) }.sorted { ($1.count, $0.repair.code) < ($0.count, $1.repair.code) }
    return """
      UPDATE import_run SET layout = \(try text(findings.layout)), total = \(findings.rows), accepted = \(findings.accepted), repaired = \(findings.repaired), refused = \(findings.refused.count),
        repairs = \(try text(repairs)), difference = \(difference), message = NULL, touched = \(now) WHERE id = \(id)
      """
  }
  /// A run begins to write: its figures are from now on what was written.
  static func begin(_ findings: Findings, _ id: ID<ImportRun>, at now: Moment) throws -> SQL {
    "UPDATE import_run SET state = 'running', layout = \(try text(findings.layout)), total = \(findings.rows), settled = 0, accepted = 0, repaired = 0, refused = 0, repairs = NULL, message = NULL, touched = \(now) WHERE id = \(id) AND state <> 'running'"
  }
  /// Rows up to `position` are settled. Nothing is changed where another process has settled them meanwhile.
  static func advance(_ id: ID<ImportRun>, from before: Int, to position: Int, accepted: Int, repaired: Int, refused: Int, at now: Moment) -> SQL {
    """
    UPDATE import_run SET settled = \(position), accepted = accepted + \(accepted), repaired = repaired + \(repaired), refused = refused + \(refused), touched = \(now)
    WHERE id = \(id) AND settled = \(before) AND state = 'running'
    """
  }
  static func forget(_ id: ID<ImportRun>, after line: Int) -> SQL { "DELETE FROM import_problem WHERE run = \(id) AND line > \(line)" }
  static func lastNumber(_ id: ID<ImportRun>, in session: any ReadSession) throws -> Int { try session.first("SELECT coalesce(max(number), 0) FROM import_problem WHERE run = \(id)") { $0.int(0) } ?? 0 }
  static func add(_ problem: RowProblem, number: Int, to id: ID<ImportRun>) throws -> SQL {
    """
    INSERT INTO import_problem (run, number, line, field, code, zh, en, suggestion, written, options) VALUES (\(id), \(number), \(problem.row), \(problem.field), \(problem.code),
      \(Secret(problem.word.zh, field: "import.words")), \(Secret(problem.word.en, field: "import.words")), \(problem.suggestion.map { Secret($0, field: "import.words") }),
      \(problem.written.isEmpty ? nil : Secret(problem.written, field: "import.written")), \(problem.options.isEmpty ? nil : Secret(try text(problem.options), field: "import.options")))
    """
  }
  /// Those that nobody took up in time.
  package static func drop(before moment: Moment) -> SQL { "UPDATE import_run SET state = 'dropped' WHERE state IN ('checking', 'checked') AND touched < \(moment)" }
  /// What was kept of runs that ended before: their problems, first rows and choices.
  package static func forget(before moment: Moment) -> [SQL] {
    let ended: SQL = "state IN ('finished', 'unusable', 'dropped') AND touched < \(moment)"
    return [
      "DELETE FROM import_problem WHERE run IN (SELECT id FROM import_run WHERE \(ended))", "DELETE FROM import_pick WHERE run IN (SELECT id FROM import_run WHERE \(ended))",
      "UPDATE import_run SET glimpse = NULL, difference = NULL WHERE (glimpse IS NOT NULL OR difference IS NOT NULL) AND \(ended)",
    ]
  }
}
