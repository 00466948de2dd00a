import Announcements
import FeatureKit

/// What the county, its committees and the branches with a face announce in the last weeks, and who reads it.
struct Announcing {
  private struct Step {
    enum Deed { case publish, correct(String), read }
    let at: Moment, item: Int, deed: Deed, actor: Actor
  }
  private struct Item { let place: Place, text: Material.Announcement; var id: ID<Announcement>? }
  private let pen: Pen
  private var items: [Item] = []
  private var steps: ArraySlice<Step> = []

  init(_ county: County, _ texts: [Material.Announcement], pen: Pen, today: Moment) {
    self.pen = pen
    var draw = Draw(seed: 20_261_121)
    var all: [Step] = []
    for text in texts {
      for (place, publisher) in Announcing.publishers(text.level, county) {
        let at = Moment(today.day.adding(-text.daysAgo), minutes: draw.number(500...640)), n = items.count
        items.append(Item(place: place, text: text))
        all.append(Step(at: at, item: n, deed: .publish, actor: actor(.secretary, place, publisher)))
        for branch in county.branches where branch.place.path.hasPrefix(place.path) {
          // Those of a branch itself, or the committees of the branches below.
          for member in branch.place.id == place.id ? branch.members.filter(\.votes) : branch.committee where member.id != publisher && draw.happens(text.read) {
            let later = at.adding(seconds: draw.number(600...(text.daysAgo * 80_000)))
            all.append(Step(at: later, item: n, deed: .read, actor: actor(.member, branch.place, member.id)))
          }
        }
        if let corrected = text.corrected { all.append(Step(at: at.adding(seconds: 86_400), item: n, deed: .correct(corrected), actor: actor(.secretary, place, publisher))) }
      }
    }
    steps = all.sorted { ($0.at, $0.item) < ($1.at, $1.item) }[...]
  }
  private func actor(_ role: Role, _ place: Place, _ person: ID<Person>) -> Actor {
    Actor(account: nil, person: person, posts: [.init(role: role, place: place, may: pen.house.grants.permissions(of: role))])
  }
  private static func publishers(_ level: Material.Announcement.Level, _ county: County) -> [(Place, ID<Person>)] {
    switch level {
    case .county: county.leaders["county"].flatMap { leader in county.places["county"].map { [($0, leader.member.id)] } } ?? []
    case .committee: county.leaders.keys.sorted().filter { $0 != "county" && $0 != "city" }.compactMap { key in county.places[key].flatMap { place in county.leaders[key].map { (place, $0.member.id) } } }
    case .branch: county.branches.filter { $0.plan.face != nil && !$0.members.isEmpty }.compactMap { branch in branch.committee.first.map { (branch.place, $0.id) } }
    }
  }

  /// Does what was done until `moment`.
  mutating func pass(until moment: Moment) async throws {
    while let step = steps.first, step.at <= moment {
      steps = steps.dropFirst()
      let item = items[step.item]
      switch step.deed {
      case .publish: items[step.item].id = try await pen.make(Publish(item.text.title, item.text.body, to: .subtree, at: item.place.id), as: step.actor, at: step.at)
      case .correct(let body): if let id = item.id { try await pen.act(Correct(id, version: 1, item.text.title, body), as: step.actor, at: step.at) }
      case .read: if let id = item.id { try await pen.act(Acknowledge(id), as: step.actor, at: step.at) }
      }
    }
  }
}
