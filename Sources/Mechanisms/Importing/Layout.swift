import Essentials
import Spreadsheets

/// Where the headings stand and which column of the sheet is which.
package struct Layout: Hashable, Sendable, Codable {
  package struct Heading: Hashable, Sendable, Codable {
    package var text: String
    /// The name of the column it was taken for; nil where it is not read.
    package var field: String?
    /// Counted from 0, as in `SheetRow`; nil in a run kept by an earlier version.
    package var column: Int?
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
  /// The columns that must be there and are not.
  func lacking(_ importer: Importer) -> [ImportColumn] { importer.columns.filter { $0.isRequired && places[$0.name] == nil } }

  func ragged(_ row: SheetRow) -> Word? {
    guard let width else { return nil }
    if row.cells.count < width { return toleratesShort ? nil : .tooFewCells(row.cells.count, width) }
    return row.cells.dropFirst(width).allSatisfy({ $0 == .empty }) ? nil : .tooManyCells(row.cells.count, width)
  }

  /// The same headings taken for other columns, by their place in the sheet; those that are not named are not read.
  package func taking(_ fields: [Int: String]) -> Layout {
    var layout = self
    layout.places = [:]
    for (n, heading) in headings.enumerated() {
      let field = heading.column.flatMap { fields[$0] }
      layout.headings[n].field = field.flatMap { layout.places[$0] == nil ? $0 : nil }
      if let taken = layout.headings[n].field { layout.places[taken] = heading.column }
    }
    return layout
  }

  /// The headings of `row`, each taken for the column that it names.
  init(_ sheet: Workbook.Sheet, _ row: SheetRow, above: SheetRow?, _ names: [String: String], isText: Bool) {
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
      headings.append(Heading(text: text, field: taken ? nil : field, column: column))
    }
  }
}

/// The first rows of a sheet, in which its headings are looked for.
struct SheetHead {
  static let rows = 20
  let sheet: Workbook.Sheet
  let lines: [SheetRow]
  let merges: [MergedRange]
  /// Of the whole sheet, about.
  let count: Int
  let isText: Bool

  init(_ workbook: Workbook, _ sheet: Workbook.Sheet) throws {
    self.sheet = sheet
    (merges, count) = try workbook.scan(sheet)
    lines = try workbook.head(of: sheet, filling: merges, rows: SheetHead.rows + Glimpse.rows)
    isText = workbook.dialect != nil
  }
  private var candidates: ArraySlice<SheetRow> { lines.prefix(SheetHead.rows) }

  func layout(at number: Int, _ importer: Importer) -> Layout? {
    guard let n = candidates.firstIndex(where: { $0.number == number }) else { return nil }
    return layout(n, importer.headingNames)
  }
  private func layout(_ n: Int, _ names: [String: String]) -> Layout { Layout(sheet, lines[n], above: n > 0 ? lines[n - 1] : nil, names, isText: isText) }

  /// The row that names the most columns, at least two.
  func best(_ importer: Importer) -> Layout? {
    let names = importer.headingNames
    var best: Layout?, at = 0
    for n in candidates.indices {
      let layout = layout(n, names), most = best?.places.count ?? 1
      // Headings merged over two rows stand in both; ones repeated further down do not begin the sheet anew.
      if layout.places.count > most || (best != nil && at == n - 1 && layout.places.count == most) { (best, at) = (layout, n) }
    }
    return best
  }
  /// Where no row names two columns: the first that looks like headings, for somebody to say what they are.
  func likely(_ importer: Importer) -> Layout? {
    let all = candidates.indices.map { layout($0, importer.headingNames) }, widest = all.map(\.headings.count).max() ?? 0
    return all.first { $0.headings.count >= 2 && $0.headings.count == widest && Set($0.headings.map(\.text)).count > 1 }
  }
  /// The distinct texts of the first rows, for saying what was found instead of headings.
  var texts: [String] {
    var seen: [String] = []
    for cell in candidates.flatMap(\.cells) where seen.count < 40 {
      let text = tidied(cell.shown)
      if !text.isEmpty, !seen.contains(text) { seen.append(text) }
    }
    return seen
  }
}
