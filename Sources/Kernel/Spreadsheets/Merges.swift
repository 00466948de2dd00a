/// Cells that the sheet shows as one; the value stands in the first. Rows count from 1 and columns from 0, as in `SheetRow`.
package struct MergedRange: Hashable, Sendable {
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
  /// `A1:C2`; nil for anything else.
  init?(_ address: UnsafePointer<CChar>) {
    let corners = String(cString: address).split(separator: ":").compactMap { corner in
      let letters = corner.prefix(while: \.isLetter), row = Int(corner.dropFirst(letters.count))
      return row.flatMap { row in row > 0 ? (row: row, column: String(letters).withCString(columnIndex)) : nil }
    }
    guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else { return nil }
    self.init(rows: corners[0].row...corners[1].row, columns: corners[0].column...corners[1].column)
  }
}

/// Gives every cell of a merged range the value of its first, row after row from the top.
package struct MergeFiller {
  private var waiting: ArraySlice<MergedRange>
  private var open: [(range: MergedRange, value: Cell)] = []
  private let columns: Int

  /// Ranges are filled up to `columns`: a title merged over the whole width makes no row of 16,384 cells.
  package init(_ merges: [MergedRange], columns: Int = Limits().columns) {
    waiting = merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
    self.columns = columns
  }

  package mutating func fill(_ row: SheetRow) -> SheetRow {
    open.removeAll { $0.range.rows.upperBound < row.number }
    while let next = waiting.first, next.rows.lowerBound <= row.number {
      waiting.removeFirst()
      let value = row[next.columns.lowerBound]
      if next.rows.lowerBound == row.number, value != .empty, open.count < columns { open.append((next, value)) }
    }
    guard !open.isEmpty else { return row }
    var filled = row
    for (range, value) in open where range.columns.lowerBound < columns {
      for column in range.columns.lowerBound...min(range.columns.upperBound, columns - 1) where filled[column] == .empty {
        while filled.cells.count <= column { filled.cells.append(.empty) }
        filled.cells[column] = value
      }
    }
    return filled
  }
}

final class MergesReader: PartReader {
  private(set) var merges: [MergedRange] = []
  private(set) var rows = 0
  private let limit: Int
  init(limit: Int) { self.limit = limit }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name.first == UInt8(ascii: "r"), name == "row" { rows += 1 }
    guard name.first == UInt8(ascii: "m"), name == "mergeCell", let address = attributes["ref"], let range = MergedRange(address) else { return }
    merges.append(range)
    if merges.count >= limit { finish() }
  }
  override func end(_ name: XMLName) { if name.first == UInt8(ascii: "m"), name == "mergeCells" { finish() } }
}
