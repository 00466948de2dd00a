import Accounts
import FeatureKit
import People
import Secrets
import Structure

/// The eight accounts of every demo, and one for each secretary whose password nobody knows.
struct DemoAccounts {
  static let password = "zhibu-demo-2026", slipCode = "202611220072"
  let pen: Pen
  let at: Moment

  /// - Returns: the county with its secretaries' accounts in it, so that the journal names who held the meetings.
  func open(_ county: County) async throws -> County {
    var county = county
    let house = Actor.house("console:demo", pen.house.grants), hash = try Password.hash(DemoAccounts.password), unknown = try Password.hash(Digest.token())
    guard let root = county.places["city"] ?? county.places["county"], let face = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first else { return county }
    let town = face.node.superior.flatMap { county.places[$0] } ?? root
    try await office("county.admin", .clerk, at: root, from: member(of: county, below: root, besides: []), hash, house)
    try await office("town.clerk", .clerk, at: town, from: member(of: county, below: town, besides: [face.node.key]), hash, house)
    try await account("branch.secretary", face.committee.first?.id, hash, house)
    let leaders = face.members.filter { m in m.group == 0 && m.votes && !face.committee.contains { $0.id == m.id } }
    try await account("group.leader", leaders.first?.id, hash, house)
    let eldest = face.members.filter { m in m.votes && m.id != leaders.first?.id && !face.committee.contains { $0.id == m.id } }.min { $0.person.born < $1.person.born }
    try await account("member", eldest?.id, hash, house)
    for (name, role) in [("auditor", Role.auditAdministrator), ("system.admin", .systemAdministrator), ("security.admin", .securityAdministrator)] {
      let id: ID<Account> = try await pen.make(CreateAccount(username: name, person: nil, at: root.id, hash: hash, mustChange: false), as: house, at: at, .imported)
      try await pen.act(GrantAdministrator(id, role), as: house, at: at, .imported)
    }
    for n in county.branches.indices {
      guard let secretary = county.branches[n].committee.first, county.branches[n].node.key != face.node.key else { continue }
      county.branches[n].secretary.account = try await account("secretary.\(1000 + n)", secretary.id, unknown, house)
    }
    try await pen.flush()
    return county
  }
  /// The eldest of the village has a slip in hand: its digits stand on the tour.
  func slip(_ county: County, _ vault: any Vault, at today: Moment) async throws {
    guard let face = county.branches.first(where: { $0.node.key == "village" }) ?? county.branches.first else { return }
    let free = face.members.filter { m in m.votes && !face.committee.contains { $0.id == m.id } }
    guard let eldest = free.min(by: { $0.person.born < $1.person.born }) else { return }
    try await pen.act(Accounts.openSlip(for: eldest.id, code: DemoAccounts.slipCode, vault), as: .house("console:demo", pen.house.grants), at: today)
    try await pen.flush()
  }
  private func member(of county: County, below place: Place, besides: [String]) -> County.Member? {
    let branches = county.branches.filter { $0.place.path.hasPrefix(place.path) && !besides.contains($0.node.key) }, leaders = Set(county.leaders.values.map(\.member.id))
    let offices = branches.filter { $0.plan.world == .office }, office = offices.first { $0.node.superior == "offices" && place.id == county.places["county"]?.id } ?? offices.first ?? branches.first
    return office?.members.first { m in m.votes && !leaders.contains(m.id) && m.since <= at.day && (30...55).contains(m.person.born.years(until: at.day)) && office?.committee.contains { $0.id == m.id } == false }
  }
  private func office(_ username: String, _ role: Role, at place: Place, from member: County.Member?, _ hash: String, _ house: Actor) async throws {
    guard let member else { return }
    try await pen.act(AppointPost(member.id, role, at: place.id, since: at.day), as: house, at: at, .imported)
    try await account(username, member.id, hash, house)
  }
  @discardableResult
  private func account(_ username: String, _ person: ID<Person>?, _ hash: String, _ house: Actor) async throws -> ID<Account> {
    try await pen.make(CreateAccount(username: username, person: person, hash: hash, mustChange: false), as: house, at: at, .imported)
  }
}
