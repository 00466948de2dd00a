import Essentials
import Foundation
import Journal
import Persistence
import Secrets

package enum ActingTable {
  package static let migrations = [
    Migration("acting",
      "CREATE TABLE sequence (name TEXT PRIMARY KEY, next BIGINT NOT NULL)",
      "INSERT INTO sequence (name, next) VALUES ('key', 1024)",
      "CREATE TABLE idempotency (account BIGINT NOT NULL, key TEXT NOT NULL, fingerprint BLOB, receipt TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (account, key))",
      "CREATE INDEX idempotency_at ON idempotency (at)"),
  ]

  /// Where an entry stands, which may be below where it was decided.
  static func place(of entry: Entry, decidedAt place: Place, in session: any ReadSession) throws -> Place {
    if entry.organization == place.id { return place }
    return try session.first("SELECT o.id, o.path FROM organization o WHERE o.id = \(entry.organization)") { Place(id: $0.id(0), path: $0.text(1)) } ?? place
  }
  /// Takes `count` strides of keys; the first key of the first.
  static func take(_ count: Int64, in session: any WriteSession) throws -> Int64 {
    guard let next = try session.first("SELECT next FROM sequence WHERE name = 'key'", { $0.integer(0) }) else { throw Fault("the key sequence is missing") }
    try session.execute("UPDATE sequence SET next = \(next + count * Occasion.keys) WHERE name = 'key'")
    return next
  }

  static func kept(_ key: String, _ account: ID<Account>?, in session: any ReadSession) throws -> (fingerprint: [UInt8]?, receipt: Receipt)? {
    let row = try session.first("SELECT fingerprint, receipt FROM idempotency WHERE account = \(account?.value ?? 0) AND key = \(key)") { ($0.isNull(0) ? nil : $0.blob(0), $0.text(1)) }
    guard let row else { return nil }
    var receipt = try JSONDecoder().decode(Receipt.self, from: Data(row.1.utf8))
    receipt.again = true
    return (row.0, receipt)
  }
  static func keep(_ key: String, _ account: ID<Account>?, _ fingerprint: [UInt8]?, _ receipt: Receipt, at now: Moment, in session: any WriteSession) throws {
    let text = String(decoding: try JSONEncoder().encode(receipt), as: UTF8.self)
    try session.execute("INSERT INTO idempotency (account, key, fingerprint, receipt, at) VALUES (\(account?.value ?? 0), \(key), \(fingerprint.map { Blob($0) }), \(text), \(now))")
  }
  /// Keys are honoured for 24 hours.
  package static func forget(before moment: Moment, in session: any WriteSession) throws {
    try session.execute("DELETE FROM idempotency WHERE at < \(moment)")
  }
}

extension StoredAction {
  var fingerprint: [UInt8] { Digest.sha256(Array(name.utf8) + [0] + [UInt8](body)) }
}
