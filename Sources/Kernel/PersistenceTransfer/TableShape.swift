import Crypto
import Essentials
import Persistence

/// A table as it stands at an engine.
struct TableShape: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case integer, real, text, blob }
  struct Column: Sendable, Hashable {
    var name: String
    var kind: Kind
  }
  var name: String
  var columns: [Column]
  var names: [String] { columns.map { Tables.quoted($0.name) } }

  static func read(_ table: String, _ dialect: Dialect, in session: any ReadSession) throws -> TableShape {
    let query: SQL = switch dialect {
    case .sqlite: "SELECT name, type FROM pragma_table_info(\(table))"
    case .postgres: "SELECT CAST(column_name AS TEXT), CAST(data_type AS TEXT) FROM information_schema.columns WHERE table_schema = current_schema() AND CAST(table_name AS TEXT) = \(table) ORDER BY ordinal_position"
    }
    let columns = try session.rows(query) { row in
      let kind: Kind = switch row.text(1).uppercased() {
      case "INTEGER", "BIGINT": .integer
      case "TEXT": .text
      case "BLOB", "BYTEA": .blob
      case "REAL", "DOUBLE PRECISION": .real
      case let other: throw Fault("\(table).\(row.text(0)) is of a type that the house does not use: \(other)")
      }
      return Column(name: row.text(0), kind: kind)
    }
    guard !columns.isEmpty else { throw Fault("there is no table \(table)") }
    return TableShape(name: table, columns: columns)
  }
  func values(_ row: any Row) -> [Value] {
    columns.enumerated().map { n, column in
      if row.isNull(n) { return .null }
      return switch column.kind {
      case .integer: .integer(row.integer(n))
      case .real: .real(row.real(n))
      case .text: .text(row.text(n))
      case .blob: .blob(row.blob(n))
      }
    }
  }
  /// Every row, one after the other, without holding all of them.
  func each(_ dialect: Dialect, in session: any ReadSession, _ give: ([Value]) throws -> Void) throws {
    let select = "SELECT \(names.joined(separator: ", ")) FROM \(Tables.quoted(name))"
    guard dialect == .postgres else {
      _ = try session.rows(SQL(stringLiteral: select)) { try give(values($0)) }
      return
    }
    _ = try session.rows(SQL(stringLiteral: "DECLARE moving NO SCROLL CURSOR FOR \(select)")) { _ in }
    while try session.rows("FETCH 2000 FROM moving", { try give(values($0)) }).count > 0 {}
    _ = try session.rows("CLOSE moving") { _ in }
  }
}

/// What stands in a table, whatever the order of its rows: how many, and the sum of their digests. Two tables with the same sum hold the same rows.
package struct TableSum: Sendable, Hashable {
  package var table: String
  package private(set) var rows = 0
  private var digest = SIMD4<UInt64>()
  init(_ table: String) { self.table = table }

  mutating func add(_ row: [Value]) throws {
    var bytes: [UInt8] = []
    func put<N: FixedWidthInteger>(_ n: N) { withUnsafeBytes(of: n.bigEndian) { bytes.append(contentsOf: $0) } }
    for value in row {
      switch value {
      case .null: bytes.append(0)
      case .integer(let n): bytes.append(1); put(n)
      case .real(let n): bytes.append(2); put(n.bitPattern)
      case .text(let text): bytes.append(3); put(Int64(text.utf8.count)); bytes.append(contentsOf: text.utf8)
      case .blob(let blob): bytes.append(4); put(Int64(blob.count)); bytes.append(contentsOf: blob)
      case .secret, .keyed: throw Fault("rows are moved as they are stored: sealed already")
      }
    }
    SHA256.hash(data: bytes).withUnsafeBytes { hash in
      for n in 0..<4 { digest[n] &+= hash.loadUnaligned(fromByteOffset: 8 * n, as: UInt64.self) }
    }
    rows += 1
  }
}
