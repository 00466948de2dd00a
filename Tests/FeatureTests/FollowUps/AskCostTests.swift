import DutyBoard
import FeatureKit
import Foundation
import Support
import Testing
@testable import FollowUps

/// What it costs an office to ask in words, and to make a rule stricter.
@Suite struct WhatAskingCosts {
  private func used(_ v: Valley) async throws -> Int { try await v.world.read { try AskMeter(v.town, in: $0) }.tasks }

  @Test func theSeventhFollowUpToABranchIsRefusedAndAnotherBranchMayStillBeAsked() async throws {
    let v = try await Valley()
    for _ in 1...6 { _ = try await v.ask() }
    #expect(try await v.world.refusal(of: AskFollowUp(v.branch.id, "第七项", by: v.friday), as: v.clerk)?.problems.map(\.code) == ["asks.used"])
    #expect(try await v.world.count("SELECT count(*) FROM follow_up") == 6)
    _ = try await v.ask(v.second)
    _ = try await v.ask(as: v.countyClerk)
    #expect(try await used(v) == 6, "what the county asks is the county's")
    let stricter = MakeLocalRule("ZB-16", at: v.town.id, times: 2, since: Day(year: 2027, month: 1, day: 1), reason: "决定")
    #expect(try await v.world.refusal(of: stricter, as: v.clerk)?.problems.map(\.code) == ["asks.used"], "a stricter rule asks every branch below")
  }
  @Test func whatIsTakenBackWithinADayCostsNothing() async throws {
    let v = try await Valley(), id = try await v.ask()
    try await v.world.perform(WithdrawFollowUp(id, "问错了"), as: v.clerk)
    let rule = ID<LocalRule>(try await v.world.perform(MakeLocalRule("ZB-16", at: v.town.id, times: 2, since: Day(year: 2027, month: 1, day: 1), reason: "决定"), as: v.clerk).made?.id ?? 0)
    #expect(try await used(v) == 1)
    try await v.world.perform(EndLocalRule(rule, because: "已纳入本级制度"), as: v.clerk)
    #expect(try await used(v) == 0)
  }
  @Test func theFormsSayWhatIsLeft() async throws {
    let v = try await Valley()
    for _ in 1...6 { _ = try await v.ask() }
    let page = try await v.world.read(as: v.clerk, sight: FollowUps.read) { try AskPage.load(v.branch.id, .nothing, in: $0) }
    #expect(page.meter?.isFull == true && page.view(reader).markup.contains("已达 6 项上限"))
  }
}

