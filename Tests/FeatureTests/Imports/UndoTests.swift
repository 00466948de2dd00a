import FeatureKit
import Importing
import People
import Support
import Testing
@testable import Imports

/// What a file brought in is taken back, as long as nothing depends on it.
@Suite struct UndoTests {
  let counter: Counter
  var office: Office { counter.office }
  init() async throws { counter = try await Counter() }

  private func roster(_ names: [String]) -> String {
    names.enumerated().reduce(into: "姓名,身份号码,人员类别,所在支部,入党日期,转正日期\n") { text, one in
      text += "\(one.element),\(residentNumber("19600101", one.offset * 2 + 11)),正式党员,柳河村党支部,1990-07-01,1991-07-01\n"
    }
  }
  /// The address of a run that wrote these people.
  private func written(_ names: [String], _ client: Counter.Client) async throws -> String {
    let address = try #require(try await client.upload(counter.form(roster(names))).location)
    _ = try await client.settled(address)
    #expect(try await client.post(address + "/begin").status == 303)
    #expect(try await client.settled(address).text.contains("写入完成"))
    return address
  }
  private func id(_ name: String) async throws -> ID<Person> { ID(Int64(try await office.world.count("SELECT id FROM person WHERE name = \(name)"))) }

  @Test func everybodyWhomNothingNamesLeavesTheRegisterAndItsCounts() async throws {
    let counter = counter, office = office
    let before = try await office.world.count("SELECT coalesce(sum(total), 0) FROM running_count WHERE name IN ('fullMembers', 'members')")
    try await counter.browse { client in
      let address = try await written(["李四", "王五", "赵六"], client)
      #expect(try await client.settled(address).text.contains("撤回写入的 3 行"))
      #expect(try await client.post(address + "/undo").status == 303)
      let page = try await client.settled(address)
      #expect(page.text.contains("这次导入已撤销") && page.text.contains("撤回 3 行。"))
      // A second press says so; the same file may come in again.
      #expect(try await client.post(address + "/undo").status == 409)
      _ = try await written(["李四", "王五", "赵六"], client)
    }
    #expect(try await office.persons() == 3)
    #expect(try await office.world.count("SELECT count(*) FROM person_event") == 3)
    #expect(try await office.world.count("SELECT coalesce(sum(total), 0) FROM running_count WHERE name IN ('fullMembers', 'members')") > before)
    let journal = try await office.world.journal()
    #expect(journal.filter { $0 == "imports.undo" }.count == 1 && journal.filter { $0 == "people.takeBack" }.count == 3)
  }
  @Test func whoeverWasChangedOrIsNamedElsewhereStaysAndIsListed() async throws {
    let counter = counter, office = office, tree = office.tree
    try await counter.browse { client in
      let address = try await written(["李四", "王五", "赵六"], client)
      let moved = try await id("李四"), holder = try await id("王五")
      try await office.world.perform(AssignToBranch(person: moved, version: 1, organization: tree.second.id, on: office.world.now.day, reason: "迁居"))
      let post = PostTable.begin(ID(90_001), holder, .secretary, at: tree.first.id, since: office.world.now.day)
      try await office.world.database.write { session in _ = try session.execute(post.sql) }
      #expect(try await client.post(address + "/undo").status == 303)
      let page = try await client.settled(address)
      #expect(page.text.contains("撤回 1 行，留下 2 行") && page.text.contains(">李四</a>") && page.text.contains(">王五</a>"))
      #expect(!page.text.contains(">赵六</a>"))
    }
    #expect(try await office.world.text("SELECT name FROM person ORDER BY id") == "李四,王五")
  }
  @Test func whatIsNotWrittenCannotBeUndoneAndNobodyElseMayUndoIt() async throws {
    let counter = counter, office = office
    try await counter.browse { client in
      let address = try #require(try await client.upload(counter.form(roster(["李四"]))).location)
      _ = try await client.settled(address)
      #expect(try await client.post(address + "/undo").status == 409)
      #expect(try await client.post("/imports/999999/undo").status == 404)
    }
    let run: ID<ImportRun> = ID(Int64(try await office.world.count("SELECT id FROM import_run")))
    await #expect(throws: OutOfReach.self) { try await office.world.perform(UndoImport(run: run), as: office.world.actor(.clerk, at: office.tree.second, account: ID(901))) }
    #expect(try await office.world.count("SELECT count(*) FROM import_run WHERE undo IS NOT NULL") == 0)
  }
  @Test func anInterruptedUndoGoesOnWhereItStood() async throws {
    let office = office, names = (0..<60).map { "王\(Array("甲乙丙丁戊己庚辛壬癸")[$0 / 10])\(Array("一二三四五六七八九十")[$0 % 10])" }
    try await office.run(try office.sheets.csv(roster(names)))
    #expect(try await office.persons() == 60)
    let run: ID<ImportRun> = ID(Int64(try await office.world.count("SELECT id FROM import_run")))
    try await office.world.perform(UndoImport(run: run), as: office.clerk)
    let undo = try #require(ImportUndo(office.members, as: office.clerk, office.world.performer))
    let task = Task { try await undo.run(run) }
    task.cancel()
    _ = await task.result
    try await undo.run(run)
    #expect(try await office.persons() == 0)
    #expect(try await office.world.count("SELECT taken_back FROM import_run") == 60)
  }
  @Test func aPersonTypedByMistakeIsTakenBackOnlyWhileNothingDependsOnIt() async throws {
    let office = office, made = try await office.world.perform(AddPerson(organization: office.tree.first.id, name: "李四", residentNumber: residentNumber("19600101", 11), status: .full, joined: Day(year: 1990, month: 7, day: 1), confirmed: Day(year: 1991, month: 7, day: 1)))
    let person: ID<Person> = ID(made.made?.id ?? 0)
    await #expect(throws: OutOfReach.self) { try await office.world.perform(TakeBackPerson(person), as: office.world.actor(.clerk, at: office.tree.second)) }
    try await office.world.perform(AssignToBranch(person: person, version: 1, organization: office.tree.second.id, on: office.world.now.day, reason: "迁居"))
    await #expect(throws: Refusal.self) { try await office.world.perform(TakeBackPerson(person)) }
    #expect(try await office.persons() == 1)
  }
}
