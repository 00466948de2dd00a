import Essentials
import Spreadsheets

/// Where the headings stand and which column of the sheet is which.
package struct Layout: Hashable, Sendable, Codable {
  package struct Heading: Hashable, Sendable, Codable {
    package var text: String
    /// The name of the column it was taken for; nil where it is not read.
    package var field: String?
  }
  package var sheet: String
  /// The sheet's own number of the row that holds the headings.
  package var row: Int
  /// In the sheet's order, columns without a heading left out.
  package var headings: [Heading]
  var places: [String: Int]
  /// How many cells a record of a CSV file must have; nil in a workbook.
  var width: Int?
  /// Some programs leave out the separators after the last value: then a short record is none that was cut.
  var toleratesShort = false

  package var unread: [String] { headings.filter { $0.field == nil }.map(\.text) }

  var fields: Set<String> { Set(places.keys) }

  func ragged(_ row: SheetRow) -> Word? {
    guard let width else { return nil }
    if row.cells.count < width { return toleratesShort ? nil : .tooFewCells(row.cells.count, width) }
    return row.cells.dropFirst(width).allSatisfy({ $0 == .empty }) ? nil : .tooManyCells(row.cells.count, width)
  }

  /// Looks for the headings in the first 20 rows of every visible sheet: the row that names the most columns.
  static func find(in workbook: Workbook, for importer: Importer) throws -> (layout: Layout, sheet: Workbook.Sheet) {
    let names = Dictionary(importer.columns.flatMap { column in column.known.map { ($0, column.name) } }, uniquingKeysWith: { first, _ in first })
    var best: (layout: Layout, sheet: Workbook.Sheet)?, seen: [String] = []
    for sheet in workbook.sheets where !sheet.isHidden {
      let head = try workbook.head(of: sheet)
      for (n, row) in head.enumerated() {
        let layout = Layout(sheet, row, above: n > 0 ? head[n - 1] : nil, names, isText: workbook.dialect != nil)
        let most = best?.layout.places.count ?? 1
        // Headings merged over two rows stand in both; ones repeated further down do not begin the sheet anew.
        let continues = best?.sheet == sheet && n > 0 && head[n - 1].number == best?.layout.row && layout.places.count == most
        if layout.places.count > most || continues { best = (layout, sheet) }
        for cell in row.cells.map({ tidied($0.shown) }) where !cell.isEmpty && !seen.contains(cell) && seen.count < 40 { seen.append(cell) }
      }
    }
    guard let best else { throw UnusableSheet.noHeadings(importer, found: seen) }
    let missing = importer.columns.filter { $0.isRequired && best.layout.places[$0.name] == nil }
    guard missing.isEmpty else { throw UnusableSheet.missing(missing, row: best.layout.row, found: best.layout.headings.map(\.text)) }
    return best
  }

  private init(_ sheet: Workbook.Sheet, _ row: SheetRow, above: SheetRow?, _ names: [String: String], isText: Bool) {
    self.sheet = sheet.name
    self.row = row.number
    width = isText ? row.cells.count : nil
    headings = []
    places = [:]
    for (column, cell) in row.cells.enumerated() {
      let text = tidied(cell.shown)
      guard !text.isEmpty, case .text = cell else { continue }
      let over = above.map { tidied($0[column].shown) } ?? ""
      let field = names[plainHeading(text)] ?? names[plainHeading(over + text)]
      let taken = field.map { places[$0] != nil } ?? false
      if let field, !taken { places[field] = column }
      headings.append(Heading(text: text, field: taken ? nil : field))
    }
  }
}

/// A file opened for one importer: its rows of data without titles, repeated headings and sums.
package struct ImportSource: Sendable {
  package let path: String
  package let layout: Layout
  /// SHA-256 of the file: what an interrupted run is found again by.
  package let digest: [UInt8]
  private let workbook: Workbook
  private let sheet: Workbook.Sheet

  /// Throws `UnusableSheet` where the file is no table, or not this one.
  package static func open(_ path: String, for importer: Importer) throws -> ImportSource {
    try UnusableSheet.reading {
      let workbook = try Workbook.open(path: path)
      var (layout, sheet) = try Layout.find(in: workbook, for: importer)
      if let width = layout.width { layout.toleratesShort = try leavesOutSeparators(workbook, sheet, after: layout.row, width) }
      return ImportSource(path: path, layout: layout, digest: try fileDigest(path), workbook: workbook, sheet: sheet)
    }
  }

  /// Every row of data, from the top. What the file breaks off with is thrown as `UnusableSheet`.
  func rows(_ each: (SheetRow) throws -> Void) throws {
    try UnusableSheet.reading {
      try workbook.rows(of: sheet, filled: true) { row in
        if row.number > layout.row, isData(row) { try each(row) }
      }
    }
  }

  private func isData(_ row: SheetRow) -> Bool {
    var texts: Set<String> = [], count = 0, lone: Int?
    for (n, cell) in row.cells.enumerated() where cell != .empty {
      let text = tidied(cell.shown)
      if text.isEmpty { continue }
      if count == 0, ImportSource.closing.contains(where: { text.hasPrefix($0) }) { return false }
      texts.insert(text)
      count += 1
      lone = n
    }
    if texts.isEmpty { return false }
    // A title merged over several columns, or a row that was only numbered.
    if texts.count == 1 { return count == 1 && layout.places.values.contains { $0 == lone } }
    return !layout.places.allSatisfy { field, place in layout.headings.contains { $0.field == field && $0.text == tidied(row[place].shown) } }
  }
  private static let closing = ["合计", "总计", "小计", "共计", "填表人", "制表人", "审核人", "填报人", "填报单位", "备注：", "备注:", "说明：", "说明:", "注：", "注:"]

  private static func leavesOutSeparators(_ workbook: Workbook, _ sheet: Workbook.Sheet, after heading: Int, _ width: Int) throws -> Bool {
    var short = 0, all = 0
    try workbook.rows(of: sheet) { row in
      guard row.number > heading else { return }
      all += 1
      if row.cells.count < width { short += 1 }
    }
    return short >= 16 && short * 50 >= all
  }
}
