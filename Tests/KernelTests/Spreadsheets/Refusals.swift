import Essentials
import Glibc
@testable import Spreadsheets
import Testing

@Suite struct Refusals {
  let folder: Folder
  init() throws { folder = try Folder() }

  @Test func whatIsNoFileOrEmpty() throws {
    #expect(try refusal(folder.path + "/none.xlsx") == "file.missing")
    #expect(try refusal(folder.path) == "file.unreadable")
    #expect(try refusal(folder.file("a.xlsx", [])) == "file.empty")
    #expect(try refusal(folder.text(" \r\n\n", mark: [0xEF, 0xBB, 0xBF])) == "file.empty")
    var small = Limits()
    small.fileBytes = 10
    #expect(try refusal(folder.text("a,b,c,d,e,f"), limits: small) == "file.tooLarge")
  }

  @Test func whatIsNoSpreadsheetWhateverItsName() throws {
    #expect(try refusal(folder.file("photo.xlsx", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13])) == "file.notSpreadsheet")
    #expect(try refusal(folder.file("paper.csv", "%PDF-1.7 …".utf8)) == "file.notSpreadsheet")
    #expect(try refusal(folder.archive(["word/document.xml": "<document/>", "a.txt": "a"])) == "file.notSpreadsheet")
    #expect(try refusal(folder.file("list.xls", "\r\n<html><table><tr><td>姓名".utf8)) == "file.webPage")
    #expect(try refusal(folder.archive(["mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"])) == "file.openDocument")
    let binary = try folder.workbook(rows: "") { $0["_rels/.rels"] = $0["_rels/.rels"]?.replacing("workbook.xml", with: "workbook.bin") }
    #expect(try refusal(binary) == "file.binaryWorkbook")
    let letter = try folder.workbook(rows: "") { $0["xl/workbook.xml"] = "<document><body/></document>" }
    #expect(try refusal(letter) == "file.notSpreadsheet")
    #expect(try refusal(folder.workbook(rows: "") { $0["xl/worksheets/sheet1.xml"] = nil }) == "workbook.noSheets")
  }

  @Test func whatIsEncryptedOrOfTheOldFormat() throws {
    func compound(_ stream: String) throws -> String {
      try folder.file("a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 65_520) + stream.utf8.flatMap { [$0, 0] } + [0, 0])
    }
    #expect(try refusal(compound("EncryptedPackage")) == "file.encrypted")
    #expect(try refusal(compound("Workbook")) == "file.legacyWorkbook")
    #expect(try refusal(compound("Book")) == "file.legacyWorkbook")
    #expect(try refusal(compound("WordDocument")) == "file.notSpreadsheet")
    #expect(try refusal(folder.archive([("xl/workbook.xml", Array("<workbook/>".utf8))], password: "secret")) == "file.encrypted")
  }

  @Test func whatIsCutOffOrBroken() throws {
    let whole = try folder.bytes(of: folder.workbook(rows: (1...2_000).map { "<row r=\"\($0)\"><c><v>\($0 * 7919 % 1000)</v></c></row>" }.joined()))
    #expect(try refusal(folder.file("cut.xlsx", whole[..<(whole.count / 2)])) == "file.broken")
    #expect(try refusal(folder.file("cut.xlsx", whole.dropLast(1))) == "file.broken")
    var bent = whole
    let name = Array("worksheets/sheet1.xml".utf8)
    let start = try #require(bent.indices.first { bent[$0...].starts(with: name) }) + name.count
    for i in 0..<400 { bent[start + 100 + i] ^= 0x5A }
    #expect(try refusal(folder.file("bent.xlsx", bent)) == "file.broken")
    #expect(try refusal(folder.workbook(rows: #"<row r="1"><c><v>1</v></row>"#)) == "file.broken")
    #expect(try refusal(folder.workbook(rows: #"<row r="1"><c t="s"><v>9</v></c></row>"#, strings: "<si><t>a</t></si>")) == "file.broken")
    #expect(try refusal(folder.workbook(rows: "<row><c><v>1</v></c></row>" + "<row x=\"" + String(repeating: "x", count: 6 << 20) + "\"/>")) == "file.broken")
  }

  @Test func aZipBombIsNotUnfolded() throws {
    let spaces = String(repeating: " ", count: 40 << 20)
    #expect(try refusal(folder.workbook(rows: spaces)) == "file.bomb")
    var small = Limits()
    small.unpackedBytes = 1 << 20
    #expect(try refusal(folder.workbook(rows: String(repeating: "<row/>", count: 200_000)), limits: small) == "file.bomb")
    small = Limits()
    small.entries = 5
    #expect(try refusal(folder.workbook(rows: "", strings: ""), limits: small) == "file.bomb")
    small = Limits()
    small.sharedTextBytes = 100
    #expect(try refusal(folder.workbook(rows: "", strings: "<si><t>\(String(repeating: "长", count: 50))</t></si>"), limits: small) == "file.bomb")
  }

  @Test func aPackageThatLiesAboutItsSizeIsStoppedAllTheSame() throws {
    let path = try folder.workbook(rows: String(repeating: " ", count: 3 << 20))
    var bytes = try folder.bytes(of: path)
    for start in bytes.indices.dropLast(4) where bytes[start...].starts(with: [0x50, 0x4B, 0x01, 0x02]) || bytes[start...].starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let size = start + (bytes[start + 2] == 1 ? 24 : 22)
      if bytes[size + 2] >= 0x20 { bytes.replaceSubrange(size..<(size + 4), with: [0x00, 0x04, 0, 0]) }
    }
    var small = Limits()
    small.unpackedBytes = 2 << 20
    #expect(["file.bomb", "file.broken"].contains(try refusal(folder.file("lie.xlsx", bytes), limits: small)))
  }

  @Test func aDocumentTypeIsRefusedBeforeAnyEntityOfItIsRead() throws {
    let secret = try folder.file("secret.txt", "secret".utf8)
    let outside = #"<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file://\#(secret)">]>"#
    let laughs = #"<!DOCTYPE w [<!ENTITY a "\#(String(repeating: "ha", count: 100))"><!ENTITY b "\#(String(repeating: "&a;", count: 1000))"><!ENTITY c "\#(String(repeating: "&b;", count: 1000))">]>"#
    for type in [outside, laughs, #"<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/x.dtd">"#] {
      for part in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels"] {
        let path = try folder.workbook(rows: #"<row><c t="str"><v>&x;&c;</v></c></row>"#, strings: part == "xl/sharedStrings.xml" ? "<si><t>&x;&c;</t></si>" : "") { parts in
          parts[part] = type + (parts[part] ?? "").replacing(#"<?xml version="1.0" encoding="UTF-8"?>"#, with: "")
        }
        #expect(try refusal(path) == "file.documentType")
      }
    }
  }

  @Test func tooMuchInOneSheet() throws {
    var small = Limits()
    small.columns = 4
    #expect(try refusal(folder.text("a,b,c,d\n1,2,3,4,5\n"), limits: small) == "sheet.tooManyColumns")
    #expect(try refusal(folder.workbook(rows: #"<row><c r="E1"><v>1</v></c></row>"#), limits: small) == "sheet.tooManyColumns")
    #expect(try refusal(folder.workbook(rows: #"<row><c r="ZZZZZ1"><v>1</v></c></row>"#)) == "sheet.tooManyColumns")
    #expect(try rows(folder.workbook(rows: #"<row><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>"#), limits: small)[0].cells.count == 1)
    small.rows = 2
    #expect(try refusal(folder.text("a\nb\nc\n"), limits: small) == "sheet.tooManyRows")
    #expect(try refusal(folder.workbook(rows: #"<row r="3"><c><v>1</v></c></row>"#), limits: small) == "sheet.tooManyRows")
    small.cellBytes = 10
    #expect(try refusal(folder.text("a\n12345678901\n"), limits: small) == "sheet.tooLongText")
    #expect(try refusal(folder.workbook(rows: #"<row><c t="str"><v>12345678901</v></c></row>"#), limits: small) == "sheet.tooLongText")
  }

  @Test func aQuoteNeverClosedIsNamedByItsLine() throws {
    let path = try folder.text("姓名,备注\r\n张三,好\r\n李四,\"未完\r\n王五,好\r\n")
    let unusable = try #require(throws: Unusable.self) { try rows(path) }
    #expect(unusable.code == "csv.unclosedQuote" && unusable.word.zh.contains("第 3 行") && unusable.word.en.contains("line 3"))
  }

  @Test func utf8WithABrokenByteIsNotTakenForAnotherEncoding() throws {
    let bytes = Array(String(repeating: "张三,男,汉族\n", count: 50).utf8)
    #expect(try refusal(folder.file("cut.csv", bytes.dropLast(2))) == "csv.damagedText")
    var bent = bytes
    bent[bytes.count / 2] = 0xFF
    #expect(try refusal(folder.file("bent.csv", bent)) == "csv.damagedText")
    #expect(try refusal(folder.file("gbk.csv", [0xD0, 0xD5, 0xC3, 0xFB, 0x0A, 0xD5, 0xC5, 0xC8, 0x0A, 0xFF, 0x0A])) == "csv.damagedText")
    #expect(try refusal(folder.file("half.csv", [0xFF, 0xFE, 0x41, 0x00, 0x42])) == "csv.damagedText")
  }
}
