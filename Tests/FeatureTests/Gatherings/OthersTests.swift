import FeatureKit
import Structure
import Support
import Testing
@testable import Gatherings

/// Who looks after several branches plans once for all of them.
@Suite struct OthersTests {
  private func clerk(_ hall: Hall) -> Actor { hall.world.actor(.clerk, at: hall.tree.town, account: ID(9)) }

  @Test func theSameGatheringIsPlannedAtTheOtherBranchesWithTheirOwnPeople() async throws {
    let hall = try await Hall(), at = Leave.tomorrow
    let first = try await hall.plan([.groupMeeting, .themeDay], groups: [hall.tree.groups[0].id], at: at)
    try await hall.world.perform(PlanForOthers(first, at: [hall.tree.second.id], starts: at, location: "会议室"), as: clerk(hall))
    #expect(try await hall.world.count("SELECT count(*) FROM gathering WHERE organization = \(hall.tree.second.id) AND starts = \(at) AND location = '会议室'") == 1)
    #expect(try await hall.world.text("SELECT k.kind FROM gathering_kind k JOIN gathering g ON g.id = k.gathering WHERE g.organization = \(hall.tree.second.id)") == "themeDay")
    #expect(try await hall.world.journal().suffix(2) == ["gatherings.planForOthers", "gatherings.plan"])
  }
  @Test func oneBranchThatCannotHoldItStopsAllAndIsNamed() async throws {
    let hall = try await Hall(), at = Leave.tomorrow, first = try await hall.plan([.themeDay], at: at)
    try await hall.world.perform(Plan([.partyLecture], at: hall.tree.second.id, starts: at, location: "校史馆"), as: clerk(hall))
    let refusal = try #require(try await hall.world.refusal(of: PlanForOthers(first, at: [hall.tree.second.id], starts: at, location: " "), as: clerk(hall)))
    #expect(refusal.problems.map(\.code) == ["starts.taken", "location.missing"])
    #expect(refusal.problems.allSatisfy { $0.word.zh.hasPrefix("云溪中学党支部：") })
    #expect(try await hall.world.count("SELECT count(*) FROM gathering") == 2)
  }
  @Test func nobodyPlansForABranchBeyondTheirPosts() async throws {
    let hall = try await Hall(), first = try await hall.plan([.themeDay])
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.perform(PlanForOthers(first, at: [hall.tree.second.id], starts: Leave.tomorrow, location: "会议室"), as: hall.secretary) }
    #expect(try await hall.world.refusal(of: PlanForOthers(first, at: [], starts: Leave.tomorrow, location: "会议室"), as: hall.secretary)?.problems.map(\.code) == ["organizations.none"])
  }
  @Test func groupsAreNotPlannedForFromElsewhere() async throws {
    let hall = try await Hall(), first = try await hall.plan([.groupMeeting], groups: [hall.tree.groups[0].id])
    let refusal = try await hall.world.refusal(of: PlanForOthers(first, at: [hall.tree.second.id], starts: Leave.tomorrow, location: "会议室"), as: clerk(hall))
    #expect(refusal?.problems.first?.code == "kinds.groups")
  }
}
