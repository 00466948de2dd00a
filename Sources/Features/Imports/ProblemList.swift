import FeatureKit
import Foundation
import Hummingbird
import Importing
import Spreadsheets

/// The rows that were refused, as a sheet to work through.
struct ProblemList: Sendable {
  var name: String
  var lines: [(row: Int, column: Word, message: Word, written: String, suggestion: String?)]

  static func load(_ id: ID<ImportRun>, _ importers: [Importer], in scope: Scope) throws -> ProblemList {
    let run = try ImportTable.one(id, in: scope), importer = importers.first { $0.name == run.importer }
    return ProblemList(name: "problems-\(id).csv", lines: try ImportTable.problems(of: id, in: scope).map { ($0.row, importer?.column($0.field)?.heading ?? .wholeRow, $0.word, covered($0.written), $0.suggestion) })
  }
  func answer(_ visit: Visit) throws -> Response {
    let language = visit.language
    let folder = visit.desk.files.appending(path: Imports.exportFolder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = folder.appending(path: "\(UUID().uuidString).csv")
    do {
      let writer = try CSVWriter(path: file.path, columns: [.sheetRow, .columnWord, .writtenThere, .problemWord, .whatToDo].map { SheetColumn(language($0)) })
      for line in lines {
        try writer.write([.number(Double(line.row), shown: String(line.row)), .text(language(line.column)), .text(line.written), .text(language(line.message)), .text(line.suggestion ?? "")])
      }
      try writer.close()
    } catch { throw Refusal(error.code, error.word) }
    return try .download(file, name: name, type: "text/csv; charset=utf-8")
  }
}
