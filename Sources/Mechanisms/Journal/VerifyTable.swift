import Crypto
import Essentials
import Foundation
import Persistence

/// What an auditor finds when every entry, link and seal is computed anew.
package struct Verification: Hashable, Sendable, Codable {
  package enum Flaw: String, Hashable, Sendable, Codable { case tampered, missing, reordered, badSeal, unchained }
  package var entries: Int
  package var sealed: Int
  /// Newest entries that no seal covers yet.
  package var unsealed: Int
  package var flaw: Flaw?
  /// The first entry or seal that is wrong.
  package var at: Int64?
  package var whole: Bool { flaw == nil }
}

package enum Verify {
  /// - Parameter key: the public half of the signing key, as printed at the first run; nil checks the chain alone.
  package static func journal(key: Data?, in session: any ReadSession) throws -> Verification {
    let entries = try session.first("SELECT count(*) FROM journal", { $0.int(0) }) ?? 0
    let linked = try session.first("SELECT count(*) FROM journal_link", { $0.int(0) }) ?? 0
    var result = Verification(entries: entries, sealed: linked, unsealed: entries - linked)
    let chains = try walk(&result, in: session)
    if result.flaw == nil { try seals(chains, key, &result, in: session) }
    if result.flaw == nil { try strays(&result, in: session) }
    return result
  }

  /// Every link in order: its entry is there, says what its digest says, and follows from the one before. Gives the chain at each position.
  private static func walk(_ result: inout Verification, in session: any ReadSession) throws -> [Int64: [UInt8]] {
    var chain: [UInt8] = [], expected: Int64 = 1, chains: [Int64: [UInt8]] = [:], after: Int64 = 0
    let ends = Set(try session.rows("SELECT last_position FROM journal_seal") { $0.integer(0) })
    while true {
      let page = try session.rows("""
        SELECT \(JournalTable.columns), l.position, l.chain, l.entry FROM journal_link l LEFT JOIN journal j ON j.id = l.entry
        WHERE l.position > \(after) ORDER BY l.position LIMIT 5000
        """) { r -> (position: Int64, entry: Int64, chain: [UInt8], digests: (stored: [UInt8], computed: [UInt8])?) in
        (r.integer(14), r.integer(16), r.blob(15), r.isNull(0) ? nil : JournalTable.digests(r))
      }
      if page.isEmpty { return chains }
      for link in page {
        guard link.position == expected, let digests = link.digests else { return flaw(.missing, link.entry, &result) }
        guard digests.stored == digests.computed else { return flaw(.tampered, link.entry, &result) }
        chain = Chain.next(chain, digests.computed)
        guard chain == link.chain else { return flaw(.reordered, link.entry, &result) }
        if ends.contains(link.position) { chains[link.position] = chain }
        expected += 1
        after = link.position
      }
    }
  }
  private static func flaw(_ flaw: Verification.Flaw, _ at: Int64, _ result: inout Verification) -> [Int64: [UInt8]] {
    result.flaw = flaw
    result.at = at
    return [:]
  }

  private static func seals(_ chains: [Int64: [UInt8]], _ key: Data?, _ result: inout Verification, in session: any ReadSession) throws {
    let publicKey = try key.map { try Curve25519.Signing.PublicKey(rawRepresentation: $0) }
    var next: Int64 = 1
    let all = try session.rows("SELECT number, first_position, last_position, chain, signature, at FROM journal_seal ORDER BY number") {
      (number: $0.integer(0), first: $0.integer(1), last: $0.integer(2), chain: $0.blob(3), signature: $0.blob(4), at: $0.moment(5))
    }
    for seal in all {
      let statement = Chain.statement(number: seal.number, first: seal.first, last: seal.last, chain: seal.chain, at: seal.at)
      let signed = publicKey?.isValidSignature(Data(seal.signature), for: statement) ?? true
      guard seal.first == next, chains[seal.last] == seal.chain, signed else {
        result.flaw = .badSeal
        result.at = seal.number
        return
      }
      next = seal.last + 1
    }
    if Int(next) - 1 != result.sealed { result.flaw = .badSeal; result.at = Int64(all.count) }
  }

  /// Entries outside the chain must be waiting for it, and must say what their digest says.
  private static func strays(_ result: inout Verification, in session: any ReadSession) throws {
    let rows = try session.rows("""
      SELECT \(JournalTable.columns), w.entry FROM journal j LEFT JOIN journal_link l ON l.entry = j.id LEFT JOIN journal_waiting w ON w.entry = j.id
      WHERE l.position IS NULL ORDER BY j.id
      """) { r in (id: r.integer(0), digests: JournalTable.digests(r), waits: !r.isNull(14)) }
    for row in rows where row.digests.stored != row.digests.computed || !row.waits {
      result.flaw = row.waits ? .tampered : .unchained
      result.at = row.id
      return
    }
  }
}
