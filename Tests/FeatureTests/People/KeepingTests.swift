import FeatureKit
import Foundation
import Support
import Testing
@testable import Approvals
@testable import People

/// What members change themselves, what they ask for, and who decides.
@Suite struct KeepingTests {
  private func me(_ v: Village, _ id: ID<Person>) -> Actor { v.world.actor(.member, at: v.branch, person: id, account: ID(901)) }
  private func ask(_ v: Village, _ id: ID<Person>, _ facts: KeyFacts = KeyFacts(joined: Day(year: 1979, month: 6, day: 20)), reason: String = "入党志愿书上的日期") async throws -> ID<Approval> {
    ID(try await v.world.perform(AskCorrection(facts, reason: reason), as: me(v, id)).made?.id ?? 0)
  }

  @Test func ordinaryFieldsAreChangedAtOnceAndNamedWithoutTheirContents() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    #expect(try await v.world.refusal(of: KeepOwnFile(version: 1, phone: "123"), as: me(v, id))?.problems.map(\.field) == ["phone"])
    try await v.world.perform(KeepOwnFile(version: 1, phone: "11598765432", floatsTo: "东莞", floatsSince: Day(year: 2026, month: 3, day: 1)), as: me(v, id))
    let after = try await v.world.read(as: v.clerk) { try PersonTable.one(id, opening: true, in: $0) }
    #expect(after.facts.phone == "11598765432" && after.facts.address == "石桥镇上湾村三组十二号" && after.version == 2)
    #expect(try await v.world.text("SELECT total FROM running_count WHERE organization = 3 AND name = 'floating'") == "1")
    let said = try await v.world.text("SELECT zh FROM journal WHERE action = 'people.keepOwn'")
    #expect(said.contains("电话") && !said.contains("115") && !said.contains("东莞"))
    #expect(try await v.world.refusal(of: KeepOwnFile(version: 1, phone: "11511111111"), as: me(v, id))?.kind == .conflict)
    try await v.world.perform(KeepOwnFile(version: 2, phone: "11598765432", address: "石桥镇上湾村三组十二号", whole: true), as: me(v, id))
    #expect(try await v.world.read(as: v.clerk) { try PersonTable.one(id, opening: true, in: $0) }.facts.floatsTo == nil, "what the form shows and finds empty becomes empty")
  }
  @Test func aKeyFieldWaitsUntilAClerkApproves() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id)), request = try await ask(v, id)
    #expect(try await v.world.read(as: v.clerk) { try PersonTable.one(id, in: $0) }.facts.joined == Day(year: 1979, month: 7, day: 1), "nothing yet")
    #expect(try await v.world.read(as: me(v, id)) { try MePage.load([], in: $0) }.requests.map(\.state) == [.waiting])
    let card = try await v.world.read(as: v.clerk) { try Approvals.waiting($0) }
    #expect(card?.lines.count == 1 && card?.lines.first?.text.zh == "陈桂兰：更正入党日期")
    try await v.world.perform(Approve(request, version: 1), as: v.clerk)
    #expect(try await v.world.read(as: v.clerk) { try PersonTable.one(id, in: $0) }.facts.joined == Day(year: 1979, month: 6, day: 20))
    #expect(try await v.world.read(as: v.clerk) { try Approvals.waiting($0) } == nil)
    #expect(try await v.world.journal().suffix(2) == ["approvals.approve", "people.changeKeyFields"])
    let names = try await v.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 2")
    #expect(names.components(separatedBy: "⟦person:\(id)⟧").count == 3 && !names.contains("1979"), "both entries name who asked; who approved stands beside")
    #expect(try await v.world.refusal(of: Approve(request, version: 2), as: v.clerk)?.problems.map(\.code) == ["decided"])
  }
  @Test func nobodyDecidesTheirOwn() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id)), request = try await ask(v, id)
    #expect(try await v.world.refusal(of: Approve(request, version: 1), as: me(v, id))?.kind == .forbidden)
    let secretary = v.world.actor(.secretary, at: v.branch, person: id, account: ID(901))
    #expect(try await v.world.refusal(of: Approve(request, version: 1), as: secretary)?.problems.map(\.code) == ["own"])
    #expect(try await v.world.refusal(of: RefuseApproval(request, version: 1, answer: "不合适"), as: secretary)?.problems.map(\.code) == ["own"])
    #expect(try await v.world.read(as: secretary) { try ApprovalsPage.load(Query(""), in: $0) }.items.isEmpty, "nor is it in their list")
    let stranger = v.world.actor(.clerk, at: v.other, account: ID(906))
    await #expect(throws: OutOfReach.self) { try await v.world.perform(Approve(request, version: 1), as: stranger) }
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: stranger) { try ApprovalPage.load($0, .nothing, request) } }
    let fellow = v.world.actor(.member, at: v.branch, person: ID(77), account: ID(904))
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: fellow) { try ApprovalPage.load($0, .nothing, request) } }
    #expect(try await v.world.text("SELECT state FROM approval") == "waiting")
  }
  @Test func whatChangedMeanwhileIsRefusedInWordsAndNothingIsDone() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id)), request = try await ask(v, id)
    try await v.world.perform(KeepOwnFile(version: 1, phone: "11598765432"), as: me(v, id))
    var correction = CorrectPerson(person: id, version: 2)
    correction.joined = Day(year: 1979, month: 5, day: 1)
    try await v.world.perform(correction, as: v.clerk)
    let refusal = try await v.world.refusal(of: Approve(request, version: 1), as: v.clerk)
    #expect(refusal?.kind == .conflict && refusal?.problems.first?.word.zh.contains("入党日期") == true)
    #expect(try await v.world.text("SELECT state FROM approval") == "waiting")
    try await v.world.perform(RefuseApproval(request, version: 1, answer: "日期已由支部核对更正"), as: v.clerk)
    #expect(try await v.world.read(as: me(v, id)) { try MePage.load([], in: $0) }.requests.map(\.answer) == ["日期已由支部核对更正"])
  }
  @Test func anotherFieldChangedMeanwhileStandsInNobodysWay() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id)), request = try await ask(v, id)
    try await v.world.perform(KeepOwnFile(version: 1, phone: "11598765432"), as: me(v, id))
    try await v.world.perform(Approve(request, version: 1), as: v.clerk)
    let facts = try await v.world.read(as: v.clerk) { try PersonTable.one(id, opening: true, in: $0) }.facts
    #expect(facts.joined == Day(year: 1979, month: 6, day: 20) && facts.phone == "11598765432")
  }
  @Test func oneRequestWaitsAtATimeAndCanBeTakenBack() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id)), request = try await ask(v, id)
    #expect(try await v.world.refusal(of: AskCorrection(KeyFacts(name: "陈桂蓝"), reason: "户口簿"), as: me(v, id))?.problems.map(\.code) == ["waiting"])
    let fellow = v.world.actor(.secretary, at: v.branch, person: ID(77), account: ID(904))
    #expect(try await v.world.refusal(of: WithdrawApproval(request, version: 1), as: fellow)?.kind == .forbidden)
    try await v.world.perform(WithdrawApproval(request, version: 1), as: me(v, id))
    _ = try await ask(v, id, KeyFacts(name: "陈桂蓝"))
    #expect(try await v.world.text("SELECT state FROM approval ORDER BY id") == "withdrawn,waiting")
    #expect(try await v.world.count("SELECT count(*) FROM approval WHERE CAST(changes AS TEXT) LIKE '%桂%' OR CAST(body AS TEXT) LIKE '%桂%'") == 0, "sealed on disk")
  }
  @Test func whatCannotBeIsSaidWhenItIsAskedFor() async throws {
    let v = try await Village(), id = try await v.add(.chen(at: v.branch.id))
    let refusal = try await v.world.refusal(of: AskCorrection(KeyFacts(birth: Day(year: 1954, month: 3, day: 21)), reason: ""), as: me(v, id))
    #expect(Set(refusal?.problems.map(\.code) ?? []) == ["birth.resident", "reason"])
    #expect(try await v.world.refusal(of: AskCorrection(KeyFacts(), reason: "没有"), as: me(v, id))?.problems.map(\.code) == ["unchanged"])
    let other = try await v.add(.named("谭永康", 112, at: v.branch.id))
    let number = try await v.world.read(as: v.clerk) { try PersonTable.one(other, opening: true, in: $0) }.facts.residentNumber
    #expect(try await v.world.refusal(of: AskCorrection(KeyFacts(residentNumber: number), reason: "身份证"), as: me(v, id))?.problems.map(\.code).contains("resident.twin") == true)
    #expect(try await v.world.count("SELECT count(*) FROM approval") == 0)
  }
  @Test func accountsWithoutPersonAskForNothing() async throws {
    let v = try await Village()
    await #expect(throws: OutOfReach.self) { try await v.world.perform(AskCorrection(KeyFacts(name: "甲"), reason: "无"), as: v.clerk) }
  }
}
