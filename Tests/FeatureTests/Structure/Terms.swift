import FeatureKit
import Support
import Testing
@testable import Structure

@Suite struct Terms {
  @Test(arguments: [
    (Organization.Kind.committee, UnitKind.department, "2029-03-15"), (.branch, .village, "2029-03-15"), (.branch, .community, "2029-03-15"), (.branch, .school, "2027-03-15"), (.generalBranch, .firm, "2027-03-15"),
  ]) func aTermEndsAfterTheYearsThatTheRuleGives(kind: Organization.Kind, unit: UnitKind, end: String) async throws {
    let (world, tree) = try await world()
    let o = try await world.setUp(SetUpOrganization(under: tree.town.id, kind, named: "某党组织", founded: SmallTree.founded, unitKind: unit))
    try await world.perform(BeginTerm(at: o.id, began: day("2024-03-15")))
    #expect(try await world.read { try TermTable.terms(of: o.id, in: $0) } == [Term(began: day("2024-03-15"), ends: day(end))])
  }
  @Test func anElectionIsProvedOnItsDayAndSaidToBeRecordedLate() async throws {
    let (world, tree) = try await world()
    try await world.perform(BeginTerm(at: tree.first.id, began: day("2024-03-15")))
    let evidence = try await world.text("SELECT evidences FROM journal WHERE action = 'structure.beginTerm'")
    #expect(evidence.contains("election") && evidence.contains("2024-03-15"))
    #expect(try await world.text("SELECT provenance FROM journal WHERE action = 'structure.beginTerm'") == "recordedLate")
  }
  @Test func aTermOfNoRuleNeedsItsEndAndNoneIsLongerThanTheRule() async throws {
    let (world, tree) = try await world()
    #expect(try await world.refusal(of: BeginTerm(at: tree.county.id, began: day("2024-03-15")))?.problems.map(\.code) == ["ends.missing"])
    try await world.perform(BeginTerm(at: tree.county.id, began: day("2024-03-15"), ends: day("2029-03-15")))
    let long = try await world.refusal(of: BeginTerm(at: tree.second.id, began: day("2024-03-15"), ends: day("2029-03-15")))
    #expect(long?.problems.map(\.clause) == [Clause("XJ-01")])
    #expect(try await world.refusal(of: BeginTerm(at: tree.county.id, began: day("2024-03-15"), ends: day("2024-03-15")))?.problems.map(\.code) == ["began.order", "ends.order"])
  }
  @Test(arguments: [Organization.Setting.temporary, .virtual]) func temporaryAndVirtualBranchesDoNotElectAndSayWhy(setting: Organization.Setting) async throws {
    let (world, tree) = try await world()
    let branch = try await world.setUp(SetUpOrganization(under: tree.town.id, .branch, setting, named: "工地党支部", founded: SmallTree.founded))
    let refused = try await world.refusal(of: BeginTerm(at: branch.id, began: day("2024-03-15")))
    #expect(refused?.problems.map(\.code) == ["setting.\(setting.rawValue)"])
    #expect(refused?.problems.first?.word.zh.contains("组织关系") == true)
    #expect(Withheld.allCases.allSatisfy { branch.withholds($0) != nil })
    #expect(Withheld.allCases.allSatisfy { tree.first.withholds($0) == nil })
  }
}

@Suite struct Posts {
  private func appoint(_ n: Int64, _ role: Role, _ o: Organization, since: String = "2024-01-01", until: String? = nil) -> AppointPost {
    AppointPost(ID(n), role, at: o.id, since: day(since), until: until.flatMap { Day($0) })
  }
  @Test func theEighthCommitteeMemberIsRefusedByTheArticle() async throws {
    let (world, tree) = try await world()
    try await world.register(20, at: tree.first)
    for n in 1...7 { try await world.perform(appoint(Int64(n), n == 1 ? .secretary : .committeeMember, tree.first)) }
    let refused = try await world.refusal(of: appoint(8, .committeeMember, tree.first))
    #expect(refused?.problems.map(\.clause) == [Clause("ZB-06")])
    #expect(try await world.count("SELECT count(*) FROM post") == 7)
    try await world.perform(appoint(1, .organizationCommissioner, tree.first))
    try await world.perform(appoint(8, .committeeMember, tree.first, since: "2022-01-01", until: "2023-12-31"))
  }
  @Test func withFewerThanSevenFullMembersThereIsASecretaryAndAtMostOneDeputy() async throws {
    let (world, tree) = try await world()
    try await world.register(6, at: tree.second)
    try await world.perform(appoint(1, .secretary, tree.second))
    try await world.perform(appoint(2, .deputySecretary, tree.second))
    #expect(try await world.refusal(of: appoint(3, .deputySecretary, tree.second))?.problems.map(\.clause) == [Clause("ZB-07")])
    #expect(try await world.refusal(of: appoint(3, .committeeMember, tree.second))?.problems.map(\.code) == ["committee.small"])
    #expect(try await world.refusal(of: appoint(3, .secretary, tree.second))?.problems.map(\.code) == ["secretary.two"])
  }
  @Test func administratorsAndMembersAreNotMadeHere() async throws {
    let (world, tree) = try await world()
    for role in Role.administrators { #expect(try await world.refusal(of: appoint(1, role, tree.county))?.problems.map(\.code) == ["role.administrator"]) }
    #expect(try await world.refusal(of: appoint(1, .member, tree.first))?.problems.map(\.code) == ["role.member"])
    let post = PostTable.begin(ID(900), ID(9), .auditAdministrator, at: tree.county.id, since: day("2024-01-01"))
    try await world.performer.database.write { _ = try $0.execute(post.sql) }
    #expect(try await world.refusal(of: appoint(9, .clerk, tree.town))?.problems.map(\.code) == ["person.administrator"])
  }
  @Test func aBranchNamesItsGroupLeadersAndNothingElse() async throws {
    let (world, tree) = try await world()
    let secretary = world.actor(.secretary, at: tree.first)
    let leader = AppointPost(ID(4), .groupLeader, at: tree.first.id, group: tree.groups[0].id, since: day("2024-01-01"))
    try await world.perform(leader, as: secretary)
    #expect(try await world.refusal(of: leader, as: secretary)?.problems.map(\.code) == ["post.held"])
    #expect(try await world.refusal(of: appoint(3, .committeeMember, tree.first), as: secretary)?.kind == .forbidden)
    #expect(try await world.refusal(of: AppointPost(ID(4), .groupLeader, at: tree.second.id, group: tree.groups[0].id, since: day("2024-01-01")))?.problems.map(\.code) == ["group.other"])
    await #expect(throws: OutOfReach.self) { try await world.perform(appoint(77, .clerk, tree.town)) }
  }
  @Test func aPostEndsOnceAndADissolvedGroupEndsItsLeaders() async throws {
    let (world, tree) = try await world()
    let made = try await world.perform(appoint(1, .secretary, tree.first)).made
    let id = ID<PostTable.Post>(try #require(made).id)
    try await world.perform(EndPost(id, on: day("2026-11-30")))
    #expect(try await world.refusal(of: EndPost(id, on: day("2026-12-01")))?.problems.map(\.code) == ["ended"])
    try await world.perform(AppointPost(ID(4), .groupLeader, at: tree.first.id, group: tree.groups[0].id, since: day("2024-01-01")))
    try await world.perform(DissolveGroup(tree.groups[0].id, on: day("2026-12-01")))
    #expect(try await world.count("SELECT count(*) FROM post WHERE until IS NULL") == 0)
    #expect(try await world.counted("groups", at: tree.first) == [1, 1])
  }
}
