import FeatureKit
import Foundation
import Gatherings
import Support
import Testing
@testable import Overview

@Suite struct Decisions {
  private static let town = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "石桥镇党委", kind: .committee)
  private static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
  private static func known(_ o: Organization, since: Moment? = nil) -> CompareChildren.Situation { .init(known: ComparisonSwitch(organization: o, since: since)) }
  private func code(_ work: () throws(Refusal) -> Outcome) -> String? {
    do { _ = try work(); return nil } catch { return error.problems.first?.code }
  }

  @Test func theSwitchIsAnOrganizationsOwnAndGoesOnAndOffOnce() async throws {
    let world = try await World([overview]), now = world.now, occasion = Occasion(now: now, actor: world.anybody, house: world.house, seed: 100)
    #expect(code { () throws(Refusal) in try CompareChildren(ID(3)).decide(Self.known(Self.branch), occasion) } == "comparison.branch")
    #expect(code { () throws(Refusal) in try CompareChildren(ID(2)).decide(Self.known(Self.town, since: now), occasion) } == "comparison.on")
    #expect(code { () throws(Refusal) in try StopComparing(ID(2)).decide(Self.known(Self.town), occasion) } == "comparison.off")
    let outcome = try CompareChildren(ID(2)).decide(Self.known(Self.town), occasion)
    #expect(outcome.changes.count == 1 && outcome.entry.sentence.zh == "启用下级并列" && outcome.notices.isEmpty)
  }
  @Test(arguments: [(60, 30, 10, 0, nil), (50, 30, 20, 0, "weight.same"), (50, 30, 30, 0, "weight.sum"), (101, 0, -1, 0, "weight.range"), (100, 0, 0, 0, nil), (60, 30, 10, 1, "changed"), (Int.max, 1, 0, 0, "weight.range")] as [(Int, Int, Int, Int, String?)])
  func weightsAreHundredthsOfOneFormula(_ duties: Int, _ attendance: Int, _ prompt: Int, _ version: Int, _ refused: String?) async throws {
    let world = try await World([overview]), occasion = Occasion(now: world.now, actor: world.anybody, house: world.house, seed: 100)
    let situation = SetFormula.Situation(place: Place(id: ID(1), path: "/1/"), current: .suggested)
    #expect(code { () throws(Refusal) in try SetFormula(duties: duties, attendance: attendance, prompt: prompt, version: version).decide(situation, occasion) } == refused)
  }
  @Test func theIndexIsWhatItsFormulaSays() {
    let formula = Formula.suggested
    #expect(formula.words.zh == "指数 = 50% × 事项完成率 + 30% × 到会率 + 20% × 按时记录率")
    #expect(formula.index([.duties: Share(9, of: 10), .attendance: Share(8, of: 10), .prompt: Share(1, of: 1)]) == 890)
    #expect(formula.index([.duties: Share(9, of: 10), .attendance: Share(0, of: 0), .prompt: Share(0, of: 0)]) == 900, "what has no figures leaves its weight to the others")
    #expect(formula.index([.duties: Share(0, of: 0), .attendance: Share(0, of: 0), .prompt: Share(0, of: 0)]) == nil)
    #expect(Formula(duties: 0, attendance: 100, prompt: 0, version: 1).index([.duties: Share(1, of: 1)]) == nil)
  }
  @Test func aShareOfNothingIsADashAndNotZero() {
    #expect(Share(0, of: 0).text == "—" && Share(0, of: 3).text == "0.0%" && Share(2, of: 3).text == "66.7%" && Share(3, of: 3).text == "100.0%")
    #expect(Share.change(from: Share(1, of: 2), to: Share(3, of: 4))?.zh == "上升 25.0 个百分点" && Share.change(from: Share(1, of: 2), to: Share(1, of: 2))?.zh == "持平" && Share.change(from: Share(0, of: 0), to: Share(1, of: 2)) == nil)
  }
  @Test(arguments: ["", "2026-13", "2026-Q5", "2026-H3", "26", "20260", "2026-11-01", "2023-03-15/2026-03-15", "绩效", "2026-11 ", "-1", "0000"])
  func whatIsNoPeriodIsNone(_ text: String) { #expect(Stretch(text) == nil) }
  @Test func aStretchKnowsItsMonthsAndTheOneBefore() throws {
    let quarter = try #require(Stretch("2026-Q4"))
    #expect(quarter.starts.map(\.description) == ["2026-10-01", "2026-11-01", "2026-12-01"] && quarter.back(1).key == "2026-Q3" && quarter.back(4).key == "2025-Q4")
    #expect(try #require(Stretch("2026-H1")).back(1).key == "2025-H2" && (try #require(Stretch("2026"))).back(1).key == "2025")
  }
  @Test func ageGroupsChangeOnTheBirthday() {
    let day = Day(year: 2026, month: 11, day: 30)
    #expect(AgeGroup.born(after: 30, on: day) == Day(year: 1995, month: 11, day: 30))
    for (birth, age) in [(Day(year: 1995, month: 12, day: 1), 30), (Day(year: 1995, month: 11, day: 30), 31)] { #expect(birth.years(until: day) == age && (birth > AgeGroup.born(after: 30, on: day)) == (age <= 30)) }
  }
  @Test func everySampleReadsInBothLanguages() {
    let pages: [any Page] = PeriodsPage.samples + AttendancePage.samples + ChildrenPage.samples + ParticipationPage.samples + FormulaPage.samples + BulletinPage.samples + BulletinPrint.samples
    for page in pages {
      for language in Language.allCases {
        let t = Reader(language: language, today: Day(year: 2026, month: 12, day: 4)), html = page.view(t).markup
        #expect(!html.isEmpty && !html.contains("style=") && !html.contains("<script") && !html.contains("⟦") && !page.title(t).isEmpty)
      }
    }
  }
}
