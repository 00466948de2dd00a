import Duties
import FeatureKit
import Support
import Testing

@Suite struct TheWatch {
  @Test func aRepeatedRoundDoesNothingTwice() async throws {
    let land = try await Land()
    try await land.branch(10, groups: 2)
    try await land.watch.run()
    let entries = try await land.world.count("SELECT count(*) FROM journal"), duties = try await land.world.count("SELECT count(*) FROM duty")
    #expect(try await land.watch.run().isEmpty)
    #expect(try await land.world.count("SELECT count(*) FROM journal") == entries)
    #expect(try await land.world.count("SELECT count(*) FROM duty") == duties)
  }

  @Test func itWritesOneEntryToARulesPeriodAndNotToEachBranch() async throws {
    let land = try await Land()
    for n in 10..<60 { try await land.branch(Int64(n)) }
    try await land.watch.run()
    #expect(try await land.world.journal().filter { $0 == "duties.open" }.count == 8)
    #expect(try await land.world.count("SELECT count(*) FROM journal WHERE provenance <> 'clock'") == 0)
    try land.go("2026-12-01")
    try await land.watch.run()
    #expect(try await land.world.journal().filter { $0 == "duties.lapse" }.count == 2)
    #expect(try await land.world.text("SELECT zh FROM journal WHERE action = 'duties.lapse' AND clause = 'ZB-16'") == "11月主题党日：50 项逾期，可补")
  }

  @Test func afterAStandstillItOpensWhatWasSkippedAndLapsesIt() async throws {
    let land = try await Land(on: Day(year: 2026, month: 9, day: 5))
    let branch = try await land.branch(10)
    try await land.watch.run()
    try land.go("2026-12-04")
    try await land.watch.run()
    let states = try await [land.state("ZB-16", branch, "2026-09-01"), land.state("ZB-16", branch, "2026-10-01"), land.state("ZB-16", branch, "2026-11-01"), land.state("ZB-16", branch, "2026-12-01")]
    #expect(states == ["missed", "missed", "late", "pending"])
    #expect(try await land.state("ZB-08", branch, "2026-07-01") == "missed")
    #expect(try await land.countsAreTrue())
  }

  @Test func itAsksForNothingBeforeAnOrganizationCameIn() async throws {
    let land = try await Land(on: Day(year: 2026, month: 9, day: 5))
    try await land.watch.run()
    try land.go("2026-11-20")
    let branch = try await land.branch(10)
    try await land.watch.run()
    #expect(try await land.state("ZB-16", branch, "2026-10-01") == nil)
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "pending")
    #expect(try await land.state("ZB-08", branch, "2026-10-01") == "pending")
  }

  @Test func whatIsDissolvedWithinAPeriodOwesNothingForIt() async throws {
    let land = try await Land()
    let branch = try await land.branch(10, groups: 2)
    try await land.watch.run()
    try await land.run("UPDATE organization SET ended = \(Day(year: 2026, month: 11, day: 20)) WHERE id = 10")
    try land.go("2026-12-01")
    try await land.watch.run()
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "waived")
    #expect(try await land.state("ZB-12", branch, "2026-11-01", group: 100) == "waived")
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == nil)
    #expect(try await land.world.count("SELECT count(*) FROM duty WHERE state = 'late'") == 0)
    #expect(try await land.countsAreTrue())
  }

  @Test func theBranchHearsBeforeTheEndAndTheLevelAboveOnTheFirstLateDay() async throws {
    let land = try await Land()
    let branch = try await land.branch(10)
    try await land.hold(.secretary, branch, person: 501)
    try await land.hold(.member, branch, person: 502)
    try await land.hold(.clerk, land.town, person: 601)
    try await land.hold(.clerk, land.county, person: 701)
    try await land.watch.run()
    #expect(try await land.notices(to: 501) == [])
    for day in ["2026-11-20", "2026-11-21", "2026-11-27", "2026-11-28"] {
      try land.go(day)
      try await land.watch.run()
    }
    #expect(try await land.notices(to: 501) == ["还有 10 天（11月30日到期）：11月支部委员会会议、11月主题党日", "还有 3 天（11月30日到期）：11月支部委员会会议、11月主题党日"])
    #expect(try await land.notices(to: 601) == [])
    try await land.record("themeDay", branch, on: "2026-11-28")
    try land.go("2026-12-01")
    try await land.watch.run()
    #expect(try await land.notices(to: 601) == ["1 个党组织有事项逾期：11月支部委员会会议 1 项"])
    try land.go("2026-12-02")
    try await land.watch.run()
    #expect(try await land.notices(to: 601).count == 1)
    #expect(try await land.notices(to: 501).count == 2)
    #expect(try await land.notices(to: 502) == [])
    #expect(try await land.notices(to: 701) == [])
  }
}

@Suite struct TermsOfOffice {
  private func land(began: String, ends: String, on day: String) async throws -> (Land, Organization) {
    let land = try await Land(on: try #require(Day(day)))
    let branch = try await land.branch(10)
    try await land.run("INSERT INTO committee_term (organization, began, ends) VALUES (10, \(try #require(Day(began))), \(try #require(Day(ends))))")
    try await land.hold(.secretary, branch, person: 501)
    try await land.watch.run()
    return (land, branch)
  }

  @Test func aTermIsPendingUntilItsEndAndShownFromSixMonthsBefore() async throws {
    let (land, branch) = try await land(began: "2023-12-10", ends: "2026-12-10", on: "2026-06-01")
    #expect(try await land.state("XJ-02", branch, "2023-12-10") == "pending")
    #expect(try await land.notices(to: 501) == [])
    try land.go("2026-06-10")
    try await land.watch.run()
    #expect(try await land.notices(to: 501).filter { $0.contains("换届选举（任期至2026年12月10日）") }.count == 1)
    #expect(try await land.tally("XJ-02", land.county, "2026-01-01") == [1, 0, 0, 0, 0])
    for (day, state) in [("2026-12-10", "pending"), ("2026-12-11", "late"), ("2026-12-24", "late"), ("2026-12-25", "missed")] {
      try land.go(day)
      try await land.watch.run()
      #expect(try await land.state("XJ-02", branch, "2023-12-10") == state, "\(day)")
    }
    #expect(try await land.countsAreTrue())
  }

  @Test(arguments: [("2026-11-30", "met"), ("2026-12-10", "met"), ("2026-12-15", "met after"), ("2027-03-01", "met after")])
  func anElectionEndsTheTermBeforeIt(_ elected: String, _ state: String) async throws {
    let (land, branch) = try await land(began: "2023-12-10", ends: "2026-12-10", on: "2026-11-01")
    try land.go(elected)
    try await land.watch.run()
    try await land.run("INSERT INTO committee_term (organization, began, ends) VALUES (10, \(try #require(Day(elected))), \(try #require(Day(elected)).adding(months: 36)))")
    try await land.record("election", branch, on: elected)
    try await land.watch.run()
    #expect(try await land.state("XJ-02", branch, "2023-12-10") == state)
    #expect(try await land.state("XJ-02", branch, elected) == "pending")
    #expect(try await land.countsAreTrue())
  }

  @Test func theElectionThatBeganATermDoesNotEndIt() async throws {
    let (land, branch) = try await land(began: "2023-12-10", ends: "2026-12-10", on: "2026-06-01")
    try await land.record("election", branch, on: "2023-12-10")
    #expect(try await land.state("XJ-02", branch, "2023-12-10") == "pending")
  }
}

@Suite struct Waiving {
  @Test func theLevelAboveWaivesForAReasonAndMayUndoIt() async throws {
    let land = try await Land()
    let branch = try await land.branch(10), key = Duty.Key("ZB-16", Reference("organization", 10), Day(year: 2026, month: 11, day: 1))
    try await land.watch.run()
    let clerk = land.world.actor(.clerk, at: land.town, person: ID(601))
    let waived = try await land.world.perform(Waive(duty: key, reason: "全村搬迁"), as: clerk)
    #expect(waived.place?.id == branch.id, "open pages of the branch are told, though it was decided above it")
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "waived")
    #expect(try await land.tally("ZB-16", land.county, "2026-11-01") == [0, 0, 0, 0, 1])
    #expect(try await land.world.refusal(of: Waive(duty: key, reason: "全村搬迁"), as: clerk)?.problems.map(\.code) == ["duty.waived"])
    try await land.world.perform(UndoWaive(duty: key), as: clerk)
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "pending")
    #expect(try await land.world.refusal(of: UndoWaive(duty: key), as: clerk)?.problems.map(\.code) == ["duty.notWaived"])
    #expect(try await land.countsAreTrue())
  }
  @Test func aWaivedDutyDoesNotLapseButEvidenceStillMeetsIt() async throws {
    let land = try await Land()
    let branch = try await land.branch(10), key = Duty.Key("ZB-16", Reference("organization", 10), Day(year: 2026, month: 11, day: 1))
    try await land.watch.run()
    try await land.world.perform(Waive(duty: key, reason: "全村搬迁"))
    try land.go("2026-12-20")
    try await land.watch.run()
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "waived")
    try await land.record("themeDay", branch, on: "2026-11-20")
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "met")
    #expect(try await land.world.refusal(of: Waive(duty: key, reason: "全村搬迁"))?.problems.map(\.code) == ["duty.met"])
    try await land.record("themeDay", branch, on: "2026-11-20", withdrawn: true)
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "waived")
    #expect(try await land.countsAreTrue())
  }
  @Test func theBranchDoesNotWaiveItsOwnNorAnotherTownWaiveIt() async throws {
    let land = try await Land()
    let branch = try await land.branch(10), key = Duty.Key("ZB-16", Reference("organization", 10), Day(year: 2026, month: 11, day: 1))
    try await land.watch.run()
    #expect(try await land.world.refusal(of: Waive(duty: key, reason: "忙"), as: land.world.actor(.secretary, at: branch))?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { try await land.world.perform(Waive(duty: key, reason: "忙"), as: land.world.actor(.clerk, at: land.other)) }
    #expect(try await land.world.refusal(of: Waive(duty: key, reason: "  "))?.problems.map(\.code) == ["reason.missing"])
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "pending")
  }
}

@Suite struct MovingCounts {
  @Test func anOrganizationTakesItsCountsAlong() async throws {
    let land = try await Land()
    let branch = try await land.branch(10, groups: 2)
    try await land.branch(11)
    try await land.watch.run()
    try await land.record("themeDay", branch, on: "2026-11-05")
    for change in CountTable.moveCounts(of: branch, under: land.other) { try await land.run(change.sql) }
    try await land.run("UPDATE organization SET parent = 3, path = '/1/3/10/' WHERE id = 10")
    #expect(try await land.tally("ZB-16", land.town, "2026-11-01") == [1, 0, 0, 0, 0])
    #expect(try await land.tally("ZB-16", land.other, "2026-11-01") == [0, 1, 0, 0, 0])
    #expect(try await land.tally("ZB-16", land.county, "2026-11-01") == [1, 1, 0, 0, 0])
    #expect(try await land.countsAreTrue())
  }
}
