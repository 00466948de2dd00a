import Essentials
@testable import Spreadsheets
import Testing

@Suite struct ReadingXLSX {
  let folder: Folder
  init() throws { folder = try Folder() }

  @Test func everyKindOfCellKeepsItsOwnRowAndColumn() throws {
    let path = try folder.workbook(
      rows: """
      <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><r><t>和平</t></r><r><t>支部</t></r><rPh sb="0" eb="1"><t>he</t></rPh></is></c><c r="D3" t="b"><v>1</v></c></row>
      <row r="4"><c r="A4" s="0"/></row><row r="9"><c t="str"><f>A1&amp;B1</f><v>合计</v></c><c t="e"><v>#N/A</v></c><c><v>12.5</v></c></row>
      """, strings: "<si><r><t>张</t></r><r><t>三</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si>")
    #expect(try rows(path) == [
      SheetRow(number: 3, cells: [.text("张三"), .empty, .text("和平支部"), .flag(true)]),
      SheetRow(number: 9, cells: [.text("合计"), .text("#N/A"), .number(12.5, shown: "12.5")]),
    ])
  }

  @Test func sheetsAreListedWithTheHiddenOnesAndWithoutCharts() throws {
    let path = try folder.workbook(rows: "") { parts in
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"]?.replacing("</sheets>", with: #"<sheet name="代码" state="veryHidden" r:id="h"/><sheet name="图" r:id="g"/></sheets>"#)
      parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]?.replacing("</Relationships>", with: #"<Relationship Id="h" Type="x/worksheet" Target="worksheets/two.xml"/><Relationship Id="g" Type="x/chartsheet" Target="worksheets/two.xml"/></Relationships>"#)
      parts[#"xl\worksheets\Two.xml"#] = #"<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"#
    }
    let book = try Workbook.open(path: path)
    #expect(book.sheets == [Workbook.Sheet(name: "名册", isHidden: false), Workbook.Sheet(name: "代码", isHidden: true)])
    #expect(book.dialect == nil)
    #expect(try book.head(of: book.sheets[1]) == [SheetRow(number: 1, cells: [.number(5, shown: "5")])])
    #expect(throws: Unusable.self) { try book.head(of: Workbook.Sheet(name: "图", isHidden: false)) }
  }

  @Test func datesFollowTheirFormatBuiltInOrCustom() throws {
    let own = #"<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="[$-804]yyyy/mm"/><numFmt numFmtId="178" formatCode="&quot;day&quot; 0.00"/><numFmt numFmtId="179" formatCode="[Red]h:mm"/>"#
    let path = try folder.workbook(
      rows: #"<row r="1"><c s="1"><v>44259</v></c><c s="2"><v>44259.75</v></c><c s="3"><v>44259</v></c><c s="4"><v>44259</v></c><c s="5"><v>0.8125</v></c><c s="6"><v>44259</v></c><c s="0"><v>44259</v></c><c t="d"><v>2021-03-04T00:00:00</v></c></row>"#,
      formats: [0, 14, 176, 177, 178, 179, 57], own: own)
    let day = Day(year: 2021, month: 3, day: 4)
    #expect(try rows(path)[0].cells == [
      .date(day), .date(day), .text("2021年3月"), .number(44259, shown: "44259.00"), .text("19:30"), .text("2021年3月"), .number(44259, shown: "44259"), .date(day),
    ])
  }

  @Test func theDayThatNeverWasIsNoDateAndTheDaysAroundItAreRight() throws {
    let path = try folder.workbook(rows: #"<row><c s="1"><v>1</v></c><c s="1"><v>59</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>-3</v></c></row>"#, formats: [0, 14])
    let cells = try rows(path)[0].cells
    #expect(cells == [.date(Day(year: 1900, month: 1, day: 1)), .date(Day(year: 1900, month: 2, day: 28)), .text("1900-02-29"), .date(Day(year: 1900, month: 3, day: 1)), .number(-3, shown: "-3")])
    #expect(cells[2].date == .impossible)
  }

  @Test func aWorkbookFrom1904CountsItsDaysFromThere() throws {
    let path = try folder.workbook(rows: #"<row><c s="1"><v>0</v></c><c s="1"><v>42797</v></c></row>"#, properties: #"<workbookPr date1904="1"/>"#, formats: [0, 14])
    #expect(try rows(path)[0].cells == [.date(Day(year: 1904, month: 1, day: 1)), .date(Day(year: 2021, month: 3, day: 4))])
  }

  @Test func numbersShowTheirDigitsAndSpoiledOnesSaySo() throws {
    let path = try folder.workbook(
      rows: #"<row><c><v>13800138000</v></c><c><v>110105199003070000</v></c><c><v>1.1010519900307E+17</v></c><c s="1"><v>7</v></c><c s="2"><v>2021.1</v></c><c><v>2021.1</v></c><c><v>0.30000000000000004</v></c><c t="inlineStr"><is><t> 1.10105E+17</t></is></c><c t="inlineStr"><is><t>110105199003070000</t></is></c></row>"#,
      formats: [0, 176, 2], own: #"<numFmt numFmtId="176" formatCode="000"/>"#)
    let cells = try rows(path)[0].cells
    #expect(cells.map(\.shown) == ["13800138000", "1.10105E+17", "1.10105E+17", "007", "2021.10", "2021.1", "0.3", " 1.10105E+17", "110105199003070000"])
    #expect(cells.map(\.isSpoiled) == [false, true, true, false, false, false, false, true, false])
    #expect(cells[4].date == .month(year: 2021, month: 10) && cells[5].date == .ambiguous)
  }

  @Test func mergedHeadingsAreFilledAndDataIsLeftUnlessAsked() throws {
    let path = try folder.workbook(
      rows: """
      <row r="1"><c r="A1" t="str"><v>党员名册</v></c></row><row r="2"><c r="A2" t="str"><v>支部</v></c><c r="B2" t="str"><v>本人</v></c></row>
      <row r="3"><c r="B3" t="str"><v>姓名</v></c><c r="C3" t="str"><v>性别</v></c></row>
      <row r="4"><c r="A4" t="str"><v>和平</v></c><c r="B4" t="str"><v>张三</v></c></row><row r="5"><c r="B5" t="str"><v>李四</v></c></row><row r="6"><c r="B6" t="str"><v>王五</v></c></row>
      """, after: #"<mergeCells count="4"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="A4:A5"/><mergeCell ref="no"/></mergeCells>"#)
    let book = try Workbook.open(path: path)
    let found = try book.scan(book.sheets[0])
    #expect(found.merges.count == 4 && found.rows == 6)
    #expect(try book.head(of: book.sheets[0], filling: found.merges, rows: 3).map(\.cells) == [texts("党员名册", "党员名册", "党员名册"), texts("支部", "本人", "本人"), texts("支部", "姓名", "性别")])
    #expect(try rows(path)[4].cells == texts("", "李四"))
    #expect(try rows(path, filled: true)[4].cells == texts("和平", "李四"))
    #expect(try rows(path, filled: true)[5].cells == texts("", "王五"))
  }

  @Test func whatTheCallerThrowsComesBackAndEndsTheReading() throws {
    struct Stop: Error {}
    let path = try folder.workbook(rows: (1...5).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined())
    let book = try Workbook.open(path: path)
    var seen: [Int] = []
    #expect(throws: Stop.self) {
      try book.rows(of: book.sheets[0]) { row in
        seen.append(row.number)
        if row.number == 3 { throw Stop() }
      }
    }
    #expect(seen == [1, 2, 3])
  }
}
