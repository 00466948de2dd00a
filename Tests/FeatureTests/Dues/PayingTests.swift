import FeatureKit
import Foundation
import Importing
import Spreadsheets
import Support
import Testing
@testable import Dues

@Suite struct DuesPaying {
  @Test func aBranchEntersManyAtOnceAndEachHasAReceipt() async throws {
    let till = try await Till().assessed()
    let entry = try await till.collect(till.keys(0, 10, 11, 12) + till.keys(1, 12))
    #expect(try await till.world.text("SELECT CAST(amount AS TEXT) FROM dues_receipt ORDER BY person") == "22500,5600")
    let figures = try await till.figures(till.tree.first, below: false)
    #expect(figures.received.description == "281.00" && figures.kept == figures.received && figures.balances)
    #expect(try await till.mine(0).months.allSatisfy(\.isPaid))
    try await till.visit { site async throws in
      let receipt = try await site.get("/dues/receipts/\(entry)/\(till.people[1])", as: "he").text
      #expect(receipt.contains("伍拾陆元整") && receipt.contains("2026年12月") && receipt.contains("入党 10 周年"))
      #expect(try await site.get("/dues/receipts/\(entry)/\(till.people[0])", as: "he").status == 404, "a receipt is its member's and the desk's")
      #expect(try await site.get("/dues/receipts/\(entry)/\(till.people[1])", as: "neighbour").status == 404)
      #expect(try await site.get("/dues/mine", as: "he").text.contains("已交"))
    }
  }
  @Test func nothingIsPaidTwice() async throws {
    let till = try await Till().assessed()
    try await till.collect(till.keys(0, 12))
    #expect(try await till.codes(Collect(till.tree.first.id, till.keys(0, 12) + till.keys(1, 12), on: Till.today)) == ["pay.twice"])
    #expect(try await till.world.count("SELECT count(*) FROM dues_paid") == 1, "and nothing of the rest is entered")
    let got = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<5 { group.addTask { do { try await till.collect(till.keys(1, 12)); return true } catch { return false } } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(got == 1)
    let changes = PayTable.pay(ID(1), [.init(person: till.people[1], month: DuesMonth(2026, 12), amount: Fen(5600))])
    let entered = try await till.world.database.write { session in try changes.map { try session.execute($0.sql) } }
    #expect(entered == [0] && changes[0].expects == 1, "what was paid meanwhile makes the action fail")
  }
  @Test func whatCannotBeEnteredSaysWhy() async throws {
    let till = try await Till().assessed()
    func codes(_ pay: [String], on: Day = Till.today, _ way: PayWay = .cash, payer: String? = nil) async throws -> [String] { try await till.codes(Collect(till.tree.first.id, pay, on: on, way, payer: payer)) }
    #expect(try await codes([]) == ["pay.none"])
    #expect(try await codes(["x"]) == ["pay.unreadable"])
    #expect(try await codes(till.keys(4, 12)) == ["pay.member"])
    #expect(try await codes(till.keys(0, 9)) == ["pay.unassessed"])
    #expect(try await codes(till.keys(0, 12), .proxy) == ["payer.missing"])
    #expect(try await codes(till.keys(0, 12), .proxy, payer: String(repeating: "名", count: 41)) == ["payer.long"])
    #expect(try await codes(till.keys(0, 12), on: Till.today.adding(1)) == ["on.range"])
    #expect(try await codes(till.keys(0, 12), .proxy, payer: "周小兰") == [])
    #expect(try await till.world.stored().range(of: Data("周小兰".utf8)) == nil, "who brought it is sealed")
    await #expect(throws: OutOfReach.self) { try await till.world.perform(Collect(till.tree.first.id, till.keys(1, 12), on: Till.today), as: till.member(1)) }
  }
  @Test func arrearsArePaidForHalfAYearAndNoLonger() async throws {
    let till = try await Till(Moment(Day(year: 2026, month: 10, day: 9), minutes: 600))
    try await till.fix(DuesMonth(2026, 4), [0: "5000"], categories: [0: .salaried])
    for n in 4...10 { try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, n)), as: till.clerk) }
    let day = Day(year: 2026, month: 10, day: 9)
    try await till.collect(till.keys(0, 4), on: day)
    till.world.travel(to: Moment(Day(year: 2026, month: 12, day: 4), minutes: 600))
    #expect(try await till.codes(Collect(till.tree.first.id, till.keys(0, 5), on: Till.today)) == ["pay.old"])
    try await till.collect(till.keys(0, 6))
    try await till.visit { site async throws in #expect(try await site.get("/organizations/\(till.tree.first.id)/dues/collect", as: "secretary").text.contains("超过补交期限")) }
  }
  @Test func aQuarterIsPaidAheadWithTheBranchsConsent() async throws {
    let till = try await Till(Moment(Day(year: 2026, month: 10, day: 9), minutes: 600)), day = Day(year: 2026, month: 10, day: 9)
    try await till.fix(DuesMonth(2026, 10), [0: "5000"], categories: [0: .salaried])
    try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, 10)), as: till.clerk)
    #expect(try await till.codes(Collect(till.tree.first.id, till.keys(0, 10, 11), on: day)) == ["pay.ahead"])
    #expect(try await till.codes(SetQuarterly(till.people[0], false)) == ["quarterly.same"])
    try await till.world.perform(SetQuarterly(till.people[0], true), as: till.secretary)
    #expect(try await till.codes(SetQuarterly(till.people[0], true)) == ["quarterly.same"])
    try await till.collect(till.keys(0, 10, 11, 12), on: day)
    #expect(try await till.codes(Collect(till.tree.first.id, till.keys(0, 11), on: day)) == ["pay.twice"])
    #expect(try await till.codes(Collect(till.tree.first.id, [Collect.key(till.people[0], DuesMonth(2027, 1))], on: day)) == ["pay.unassessed"], "the next quarter is its own")
    till.world.travel(to: Moment(Till.today, minutes: 600))
    try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, 11)), as: till.clerk)
    try await till.world.perform(AssessMonth(till.tree.town.id, DuesMonth(2026, 12)), as: till.clerk)
    let figures = try await till.figures()
    #expect(figures.owed == .zero && figures.balances && figures.received.description == "150.00")
    try await till.world.perform(SetQuarterly(till.people[0], false), as: till.secretary)
  }
  @Test func whoGivesMoreIsThankedByNobodyAndALargeSumGoesToTheCentre() async throws {
    let till = try await Till().assessed()
    #expect(try await till.codes(PayExtra(till.people[0], .zero, on: Till.today.adding(1), .proxy)) == ["on.range", "amount.none", "payer.missing"])
    #expect(try await till.codes(PayExtra(till.people[0], Fen(1), on: Till.today, .proxy, payer: String(repeating: "名", count: 41))) == ["payer.long"])
    try await till.world.perform(PayExtra(till.people[0], Fen(99_999), on: Till.today), as: till.secretary)
    #expect(try await till.told(4) == "")
    try await till.world.perform(PayExtra(till.people[1], Fen(100_000), on: Till.today), as: till.secretary)
    #expect(try await till.told(4).contains("全部上缴中央"))
    let figures = try await till.figures(till.tree.first, below: false)
    #expect(figures.extra.description == "1999.99" && figures.centre.description == "1000.00" && figures.balances)
    #expect(try await till.codes(Spend(till.tree.first.id, for: .training, Fen(100_000), on: Till.today, what: "培训")) == ["amount.kept"], "what is the centre's is not spent")
  }
  @Test func aReceiptIsGivenBackOnceAndTheMonthIsOwedAgain() async throws {
    let till = try await Till().assessed(), entry = try await till.collect(till.keys(0, 12) + till.keys(1, 12))
    #expect(try await till.codes(Refund(entry, till.people[0], reason: "")) == ["reason.missing"])
    #expect(try await till.codes(Refund(entry, till.people[0], reason: String(repeating: "长", count: 201))) == ["reason.long"])
    try await till.world.perform(Refund(entry, till.people[0], reason: "多收"), as: till.secretary)
    #expect(try await till.codes(Refund(entry, till.people[0], reason: "多收")) == ["receipt.reversed"])
    #expect(try await till.mine(0).months.filter { !$0.isPaid }.count == 3)
    #expect(try await till.codes(ReverseEntry(entry, reason: "重复")) == ["entry.broken", "amount.kept"])
    try await till.collect(till.keys(0, 12))
    let figures = try await till.figures()
    #expect(figures.refunded.description == "75.00" && figures.owedAgain == figures.refunded && figures.balances)
    try await till.world.perform(Spend(till.tree.first.id, for: .papers, figures.kept, on: Till.today, what: "书报"), as: till.secretary)
    #expect(try await till.codes(Refund(entry, till.people[1], reason: "多收")) == ["amount.kept"])
  }

  // MARK: the bank's statement

  private func statement(_ till: Till, _ rows: String) async throws -> Findings {
    let path = try Sheets().csv("户名,交易金额,交易日期,月份,交易流水号,党支部\n" + rows), into = till.tree.town
    return try await Import(BankSheet.importer, try ImportSource.open(path, for: BankSheet.importer), ImportGround(into: into), as: till.clerk, till.world.performer).check()
  }
  @Test func aStatementIsMatchedByNameAmountAndMonthAndTheRestIsListed() async throws {
    let till = try await Till().assessed()
    let found = try await statement(till, "周国安,75.00,2026-12-02,2026-11,A1,\n何玉珍,\"168.00\",2026-12-02,,A2,\n何玉珍,168.00,2026-12-02,,A3,\n陈桂兰,5.00,2026-12-02,,A4,\n无此人,20.00,2026-12-02,,A5,\n周国安,abc,2026-12-02,十一月,,\n,75,,,A7,\n")
    #expect(Set(found.problems.map(\.code)) == ["amount.differs", "member.unknown", "amount.unreadable", "month.unreadable", "reference.missing", "name.missing", "on.missing"])
  }
  @Test func theOldestMonthsComeFirstAndOnlyWhatComesOutEvenIsTaken() async throws {
    let till = try await Till().assessed(), tree = till.tree, person = till.people[1]
    let member = try await till.world.read(as: till.clerk, sight: Dues.keep) { try PayTable.payable(at: tree.first, only: [person], in: $0)[0] }
    #expect(BankRows.months(member, Fen(11_200), nil) == [DuesMonth(2026, 10), DuesMonth(2026, 11)])
    #expect(BankRows.months(member, Fen(5600), DuesMonth(2026, 12)) == [DuesMonth(2026, 12)])
    #expect(BankRows.months(member, Fen(5601), nil) == nil && BankRows.months(member, Fen(5600), DuesMonth(2026, 9)) == nil && BankRows.months(member, Fen(22_400), nil) == nil)
  }
  @Test func aLineOfTheBankIsTakenOnce() async throws {
    let till = try await Till().assessed(), action = Collect(till.tree.first.id, till.keys(0, 11), on: Till.today, .bank, bank: "A1")
    try await till.world.perform(action, as: till.clerk)
    #expect(try await till.codes(Collect(till.tree.first.id, till.keys(0, 12), on: Till.today, .bank, bank: "A1"), as: till.clerk) == ["bank.taken"])
    let again = try await statement(till, "周国安,75.00,2026-12-02,2026-11,A1,\n周国安,75.00,2026-12-02,2026-12,A9,\n")
    #expect(again.problems.isEmpty && again.difference.count(.same) == 1 && again.difference.count(.new) == 1)
  }
}
