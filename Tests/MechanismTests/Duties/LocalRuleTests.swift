import Duties
import FeatureKit
import Support
import Testing

@Suite struct StandingWaivers {
  private let november = Duty.Key("ZB-16", Reference("organization", 10), Day(year: 2026, month: 11, day: 1))
  private func clerk(_ land: Land) -> Actor { land.world.actor(.clerk, at: land.town, person: ID(601)) }
  private let march = Day(year: 2027, month: 3, day: 31)

  @Test func furtherPeriodsAreWaivedUntilTheDayAndOwedAgainAfterIt() async throws {
    let land = try await Land(), branch = try await land.branch(10), other = try await land.branch(11)
    try await land.watch.run()
    try await land.world.perform(Waive(duty: november, reason: "整村搬迁", until: march), as: clerk(land))
    for day in ["2026-12-01", "2027-03-01", "2027-04-01"] { try land.go(day); try await land.watch.run() }
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "waived")
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == "waived")
    #expect(try await land.state("ZB-16", branch, "2027-03-01") == "waived")
    #expect(try await land.state("ZB-16", branch, "2027-04-01") == "pending")
    #expect(try await land.state("ZB-10", branch, "2026-12-01") != "waived", "another rule, another branch")
    #expect(try await land.state("ZB-16", other, "2026-12-01") != "waived", "another rule, another branch")
    #expect(try await land.world.text("SELECT waived_reason FROM duty WHERE rule = 'ZB-16' AND subject = 10 AND period_start = \(Day(year: 2027, month: 1, day: 1))") == "整村搬迁")
    #expect(try await land.countsAreTrue())
  }
  @Test func periodsThatAreOpenAlreadyAreWaivedAlongButNotWhatWasDone() async throws {
    let land = try await Land(), branch = try await land.branch(10)
    try await land.watch.run()
    for day in ["2026-12-01", "2027-01-04"] { try land.go(day); try await land.watch.run() }
    try await land.record("themeDay", branch, on: "2026-12-20")
    try await land.world.perform(Waive(duty: november, reason: "整村搬迁", until: march), as: clerk(land))
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == "met")
    #expect(try await land.state("ZB-16", branch, "2027-01-01") == "waived")
    #expect(try await land.countsAreTrue())
  }
  @Test func evidenceThatComesBeforeTheWatchFindsTheWaiverToo() async throws {
    let land = try await Land(), branch = try await land.branch(10)
    try await land.watch.run()
    try await land.world.perform(Waive(duty: november, reason: "整村搬迁", until: march), as: clerk(land))
    try land.go("2026-12-01")
    try await land.record("themeDay", branch, on: "2026-12-01")
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == "met")
    try await land.record("themeDay", branch, on: "2026-12-01", withdrawn: true)
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == "waived")
    #expect(try await land.countsAreTrue())
  }
  @Test func takenBackWithItsOwnEntryThisPeriodAndThoseAfterItAreOwedAgain() async throws {
    let land = try await Land(), branch = try await land.branch(10), december = Duty.Key("ZB-16", november.subject, Day(year: 2026, month: 12, day: 1))
    try await land.watch.run()
    try await land.world.perform(Waive(duty: november, reason: "整村搬迁", until: march), as: clerk(land))
    for day in ["2026-12-01", "2027-01-04"] { try land.go(day); try await land.watch.run() }
    try await land.world.perform(UndoWaive(duty: december), as: clerk(land))
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "waived")
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == "late")
    #expect(try await land.state("ZB-16", branch, "2027-01-01") == "pending")
    try land.go("2027-02-01")
    try await land.watch.run()
    #expect(try await land.state("ZB-16", branch, "2027-02-01") == "pending")
    #expect(try await land.world.text("SELECT zh FROM journal WHERE action = 'duties.undoWaive'") == "恢复⟦organization:10⟧的2026年12月主题党日及以后各期")
    #expect(try await land.countsAreTrue())
  }
  @Test(arguments: [("2026-11-30", ["until.early"]), ("2026-12-01", []), ("2027-11-02", []), ("2027-11-03", ["until.far"])])
  func theLastDayLiesAfterThePeriodAndNotTooFarAhead(_ until: String, _ codes: [String]) async throws {
    let land = try await Land(), day = try #require(Day(until))
    try await land.branch(10)
    try await land.watch.run()
    #expect(try await land.world.refusal(of: Waive(duty: november, reason: "整村搬迁", until: day))?.problems.map(\.code) ?? [] == codes)
  }
  @Test func aTermHasNoNextPeriod() async throws {
    let land = try await Land()
    try await land.branch(10)
    try await land.run("INSERT INTO committee_term (organization, began, ends) VALUES (10, \(Day(year: 2024, month: 1, day: 1)), \(Day(year: 2026, month: 12, day: 1)))")
    try await land.watch.run()
    let term = Duty.Key("XJ-02", Reference("organization", 10), Day(year: 2024, month: 1, day: 1))
    #expect(try await land.world.refusal(of: Waive(duty: term, reason: "合并", until: Day(year: 2026, month: 12, day: 31)))?.problems.map(\.code) == ["until.term"])
  }
}

@Suite struct SeveralAtOnce {
  private func november(_ branch: Organization) -> Duty.Key { Duty.Key("ZB-16", Reference("organization", branch.id), Day(year: 2026, month: 11, day: 1)) }

  @Test func dutiesOfSeveralBranchesAreWaivedTogetherEachWithItsEntryAndOwedAgainTogether() async throws {
    let land = try await Land(), one = try await land.branch(10), two = try await land.branch(11), clerk = land.world.actor(.clerk, at: land.town, person: ID(601))
    try await land.watch.run()
    let keys = [november(one), november(two), november(one)]
    try await land.world.perform(WaiveSeveral(keys, reason: "防汛抢险"), as: clerk)
    for branch in [one, two] { #expect(try await land.state("ZB-16", branch, "2026-11-01") == "waived") }
    #expect(try await land.world.count("SELECT count(*) FROM journal WHERE action = 'duties.waive'") == 2, "each once, however often it was ticked")
    #expect(try await land.world.text("SELECT zh FROM journal WHERE action = 'duties.waiveSeveral'") == "一次免除 2 项应尽事项")
    #expect(try await land.countsAreTrue())
    try await land.world.perform(UndoWaiveSeveral(keys), as: clerk)
    for branch in [one, two] { #expect(try await land.state("ZB-16", branch, "2026-11-01") == "pending") }
    #expect(try await land.countsAreTrue())
  }
  @Test func ifOneCannotBeWaivedNoneIsAndItIsNamed() async throws {
    let land = try await Land(), one = try await land.branch(10), two = try await land.branch(11), clerk = land.world.actor(.clerk, at: land.town, person: ID(601))
    try await land.watch.run()
    try await land.record("themeDay", two, on: "2026-11-02")
    let refusal = try await land.world.refusal(of: WaiveSeveral([november(one), november(two)], reason: ""), as: clerk)
    #expect(refusal?.problems.map(\.code).sorted() == ["duty.met", "reason.missing"], "the reason is asked for once")
    #expect(try await land.state("ZB-16", one, "2026-11-01") == "pending")
    #expect(try await land.world.refusal(of: WaiveSeveral([], reason: "防汛抢险"), as: clerk)?.problems.map(\.code) == ["duties.none"])
  }
  @Test func nobodyWaivesWhatIsNotBelowTheirs() async throws {
    let land = try await Land(), one = try await land.branch(10), outside = try await land.branch(20, under: land.other)
    try await land.watch.run()
    let action = WaiveSeveral([november(one), november(outside)], reason: "防汛抢险")
    await #expect(throws: OutOfReach.self) { try await land.world.perform(action, as: land.world.actor(.clerk, at: land.town)) }
    let both = Actor(account: nil, posts: [land.town, land.other].map { .init(role: .clerk, place: $0.place, may: land.world.house.grants.permissions(of: $0.id == land.town.id ? .clerk : .leader)) })
    #expect(try await land.world.refusal(of: action, as: both)?.kind == .forbidden)
    #expect(try await land.state("ZB-16", one, "2026-11-01") == "pending")
  }
}

@Suite struct LocalRules {
  private func clerk(_ land: Land, at o: Organization? = nil) -> Actor { land.world.actor(.clerk, at: o ?? land.town, person: ID(601)) }
  private func make(_ land: Land, times: Int? = nil, grace: Int? = nil, since: String = "2026-12-01", at o: Organization? = nil, rule: String = "ZB-16") async throws -> ID<LocalRule> {
    ID(try await land.world.perform(MakeLocalRule(rule, at: (o ?? land.town).id, times: times, grace: grace, since: try #require(Day(since)), reason: "镇党委会议决定"), as: clerk(land, at: o)).made?.id ?? 0)
  }
  private func figures(_ land: Land, _ o: Organization, _ start: String) async throws -> [String] {
    let day = try #require(Day(start))
    return try await land.world.database.read { session in
      try session.rows("SELECT needed, grace_end FROM duty WHERE rule = 'ZB-16' AND subject = \(o.id) AND period_start = \(day)") { "\($0.int(0)) \($0.day(1))" }
    }
  }

  @Test func periodsThatBeginFromTheDayOnAreStricterBelowTheOfficeOnly() async throws {
    let land = try await Land(), branch = try await land.branch(10), outside = try await land.branch(20, under: land.other)
    try await land.watch.run()
    _ = try await make(land, times: 2, grace: 5)
    try land.go("2026-12-01")
    try await land.watch.run()
    #expect(try await figures(land, branch, "2026-11-01") == ["1 2026-12-14"])
    #expect(try await figures(land, branch, "2026-12-01") == ["2 2027-01-07"])
    #expect(try await figures(land, outside, "2026-12-01") == ["1 2027-01-14"])
    try await land.record("themeDay", branch, on: "2026-12-05")
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == "pending", "once is not enough")
    try await land.record("themeDay", branch, on: "2026-12-12")
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == "met")
    #expect(try await land.countsAreTrue())
  }
  @Test func whereTwoOfficesSpeakTheStricterHoldsWhoeverSpokeFirst() async throws {
    let land = try await Land(), branch = try await land.branch(10)
    try await land.watch.run()
    _ = try await make(land, times: 3, grace: 8)
    _ = try await make(land, times: 2, grace: 5, at: land.county)
    try land.go("2026-12-01")
    try await land.record("themeDay", branch, on: "2026-12-01")
    #expect(try await figures(land, branch, "2026-12-01") == ["3 2027-01-07"], "what is done before the watch is bound as well")
    try await land.watch.run()
    #expect(try await figures(land, branch, "2026-12-01") == ["3 2027-01-07"])
  }
  @Test func whenItIsEndedTheNextPeriodIsOwedByTheRuleItself() async throws {
    let land = try await Land(), branch = try await land.branch(10)
    try await land.watch.run()
    let id = try await make(land, times: 2)
    try land.go("2026-12-10")
    try await land.watch.run()
    try await land.world.perform(EndLocalRule(id, because: "已纳入本级制度"), as: clerk(land))
    #expect(try await land.world.refusal(of: EndLocalRule(id, because: "已纳入本级制度"), as: clerk(land))?.problems.map(\.code) == ["local.ended"])
    try land.go("2027-01-01")
    try await land.watch.run()
    #expect(try await figures(land, branch, "2026-12-01").first?.hasPrefix("2 ") == true)
    #expect(try await figures(land, branch, "2027-01-01").first?.hasPrefix("1 ") == true)
  }
  @Test func itEndsByItselfOnTheDayThatWasSetAndSoonerForAReason() async throws {
    let land = try await Land(), branch = try await land.branch(10), until = Day(year: 2026, month: 12, day: 31)
    try await land.watch.run()
    let action = MakeLocalRule("ZB-16", at: land.town.id, times: 2, since: Day(year: 2026, month: 12, day: 1), until: until, reason: "冬季学习")
    let id = ID<LocalRule>(try await land.world.perform(action, as: clerk(land)).made?.id ?? 0)
    #expect(try await land.world.text("SELECT zh FROM journal WHERE action = 'duties.makeLocalRule'") == "主题党日从严规定：每月 2 次，2026年12月1日起，至2026年12月31日")
    try land.go("2026-12-01")
    try await land.watch.run()
    try land.go("2027-01-01")
    try await land.watch.run()
    #expect(try await figures(land, branch, "2026-12-01").first?.hasPrefix("2 ") == true)
    #expect(try await figures(land, branch, "2027-01-01").first?.hasPrefix("1 ") == true)
    #expect(try await land.world.refusal(of: EndLocalRule(id, because: "不再需要"), as: clerk(land))?.problems.map(\.code) == ["local.ended"])
    let next = ID<LocalRule>(try await land.world.perform(MakeLocalRule("ZB-16", at: land.town.id, times: 2, since: Day(year: 2027, month: 2, day: 1), until: Day(year: 2027, month: 6, day: 30), reason: "冬季学习"), as: clerk(land)).made?.id ?? 0)
    #expect(try await land.world.refusal(of: EndLocalRule(next, because: " "), as: clerk(land))?.problems.map(\.code) == ["reason.missing"])
    try await land.world.perform(EndLocalRule(next, because: "不再需要"), as: clerk(land))
    #expect(try await land.world.text("SELECT ended_because FROM local_rule WHERE id = \(next)") == "不再需要")
    try land.go("2027-01-02")
    let early = MakeLocalRule("ZB-16", at: land.town.id, times: 2, since: Day(year: 2027, month: 2, day: 1), until: Day(year: 2027, month: 2, day: 1), reason: "学习")
    #expect(try await land.world.refusal(of: early, as: clerk(land))?.problems.map(\.code) == ["until.early"])
  }
  @Test(arguments: [
    ("ZB-16", 2, 10, ["grace.loose"]), ("ZB-16", 1, 5, ["times.loose"]), ("ZB-16", 40, nil, ["times.loose"]), ("ZB-16", nil, nil, ["figure.missing"]), ("ZB-16", nil, 0, []), ("ZB-16", 2, nil, []),
    ("ZB-02", 2, nil, ["rule.none"]), ("XJ-02", 2, nil, ["rule.none"]), ("ZB-99", 2, nil, ["rule.none"]), ("ZB-14", 3, 3, []),
  ] as [(String, Int?, Int?, [String])])
  func onlyStricterFiguresAreTaken(_ rule: String, _ times: Int?, _ grace: Int?, _ codes: [String]) async throws {
    let land = try await Land(), action = MakeLocalRule(rule, at: land.town.id, times: times, grace: grace, since: Day(year: 2026, month: 12, day: 1), reason: "决定")
    #expect(try await land.world.refusal(of: action, as: clerk(land))?.problems.map(\.code) ?? [] == codes)
  }
  @Test func itNeedsAReasonADayToComeAnOfficeWithSomethingBelowAndNoOtherRunning() async throws {
    let land = try await Land(), branch = try await land.branch(10)
    let bad = MakeLocalRule("ZB-16", at: land.town.id, times: 2, since: Day(year: 2026, month: 11, day: 2), reason: " ")
    #expect(try await land.world.refusal(of: bad, as: clerk(land))?.problems.map(\.code) == ["since.past", "reason.missing"])
    _ = try await make(land, times: 2)
    let again = MakeLocalRule("ZB-16", at: land.town.id, times: 3, since: Day(year: 2026, month: 12, day: 1), reason: "决定")
    #expect(try await land.world.refusal(of: again, as: clerk(land))?.problems.map(\.code) == ["local.running"])
    let own = MakeLocalRule("ZB-16", at: branch.id, times: 3, since: Day(year: 2026, month: 12, day: 1), reason: "决定")
    #expect(try await land.world.refusal(of: own, as: clerk(land))?.problems.map(\.code) == ["place.branch"])
    #expect(try await land.world.refusal(of: own, as: land.world.actor(.secretary, at: branch))?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { try await land.world.perform(again, as: clerk(land, at: land.other)) }
    let looser = MakeLocalRule("ZB-16", at: branch.id, times: 2, since: Day(year: 2026, month: 12, day: 1), reason: "决定")
    #expect(try await land.world.refusal(of: looser)?.problems.map(\.code) == ["place.branch", "times.loose"], "what the town laid down binds the branch")
  }
  @Test func theDesksBelowAreToldAndTheBranchSeesIt() async throws {
    let land = try await Land(), branch = try await land.branch(10)
    try await land.hold(.secretary, branch, person: 501)
    _ = try await make(land, times: 2)
    #expect(try await land.notices(to: 501) == ["石桥镇党委对主题党日从严规定：每月 2 次，2026年12月1日起"])
    let seen = try await land.world.read(as: land.world.actor(.secretary, at: branch)) { try LocalRuleTable.seen(rule: "ZB-16", in: $0) }
    #expect(seen.map(\.organizationName) == ["石桥镇党委"])
    #expect(try await land.world.read(as: land.world.actor(.clerk, at: land.other)) { try LocalRuleTable.seen(in: $0) }.isEmpty)
  }
}
