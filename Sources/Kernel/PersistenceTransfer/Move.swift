import Essentials
import Persistence
import PersistencePostgres

/// All rows of a house from one database into another, of the same engine or the other one. Each table goes in one transaction: it is there whole or not at all, so that a move that was broken off goes on where it stood.
package struct Move: Sendable {
  package struct Side: Sendable {
    package var database: any Database
    package var dialect: Dialect
    package init(_ database: any Database, _ dialect: Dialect) {
      self.database = database
      self.dialect = dialect
    }
  }
  package enum Progress: Sendable, Equatable { case moved(String, rows: Int), wasThere(String, rows: Int), compared(String, rows: Int) }
  private let from: Side
  private let to: Side
  private let migrations: [Migration]
  private let tell: @Sendable (Progress) -> Void
  private static let page = 500

  package init(from: Side, to: Side, _ migrations: [Migration], tell: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.from = from
    self.to = to
    self.migrations = migrations
    self.tell = tell
  }

  /// - Returns: what stands in each table, on both sides alike.
  package func run() async throws -> [TableSum] {
    let names = migrations.map(\.name), ran = try await from.database.readLong { session in Set(try Tables.ran(in: session)) }
    guard ran == Set(names) else { throw Refusal("move.schema", .otherSchema) }
    try await to.database.migrate(migrations)
    let tables = try Tables.named(migrations), dialects = (from.dialect, to.dialect), target = to.database
    let (here, there) = try await (from.database.readLong { session in try tables.map { try TableShape.read($0, dialects.0, in: session) } }, target.readLong { session in try tables.map { try TableShape.read($0, dialects.1, in: session) } })
    for (shape, other) in zip(here, there) where Set(shape.columns) != Set(other.columns) { throw Refusal("move.schema", .otherColumns(shape.name)) }
    let seeded = Tables.seeded(migrations)
    // What stands there already; a table that migrations put rows into is written over as long as nothing else is there.
    let filled = try await target.readLong { session in try Tables.count(tables, in: session) }.filter { $0.rows > 0 && !seeded.contains($0.table) }.map(\.table)
    let sums = try await stream(here, skipping: Set(filled), seeded)
    for (shape, sum) in zip(here, sums) {
      let found = try await Move.sum(shape, to)
      guard found == sum else { throw Refusal("move.different", filled.contains(shape.name) ? .otherData(shape.name) : .notTheSame(shape.name, sum.rows, found.rows)) }
      tell(.compared(shape.name, rows: sum.rows))
    }
    return sums
  }

  private static func sum(_ shape: TableShape, _ side: Side) async throws -> TableSum {
    let dialect = side.dialect
    return try await side.database.readLong { session in
      var sum = TableSum(shape.name)
      try shape.each(dialect, in: session) { try sum.add($0) }
      return sum
    }
  }

  /// Reads all tables as of one moment, and writes those that are not there yet.
  private func stream(_ shapes: [TableShape], skipping: Set<String>, _ seeded: Set<String>) async throws -> [TableSum] {
    let pipes = shapes.map { _ in RowPipe() }, dialect = from.dialect
    @Sendable func fail(_ error: any Error) { for pipe in pipes { pipe.fail(error) } }
    async let reading = from.database.readLong { session in
      do { return try zip(shapes, pipes).map { shape, pipe in try Move.pump(shape, skipping.contains(shape.name) ? nil : pipe, dialect, session) } } catch {
        fail(error)
        throw error
      }
    }
    do {
      for (shape, pipe) in zip(shapes, pipes) {
        if skipping.contains(shape.name) { continue }
        let clears = seeded.contains(shape.name)
        let rows = try await to.database.write { session in try Move.take(shape, pipe, clears: clears, session) }
        tell(.moved(shape.name, rows: rows))
      }
    } catch {
      fail(error)
      throw error
    }
    let sums = try await reading
    for sum in sums where skipping.contains(sum.table) { tell(.wasThere(sum.table, rows: sum.rows)) }
    return sums
  }
  private static func pump(_ shape: TableShape, _ pipe: RowPipe?, _ dialect: Dialect, _ session: any ReadSession) throws -> TableSum {
    var sum = TableSum(shape.name), page: [[Value]] = []
    try shape.each(dialect, in: session) { row in
      try sum.add(row)
      guard let pipe else { return }
      page.append(row)
      if page.count == Move.page {
        try pipe.send(page)
        page.removeAll(keepingCapacity: true)
      }
    }
    if !page.isEmpty { try pipe?.send(page) }
    pipe?.close()
    return sum
  }
  private static func take(_ shape: TableShape, _ pipe: RowPipe, clears: Bool, _ session: any WriteSession) throws -> Int {
    if clears { try session.execute(SQL(stringLiteral: "DELETE FROM \(Tables.quoted(shape.name))")) }
    let rows = PipedRows(pipe)
    var count = 0
    if let postgres = session as? PostgresSession {
      count = try postgres.copy(into: Tables.quoted(shape.name), shape.names, rows)
    } else {
      // Rows of a table that refers to itself come in any order.
      try session.execute("PRAGMA defer_foreign_keys = ON")
      var insert = SQL(stringLiteral: "INSERT INTO \(Tables.quoted(shape.name)) (\(shape.names.joined(separator: ", "))) VALUES (\(shape.names.map { _ in "?" }.joined(separator: ", ")))")
      for row in rows {
        insert.values = row
        try session.execute(insert)
        count += 1
      }
    }
    if let failure = rows.failure { throw failure }
    return count
  }
}

extension Word {
  fileprivate static let otherSchema = Word(
    zh: "来源数据库的结构不是本版本的，请先用本版本启动一次服务（zhibu serve），停下后再迁移", en: "The source's schema is not this version's: start it once with this version (zhibu serve), stop it, then move")
  fileprivate static func otherColumns(_ table: String) -> Word { Word(zh: "两边的表 \(table) 列不一样，不能迁移", en: "The columns of table \(table) differ on the two sides; it cannot be moved") }
  fileprivate static func otherData(_ table: String) -> Word {
    Word(zh: "目标数据库的表 \(table) 已有别的数据，没有覆盖；请换一个空的数据库", en: "Table \(table) of the target holds other data, which was not written over: name an empty database")
  }
  fileprivate static func notTheSame(_ table: String, _ wanted: Int, _ found: Int) -> Word {
    Word(zh: "核对不符：表 \(table) 应有 \(wanted) 行，目标有 \(found) 行或内容不同；请清空目标后重新迁移", en: "The copy is not the same: table \(table) should hold \(wanted) rows, the target holds \(found) or others; empty the target and move again")
  }
}
