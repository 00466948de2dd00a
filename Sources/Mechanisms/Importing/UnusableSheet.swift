import Essentials
import Spreadsheets

/// A file that cannot be brought in as a whole, and why: nothing of it was written.
package struct UnusableSheet: Error, Hashable, Sendable {
  package let code: String
  package let word: Word
  package init(_ code: String, _ word: Word) {
    self.code = code
    self.word = word
  }
  package init(_ unusable: Unusable) { self.init(unusable.code, unusable.word) }

  /// What reading throws, as this; other errors pass.
  package static func reading<T>(_ work: () throws -> T) throws -> T {
    do { return try work() } catch let unusable as Unusable { throw UnusableSheet(unusable) }
  }
}

extension UnusableSheet {
  static func noHeadings(_ importer: Importer, found: [String]) -> UnusableSheet {
    let wanted = importer.columns.filter(\.isRequired)
    let seen = found.prefix(12)
    let zh = seen.isEmpty ? "" : "前 20 行里找到的文字有：\(seen.joined(separator: "、"))。"
    let en = seen.isEmpty ? "" : " Found in the first 20 rows: \(seen.joined(separator: ", "))."
    return UnusableSheet("headings.none", Word(
      zh: "没有找到标题行。标题行应含有\(wanted.map { "“\($0.heading.zh)”" }.joined(separator: "、"))等列。\(zh)请补上标题行后再导入。",
      en: "No heading row was found. It should have \(wanted.map { "“\($0.heading.en)”" }.joined(separator: ", ")).\(en) Add the headings and import again."))
  }
  /// A column that only some targets need.
  package static func missing(_ column: ImportColumn) -> UnusableSheet {
    UnusableSheet("headings.missing", Word(zh: "标题行缺少“\(column.heading.zh)”列，请补上后再导入。", en: "The headings lack “\(column.heading.en)”. Add it and import again."))
  }
  static func missing(_ columns: [ImportColumn], row: Int, found: [String]) -> UnusableSheet {
    UnusableSheet("headings.missing", Word(
      zh: "第 \(row) 行是标题行，但缺少\(columns.map { "“\($0.heading.zh)”" }.joined(separator: "、"))列。找到的列有：\(found.joined(separator: "、"))。请补上后再导入。",
      en: "Row \(row) has the headings, but \(columns.map { "“\($0.heading.en)”" }.joined(separator: ", ")) is missing. Found: \(found.joined(separator: ", ")). Add it and import again."))
  }
  /// Somebody may still say which columns they are.
  static func unsaid(_ columns: [ImportColumn], row: Int) -> UnusableSheet {
    UnusableSheet("headings.missing", Word(
      zh: "第 \(row) 行的标题里没有认出\(columns.map { "“\($0.heading.zh)”" }.joined())。请在下面指定是哪一列；表里真没有的，补上后重新上传。",
      en: "Among the headings of row \(row), \(columns.map { "“\($0.heading.en)”" }.joined(separator: ", ")) was not recognised. Say below which column it is; if the sheet has none, add it and upload the sheet again."))
  }
  static let noRows = UnusableSheet("sheet.noRows", Word(zh: "标题下面没有数据行，没有可以导入的内容。", en: "No rows follow the headings; there is nothing to import."))
}
