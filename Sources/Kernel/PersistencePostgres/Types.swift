import CPQ
import Essentials
import Persistence

/// PostgreSQL's numbers for the types that the house meets.
enum PostgresType {
  static let bool: Oid = 16, bytes: Oid = 17, int8: Oid = 20, int2: Oid = 21, int4: Oid = 23, text: Oid = 25, float4: Oid = 700, float8: Oid = 701, character: Oid = 1042, varying: Oid = 1043, numeric: Oid = 1700
}

/// The values of one statement as libpq takes them: one buffer, and where each value stands in it.
struct Bound {
  private var buffer: [UInt8] = []
  private var places: [(start: Int, length: Int32, format: Int32)?] = []

  mutating func add(_ value: Value, as type: Oid, _ vault: any Vault, where place: (String) -> String) throws {
    switch (value, type) {
    case (.null, _): places.append(nil)
    case (.integer(let n), PostgresType.int8): put(n.bigEndian)
    case (.integer(let n), PostgresType.int4):
      guard let n = Int32(exactly: n) else { throw Fault(place("\(n) has more than 32 bits")) }
      put(n.bigEndian)
    case (.integer(let n), PostgresType.int2):
      guard let n = Int16(exactly: n) else { throw Fault(place("\(n) has more than 16 bits")) }
      put(n.bigEndian)
    case (.integer(let n), PostgresType.bool): put([n == 0 ? 0 : 1])
    case (.integer(let n), PostgresType.float8): put(Double(n).bitPattern.bigEndian)
    case (.real(let n), PostgresType.float8): put(n.bitPattern.bigEndian)
    case (.integer(let n), PostgresType.numeric): putText("\(n)")
    case (.real(let n), PostgresType.numeric): putText("\(n)")
    case (.text(let text), PostgresType.text), (.text(let text), PostgresType.varying), (.text(let text), PostgresType.character): put(Array(text.utf8))
    case (.blob(let bytes), PostgresType.bytes): put(bytes)
    case (.secret(let text, let field), PostgresType.bytes): put(try vault.seal(text, field: field))
    case (.keyed(let text, let field), PostgresType.bytes): put(vault.digest(text, field: field))
    default: throw Fault(place("a value of another kind for a parameter of type \(type)"))
    }
  }
  private mutating func put(_ bytes: [UInt8]) {
    places.append((buffer.count, Int32(bytes.count), 1))
    buffer += bytes
  }
  private mutating func put<N: FixedWidthInteger>(_ n: N) { put(withUnsafeBytes(of: n) { Array($0) }) }
  private mutating func putText(_ text: String) {
    places.append((buffer.count, Int32(text.utf8.count), 0))
    buffer += Array(text.utf8) + [0]
  }
  /// Values, lengths and formats, valid inside `use` only.
  func pass<T>(_ use: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<Int32>, UnsafePointer<Int32>) -> T) -> T {
    // An empty value must not look like a missing one: there is always a byte to point at.
    (buffer + [0]).withUnsafeBytes { bytes in
      let values = places.map { place in place.map { bytes.baseAddress!.advanced(by: $0.start).assumingMemoryBound(to: CChar.self) } }
      return use(values, places.map { $0?.length ?? 0 }, places.map { $0?.format ?? 1 })
    }
  }
}

/// A number of any length as PostgreSQL sends it: digits to the base 10,000, the first of them weighing 10,000 to the power of `weight`.
struct Numeric {
  private var digits: [Int], weight: Int, isNegative: Bool
  init?(_ bytes: UnsafeRawBufferPointer) {
    func word(_ n: Int) -> Int { Int(Int16(bitPattern: UInt16(bytes[2 * n]) << 8 | UInt16(bytes[2 * n + 1]))) }
    guard bytes.count >= 8, bytes.count >= 8 + 2 * word(0), word(2) == 0 || word(2) == 0x4000 else { return nil }
    digits = (0..<word(0)).map { word(4 + $0) }
    weight = word(1)
    isNegative = word(2) == 0x4000
  }
  /// The whole part.
  var integer: Int64 {
    var n: Int64 = 0
    for place in 0..<max(weight + 1, 0) { n = n &* 10_000 &+ Int64(place < digits.count ? digits[place] : 0) }
    return isNegative ? -n : n
  }
  var real: Double {
    var n = 0.0, scale = 1.0
    for digit in digits { n = n * 10_000 + Double(digit) }
    for _ in 0..<abs(weight + 1 - digits.count) { scale *= 10_000 }
    n = weight + 1 >= digits.count ? n * scale : n / scale
    return isNegative ? -n : n
  }
}
