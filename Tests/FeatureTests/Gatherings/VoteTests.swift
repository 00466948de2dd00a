import FeatureKit
import Foundation
import Support
import Testing
@testable import Gatherings

@Suite struct Votes {
  /// Six of the eight vote; ten would be a majority of nineteen, here it is four of six.
  struct Case: Sendable { var away: [Int], count: VoteCount, passed: Bool? = nil, code: String? = nil }
  static let assembly = [
    Case(away: [], count: VoteCount(agree: 6), passed: true), Case(away: [], count: VoteCount(agree: 4, against: 2), passed: true), Case(away: [], count: VoteCount(agree: 3, against: 3), passed: false),
    Case(away: [3, 4, 5], count: VoteCount(agree: 3), passed: false), Case(away: [2, 3, 4, 5], count: VoteCount(agree: 2), code: "vote.quorum"), Case(away: [5], count: VoteCount(agree: 4, against: 2), code: "count.total"),
    Case(away: [], count: VoteCount(agree: -1, against: 1), code: "count.agree"),
    // The suspended member and the one on probation are away or not: the base is the same.
    Case(away: [6, 7], count: VoteCount(agree: 6), passed: true),
  ]
  @Test(arguments: assembly) func theAssemblyVotesByTheMajorityOfThoseEntitled(_ c: Case) async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    try await hall.mark(id, away: c.away.map { hall.members[$0] })
    let refused = try await hall.world.refusal(of: hall.minutes(id, resolution: "通过计划", c.count), as: hall.secretary)
    #expect(refused?.problems.map(\.code) == c.code.map { [$0] })
    if let code = c.code { #expect(refused?.problems.first?.clause == Clause("ZB-09"), "\(code)") }
    #expect(try await hall.world.text("SELECT passed FROM minutes") == (c.passed.map { $0 ? "1" : "0" } ?? ""))
  }
  @Test func theCommitteeVotesByItsOwnQuorum() async throws {
    let hall = try await Hall(), id = try await hall.plan([.committeeMeeting])
    try await hall.mark(id, away: [hall.members[2]])
    try await hall.world.perform(hall.minutes(id, resolution: "提交大会讨论", VoteCount(agree: 2)), as: hall.secretary)
    #expect(try await hall.world.text("SELECT entitled || '/' || present || '/' || needed || '/' || passed || '/' || body FROM minutes") == "3/2/2/1/committee")
  }
  @Test func aCommitteeWithFewerThanHalfOfItsMembersHoldsNoMeeting() async throws {
    let hall = try await Hall(), id = try await hall.plan([.committeeMeeting])
    try await hall.mark(id, away: [hall.members[1], hall.members[2]])
    var minutes = try await hall.minutes(id)
    minutes.recorder = hall.members[0]
    let refused = try await hall.world.refusal(of: minutes, as: hall.secretary)
    #expect(refused?.problems.map(\.code) == ["committee.quorum"] && refused?.problems.first?.clause == Clause("ZB-10"))
    #expect(try await hall.world.count("SELECT count(*) FROM minutes") == 0)
  }
  @Test func heldTogetherEachBodyVotesByItsOwnRule() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly, .committeeMeeting])
    try await hall.mark(id)
    try await hall.world.perform(hall.minutes(id, resolution: "通过", body: .committee, VoteCount(agree: 2, against: 1)), as: hall.secretary)
    #expect(try await hall.world.text("SELECT entitled || '/' || passed FROM minutes") == "3/1")
  }
  @Test(arguments: [[Gathering.Kind.themeDay], [.partyLecture], [.organizationLifeMeeting]]) func whatIsNoMeetingOfABodyPassesNoResolution(_ kinds: [Gathering.Kind]) async throws {
    let hall = try await Hall(), id = try await hall.plan(kinds)
    try await hall.mark(id)
    #expect(try await hall.world.refusal(of: hall.minutes(id, resolution: "通过", VoteCount(agree: 6)), as: hall.secretary)?.problems.map(\.code) == ["body.none"])
  }
  @Test func aCountWithoutAMatterAndAMatterWithoutACountAreBothRefused() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    try await hall.mark(id)
    #expect(try await hall.world.refusal(of: hall.minutes(id, resolution: nil, VoteCount(agree: 6)), as: hall.secretary)?.problems.map(\.code) == ["resolution.missing"])
    #expect(try await hall.world.refusal(of: hall.minutes(id, resolution: "通过"), as: hall.secretary)?.problems.map(\.code) == ["agree.missing"])
  }
  @Test func beforeTheVoteThePageSaysHowManyMustAgree() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    try await hall.world.perform(TakeLeave(id), as: hall.member(4))
    let page = try await hall.world.read(as: hall.secretary) { try GatheringPage.load(id, in: $0) }
    #expect(page.votes == [VoteNeeds(body: .assembly, entitled: 6, present: 5, attendanceNeeded: 3, needed: 4, quorate: true)])
    #expect(page.attendance.probationary == 1 && page.attendance.suspended == 1)
    #expect(Word.voteNeeds(VoteNeeds(body: .assembly, entitled: 19, present: 12, attendanceNeeded: 10, needed: 10, quorate: true)).zh == "有表决权 19 人，未到会 7 人：至少 10 人赞成方可通过")
  }
}

/// Several matters of one evening: each is entered with its count, and all stand in the minutes.
@Suite struct ResolutionTests {
  @Test func severalResolutionsStandInOneSetOfMinutes() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    #expect(try await hall.world.refusal(of: AddResolution(id, "通过计划", VoteCount(agree: 5)), as: hall.secretary)?.problems.map(\.code).contains("attendance.open") == true)
    try await hall.mark(id, away: [hall.members[5]])
    #expect(try await hall.world.refusal(of: AddResolution(id, "", VoteCount(agree: 9)), as: hall.secretary)?.problems.map(\.code) == ["resolution.missing", "count.total"])
    try await hall.world.perform(AddResolution(id, "推选联络员", VoteCount(agree: 2, against: 3)), as: hall.secretary)
    try await hall.world.perform(AddResolution(id, "修缮活动室", paper: true, VoteCount(agree: 5)), as: hall.secretary)
    try await hall.world.perform(hall.minutes(id, resolution: "通过计划", VoteCount(agree: 5)), as: hall.secretary)
    let page = try await hall.world.read(as: hall.secretary) { try GatheringPage.load(id, in: $0) }
    #expect(page.minutes?.resolutions.map { "\($0.text) \($0.passed)" } == ["通过计划 true", "推选联络员 false", "修缮活动室 true"])
    #expect(page.view(Reader(language: .zh, today: hall.world.now.day)).markup.components(separatedBy: "赞成 5 人").count == 3)
    #expect(try await hall.world.text("SELECT zh FROM journal WHERE action = 'gatherings.record'").contains("决议通过 2 项；决议未通过"))
    #expect(try await hall.world.refusal(of: AddResolution(id, "再加一项", VoteCount(agree: 5)), as: hall.secretary) != nil)
  }
  @Test func aCountThatNoLongerFitsTheAttendanceIsSaidBeforeFiling() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly])
    try await hall.mark(id)
    try await hall.world.perform(AddResolution(id, "通过计划", VoteCount(agree: 6)), as: hall.secretary)
    try await hall.mark(id, away: [hall.members[4]])
    let refused = try #require(try await hall.world.refusal(of: hall.minutes(id), as: hall.secretary))
    #expect(refused.problems.map(\.code) == ["further.count.total"] && refused.problems[0].word.zh.contains("通过计划"))
    let kept = try await hall.world.read { try ResolutionTable.of(id, in: $0) }
    try await hall.world.perform(RemoveResolution(kept[0].id, of: id), as: hall.secretary)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    #expect(try await hall.world.read { try ResolutionTable.of(id, in: $0) }.isEmpty)
  }
}
