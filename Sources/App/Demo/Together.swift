import FeatureKit
import Gatherings

/// A lecture that a village holds today, together with the branch it is paired with where the county has one, with check-in open; and the town's review by sample.
struct Together {
  let pen: Pen
  let county: County
  let today: Moment

  func take() async throws {
    guard let village = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first else { return }
    try await lecture(village)
    let parts = village.place.path.split(separator: "/").dropLast()
    if let town = parts.last.flatMap({ ID<Organization>(String($0)) }) {
      let place = Place(id: town, path: "/" + parts.map { "\($0)/" }.joined()), clerk = Actor(account: nil, posts: [.init(role: .clerk, place: place, may: pen.house.grants.permissions(of: .clerk))])
      let month = Day(year: today.day.year, month: today.day.month, day: 1)
      try await pen.act(SwitchReview(town, perMonth: 3), as: clerk, at: Moment(month.adding(-3), minutes: 600))
      try await pen.act(DrawReview(town, month: month.adding(months: -1)), as: clerk, at: today)
    }
    try await pen.flush()
  }
  /// In a quarter of an hour; late in the evening there is none.
  private func lecture(_ village: County.BranchState) async throws {
    let quarter = (today.minutes + 25) / 15 * 15
    guard quarter <= 21 * 60 else { return }
    let partner = county.branches.first(where: { $0.plan.world == .office && $0.place.id != village.place.id && !$0.members.isEmpty })
    let starts = Moment(today.day, minutes: quarter), presider = village.committee.first?.id
    try await pen.act(SwitchCheckIn(village.place.id, seconds: 30), as: village.secretary, at: today.adding(seconds: -30 * 86_400))
    let id: ID<Gathering> = try await pen.make(
      Plan([.partyLecture], at: village.place.id, title: partner == nil ? nil : "联合党课：农村基层组织工作条例", starts: starts, ends: starts.adding(seconds: 5400), location: village.plan.place, presider: presider, lecturer: presider), as: village.secretary,
      at: today.adding(seconds: -6 * 86_400))
    if let partner { try await pen.act(InvitePartners(id, version: 1, with: [partner.place.id]), as: village.secretary, at: today.adding(seconds: -6 * 86_400 + 120)) }
    try await pen.act(OpenCheckIn(gathering: id, secret: Form.freshKey() + Form.freshKey()), as: village.secretary, at: today)
  }
}
