import Cases
import FeatureKit
import Issuers
import People
import Procedures
import Search
import Attachments
import Duties
import Notices
import Signatures
import Structure
import Support
import Testing
@testable import Transfers

/// Two towns of a county with a branch each, and a county far away with its own key. 陈桂兰 of the village goes to the school in the other town. Friday, 4 December 2026, 9:20.
struct Office: Sendable {
  let world: World
  let tree: SmallTree
  let otherTown: Organization
  let school: Organization
  let people: [ID<Person>]
  /// Another county's.
  let foreign: SigningKey
  let foreignID: ID<Issuer>

  init(key: Bool = true) async throws {
    let world = try await World([structure, People.room(), cases(over: [Transfer.plan]), issuers, transfers], migrations: SearchTable.migrations + AttachmentTable.migrations, followers: { _ in [Duties(), Notices()] })
    let tree = try await SmallTree.plant(in: world)
    let town = try await world.setUp(SetUpOrganization(under: tree.county.id, .committee, named: "石桥镇党委", founded: SmallTree.founded, unitKind: .department))
    school = try await world.setUp(SetUpOrganization(under: town.id, .branch, named: "石桥中学党支部", founded: SmallTree.founded, unitKind: .school))
    var people: [ID<Person>] = []
    for (n, name) in ["陈桂兰", "何玉珍", "覃丽华"].enumerated() {
      let joined = Day(year: n == 1 ? 2026 : 2016, month: 5, day: 1)
      people.append(ID(try await world.perform(AddPerson(
        organization: tree.first.id, name: name, residentNumber: residentNumber("19800102", 102 + n * 2), status: n == 1 ? .probationary : .full, joined: joined, confirmed: n == 1 ? nil : joined.adding(months: 12), phone: "1151234225\(n)")).made?.id ?? 0))
    }
    if key { try await world.perform(MakeSigningKey(SigningKey.fresh())) }
    let foreign = try SigningKey(ID(900), kept: SigningKey.fresh())
    foreignID = ID(try await world.perform(TrustIssuer("中共云岭县委", foreign.publicText, checkedBy: "函")).made?.id ?? 0)
    (self.world, self.tree, otherTown, self.people, self.foreign) = (world, tree, town, people, foreign)
  }
  var outBranch: Actor { world.actor(.secretary, at: tree.first, account: ID(1)) }
  var outCommittee: Actor { world.actor(.clerk, at: tree.town, account: ID(2)) }
  var inCommittee: Actor { world.actor(.clerk, at: otherTown, account: ID(3)) }
  var inBranch: Actor { world.actor(.secretary, at: school, account: ID(4)) }
  var neighbour: Actor { world.actor(.secretary, at: tree.second, account: ID(5)) }
  func member(_ n: Int) -> Actor { world.actor(.member, at: tree.first, person: people[n], account: ID(Int64(20 + n))) }
  func codes(_ action: some Action, as actor: Actor) async throws -> [String] { try await world.refusal(of: action, as: actor)?.problems.map(\.code) ?? [] }

  // MARK: within the house

  func applying(_ n: Int = 0, to branch: ID<Organization>? = nil) -> BeginCase<Transfer> { BeginCase<Transfer>(tree.first.id, person: people[n], to: branch ?? school.id, values: ["ground": "work", "contact": "115"]) }
  func apply(_ n: Int = 0, to branch: ID<Organization>? = nil) async throws -> ID<Case> { ID(try await world.perform(applying(n, to: branch), as: outBranch).made?.id ?? 0) }
  static let agree = ["decision": Transfer.accept]
  func step(_ id: ID<Case>, _ name: String, _ values: [String: String] = agree) -> TakeStep<Transfer> { TakeStep<Transfer>(id, name, values: values) }
  /// As far as the in-branch's desk.
  func underway(_ n: Int = 0) async throws -> ID<Case> {
    let id = try await apply(n)
    try await world.perform(step(id, "outBranch", ["dues": "2026-11"]), as: outBranch)
    try await world.perform(step(id, "outCommittee"), as: outCommittee)
    try await world.perform(step(id, "inCommittee"), as: inCommittee)
    return id
  }
  func home(_ n: Int) async throws -> Int { try await world.count("SELECT organization FROM person WHERE id = \(people[n])") }
  func stands(_ id: ID<Case>) async throws -> String { try await world.text("SELECT step FROM case_file WHERE id = \(id)") }

  // MARK: beyond it

  func issuing(_ n: Int = 0, days: Int = 30) -> IssueLetter { IssueLetter(people[n], toCommittee: "临江市某厂党委", toBranch: "一车间党支部", dues: "2026-11", days: days) }
  func issue(_ n: Int = 0, days: Int = 30) async throws -> ID<TransferLetter> { ID(try await world.perform(issuing(n, days: days), as: outCommittee).made?.id ?? 0) }
  func letter(_ id: ID<TransferLetter>) async throws -> TransferLetter { try await world.read { try LetterTable.one(id, in: $0) } }
  func text(_ id: ID<TransferLetter>) async throws -> SignedText { try SignedText(reading: await world.read { try LetterTable.texts(of: id, in: $0).letter }) }
  /// What the far county would sign for a letter of ours.
  func receipt(for letter: SignedText, by key: SigningKey? = nil) throws -> String {
    try SignedText(.receipt, [.init("no", letter["no"] ?? ""), .init("letter", letter.digest), .init("to", "某厂党委"), .init("on", world.now.day.description)], by: key ?? foreign).text
  }
  /// A letter of the far county for somebody who comes here.
  func coming(_ change: ([SignedText.Line]) -> [SignedText.Line] = { $0 }, by key: SigningKey? = nil) throws -> String {
    let day = world.now.day
    return try SignedText(
      .letter,
      change([
        .init("no", "2026-0007"), .init("name", "温志刚"), .init("status", "正式党员"), .init("joined", "2010-07-01"), .init("confirmed", "2011-07-01"), .init("from", "云溪镇党委"), .init("to", "石桥镇党委"), .init("dues", "2026-11"), .init("on", day.adding(-3).description),
        .init("until", day.adding(27).description),
      ]), by: key ?? foreign).text
  }
}
