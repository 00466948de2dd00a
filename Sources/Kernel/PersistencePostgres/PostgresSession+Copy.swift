import CPQ
import Essentials
import Persistence

extension PostgresSession {
  /// Many rows at once. Columns must be of the types that the house's migrations make: BIGINT, TEXT, BYTEA, DOUBLE PRECISION.
  /// - Returns: how many rows were written.
  @discardableResult
  package func copy(into table: String, _ columns: [String], _ rows: some Sequence<[Value]>) throws -> Int {
    let statement = "COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN (FORMAT binary)"
    return try noting {
      let begun = PQexec(connection.handle, statement)
      defer { PQclear(begun) }
      guard PQresultStatus(begun) == PGRES_COPY_IN else { throw PostgresFault(result: begun, connection.handle, statement) }
      do {
        try send(rows, columns.count)
      } catch {
        PQputCopyEnd(connection.handle, "given up")
        drain()
        throw error
      }
      guard PQputCopyEnd(connection.handle, nil) == 1 else { throw PostgresFault(connection: connection.handle, statement) }
      return try ended(statement)
    }
  }
  private func send(_ rows: some Sequence<[Value]>, _ width: Int) throws {
    var buffer = Array("PGCOPY\n".utf8) + [0xff, 0x0d, 0x0a, 0x00] + [UInt8](repeating: 0, count: 8)
    func put<N: FixedWidthInteger>(_ n: N) { withUnsafeBytes(of: n.bigEndian) { buffer.append(contentsOf: $0) } }
    func flush() throws {
      let sent = buffer.withUnsafeBytes { PQputCopyData(connection.handle, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count)) }
      guard sent == 1 else { throw PostgresFault(connection: connection.handle, "COPY") }
      buffer.removeAll(keepingCapacity: true)
    }
    for row in rows {
      guard row.count == width else { throw Fault("\(row.count) values for \(width) columns") }
      put(Int16(width))
      for value in row {
        switch value {
        case .null: put(Int32(-1))
        case .integer(let n): put(Int32(8)); put(n)
        case .real(let n): put(Int32(8)); put(n.bitPattern)
        case .text(let text): put(Int32(text.utf8.count)); buffer.append(contentsOf: text.utf8)
        case .blob(let bytes): put(Int32(bytes.count)); buffer.append(contentsOf: bytes)
        case .secret, .keyed: throw Fault("rows are copied as they are stored: sealed already")
        }
      }
      if buffer.count > 1 << 16 { try flush() }
    }
    put(Int16(-1))
    try flush()
  }
  private func ended(_ statement: String) throws -> Int {
    let result = PQgetResult(connection.handle)
    defer {
      PQclear(result)
      drain()
    }
    guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw PostgresFault(result: result, connection.handle, statement) }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }
  private func drain() {
    while let result = PQgetResult(connection.handle) { PQclear(result) }
  }
}
