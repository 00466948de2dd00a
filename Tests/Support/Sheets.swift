import Foundation
import Spreadsheets

/// Sheets as clerks make them, in a folder of their own.
package struct Sheets: Sendable {
  package let folder: URL
  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "zhibu-sheets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }
  /// A CSV file as typed.
  package func csv(_ text: String, _ name: String = "sheet.csv") throws -> String {
    let path = folder.appending(path: name).path
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }
  /// An XLSX file: a title, headings and rows.
  package func xlsx(title: String? = nil, _ headings: [String], _ rows: [[Cell]], _ name: String = "sheet.xlsx") throws -> String {
    let path = folder.appending(path: name).path
    let writer = try XLSXWriter(path: path, title: title, columns: headings.map { SheetColumn($0) })
    for row in rows { try writer.write(row) }
    try writer.close()
    return path
  }
}
