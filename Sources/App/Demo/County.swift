import Accounts
import FeatureKit
import Foundation
import People
import Secrets
import Structure

/// The demo county as it is being made: who is where, so that meetings can be held.
struct County {
  struct Member {
    var id: ID<Person>
    var person: DrawnPerson
    var group: Int?
    var since: Day
    var votes: Bool { person.status == "full" }
  }
  struct BranchState {
    var node: CountyPlan.Node
    var plan: CountyPlan.Branch
    var place: Place
    var groups: [ID<Group>]
    var members: [Member]
    /// Secretary first.
    var committee: [Member]
    var secretary: Actor
  }
  struct Leader {
    var member: Member
    /// Where the leader is a member.
    var branch: Int
  }
  var places: [String: Place] = [:]
  var branches: [BranchState] = []
  var clerk: Actor
  /// The secretaries of committees and general branches, by the organization's key.
  var leaders: [String: Leader] = [:]
}

/// Makes the county's organizations, people, posts and accounts.
struct Founding {
  let pen: Pen
  let plan: CountyPlan
  let material: Material
  /// The day on which the county begins to work with Zhibu.
  let start: Moment
  let today: Moment
  var draw: Draw
  var people: PersonDraw
  /// Called with what is done and how far, 0 to 1.
  let said: @Sendable (String, Double) -> Void

  mutating func found() async throws -> County {
    let console = Actor.house("console:demo", pen.house.grants)
    var county = County(clerk: console)
    for node in plan.nodes { county.places[node.key] = try await setUp(node, county, console) }
    try await pen.flush()
    let grants = pen.house.grants
    if let root = county.places["city"] ?? county.places["county"] { county.clerk = Actor(account: nil, posts: [.init(role: .clerk, place: root, may: grants.permissions(of: .clerk))], house: "console:demo") }
    for (n, node) in plan.nodes.enumerated() {
      guard let branch = node.branch, let place = county.places[node.key] else { continue }
      county.branches.append(try await settle(node, branch, place, county))
      if n % 20 == 0 { said("党组织和党员 / organizations and members", Double(n) / Double(plan.nodes.count)) }
    }
    try await pen.flush()
    try await terms(county)
    county.leaders = try await Leaders(pen: pen, plan: plan, start: start, today: today).appoint(county, &draw)
    try await pen.flush()
    return county
  }

  private func setUp(_ node: CountyPlan.Node, _ county: County, _ console: Actor) async throws -> Place {
    let parent = node.superior.flatMap { county.places[$0] }
    let action = SetUpOrganization(
      under: parent?.id, node.kind, node.setting, named: node.name, founded: min(node.founded, start.day), unitKind: node.unitKind.flatMap { UnitKind(rawValue: $0) },
      contact: Contact(address: node.branch?.address ?? material.county.seat))
    let id: ID<Organization> = try await pen.make(action, as: console, at: start, .imported)
    return Place(id: id, path: (parent?.path ?? "/") + "\(id)/")
  }

  private mutating func settle(_ node: CountyPlan.Node, _ branch: CountyPlan.Branch, _ place: Place, _ county: County) async throws -> County.BranchState {
    let clerk = county.clerk
    var groups: [ID<Group>] = []
    for name in branch.groups { groups.append(try await pen.make(FormGroup(in: place.id, named: name, founded: start.day), as: clerk, at: start, .imported)) }
    var members: [County.Member] = []
    for (n, person) in drawMembers(branch).enumerated() {
      let group = groups.isEmpty ? nil : n % groups.count
      members.append(try await register(person, place, group, group.map { groups[$0] }, clerk))
    }
    let committee = try await elect(branch, place, groups, members, clerk)
    let may = pen.house.grants.permissions(of: .secretary)
    let secretary = Actor(account: nil, person: committee.first?.id, posts: [.init(role: .secretary, place: place, may: may)], house: nil)
    return County.BranchState(node: node, plan: branch, place: place, groups: groups, members: members, committee: committee, secretary: secretary)
  }

  private mutating func drawMembers(_ branch: CountyPlan.Branch) -> [DrawnPerson] {
    // A temporary or virtual branch holds nobody's affiliation.
    guard branch.full > 0 else { return [] }
    let region = material.county.code
    var all: [DrawnPerson] = []
    if let face = branch.face {
      let stages = ["发展对象": "prospect", "入党积极分子": "activist", "入党申请人": "applicant", "预备党员": "probationary"]
      for member in (face.committee ?? []) + (face.people ?? []) {
        let status = member.stage.flatMap { stages[$0] } ?? (member.joined.map { $0.adding(months: 13) > today.day } ?? true ? "probationary" : "full")
        all.append(people.named(member, branch.world, status: member.joined == nil && status == "probationary" ? "applicant" : status, region: region, address: branch.address, ethnicity: nil, &draw))
      }
    }
    while all.count(where: { $0.status == "full" }) < branch.full { all.append(people.person(branch.world, minority: branch.minority, region: region, address: branch.address, &draw)) }
    while all.count(where: { $0.status == "probationary" }) < branch.probationary { all.append(people.person(branch.world, status: "probationary", minority: branch.minority, region: region, address: branch.address, &draw)) }
    for status in ["applicant", "activist", "prospect"] where branch.full >= 10 && draw.happens(status == "prospect" ? 0.15 : 0.5) {
      all.append(people.person(branch.world, status: status, minority: branch.minority, region: region, address: branch.address, &draw))
    }
    return all
  }

  private func register(_ p: DrawnPerson, _ place: Place, _ group: Int?, _ groupID: ID<Group>?, _ clerk: Actor) async throws -> County.Member {
    let since = max(start, Moment((p.confirmed ?? p.joined ?? start.day).adding(1), minutes: 600))
    let action = AddPerson(
      organization: place.id, group: p.joined == nil ? nil : groupID, name: p.name, residentNumber: p.residentNumber, sex: p.female ? .female : .male, ethnicity: p.ethnicity, birth: p.born, education: p.education,
      status: PersonStatus(rawValue: p.status) ?? .full, joined: p.joined, confirmed: p.confirmed, workPost: WorkPost(rawValue: p.occupation), phone: p.phone, address: p.address)
    let id: ID<Person> = try await pen.make(action, as: clerk, at: since, .imported)
    return County.Member(id: id, person: p, group: group, since: since.day)
  }

  /// Offices go to those of middle age; a small branch has a secretary only (ZB-07).
  private mutating func elect(_ branch: CountyPlan.Branch, _ place: Place, _ groups: [ID<Group>], _ members: [County.Member], _ clerk: Actor) async throws -> [County.Member] {
    let named = Set((branch.face?.committee ?? []).map(\.name))
    let full = members.filter { $0.votes && $0.since <= start.day.adding(1) }
    let eligible = full.filter { named.contains($0.person.name) } + full.filter { !named.contains($0.person.name) && (28...62).contains($0.person.born.years(until: today.day)) } + full.filter { !named.contains($0.person.name) }
    guard let first = eligible.first else { return [] }
    var committee = [first]
    let began = min(branch.termFrom, start.day)
    try await pen.act(AppointPost(first.id, .secretary, at: place.id, since: max(began, branch.face?.founded ?? began)), as: clerk, at: start, .imported)
    if full.count >= 7 {
      for role in [Role.organizationCommissioner, .publicityCommissioner] + (full.count >= 25 ? [.deputySecretary, .disciplineCommissioner] : []) {
        guard let next = eligible.first(where: { e in !committee.contains { $0.id == e.id } }) else { break }
        committee.append(next)
        try await pen.act(AppointPost(next.id, role, at: place.id, since: began), as: clerk, at: start, .imported)
      }
    }
    for (n, group) in groups.enumerated() {
      guard let leader = full.first(where: { m in m.group == n && !committee.contains { $0.id == m.id } }) else { continue }
      try await pen.act(AppointPost(leader.id, .groupLeader, at: place.id, group: group, since: began), as: clerk, at: start, .imported)
    }
    return committee
  }

  private func terms(_ county: County) async throws {
    for branch in county.branches where branch.node.setting == .ordinary || branch.node.setting == .joint {
      guard branch.plan.termFrom > branch.node.founded else { continue }
      let at = max(start, Moment(branch.plan.termFrom, minutes: 17 * 60))
      try await pen.act(BeginTerm(at: branch.place.id, began: branch.plan.termFrom), as: county.clerk, at: at, .imported)
    }
  }
}
