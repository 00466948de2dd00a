import Acting
import Essentials
import Journal
import Persistence

package enum AttachmentTable {
  package static let migrations = [
    Migration("attachments",
      """
      CREATE TABLE attachment (id BIGINT PRIMARY KEY, subject TEXT NOT NULL, organization BIGINT NOT NULL REFERENCES organization (id), name TEXT NOT NULL CHECK (name <> ''),
        type TEXT NOT NULL CHECK (type IN ('png', 'jpeg', 'pdf', 'docx', 'xlsx')), bytes BIGINT NOT NULL CHECK (bytes > 0), digest TEXT NOT NULL, at BIGINT NOT NULL)
      """,
      "CREATE INDEX attachment_subject ON attachment (subject, id)",
      "CREATE INDEX attachment_digest ON attachment (digest)"),
  ]
  private static let columns: SQL = "a.id, a.subject, a.name, a.type, a.bytes, a.digest, a.at"
  private static func read(_ r: any Row) throws -> Attachment {
    guard let subject = Reference(r.text(1)) else { throw Fault("no reference: \(r.text(1))") }
    return Attachment(id: r.id(0), subject: subject, file: KeptFile(name: r.text(2), type: try r.choice(3), bytes: r.int(4), digest: r.text(5)), at: r.moment(6))
  }
  package static func of(_ subject: Reference, in scope: Scope) throws -> [Attachment] {
    try scope.all("SELECT \(columns) FROM attachment a JOIN organization o ON o.id = a.organization WHERE a.subject = \(subject.description) AND \(scope.reach, withHome: "o.path") ORDER BY a.id", read)
  }
  /// Of something that was read within reach: who sees it through another branch sees its files too.
  package static func seen(_ subject: Reference, in scope: Scope) throws -> [Attachment] {
    try scope.all("SELECT \(columns) FROM attachment a WHERE a.subject = \(subject.description) AND \(anywhere: "files of what was read within reach") ORDER BY a.id", read)
  }
  package static func one(_ id: ID<Attachment>, in scope: Scope) throws -> Attachment {
    try scope.one("SELECT \(columns) FROM attachment a JOIN organization o ON o.id = a.organization WHERE a.id = \(id) AND \(scope.reach, withHome: "o.path")", read)
  }
  /// Whether any row names this content.
  package static func isNamed(_ digest: String, in scope: Scope) throws -> Bool {
    try scope.first("SELECT id FROM attachment WHERE digest = \(digest) AND \(anywhere: "a content is kept as long as anybody's row names it") LIMIT 1") { $0.integer(0) } != nil
  }
  package static func add(_ a: Attachment, at organization: ID<Organization>) -> Change {
    Change("""
      INSERT INTO attachment (id, subject, organization, name, type, bytes, digest, at) VALUES (\(a.id), \(a.subject.description), \(organization), \(a.file.name), \(a.file.type), \(a.file.bytes), \(a.file.digest), \(a.at))
      """)
  }
  package static func remove(_ id: ID<Attachment>) -> Change {
    Change("DELETE FROM attachment WHERE id = \(id)", expects: 1, otherwise: Refusal("changed", .changedMeanwhile, kind: .conflict))
  }
}
