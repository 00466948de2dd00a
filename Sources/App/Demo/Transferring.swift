import FeatureKit
import Issuers
import Procedures
import Signatures
import Transfers

/// The house's key and a county that is trusted; transfers within the house at every desk, one of them late and one sent back; letters beyond it, and somebody who came with one.
struct Transferring {
  let pen: Pen
  let county: County
  let today: Moment
  private static let agree = ["decision": "accept"]

  func take() async throws {
    guard let root = county.places["county"] ?? county.places["city"] else { return }
    let security = actor(.securityAdministrator, root), branches = county.branches.filter { ($0.node.setting == .ordinary || $0.node.setting == .joint) && people($0).count > 2 }
    try await pen.act(MakeSigningKey(SigningKey.fresh()), as: security, at: before(50))
    guard branches.count > 1 else { return try await pen.flush() }
    let far = try SigningKey(ID(1), kept: SigningKey.fresh())
    try await pen.act(TrustIssuer("中共云岭县委员会", far.publicText, checkedBy: "县委组织部〔2026〕18号函，并与对方组织部电话核对"), as: security, at: before(48))
    try await inside(branches)
    try await beyond(branches)
    try await arrive(at: branches[1], far)
    try await pen.flush()
  }
  private func before(_ days: Int) -> Moment { Moment(today.day.adding(-days), minutes: 600) }
  private func actor(_ role: Role, _ place: Place) -> Actor { Actor(account: nil, posts: [.init(role: role, place: place, may: pen.house.grants.permissions(of: role))]) }
  private func committee(_ branch: County.BranchState) -> Actor {
    let parts = branch.place.path.split(separator: "/").compactMap { ID<Organization>(String($0)) }, kept = max(1, min(2, parts.count - 1))
    return actor(.clerk, Place(id: parts[kept - 1], path: "/" + parts.prefix(kept).map { "\($0)/" }.joined()))
  }
  /// The older members without an office: the younger ones are enrolled elsewhere. The eldest and the first group's leader stay, who open the demo's accounts.
  private func people(_ branch: County.BranchState) -> [County.Member] {
    let plain = branch.members.filter { m in m.votes && !branch.committee.contains { $0.id == m.id } }, leader = plain.first { $0.group == 0 }
    return plain.filter { $0.id != leader?.id }.sorted { $0.person.born < $1.person.born }.dropFirst().filter { $0.since < today.day.adding(-60) }
  }
  /// From the application on, as many steps as that; 5 sends it back from the last desk, 6 receives.
  private func inside(_ branches: [County.BranchState]) async throws {
    for (n, wanted) in [6, 3, 2, 1, 5].enumerated() {
      let from = branches[n % branches.count], to = branches[(n + 1) % branches.count]
      guard let who = people(from).dropFirst(n / branches.count).first else { continue }
      try await move(who, from, to, steps: wanted, begun: wanted == 1 ? 14 : 20)
    }
  }
  private func move(_ who: County.Member, _ from: County.BranchState, _ to: County.BranchState, steps: Int, begun: Int) async throws {
    let id: ID<Case> = try await pen.make(BeginCase<Transfer>(from.place.id, person: who.id, to: to.place.id, values: ["ground": steps % 2 == 0 ? "work" : "home"]), as: from.secretary, at: before(begun))
    try await pen.flush()
    func step(_ name: String, _ values: [String: String], _ actor: Actor, _ day: Int) async throws {
      try await pen.act(TakeStep<Transfer>(id, name, values: values), as: actor, at: before(day))
      try await pen.flush()
    }
    let month = today.day.adding(months: -1).description.prefix(7).description
    if steps > 1 { try await step("outBranch", ["dues": month], from.secretary, begun - 2) }
    if steps > 2 { try await step("outCommittee", Self.agree, committee(from), begun - 4) }
    let shared = committee(from).posts.first?.place.id == committee(to).posts.first?.place.id
    if steps > 3, !shared { try await step("inCommittee", Self.agree, committee(to), begun - 7) }
    if steps == 5 { try await step("inBranch", ["decision": "back", "ground": "2"], to.secretary, begun - 9) }
    if steps > 5 { try await step("inBranch", Self.agree, to.secretary, begun - 9) }
  }
  private func beyond(_ branches: [County.BranchState]) async throws {
    for (n, branch) in branches.prefix(3).enumerated() {
      guard let who = people(branch).last else { continue }
      let dues = today.day.adding(months: n == 1 ? -2 : -1).description.prefix(7).description
      try await pen.act(
        IssueLetter(who.id, toCommittee: ["云岭县云溪镇党委", "临江市新港开发区党工委", "省建工集团第三工程公司党委"][n], toBranch: n == 0 ? "柳河村党支部" : nil, dues: dues, days: n == 1 ? 20 : 60), as: committee(branch), at: before(n == 1 ? 32 : 6 + n))
    }
    try await pen.flush()
  }
  private func arrive(at branch: County.BranchState, _ far: SigningKey) async throws {
    let day = today.day.adding(-9)
    let letter = try SignedText(
      .letter,
      [
        .init("no", "2026-0031"), .init("name", "韦学文"), .init("status", "正式党员"), .init("joined", "2009-06-30"), .init("confirmed", "2010-06-30"), .init("from", "云溪镇党委"), .init("fromBranch", "云溪中学党支部"), .init("to", "石桥镇党委"),
        .init("dues", day.adding(months: -1).description.prefix(7).description), .init("on", day.description), .init("until", day.adding(30).description),
      ], by: far)
    try await pen.act(ReceiveLetter(branch.place.id, letter.text, paper: true), as: committee(branch), at: before(7))
  }
}
