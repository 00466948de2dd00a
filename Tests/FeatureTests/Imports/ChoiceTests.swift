import FeatureKit
import Foundation
import Importing
import People
import Support
import Testing
@testable import Imports

/// What a clerk says of a file before it is written.
@Suite struct ChoiceTests {
  let counter: Counter
  var office: Office { counter.office }
  init() async throws { counter = try await Counter() }
  private func text(_ headings: String, _ rows: String...) -> String { ([headings] + rows).joined(separator: "\n") + "\n" }
  private var right: String { "陈桂兰,\(residentNumber("19540312", 932)),正式党员,柳河村党支部,1979-07-01,1980-07-01" }
  private func runs() async throws -> Int { try await office.world.count("SELECT count(*) FROM import_run") }

  @Test func aColumnThatIsNotUnderstoodIsSaidByTheClerk() async throws {
    let body = counter.form(text("姓名,证照,人员类别,所在支部,入党日期,转正日期", right)), office = office
    try await counter.browse { client in
      let address = try #require(try await client.upload(body).location)
      let asked = try await client.settled(address)
      #expect(asked.text.contains("请先指定各列") && asked.text.contains("没有认出“身份号码”"))
      #expect(asked.text.contains("name=\"column.1\"") && asked.text.contains("陈桂兰"))
      #expect(!asked.text.contains(residentNumber("19540312", 932)))
      #expect(try await client.post(address + "/begin").status == 409)
      #expect(try await office.persons() == 0)

      let twice = try await client.post(address + "/check", "_token=token&column.0=name&column.1=name&column.2=status&column.3=organization&column.4=joined&column.5=confirmed")
      #expect(twice.status == 422)
      #expect(twice.text.contains("有两列都选了“姓名”"))

      let said = try await client.post(address + "/check", "_token=token&column.0=name&column.1=residentNumber&column.2=status&column.3=organization&column.4=joined&column.5=confirmed")
      #expect(said.status == 303)
      #expect(try await client.settled(address).text.contains("写入 1 行"))
      _ = try await client.post(address + "/begin")
      #expect(try await client.settled(address).text.contains("写入完成"))
    }
    #expect(try await office.world.text("SELECT name FROM person WHERE resident_key IS NOT NULL") == "陈桂兰")
  }
  @Test func aColumnTakenWronglyIsTakenOutAgain() async throws {
    let body = counter.form(text("姓名,身份号码,人员类别,所在支部,入党日期,转正日期,电话", right + ",见备注"))
    try await counter.browse { client in
      let address = try #require(try await client.upload(body).location)
      #expect(try await client.settled(address).text.contains("没有可以写入的行"))
      let fields = ["name", "residentNumber", "status", "organization", "joined", "confirmed", ""].enumerated().map { "column.\($0)=\($1)" }.joined(separator: "&")
      _ = try await client.post(address + "/check", "_token=token&headings=1&" + fields)
      #expect(try await client.settled(address).text.contains("写入 1 行"))
    }
  }
  @Test func theRowOfTheHeadingsIsSaidWhereTheWrongOneWasTaken() async throws {
    let file = text("姓名,身份号码,人员类别,所在支部,入党日期,转正日期", "甲,乙,丙,丁,戊,己", "党员姓名,身份证号,党员类别,支部,入党时间,转正时间", right)
    let body = counter.form(file)
    try await counter.browse { client in
      let address = try #require(try await client.upload(body).location)
      #expect(try await client.settled(address, json: true).text.contains("\"headingRow\":1"))
      _ = try await client.post(address + "/check", "_token=token&headings=3")
      let page = try await client.settled(address, json: true)
      #expect(page.text.contains("\"headingRow\":3") && page.text.contains("\"rows\":1") && page.text.contains("\"accepted\":1"))
    }
  }

  private func activist(_ name: String = "李梅", born: Day?, phone: String?) async throws -> String {
    var person = AddPerson(organization: office.tree.first.id, name: name, birth: born, status: .activist)
    person.phone = phone
    return try #require(try await office.world.perform(person, as: office.clerk).made).description
  }
  @Test func whereTwoPeopleAreMeantTheClerkChooses() async throws {
    let first = try await activist(born: Day(year: 1990, month: 2, day: 11), phone: "11500000001"), second = try await activist(born: Day(year: 1985, month: 5, day: 1), phone: "11500000002"), office = office
    office.world.travel(days: 1)
    let body = counter.form(text("姓名,身份号码,人员类别,所在支部,学历", "李梅,,入党积极分子,柳河村党支部,"))
    try await counter.browse { client in
      let address = try #require(try await client.upload(body).location)
      let asked = try await client.settled(address)
      #expect(asked.text.contains("有 1 行分不清是谁") && asked.text.contains("1990-02-11 出生") && asked.text.contains("1985-05-01 出生"))
      #expect(asked.text.contains("name=\"pick.2\"") && asked.text.contains(first) && asked.text.contains(second))
      #expect(!asked.text.contains("11500000001"))
      _ = try await client.post(address + "/check", "_token=token&pick.2=\(first)")
      let chosen = try await client.settled(address)
      #expect(chosen.text.contains("不需要写入") && chosen.text.contains("已选定 1 行是谁"))
      // A choice may be taken back.
      _ = try await client.post(address + "/check", "_token=token&forget=1")
      #expect(try await client.settled(address).text.contains("有 1 行分不清是谁"))
      _ = try await client.post(address + "/check", "_token=token&pick.2=new")
      #expect(try await client.settled(address).text.contains("写入 1 行"))
      _ = try await client.post(address + "/begin")
      _ = try await client.settled(address)
    }
    #expect(try await office.world.count("SELECT count(*) FROM person WHERE name = '李梅'") == 3)
  }
  @Test func aRowWithoutAChoiceIsSkippedAndAForgedOneIsAskedAgain() async throws {
    for n in 1...2 { _ = try await activist(born: Day(year: 1990, month: 2, day: n), phone: nil) }
    let stranger = try await activist("王五", born: nil, phone: nil), office = office
    office.world.travel(days: 1)
    let body = counter.form(text("姓名,身份号码,人员类别,所在支部", "李梅,,入党积极分子,柳河村党支部", "赵六,,入党积极分子,柳河村党支部"))
    try await counter.browse { client in
      let address = try #require(try await client.upload(body).location)
      _ = try await client.settled(address)
      _ = try await client.post(address + "/check", "_token=token&pick.2=\(stranger)")
      #expect(try await client.settled(address).text.contains("有 1 行分不清是谁"))
      _ = try await client.post(address + "/begin")
      #expect(try await client.settled(address).text.contains("写入完成"))
    }
    #expect(try await office.world.count("SELECT count(*) FROM person WHERE name = '李梅'") == 2)
    #expect(try await office.world.count("SELECT count(*) FROM person WHERE name = '赵六'") == 1)
  }

  @Test func theSameFileGivenAgainGoesOnWhereItsRunWasInterrupted() async throws {
    let file = text("姓名,身份号码,人员类别,所在支部,入党日期,转正日期", right, "李四,\(residentNumber("19600101", 11)),正式党员,柳河村党支部,1990-01-01,1991-01-01"), body = counter.form(file), office = office
    let folder = counter.folder
    try await counter.browse { client in
      let address = try #require(try await client.upload(body).location)
      _ = try await client.settled(address)
      // As if the machine had stopped when writing had begun, and the file had been swept.
      _ = try await office.world.database.write { session in try session.execute("UPDATE import_run SET state = 'running'") }
      try FileManager.default.removeItem(at: folder)
      #expect(try await client.send(address).text.contains("写入中断，可以接着写"))
      let gone = try await client.post(address + "/begin")
      #expect(gone.status == 409)
      #expect(gone.text.contains("请重新上传"))
      #expect(try await client.upload(body).location == address)
      _ = try await client.post(address + "/begin")
      #expect(try await client.settled(address).text.contains("写入完成"))
    }
    #expect(try await runs() == 1)
    #expect(try await office.persons() == 2)
    #expect(counter.kept == [])
  }
  @Test func theListsLeadHereWithListAndOrganizationChosen() async throws {
    let town = office.tree.first.id
    try await counter.browse { client in
      let page = try await client.send(SheetDesk.bringIn("members", into: town).path)
      #expect(page.text.contains("value=\"\(town)\" selected") && page.text.contains("value=\"members\" selected"))
      let out = try await client.send(SheetDesk.takeOut("organizations", from: town).path)
      #expect(out.text.contains("value=\"\(town)\" selected") && out.text.contains("value=\"organizations\" selected"))
      let roster = try await client.send("/people?organization=\(town)")
      #expect(roster.text.contains("/imports?list=members&amp;organization=\(town)") && roster.text.contains("/exports?list=members"))
      #expect(try await client.send("/organizations").text.contains("/imports?list=organizations"))
    }
  }
}
