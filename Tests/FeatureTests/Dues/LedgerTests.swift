import FeatureKit
import Foundation
import Support
import Testing
@testable import Dues

@Suite struct DuesBooks {
  @Test func moneyGoesUpAndIsConfirmedThere() async throws {
    let till = try await Till().assessed(), first = till.tree.first.id
    try await till.collect(till.keys(0, 10, 11, 12))
    #expect(try await till.codes(Remit(first, .zero, on: Till.today.adding(1))) == ["on.range", "amount.none"])
    #expect(try await till.codes(Remit(first, Fen(22_501), on: Till.today)) == ["amount.kept"])
    #expect(try await till.codes(Remit(first, Fen(1), on: Till.today, central: true)) == ["amount.kept"])
    #expect(try await till.codes(Remit(till.tree.county.id, Fen(1), on: Till.today), as: till.world.actor(.clerk, at: till.tree.county)) == ["remit.top", "amount.kept"])
    let sent = ID<LedgerEntry>(try await till.world.perform(Remit(first, Fen(13_500), on: Till.today), as: till.secretary).made?.id ?? 0)
    #expect(try await till.told(4).contains("请确认收到"))
    #expect(try await till.codes(TakeRemittance(sent)) == ["not.permitted"], "the sender does not confirm to itself")
    #expect(try await till.page(till.tree.town, as: till.clerk).waiting.count == 1)
    try await till.world.perform(TakeRemittance(sent), as: till.clerk)
    #expect(try await till.codes(TakeRemittance(sent), as: till.clerk) == ["remittance.over"])
    #expect(try await till.codes(ReverseEntry(sent, reason: "有误")) == ["entry.built"])
    let town = try await till.figures(below: false), branch = try await till.figures(till.tree.first, below: false)
    #expect(town.fromBelow.description == "135.00" && town.kept == town.fromBelow && town.balances && branch.kept.description == "90.00" && branch.balances)
    try await till.world.perform(PayExtra(till.people[0], Fen(150_000), on: Till.today), as: till.secretary)
    let central = ID<LedgerEntry>(try await till.world.perform(Remit(first, Fen(150_000), on: Till.today, central: true), as: till.secretary).made?.id ?? 0)
    try await till.world.perform(TakeRemittance(central), as: till.clerk)
    #expect(try await till.figures(below: false).centre.description == "1500.00")
  }
  @Test func duesAreSpentForTheUsesThatAreNamed() async throws {
    let till = try await Till().assessed(), first = till.tree.first.id
    try await till.collect(till.keys(0, 12))
    #expect(try await till.codes(Spend(first, for: .training, .zero, on: Till.today.adding(-400), what: "")) == ["on.range", "amount.none", "what.missing"])
    #expect(try await till.codes(Spend(first, for: .training, Fen(1), on: Till.today, what: String(repeating: "书", count: 201))) == ["what.long"])
    let entry = ID<LedgerEntry>(try await till.world.perform(Spend(first, for: .papers, Fen(3000), on: Till.today, what: "订阅报刊"), as: till.secretary).made?.id ?? 0)
    #expect(try await till.codes(ReverseEntry(entry, reason: " ")) == ["reason.missing"])
    #expect(try await till.codes(ReverseEntry(entry, reason: String(repeating: "长", count: 201))) == ["reason.long"])
    let reversal = ID<LedgerEntry>(try await till.world.perform(ReverseEntry(entry, reason: "重复登记"), as: till.secretary).made?.id ?? 0)
    #expect(try await till.codes(ReverseEntry(entry, reason: "重复登记")) == ["entry.reversed"])
    #expect(try await till.codes(ReverseEntry(reversal, reason: "重复登记")) == ["entry.reversal"])
    let figures = try await till.figures()
    #expect(figures.spentInAll == .zero && figures.kept.description == "75.00" && figures.balances)
    try await till.visit { site async throws in
      let ledger = try await site.get("/organizations/\(first)/dues/ledger", as: "secretary").text
      #expect(ledger.contains("已冲销") && ledger.contains("重复登记") && ledger.contains("制表人"))
      #expect(try await site.get("/dues/entries/\(entry)", as: "clerk").text.contains("购置设备"))
      #expect(try await site.get("/dues/entries/\(entry)", as: "neighbour").status == 404)
      #expect(try await site.get("/organizations/\(first)/dues/ledger", as: "he").status == 403)
    }
  }
  @Test func aRunIsReversedWholeUntilSomebodyHasPaid() async throws {
    let till = try await Till().assessed(from: DuesMonth(2026, 11)), runs = try await till.world.text("SELECT CAST(id AS TEXT) FROM dues_entry ORDER BY id").split(separator: ",").compactMap { ID<LedgerEntry>(String($0)) }
    try await till.world.perform(ReverseEntry(runs[0], reason: "月份有误"), as: till.clerk)
    #expect(try await till.mine(0).months.map(\.month.description) == ["2026-12"])
    try await till.collect(till.keys(0, 12))
    #expect(try await till.codes(ReverseEntry(runs[1], reason: "月份有误"), as: till.clerk) == ["entry.built"])
    #expect(try await till.figures().balances)
  }
  @Test func moneyThatWasSpentCannotBeTakenBackOut() async throws {
    let till = try await Till().assessed(), entry = try await till.collect(till.keys(0, 12))
    try await till.world.perform(Spend(till.tree.first.id, for: .hardship, Fen(7000), on: Till.today, what: "慰问"), as: till.secretary)
    #expect(try await till.codes(ReverseEntry(entry, reason: "重复登记")) == ["amount.kept"])
  }
  @Test func theLedgerIsKeptForEver() async throws {
    let till = try await Till().assessed(from: DuesMonth(2026, 12))
    for statement in ["UPDATE dues_entry SET total = 0", "DELETE FROM dues_line"] as [SQL] {
      await #expect(throws: (any Error).self) { try await till.world.database.write { session in _ = try session.execute(statement) } }
    }
  }
  @Test func aYearIsDisclosedToMembersOnceAndClosedWithIt() async throws {
    let till = try await Till().assessed(), first = till.tree.first.id
    try await till.collect(till.keys(0, 10, 11, 12))
    #expect(try await till.codes(Disclose(first, year: 2026)) == ["year.running"])
    till.world.travel(to: Moment(Day(year: 2027, month: 1, day: 8), minutes: 600))
    func seen(_ who: String) async throws -> String { try await till.visit { site async throws in try await site.get("/organizations/\(first)/dues/disclosure?year=2026", as: who).text } }
    #expect(try await seen("he").contains("225.00") == false)
    try await till.world.perform(Disclose(first, year: 2026), as: till.secretary)
    #expect(try await seen("he").contains("225.00"))
    #expect(try await till.codes(Disclose(first, year: 2026)) == ["year.disclosed"])
    #expect(try await till.codes(Collect(first, till.keys(1, 12), on: Day(year: 2026, month: 12, day: 30))) == ["year.closed"])
    #expect(try await till.codes(Collect(first, till.keys(1, 12), on: Day(year: 2027, month: 1, day: 8))) == [], "it is entered in the present year")
    try await till.visit { site async throws in #expect(try await site.get("/organizations/\(first)/dues/disclosure?year=2026", as: "neighbour").status == 404) }
  }
  @Test func membersAreRemindedAtOneThreeAndFiveMonthsAndPeopleAreToldAtSix() async throws {
    let till = try await Till(Moment(Day(year: 2026, month: 11, day: 3), minutes: 600))
    try await till.fix(DuesMonth(2026, 5), [0: "5000", 1: "5600"], categories: [0: .salaried, 1: .retired])
    for n in 5...11 { try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, n)), as: till.clerk) }
    let november = Day(year: 2026, month: 11, day: 3)
    try await till.collect(till.keys(1, 5, 6, 7), on: november)
    try await till.world.perform(RemindArrears(till.tree.town.id), as: till.clerk)
    #expect(try await till.told(1) == "您有 3 个月党费未交，共 168.00 元，请到所在党支部交纳")
    let secretary = try await till.told(0)
    #expect(secretary.contains("您有 6 个月党费未交") && secretary.contains("连续 6 个月未交党费"), "the secretary hears of it, and it is the secretary's own")
    #expect(try await till.told(4).contains("按程序处理"))
    #expect(try await till.codes(RemindArrears(till.tree.town.id), as: till.clerk) == ["remind.nobody"])
    #expect(try await till.world.text("SELECT standing FROM person WHERE id = \(till.people[0])") == "normal", "nothing happens to anybody by itself")
    till.world.travel(to: Moment(Day(year: 2026, month: 12, day: 3), minutes: 600))
    #expect(try await till.codes(RemindArrears(till.tree.town.id), as: till.clerk) == ["remind.nobody"], "between the stages nobody is told again")
    #expect(try await till.page(till.tree.first, as: till.secretary).late.map(\.months) == [7, 4])
  }
  @Test func whoPaysByTheQuarterIsNotLateWithinIt() {
    let person = ID<Person>(7), owed = [DuesMonth(2026, 9), DuesMonth(2026, 10), DuesMonth(2026, 11)].map { AssessmentTable.Owed(person: person, organization: ID(3), month: $0, amount: Fen(100)) }
    #expect(Arrears.count(owed, current: DuesMonth(2026, 12)).map(\.months) == [3])
    #expect(Arrears.count(owed, current: DuesMonth(2026, 12), quarterly: [person]).map(\.months) == [1])
    #expect(Arrears.count(Array(owed.prefix(1)), current: DuesMonth(2026, 12)).isEmpty, "only months running up to now count")
  }
  @Test func eachLevelSumsUpWhatStandsBelow() async throws {
    let till = try await Till().assessed()
    try await till.collect(till.keys(0, 12))
    let town = try await till.page(till.tree.town, as: till.clerk)
    #expect(town.children.map(\.figures.received.description) == ["75.00", "0.00"] && town.children[0].figures.assessed == town.figures.assessed && town.children[0].late == 4 && town.without == 1)
    try await till.visit { site async throws in
      let csv = try await site.get("/organizations/\(till.tree.town.id)/dues.csv", as: "clerk")
      #expect(csv.status == 200 && csv.text.contains("柳河村党支部,") && csv.text.contains(",75.00,"))
      #expect(try await site.get("/organizations/\(till.tree.first.id)/dues.csv", as: "secretary").text.contains("周国安,"))
      #expect(try await site.get("/organizations/\(till.tree.first.id)/dues", as: "he").status == 403)
      #expect(try await site.get("/organizations/\(till.tree.town.id)/dues", as: "secretary").status == 404)
    }
  }

  /// Whatever is done in whatever order, every level balances to the fen.
  @Test(arguments: 1...6) func theLedgerBalancesAfterAnything(seed: Int) async throws {
    let till = try await Till().assessed(from: DuesMonth(2026, 7)), first = till.tree.first.id
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func next(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    func entry() async throws -> ID<LedgerEntry> {
      let all = try await till.world.text("SELECT CAST(id AS TEXT) FROM dues_entry ORDER BY id").split(separator: ",")
      return ID(Int64(all[next(all.count)]) ?? 0)
    }
    var done = 0
    for _ in 0..<40 {
      let member = next(4), person = till.people[member], action: any Action = switch next(9) {
      case 0, 1, 2: Collect(first, (0...next(3)).map { _ in Collect.key(person, DuesMonth(2026, 7 + next(6))) }, on: Till.today.adding(-next(60)))
      case 3: PayExtra(person, Fen(1 + next(150_000)), on: Till.today)
      case 4: Spend(first, for: DuesUse.allCases[next(5)], Fen(1 + next(9000)), on: Till.today, what: "支出")
      case 5: Remit(first, Fen(1 + next(9000)), on: Till.today, central: next(3) == 0)
      case 6: ReverseEntry(try await entry(), reason: "有误")
      case 7: TakeRemittance(try await entry())
      default: next(2) == 0 ? Refund(try await entry(), person, reason: "多收") : CancelAssessment(person, DuesMonth(2026, 7 + next(6)), reason: "有误")
      }
      func perform(_ action: some Action) async throws { try await till.world.perform(action) }
      do { try await perform(action); done += 1 } catch is Refusal {} catch is OutOfReach {}
      for (o, below) in [(till.tree.first, false), (till.tree.town, false), (till.tree.town, true)] {
        let figures = try await till.figures(o, below: below)
        #expect(figures.balances && figures.kept >= .zero, "\(action)")
      }
    }
    #expect(done > 5)
    #expect(try await till.world.count("SELECT count(*) FROM (SELECT entry, organization FROM dues_line GROUP BY entry, organization HAVING sum(amount) <> 0) broken") == 0)
    let owed = try await till.world.count("SELECT COALESCE(sum(amount), 0) FROM dues_assessment WHERE reversed IS NULL"), paid = try await till.world.count("SELECT COALESCE(sum(amount), 0) FROM dues_paid WHERE reversed IS NULL")
    #expect(try await till.figures().owed == Fen(owed - paid), "what the ledger says is owed is what the members' months say")
  }
}
