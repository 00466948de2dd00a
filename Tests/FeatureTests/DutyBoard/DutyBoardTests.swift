import FeatureKit
import Foundation
import Support
import Testing
@testable import DutyBoard
@testable import Overview
@testable import Today

@Suite struct TodayTests {
  @Test func theSecretarySeesWhatIsOwedSoonestFirstAndWhy() async throws {
    let v = try await Village(), page = try await v.todayPage(as: v.secretary)
    #expect(page.items.map { "\($0.duty.rule) \($0.section.rawValue)" } == [
      "ZB-10 late", "ZB-12 late", "ZB-12 late", "ZB-16 late", "ZB-08 month", "ZB-10 month", "ZB-12 month", "ZB-12 month", "ZB-14 month", "ZB-16 month", "ZB-17 month", "ZB-20 month",
    ])
    let theme = try #require(page.items.first { $0.duty.rule == "ZB-16" })
    #expect(theme.duty.title.zh == "11月主题党日" && theme.duty.workingDaysLeft == 6 && theme.duty.graceEnd == Day(year: 2026, month: 12, day: 14))
    #expect(theme.settle?.path == "/organizations/3/gatherings/new?kind=themeDay")
    let html = page.view(reader).markup
    #expect(html.contains("12月14日前补办、补记均有效") && html.contains("/regulations/ZB-10") && html.contains("还有 6 个工作日可补"))
  }
  @Test func theTownsClerkSeesItsOwnAndHowTheTownStandsButNotEachBranchesTasks() async throws {
    let v = try await Village(), page = try await v.todayPage(as: v.clerk)
    #expect(page.items.map(\.duty.rule) == ["ZB-15"])
    #expect(page.leads.map(\.name) == ["石桥镇党委"])
    #expect(page.leads[0].sentences.first?.text.zh == "11月的会议和活动，应办 5 项，完成 0 项。")
    #expect(page.notices.map(\.text.zh) == ["2 个党组织有事项逾期：11月主题党日 2 项，11月党小组会 2 项，11月支部委员会会议 1 项"])
  }
  @Test func severalPostsMakeOneListAndTheSwitchNarrowsIt() async throws {
    let v = try await Village(), both = Actor(account: nil, person: ID(501), posts: [v.post(.secretary, v.first), v.post(.organizationCommissioner, v.second)])
    let page = try await v.todayPage(as: both)
    #expect(page.desks.map { "\($0.name) \($0.late) \($0.open)" } == ["上湾村党支部 4 12", "下湾村党支部 1 6"])
    #expect(page.total == 18)
    #expect(try await v.todayPage("branch=4", as: both).items.allSatisfy { $0.duty.organization == v.second.id })
    #expect(try await v.todayPage("branch=2", as: both).total == 18)
  }
  @Test func theListNarrowsByRuleAndFoldsUnderEachOrganization() async throws {
    let v = try await Village(), both = Actor(account: nil, person: ID(501), posts: [v.post(.secretary, v.first), v.post(.organizationCommissioner, v.second)])
    let all = try await v.todayPage(as: both), theme = try await v.todayPage("rule=ZB-16", as: both)
    #expect(all.rules.map { "\($0.rule) \($0.count)" }.contains("ZB-16 4") && all.order == .deadline)
    #expect(theme.items.count == 4 && theme.items.allSatisfy { $0.duty.rule == "ZB-16" } && theme.rules == all.rules)
    #expect(try await v.todayPage("rule=ZB-99", as: both).total == all.total)
    let folded = try await v.todayPage("order=organization", as: both).view(reader).markup
    #expect(folded.components(separatedBy: "<details class=\"fold\"").count == 3 && folded.contains("共 12 项，最近一项还有 6 个工作日可补"))
    #expect(all.view(reader).markup.contains("逾期，可补（5）"))
  }
  @Test func theTownSeesWhatIsLateBelowChildByChildInTreeOrder() async throws {
    let v = try await Village(), late = try await v.todayPage(as: v.clerk).leads[0].late
    #expect(late.map { "\($0.name) \($0.total)" } == ["上湾村党支部 4", "下湾村党支部 1"])
    #expect(late[1].what.map { "\($0.title.zh) \($0.count)" } == ["11月主题党日 1"])
    #expect(try await v.todayPage(as: v.secretary).leads.isEmpty)
    try await v.record("themeDay", v.second, on: Day(year: 2026, month: 11, day: 20))
    #expect(try await v.todayPage(as: v.clerk).leads[0].late.map(\.name) == ["上湾村党支部"])
  }
  @Test func aGroupLeaderSeesTheGroupsMeetingsAndAMemberNone() async throws {
    let v = try await Village(), leader = Actor(account: nil, person: ID(502), posts: [v.post(.groupLeader, v.first, group: 32)])
    let page = try await v.todayPage(as: leader)
    #expect(page.items.map { "\($0.duty.rule) \($0.duty.groupName ?? "")" } == ["ZB-12 第2党小组", "ZB-12 第2党小组"])
    #expect(try await v.todayPage(as: Actor(account: nil, person: ID(503), posts: [v.post(.member, v.first)])).items.isEmpty)
  }
  @Test func noticesAreReadOnceAndOnlyByTheirReader() async throws {
    let v = try await Village()
    #expect(try await v.todayPage(as: v.secretary).notices.isEmpty)
    #expect(try await v.todayPage(as: v.clerk).notices.count == 1)
    try await v.world.perform(ReadNotices(seen: v.world.now), as: v.secretary)
    #expect(try await v.todayPage(as: v.clerk).notices.count == 1)
    try await v.world.perform(ReadNotices(seen: v.world.now), as: v.clerk)
    #expect(try await v.todayPage(as: v.clerk).notices.isEmpty)
  }
  @Test func afterThirtyDaysANoticeKeepsNobodyBusy() async throws {
    let v = try await Village()
    v.world.travel(days: 30)
    #expect(try await v.todayPage(as: v.clerk).unread == 0)
    #expect(try await v.todayPage(as: v.clerk).notices.isEmpty)
  }
  @Test func whatIsSettledLeavesTheList() async throws {
    let v = try await Village()
    try await v.record("themeDay", v.first, on: decemberFourth, makesUp: Day(year: 2026, month: 11, day: 30))
    let page = try await v.todayPage(as: v.secretary)
    #expect(page.items.filter { $0.duty.rule == "ZB-16" }.map(\.section) == [.month])
  }
}

@Suite struct BoardTests {
  @Test func theListNarrowsByStateRulePeriodAndOrganizationAndSaysTotals() async throws {
    let v = try await Village()
    #expect(try await v.board("", as: v.clerk).total == 19)
    #expect(try await v.board("state=late", as: v.clerk).items.allSatisfy { $0.state == .late })
    #expect(try await v.board("state=late&rule=ZB-16&period=2026-11-01", as: v.clerk).items.map(\.organizationName) == ["上湾村党支部", "下湾村党支部"])
    #expect(try await v.board("state=late&organization=4", as: v.clerk).total == 1)
    let page = try await v.board("per=2&page=2", as: v.clerk)
    #expect(page.items.count == 2 && page.total == 19 && page.page == 2 && !page.more)
  }
  @Test func aBranchSeesItsOwnOnly() async throws {
    let v = try await Village()
    #expect(Set(try await v.board("state=all", as: v.secretary).items.map(\.organization)) == [v.first.id])
    await #expect(throws: OutOfReach.self) { try await v.board("organization=4", as: v.secretary) }
    let other = Duty.Key("ZB-16", Reference("organization", 4), Day(year: 2026, month: 11, day: 1))
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: v.secretary, sight: "duties.read") { try DutyPage.load(other, [:], in: $0) } }
  }
  @Test func aDutyShowsItsProofWithTheEntryAndThatItWasMadeUp() async throws {
    let v = try await Village(), key = Duty.Key("ZB-16", Reference("organization", 3), Day(year: 2026, month: 11, day: 1))
    try await v.record("themeDay", v.first, on: decemberFourth, makesUp: Day(year: 2026, month: 11, day: 30))
    let page = try await v.world.read(as: v.secretary, sight: "duties.read") { try DutyPage.load(key, [:], in: $0) }
    #expect(page.duty.state == .met && page.duty.afterPeriod && page.evidence.map(\.kind) == ["themeDay"] && !page.mayWaive && page.settle == nil)
    let html = page.view(reader).markup
    #expect(html.contains("12月4日完成，期后补办") && html.contains("/journal/\(page.evidence[0].entry)"))
  }
  @Test func theDeskAboveWaivesOnThePageAndTheReasonStays() async throws {
    let v = try await Village(), key = Duty.Key("ZB-16", Reference("organization", 4), Day(year: 2026, month: 11, day: 1))
    try await v.world.perform(Waive(duty: key, reason: "整村搬迁"), as: v.clerk)
    let page = try await v.world.read(as: v.clerk, sight: "duties.read") { try DutyPage.load(key, [:], in: $0) }
    #expect(page.mayWaive && page.waiver?.reason == "整村搬迁" && page.decisions.count == 1)
    #expect(page.view(reader).markup.contains("撤销免除"))
    #expect(try await v.world.text("SELECT zh FROM journal WHERE action = 'duties.waive'").contains("整村搬迁") == false)
  }
  @Test func onlyTheDeskAboveIsShownTheFormOfAWaiver() async throws {
    let v = try await Village(), key = Duty.Key("ZB-16", Reference("organization", 4), Day(year: 2026, month: 11, day: 1)), own = Duty.Key("ZB-16", Reference("organization", 3), Day(year: 2026, month: 11, day: 1))
    #expect(try await v.world.read(as: v.clerk, sight: "duties.read") { try WaivePage.load(key, .nothing, in: $0) }.duty.key == key)
    await #expect(throws: Refusal.self) { try await v.world.read(as: v.secretary, sight: "duties.read") { try WaivePage.load(own, .nothing, in: $0) } }
  }
  @Test func everyRuleHasAPageThatSaysWhoOwesItAndAnUnknownOneIsNotThere() async throws {
    let v = try await Village()
    for rule in v.world.house.rules.rules(on: decemberFourth) {
      let page = try await v.world.read(as: v.secretary) { try RulePage.load(rule.id, in: $0) }
      #expect(page.line.rule == rule.id && (rule.opensDuty == !page.owes.isEmpty || !rule.opensDuty))
    }
    let lecture = try await v.world.read(as: v.secretary) { try RulePage.load("ZB-14", in: $0) }
    #expect(lecture.view(reader).markup.contains("本地规定"))
    await #expect(throws: OutOfReach.self) { try await v.world.read(as: v.secretary) { try RulePage.load("ZB-99", in: $0) } }
  }
}

@Suite struct OverviewTests {
  @Test func figuresAreThoseOfTheDutiesBelowAndStandInTreeOrder() async throws {
    let v = try await Village()
    try await v.record("themeDay", v.second, on: Day(year: 2026, month: 11, day: 20))
    let page = try await v.over(v.county, as: v.world.actor(.leader, at: v.county)), town = try await v.over(v.town, as: v.clerk)
    #expect(page.month == "2026-11" && page.branches == 2 && page.units.map(\.name) == ["石桥镇党委"])
    #expect(town.units.map(\.name) == ["上湾村党支部", "下湾村党支部"])
    let theme = try #require(town.columns.firstIndex { $0.rule == "ZB-16" })
    #expect(town.units.map { $0.tallies[theme] } == [Tally(late: 1), Tally(met: 1)] && page.total.tallies[theme] == Tally(met: 1, late: 1))
    #expect(town.own?.tallies[try #require(town.columns.firstIndex { $0.rule == "ZB-15" })] == Tally(pending: 1))
    #expect(page.sentences.map(\.text.zh).prefix(2) == ["11月的会议和活动，应办 5 项，完成 1 项。", "还差 4 项，12月14日前补办、补记均有效。"])
    #expect(page.sentences.count <= 5)
  }
  @Test func theTrendHasOnlyMonthsThatAreOverBesideTheYearBefore() async throws {
    let v = try await Village(), page = try await v.over(v.town, "month=2026-12", as: v.clerk)
    #expect(page.trend.map(\.month).last == "2026-11" && page.trend.count == 12)
    #expect(page.trendBefore.map(\.month).last == "2025-11" && page.trendBefore.count == 12)
  }
  @Test func everySentenceLeadsToTheListThatItCounts() async throws {
    let v = try await Village(), page = try await v.over(v.town, as: v.clerk)
    for sentence in page.sentences { #expect(sentence.address.path.hasPrefix("/organizations/2/duties?")) }
    let late = try #require(page.sentences.first { $0.tone == .late })
    #expect(try await v.board(String(late.address.path.split(separator: "?")[1]), as: v.clerk).total == 5)
  }
  @Test func theFileHasEveryFigureAndRunsNoFormula() async throws {
    let v = try await Village()
    try await v.world.database.write { session in _ = try session.execute("UPDATE organization SET name = '=1+1,村' WHERE id = 4") }
    let page = try await v.over(v.town, as: v.clerk), text = String(decoding: commaSeparated(OverviewFile.rows(page, .zh)), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}单位,支部数,条目,事项,时段,应办,已完成,逾期可补,未完成,未到期,已免除\r\n"))
    #expect(text.contains("上湾村党支部,1,ZB-16,主题党日,11月,1,0,1,0,0,0\r\n") && text.contains("\"'=1+1,村\",1,ZB-16") && text.contains("石桥镇党委（合计）,2,ZB-16,主题党日,11月,2,0,2,0,0,0"))
  }
  @Test func aBranchSecretarySeesTheBranchButNotTheTown() async throws {
    let v = try await Village()
    #expect(try await v.over(v.first, as: v.secretary).total.name == "上湾村党支部")
    await #expect(throws: OutOfReach.self) { try await v.over(v.town, as: v.secretary) }
  }
}

@Suite struct PageSamples {
  @Test func everySampleReadsInBothLanguages() throws {
    let pages: [any Page] = BoardPage.samples + DutyPage.samples + WaivePage.samples + RulesPage.samples + RulePage.samples + TodayPage.samples + OverviewPage.samples
    for page in pages {
      for language in Language.allCases {
        let t = Reader(language: language, today: decemberFourth), html = page.view(t).markup
        #expect(!html.isEmpty && !html.contains("⟦") && !page.title(t).isEmpty)
      }
    }
  }
}
