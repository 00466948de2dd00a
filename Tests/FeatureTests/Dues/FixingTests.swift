import FeatureKit
import Foundation
import Support
import Testing
@testable import Dues

@Suite struct DuesFixing {
  @Test(arguments: [("2026-12", 2026, 12), ("2008-01", 2008, 1)]) func aMonthIsReadAsItIsWritten(_ text: String, _ year: Int, _ month: Int) {
    #expect(DuesMonth(text) == DuesMonth(year, month) && DuesMonth(year, month).description == text)
    for wrong in ["2026-13", "2026-0", "2026", "2026-12-01", "十二月", ""] { #expect(DuesMonth(wrong) == nil, "\(wrong)") }
  }
  @Test func monthsAreCountedOverYears() {
    let december = DuesMonth(2026, 12)
    #expect((december + 1).description == "2027-01" && (december - 12).description == "2025-12" && december.last == Day(year: 2026, month: 12, day: 31))
    #expect(DuesMonth(2026, 2).quarterEnd.description == "2026-03" && DuesMonth(2026, 2).quarterStart.description == "2026-01" && DuesMonth(2026, 3).quarterEnd.description == "2026-03")
    #expect(DuesCategory.annualSalary.until(december) == december && DuesCategory.selfEmployed.until(DuesMonth(2026, 10)) == december && DuesCategory.salaried.until(december) == .forever)
  }
  @Test(arguments: [(12_960, "壹佰贰拾玖元陆角整"), (7500, "柒拾伍元整"), (20, "贰角整"), (100_105, "壹仟零壹元零伍分"), (0, "零元整"), (1, "壹分"), (10_000_100, "壹拾万零壹元整"), (100_000_000, "壹佰万元整"), (1_010_000, "壹万零壹佰元整"), (100_010_010, "壹佰万零壹佰元壹角整")])
  func anAmountIsWrittenOut(_ fen: Int, _ words: String) { #expect(Word.capital(Fen(fen)) == words) }
  @Test func amountsBelowNothingAreWritten() { #expect(Fen(-50).description == "-0.50" && Fen(-123_456).grouped == "-1,234.56" && Fen(-7500) + Fen(7500) == .zero) }

  @Test func aBranchFixesManyAtOnceAndWhatIsEmptyStays() async throws {
    let till = try await Till()
    try await till.fix()
    #expect(try await till.world.text("SELECT CAST(monthly AS TEXT) FROM dues_rate ORDER BY person") == "7500,5600,20,1500")
    try await till.fix(DuesMonth(2026, 12), [0: "10000.01"], categories: [:], reason: "工资调整")
    #expect(try await till.world.text("SELECT CAST(since AS TEXT) || ' ' || CAST(monthly AS TEXT) FROM dues_rate WHERE person = \(till.people[0]) ORDER BY since") == "\(DuesMonth(2026, 5).number) 7500,\(DuesMonth(2026, 12).number) 20000")
    #expect(try await till.world.count("SELECT until FROM dues_rate WHERE person = \(till.people[0]) AND since = \(DuesMonth(2026, 5))") == DuesMonth(2026, 11).number)
    #expect(try await till.world.journal().filter { $0 == "dues.fix" }.count == 2)
  }
  @Test func theBaseIsSealedAndSeenByTheMemberAlone() async throws {
    let till = try await Till()
    try await till.fix(DuesMonth(2026, 5), [0: "8642.13"], categories: [0: .salaried])
    #expect(try await till.world.stored().range(of: Data("8642.13".utf8)) == nil)
    #expect(try await till.mine(0).rates.map(\.base?.description) == ["8642.13"])
    let desk = try await till.world.read(as: till.clerk, sight: Dues.read) { try MemberPage.load(till.people[0], in: $0) }
    #expect(desk.rates.count == 1 && desk.rates[0].base == nil && desk.rates[0].rate.monthly.description == "129.63")
    try await till.visit { site async throws in
      for path in ["/organizations/\(till.tree.first.id)/dues", "/organizations/\(till.tree.first.id)/dues/amounts", "/people/\(till.people[0])/dues"] { #expect(try await site.get(path, as: "secretary").text.contains("8642.13") == false, "\(path)") }
    }
  }
  @Test func whatIsWrongIsSaidAtItsRow() async throws {
    let till = try await Till()
    func codes(_ bases: [Int: String], _ categories: [Int: DuesCategory] = [:], since: DuesMonth = DuesMonth(2026, 12), reason: String? = nil) async throws -> [String] { try await till.codes(till.amounts(since, bases, categories, reason)) }
    #expect(try await codes([:]) == ["amounts.none"])
    #expect(try await codes([0: "5000"]) == ["category.missing"])
    #expect(try await codes([0: "五千"], [0: .salaried]) == ["base.unreadable"])
    #expect(try await codes([:], [0: .salaried]) == ["base.missing"])
    #expect(try await codes([:], [2: .farmer]) == ["farmer.unset"])
    #expect(try await codes([0: "5000"], [0: .salaried], since: DuesMonth(2024, 1)) == ["since.far"])
    #expect(try await codes([4: "5000"], [4: .salaried]) == ["member.unknown"], "whoever belongs elsewhere is not fixed here")
    #expect(try await till.codes(FixAmounts(till.tree.first.id, since: DuesMonth(2026, 12), categories: [till.people[0].description: "king"], bases: [:])) == ["category.missing"])
    #expect(try await till.codes(FixAmounts(till.tree.town.id, since: DuesMonth(2026, 12), categories: [:], bases: [:]), as: till.clerk) == ["branch.only"])
    try await till.fix()
    #expect(try await codes([0: "9000"]) == ["year.fixed"])
    #expect(try await codes([0: "9000"], reason: "晋级") == [])
    let other = try await Till().assessed()
    #expect(try await other.codes(other.amounts(DuesMonth(2026, 12), [0: "9000"], [:], "晋级")) == ["since.assessed"])
  }
  @Test func aCommitteeSaysHowAmountsAreFixedAndWhatFarmersPay() async throws {
    let till = try await Till()
    #expect(try await till.codes(LayTerms(till.tree.town.id, .change, farmer: Fen(500), share: 101), as: till.clerk) == ["farmer.range", "share.range"])
    #expect(try await till.codes(LayTerms(till.tree.first.id, .change)) == ["terms.branch"])
    try await till.world.perform(LayTerms(till.tree.town.id, .change, farmer: Fen(30), share: 60), as: till.clerk)
    try await till.fix(DuesMonth(2026, 5), [0: "5000"], categories: [0: .salaried, 2: .farmer])
    #expect(try await till.world.text("SELECT CAST(monthly AS TEXT) FROM dues_rate WHERE category = 'farmer'") == "30")
    #expect(try await till.codes(till.amounts(DuesMonth(2026, 12), [0: "9000"])) == [], "from the month of change, without a reason")
    try await till.visit { site async throws in
      #expect(try await site.get("/dues/calculator?category=farmer", as: "he", json: true).text.contains("\"monthly\":\"0.30\""))
      #expect(try await site.get("/organizations/\(till.tree.town.id)/dues/terms", as: "clerk").text.contains("0.30"))
      #expect(try await site.get("/organizations/\(till.tree.town.id)/dues/terms", as: "secretary").status == 404)
    }
  }
  @Test func onlyTheDeskOfTheBranchAndAboveFixes() async throws {
    let till = try await Till(), action = till.amounts(DuesMonth(2026, 12), [0: "5000"], [0: .salaried])
    await #expect(throws: OutOfReach.self) { try await till.world.perform(action, as: till.member(1)) }
    #expect(try await till.codes(action, as: till.world.actor(.leader, at: till.tree.town)) == ["not.permitted"], "whoever may see the dues does not keep them")
    await #expect(throws: OutOfReach.self) { try await till.world.perform(action, as: till.neighbour) }
    #expect(try await till.codes(action, as: till.clerk) == [])
  }

  @Test func reliefNeedsTheBranchAndTheCommitteeAbove() async throws {
    let till = try await Till(), december = DuesMonth(2026, 12), person = till.people[0]
    func ask(_ amount: Int = 0, _ since: DuesMonth = DuesMonth(2026, 12), _ until: DuesMonth = DuesMonth(2027, 5), considered: Day = Till.today.adding(-2), reason: String = "长期住院") -> ProposeRelief { ProposeRelief(person, Fen(amount), since: since, until: until, considered: considered, reason: reason) }
    #expect(try await till.codes(ask()) == ["rate.none"])
    try await till.fix()
    #expect(try await till.codes(ask(7500, DuesMonth(2026, 11), DuesMonth(2028, 1), considered: Till.today.adding(1), reason: " ")) == ["amount.notLess", "since.past", "until.range", "considered.day", "reason.missing"])
    #expect(try await till.codes(ask(reason: String(repeating: "难", count: 301))) == ["reason.long"])
    let id = ID<Relief>(try await till.world.perform(ask(), as: till.secretary).made?.id ?? 0)
    #expect(try await till.told(4).contains("请审批"))
    #expect(try await till.codes(ask()) == ["relief.meets"])
    #expect(try await till.codes(DecideRelief(id, approves: true)) == ["not.permitted"], "the branch does not approve its own request")
    await #expect(throws: OutOfReach.self) { try await till.world.perform(DecideRelief(id, approves: true), as: till.neighbour) }
    #expect(try await till.codes(DecideRelief(id, approves: false), as: till.clerk) == ["answer.missing"])
    #expect(try await till.codes(DecideRelief(id, approves: true, answer: String(repeating: "好", count: 301)), as: till.clerk) == ["answer.long"])
    try await till.world.perform(DecideRelief(id, approves: true), as: till.clerk)
    #expect(try await till.codes(DecideRelief(id, approves: true), as: till.clerk) == ["relief.decided"])
    try await till.world.perform(AssessMonth(till.tree.town.id, december), as: till.clerk)
    #expect(try await till.world.text("SELECT CAST(amount AS TEXT) FROM dues_assessment WHERE person = \(person)") == "0")
    #expect(try await till.mine(0).months.map(\.isPaid) == [true], "nothing is open where nothing is owed")
    try await till.world.perform(EndRelief(id), as: till.secretary)
    #expect(try await till.world.count("SELECT until FROM dues_relief") == december.number)
    till.world.travel(to: Moment(Day(year: 2027, month: 1, day: 5), minutes: 600))
    #expect(try await till.codes(EndRelief(id)) == ["relief.over"])
    try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2027, 1)), as: till.clerk)
    #expect(try await till.world.text("SELECT CAST(amount AS TEXT) FROM dues_assessment WHERE person = \(person) AND month = \(DuesMonth(2027, 1))") == "7500")
  }
  @Test func whatWasRefusedChangesNothing() async throws {
    let till = try await Till()
    try await till.fix()
    let id = ID<Relief>(try await till.world.perform(ProposeRelief(till.people[0], .zero, since: DuesMonth(2026, 12), until: DuesMonth(2026, 12), considered: Till.today, reason: "困难"), as: till.secretary).made?.id ?? 0)
    try await till.visit { site async throws in
      #expect(try await site.get("/dues/reliefs/\(id)", as: "clerk").text.contains("批准"))
      #expect(try await site.post("/dues/reliefs/\(id)/decide", as: "clerk", [("approves", "false"), ("answer", "收入足够")]).status == 303)
      #expect(try await site.get("/dues/reliefs/\(id)", as: "secretary").text.contains("收入足够"))
    }
    try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, 12)), as: till.clerk)
    #expect(try await till.world.text("SELECT CAST(amount AS TEXT) FROM dues_assessment WHERE person = \(till.people[0])") == "7500")
  }
}
