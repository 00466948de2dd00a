import FeatureKit
import Gatherings

/// What a village branch has fixed for every month, and an evening that waits for its record sheet.
struct Evening {
  let pen: Pen
  let today: Moment

  func plan(_ county: County) async throws {
    guard let village = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first else { return }
    let clock = "\(village.plan.evening / 60):\(village.plan.evening % 60 < 10 ? "0" : "")\(village.plan.evening % 60)"
    try await pen.act(
      FixRoutine([.themeDay], at: village.place.id, day: village.plan.themeDay, starts: clock, location: village.plan.place), as: village.secretary, at: today.adding(seconds: -20 * 86_400))
    let kinds: [Gathering.Kind] = [.branchAssembly, .partyLecture] + (village.groups.isEmpty ? [] : [.groupMeeting]), presider = village.committee.first?.id
    try await pen.act(
      Plan(
        kinds, at: village.place.id, groups: village.groups, starts: Moment(today.day.adding(-1), minutes: village.plan.evening + 20), location: village.plan.place,
        agenda: "学习农村基层组织工作条例\n通报本季度村务和财务\n讨论冬季道路养护", presider: presider, lecturer: presider),
      as: village.secretary, at: today.adding(seconds: -5 * 86_400))
    try await pen.flush()
  }
}
