import Essentials
import Crypto
import Foundation
import Persistence
import Secrets

/// Chains committed entries in order and signs batches of them, so that no commit waits for another.
package struct Sealer: Sendable {
  private let key: KeyRing
  package init(_ key: KeyRing) { self.key = key }

  /// Chains and signs up to 10,000 waiting entries. Gives how many it sealed.
  @discardableResult
  package func seal(at now: Moment, in session: any WriteSession) throws -> Int {
    let waiting = try session.rows("SELECT w.entry, j.digest FROM journal_waiting w JOIN journal j ON j.id = w.entry ORDER BY w.entry LIMIT 10000") { ($0.integer(0), $0.blob(1)) }
    guard !waiting.isEmpty else { return 0 }
    let last = try session.first("SELECT position, chain FROM journal_link ORDER BY position DESC LIMIT 1") { ($0.integer(0), $0.blob(1)) }
    let number = try session.first("SELECT max(number) FROM journal_seal") { $0.isNull(0) ? 0 : $0.integer(0) } ?? 0
    var (position, chain) = last ?? (0, [])
    let first = position + 1
    for (entry, digest) in waiting {
      position += 1
      chain = Chain.next(chain, digest)
      try session.execute("INSERT INTO journal_link (position, entry, chain) VALUES (\(position), \(entry), \(Blob(chain)))")
      try session.execute("DELETE FROM journal_waiting WHERE entry = \(entry)")
    }
    let signature = try key.seal.signature(for: Chain.statement(number: number + 1, first: first, last: position, chain: chain, at: now))
    try session.execute("""
      INSERT INTO journal_seal (number, first_position, last_position, chain, signature, at)
      VALUES (\(number + 1), \(first), \(position), \(Blob(chain)), \(Blob([UInt8](signature))), \(now))
      """)
    return waiting.count
  }
}

enum Chain {
  static func next(_ chain: [UInt8], _ digest: [UInt8]) -> [UInt8] { Digest.sha256(chain + digest) }
  static func statement(number: Int64, first: Int64, last: Int64, chain: [UInt8], at: Moment) -> Data {
    Data("zhibu seal \(number) \(first) \(last) \(Digest.hex(chain)) \(at.ms)".utf8)
  }
}

package enum SealTable {
  /// Entries that no seal covers yet, and when the oldest of them was made.
  package static func waiting(in session: any ReadSession) throws -> (count: Int, oldest: Moment?) {
    try session.first("SELECT count(*), min(j.at) FROM journal_waiting w JOIN journal j ON j.id = w.entry") { ($0.int(0), $0.momentIfAny(1)) } ?? (0, nil)
  }
  /// The newest entry that a seal covers; 0 where there is none.
  package static func lastSealed(in session: any ReadSession) throws -> Int64 {
    try session.first("SELECT entry FROM journal_link ORDER BY position DESC LIMIT 1") { $0.integer(0) } ?? 0
  }
}
