import Acting
import Crypto
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

/// One column of a layout that another system asks for: its heading there, and which of our columns it is taken from; empty where we do not have it.
package struct LayoutColumn: Hashable, Sendable {
  package var heading: String
  package var from: String?
  package init(_ heading: String, from: String?) {
    self.heading = heading
    self.from = from
  }
}

extension Exporter {
  /// The same list under another name, in a layout of its own.
  package func arranged(_ layout: [LayoutColumn], as name: String, _ word: Word) -> Exporter {
    let places = layout.map { column in columns.firstIndex { $0.heading == column.from } }
    var other = self
    (other.name, other.word) = (name, word)
    other.columns = zip(layout, places).map { column, place in place.map { SheetColumn(column.heading, columns[$0].kind, width: columns[$0].width) } ?? SheetColumn(column.heading) }
    let rows = rows
    other.rows = { organization, scope, give in try rows(organization, scope) { row in try give(places.map { $0.map { row[$0] } ?? .empty }) } }
    return other
  }
  /// The last row: how many there are, and by what they are known to be unchanged. An import passes over it.
  private static func closing(_ count: Int, _ digest: [UInt8]) -> [Cell] {
    [.text("合计 \(count) 行"), .text("校验值 " + digest.prefix(8).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined())]
  }

  /// Writes the list to `path`, which appears whole or not at all.
  /// - Parameter title: the line above the headings; who took it out and when, where it holds personal fields.
  package func write(_ format: SheetFormat, to path: String, from organization: Organization, title: String?, as actor: Actor, _ performer: Performer) async throws -> Exported {
    let count = try await performer.readLong(as: actor, sight: permission) { scope in
      try UnusableSheet.reading {
        let writer: any SheetWriter = switch format {
        case .xlsx: try XLSXWriter(path: path, title: title, columns: columns)
        case .csv: try CSVWriter(path: path, title: title, columns: columns)
        }
        var content = SHA256(), line: [UInt8] = []
        try rows(organization, scope) { row in
          try writer.write(row)
          line.removeAll(keepingCapacity: true)
          for cell in row {
            line.append(contentsOf: cell.shown.utf8)
            line.append(0x1F)
          }
          content.update(data: line)
        }
        let count = writer.count
        try writer.write(Exporter.closing(count, Array(content.finalize())))
        try writer.close()
        return count
      }
    }
    return Exported(count: count, digest: try fileDigest(path))
  }
}
