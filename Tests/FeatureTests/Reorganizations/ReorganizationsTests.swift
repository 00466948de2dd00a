import Duties
import FeatureKit
import People
@testable import Reorganizations
import Search
import Structure
import Support
import Testing

/// Branches merge and divide with their people, and what was can be asked for any day.
@Suite struct ReorganizationsTests {
  private static let today = Day(year: 2026, month: 12, day: 4)

  private struct House {
    var world: World
    var tree: SmallTree
    var people: [ID<Person>]
    /// A clerk of the town committee above both branches.
    var clerk: Actor
    func branch(of person: ID<Person>) async throws -> Int { try await world.count("SELECT organization FROM person WHERE id = \(person)") }
    func organizations() async throws -> Int { try await world.count("SELECT count(*) FROM organization WHERE ended IS NULL") }
    func full(at organization: Organization) async throws -> Int { try await world.read { try OrganizationTable.count("fullMembers", at: organization.id, in: $0).total } }
  }
  private func house() async throws -> House {
    let duties = Feature("Duties", endpoints: [], actions: Duties.actions, grants: Duties.grants)
    let world = try await World([structure, People.room(month: []), reorganizations, duties], migrations: SearchTable.migrations, followers: { _ in [Duties()] })
    let tree = try await SmallTree.plant(in: world)
    var people: [ID<Person>] = []
    for (n, name) in ["林晓梅", "周国安", "陈玉兰", "李春生"].enumerated() {
      let born = Day(year: 1980, month: 1, day: 2)
      let made = try await world.perform(AddPerson(
        organization: tree.first.id, name: name, residentNumber: residentNumber(born: born, serial: n + 1), birth: born, status: .full, joined: Day(year: 2010, month: 7, day: 1),
        confirmed: Day(year: 2011, month: 7, day: 1))).made
      people.append(ID(try #require(made).id))
    }
    return House(world: world, tree: tree, people: people, clerk: world.actor(.clerk, at: tree.town))
  }

  @Test func everybodyMovesAndTheBranchEnds() async throws {
    let h = try await house()
    try await h.world.perform(MergeBranch(h.tree.first.id, into: h.tree.second.id, on: Self.today, reason: "云溪委〔2026〕12号"), as: h.clerk)
    for person in h.people { #expect(try await h.branch(of: person) == Int(h.tree.second.id.value)) }
    #expect(try await h.full(at: h.tree.first) == 0)
    #expect(try await h.full(at: h.tree.second) == 4)
    #expect(try await h.full(at: h.tree.town) == 4)
    #expect(try await h.organizations() == 3)
    let page = try await h.world.read(as: h.clerk) { try HistoryPage.load(h.tree.second.id, Query(""), in: $0) }
    #expect(page.events.first?.word.zh == "柳河村党支部并入")
    #expect(try await h.world.journal().suffix(6) == ["reorganizations.merge"] + Array(repeating: "people.assignToBranch", count: 4) + ["structure.dissolve"])
  }
  @Test func whoIsMergedWithinAPeriodOwesNothingForIt() async throws {
    let h = try await house(), first = h.tree.first
    func states() async throws -> String { try await h.world.text("SELECT state FROM duty WHERE rule = 'ZB-16' AND subject = \(first.id) ORDER BY period_start") }
    try await Watch(h.world.performer).run()
    #expect(try await states() == "pending")
    try await h.world.perform(MergeBranch(h.tree.second.id, into: first.id, on: Self.today, reason: "云溪委〔2026〕12号"), as: h.clerk)
    #expect(try await states() == "waived")
    h.world.travel(to: Moment(Day(year: 2027, month: 1, day: 4), minutes: 560))
    try await Watch(h.world.performer).run()
    #expect(try await states() == "waived,pending")
  }
  @Test func aMergerThatCannotBeIsWhollyRefused() async throws {
    let h = try await house()
    func refused(_ action: MergeBranch) async throws -> Set<String> { Set(try await h.world.refusal(of: action, as: h.clerk)?.problems.map(\.code) ?? []) }
    #expect(try await refused(MergeBranch(h.tree.first.id, into: h.tree.first.id, on: Self.today, reason: "x")) == ["same"])
    #expect(try await refused(MergeBranch(h.tree.first.id, into: h.tree.second.id, on: Self.today.adding(1), reason: " ")) == ["day", "reason"])
    let above = h.world.actor(.clerk, at: h.tree.county)
    #expect(try await h.world.refusal(of: MergeBranch(h.tree.first.id, into: h.tree.town.id, on: Self.today, reason: "x"), as: above)?.problems.map(\.code) == ["into.kind"])
    #expect(try await h.organizations() == 4)
    #expect(try await h.full(at: h.tree.first) == 4)
  }
  @Test func whoLooksAfterOneBranchOnlyMergesNone() async throws {
    let h = try await house(), secretary = h.world.actor(.secretary, at: h.tree.first)
    let refusal = try await h.world.refusal(of: MergeBranch(h.tree.first.id, into: h.tree.first.id, on: Self.today, reason: "x"), as: secretary)
    #expect(refusal?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { _ = try await h.world.perform(MergeBranch(h.tree.first.id, into: h.tree.second.id, on: Self.today, reason: "x"), as: secretary) }
  }
  @Test func thoseNamedBecomeABranchOfTheirOwn() async throws {
    let h = try await house()
    let made = try await h.world.perform(SplitBranch(h.tree.first.id, named: "柳河村第二党支部", on: Self.today, people: Array(h.people.prefix(3)), reason: "云溪委〔2026〕13号"), as: h.clerk).made
    let new = try await h.world.organization(ID(try #require(made).id))
    #expect(new.parent == h.tree.town.id)
    #expect(try await h.full(at: new) == 3)
    #expect(try await h.full(at: h.tree.first) == 1)
    #expect(try await h.branch(of: h.people[3]) == Int(h.tree.first.id.value))
  }
  @Test func fewerThanABranchNeedsDoNotDivideOff() async throws {
    let h = try await house()
    let refusal = try await h.world.refusal(of: SplitBranch(h.tree.first.id, named: "", on: Self.today, people: Array(h.people.prefix(2)), reason: "x"), as: h.clerk)
    #expect(refusal?.problems.first { $0.code == "few" }?.clause == Clause("ZB-01"))
    #expect(try await h.organizations() == 4)
  }
  @Test func whatABranchWasCanBeAskedForAnyDay() async throws {
    let h = try await house()
    try await h.world.perform(RenameOrganization(h.tree.first.id, to: "柳河社区党支部"), as: h.clerk)
    func standing(_ day: String) async throws -> HistoryPage.Standing? { try await h.world.read(as: h.clerk) { try HistoryPage.load(h.tree.first.id, Query("on=\(day)"), in: $0) }.standing }
    #expect(try await standing("2015-06-30") == nil)
    let before = try #require(try await standing("2026-12-03")), now = try #require(try await standing("2026-12-04"))
    #expect(before.name == "柳河村党支部" && before.parent == "云溪镇党委" && before.groups == ["第一党小组", "第二党小组"])
    #expect(now.name == "柳河社区党支部")
  }
  @Test func aStrangerToTheBranchDoesNotSeeItsPast() async throws {
    let h = try await house(), other = h.world.actor(.secretary, at: h.tree.second)
    await #expect(throws: OutOfReach.self) { _ = try await h.world.read(as: other) { try HistoryPage.load(h.tree.first.id, Query(""), in: $0) } }
  }
}
