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
    #expect(try await hall.world.journal().suffix(2) == ["gatherings.planForOthers", "gatherings.planTogether"])
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

  // MARK: taken back

  private func planned(_ hall: Hall) async throws -> (first: ID<Gathering>, together: ID<Together>, there: ID<Gathering>) {
    let first = try await hall.plan([.themeDay], at: Leave.tomorrow)
    let made = try await hall.world.perform(PlanForOthers(first, at: [hall.tree.second.id], starts: Leave.tomorrow, location: "会议室"), as: clerk(hall))
    let text = try await hall.world.text("SELECT id FROM gathering WHERE organization = \(hall.tree.second.id)")
    let there: ID<Gathering> = try #require(ID(text))
    return (first, ID(made.made?.id ?? 0), there)
  }
  @Test func whatWasPlannedInOneGoIsTakenBackInOneAndItsModelStands() async throws {
    let hall = try await Hall(), (first, together, there) = try await planned(hall)
    try await hall.world.perform(TakeBackTogether(together), as: clerk(hall))
    #expect(try await hall.gathering(there).state == .cancelled)
    #expect(try await hall.gathering(first).state == .planned)
    #expect(try await hall.world.journal().last == "gatherings.cancel")
    #expect(try await hall.world.text("SELECT zh FROM journal WHERE action = 'gatherings.takeBackTogether'") == "撤回一次安排的 1 场主题党日")
    #expect(try await hall.world.refusal(of: TakeBackTogether(together), as: clerk(hall))?.problems.map(\.code) == ["cancelled"])
    try await hall.world.perform(PlanForOthers(first, at: [hall.tree.second.id], starts: Leave.tomorrow, location: "会议室"), as: clerk(hall))
  }
  enum Deed: CaseIterable { case marked, changed, filed, resolved, opened, held }
  @Test(arguments: Deed.allCases) func whereSomethingWasRecordedNothingIsTakenBack(_ deed: Deed) async throws {
    let hall = try await Hall(), (_, together, id) = try await planned(hall)
    try await hall.world.database.write { session in
      let change: SQL = switch deed {
      case .marked: "INSERT INTO attendance (gathering, person, mark, at) VALUES (\(id), \(hall.townSecretary), 'absent', 0)"
      case .changed: "UPDATE gathering SET version = 2 WHERE id = \(id)"
      case .filed: "INSERT INTO attachment (id, subject, organization, name, type, bytes, digest, at) VALUES (1, \(Reference(Gathering.reference, id).description), \(hall.tree.second.id), 'a', 'png', 1, 'x', 0)"
      case .resolved: "INSERT INTO gathering_resolution (id, gathering, text, body, method, entitled, present, needed, agree, against, abstain, passed) VALUES (1, \(id), 'a', 'assembly', 'hands', 1, 1, 1, 1, 0, 0, 1)"
      case .opened: "INSERT INTO check_in_desk (gathering, secret, seconds, opened_at) VALUES (\(id), \(Secret("x", field: "checkin.secret")), 30, 0)"
      case .held: "UPDATE gathering SET state = 'held' WHERE id = \(id)"
      }
      _ = try session.execute(change)
    }
    let refused = try await hall.world.refusal(of: TakeBackTogether(together), as: clerk(hall))
    #expect(refused?.problems.map(\.code) == ["recorded"] && refused?.problems[0].word.zh.hasPrefix(hall.tree.second.name) == true)
    #expect(try await hall.gathering(id).state != .cancelled)
  }
  @Test func onlyWhoPlansForAllOfThemSeesItAndTakesItBack() async throws {
    let hall = try await Hall(), (_, together, there) = try await planned(hall), planner = clerk(hall), stranger = hall.stranger
    #expect(try await hall.world.read(as: planner, sight: "gatherings.read") { try GatheringPage.load(there, in: $0).together } == together)
    #expect(try await hall.world.read(as: planner, sight: "gatherings.plan") { try TogetherPage.load(together, .nothing, in: $0).lines.map(\.id) } == [there])
    #expect(try await hall.world.read(as: stranger, sight: "gatherings.read") { try GatheringPage.load(there, in: $0).together } == together, "whose own is all of it")
    for outsider in [hall.secretary, hall.world.actor(.member, at: hall.tree.second, account: ID(7))] {
      await #expect(throws: OutOfReach.self) { try await hall.world.perform(TakeBackTogether(together), as: outsider) }
    }
    await #expect(throws: OutOfReach.self) { try await hall.world.perform(TakeBackTogether(ID(1)), as: planner) }
    #expect(try await hall.gathering(there).state == .planned)
  }
}
