import FeatureKit
import Foundation
import Structure
import Support
import Testing
@testable import Asks

@Suite struct AskDecisions {
  private let budget = AskBudget(tasks: 6, fields: 60, givesBackWithin: 24)
  private func codes(fields: Int = 0, places: Int = 2, full: [Asking.Full] = []) -> [String] {
    var no = Refusal.Collector()
    Asking(asker: ID(2), asked: .these([ID(3)]), fields: fields, year: 2026, budget: budget, places: places, full: full, fullCount: full.count).check(&no)
    return no.problems.map(\.code)
  }
  @Test func whatHasNoRoomLeftIsRefusedWithTheClause() {
    #expect(codes() == [])
    #expect(codes(full: [.init(name: "上湾村党支部", tasks: 6, fields: 0)]) == ["asks.used"])
    #expect(codes(fields: 10, full: [.init(name: "上湾村党支部", tasks: 2, fields: 55)]) == ["asks.fieldsUsed"])
    #expect(codes(fields: 61) == ["asks.fields"])
    #expect(codes(fields: 61, places: 0, full: [.init(name: "本级", tasks: 9, fields: 9)]) == [], "who asks nobody below is not limited")
    var no = Refusal.Collector()
    Asking(asker: ID(2), asked: .these([]), fields: 0, year: 2026, budget: budget, places: 8, full: [.init(name: "上湾村党支部", tasks: 6, fields: 0)], fullCount: 8).check(&no)
    #expect(no.problems.first?.clause == AskBudget.clause && no.problems.first?.word.zh.contains("等 8 个党组织") == true)
  }
  @Test func theFiguresComeFromTheRulesAndNothingIsLimitedWithoutThem() throws {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path), day = Day(year: 2026, month: 12, day: 4)
    #expect(AskBudget(rules, on: day) == budget)
    #expect(rules.citation(AskBudget.clause, on: day)?.local == true)
    #expect(AskBudget(rules, on: Day(year: 2000, month: 1, day: 1)).tasks == .max)
  }
  @Test func theMeterSaysWhatIsLeftInBothLanguagesAndWhereTheDataIs() {
    var full = AskMeter.sample
    full.tasks = 6
    for language in Language.allCases {
      let t = Reader(language: language, today: Day(year: 2026, month: 12, day: 4))
      #expect(AskMeter.sample.html(t).markup.contains("/organizations/2/asks") && AskMeter.sample.html(t).markup.contains(language == .zh ? "还可布置 2 项" : "2 more tasks"))
      #expect(full.html(t).markup.contains(language == .zh ? "已达 6 项上限" : "which is the most"))
    }
  }
}

@Suite struct AskStories {
  @Test func theSeventhTaskOfAYearIsRefusedAndNothingOfItIsKept() async throws {
    let o = try await Offices()
    for _ in 1...6 { try await o.ask() }
    #expect(try await o.refused() == ["asks.used"])
    #expect(try await o.used(at: o.tree.first) == ["云溪镇党委 6/0"])
    #expect(try await o.world.count("SELECT count(*) FROM ask") == 6)
    #expect(try await o.world.journal().filter { $0 == "demands.make" }.count == 6)
    o.world.travel(to: Moment(Day(year: 2027, month: 1, day: 1), minutes: 540))
    try await o.ask()
    #expect(try await o.used(at: o.tree.first) == ["云溪镇党委 1/0"], "a new year begins with nothing")
  }
  @Test func whatIsCountedIsCountedAtEachBranchAndSummedOverTheOfficesAboveIt() async throws {
    let o = try await Offices()
    for _ in 1...6 { try await o.ask(of: [o.tree.first], fields: 2) }
    #expect(try await o.refused() == ["asks.used"], "one of those below is full")
    try await o.ask(of: [o.tree.second])
    try await o.ask(o.tree.county, fields: 3)
    #expect(try await o.used(at: o.tree.first) == ["云岭县委 1/3", "云溪镇党委 6/12"])
    #expect(try await o.used(at: o.tree.second) == ["云岭县委 1/3", "云溪镇党委 1/0"])
    let lines = try await o.world.read { try AskTable.asked(of: o.tree.second.id, 2026, in: $0).map(\.asker) }
    #expect(lines == [o.tree.county.id, o.tree.town.id])
    let own = try await o.world.read { (try AskTable.asked(by: o.tree.county.id, 2026, in: $0), try AskTable.most(by: o.tree.county.id, 2026, in: $0)) }
    #expect(own.0.map(\.places) == [2] && own.0.map(\.fields) == [3] && own.1.map(\.tasks) == [1, 1])
  }
  @Test func fieldsAreLimitedBesideTasks() async throws {
    let o = try await Offices()
    try await o.ask(fields: 50)
    #expect(try await o.refused(fields: 11) == ["asks.fieldsUsed"])
    #expect(try await o.refused(fields: 61) == ["asks.fields"])
    try await o.ask(fields: 10)
  }
  @Test func whoAsksThemselvesOrNobodyPaysNothing() async throws {
    let o = try await Offices()
    try await o.ask(o.tree.first)
    try await o.ask(of: [o.tree.town])
    try await o.ask(of: [])
    #expect(try await o.world.count("SELECT count(*) FROM ask") == 0)
    try await o.ask(o.tree.county, of: [o.tree.town])
    #expect(try await o.used(at: o.tree.town) == ["云岭县委 1/0"], "a committee below is asked too")
  }
  @Test func whatIsWithdrawnWithinADayComesBackOnceAndLaterNothingDoes() async throws {
    let o = try await Offices(), soon = try await o.ask(fields: 5), late = try await o.ask(fields: 7)
    o.world.travel(to: o.world.now.adding(seconds: 23 * 3600))
    for _ in 1...2 { try await o.world.perform(TakeBack(office: o.tree.town.id, demand: soon)) }
    #expect(try await o.used(at: o.tree.first) == ["云溪镇党委 1/7"])
    o.world.travel(to: o.world.now.adding(seconds: 2 * 3600))
    try await o.world.perform(TakeBack(office: o.tree.town.id, demand: late))
    #expect(try await o.used(at: o.tree.second) == ["云溪镇党委 1/7"])
    #expect(try await o.world.read { try AskMeter(o.tree.town, in: $0) }.tasks == 1)
  }
  @Test func twoClerksAtOnceCannotGoBeyondTheYear() async throws {
    let o = try await Offices()
    for _ in 1...4 { try await o.ask() }
    let made = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 1...8 { group.addTask { try await o.refused().isEmpty } }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(made == 2)
    #expect(try await o.used(at: o.tree.first) == ["云溪镇党委 6/0"])
  }
  @Test func theStatementItselfHoldsTheLimitWhateverWasReadBefore() async throws {
    let o = try await Offices(), early = try await o.world.read { try Asking(.branches(below: o.tree.town.place), by: o.tree.town.id, fields: 4, in: $0) }
    for _ in 1...6 { try await o.ask() }
    let occasion = try await o.world.performer.occasion(o.clerk, .live), changes = early.charge(.form, about: Reference("demand", 1), occasion)
    let changed = try await o.world.database.write { session in try session.execute(changes[0].sql) }
    #expect(changed == 0 && changes[0].expects == 2 && changes[0].otherwise?.kind == .conflict)
    #expect(try await o.used(at: o.tree.first) == ["云溪镇党委 6/0"])
  }
  @Test func onlyThoseWithinReachSeeWhatWasAsked() async throws {
    let o = try await Offices()
    try await o.ask()
    let neighbour = o.world.actor(.secretary, at: o.tree.second)
    #expect(try await o.world.read(as: neighbour) { try AskTable.used(at: o.tree.first.id, 2026, in: $0) } == [])
    #expect(try await o.world.read(as: neighbour) { try AskTable.asked(of: o.tree.first.id, 2026, in: $0) } == [])
    #expect(try await o.world.read(as: neighbour) { try AskTable.asked(by: o.tree.town.id, 2026, in: $0) } == [])
  }
}
