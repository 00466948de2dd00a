import Acting
import Essentials
import Spreadsheets
import Support
import Testing
@testable import Importing

@Suite struct HeadingTests {
  let importer = Importer("things", Word(zh: "物品", en: "Things"), "things.change", columns: [
    ImportColumn("name", Word(zh: "姓名", en: "Name"), ["党员姓名"], required: true), ImportColumn("number", Word(zh: "身份号码", en: "Resident number"), ["身份证号"], required: true),
    ImportColumn("birth", Word(zh: "出生日期", en: "Birth date")), ImportColumn("phone", Word(zh: "电话", en: "Phone"), ["手机"]),
  ]) { _, _ in throw Fault("not read here") }

  private func source(_ text: String) throws -> ImportSource { try ImportSource.open(Sheets().csv(text), for: importer) }
  private func numbers(_ source: ImportSource) throws -> [Int] {
    var out: [Int] = []
    try source.rows { out.append($0.number) }
    return out
  }

  @Test func headingsAreFoundBelowTitlesInAnyOrderAndUnderUsualNames() throws {
    let source = try source("石桥镇党员花名册,,,\n填报日期,2026年12月,,\n手机,出生日期（年/月/日）,* 身份证号,党 员 姓 名：\n1,2,3,张三\n")
    #expect(source.layout.row == 3)
    #expect(source.layout.fields == ["name", "number", "birth", "phone"])
    #expect(try numbers(source) == [4])
  }
  @Test func aHeadingMayStandInTwoRows() throws {
    let source = try source("姓名,出生,身份,原职务\n姓名,日期,号码,原职务\n张三,1,2,3\n")
    #expect(source.layout.row == 2)
    #expect(source.layout.fields == ["name", "number", "birth"])
    #expect(source.layout.unread == ["原职务"])
  }
  @Test func aColumnThatIsNotKnownIsListedAndASecondOfOneKindIsNotRead() throws {
    let layout = try source("姓名,身份号码,电话,手机,原职务（2019）\n张三,1,2,3,4\n").layout
    #expect(layout.unread == ["手机", "原职务（2019）"])
  }
  @Test func missingHeadingsAreNamedWithWhatWasFound() throws {
    let error = try #require(throws: UnusableSheet.self) { _ = try source("姓名,出生日期\n张三,1\n") }
    #expect(error.code == "headings.missing")
    #expect(error.word.zh.contains("身份号码"))
    #expect(error.word.zh.contains("出生日期"))
    let none = try #require(throws: UnusableSheet.self) { _ = try source("甲,乙\n1,2\n") }
    #expect(none.code == "headings.none")
    #expect(none.word.zh.contains("甲、乙"))
  }
  @Test func sumsRepeatedHeadingsAndNumberedBlanksAreNoRows() throws {
    let source = try source("序号,姓名,身份号码\n1,张三,1\n2,,\n序号,姓名,身份号码\n3,李四,2\n合计,2,\n填表人：王五,,\n")
    #expect(try numbers(source) == [2, 5])
  }
  @Test func aLineWithOtherCellsThanTheHeadingsSaysSo() throws {
    let source = try source("姓名,身份号码,电话\n张三,1,2\n李四,1\n王五,1,2,3\n赵六,1,2,\n")
    var codes: [Int: [String]] = [:]
    try source.rows { codes[$0.number] = SheetLine($0, source.layout).problems.map(\.code) }
    #expect(codes == [2: [], 3: ["row.ragged"], 4: ["row.ragged"], 5: []])
  }
  @Test func aRaggedLineSevenThousandRowsDownIsNamedAloneAndSaysWhatToDo() throws {
    var lines = (2...7100).map { "张三,\($0),1" }
    lines[6998] = "李四,7000"
    let source = try source("姓名,身份号码,电话\n" + lines.joined(separator: "\n") + "\n")
    var found: [RowProblem] = []
    try source.rows { found += SheetLine($0, source.layout).problems }
    #expect(found.map(\.row) == [7000] && found.map(\.code) == ["row.ragged"])
    #expect(found[0].word.zh == "这一行只有 2 格，标题有 3 格，可能少了分隔符，请核对")
  }
  @Test(arguments: [("1995.6.31", "date.impossible"), ("2021年3月", "date.month"), ("去年", "date.unreadable")]) func aDayThatIsNoneIsAProblemNotAGuess(_ text: String, _ code: String) throws {
    let source = try source("姓名,身份号码,出生日期\n张三,1,\(text)\n")
    try source.rows { row in
      var line = SheetLine(row, source.layout)
      #expect(line.day("birth") == nil)
      #expect(line.problems.map(\.code) == [code])
    }
  }
  @Test func certainRepairsAreNotedAndWhatIsSpoiledIsNotGuessed() throws {
    let source = try source("姓名,身份号码,出生日期\n 张　三 ,9.90121E+17,１９９５年６月２８日\n")
    try source.rows { row in
      var line = SheetLine(row, source.layout)
      #expect(line.name("name") == "张三")
      #expect(line.digits("number") == nil)
      #expect(line.day("birth") == Day(year: 1995, month: 6, day: 28))
      #expect(line.problems.map(\.code) == ["number.spoiled"])
      #expect(line.repairs.contains(.dateForm))
    }
  }
}

@Suite struct BranchNameTests {
  @Test(arguments: ["中共上湾村支部委员会", "上湾村支部", "上湾村党支部", "上湾村 党支部", "上湾村党支部（村）"]) func formsOfABranchNameAreOne(_ name: String) { #expect(BranchBook.key(name) == "上湾村") }
  @Test func namesThatAreNearAreOffered() {
    #expect(nearest("上弯村支部", in: ["上湾村党支部", "下河村党支部", "竹山村党支部"]).first == "上湾村党支部" || nearest("上弯村党支部", in: ["上湾村党支部", "下河村党支部"]) == ["上湾村党支部"])
    #expect(nearest("云岭县委", in: ["上湾村党支部"]).isEmpty)
  }
}
