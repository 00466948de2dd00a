import Essentials
import Spreadsheets

/// A file opened for one importer: its rows of data without titles, repeated headings and sums.
package struct ImportSource: Sendable {
  package let layout: Layout
  /// SHA-256 of the file: what an interrupted run is found again by.
  package let digest: [UInt8]
  package let glimpse: Glimpse
  /// How many rows of data there are, about; 0 where that is not known before they are read.
  package let about: Int
  private let workbook: Workbook
  private let sheet: Workbook.Sheet
  private let merges: [MergedRange]

  /// Throws `UnusableSheet` where the file is no table, or not this one.
  package static func open(_ path: String, for importer: Importer) throws -> ImportSource {
    try UnusableSheet.reading {
      let workbook = try Workbook.open(path: path), heads = try heads(workbook)
      guard let (layout, head) = best(heads, importer) else { throw UnusableSheet.noHeadings(importer, found: heads.flatMap(\.texts)) }
      let lacking = layout.lacking(importer)
      guard lacking.isEmpty else { throw UnusableSheet.missing(lacking, row: layout.row, found: layout.headings.map(\.text)) }
      return try ImportSource(workbook, head, layout, try fileDigest(path))
    }
  }
  /// The same for somebody who can say which column is which: headings that are not understood are no reason to refuse, see `lacking`.
  /// - Parameters:
  ///   - chosen: the layout that was settled on; nil looks for one.
  ///   - row: the row that holds the headings, where that was said.
  package static func open(_ file: MemoryFile, for importer: Importer, as chosen: Layout? = nil, headingsAt row: Int? = nil) throws -> ImportSource {
    try UnusableSheet.reading {
      let workbook = try Workbook.open(file), heads = try heads(workbook), digest = try fileDigest(file.path)
      if let chosen, let head = heads.first(where: { $0.sheet.name == chosen.sheet }) {
        if let row, row != chosen.row, let other = head.layout(at: row, importer) { return try ImportSource(workbook, head, other, digest) }
        return try ImportSource(workbook, head, chosen, digest)
      }
      guard let (layout, head) = best(heads, importer) ?? likely(heads, importer) else { throw UnusableSheet.noHeadings(importer, found: heads.flatMap(\.texts)) }
      return try ImportSource(workbook, head, layout, digest)
    }
  }
  /// Why the file cannot be checked yet: columns that it must have were not found. Somebody may say which they are.
  package func lacking(_ importer: Importer) -> UnusableSheet? {
    let lacking = layout.lacking(importer)
    return lacking.isEmpty ? nil : .unsaid(lacking, row: layout.row)
  }
  private static func heads(_ workbook: Workbook) throws -> [SheetHead] { try workbook.sheets.filter { !$0.isHidden }.map { try SheetHead(workbook, $0) } }
  private static func best(_ heads: [SheetHead], _ importer: Importer) -> (Layout, SheetHead)? {
    var best: (layout: Layout, head: SheetHead)?
    for head in heads { if let layout = head.best(importer), layout.places.count > best?.layout.places.count ?? 0 { best = (layout, head) } }
    return best
  }
  private static func likely(_ heads: [SheetHead], _ importer: Importer) -> (Layout, SheetHead)? {
    for head in heads { if let layout = head.likely(importer) { return (layout, head) } }
    return nil
  }

  private init(_ workbook: Workbook, _ head: SheetHead, _ layout: Layout, _ digest: [UInt8]) throws {
    self.workbook = workbook
    sheet = head.sheet
    merges = head.merges
    glimpse = Glimpse(head.lines)
    self.digest = digest
    var layout = layout, about = head.count
    if let width = layout.width {
      let lines = try ImportSource.lengths(workbook, sheet, after: layout.row, width)
      layout.toleratesShort = lines.short >= 16 && lines.short * 50 >= lines.all
      about = lines.all
    }
    self.layout = layout
    self.about = about
  }
  private static func lengths(_ workbook: Workbook, _ sheet: Workbook.Sheet, after heading: Int, _ width: Int) throws -> (all: Int, short: Int) {
    var short = 0, all = 0
    try workbook.rows(of: sheet) { row in
      guard row.number > heading else { return }
      all += 1
      if row.cells.count < width { short += 1 }
    }
    return (all, short)
  }

  /// Every row of data, from the top. What the file breaks off with is thrown as `UnusableSheet`.
  func rows(_ each: (SheetRow) throws -> Void) throws {
    let places = Set(layout.places.values), headings = layout.headings.compactMap { h in h.field == nil ? nil : h.column.map { ($0, h.text) } }
    try UnusableSheet.reading {
      try workbook.rows(of: sheet, filling: merges) { row in
        if row.number > layout.row, isData(row, places, headings) { try each(row) }
      }
    }
  }
  private func isData(_ row: SheetRow, _ places: Set<Int>, _ headings: [(column: Int, text: String)]) -> Bool {
    var first: String?, differs = false, count = 0, lone: Int?
    for (n, cell) in row.cells.enumerated() where cell != .empty {
      let text = tidied(cell.shown)
      if text.isEmpty { continue }
      if let first { differs = differs || first != text } else {
        if ImportSource.closes(text) { return false }
        first = text
      }
      count += 1
      lone = n
      // Two different texts make a row, unless it repeats the headings.
      if differs { return headings.isEmpty || !headings.allSatisfy { tidied(row[$0.column].shown) == $0.text } }
    }
    // A title merged over several columns, or a row that was only numbered.
    guard count == 1, let lone else { return false }
    return places.contains(lone)
  }
  private static func closes(_ text: String) -> Bool {
    guard let start = text.unicodeScalars.first, "合总小共填制审备说注".unicodeScalars.contains(start) else { return false }
    return ["合计", "总计", "小计", "共计", "填表人", "制表人", "审核人", "填报人", "填报单位", "备注：", "备注:", "说明：", "说明:", "注：", "注:"].contains { text.hasPrefix($0) }
  }
}
