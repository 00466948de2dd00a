import FeatureKit
import Foundation
import Support
import Testing
@testable import Dues

@Suite struct DuesRun {
  @Test func aMonthIsOneEntryForAllBelow() async throws {
    let till = try await Till()
    try await till.fix()
    try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, 12)), as: till.clerk)
    #expect(try await till.world.text("SELECT CAST(members AS TEXT) || ' ' || CAST(total AS TEXT) FROM dues_entry") == "4 14620")
    #expect(try await till.world.text("SELECT digest FROM dues_entry").count == 16)
    #expect(try await till.world.text("SELECT account || ' ' || CAST(amount AS TEXT) FROM dues_line ORDER BY account") == "assessed -14620,owed 14620")
    #expect(try await till.world.text("SELECT zh FROM journal WHERE action = 'dues.assess'").contains("核收2026年12月党费：4 人，146.20 元，校验值"))
    let figures = try await till.figures()
    #expect(figures.assessed.description == "146.20" && figures.owed == figures.assessed && figures.balances)
  }
  @Test func aProbationaryMemberOwesFromTheMonthOfTheMeeting() async throws {
    let till = try await Till().assessed(from: DuesMonth(2026, 9))
    #expect(try await till.world.count("SELECT count(*) FROM dues_assessment WHERE person = \(till.people[3])") == 3, "October, November, December")
    #expect(try await till.world.count("SELECT count(*) FROM dues_assessment WHERE person = \(till.people[0])") == 4)
  }
  @Test func doneAgainItAddsOnlyWhomItHadLeftOut() async throws {
    let till = try await Till(), december = DuesMonth(2026, 12), run = AssessMonth(till.tree.town.id, DuesMonth(2026, 12))
    try await till.fix(DuesMonth(2026, 5), [0: "5000"], categories: [0: .salaried])
    try await till.world.perform(run, as: till.clerk)
    #expect(try await till.codes(run, as: till.clerk) == ["assess.nothing"])
    #expect(try await till.world.refusal(of: run, as: till.clerk)?.kind == .conflict)
    try await till.fix(december, [1: "5600"], categories: [1: .retired])
    try await till.world.perform(run, as: till.clerk)
    #expect(try await till.world.count("SELECT count(*) FROM dues_entry") == 2)
    #expect(try await till.world.count("SELECT count(*) FROM dues_assessment WHERE month = \(december)") == 2)
    let twice: SQL = "INSERT INTO dues_assessment (person, month, organization, amount, entry) SELECT person, month, organization, amount, entry + 1 FROM dues_assessment"
    await #expect(throws: (any Error).self, "a member owes a month once, whatever the program thinks") { try await till.world.database.write { session in _ = try session.execute(twice) } }
  }
  @Test func twoWhoRunItAtOnceAssessNobodyTwice() async throws {
    let till = try await Till()
    try await till.fix()
    let done = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<5 { group.addTask { do { try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, 12)), as: till.clerk); return true } catch { return false } } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(done == 1)
    #expect(try await till.world.count("SELECT count(*) FROM dues_assessment") == 4)
  }
  @Test func onlyACommitteeRunsItForMonthsThatAreNeitherToComeNorLongPast() async throws {
    let till = try await Till()
    try await till.fix()
    #expect(try await till.codes(AssessMonth(till.tree.first.id, DuesMonth(2026, 12))) == ["assess.committee"])
    #expect(try await till.codes(AssessMonth(till.tree.town.id, DuesMonth(2027, 1)), as: till.clerk) == ["month.ahead"])
    #expect(try await till.codes(AssessMonth(till.tree.town.id, DuesMonth(2026, 5)), as: till.clerk) == ["month.old"])
    #expect(try await till.codes(AssessMonth(till.tree.town.id, DuesMonth(2026, 6)), as: till.clerk) == [])
    await #expect(throws: OutOfReach.self) { try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, 12)), as: till.secretary) }
  }
  @Test func anAssessmentIsTakenBackAndMadeAnew() async throws {
    let till = try await Till().assessed(from: DuesMonth(2026, 12)), december = DuesMonth(2026, 12), cancel = CancelAssessment(till.people[0], DuesMonth(2026, 12), reason: "基数有误")
    #expect(try await till.codes(CancelAssessment(till.people[0], december, reason: " ")) == ["reason.missing"])
    #expect(try await till.codes(CancelAssessment(till.people[0], december, reason: String(repeating: "长", count: 301))) == ["reason.long"])
    try await till.world.perform(cancel, as: till.secretary)
    await #expect(throws: OutOfReach.self) { try await till.world.perform(cancel, as: till.secretary) }
    try await till.fix(december, [0: "5000"], categories: [:], reason: "基数有误")
    try await till.world.perform(AssessMonth(till.tree.town.id, december), as: till.clerk)
    #expect(try await till.mine(0).months.map(\.amount.description) == ["50.00"])
    let figures = try await till.figures()
    #expect(figures.assessed.description == "121.20" && figures.balances)
    try await till.collect(till.keys(0, 12))
    #expect(try await till.codes(cancel) == ["assessment.paid"])
  }
  /// As many as a large committee has would take as few statements.
  @Test func aRunTakesTheSameStatementsHoweverManyThereAre() {
    let o = Organization(id: ID(2), parent: ID(1), path: "/1/2/", name: "", kind: .committee)
    #expect(AssessmentTable.assess(ID(1), below: o, in: DuesMonth(2026, 12), expecting: 100_000).count == 3)
  }
}
