import Essentials
import Spreadsheets

/// The first rows of a sheet as it was uploaded, kept sealed with its run: what a clerk looks at when saying which column is which.
package struct Glimpse: Hashable, Sendable, Codable {
  package struct Line: Hashable, Sendable, Codable {
    package var number: Int
    package var cells: [String]
  }
  package var lines: [Line]

  /// How many rows below the headings.
  static let rows = 3
  private static let columns = 100, characters = 40

  /// All rows in which the headings may stand, and the first ones below them.
  init(_ rows: [SheetRow]) {
    lines = rows.map { row in Line(number: row.number, cells: row.cells.prefix(Glimpse.columns).map { String(tidied($0.shown).prefix(Glimpse.characters)) }) }
  }
  /// What the first rows below `heading` say in a column.
  package func examples(_ column: Int, below heading: Int) -> [String] {
    lines.filter { $0.number > heading }.prefix(Glimpse.rows).map { $0.cells.indices.contains(column) ? $0.cells[column] : "" }.filter { !$0.isEmpty }
  }
}
