import FeatureKit
import Gatherings
import Structure

/// The secretaries of the committees and general branches: who they are, and the lecture that each gives every year (ZB-15).
struct Leaders {
  let pen: Pen
  let plan: CountyPlan
  let start: Moment
  let today: Moment

  /// Appoints them and begins their committees' terms.
  /// - Returns: by the organization's key, who leads it.
  func appoint(_ county: County, _ draw: inout Draw) async throws -> [String: County.Leader] {
    let house = Actor.house("console:demo", pen.house.grants)
    var leaders: [String: County.Leader] = [:], taken: Set<ID<Person>> = []
    for node in plan.nodes where node.branch == nil {
      guard let place = county.places[node.key], let leader = candidate(below: node, place, county, besides: taken) else { continue }
      taken.insert(leader.member.id)
      leaders[node.key] = leader
      let began = today.day.adding(months: -draw.number(8...50)).adding(-draw.number(0...25)), since = min(began, start.day)
      try await pen.act(AppointPost(leader.member.id, .secretary, at: place.id, since: since), as: house, at: start, .imported)
      guard node.kind != .localCommittee, began > node.founded else { continue }
      try await pen.act(BeginTerm(at: place.id, began: began), as: house, at: max(start, Moment(began, minutes: 17 * 60)), .imported)
    }
    return leaders
  }

  /// Of middle age, without an office in a branch; of the organization's own office where it has one.
  private func candidate(below node: CountyPlan.Node, _ place: Place, _ county: County, besides taken: Set<ID<Person>>) -> County.Leader? {
    let below = county.branches.indices.filter { county.branches[$0].place.path.hasPrefix(place.path) }
    let near = below.filter { county.branches[$0].plan.world == .office && county.branches[$0].node.superior == (node.superior == nil ? "offices" : node.key) }
    for n in near + below {
      let branch = county.branches[n]
      let fit = branch.members.last { m in
        m.votes && m.since <= start.day.adding(1) && (40...58).contains(m.person.born.years(until: today.day)) && !taken.contains(m.id) && !branch.committee.contains { $0.id == m.id }
      }
      if let fit { return County.Leader(member: fit, branch: n) }
    }
    return nil
  }

  /// Most of them lecture once a year in a branch below their own committee; `meetings` learn who speaks.
  static func lecture(_ meetings: inout [Meeting], _ county: County, _ draw: inout Draw) {
    var lectures: [Int: [Int]] = [:]
    for n in meetings.indices where meetings[n].kinds.contains(.partyLecture) && meetings[n].recorded != nil { lectures[meetings[n].starts.day.year, default: []].append(n) }
    for (key, leader) in county.leaders.sorted(by: { $0.key < $1.key }) {
      guard let place = county.places[key] else { continue }
      for year in lectures.keys.sorted() where draw.happens(0.85) {
        let fit = (lectures[year] ?? []).filter { n in
          let branch = county.branches[meetings[n].branch]
          return meetings[n].lecturer == nil && meetings[n].branch != leader.branch && branch.place.path.hasPrefix(place.path)
        }
        if !fit.isEmpty { meetings[draw.pick(fit)].lecturer = leader.member.id }
      }
    }
  }
}
