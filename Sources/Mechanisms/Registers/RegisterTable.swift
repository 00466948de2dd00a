import Acting
import Essentials
import Persistence

/// The rows of all registers that are kept in the database.
package enum RegisterTable {
  package static let migrations = [
    Migration("registers",
      """
      CREATE TABLE register_row (register TEXT NOT NULL, code PATH NOT NULL, name TEXT NOT NULL CHECK (name <> ''), english TEXT, parent PATH, level BIGINT, source TEXT,
        retired BIGINT NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)), PRIMARY KEY (register, code))
      """,
      "CREATE INDEX register_row_parent ON register_row (register, parent, code)",
      "CREATE INDEX register_row_name ON register_row (register, name, code)"),
  ]
  private static let columns: SQL = "r.code, r.name, r.english, r.parent, r.level, r.source, r.retired"
  private static let open: SQL = "\(anywhere: "codes are public")"
  private static func read(_ r: any Row) -> RegisterRow {
    RegisterRow(r.text(0), r.text(1), english: r.textIfAny(2), parent: r.textIfAny(3), level: r.intIfAny(4), source: r.textIfAny(5), isRetired: r.flag(6))
  }
  package static func row(_ code: String, of register: String, in scope: Scope) throws -> RegisterRow? {
    try scope.first("SELECT \(columns) FROM register_row r WHERE r.register = \(register) AND r.code = \(code) AND \(open)", read)
  }
  /// Whether the register has any row: an empty one cannot say that a code is wrong.
  package static func isEmpty(_ register: String, in scope: Scope) throws -> Bool {
    try scope.first("SELECT code FROM register_row r WHERE r.register = \(register) AND \(open) LIMIT 1") { $0.text(0) } == nil
  }
  package static func codes(of register: String, in scope: Scope) throws -> Set<String> {
    Set(try scope.all("SELECT r.code FROM register_row r WHERE r.register = \(register) AND \(open)") { $0.text(0) })
  }
  package static func count(_ register: String, in scope: Scope) throws -> Int {
    try scope.first("SELECT count(*) FROM register_row r WHERE r.register = \(register) AND \(open)") { $0.int(0) } ?? 0
  }
  /// A row and those above it, the topmost first: 省、市、县、乡镇.
  package static func line(_ code: String, of register: String, in scope: Scope) throws -> [RegisterRow] {
    var line: [RegisterRow] = [], next: String? = code
    while let code = next, line.count < 10, let row = try row(code, of: register, in: scope) {
      line.insert(row, at: 0)
      next = row.parent
    }
    return line
  }
  /// Every row in the order of codes, a page of it at a time.
  package static func all(of register: String, after code: String, limit: Int, in scope: Scope) throws -> [RegisterRow] {
    try scope.all("SELECT \(columns) FROM register_row r WHERE r.register = \(register) AND r.code > \(code) AND \(open) ORDER BY r.code LIMIT \(limit)", read)
  }

  /// Which rows of a list.
  package struct Filter: Hashable, Sendable {
    /// Digits are the beginning of a code, anything else a part of a name.
    package var q: String?
    package var parent: String?
    package var level: Int?
    package init(q: String? = nil, parent: String? = nil, level: Int? = nil) {
      self.q = q
      self.parent = parent
      self.level = level
    }
  }
  /// A page of rows, one more than asked for where there are more; with the number of all, counted up to 1,000.
  package static func list(_ register: String, _ filter: Filter, offset: Int, limit: Int, in scope: Scope) throws -> (rows: [RegisterRow], total: Int) {
    let from: SQL = "FROM register_row r WHERE r.register = \(register) \(narrowed(filter)) AND \(open)"
    let rows = try scope.all("SELECT \(columns) \(from) ORDER BY r.code LIMIT \(limit) OFFSET \(offset)", read)
    return (rows, try scope.first("SELECT count(*) FROM (SELECT r.code \(from) LIMIT 1001) found") { $0.int(0) } ?? 0)
  }
  private static func narrowed(_ filter: Filter) -> SQL {
    var parts: [SQL] = []
    if let q = filter.q, !q.isEmpty {
      if q.utf8.allSatisfy({ (48...57).contains($0) }) {
        parts.append("AND r.code >= \(q) AND r.code < \(q + ":")")   // ':' follows '9'
      } else {
        let pattern = "%" + q.reduce(into: "") { out, c in out += "%_\\".contains(c) ? "\\\(c)" : String(c) } + "%"
        parts.append("AND r.name LIKE \(pattern) ESCAPE '\\'")
      }
    }
    if let parent = filter.parent { parts.append("AND r.parent = \(parent)") }
    if let level = filter.level { parts.append("AND r.level = \(level)") }
    return parts.joined(" ")
  }

  // MARK: changes

  /// Adds rows, or gives those with the same codes their new names.
  package static func put(_ rows: [RegisterRow], into register: String) -> Change? {
    guard !rows.isEmpty else { return nil }
    let values = rows.map { row -> SQL in "(\(register), \(row.code), \(row.name), \(row.english), \(row.parent), \(row.level), \(row.source), \(row.isRetired))" }
    return Change("""
      INSERT INTO register_row (register, code, name, english, parent, level, source, retired) VALUES \(values.joined(", "))
      ON CONFLICT (register, code) DO UPDATE SET name = excluded.name, english = excluded.english, parent = excluded.parent, level = excluded.level, source = excluded.source, retired = excluded.retired
      """)
  }
  package static func retire(_ code: String, of register: String, _ retired: Bool, otherwise: Refusal) -> Change {
    Change("UPDATE register_row SET retired = \(retired) WHERE register = \(register) AND code = \(code) AND retired <> \(retired)", expects: 1, otherwise: otherwise)
  }
}
