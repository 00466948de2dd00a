import Essentials
import Glibc

/// A file that holds tables, whatever its name says: XLSX or CSV, a gzip of one too. Opening reads the list of sheets and what they share; rows are
/// given one at a time, so memory does not grow with their number (the distinct texts of an XLSX are held, at most `Limits.sharedTextBytes`).
package struct Workbook: Sendable {
  package struct Sheet: Hashable, Sendable {
    package let name: String
    package let isHidden: Bool
  }
  /// How a CSV file was read; nil for XLSX.
  package struct Dialect: Hashable, Sendable {
    package let encoding: TextEncoding
    package let separator: Character
  }
  private enum Source { case package(PackagedWorkbook), text(SeparatedText) }
  private let source: Source
  private let limits: Limits
  private var unpacked: Unpacked?
  /// What the path leads to, where that is a file in memory.
  private var held: MemoryFile?

  /// The table that `file` holds.
  package static func open(_ file: MemoryFile, limits: Limits = Limits()) throws(Unusable) -> Workbook {
    var workbook = try open(path: file.path, limits: limits)
    workbook.held = file
    return workbook
  }
  /// Refuses in words what is no table, is broken, encrypted, of an old format, or dangerous. Nothing is kept open between calls.
  package static func open(path: String, limits: Limits = Limits()) throws(Unusable) -> Workbook {
    guard Unpacked.isPacked(path) else { return try open(plain: path, limits) }
    let unpacked = try Unpacked(path, limits: limits)
    // A packed file in a packed file can hold itself for ever.
    guard !Unpacked.isPacked(unpacked.path) else { throw .notSpreadsheet }
    var workbook = try open(plain: unpacked.path, limits)
    workbook.unpacked = unpacked
    return workbook
  }
  private static func open(plain path: String, _ limits: Limits) throws(Unusable) -> Workbook {
    do {
      switch try Content.look(at: path, limits: limits) {
      case .package: return Workbook(source: .package(try PackagedWorkbook(path: path, limits: limits)), limits: limits)
      case .text(let encoding): return Workbook(source: .text(try SeparatedText(path: path, encoding: encoding, limits: limits)), limits: limits)
      }
    } catch let unusable as Unusable {
      throw unusable
    } catch {
      throw .brokenArchive
    }
  }

  /// In the workbook's order, hidden ones included; a CSV file is one sheet named `CSV`.
  package var sheets: [Sheet] {
    switch source {
    case .package(let workbook): workbook.sheets.map(\.sheet)
    case .text: [Sheet(name: "CSV", isHidden: false)]
    }
  }
  package var dialect: Dialect? {
    switch source {
    case .package: nil
    case .text(let text): Dialect(encoding: text.encoding, separator: Character(Unicode.Scalar(text.separator)))
    }
  }

  /// Gives every row that holds something, from the top. Throws `Unusable` where the sheet turns out broken, or what `each` throws.
  /// - Parameter merges: ranges whose cells get the value of their first one, as `scan` found them.
  package func rows(of sheet: Sheet, filling merges: [MergedRange] = [], _ each: (SheetRow) throws -> Void) throws {
    var filler = MergeFiller(merges, columns: limits.columns)
    switch source {
    case .package(let workbook): try workbook.rows(ofPart: part(of: sheet, in: workbook)) { try each(merges.isEmpty ? $0 : filler.fill($0)) }
    case .text(let text): try text.rows(each)
    }
  }

  /// The first rows, as headings are looked for.
  package func head(of sheet: Sheet, filling merges: [MergedRange] = [], rows limit: Int = 20) throws -> [SheetRow] {
    struct Enough: Error {}
    var head: [SheetRow] = []
    do {
      try rows(of: sheet, filling: merges) { row in
        head.append(row)
        if head.count >= limit { throw Enough() }
      }
    } catch is Enough {}
    return head
  }

  /// What stands behind the rows of a sheet: the ranges that it shows as one cell; and how many rows there are, about. Reads the sheet once; nothing of a CSV file.
  package func scan(_ sheet: Sheet) throws -> (merges: [MergedRange], rows: Int) {
    switch source {
    case .package(let workbook): try workbook.scan(part(of: sheet, in: workbook))
    case .text: ([], 0)
    }
  }

  private func part(of sheet: Sheet, in workbook: PackagedWorkbook) throws(Unusable) -> String {
    guard let found = workbook.sheets.first(where: { $0.sheet == sheet }) else { throw .noSuchSheet(sheet.name) }
    return found.part
  }
}
