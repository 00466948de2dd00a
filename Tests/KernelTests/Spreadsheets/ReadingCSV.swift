import Essentials
@testable import Spreadsheets
import Testing

@Suite struct ReadingCSV {
  let folder: Folder
  init() throws { folder = try Folder() }
  private let expected = [SheetRow(number: 1, cells: texts("姓名", "民族", "备注")), SheetRow(number: 2, cells: texts("张三", "汉族", "一")), SheetRow(number: 3, cells: texts("李四", "壮族", "𠮷㐂"))]
  private let roster = "姓名,民族,备注\r\n张三,汉族,一\r\n李四,壮族,𠮷㐂\r\n"

  @Test func utf8IsReadWithAndWithoutItsMark() throws {
    #expect(try rows(folder.text(roster)) == expected)
    #expect(try rows(folder.text(roster, mark: [0xEF, 0xBB, 0xBF])) == expected)
  }
  @Test func gb18030IsFoundOutByItsBytes() throws {
    let bytes: [UInt8] = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc3, 0xf1, 0xd7, 0xe5, 0x2c, 0xb1, 0xb8, 0xd7, 0xa2, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xba, 0xba, 0xd7, 0xe5, 0x2c, 0xd2, 0xbb, 0x0d, 0x0a,
      0xc0, 0xee, 0xcb, 0xc4, 0x2c, 0xd7, 0xb3, 0xd7, 0xe5, 0x2c, 0x95, 0x34, 0xb2, 0x35, 0x81, 0x39, 0xef, 0x31, 0x0d, 0x0a]
    let path = try folder.file("roster.csv", bytes)
    #expect(try rows(path) == expected)
    #expect(try Workbook.open(path: path).dialect == Workbook.Dialect(encoding: .gb18030, separator: ","))
    let late = try folder.file("late.csv", Array("name,note\r\n".utf8) + Array(repeatElement(Array("x,plain\r\n".utf8), count: 20_000).joined()) + bytes[16...])
    #expect(try rows(late).last?.cells == texts("李四", "壮族", "𠮷㐂"))
  }
  @Test func utf16IsReadByItsMark() throws {
    let units = Array(roster.utf16)
    #expect(try rows(folder.file("a.csv", [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })) == expected)
    #expect(try rows(folder.file("b.csv", [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })) == expected)
  }

  @Test(arguments: [",", ";", "\t"]) func theSeparatorIsFoundOut(_ mark: String) throws {
    let path = try folder.text(["姓名", "住址", "电话"].joined(separator: mark) + "\n" + ["张三", "\"幸福路1号,2;3\t4\"", "138"].joined(separator: mark) + "\n")
    #expect(try rows(path)[1].cells == texts("张三", "幸福路1号,2;3\t4", "138"))
    #expect(try rows(folder.text("sep=\(mark)\r\na\(mark)b\r\n")) == [SheetRow(number: 2, cells: texts("a", "b"))])
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func quotesMayHoldLineBreaksAndTheRowIsTheLineWhereTheRecordBegins(_ end: String) throws {
    let path = try folder.text(["a,b", "\"第一行", "第\"\"二\"\"行\",x", ",", "", "c,d"].joined(separator: end))
    #expect(try rows(path) == [SheetRow(number: 1, cells: texts("a", "b")), SheetRow(number: 2, cells: texts("第一行\(end)第\"二\"行", "x")), SheetRow(number: 6, cells: texts("c", "d"))])
  }

  @Test func aRaggedLineIsGivenAsItIsWithItsNumber() throws {
    var lines = (1...7_100).map { "张三\($0),男,\($0)" }
    lines[6_999] = "李四,男"
    lines[7_000] = "王五,男,1,2"
    let found = try rows(folder.text(lines.joined(separator: "\r\n"))).filter { $0.cells.count != 3 }
    #expect(found == [SheetRow(number: 7_000, cells: texts("李四", "男")), SheetRow(number: 7_001, cells: texts("王五", "男", "1", "2"))])
  }

  @Test func nothingIsGuessedToBeANumberAndLongNumbersKeptByATrickAreFreed() throws {
    let path = try folder.text("身份号码,电话,旧\n=\"110105199003070012\",013800138000,1.10105E+17\n\"=\"\"110105199003070012\"\"\",2021-02-30,x\n")
    let all = try rows(path)
    #expect(all[1].cells == texts("110105199003070012", "013800138000", "1.10105E+17"))
    #expect(all[1][2].isSpoiled && !all[1][0].isSpoiled)
    #expect(all[2].cells == texts("110105199003070012", "2021-02-30", "x"))
  }
}
