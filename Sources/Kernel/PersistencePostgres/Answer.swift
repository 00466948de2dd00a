import CPQ
import Essentials
import Persistence

/// All rows of a query, in the binary form.
final class Answer {
  private let result: OpaquePointer?
  init(_ result: OpaquePointer?) { self.result = result }
  deinit { PQclear(result) }

  /// How many rows a statement changed.
  var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }
  func rows<T>(_ vault: any Vault, _ make: (any Row) throws -> T) throws -> [T] {
    let count = PQntuples(result), row = Columns(result, vault)
    var all: [T] = []
    all.reserveCapacity(Int(count))
    for n in 0..<count {
      row.number = n
      all.append(try make(row))
    }
    return all
  }
}

/// The row that an answer stands on; one object for all rows. A column is read as what is asked for, as SQLite would: a missing number is 0, a missing text is empty.
private final class Columns: Row {
  private let result: OpaquePointer?
  private let vault: any Vault
  private let types: [Oid]
  var number: Int32 = 0
  init(_ result: OpaquePointer?, _ vault: any Vault) {
    self.result = result
    self.vault = vault
    types = (0..<PQnfields(result)).map { PQftype(result, $0) }
  }
  private func bytes(_ i: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: PQgetvalue(result, number, Int32(i)), count: Int(PQgetlength(result, number, Int32(i))))
  }
  private func whole<N: FixedWidthInteger>(_ i: Int, _: N.Type) -> N { N(bigEndian: bytes(i).loadUnaligned(as: N.self)) }

  func isNull(_ i: Int) -> Bool { PQgetisnull(result, number, Int32(i)) == 1 }
  func integer(_ i: Int) -> Int64 {
    if isNull(i) { return 0 }
    switch types[i] {
    case PostgresType.int8: return whole(i, Int64.self)
    case PostgresType.int4: return Int64(whole(i, Int32.self))
    case PostgresType.int2: return Int64(whole(i, Int16.self))
    case PostgresType.bool: return Int64(bytes(i)[0])
    case PostgresType.numeric: return Numeric(bytes(i))?.integer ?? 0
    case PostgresType.float8, PostgresType.float4: return Int64(real(i))
    default: return Int64(text(i)) ?? 0
    }
  }
  func real(_ i: Int) -> Double {
    if isNull(i) { return 0 }
    switch types[i] {
    case PostgresType.float8: return Double(bitPattern: whole(i, UInt64.self))
    case PostgresType.float4: return Double(Float(bitPattern: whole(i, UInt32.self)))
    case PostgresType.numeric: return Numeric(bytes(i))?.real ?? 0
    case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.bool: return Double(integer(i))
    default: return Double(text(i)) ?? 0
    }
  }
  func text(_ i: Int) -> String {
    if isNull(i) { return "" }
    switch types[i] {
    case PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.bool: return String(integer(i))
    case PostgresType.float8, PostgresType.float4, PostgresType.numeric: return String(real(i))
    default: return String(decoding: bytes(i), as: UTF8.self)
    }
  }
  func blob(_ i: Int) -> [UInt8] { isNull(i) ? [] : Array(bytes(i)) }
  func secret(_ i: Int, field: String) throws -> String { try vault.open(blob(i), field: field) }
}
