import Essentials
import Glibc
@testable import Spreadsheets
import Testing

@Suite struct Writing {
  let folder: Folder
  init() throws { folder = try Folder() }
  private let columns = [SheetColumn("姓名"), SheetColumn("身份号码"), SheetColumn("出生日期", .date), SheetColumn("党费", .number), SheetColumn("在册")]
  private let people: [[Cell]] = [
    [.text("张三"), .text("990105199003070012"), .date(Day(year: 1990, month: 3, day: 7)), .number(12.5, shown: "12.50"), .flag(true)],
    [.text("李,\"四\""), .text("007"), .date(Day(year: 1900, month: 2, day: 28)), .number(-7, shown: "-007"), .flag(false)],
    [.text(" 两端\r\n有空\t "), .empty, .date(Day(year: 1900, month: 3, day: 1)), .number(13800138000, shown: "13800138000")],
    [.text("_x0041_ <a> & 'b'"), .text("𠮷\u{1}")],
  ]
  private let formulas = ["=1+1", "+86 138", "-1", "@x", "\tx", "\rx", "＝1", "'=1", "''+1", "'ok", "=HYPERLINK(\"http://x\")", "=\"007\"", "ok=1"]

  @Test func anXLSXReadsBackAsTheSameCells() throws {
    let path = folder.path + "/out.xlsx", writer = try XLSXWriter(path: path, sheetName: "党员", title: "党员名册", columns: columns)
    for person in people { try writer.write(person) }
    try writer.close()
    #expect(writer.count == 4 && folder.names == ["out.xlsx"])
    let all = try rows(path)
    #expect(try Workbook.open(path: path).sheets.map(\.name) == ["党员"])
    #expect(all[0].cells == texts("党员名册") && all[1].cells == columns.map { .text($0.heading) } && all[2].number == 3)
    #expect(all.dropFirst(2).map(\.cells) == people)
  }

  @Test func aCSVReadsBackAsTheSameTextsAndIsMadeForSpreadsheetPrograms() throws {
    let path = folder.path + "/out.csv", writer = try CSVWriter(path: path, title: "党员名册", columns: columns)
    for person in people { try writer.write(person) }
    try writer.close()
    #expect(writer.count == 4 && folder.names == ["out.csv"])
    let bytes = try folder.bytes(of: path)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && bytes.suffix(2) == [13, 10])
    let all = try rows(path)
    #expect(all[0].cells == texts("党员名册") && all[1].cells == columns.map { .text($0.heading) })
    #expect(all.dropFirst(2).map { $0.cells.map(\.shown) } == people.map { $0.map(\.shown) })
  }

  @Test func noTextIsEverWrittenAsAFormulaAndEachReadsBackAsItWas() throws {
    let csv = folder.path + "/out.csv", xlsx = folder.path + "/out.xlsx"
    let writers: [any SheetWriter] = [try CSVWriter(path: csv, columns: [SheetColumn("文")]), try XLSXWriter(path: xlsx, columns: [SheetColumn("文")])]
    for writer in writers {
      for text in formulas { try writer.write([.text(text)]) }
      try writer.close()
    }
    for path in [csv, xlsx] { #expect(try rows(path).dropFirst().map { $0[0].shown } == formulas) }
    let fields = String(decoding: try folder.bytes(of: csv), as: UTF8.self).split(separator: "\r\n").dropFirst().map { $0.drop(while: { $0 == "\"" }) }
    #expect(fields.allSatisfy { field in !["=", "+", "-", "@", "\t", "\r", "＝"].contains { field.hasPrefix($0) } })
    var sheet: [UInt8] = []
    try Archive(path: xlsx, limits: Limits()).stream("xl/worksheets/sheet1.xml") { piece in
      sheet += piece
      return true
    }
    #expect(!String(decoding: sheet, as: UTF8.self).contains("<f>"))
  }

  @Test func numbersInACSVStayPlainEvenWhenNegative() throws {
    let path = folder.path + "/out.csv", writer = try CSVWriter(path: path, columns: [SheetColumn("差额", .number)])
    try writer.write([.number(-12.5, shown: "-12.5")])
    try writer.close()
    #expect(String(decoding: try folder.bytes(of: path), as: UTF8.self).hasSuffix("\r\n-12.5\r\n"))
  }

  @Test func aFileLeftUnfinishedNeverAppears() throws {
    do {
      let one = try CSVWriter(path: folder.path + "/a.csv", columns: columns), two = try XLSXWriter(path: folder.path + "/b.xlsx", columns: columns)
      try one.write(people[0])
      try two.write(people[0])
    }
    #expect(folder.names == [])
  }

  @Test func whatCannotBeWrittenIsRefusedInWords() throws {
    let no = try #require(throws: Unusable.self) { try CSVWriter(path: "/nowhere/a.csv", columns: columns) }
    let gone = try #require(throws: Unusable.self) { try XLSXWriter(path: "/nowhere/a.xlsx", columns: columns) }
    #expect(no.code == "file.folder" && gone.code == "file.folder")
    let orphan = try CSVWriter(path: folder.path + "/a.csv", columns: columns)
    unlink(folder.path + "/a.csv.partial")
    let lost = try #require(throws: Unusable.self) { try orphan.close() }
    #expect(lost.code == "file.folder" && lost.word.zh.hasSuffix("。"))
    let writer = try XLSXWriter(path: folder.path + "/a.xlsx", columns: columns)
    let long = try #require(throws: Unusable.self) { try writer.write([.text(String(repeating: "长", count: 32_768))]) }
    #expect(long.code == "sheet.tooLongText" && long.word.zh.contains("第 2 行"))
  }
}
