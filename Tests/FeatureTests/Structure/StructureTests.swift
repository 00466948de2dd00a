import FeatureKit
import Registers
import Support
import Testing
@testable import Structure

/// A register of people as far as posts need it.
let someone = Migration("someone", "CREATE TABLE person (id BIGINT PRIMARY KEY, name TEXT NOT NULL, organization BIGINT NOT NULL DEFAULT 0)", "INSERT INTO person (id, name) VALUES (1, '林晓梅'), (2, '周国安'), (3, '王芳'), (4, '赵敏'), (5, '陈刚'), (6, '刘洋'), (7, '黄磊'), (8, '吴静'), (9, '徐强')")

func world() async throws -> (World, SmallTree) {
  let world = try await World([structure], migrations: DutyTable.migrations + RegisterTable.migrations + [someone])
  return (world, try await SmallTree.plant(in: world))
}
func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

extension World {
  func counted(_ name: String, at o: Organization) async throws -> [Int] {
    try await read { let n = try OrganizationTable.count(name, at: o.id, in: $0); return [n.own, n.total] }
  }
  func register(_ n: Int, at branch: Organization) async throws {
    let change = OrganizationTable.add(n, to: "fullMembers", at: branch.path)
    try await performer.database.write { _ = try $0.execute(change.sql) }
  }
}

@Suite struct SettingUp {
  @Test func theTreeCountsItsBranchesAndGroupsAtEveryLevel() async throws {
    let (world, tree) = try await world()
    #expect(try await world.counted("branches", at: tree.county) == [0, 2])
    #expect(try await world.counted("branches", at: tree.first) == [1, 1])
    #expect(try await world.counted("organizations", at: tree.county) == [1, 4])
    #expect(try await world.counted("groups", at: tree.town) == [0, 2])
    #expect(tree.first.path == "/\(tree.county.id)/\(tree.town.id)/\(tree.first.id)/")
    #expect(try await world.journal() == ["structure.setUp", "structure.setUp", "structure.setUp", "structure.setUp", "structure.formGroup", "structure.formGroup"])
  }
  @Test func thereIsOneRootAndItIsACommittee() async throws {
    let (world, _) = try await world()
    let refused = try await world.refusal(of: SetUpOrganization(under: nil, .branch, named: "另一个县委", founded: SmallTree.founded))
    #expect(refused?.problems.map(\.code) == ["root.there", "kind.root"])
  }
  @Test(arguments: [
    (Organization.Kind.localCommittee, Organization.Kind.branch, true), (.localCommittee, .committee, true), (.committee, .branch, true), (.committee, .generalBranch, true), (.committee, .localCommittee, false),
    (.generalBranch, .branch, true), (.generalBranch, .committee, false), (.generalBranch, .generalBranch, false), (.branch, .branch, false),
  ]) func onlyWhatMakesSenseStandsBelow(parent: Organization.Kind, kind: Organization.Kind, may: Bool) {
    #expect(parent.below.contains(kind) == may)
  }
  @Test func everyWrongFieldIsSaidAtOnceAndNothingIsWritten() async throws {
    let (world, tree) = try await world()
    let action = SetUpOrganization(under: tree.first.id, .branch, named: " ", founded: day("2027-01-01"), contact: Contact(division: "11x", phone: "打电话"))
    #expect(try await world.refusal(of: action)?.problems.map(\.code) == ["name.missing", "founded.future", "kind.place", "phone.form", "division.nameless"])
    #expect(try await world.counted("organizations", at: tree.county) == [1, 4])
  }
  @Test func twoOfOneNameCannotStandUnderOneSuperior() async throws {
    let (world, tree) = try await world()
    let again = SetUpOrganization(under: tree.town.id, .branch, named: "柳河村党支部 ", founded: SmallTree.founded)
    #expect(try await world.refusal(of: again)?.problems.map(\.code) == ["name.taken"])
    try await world.perform(SetUpOrganization(under: tree.county.id, .branch, named: "柳河村党支部", founded: SmallTree.founded))
  }
  @Test func aBranchCannotSetUpAnotherAndAStrangerDoesNotSeeTheTown() async throws {
    let (world, tree) = try await world()
    let action = SetUpOrganization(under: tree.town.id, .branch, named: "新支部", founded: SmallTree.founded)
    #expect(try await world.refusal(of: RenameOrganization(tree.first.id, to: "新名"), as: world.actor(.secretary, at: tree.first))?.kind == .forbidden)
    try await world.perform(action, as: world.actor(.clerk, at: tree.town))
    await #expect(throws: OutOfReach.self) { try await world.perform(RenameOrganization(tree.first.id, to: "新名"), as: world.actor(.secretary, at: tree.second)) }
    #expect(try await world.refusal(of: action, as: world.actor(.auditAdministrator, at: tree.county))?.kind == .forbidden)
  }
}

@Suite struct Moving {
  @Test func aMoveCarriesTheSubtreeAndItsCountsAndRemembersWhereItStood() async throws {
    let (world, tree) = try await world()
    let other = try await world.setUp(SetUpOrganization(under: tree.county.id, .committee, named: "石桥镇党委", founded: SmallTree.founded))
    let general = try await world.setUp(SetUpOrganization(under: tree.town.id, .generalBranch, named: "柳河村党总支", founded: SmallTree.founded))
    let inner = try await world.setUp(SetUpOrganization(under: general.id, .branch, named: "第二支部", founded: SmallTree.founded))
    try await world.register(5, at: inner)
    try await world.perform(MoveOrganization(general.id, under: other.id), as: world.actor(.clerk, at: tree.county))
    #expect(try await world.organization(inner.id).path == "/\(tree.county.id)/\(other.id)/\(general.id)/\(inner.id)/")
    #expect(try await world.organization(general.id).parent == other.id)
    #expect(try await world.counted("branches", at: tree.town) == [0, 2])
    #expect(try await world.counted("branches", at: other) == [0, 1])
    #expect(try await world.counted("fullMembers", at: other) == [0, 5])
    #expect(try await world.counted("fullMembers", at: tree.town) == [0, 0])
    #expect(try await world.counted("organizations", at: tree.county) == [1, 7])
    #expect(try await world.count("SELECT count(*) FROM organization_history WHERE organization = \(inner.id)") == 2)
    #expect(try await world.count("SELECT count(*) FROM organization_history WHERE organization = \(tree.first.id)") == 1)
  }
  @Test func nothingMovesBelowItselfOrWhereItCannotStand() async throws {
    let (world, tree) = try await world()
    #expect(try await world.refusal(of: MoveOrganization(tree.town.id, under: tree.first.id))?.problems.map(\.code) == ["move.below", "kind.place"])
    #expect(try await world.refusal(of: MoveOrganization(tree.first.id, under: tree.town.id))?.problems.map(\.code) == ["move.same"])
    #expect(try await world.refusal(of: MoveOrganization(tree.county.id, under: tree.town.id))?.problems.first?.code == "move.root")
  }
  @Test func aTownsClerkCannotTakeFromAnotherTown() async throws {
    let (world, tree) = try await world()
    let other = try await world.setUp(SetUpOrganization(under: tree.county.id, .committee, named: "石桥镇党委", founded: SmallTree.founded))
    var clerk = world.actor(.clerk, at: tree.town)
    await #expect(throws: OutOfReach.self) { try await world.perform(MoveOrganization(tree.first.id, under: other.id), as: clerk) }
    clerk.posts += world.actor(.secretary, at: try await world.setUp(SetUpOrganization(under: other.id, .generalBranch, named: "石桥村党总支", founded: SmallTree.founded))).posts
    let general = try #require(clerk.posts.last?.place.id)
    #expect(try await world.refusal(of: MoveOrganization(tree.first.id, under: general), as: clerk)?.kind == .forbidden)
  }
  @Test func aSecondRenameOfTheSamePageIsAConflict() async throws {
    let (world, tree) = try await world()
    try await world.perform(RenameOrganization(tree.first.id, to: "柳河村第一党支部", version: 1))
    #expect(try await world.refusal(of: RenameOrganization(tree.first.id, to: "柳河村党支部委员会", version: 1))?.kind == .conflict)
    #expect(try await world.organization(tree.first.id).name == "柳河村第一党支部")
  }
  @Test func whatStandsInTheWayOfAnEndIsSaidInWordsAndItsGroupsEndWithIt() async throws {
    let rooms = Feature("Rooms", endpoints: [], hindrances: [{ _, o in o.name.hasPrefix("柳河") ? [Word(zh: "还有 1 场活动会议没有归档记录", en: "1 gathering is not recorded")] : [] }])
    let world = try await World([structure, rooms], migrations: RegisterTable.migrations + [someone]), tree = try await SmallTree.plant(in: world)
    try await world.database.write { session in
      try session.execute("INSERT INTO duty (rule, version, organization, subject_kind, subject, period_start, period_end, grace_end, counted_in, shown_from, state, needed) VALUES ('ZB-16', '1', \(tree.first.id), 'organization', \(tree.first.id), 20000, 20029, 99999, 20000, 20000, 'late', 1)")
    }
    let refused = try #require(try await world.refusal(of: DissolveOrganization(tree.first.id, on: day("2026-12-01"))))
    #expect(refused.problems.map(\.code) == ["dissolve.duties", "dissolve.hindered"] && refused.problems[0].word.zh == "还有 1 项逾期可补的事项，请先补办，或由上级免除")
    let page = try await world.read(as: world.actor(.clerk, at: tree.town)) { try DissolvePage.load(tree.first.id, .nothing, in: $0) }
    #expect(page.inTheWay.count == 2 && page.groups == 2 && !page.view(Reader(language: .zh, today: day("2026-12-04"))).markup.contains("<form"))
    await #expect(throws: Refusal.self) { try await world.read(as: world.actor(.secretary, at: tree.first)) { try DissolvePage.load(tree.first.id, .nothing, in: $0) } }

    try await world.perform(DissolveOrganization(tree.second.id, on: day("2026-12-01")))
    #expect(try await world.read { try OrganizationTable.groups(of: tree.second.id, in: $0) }.isEmpty)
  }
  @Test func onlyTheEmptyIsDissolvedAndItLeavesTheCounts() async throws {
    let (world, tree) = try await world()
    try await world.register(3, at: tree.first)
    #expect(try await world.refusal(of: DissolveOrganization(tree.town.id, on: day("2026-12-01")))?.problems.map(\.code) == ["dissolve.children", "dissolve.persons"])
    #expect(try await world.refusal(of: DissolveOrganization(tree.first.id, on: day("2026-12-01")))?.problems.map(\.code) == ["dissolve.persons"])
    try await world.register(-3, at: tree.first)
    try await world.perform(DissolveOrganization(tree.first.id, on: day("2026-12-01")))
    #expect(try await world.counted("branches", at: tree.county) == [0, 1])
    #expect(try await world.counted("groups", at: tree.county) == [0, 0])
    #expect(try await world.refusal(of: RenameOrganization(tree.first.id, to: "别名"))?.problems.map(\.code) == ["ended"])
  }
}
