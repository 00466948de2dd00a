import FeatureKit
import Handovers
import Inspections

/// Somebody from an office looks at the village for some days; in another branch the work of the organization commissioner has changed hands.
struct Oversight {
  let pen: Pen
  let performer: Performer
  let county: County
  let today: Moment

  func take() async throws {
    guard let village = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first, let town = above(village.place) else { return }
    let clerk = Actor(account: nil, posts: [.init(role: .clerk, place: town, may: pen.house.grants.permissions(of: .clerk))])
    let elsewhere = county.branches.filter { $0.place.id != village.place.id && $0.secretary.account != nil && !$0.committee.isEmpty }
    if let from = elsewhere.last(where: { $0.plan.world == .office }) ?? elsewhere.last, let inspector = from.committee.first {
      let begins = today.day.adding(-1), year = Day(year: begins.parts.year, month: 1, day: 1)
      let look = OpenInspection(village.place.id, by: inspector.id, since: begins, until: today.day.adding(4), looksAt: "三会一课、主题党日的记录", recordsFrom: year, recordsUntil: today.day)
      try await pen.act(look, as: clerk, at: Moment(begins, minutes: 480))
    }
    if let branch = county.branches.first(where: { $0.place.id != village.place.id && above($0.place) == town && $0.committee.count > 1 }) { try await handOver(in: branch, clerk) }
    try await pen.flush()
  }
  private func above(_ place: Place) -> Place? {
    let parts = place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }
    return parts.count < 2 ? nil : Place(id: parts[parts.count - 2], path: "/" + parts.dropLast().map { "\($0)/" }.joined())
  }
  private func handOver(in branch: County.BranchState, _ clerk: Actor) async throws {
    let posts = try await performer.read(as: clerk) { try PostTable.held(at: branch.place.id, in: $0) }
    guard let post = posts.first(where: { $0.role == .organizationCommissioner }) ?? posts.first(where: { $0.role == .deputySecretary }) else { return }
    let busy = Set(posts.map(\.person.id)), day = today.day.adding(-5)
    guard post.since < day, let next = branch.members.first(where: { m in m.votes && !busy.contains(m.id) && m.since <= day }) else { return }
    try await pen.act(HandOver(post.id, to: next.id, on: day, things: "党员名册 1 册\n会议记录本 3 本\n档案柜钥匙 2 把"), as: clerk, at: Moment(day, minutes: 900))
  }
}
