import FeatureKit
import Foundation
import Support
import Testing
@testable import Dues

/// The calculator against the published examples, at every border, and against nonsense.
@Suite struct DuesCalculator {
  static let day = Day(year: 2026, month: 12, day: 4)
  static func rules(_ change: (String) -> String = { $0 }) throws -> RuleBook {
    let files = try ["dues.yaml", "local.yaml"].map { name in (name: name, text: try String(contentsOf: World.root.appending(path: "regulations/\(name)"), encoding: .utf8)) }
    return try RuleBook.load(files: files.map { ($0.name, $0.name == "dues.yaml" ? change($0.text) : $0.text) })
  }
  private func answer(_ query: String, on day: Day = Self.day, in rules: RuleBook? = nil) throws -> Calculation { try Calculation(Question(Query(query)), on: day, in: try rules ?? Self.rules()) }
  private func refusal(_ query: String, on day: Day = Self.day, in rules: RuleBook? = nil) throws -> [String] {
    do { _ = try answer(query, on: day, in: rules); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) }
  }

  @Test(arguments: [
    ("category=salaried&base=8640.00", "129.60", "1.5%"), ("category=salaried&base=5000.00", "50.00", "1%"), ("category=salaried&base=5000.01", "75.00", "1.5%"), ("category=salaried&base=10000", "150.00", "1.5%"),
    ("category=salaried&base=10000.01", "200.00", "2%"), ("category=salaried&base=3000.00", "15.00", "0.5%"), ("category=salaried&base=3000.01", "30.00", "1%"), ("category=retired&base=5600", "56.00", "1%"),
    ("category=retired&base=5000", "25.00", "0.5%"), ("category=retired&base=5000.01", "50.00", "1%"), ("category=retired&base=20000", "200.00", "1%"), ("category=selfEmployed&quarter=24000", "120.00", "1.5%"),
    ("category=selfEmployed&base=8000", "120.00", "1.5%"), ("category=annualSalary&base=30000", "600.00", "2%"), ("category=salaried&base=0", "0.00", "0.5%"), ("category=salaried&base=9999999.99", "200000.00", "2%"),
  ]) func oneRateOnTheWholeBaseByTheFen(_ query: String, _ monthly: String, _ rate: String) throws {
    let found = try answer(query)
    #expect(found.monthly.description == monthly && found.rate == rate, "\(query): \(found.monthly) at \(found.rate ?? "-")")
  }
  @Test func halfAFenIsRoundedUpAndLessIsNot() throws {
    // 0.5% of 1.00 is half a fen; of 0.99 less.
    for (base, monthly) in [("1.00", "0.01"), ("0.99", "0.00"), ("3.00", "0.02"), ("2.99", "0.01"), ("3000.99", "30.01"), ("3000.49", "30.00"), ("3000.50", "30.01")] {
      #expect(try answer("category=salaried&base=\(base)").monthly.description == monthly, "\(base)")
    }
    #expect(try answer("category=selfEmployed&quarter=100.00").base?.description == "33.33", "a third, to the fen")
    #expect(try answer("category=selfEmployed&quarter=200.00").base?.description == "66.67")
  }
  @Test func fixedAmountsNeedNoBase() throws {
    for category in ["student", "unemployed", "relief"] {
      let found = try answer("category=\(category)")
      #expect(found.monthly.description == "0.20" && found.rate == nil && found.base == nil && found.clause.rule == "DF-07")
    }
    #expect(try Fen(answer("category=student").monthly.count * 7).description == "1.40", "June to December")
    #expect(try answer("category=student&base=5000").base == nil, "a base changes nothing")
  }
  @Test func aFarmerPaysWhatTheProvinceSetAndOtherwiseNothingIsGuessed() throws {
    #expect(try refusal("category=farmer") == ["farmer.unset"])
    func set(_ fen: Int) throws -> RuleBook { try Self.rules { $0.replacing("amount: {value: 0,", with: "amount: {value: \(fen),") } }
    #expect(try answer("category=farmer", in: set(50)).monthly.description == "0.50")
    for (fen, codes) in [(20, []), (100, []), (19, ["farmer.range"]), (101, ["farmer.range"])] as [(Int, [String])] { #expect(try refusal("category=farmer", in: set(fen)) == codes, "\(fen)") }
  }
  @Test(arguments: [
    ("", ["category.missing"]), ("base=5000", ["category.missing"]), ("category=king&base=5000", ["category.unknown"]), ("category=salaried", ["base.missing"]), ("category=salaried&base=", ["base.missing"]),
    ("category=salaried&base=-1", ["base.negative"]), ("category=salaried&base=abc", ["base.unreadable"]), ("category=salaried&base=1e9", ["base.unreadable"]), ("category=salaried&base=1000000000", ["base.large"]),
    ("category=salaried&base=10000000", ["base.large"]), ("category=salaried&base=5000.001", ["base.decimals"]), ("category=salaried&base=5,000", ["base.unreadable"]), ("category=salaried&base=5000.", ["base.unreadable"]),
    ("category=salaried&base=.5", ["base.unreadable"]), ("category=salaried&base=1.2.3", ["base.unreadable"]), ("category=salaried&base=%2B5", ["base.unreadable"]), ("category=salaried&base=%EF%BC%95", ["base.unreadable"]),
    ("category=selfEmployed&base=8000&quarter=24000", ["quarter.both"]), ("category=salaried&base=8000&quarter=24000", ["quarter.needless"]), ("category=selfEmployed", ["base.missing"]),
    ("category=king&base=-1&quarter=x", ["category.unknown", "base.negative", "quarter.unreadable"]),
  ]) func nonsenseIsRefusedWithItsReason(_ query: String, _ codes: [String]) throws { #expect(try refusal(query) == codes, "\(query)") }
  @Test func beforeTheProvisionsThereIsNoRate() throws {
    #expect(try refusal("category=salaried&base=5000", on: Day(year: 2008, month: 3, day: 31)) == ["rule.none"])
    #expect(try refusal("category=student", on: Day(year: 2008, month: 3, day: 31)) == ["rule.none"])
    #expect(try refusal("category=salaried&base=5000", on: Day(year: 2008, month: 4, day: 1)) == [])
  }
  @Test func amountsAreReadAndWrittenToTheFen() {
    for (typed, fen) in [("0", 0), ("5", 500), ("5.1", 510), ("5.01", 501), ("05.10", 510), ("1234567.89", 123_456_789)] { #expect(Fen(yuan: typed)?.count == fen, "\(typed)") }
    for typed in ["", ".", "5.", ".5", "-5", "5e3", "5.123", "12345678", "五", "５", "5 0"] { #expect(Fen(yuan: typed) == nil, "\(typed)") }
    #expect(Fen(123_456_789).grouped == "1,234,567.89" && Fen(5).grouped == "0.05" && Fen(100_000).grouped == "1,000.00" && Fen(99_900).grouped == "999.00")
    #expect([Fraction(1, 200), Fraction(1, 100), Fraction(3, 200), Fraction(1, 50), Fraction(1, 1000)].compactMap { $0?.percent } == ["0.5%", "1%", "1.5%", "2%", "0.1%"])
  }
}

@Suite struct DuesPages {
  @Test func whoeverHasSignedInAsksByPageOrAsAProgramAndNothingIsKept() async throws {
    let world = try await World(Till.rooms, migrations: Till.migrations), nobody = Actor(account: ID(7), posts: [])
    try await world.visit(["reader": nobody]) { site in
      let page = try await site.get("/dues/calculator", as: "reader")
      #expect(page.status == 200 && page.text.contains("method=\"get\" action=\"/dues/calculator\""))
      let answer = try await site.get("/dues/calculator?category=salaried&base=5000.01", as: "reader", json: true)
      #expect(answer.status == 200 && answer.text.contains("\"monthly\":\"75.00\"") && answer.text.contains("\"rate\":\"1.5%\"") && answer.text.contains("\"clause\":{\"rule\":\"DF-02\""), "\(answer.text)")
      let shown = try await site.get("/dues/calculator?category=salaried&base=5000.01", as: "reader")
      #expect(shown.status == 200 && shown.text.contains("75.00") && shown.text.contains("DF-02") && shown.text.contains("value=\"5000.01\""))
      let wrong = try await site.get("/dues/calculator?category=salaried&base=5000.001", as: "reader")
      #expect(wrong.status == 422 && wrong.text.contains("最多两位小数") && wrong.text.contains("value=\"5000.001\""), "what was typed stays")
      let told = try await site.get("/dues/calculator?category=farmer", as: "reader", json: true)
      #expect(told.status == 422 && told.text.contains("farmer.unset") && told.text.contains("\"rule\":\"DF-06\""))
      #expect(try await site.get("/dues/calculator", as: "reader", json: true).status == 422)
      #expect(try await site.get("/dues/calculator?category=salaried&base=5000.01", as: nil, json: true).status == 401)
    }
    #expect(try await world.journal().isEmpty)
  }
}
