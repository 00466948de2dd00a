import FeatureKit
import Procedures
import WeakBranches

/// Weak branches that are put right: one proposed, one with the county, one with its plan on the way, one struck off.
struct Righting {
  let pen: Pen
  let county: County
  let start: Moment
  let today: Moment

  func take() async throws {
    let below = county.branches.filter { $0.place.path.split(separator: "/").count > 2 }
    for (n, branch) in below.filter({ $0.node.key != "village" }).suffix(3).enumerated() { try await put(right: branch, steps: [1, 3, 2][n]) }
    if let village = below.first(where: { $0.node.key == "village" }) { try await put(right: village, steps: 6) }
    try await pen.flush()
  }

  /// From its proposal on, as many steps as that, each on a day on which it was possible. The whole way takes longer than a demo of two months is old.
  private func put(right branch: County.BranchState, steps wanted: Int) async throws {
    let whole = 112, steps = wanted > 3 && today.adding(seconds: -whole * 86_400) < start ? 3 : wanted
    let town = actor(branch, above: 1), top = actor(branch, above: 2), days = steps > 3 ? whole : [30, 12, 40][steps - 1], decided = steps > 3 ? 2 : 7, planned = steps > 3 ? 4 : 14
    func on(_ after: Int) -> Moment { today.adding(seconds: (after - days) * 86_400) }
    let facts = ["facts": "上半年支部党员大会少开一次，村务公开栏三个月没有更新，群众多次反映。"]
    let id: ID<Case> = try await pen.make(BeginCase<WeakBranches>(branch.place.id, values: facts, ticked: ["3", "6"]), as: town, at: on(0))
    try await pen.flush()
    if steps > 1 { try await pen.act(TakeStep<WeakBranches>(id, "decide", values: ["decidedOn": on(decided).day.description]), as: top, at: on(decided)) }
    if steps > 2 { try await pen.act(TakeStep<WeakBranches>(id, "plan", values: plan(until: on(planned).day.adding(months: 6))), as: town, at: on(planned)) }
    guard steps > 3 else { return }
    try await pen.act(NoteCase<WeakBranches>(id, "补开党员大会一次，公开栏已更新三期，入户走访全部农户。"), as: branch.secretary, at: on(40))
    try await pen.act(TakeStep<WeakBranches>(id, "putRight", values: ["report": "班子配齐，组织生活恢复正常，两件急事办结，村务公开按月更新。"]), as: branch.secretary, at: on(97))
    try await pen.act(TakeStep<WeakBranches>(id, "review", values: ["asked": "62", "satisfied": "57", "report": "查了记录、公开栏和项目现场，走访 62 户。"]), as: town, at: on(101))
    try await pen.act(TakeStep<WeakBranches>(id, "strikeOff", values: ["checkedOn": on(105).day.description]), as: top, at: on(106))
  }
  private func plan(until: Day) -> [String: String] {
    [
      "countyLeader": "县委宣传部部长", "townLeader": "镇党委副书记", "firstSecretary": "县水利局选派干部", "partner": "县水利局", "measures": "补开党员大会，选好后备干部；村务公开栏每月更新，由镇纪委查看；办好两件群众急事。", "until": until.description,
    ]
  }
  private func actor(_ branch: County.BranchState, above levels: Int) -> Actor {
    let parts = branch.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }, kept = max(1, parts.count - levels)
    let place = Place(id: parts[kept - 1], path: "/" + parts.prefix(kept).map { "\($0)/" }.joined())
    return Actor(account: nil, posts: [.init(role: .clerk, place: place, may: pen.house.grants.permissions(of: .clerk))], house: nil)
  }
}
