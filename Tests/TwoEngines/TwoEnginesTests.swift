import Composition
import Foundation
import Persistence
import Support
import Testing

/// Everything that is said to SQLite is also understood by PostgreSQL 15. `bin/test` gathers what all other tests say and runs this after them.
@Suite struct TwoEnginesTests {
  private static let schema = Household.migrations.flatMap { migration in
    Dialect.postgres.statements(migration).map { (name: migration.name, line: spaced($0) + ";") }
  }

  @Test func everyMigrationRunsOnBoth() async throws {
    let world = try await World([], migrations: [])
    try await world.database.migrate(Household.migrations)
    let answer = try Postgres.run(Self.schema.map(\.line))
    for (number, words) in answer.errors { Issue.record("\(Self.schema[number - 1].name): \(words)\n\(Self.schema[number - 1].line)") }
  }

  @Test(.enabled(if: Statements.file != nil, "bin/test gathers the statements first"))
  func everyStatementIsUnderstoodByBoth() throws {
    let said = try Self.gathered(), first = Self.schema.count
    let prepared = said.enumerated().map { n, line in "PREPARE s\(n) AS \(Dialect.postgres.statement(line.text));" }
    let answer = try Postgres.run(Self.schema.map(\.line) + prepared + ["SELECT name || ' ' || array_to_string(parameter_types, ',') FROM pg_prepared_statements;"])
    for (number, words) in answer.errors where number > first { Issue.record("\(words)\n\(said[number - 1 - first].text)") }
    for row in answer.rows {
      let parts = row.split(separator: " ", maxSplits: 1)
      guard let n = Int(parts[0].dropFirst()), parts.count == 2 else { continue }
      for (position, type) in parts[1].split(separator: ",").enumerated() {
        let kinds = said[n].kinds[position]
        if type == "integer", said[n].text.contains("CAST(? AS INTEGER)") { continue }
        #expect(Self.fits(kinds, String(type)), "parameter \(position + 1) is \(type) to PostgreSQL and was bound as \(kinds)\n\(said[n].text)")
      }
    }
  }
  /// Whole numbers have 64 bits unless a cast says otherwise, so that none is cut where a literal beside it has 32.
  private static func fits(_ kinds: String, _ type: String) -> Bool {
    let taken: [String: String] = ["bigint": "i", "text": "t", "bytea": "b", "double precision": "ir"]
    guard let taken = taken[type] else { return false }
    return kinds.allSatisfy(taken.contains)
  }

  /// A statement that no test runs was tried on neither engine.
  @Test(.enabled(if: Statements.file != nil, "bin/test gathers the statements first"))
  func everyLiteralIsRunBySomeTest() throws {
    let said = try Self.gathered().map(\.text) + Self.schema.map(\.line)
    for (path, literal) in try Self.literals() {
      let segments = literal.segments
      if !said.contains(where: { holds($0, segments) }) { Issue.record("\(path):\(literal.line): no test runs \(literal.texts.joined(separator: "…"))") }
    }
  }
  @Test func literalsAreReadAsTheyAreWritten() {
    let all = LiteralReader(#"let a: SQL = "SELECT \(b ? "x, y" : f(")")) FROM t WHERE \(anywhere: "why") AND i IN \(list: c)" // "SELECT none""#).found
    #expect(all.map(\.texts) == [["x, y"], [")"], ["why"], ["SELECT ", " FROM t WHERE ", " AND i IN ", ""]])
    #expect(all.filter(\.isSQL).map(\.segments) == [["SELECT ", " FROM t WHERE 1 = 1 AND i IN (", ")"]])
    #expect(holds("SELECT x, y FROM t WHERE 1 = 1 AND i IN (?, ?)", all[3].segments))
    #expect(!holds("SELECT x, y FROM t WHERE 1 = 1", all[3].segments))
  }

  /// What the house says, once each. What tests say for themselves is left out: a literal of theirs and none of a table file is all of it.
  private static func gathered() throws -> [Statements.Line] {
    guard let file = Statements.file else { return [] }
    let ours = try literals(), ownWords = Set(ours.map(\.literal.alone)), tests = Set(try literals(in: "Tests", named: ".swift").map(\.literal.alone)).subtracting(ownWords)
    let heads = ours.map(\.literal).filter { $0.texts[0] != "" }.map(\.segments)
    return try Statements.gathered(in: file).map { Statements.Line(text: spaced($0.text), kinds: $0.kinds) }.filter { line in
      !tests.contains(line.text) && heads.contains { holds(line.text, $0, first: true) }
    }
  }
  private static func literals(in folder: String = "Sources", named end: String = "Table.swift") throws -> [(path: String, literal: Literal)] {
    let root = World.root.appending(path: folder).path
    let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String }.filter { $0.hasSuffix(end) }.sorted() ?? []
    return try files.flatMap { path in
      LiteralReader(try String(contentsOfFile: root + "/" + path, encoding: .utf8)).found.filter(\.isSQL).map { ("\(folder)/\(path)", $0) }
    }
  }
}
