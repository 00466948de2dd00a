import FeatureKit
import Support
import Testing
@testable import DutyBoard

@Suite struct WaiversAndStricterRulesOnPages {
  private let key = Duty.Key("ZB-16", Reference("organization", 4), Day(year: 2026, month: 11, day: 1))

  @Test func aWaiverSaysUntilWhenAndWhyAndThatUndoingReachesOn() async throws {
    let v = try await Village()
    try await v.world.perform(Waive(duty: key, reason: "整村搬迁", until: Day(year: 2027, month: 3, day: 31)), as: v.clerk)
    let page = try await v.world.read(as: v.clerk, sight: "duties.read") { [key] in try DutyPage.load(key, [:], in: $0) }, html = page.view(reader).markup
    #expect(html.contains("免除至2027年3月31日：整村搬迁") && html.contains("撤销免除（本期及以后各期）"))
    let december = Duty.Key("ZB-16", key.subject, Day(year: 2026, month: 12, day: 1))
    let along = try await v.world.read(as: v.clerk, sight: "duties.read") { try DutyPage.load(december, [:], in: $0) }
    #expect(along.duty.state == .waived && along.waivedUntil == Day(year: 2027, month: 3, day: 31))
    let single = Duty.Key("ZB-16", Reference("organization", 3), Day(year: 2026, month: 11, day: 1))
    try await v.world.perform(Waive(duty: single, reason: "整村搬迁"), as: v.clerk)
    let alone = try await v.world.read(as: v.clerk, sight: "duties.read") { try DutyPage.load(single, [:], in: $0) }
    #expect(alone.waivedUntil == nil && alone.view(reader).markup.contains("撤销免除<"))
  }
  @Test func aStricterRuleStandsWithItsMakerOnTheRuleOnTheListAndBesideTheDuty() async throws {
    let v = try await Village()
    try await v.world.perform(MakeLocalRule("ZB-16", at: v.town.id, times: 2, since: Day(year: 2027, month: 1, day: 1), reason: "镇党委会议决定"), as: v.clerk)
    let rule = try await v.world.read(as: v.secretary) { try RulePage.load("ZB-16", in: $0) }
    #expect(rule.local.map { "\($0.office) \($0.figures.zh) \($0.mayEnd)" } == ["石桥镇党委 每月 2 次 false"] && rule.stricter == nil)
    let clerk = try await v.world.read(as: v.clerk) { try RulePage.load("ZB-16", in: $0) }
    #expect(clerk.local[0].mayEnd && clerk.stricter != nil)
    let all = try await v.world.read(as: v.secretary) { try RulesPage.load(in: $0) }
    #expect(all.rules.first { $0.rule == "ZB-16" }?.marks.map(\.zh).contains("石桥镇党委已从严") == true && all.compare == nil)
    v.world.travel(to: Moment(Day(year: 2027, month: 1, day: 2), minutes: 500))
    try await Watch(v.world.performer).run()
    let january = Duty.Key("ZB-16", key.subject, Day(year: 2027, month: 1, day: 1))
    let duty = try await v.world.read(as: v.clerk, sight: "duties.read") { try DutyPage.load(january, [:], in: $0) }
    #expect(duty.duty.needed == 2 && duty.stricter.map(\.zh) == ["石桥镇党委规定：每月 2 次"])
  }
  @Test func theFormIsForOfficesThatMayAndForRulesThatAskAgainAndAgain() async throws {
    let v = try await Village()
    let page = try await v.world.read(as: v.clerk, sight: "duties.localRule") { try StricterPage.load("ZB-16", .nothing, in: $0) }
    #expect(page.offices.map(\.name) == ["石桥镇党委"] && page.meters.map(\.tasks) == [0] && page.times == 1 && page.grace == 10)
    await #expect(throws: Refusal.self) { try await v.world.read(as: v.secretary, sight: "duties.localRule") { try StricterPage.load("ZB-16", .nothing, in: $0) } }
    for rule in ["XJ-02", "ZB-02", "ZB-99"] {
      await #expect(throws: OutOfReach.self) { try await v.world.read(as: v.clerk, sight: "duties.localRule") { try StricterPage.load(rule, .nothing, in: $0) } }
    }
  }
  @Test func theDutiesOfAnOrganizationAreAPageAmongItsOthers() async throws {
    let v = try await Village(), page = try await v.world.read(as: v.clerk, sight: "duties.read") { try BoardPage.load(Query("state=late"), below: OrganizationTable.one(v.second.id, in: $0), in: $0) }
    #expect(page.narrowedTo == v.second.id && page.total == 1 && page.view(reader).markup.contains("/organizations/4/duties?state=missed"))
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: v.secretary, sight: "duties.read") { try BoardPage.load(Query(""), below: OrganizationTable.one(v.second.id, in: $0), in: $0) } }
  }
}

@Suite struct TickedTogether {
  @Test func whatWasTickedOverSeveralBranchesIsOnePageToWaiveAndToUndo() async throws {
    let v = try await Village(), board = try await v.board("state=late&rule=ZB-16", as: v.clerk), keys = board.items.map(\.key.description)
    #expect(board.batch && board.view(reader).markup.contains("name=\"duties\""))
    func chosen(_ keys: [String], as actor: Actor) async throws -> SeveralPage {
      try await v.world.read(as: actor, sight: "duties.read") { try SeveralPage.load(Entered(["duties": .list(keys.map { .text($0) })]), [:], { _ in nil }, in: $0) }
    }
    let page = try await chosen(keys + keys + ["nonsense"], as: v.clerk)
    #expect(page.lines.count == 2 && page.lines.allSatisfy { $0.mayWaive } && page.view(reader).markup.contains("免除 2 项"))
    try await v.world.perform(WaiveSeveral(page.lines.map(\.duty.key), reason: "防汛抢险"), as: v.clerk)
    let after = try await chosen(keys, as: v.clerk)
    #expect(after.lines.allSatisfy { $0.duty.state == .waived } && after.view(reader).markup.contains("撤销 2 项的免除"))
    let own = try await chosen([keys[0]], as: v.secretary)
    #expect(own.lines.allSatisfy { !$0.mayWaive } && !own.view(reader).markup.contains("撤销"))
    await #expect(throws: OutOfReach.self) { try await chosen(keys, as: v.secretary) }
    #expect(try await v.board("", as: v.world.actor(.member, at: v.first)).batch == false, "a member only reads")
  }
  @Test func endingAStricterRuleSaysWhatEndsAndAsksWhy() async throws {
    let v = try await Village()
    let id = ID<LocalRule>(try await v.world.perform(MakeLocalRule("ZB-16", at: v.town.id, times: 2, since: Day(year: 2027, month: 1, day: 1), until: Day(year: 2027, month: 6, day: 30), reason: "镇党委会议决定"), as: v.clerk).made?.id ?? 0)
    let page = try await v.world.read(as: v.clerk, sight: "duties.localRule") { try EndStricterPage.load(id, .nothing, in: $0) }
    #expect(page.view(reader).markup.contains("2027年1月1日起，至2027年6月30日") && page.local.mayEnd)
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: v.secretary) { try EndStricterPage.load(id, .nothing, in: $0) } }
  }
}
