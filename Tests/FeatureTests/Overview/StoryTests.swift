import FeatureKit
import Foundation
import Gatherings
import Support
import Testing
@testable import Overview

@Suite struct TwoPeriods {
  @Test func aMonthStandsBesideTheOneBeforeRuleByRule() async throws {
    let s = try await Shire()
    try await s.themeDay(s.tree.first, on: "2026-11-20")
    try await s.hold(1, s.tree.first, on: "2026-11-20", expected: 20, attended: 15)
    let page = try await s.periods(s.tree.town), theme = try #require(page.figures.lines.first { $0.rule == "ZB-16" })
    #expect(page.figures.now.key == "2026-11" && page.figures.before.key == "2026-10" && theme.now == Tally(met: 1, late: 1) && theme.now.due == Share(1, of: 2) && theme.before.isEmpty)
    #expect(page.figures.turnout == Turnout(gatherings: 1, expected: 20, attended: 15, prompt: 1) && page.figures.turnoutBefore.gatherings == 0)
    let html = page.view(reader).markup
    #expect(html.contains("到会率 75.0%；2026年10月 0 份，到会率 —") && html.contains("role=\"img\"") && html.contains("50.0%") && !html.contains("style="))
  }
  @Test func aMonthHoldsNoQuarterlyDutyAndAQuarterHoldsBoth() async throws {
    let s = try await Shire()
    let months = try await s.periods(s.tree.town, "period=2026-12").figures.lines.map(\.rule), quarters = try await s.periods(s.tree.town, "period=2026-Q4").figures.lines.map(\.rule)
    #expect(months.contains("ZB-16") && !months.contains("ZB-08") && quarters.contains("ZB-16") && quarters.contains("ZB-08") && !quarters.contains("ZB-17"))
    #expect(try await s.periods(s.tree.town, "period=2026").figures.lines.contains { $0.rule == "ZB-17" })
  }
  @Test func oneMayChooseTheOtherPeriodButNotOneOfAnotherKindOrOfTheFuture() async throws {
    let s = try await Shire()
    func asked(_ query: String) async throws -> String {
      let f = try await s.periods(s.tree.town, query).figures
      return "\(f.now.key) \(f.before.key)"
    }
    #expect(try await asked("period=2026-11&with=2025-11") == "2026-11 2025-11")
    #expect(try await asked("period=2026-11&with=2025") == "2026-11 2026-10")
    #expect(try await asked("period=2026-11&with=2026-11") == "2026-11 2026-10")
    #expect(try await asked("period=2099-11&with=2098-01") == "2026-12 2026-11")
    #expect(try await asked("period=%00%27--&with=%F0%9F%98%80") == "2026-11 2026-10")
    #expect(try await s.periods(s.tree.town, "period=0001-01").figures.lines.isEmpty)
  }
  @Test func theFileHasEveryFigureAndTheSiblingsAreAbsent() async throws {
    let s = try await Shire(), town = s.tree.town.id
    try await s.hold(1, s.tree.first, on: "2026-11-20", expected: 20, attended: 15)
    let file = try await s.ask("/organizations/\(town)/overview/periods.csv?period=2026-11", as: "clerk")
    #expect(file.status == 200 && file.type == "text/csv; charset=utf-8" && file.text.hasPrefix("\u{FEFF}条目,事项,时段,到期,已完成,"))
    #expect(file.text.contains("ZB-16,主题党日,2026-11,2,0,2,0,0,0,0.0%\r\n") && file.text.contains("2026-11,20,15,,,,,75.0%"))
    for page in ["periods", "attendance", "children", "participation", "bulletin", "bulletin/print", "bulletin.docx", "periods.csv", "attendance.csv", "children.csv", "participation.csv"] {
      #expect(try await s.ask("/organizations/\(town)/overview/\(page)", as: "secretary").status == 404, "\(page)")
      #expect(try await s.ask("/organizations/\(s.tree.second.id)/overview/\(page)", as: "secretary").status == 404, "\(page)")
      #expect(try await s.ask("/organizations/\(s.tree.first.id)/overview/\(page)", as: "secretary").status == 200, "\(page)")
      #expect(try await s.ask("/organizations/99999999/overview/\(page)", as: "county").status == 404, "\(page)")
    }
  }
}

@Suite struct AttendanceFigures {
  @Test func byKindAGatheringOfTwoKindsCountsForBothAndWhatWasWithdrawnForNone() async throws {
    let s = try await Shire()
    try await s.hold(1, s.tree.first, on: "2026-11-20", ["branchAssembly", "partyLecture"], expected: 20, attended: 15)
    try await s.hold(2, s.tree.second, on: "2026-11-21", ["partyLecture"], expected: 5, attended: 5, late: true)
    try await s.hold(3, s.tree.second, on: "2026-11-22", expected: 5, attended: 5, withdrawn: true)
    try await s.hold(4, s.tree.second, on: "2026-12-01", expected: 5, attended: 5)
    let page = try await s.attendance("period=2026-11")
    #expect(page.lines.map { "\($0.key) \($0.gatherings ?? 0) \($0.expected) \($0.attended)" } == ["branchAssembly 1 20 15", "partyLecture 2 25 20"])
    #expect(page.turnout == Turnout(gatherings: 2, expected: 25, attended: 20, prompt: 1))
    #expect(try await s.attendance("period=2026-11", s.tree.first, as: s.secretary).turnout.gatherings == 1)
  }
  @Test func byWeekdayEveryDayStandsInItsOrder() async throws {
    let s = try await Shire()
    try await s.hold(1, s.tree.first, on: "2026-11-20", expected: 20, attended: 15)
    try await s.hold(2, s.tree.first, on: "2026-11-27", expected: 20, attended: 17)
    let lines = try await s.attendance("period=2026-11&by=weekday").lines
    #expect(lines.count == 7 && lines[4].word.zh == "星期五" && lines[4].gatherings == 2 && lines[4].attended == 32 && lines.filter { $0.expected > 0 }.count == 1)
  }
  @Test func byAgeTheKeptListsAreCountedAndNobodyIsNamed() async throws {
    let s = try await Shire(), young = try await s.person(101, born: "1998-05-01", at: s.tree.first), old = try await s.person(103, born: "1950-05-01", at: s.tree.first)
    try await s.hold(1, s.tree.first, on: "2026-11-20", expected: 2, attended: 1)
    try await s.mark(young, "absent", at: 1)
    try await s.mark(old, "online", at: 1)
    let page = try await s.attendance("period=2026-11&by=age")
    #expect(page.lines.filter { $0.expected > 0 }.map { "\($0.key) \($0.expected) \($0.attended)" } == ["to30 1 0", "over60 1 1"] && page.lines.count == 8)
    #expect(!page.view(reader).markup.contains("陈桂兰"))
  }
  @Test func byAgeTooManyAreNotReadAtOnce() async throws {
    let s = try await Shire()
    try await s.run(OrganizationTable.add(6000, to: "members", at: s.tree.first.path).sql)
    #expect(try await s.attendance("period=2026&by=age").tooWide)
    #expect(try await !s.attendance("period=2026-11&by=age").tooWide)
    #expect(try await !s.attendance("period=2026&by=kind").tooWide)
  }
  @Test func byPlaceTheThirtyMostUsedStandAndAreTextOnly() async throws {
    let s = try await Shire()
    for n in 1...32 { try await s.hold(Int64(n), s.tree.first, on: "2026-11-20", expected: 1, attended: 1, at: n == 1 ? "=1+1" : n == 2 ? "<b>村部</b>" : "第\(n)组") }
    try await s.hold(40, s.tree.first, on: "2026-11-21", expected: 1, attended: 1, at: "<b>村部</b>")
    let page = try await s.attendance("period=2026-11&by=place")
    #expect(page.lines.count == 30 && page.more && page.lines[0].gatherings == 2)
    #expect(page.view(reader).markup.contains("&lt;b&gt;村部") && !page.view(reader).markup.contains("<b>村部"))
    #expect(try await s.ask("/organizations/\(s.tree.town.id)/overview/attendance.csv?period=2026-11&by=place", as: "clerk").text.contains("2026-11,'=1+1,1,1,1"))
    #expect(try await s.attendance("by=nobody").by == .kind)
  }
}
