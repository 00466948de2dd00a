import AskForms
import FeatureKit
import Foundation
import Support
import Testing
@testable import AskBudgets

@Suite struct BudgetPages {
  private let due = Day(year: 2026, month: 12, day: 15)

  @Test func anOfficeSeesWhatItAskedAndABranchTheSumOfAllAboveIt() async throws {
    let desks = try await Desks(), tree = desks.tree
    try await desks.announce("开会通知")
    try await desks.world.perform(SendForm("走访", by: tree.town.id, due: due, [("户数", "number", nil), ("困难", "text", nil)], known: ["members"]), as: desks.town)
    try await desks.world.perform(SendForm("县里的表", by: tree.county.id, due: due, [("意见", "text", nil)]), as: desks.county)
    let office = try await desks.asks(tree.town, as: desks.town)
    #expect(AsksPage.kinds(office.made).map { "\($0.kind.rawValue) \($0.count) \($0.fields)" } == ["receipt 1 0", "form 1 2"])
    #expect(office.made.map(\.what) == ["走访", "开会通知"] && office.meter?.tasks == 2 && office.most.map(\.tasks) == [2, 2])
    let branch = try await desks.asks(tree.first, as: desks.secretary)
    #expect(branch.used.map { "\($0.name) \($0.tasks) \($0.fields)" } == ["云岭县委 1 1", "云溪镇党委 2 2"] && branch.meter == nil && branch.made.isEmpty)
    #expect(branch.received.map(\.asker) == ["云岭县委", "云溪镇党委", "云溪镇党委"])
    let shown = branch.view(Reader(language: .zh, today: desks.world.now.day)).markup
    #expect(shown.contains("合计") && shown.contains("走访") && !shown.contains("减负自查"))
    await #expect(throws: OutOfReach.self) { _ = try await desks.asks(tree.town, as: desks.secretary) }
    await #expect(throws: OutOfReach.self) { _ = try await desks.asks(tree.first, as: desks.neighbour) }
  }
  @Test func whatNeedNotBeFilledInIsCountedWithItsFormula() async throws {
    let desks = try await Desks()
    try await desks.world.perform(SendForm("走访", by: desks.tree.town.id, due: due, [("户数", "number", nil)], known: ["members", "secretary"]), as: desks.town)
    let exports = [ReadyExport(name: "members", word: .rosterForm, permission: "people.read", columns: 16)]
    let page = try await desks.world.read(as: desks.town, sight: AskBudgets.read) { try SavedPage.load(desks.tree.town.id, Query(""), exports, in: $0) }
    #expect(page.lines.map(\.rows) == [1, 0, 0, 2] && page.lines.map(\.known) == [16, 12, 6, 2] && page.lines.map(\.minutes) == [5, 0, 0, 1] && page.minutes == 6)
    #expect(page.view(Reader(language: .zh, today: desks.world.now.day)).markup.contains("行数 × 不用填的栏目 × 20 秒"))
  }
}

@Suite struct SelfChecks {
  private func codes(_ check: SelfCheck, at o: Organization, _ desks: Desks, as actor: Actor) async throws -> [String] {
    try await desks.world.refusal(of: check, as: actor)?.problems.map { "\($0.code) \($0.field ?? "")" } ?? []
  }
  @Test func everyPointIsAnsweredAndWhatDoesNotHoldSaysHowItWillBePutRight() async throws {
    let desks = try await Desks(), town = desks.tree.town, points = SelfCheck.points(desks.world.house.rules, on: desks.world.now.day).map(\.id)
    #expect(points.count == 8 && points.first == "JZ-01")
    let all = Dictionary(uniqueKeysWithValues: points.map { ($0, SelfCheck.Answer.yes) })
    var some = all, wrong = all
    some["JZ-03"] = nil
    some["JZ-04"] = .no
    wrong["JF-01"] = .yes
    #expect(try await codes(SelfCheck(town.id, some), at: town, desks, as: desks.town) == ["point.missing point.JZ-03", "remark.missing remark.JZ-04"])
    #expect(try await codes(SelfCheck(town.id, wrong), at: town, desks, as: desks.town) == ["point.unknown "])
    #expect(try await codes(SelfCheck(town.id, all, remark: ["JZ-01": String(repeating: "长", count: 201)]), at: town, desks, as: desks.town) == ["remark.long remark.JZ-01"])
    #expect(try await codes(SelfCheck(desks.tree.first.id, all), at: desks.tree.first, desks, as: desks.secretary) == ["place.branch "])
    #expect(try await desks.world.count("SELECT count(*) FROM self_check") == 0)
    some["JZ-03"] = .yes
    try await desks.world.perform(SelfCheck(town.id, all), as: desks.town)
    try await desks.world.perform(SelfCheck(town.id, some, remark: ["JZ-04": "本月起不再要照片"]), as: desks.town)
    let page = try await desks.world.read(as: desks.town, sight: AskBudgets.read) { try SelfCheckPage.load(town.id, .nothing, in: $0) }
    #expect(page.points.filter { $0.answer == .no }.map(\.remark) == ["本月起不再要照片"] && page.checkedOn == desks.world.now.day)
    #expect(page.points.filter { $0.found != nil }.map(\.rule) == ["JZ-01", "JZ-02", "JZ-03", "JZ-08"], "what can be counted is counted")
    await #expect(throws: OutOfReach.self) { try await desks.world.perform(SelfCheck(town.id, all), as: desks.secretary) }
  }
}

@Suite struct ComplaintStories {
  @Test func itGoesToTheOrganizationAboveTheOfficeAndTheOfficeDoesNotSeeIt() async throws {
    let desks = try await Desks(), id = try await desks.complain()
    #expect(try await desks.page(id, as: desks.county).complaint.text == "同一张表要了两次")
    let received = try await desks.page(id, as: desks.county)
    #expect(received.author == "周国安" && received.mayAnswer)
    #expect(try await desks.page(id, as: desks.secretary).mayAnswer == false)
    await #expect(throws: OutOfReach.self) { _ = try await desks.page(id, as: desks.town) }
    await #expect(throws: OutOfReach.self) { _ = try await desks.page(id, as: desks.neighbour) }
    #expect(try await desks.world.read(as: desks.town, sight: "complaints.read") { try ComplaintsPage.load(Query(""), in: $0).total } == 0)
    #expect(try await desks.world.read(as: desks.town) { try ComplaintTable.waiting(about: desks.tree.town.id, in: $0) } == 1, "how many wait is told, not what they say")
    #expect(try await desks.world.text("SELECT organization FROM journal WHERE action = 'complaints.write'") == "\(desks.tree.county.id)")
    #expect(try await desks.world.text("SELECT person FROM notice ORDER BY person") == "801,802")
    #expect(try await desks.world.text("SELECT zh FROM journal").contains("两次") == false)
    let kept = try await desks.world.database.read { session in try session.first("SELECT text FROM complaint") { $0.blob(0) } ?? [] }
    #expect(!String(decoding: kept, as: UTF8.self).contains("两次"), "its words are sealed")
  }
  @Test func itIsAnsweredOnceAndTheWriterIsTold() async throws {
    let desks = try await Desks(), id = try await desks.complain()
    #expect(try await desks.world.read(as: desks.county) { try ComplaintsPage.card($0) }?.lines.count == 1)
    #expect(try await desks.world.refusal(of: AnswerComplaint(id, " "), as: desks.county)?.problems.map(\.code) == ["text.missing"])
    #expect(try await desks.world.refusal(of: AnswerComplaint(id, "不该由我答"), as: desks.secretary)?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { try await desks.world.perform(AnswerComplaint(id, "压下去"), as: desks.town) }
    try await desks.world.perform(AnswerComplaint(id, "已请镇党委合成一张表"), as: desks.county)
    #expect(try await desks.page(id, as: desks.secretary).complaint.answer?.text == "已请镇党委合成一张表")
    #expect(try await desks.world.count("SELECT count(*) FROM notice WHERE person = \(desks.person)") == 1)
    #expect(try await desks.world.refusal(of: AnswerComplaint(id, "再答"), as: desks.county)?.kind == .conflict)
    #expect(try await desks.world.read(as: desks.county) { try ComplaintsPage.card($0) } == nil)
    #expect(try await desks.world.read(as: desks.county, sight: "complaints.read") { try ComplaintsPage.load(Query(""), in: $0).items.map(\.id) } == [id])
  }
  @Test func oneWritesAboutThoseAboveOneOnly() async throws {
    let desks = try await Desks()
    for (o, actor) in [(desks.tree.first, desks.secretary), (desks.tree.second, desks.secretary), (desks.tree.town, desks.county)] {
      await #expect(throws: OutOfReach.self) { try await desks.world.perform(WriteComplaint(about: o.id, "意见"), as: actor) }
    }
    #expect(try await desks.world.refusal(of: WriteComplaint(about: desks.tree.town.id, String(repeating: "长", count: 501)), as: desks.secretary)?.problems.map(\.code) == ["text.long"])
    let top = try await desks.complain(about: desks.tree.county)
    #expect(try await desks.page(top, as: desks.county).complaint.receiver.id == desks.tree.county.id, "nobody stands above the top")
    let page = try await desks.world.read(as: desks.secretary) { try ComplainPage.load(.nothing, in: $0) }
    #expect(page.offices.map { "\($0.name) \($0.receiver) \($0.own)" } == ["云溪镇党委 云岭县委 false", "云岭县委 云岭县委 true"])
    #expect(page.view(Reader(language: .zh, today: desks.world.now.day)).markup.contains("被反映的单位看不到内容"))
  }
  @Test func everyFooterLeadsThereAndShowsTheFilingNumber() async throws {
    let desks = try await Desks()
    try await desks.visit("京ICP备00000000号") { caller in
      let page = try await caller.get("/organizations/\(desks.tree.first.id)/asks", as: "secretary")
      #expect(page.status == 200 && page.text.contains("href=\"/complaints/new\"") && page.text.contains("备案号：京ICP备00000000号"))
      #expect(try await caller.get("/asks", as: "town").text.contains("云溪镇党委：布置和负担"))
      let refused = try await caller.post("/complaints/new", as: "secretary", [("about", "\(desks.tree.town.id)"), ("text", "")])
      #expect(refused.status == 422 && refused.text.contains("请填写"))
      let made = try await caller.post("/complaints/new", as: "secretary", [("about", "\(desks.tree.town.id)"), ("text", "<b>太多</b>")])
      #expect(made.status == 303)
      let seen = try await caller.get(made.location ?? "", as: "county")
      #expect(seen.status == 200 && seen.text.contains("&lt;b&gt;太多"))
      #expect(try await caller.get(made.location ?? "", as: "town").status == 404)
      #expect(try await caller.post("\(made.location ?? "")/answer", as: "county", [("text", "")]).status == 422)
      #expect(try await caller.get("/complaints/new", as: "auditor").status == 403)
      #expect(try await caller.get("/complaints", as: "auditor").status == 200)
      #expect(try await caller.get("/complaints/new", as: nil).status == 303, "who is not signed in signs in first")
      let check = "/organizations/\(desks.tree.town.id)/asks/check"
      #expect(try await caller.get(check, as: "town").text.contains("系统核对"))
      let some = try await caller.post(check, as: "town", [("point.JZ-01", "yes"), ("remark.JZ-01", "")])
      #expect(some.status == 422 && some.text.contains("请选择是否做到"))
      #expect(try await caller.get(check, as: "secretary").status == 404)
      #expect(try await caller.get("/organizations/\(desks.tree.town.id)/asks/saved", as: "town").status == 200)
    }
    try await desks.visit { (caller) async throws in #expect(try await caller.get("/asks", as: "town").text.contains("备案号") == false) }
  }
}

@Suite struct WhatFollowsAPerson {
  @Test func whatSomebodyWroteIsTheirsAfterTwoFilesBecameOne() async throws {
    let desks = try await Desks(), id = try await desks.complain(), kept = ID<Person>(900)
    let rows = try await desks.world.read { try ComplaintTable.rows.movable($0, desks.person, kept) }, changes = ComplaintTable.rows.point(rows, desks.person, kept)
    try await desks.world.database.write { session in for change in changes { try session.execute(change.sql) } }
    #expect(rows == [id.value])
    #expect(try await desks.page(id, as: desks.neighbour).complaint.author == kept)
    await #expect(throws: OutOfReach.self) { _ = try await desks.page(id, as: desks.secretary) }
  }
}
