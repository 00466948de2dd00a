import Acting
import Essentials
import Journal
import Persistence
import Spreadsheets

/// A list that can be taken out as a spreadsheet, in the form in which its importer takes it in again; a room publishes it at its door.
package struct Exporter: Sendable {
  package typealias Give = (_ row: [Cell]) throws -> Void
  /// `members`: what the command line calls it.
  package var name: String
  package var word: Word
  package var permission: Permission
  /// Holds personal fields: taking it out is journalled with a reason.
  package var isPersonal: Bool
  package var columns: [SheetColumn]
  /// Gives every row at and below an organization, in a fixed order.
  package var rows: @Sendable (Organization, Scope, Give) throws -> Void
  package init(
    _ name: String, _ word: Word, _ permission: Permission, isPersonal: Bool, columns: [SheetColumn], rows: @escaping @Sendable (Organization, Scope, Give) throws -> Void
  ) {
    self.name = name
    self.word = word
    self.permission = permission
    self.isPersonal = isPersonal
    self.columns = columns
    self.rows = rows
  }
}

package enum SheetFormat: String, Sendable, Codable, CaseIterable { case xlsx, csv }

/// What was written to a file.
package struct Exported: Hashable, Sendable {
  package var count: Int
  package var digest: [UInt8]
}

extension Exporter {
  /// Writes the list to `path`, which appears whole or not at all.
  /// - Parameter title: the line above the headings; who took it out and when, where it holds personal fields.
  package func write(_ format: SheetFormat, to path: String, from organization: Organization, title: String?, as actor: Actor, _ performer: Performer) async throws -> Exported {
    let count = try await performer.readLong(as: actor, sight: permission) { scope in
      try UnusableSheet.reading {
        let writer: any SheetWriter = switch format {
        case .xlsx: try XLSXWriter(path: path, title: title, columns: columns)
        case .csv: try CSVWriter(path: path, title: title, columns: columns)
        }
        try rows(organization, scope) { try writer.write($0) }
        try writer.close()
        return writer.count
      }
    }
    return Exported(count: count, digest: try fileDigest(path))
  }
}
