import Duties
import FeatureKit
import Support
import Testing

@Suite struct WhoOwes {
  @Test(arguments: [
    (Organization.Setting.ordinary, 12, 2, "ZB-08,ZB-10,ZB-12,ZB-14,ZB-16,ZB-17,ZB-20"),
    (.joint, 12, 2, "ZB-08,ZB-10,ZB-12,ZB-14,ZB-16,ZB-17,ZB-20"),
    (.ordinary, 6, 0, "ZB-08,ZB-14,ZB-16,ZB-17,ZB-20"),
    (.ordinary, 7, 0, "ZB-08,ZB-10,ZB-14,ZB-16,ZB-17,ZB-20"),
    (.temporary, 12, 1, "ZB-08,ZB-12,ZB-16"),
    (.virtual, 12, 2, ""),
  ])
  func aBranchOwesWhatItsSettingSizeAndGroupsAskFor(_ setting: Organization.Setting, _ members: Int, _ groups: Int, _ rules: String) async throws {
    let land = try await Land()
    let branch = try await land.branch(10, members: members, groups: groups, setting)
    try await land.watch.run()
    #expect(try await land.owed(by: branch) == rules)
    #expect(try await land.countsAreTrue())
  }

  @Test func eachGroupOwesItsOwnMeeting() async throws {
    let land = try await Land()
    let branch = try await land.branch(10, groups: 3)
    try await land.watch.run()
    try await land.record("groupMeeting", branch, on: "2026-11-12", group: 101)
    #expect(try await land.state("ZB-12", branch, "2026-11-01", group: 101) == "met")
    #expect(try await land.state("ZB-12", branch, "2026-11-01", group: 100) == "pending")
    #expect(try await land.tally("ZB-12", land.county, "2026-11-01") == [2, 1, 0, 0, 0])
  }

  @Test(arguments: [("2026-11-01", "ZB-10,ZB-16"), ("2026-11-02", ""), ("2026-10-01", "ZB-08,ZB-10,ZB-14,ZB-16"), ("2026-01-01", "ZB-08,ZB-10,ZB-14,ZB-16,ZB-17,ZB-20")])
  func nothingIsOwedForAPeriodWithinWhichABranchWasFounded(_ founded: String, _ rules: String) async throws {
    let land = try await Land()
    let branch = try await land.branch(10, founded: try #require(Day(founded)))
    try await land.watch.run()
    #expect(try await land.owed(by: branch) == rules)
  }

  @Test func committeesOweTheSecretarysLectureAndNothingMonthly() async throws {
    let land = try await Land()
    try await land.watch.run()
    #expect(try await land.owed(by: land.county) == "ZB-15")
    #expect(try await land.owed(by: land.town) == "ZB-15")
    try await land.record("secretaryLecture", land.town, on: "2026-11-05")
    #expect(try await land.state("ZB-15", land.town, "2026-01-01") == "met")
    #expect(try await land.state("ZB-15", land.county, "2026-01-01") == "pending")
  }

  @Test func aBranchThatCannotOweDoesNotBeginToByDoing() async throws {
    let land = try await Land()
    let small = try await land.branch(10, members: 5)
    try await land.watch.run()
    try land.go("2026-11-20")
    try await land.watch.run()
    try await land.record("committeeMeeting", small, on: "2026-11-20")
    #expect(try await land.state("ZB-10", small, "2026-11-01") == nil)
  }

  @Test func conditionsAreJudgedWhenThePeriodOpens() async throws {
    let land = try await Land(on: Day(year: 2026, month: 10, day: 20))
    let branch = try await land.branch(10, members: 6)
    try await land.watch.run()
    try land.go("2026-11-01")
    try await land.watch.run()
    try await land.run(OrganizationTable.add(1, to: "fullMembers", at: branch.path).sql)
    try land.go("2026-11-15")
    try await land.watch.run()
    #expect(try await land.state("ZB-10", branch, "2026-11-01") == nil)
    try land.go("2026-12-01")
    try await land.watch.run()
    #expect(try await land.state("ZB-10", branch, "2026-12-01") == "pending")
  }

  @Test func aRegisterThatArrivesInPartsIsJudgedUntilTheNextDay() async throws {
    let land = try await Land()
    let branch = try await land.branch(10, members: 4)
    try await land.watch.run()
    #expect(try await land.state("ZB-10", branch, "2026-11-01") == nil)
    try await land.run(OrganizationTable.add(5, to: "fullMembers", at: branch.path).sql)
    try await land.watch.run()
    #expect(try await land.state("ZB-10", branch, "2026-11-01") == "pending")
    #expect(try await land.countsAreTrue())
  }

  @Test func anEmptyRegisterOwesNothingYet() async throws {
    let land = try await Land()
    let branch = try await land.branch(10, members: 0)
    try await land.watch.run()
    #expect(try await land.owed(by: branch) == "")
  }
}

@Suite struct WhatMeets {
  @Test func evidenceMeetsTheDutyForTheBranchAndEveryLevelAbove() async throws {
    let land = try await Land()
    let branch = try await land.branch(10), second = try await land.branch(11)
    try await land.watch.run()
    try await land.record("branchAssembly", branch, on: "2026-11-02")
    #expect(try await land.state("ZB-08", branch, "2026-10-01") == "met")
    for o in [land.town, land.county] { #expect(try await land.tally("ZB-08", o, "2026-10-01") == [1, 1, 0, 0, 0]) }
    #expect(try await land.tally("ZB-08", second, "2026-10-01") == [1, 0, 0, 0, 0])
    #expect(try await land.tally("ZB-08", land.other, "2026-10-01") == [0, 0, 0, 0, 0])
    // Each kind its own: the assembly is no lecture.
    #expect(try await land.state("ZB-14", branch, "2026-10-01") == "pending")
  }

  /// November ended on Monday the 30th; ten working days on is 14 December.
  @Test(arguments: [
    // recorded on, dated, makes up, November, December
    ("2026-11-20", "2026-11-20", nil, "met", nil),
    ("2026-12-04", "2026-11-30", nil, "met", "pending"),
    ("2026-12-20", "2026-11-01", nil, "met", "pending"),
    ("2026-12-04", "2026-12-01", nil, "late", "met"),
    ("2026-12-04", "2026-12-04", "2026-11-15", "met after", "pending"),
    ("2026-12-14", "2026-12-14", "2026-11-30", "met after", "pending"),
    ("2026-12-20", "2026-12-14", "2026-11-30", "met after", "pending"),
    ("2026-12-15", "2026-12-15", "2026-11-30", "missed", "met"),
    ("2026-12-04", "2026-12-04", "2026-12-02", "late", "met"),
  ] as [(String, String, String?, String, String?)])
  func theDayOfEvidenceDecidesItsPeriod(_ recorded: String, _ dated: String, _ makesUp: String?, _ november: String, _ december: String?) async throws {
    let land = try await Land()
    let branch = try await land.branch(10)
    try await land.watch.run()
    try land.go(recorded)
    try await land.watch.run()
    try await land.record("themeDay", branch, on: dated, makesUp: makesUp)
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == november)
    #expect(try await land.state("ZB-16", branch, "2026-12-01") == december)
    #expect(try await land.countsAreTrue())
  }

  @Test(arguments: [("2026-11-30", "pending"), ("2026-12-01", "late"), ("2026-12-14", "late"), ("2026-12-15", "missed")])
  func timeMovesWhatNobodyMeets(_ day: String, _ state: String) async throws {
    let land = try await Land()
    let branch = try await land.branch(10)
    try await land.watch.run()
    try land.go(day)
    try await land.watch.run()
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == state)
    #expect(try await land.countsAreTrue())
  }

  @Test func evidenceBeforeTheWatchOpensThePeriodItself() async throws {
    let land = try await Land()
    let branch = try await land.branch(10)
    try await land.record("themeDay", branch, on: "2026-10-12")
    #expect(try await land.state("ZB-16", branch, "2026-10-01") == "met")
    try await land.watch.run()
    try await land.record("themeDay", branch, on: "2026-10-19")
    #expect(try await land.state("ZB-16", branch, "2026-10-01") == "met")
    #expect(try await land.tally("ZB-16", land.county, "2026-10-01") == [0, 1, 0, 0, 0])
  }

  @Test func oneEntryMayProveSeveral() async throws {
    let land = try await Land()
    let branch = try await land.branch(10, groups: 1), subject = Reference("organization", branch.id), day = Day(year: 2026, month: 11, day: 10)
    try await land.watch.run()
    try await land.world.perform(Record(at: branch.id, proves: ["branchAssembly", "partyLecture", "themeDay"].map { Evidence($0, for: subject, on: day) } + [Evidence("groupMeeting", for: Reference("group", 100), on: day)]))
    for (rule, start) in [("ZB-08", "2026-10-01"), ("ZB-14", "2026-10-01"), ("ZB-16", "2026-11-01")] { #expect(try await land.state(rule, branch, start) == "met") }
    #expect(try await land.state("ZB-12", branch, "2026-11-01", group: 100) == "met")
    #expect(try await land.state("ZB-10", branch, "2026-11-01") == "pending")
  }

  @Test(arguments: [("2026-11-20", "pending"), ("2026-12-10", "late"), ("2026-12-20", "missed")])
  func withdrawnEvidenceNoLongerCounts(_ day: String, _ state: String) async throws {
    let land = try await Land()
    let branch = try await land.branch(10)
    try await land.watch.run()
    try await land.record("themeDay", branch, on: "2026-11-10")
    try land.go(day)
    try await land.watch.run()
    try await land.record("themeDay", branch, on: "2026-11-10", withdrawn: true)
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == state)
    #expect(try await land.countsAreTrue())
    try await land.record("themeDay", branch, on: "2026-11-10")
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "met")
  }

  @Test func withdrawingOneOfTwoLeavesItMet() async throws {
    let land = try await Land()
    let branch = try await land.branch(10)
    try await land.watch.run()
    try await land.record("themeDay", branch, on: "2026-11-10")
    try await land.record("themeDay", branch, on: "2026-11-17")
    try await land.record("themeDay", branch, on: "2026-11-10", withdrawn: true)
    #expect(try await land.state("ZB-16", branch, "2026-11-01") == "met")
  }

  @Test func aGroupsMeetingDoesNotCountForAnotherBranchesGroupNorForTheBranch() async throws {
    let land = try await Land()
    let branch = try await land.branch(10, groups: 1)
    try await land.watch.run()
    try await land.record("groupMeeting", branch, on: "2026-11-12")
    #expect(try await land.state("ZB-12", branch, "2026-11-01", group: 100) == "pending")
  }
}
