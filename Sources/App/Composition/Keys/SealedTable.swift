import FeatureKit
import Foundation
import Secrets

/// Sealed values as they lie in their tables.
enum SealedTable {
  /// So many rows are sealed anew in one transaction: others write in between.
  static let batch = 200

  /// Values that some other key than this one sealed.
  static func waiting(_ place: SealedColumns, besides key: UInt32, in session: any ReadSession) throws -> Int {
    try session.first("SELECT count(*) FROM \(named(place.table)) WHERE \(sealedOtherwise(place, key))") { $0.int(0) } ?? 0
  }
  /// Whether anything here was sealed by this key.
  static func uses(_ place: SealedColumns, _ key: UInt32, in session: any ReadSession) throws -> Bool {
    let parts = place.names.map { column -> SQL in "substr(\(named(column)), 1, 4) = \(mark(key))" }
    return try session.first("SELECT 1 FROM \(named(place.table)) WHERE \(parts.joined(" OR ")) LIMIT 1") { _ in true } ?? false
  }
  /// Seals the next rows anew with the key that seals now; how many.
  static func sealAnew(_ place: SealedColumns, key: UInt32, _ vault: any Vault, in session: any WriteSession) throws -> Int {
    let all = place.key + place.names, names = all.map { named($0) }.joined(", ")
    let rows = try session.rows("SELECT \(names) FROM \(named(place.table)) WHERE \(sealedOtherwise(place, key)) LIMIT \(batch)") { row in
      let keys = place.key.indices.map { n -> Value in place.key[n].hasSuffix("_key") ? .blob(row.blob(n)) : place.key[n] == "name" ? .text(row.text(n)) : .integer(row.integer(n)) }
      return (keys, place.names.indices.map { n in row.isNull(keys.count + n) ? nil : row.blob(keys.count + n) })
    }
    for (keys, values) in rows {
      var sets: [SQL] = []
      for (column, bytes) in zip(place.names, values) {
        guard let bytes, KeyRing.number(of: bytes) != key, let field = place.columns[column] else { continue }
        sets.append("\(named(column)) = \(Blob(try vault.seal(bytes: vault.open(bytes: bytes, field: field), field: field)))")
      }
      let which = zip(place.key, keys).map { name, value -> SQL in "\(named(name)) = \(Kept(stored: value))" }
      try session.execute("UPDATE \(named(place.table)) SET \(sets.joined(", ")) WHERE \(which.joined(" AND "))")
    }
    return rows.count
  }
  private struct Kept: Stored { var stored: Value }
  private static func mark(_ key: UInt32) -> Blob { Blob(withUnsafeBytes(of: key.bigEndian) { Array($0) }) }
  private static func sealedOtherwise(_ place: SealedColumns, _ key: UInt32) -> SQL {
    "(\(place.names.map { column -> SQL in "(\(named(column)) IS NOT NULL AND substr(\(named(column)), 1, 4) <> \(mark(key)))" }.joined(" OR ")))"
  }
  private static func named(_ name: String) -> SQL { SQL(stringLiteral: "\"\(name.filter { $0 != "\"" })\"") }
}
