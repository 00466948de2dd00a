import FeatureKit
import Foundation
import Importing
import People
import Spreadsheets
import Structure
import Support
import Testing
@testable import Imports

/// Rosters as they lie on clerks' disks.
@Suite struct MemberSheetTests {
  static let headings = "姓名,身份号码,性别,民族,出生日期,学历,人员类别,所在支部,入党日期,转正日期,工作岗位,电话,住址,党籍状态,失联情形及日期,流动及流向"
  let office: Office
  init() async throws { office = try await Office() }
  private func row(_ name: String = "陈桂兰", _ resident: String = residentNumber("19540312", 932), sex: String = "女", birth: String = "1954-03-12", status: String = "正式党员", branch: String = "柳河村党支部", joined: String = "1979-07-01",
    confirmed: String = "1980-07-01", phone: String = "11512342251", rest: String = "石桥镇三组,正常,,") -> String {
    "\(name),\(resident),\(sex),汉族,\(birth),初中,\(status),\(branch),\(joined),\(confirmed),农牧渔民,\(phone),\(rest)"
  }
  private func sheet(_ rows: String...) -> String { ([MemberSheetTests.headings] + rows).joined(separator: "\n") + "\n" }

  @Test func aRightRowIsWrittenWithAllItSays() async throws {
    let found = try await office.run(office.sheets.csv(sheet(row(rest: "石桥镇三组,正常,\"外出务工，2023-05-01\",\"广东省东莞市，2023-05-01\""))))
    #expect(found.said == [])
    #expect(found.accepted == 1)
    let line = try await office.world.text("SELECT p.name || o.name || p.status || p.lost_contact || p.floats_to || p.work_post || p.education FROM person p JOIN organization o ON o.id = p.organization")
    #expect(line == "陈桂兰柳河村党支部fullmigrantWork广东省东莞市farmer70")
    #expect(try await office.world.text("SELECT DISTINCT provenance FROM journal WHERE action = 'people.add'") == "imported")
    #expect(try await office.world.text("SELECT DISTINCT CAST(account AS TEXT) FROM journal WHERE action = 'people.add'") == "900")
  }
  @Test func aMessyRowIsPutRightWhereThatIsCertain() async throws {
    let resident = residentNumber("19540312", 932)
    let text = "云溪镇党员花名册,,,,,,,\n党 员 姓 名,所在党支部,身份证,手 机,党员类别,入党时间,转正时间（年月日）,原职务\n　陈　桂兰 ,柳河村支部,\(resident.lowercased()) ,115-1234-2251,正式,１９７９年７月１日,1980.7.1,村主任\n"
    let found = try await office.check(text)
    #expect(found.said == [])
    #expect(found.accepted == 1)
    #expect(found.repaired == 1)
    #expect(found.layout.unread == ["原职务"])
    #expect(Set(found.repairs.keys.map(\.code)).isSuperset(of: ["date", "branch", "phone"]))
  }
  @Test func twoWrongFieldsOfOneRowAreBothSaid() async throws {
    let found = try await office.check(sheet(row(joined: "1979-02-30", phone: "见备注"), row("李四", "9.90121E+17", status: "预党", branch: "柳合村党支部")))
    #expect(Set(found.said) == ["2 joined date.impossible", "2 phone phone", "3 residentNumber number.spoiled", "3 status choice.unknown", "3 organization branch.unknown"])
    #expect(found.problems.first { $0.code == "branch.unknown" }?.suggestion == "柳河村党支部")
    #expect(found.accepted == 0)
  }
  @Test func whatTheRegisterRefusesIsSaidAtItsColumn() async throws {
    let wrong = String(residentNumber("19540312", 932).dropLast()) + (residentNumber("19540312", 932).hasSuffix("1") ? "2" : "1")
    let found = try await office.check(sheet(row("邓长福", wrong), row("王五", residentNumber("19540312", 931), sex: "女"), row("赵六", residentNumber("20100101", 111), sex: "男", birth: "2010-01-01", joined: "2020-01-01", confirmed: "2021-01-01")))
    #expect(found.said == ["2 residentNumber resident.check", "3 sex sex.resident", "4 joined joined.age"])
  }
  @Test func twoRowsWithOneResidentNumberAreBothSaidAndNeitherIsWritten() async throws {
    let path = try office.sheets.csv(sheet(row(), row("李四", residentNumber("19600101", 10), birth: "1960-01-01", joined: "1990-01-01", confirmed: "1991-01-01"), row("陈桂蓝")))
    let found = try await office.run(path)
    #expect(found.said == ["2 residentNumber file.twice", "4 residentNumber file.twice"])
    #expect(found.accepted == 1)
    #expect(try await office.world.text("SELECT name FROM person") == "李四")
  }
  @Test func whoIsRegisteredAlikeIsUnchangedAndWhoDiffersIsAProblem() async throws {
    let path = try office.sheets.csv(sheet(row()))
    try await office.run(path)
    let entries = try await office.world.journal()
    #expect(try await office.run(path).accepted == 1)
    #expect(try await office.world.journal() == entries)
    let other = try await office.check(sheet(row(joined: "1978-07-01")))
    #expect(other.said == ["2 residentNumber exists"])
    #expect(other.problems[0].word.zh.contains("入党日期"))
    #expect(try await office.persons() == 1)
  }
  @Test func withoutAResidentNumberOnlyOneOfTheNameIsTakenForTheSame() async throws {
    let row = "李梅,,,,,,入党积极分子,柳河村党支部,,,,,,,,"
    let path = try office.sheets.csv(sheet(row))
    #expect(try await office.run(path).accepted == 1)
    office.world.travel(days: 1)
    let entries = try await office.world.journal()
    #expect(try await office.run(path).accepted == 1)
    #expect(try await office.world.journal() == entries)
    // Two namesakes whose birth dates differ are two people; the row without one may be either.
    var twin = AddPerson(organization: office.tree.first.id, name: "李梅", birth: Day(year: 1990, month: 2, day: 11), status: .activist)
    twin.phone = "11500000001"
    try await office.world.perform(twin, as: office.clerk)
    let other = try await office.check(sheet("李梅,,,,1985-05-01,,入党积极分子,柳河村党支部,,,,,,,,"))
    #expect(other.said == ["2 name exists"])
    let either = try await office.check(sheet("李梅,,,,,高中,入党积极分子,柳河村党支部,,,,,,,,"))
    #expect(either.said == ["2 name person.several"])
    #expect(either.problems[0].options.count == 3)
  }
  @Test func twoRowsWithoutNumberThatCannotBeToldApartAreBothSaid() async throws {
    let found = try await office.check(sheet("李梅,,,,,,入党积极分子,柳河村党支部,,,,,,,,", "李梅,,,,,,入党积极分子,柳河村党支部,,,,,,,,", "李梅,,,,1985-05-01,,入党积极分子,柳河村党支部,,,,,,,,"))
    #expect(found.said == ["2 name file.twice", "3 name file.twice"])
    #expect(found.accepted == 1)
  }
  @Test func whoIsRegisteredOutsideTheReachIsNotNamed() async throws {
    try await office.run(office.sheets.csv(sheet(row())))
    let secretary = office.world.actor(.secretary, at: office.tree.second, account: ID(901))
    let found = try await office.job(office.sheets.csv(sheet(row(branch: "云溪中学党支部"))), ImportGround(into: office.tree.second), as: secretary).check()
    #expect(found.said == ["2 residentNumber exists"])
    #expect(!found.problems[0].word.zh.contains("陈桂兰"))
  }
  @Test func nobodyImportsWhereTheirPostsDoNotReach() async throws {
    let secretary = office.world.actor(.secretary, at: office.tree.second, account: ID(901))
    let found = try await office.job(office.sheets.csv(sheet(row())), as: secretary).check()
    #expect(found.accepted == 0)
    #expect(try await office.persons() == 0)
  }

  @Test func branchesThatTheSheetNamesAreSupposedInADryRunAndMadeInARun() async throws {
    let path = try office.sheets.csv(sheet(row("王五", residentNumber("19540312", 934), branch: "新桥村党支部", joined: "1979-02-30"), row(branch: "新桥村党支部"), row("李四", residentNumber("19600101", 10), sex: "女", birth: "1960-01-01", branch: "新桥村支部", joined: "1990-01-01", confirmed: "1991-01-01")))
    let ground = Target.ground(office.tree.town, makesBranches: true, on: office.world.now.day)
    let count = try await office.world.count("SELECT count(*) FROM organization")
    let checked = try await office.job(path, ground).check()
    #expect(checked.said.contains("2 joined date.impossible"))
    #expect(try await office.world.count("SELECT count(*) FROM organization") == count)
    let found = try await office.run(path, ground)
    #expect(found.said == checked.said)
    #expect(found.accepted == checked.accepted)
    #expect(try await office.world.count("SELECT count(*) FROM organization WHERE name = '新桥村党支部'") == 1)
    #expect(try await office.world.text("SELECT DISTINCT o.name FROM person p JOIN organization o ON o.id = p.organization") == "新桥村党支部")
  }
  @Test func aFreshCommitteeIsSupposedWithItsBranches() async throws {
    let text = sheet(row(branch: "新桥村党支部")), day = office.world.now.day
    let fresh = try await office.world.read { scope in try Target.fresh("新镇党委", seed: Target.supposedSeed, on: day, in: scope) }
    let job = try office.job(office.sheets.csv(text), Target.ground(fresh.organization, isAssumed: true, makesBranches: true, on: day), as: office.world.anybody)
    let found = try await job.check()
    #expect(found.said == [])
    #expect(found.accepted == 1)
    #expect(try await office.world.count("SELECT count(*) FROM organization WHERE name IN ('新镇党委', '新桥村党支部')") == 0)
  }
  @Test func aSheetIntoOneBranchNeedsNoBranchColumn() async throws {
    let text = "姓名,身份号码,人员类别,入党日期,转正日期\n陈桂兰,\(residentNumber("19540312", 932)),正式党员,1979-07-01,1980-07-01\n"
    #expect(try await office.check(text, ImportGround(into: office.tree.first)).accepted == 1)
    let error = try await #require(throws: UnusableSheet.self) { _ = try await office.check(text) }
    #expect(error.word.zh.contains("所在支部"))
  }

  @Test func aRaggedLineFarDownIsNamed() async throws {
    let rows = (0..<60).map { n in row("王\(["一", "二", "三"][n % 3])", residentNumber("19600101", n * 2 + 2), sex: "女", birth: "1960-01-01", joined: "1990-01-01", confirmed: "1991-01-01") }
    let found = try await office.check(([MemberSheetTests.headings] + rows + ["李四,1,2"] + [row()]).joined(separator: "\n"))
    #expect(found.problems.first?.row == 62)
    #expect(found.problems.first?.code == "row.ragged")
    #expect(found.refused == [62])
  }
  @Test func aSheetInGB18030IsRead() async throws {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    let path = office.sheets.folder.appending(path: "gb.csv").path
    try #require(sheet(row()).data(using: encoding)).write(to: URL(filePath: path))
    #expect(try await office.job(path).check().accepted == 1)
  }
  @Test func aBrokenFileSaysWhyAndWritesNothing() async throws {
    let path = office.sheets.folder.appending(path: "broken.xlsx").path
    try Data([80, 75, 3, 4] + [UInt8](repeating: 7, count: 300)).write(to: URL(filePath: path))
    let error = try #require(throws: UnusableSheet.self) { _ = try office.job(path) }
    #expect(error.code == "file.broken")
    #expect(try await office.persons() == 0)
  }
  @Test func aFileWithoutRowsSaysSo() async throws {
    let error = try await #require(throws: UnusableSheet.self) { _ = try await office.check(MemberSheetTests.headings + "\n") }
    #expect(error.code == "sheet.noRows")
  }
}
