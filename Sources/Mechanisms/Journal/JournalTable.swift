import Essentials
import Foundation
import Persistence
import Secrets

package enum JournalTable {
  package static let migrations = [
    Migration("journal",
      """
      CREATE TABLE journal (id BIGINT PRIMARY KEY, at BIGINT NOT NULL, action TEXT NOT NULL, account BIGINT, role TEXT, role_organization BIGINT,
        organization BIGINT NOT NULL, subject TEXT, zh TEXT NOT NULL, en TEXT NOT NULL, clause TEXT, provenance TEXT NOT NULL, evidences TEXT NOT NULL, digest BLOB NOT NULL)
      """,
      "CREATE INDEX journal_place ON journal (organization, id)",
      "CREATE INDEX journal_subject ON journal (subject, id)",
      "CREATE INDEX journal_account ON journal (account, id)",
      // Entries committed but not yet chained: the sealer takes them from here, whatever order they committed in.
      "CREATE TABLE journal_waiting (entry BIGINT PRIMARY KEY)",
      "CREATE TABLE journal_link (position BIGINT PRIMARY KEY, entry BIGINT NOT NULL UNIQUE REFERENCES journal (id), chain BLOB NOT NULL)",
      "CREATE TABLE journal_seal (number BIGINT PRIMARY KEY, first_position BIGINT NOT NULL, last_position BIGINT NOT NULL, chain BLOB NOT NULL, signature BLOB NOT NULL, at BIGINT NOT NULL)",
      keepForever: ["journal", "journal_link", "journal_seal"]),
  ]

  package static func append(_ r: Recorded, in session: any WriteSession) throws {
    let evidences = r.entry.proves.isEmpty ? "[]" : String(decoding: try evidenceEncoder.encode(r.entry.proves), as: UTF8.self)
    let digest = digest(r, evidences)
    let e = r.entry
    try session.execute("""
      INSERT INTO journal (id, at, action, account, role, role_organization, organization, subject, zh, en, clause, provenance, evidences, digest)
      VALUES (\(r.id), \(r.at), \(r.action), \(r.account), \(r.post?.role), \(r.post?.organization), \(e.organization), \(e.subject?.description), \(e.sentence.zh), \(e.sentence.en),
        \(e.clause?.rule), \(r.provenance), \(evidences), \(Blob(digest)))
      """)
    try session.execute("INSERT INTO journal_waiting (entry) VALUES (\(r.id))")
  }

  private static let evidenceEncoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return encoder
  }()

  /// Over every column: nothing of an entry can change unnoticed.
  private static func digest(_ r: Recorded, _ evidences: String) -> [UInt8] {
    let e = r.entry
    let parts: [String] = [
      String(r.id), String(r.at.ms), r.action, text(r.account), r.post?.role ?? "", text(r.post?.organization), e.organization.description,
      e.subject?.description ?? "", e.sentence.zh, e.sentence.en, e.clause?.rule ?? "", r.provenance.rawValue, evidences,
    ]
    // Lengths stand before the parts, so that no two rows read alike.
    return Digest.sha256(parts.map { "\($0.utf8.count):\($0)" }.joined())
  }
  private static func text<T>(_ id: ID<T>?) -> String { id?.description ?? "" }

  static let columns: SQL = "j.id, j.at, j.action, j.account, j.role, j.role_organization, j.organization, j.subject, j.zh, j.en, j.clause, j.provenance, j.evidences, j.digest"

  /// The digest that a row was stored with, and the one that its columns give as they stand: what no longer reads as what it was is found as well.
  static func digests(_ r: any Row) -> (stored: [UInt8], computed: [UInt8]) {
    var all = ""
    for column in 0..<13 {
      let text = r.text(column)
      all += "\(text.utf8.count):"
      all += text
    }
    return (r.blob(13), Digest.sha256(all))
  }
}
