import Essentials
import Persistence

/// How many rows a table holds.
package struct RowCount: Codable, Sendable, Hashable {
  package var table: String
  package var rows: Int
  package init(table: String, rows: Int) {
    self.table = table
    self.rows = rows
  }
}

/// What the migrations say of tables, read from their statements: the same for both engines.
package enum Tables {
  /// The names of all tables that the migrations make, each after those that it refers to.
  package static func named(_ migrations: [Migration]) throws -> [String] {
    var made: [String] = [], parents: [String: Set<String>] = [:]
    for text in statements(migrations) {
      guard let table = text.firstMatch(of: #/^\s*(?:CREATE|ALTER) TABLE ([a-z_0-9]+)/#).map({ String($0.1) }) else { continue }
      if !made.contains(table) { made.append(table) }
      parents[table, default: []].formUnion(text.matches(of: #/REFERENCES ([a-z_0-9]+)/#).map { String($0.1) }.filter { $0 != table })
    }
    var ordered: [String] = [], left = made
    while !left.isEmpty {
      let ready = left.filter { (parents[$0] ?? []).allSatisfy(ordered.contains) }
      guard !ready.isEmpty else { throw Fault("tables refer to each other in a circle: \(left.joined(separator: ", "))") }
      ordered += ready
      left.removeAll { ready.contains($0) }
    }
    return ordered
  }
  /// Tables into which the migrations themselves put rows.
  static func seeded(_ migrations: [Migration]) -> Set<String> { Set(statements(migrations).compactMap { $0.firstMatch(of: #/^\s*INSERT INTO ([a-z_0-9]+)/#).map { String($0.1) } }) }
  private static func statements(_ migrations: [Migration]) -> [String] {
    migrations.flatMap(\.steps).compactMap { step in if case .run(let text) = step { text } else { nil } }
  }

  /// The migrations that ran here, by name.
  package static func ran(in session: any ReadSession) throws -> [String] { try session.rows("SELECT name FROM migration ORDER BY name") { $0.text(0) } }
  /// How many rows each of these tables holds.
  package static func count(_ tables: [String], in session: any ReadSession) throws -> [RowCount] {
    try tables.map { name in RowCount(table: name, rows: try session.first(SQL(stringLiteral: "SELECT count(*) FROM \(quoted(name))")) { $0.int(0) } ?? 0) }
  }
  /// All tables that are there, whoever made them; of SQLite.
  package static func there(in session: any ReadSession) throws -> [String] {
    try session.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name") { $0.text(0) }
  }
  static func quoted(_ name: String) -> String { "\"\(name.filter { $0 != "\"" })\"" }
}
