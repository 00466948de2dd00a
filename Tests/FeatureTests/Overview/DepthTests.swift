import FeatureKit
import Foundation
import Gatherings
import Support
import Testing
@testable import Overview

@Suite struct SideBySide {
  @Test func offUntilTheOrganizationItselfSwitchesItOnAndOffAgain() async throws {
    let s = try await Shire(), town = s.tree.town, path = "/organizations/\(town.id)/overview/children"
    try await s.themeDay(s.tree.second, on: "2026-11-20")
    let off = try await s.children(town)
    #expect(off.since == nil && off.lines.isEmpty && off.maySwitch && off.view(reader).markup.contains("没有启用下级并列") && !off.view(reader).markup.contains("云溪中学"))
    #expect(try await s.ask("\(path)/compare", as: "clerk", posting: []).status == 303)
    let on = try await s.children(town)
    #expect(on.lines.map(\.name) == ["柳河村党支部", "云溪中学党支部"], "tree order, though the second did more")
    #expect(on.lines.map { $0.due.text }.first == "0.0%" && on.lines[1].due.done == 1)
    #expect(try await s.ask("\(path)/compare", as: "clerk", posting: []).status == 409)
    #expect(try await s.ask(path, as: "commissioner").text.contains("云溪中学党支部"), "who reads the overview of the town reads it too")
    #expect(try await s.children(s.tree.county, as: s.countyClerk).lines.isEmpty, "the county's own switch is another")
    #expect(try await s.ask("\(path)/stop", as: "clerk", posting: []).status == 303)
    #expect(try await s.children(town).lines.isEmpty)
    #expect(try await s.ask("\(path)/stop", as: "clerk", posting: []).status == 409)
    #expect(try await s.world.journal().filter { $0.hasPrefix("overview") } == ["overview.compareChildren", "overview.stopComparing"])
    #expect(try await s.ask("\(path)/compare", as: "clerk", posting: []).status == 303, "and on again")
  }
  @Test func whoMayNotIsToldAndABranchHasNothingToCompare() async throws {
    let s = try await Shire(), path = "/organizations/\(s.tree.town.id)/overview/children"
    #expect(try await s.ask("\(path)/compare", as: "commissioner", posting: []).status == 403)
    #expect(try await s.ask("\(path)/compare", as: "secretary", posting: []).status == 404)
    _ = try await s.ask("\(path)/compare", as: nil, posting: [])
    #expect(try await s.ask("/organizations/\(s.tree.first.id)/overview/children/compare", as: "secretary", posting: []).status == 422)
    #expect(try await s.ask(path, as: "commissioner").text.contains("启用下级并列</button>") == false)
    #expect(try await s.world.journal().contains { $0.hasPrefix("overview") } == false)
  }
  @Test func theFileHasBothPeriodsOfEachInTreeOrder() async throws {
    let s = try await Shire()
    try await s.world.perform(CompareChildren(s.tree.town.id), as: s.clerk)
    try await s.hold(1, s.tree.second, on: "2026-11-20", expected: 5, attended: 4)
    let file = try await s.ask("/organizations/\(s.tree.town.id)/overview/children.csv", as: "clerk").text.components(separatedBy: "\r\n")
    #expect(file.count == 6 && file[1].hasPrefix("柳河村党支部,2026-11,") && file[3].hasPrefix("云溪中学党支部,2026-11,") && file[3].hasSuffix("1,5,4,80.0%") && file[4].hasPrefix("云溪中学党支部,2026-10,"))
  }
}

@Suite struct Participation {
  @Test func thePageShowsEveryInputAndTheFormulaAndNoPersonAndNoOtherOrganization() async throws {
    let s = try await Shire()
    try await s.themeDay(s.tree.first, on: "2026-11-20")
    try await s.hold(1, s.tree.first, on: "2026-11-20", expected: 20, attended: 15, late: true)
    let page = try await s.participation(s.tree.town), duties = try #require(page.parts.first)
    let expected = (Double(duties.now.done) / Double(duties.now.of) * 50 + 0.75 * 30) * 10
    #expect(page.index == Int(expected.rounded()) && page.indexBefore == nil && page.parts.map(\.weight) == [50, 30, 20] && page.parts[2].now == Share(0, of: 1))
    let html = page.view(reader).markup
    #expect(html.contains("本地参数，未经确认") && html.contains("指数 = 50% × 事项完成率") && html.contains("15/20") && !html.contains("柳河村") && !html.contains("云溪中学"))
    #expect(try await s.ask("/organizations/\(s.tree.town.id)/overview/participation.csv", as: "clerk").text.contains("2026-11,到会率,30%,15,20,75.0%"))
  }
  @Test func theWeightsAreChangedForTheWholeHouseByItsOwnDeskOnly() async throws {
    let s = try await Shire()
    #expect(try await s.ask("/overview/formula", as: "clerk").status == 403)
    #expect(try await s.ask("/overview/formula", as: "secretary").status == 403)
    #expect(try await s.ask("/overview/formula", as: "clerk", posting: [("duties", "60"), ("attendance", "30"), ("prompt", "10"), ("version", "0")]).status == 403)
    #expect(try await s.ask("/overview/formula", as: "county").text.contains("本地参数，未经确认"))
    let wrong = try await s.ask("/overview/formula", as: "county", posting: [("duties", "70"), ("attendance", "30"), ("prompt", "10"), ("version", "0")])
    #expect(wrong.status == 422 && wrong.text.contains("现在是 110") && wrong.text.contains("value=\"70\""))
    #expect(try await s.ask("/overview/formula", as: "county", posting: [("duties", "many"), ("attendance", "30"), ("prompt", "10"), ("version", "0")]).status == 422)
    #expect(try await s.ask("/overview/formula", as: "county", posting: [("duties", "60"), ("attendance", "30"), ("prompt", "10"), ("version", "0")]).status == 303)
    #expect(try await s.ask("/overview/formula", as: "county", posting: [("duties", "10"), ("attendance", "30"), ("prompt", "60"), ("version", "0")]).status == 409, "the second of two at once")
    #expect(try await s.participation(s.tree.first, as: s.secretary).parts.map(\.weight) == [60, 30, 10])
    #expect(try await s.participation(s.tree.town).mayWeigh == false)
    #expect(try await s.world.journal().filter { $0.hasPrefix("overview") } == ["overview.setFormula"])
  }
}

@Suite struct Bulletins {
  @Test func eachSentenceIsWrittenFromTheFiguresAndLeadsToItsList() async throws {
    let s = try await Shire()
    try await s.themeDay(s.tree.first, on: "2026-11-20")
    try await s.hold(1, s.tree.first, on: "2026-11-20", expected: 20, attended: 15)
    let bulletin = try await s.bulletin(s.tree.town, "period=2026-11"), lines = bulletin.sections.flatMap(\.lines), texts = lines.map(\.text.zh)
    #expect(texts[0] == "共有党支部 2 个、党员 25 名。")
    #expect(texts.contains("主题党日（11月）应办 2 项，完成 1 项，逾期可补 1 项。") && texts.contains("有会议记录的活动会议 1 场，应到 20 人次，到会 15 人次，到会率 75.0%；按时记录 1 场。") && texts.contains("到会率 75.0%，2026年10月没有数字可以对照。"))
    #expect(texts.contains { $0.hasPrefix("逾期可补的 ") })
    #expect(lines.allSatisfy { $0.to.path.hasPrefix("/organizations/\(s.tree.town.id)/") })
    let theme = try #require(lines.first { $0.text.zh.hasPrefix("主题党日（") })
    #expect(theme.to.path.contains("rule=ZB-16&period=2026-11-01") && bulletin.reference == "2026-11-\(s.tree.town.id)")
    let html = BulletinPage(bulletin: bulletin).view(reader).markup
    for line in lines { #expect(html.contains("href=\"\(line.to.path.replacing("&", with: "&amp;"))\"")) }
  }
  @Test func itPrintsAsSheetsWithTheCodeThatLeadsBackAndComesAsATextForWordProcessors() async throws {
    let s = try await Shire(), path = "/organizations/\(s.tree.town.id)/overview/bulletin"
    let print = try await s.ask("\(path)/print?period=2026-11", as: "clerk"), file = try await s.ask("\(path).docx?period=2026-11", as: "clerk")
    #expect(print.status == 200 && print.text.contains("class=\"sheet\"") && print.text.contains("class=\"qr\"") && print.text.contains("云溪镇党委<br>2026年11月工作月报") && print.text.contains("编号　月报 2026-11-"))
    #expect(file.status == 200 && file.bytes.starts(with: Array("PK".utf8)) && file.type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    #expect(file.disposition?.contains("bulletin-2026-11-\(s.tree.town.id).docx") == true)
    #expect(try await s.ask(path, as: "clerk").text.contains("bulletin.docx?period=2026-11"))
  }
  @Test func anyPeriodGivesAMonthThatHasBegun() async throws {
    let s = try await Shire()
    for (query, month) in [("", "2026-11"), ("period=2026", "2026-12"), ("period=2026-Q3", "2026-09"), ("period=2030-01", "2026-12"), ("period=x", "2026-11")] { #expect(try await s.bulletin(s.tree.town, query).month.key == month, "\(query)") }
  }
  @Test func aLongOneTurnsThePageAndAHeadingNeverStandsLast() throws {
    let html = BulletinPrint.samples[1].view(reader).markup
    #expect(html.components(separatedBy: "<article").count > 2 && html.contains("（续）"))
    #expect(html.firstMatch(of: /class="hei">[^<]*<\/span><\/p><p class="pn/) == nil)
  }
}
