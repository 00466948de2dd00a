import FeatureKit
import Foundation
import Support
import Testing
@testable import Inspections

@Suite struct InspectionDecisions {
  private static let today = Office.today
  private func situation(account: Bool = true, works: Bool = false, inspects: Bool = false, administers: Bool = false) -> OpenInspection.Situation {
    .init(
      place: Sample.town.place, organization: Sample.branch, office: Sample.town,
      standing: .init(person: Person(id: ID(7), name: "沈立群"), hasAccount: account, worksThere: works, inspects: inspects), administers: administers)
  }
  private func occasion() throws -> Occasion {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path)
    return Occasion(now: Moment(Self.today, minutes: 560), actor: Actor(account: nil, person: ID(601), posts: []), house: House(rules: rules, grants: Grants([])), seed: 1000)
  }
  private func action(_ since: Int = 0, _ until: Int = 6, _ looks: String = "三会一课", _ from: Int = -300, _ to: Int = 0) -> OpenInspection {
    let d = Self.today
    return OpenInspection(ID(3), by: ID(7), since: d.adding(since), until: d.adding(until), looksAt: looks, recordsFrom: d.adding(from), recordsUntil: d.adding(to))
  }
  private func codes(_ a: OpenInspection, _ s: OpenInspection.Situation) throws -> [String] {
    let at = try occasion()
    do { _ = try a.decide(s, at); return [] } catch { return error.problems.map(\.code) }
  }

  @Test(arguments: [
    (0, 6, "三会一课", -300, 0, [String]()), (0, 59, "看", -300, 0, []), (0, 60, "看", -300, 0, ["until.long"]), (-1, 6, "看", -300, 0, ["since.past"]), (91, 95, "看", -300, 0, ["since.far"]), (5, 4, "看", -300, 0, ["until.order"]),
    (0, 6, "  ", -300, 0, ["looks.missing"]), (0, 6, "看", 1, 0, ["records.order"]), (0, 6, "看", -1200, 0, ["records.long"]), (-1, -2, "", 1, 0, ["since.past", "until.order", "looks.missing", "records.order"]),
  ])
  func everyProblemOfAnInspectionIsSaidAtOnce(_ since: Int, _ until: Int, _ looks: String, _ from: Int, _ to: Int, _ expected: [String]) throws {
    #expect(try codes(action(since, until, looks, from, to), situation()) == expected)
  }
  @Test func whoInspectsHasAnAccountAndNoWorkThere() throws {
    #expect(try codes(action(), situation(account: false)) == ["inspector.account"])
    #expect(try codes(action(), situation(works: true)) == ["inspector.own"])
    #expect(try codes(action(), situation(inspects: true)) == ["inspector.twice"])
    #expect(try codes(action(), situation(administers: true)) == ["inspector.administrator"])
    #expect(try codes(action(0, 6, String(repeating: "看", count: 301)), situation()) == ["looks.long"])
  }
  @Test func theJournalNamesNobodyAndThePostEndsWithTheInspection() throws {
    let outcome = try action().decide(situation(), occasion())
    #expect(!outcome.entry.sentence.zh.contains("沈立群") && outcome.entry.sentence.zh.contains("只读"))
    #expect(outcome.changes.count == 2 && outcome.notices.count == 2)
  }
  @Test func itEndsOnceAndForAReason() throws {
    let at = try occasion(), running = Sample.all[0], over = Sample.all[2]
    func codes(_ i: Inspection, _ reason: String) -> [String] {
      do { _ = try EndInspection(i.id, because: reason).decide(.init(place: Sample.town.place, inspection: i), at); return [] } catch { return error.problems.map(\.code) }
    }
    #expect(codes(running, "已看完") == [])
    #expect(codes(running, " ") == ["reason.missing"])
    #expect(codes(running, String(repeating: "长", count: 301)) == ["reason.long"])
    #expect(codes(over, "已看完") == ["ended"])
  }
}
