import Acting
import Essentials
import Journal

/// A file kept with a record: its row in the database, its bytes beside it.
package struct Attachment: Hashable, Sendable, Encodable {
  package var id: ID<Attachment>
  /// What it belongs to: a gathering, a letter.
  package var subject: Reference
  package var file: KeptFile
  package var at: Moment
  package init(id: ID<Attachment>, subject: Reference, file: KeptFile, at: Moment) {
    self.id = id
    self.subject = subject
    self.file = file
    self.at = at
  }

  package static let reference = "attachment"
  /// The most bytes of one file, and the most files of one record.
  package static let mostBytes = 20 << 20, most = 20
}

/// A file as the store took it: named by what is in it.
package struct KeptFile: Hashable, Sendable, Codable {
  package var name: String
  package var type: FileType
  package var bytes: Int
  /// SHA-256 in hexadecimal.
  package var digest: String
  package init(name: String, type: FileType, bytes: Int, digest: String) {
    self.name = name
    self.type = type
    self.bytes = bytes
    self.digest = digest
  }
}
