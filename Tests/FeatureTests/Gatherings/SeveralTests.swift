import FeatureKit
import Support
import Testing
@testable import Gatherings

@Suite struct SeveralAtOnce {
  private func key(_ o: Organization, _ rule: String = "ZB-16") -> Duty.Key { Duty.Key(rule, Reference("organization", o.id), Day(year: 2026, month: 12, day: 1)) }
  private func both(_ hall: Hall) -> Actor {
    Actor(account: ID(9), person: hall.members[0], posts: [hall.branch, hall.tree.second].map { .init(role: .organizationCommissioner, place: $0.place, may: hall.world.house.grants.permissions(of: .organizationCommissioner)) })
  }

  /// A month's duties as the watch would open them.
  private func owe(_ hall: Hall, _ o: Organization, _ rules: [String] = ["ZB-16"]) async throws {
    let first = Day(year: 2026, month: 12, day: 1), last = Day(year: 2026, month: 12, day: 31)
    try await hall.world.database.write { session in
      for rule in rules {
        try session.execute("""
          INSERT INTO duty (rule, version, organization, subject_kind, subject, period_start, period_end, grace_end, counted_in, shown_from, state, needed)
          VALUES (\(rule), '1', \(o.id), 'organization', \(o.id), \(first), \(last), \(last.adding(14)), \(first), \(first), 'pending', 1)
          """)
      }
    }
  }

  @Test func oneFormPlansForEveryBranchThatOwesTheSame() async throws {
    let hall = try await Hall(), clerk = both(hall), keys = [key(hall.branch), key(hall.tree.second)]
    for branch in [hall.branch, hall.tree.second] { try await owe(hall, branch) }
    let lines = try await hall.world.read(as: clerk) { scope in try keys.map { try DutyListTable.line($0, in: scope) } }
    #expect(Several.address(lines)?.path == "/gatherings/several?duties=\(keys[0])&duties=\(keys[1])")
    let made = try await hall.world.perform(PlanSeveral(keys, starts: Leave.tomorrow, location: "党群服务中心"), as: clerk)
    #expect(try await hall.world.count("SELECT count(DISTINCT organization) FROM gathering WHERE starts = \(Leave.tomorrow) AND state = 'planned'") == 2)
    #expect(try await hall.world.text("SELECT zh FROM journal WHERE action = 'gatherings.planSeveral'") == "一次安排 2 场主题党日")
    try await hall.world.perform(TakeBackTogether(ID(made.made?.id ?? 0)), as: clerk)
    #expect(try await hall.world.count("SELECT count(*) FROM gathering WHERE starts = \(Leave.tomorrow) AND state = 'cancelled'") == 2)
  }
  @Test func ifOneBranchCannotNoneIsPlannedAndItIsNamed() async throws {
    let hall = try await Hall(), clerk = both(hall), keys = [key(hall.branch), key(hall.tree.second)]
    for branch in [hall.branch, hall.tree.second] { try await owe(hall, branch) }
    _ = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    let refusal = try await hall.world.refusal(of: PlanSeveral(keys, starts: Leave.tomorrow, location: " "), as: clerk)
    #expect(refusal?.problems.map(\.code) == ["starts.taken", "location.missing", "location.missing"])
    #expect(refusal?.problems.first?.word.zh.hasPrefix(hall.branch.name) == true)
    #expect(try await hall.world.count("SELECT count(*) FROM gathering WHERE starts = \(Leave.tomorrow)") == 1)
    await #expect(throws: OutOfReach.self) { try await hall.world.perform(PlanSeveral(keys, starts: Leave.tomorrow, location: "会议室"), as: hall.secretary) }
  }
  @Test func differentMattersAreNotPlannedInOneForm() async throws {
    let hall = try await Hall(), clerk = both(hall)
    try await owe(hall, hall.branch, ["ZB-16", "ZB-14"])
    let found = try await hall.world.read(as: clerk) { try DutyListTable.owed(by: [hall.branch.id], in: $0) }
    #expect(Set(found.map(\.rule)).count > 1 && Several.address(found) == nil)
    #expect(try await hall.world.refusal(of: PlanSeveral(found.map(\.key), starts: Leave.tomorrow, location: "会议室"), as: clerk)?.problems.map(\.code) == ["duties.mixed"])
    #expect(try await hall.world.refusal(of: PlanSeveral([], starts: Leave.tomorrow, location: "会议室"), as: clerk)?.problems.map(\.code) == ["duties.mixed"])
  }
}
