import FeatureKit
import Gatherings
import People
import Search
import Structure
import Support
import Testing
@testable import Warnings

/// Two branches on 4 December 2026; what is held and who stayed away is written as the rooms write it.
final class Ward: Sendable {
  let world: World
  let tree: SmallTree
  var clerk: Actor { world.actor(.clerk, at: tree.town, person: ID(9001)) }

  init() async throws {
    world = try await World([structure, people, gatherings, warnings], migrations: SearchTable.migrations)
    tree = try await SmallTree.plant(in: world)
    for (o, n) in [(tree.first, 12), (tree.second, 51)] { try await run(OrganizationTable.add(n, to: "members", at: o.path).sql) }
  }
  func run(_ sql: SQL) async throws { try await world.database.write { session in _ = try session.execute(sql) } }
  func hold(_ n: Int64, _ o: Organization, on text: String, state: String = "held", absent: [Int64] = [], leave: [Int64] = [], came: [Int64] = []) async throws {
    let starts = Moment(try #require(Day(text)), minutes: 1140)
    try await run("INSERT INTO gathering (id, organization, title, starts, location, state, planned_at) VALUES (\(n), \(o.id), '主题党日', \(starts), '村部', \(state), \(starts))")
    for (who, mark) in [(absent, "absent"), (leave, "leave"), (came, "came")] {
      for person in who { try await run("INSERT INTO attendance (gathering, person, mark, at) VALUES (\(n), \(person), \(mark), \(starts))") }
    }
  }
  func person(_ serial: Int, _ name: String, at o: Organization) async throws -> Int64 {
    let joined = Day(year: 2010, month: 7, day: 1)
    return try await world.perform(AddPerson(
      organization: o.id, name: name, residentNumber: residentNumber("19800102", serial), sex: .male, birth: Day(year: 1980, month: 1, day: 2), status: .full, joined: joined, confirmed: joined.adding(months: 12))).made?.id ?? 0
  }
  func page(_ query: String, below: Organization? = nil, as actor: Actor? = nil) async throws -> WarningsPage {
    try await world.read(as: actor ?? clerk, sight: Warnings.read) { try WarningsPage.load(Query(query), below, in: $0) }
  }
}

@Suite struct WarningTests {
  @Test(arguments: [("2026-11-04", true), ("2026-11-05", false), ("2026-12-03", false)])
  func aBranchIsSilentAfterThirtyDaysWithoutAGatheringOnRecord(_ last: String, _ silent: Bool) async throws {
    let w = try await Ward()
    try await w.hold(1, w.tree.first, on: last)
    try await w.hold(2, w.tree.second, on: "2026-12-03")
    let page = try await w.page("kind=silent")
    #expect(page.items.map(\.name) == (silent ? ["柳河村党支部"] : []))
    if silent { #expect(page.items[0].text(on: w.world.now.day, limit: 30).zh == "最近一次归档的活动会议在2026年11月4日，已过 30 天") }
  }
  @Test func whatIsOnlyPlannedBreaksNoSilenceAndANewBranchIsNotSilent() async throws {
    let w = try await Ward()
    try await w.hold(1, w.tree.first, on: "2026-12-01", state: "planned")
    try await w.run("UPDATE organization SET founded = \(Day(year: 2026, month: 11, day: 20)) WHERE id = \(w.tree.second.id)")
    let page = try await w.page("kind=silent")
    #expect(page.items.map(\.name) == ["柳河村党支部"] && page.items[0].text(on: w.world.now.day, limit: 30).zh == "还没有归档过活动会议")
  }
  @Test func threeAbsencesRunningWarnButLeaveAndComingBreakThem() async throws {
    let w = try await Ward(), o = w.tree.first
    let away = try await w.person(101, "陈桂兰", at: o), excused = try await w.person(103, "何玉珍", at: o), back = try await w.person(105, "李秋菊", at: o)
    try await w.hold(1, o, on: "2026-09-10", absent: [away, excused, back])
    try await w.hold(2, o, on: "2026-10-10", absent: [away, back], leave: [excused])
    #expect(try await w.page("kind=absences").total == 0)
    try await w.hold(3, o, on: "2026-11-10", absent: [away, excused, back])
    #expect(try await w.page("kind=absences").items.map(\.person) == [ID(away), ID(back)])
    try await w.hold(4, o, on: "2026-12-01", absent: [away, excused], came: [back])
    let page = try await w.page("kind=absences")
    #expect(page.items.map(\.person) == [ID(away)] && page.items[0].day == Day(year: 2026, month: 12, day: 1) && page.items[0].personName == "陈桂兰")
  }
  @Test func aBranchOfMoreThanFiftyIsTooLargeByItsClause() async throws {
    let w = try await Ward(), page = try await w.page("kind=oversized")
    #expect(page.items.map(\.name) == ["云溪中学党支部"] && page.items[0].count == 51 && page.kind.clause == Clause("ZB-02"))
    try await w.run(OrganizationTable.add(-1, to: "members", at: w.tree.second.path).sql)
    #expect(try await w.page("kind=oversized").total == 0)
  }
  @Test(arguments: [("2027-06-04", true), ("2027-06-05", false), ("2026-11-01", true)])
  func aTermThatEndsWithinSixMonthsOrHasEndedWarns(_ ends: String, _ warns: Bool) async throws {
    let w = try await Ward()
    try await w.run("INSERT INTO committee_term (organization, began, ends) VALUES (\(w.tree.first.id), \(Day(year: 2020, month: 1, day: 1)), \(Day(year: 2023, month: 1, day: 1)))")
    try await w.run("INSERT INTO committee_term (organization, began, ends) VALUES (\(w.tree.first.id), \(Day(year: 2023, month: 1, day: 1)), \(try #require(Day(ends))))")
    #expect(try await w.page("kind=term").total == (warns ? 1 : 0), "only the last term counts")
  }
  @Test func thePageOpensOnTheFirstKindThatHasSomethingAndNarrowsToAnOrganization() async throws {
    let w = try await Ward()
    for (n, o) in [(Int64(1), w.tree.first), (2, w.tree.second)] { try await w.hold(n, o, on: "2026-12-01") }
    let page = try await w.page("")
    #expect(page.kind == .oversized && page.kinds.map(\.count) == [0, 0, 1, 0] && page.kinds.map(\.limit) == [30, 3, 50, 6])
    #expect(try await w.page("", below: w.tree.first).kinds.map(\.count) == [0, 0, 0, 0])
    #expect(try await w.page("kind=oversized&page=2&per=1").items.isEmpty)
  }
  @Test func aQuestionBeginsWithWhatIsTheMatterButNeverWithSomebody() async throws {
    let w = try await Ward(), t = Reader(language: .zh, today: w.world.now.day)
    let branch = try await w.page("kind=oversized").view(t).markup
    #expect(branch.contains("follow-ups/new?question=%E6%9C%89"), "a branch of too many")
    let away = try await w.person(101, "陈桂兰", at: w.tree.first)
    for (n, day) in [(Int64(1), "2026-09-10"), (2, "2026-10-10"), (3, "2026-11-10")] { try await w.hold(n, w.tree.first, on: day, absent: [away]) }
    let person = try await w.page("kind=absences").view(t).markup
    #expect(person.contains("follow-ups/new\"") && !person.contains("question="))
  }
  @Test func aBranchSeesItsOwnOnly() async throws {
    let w = try await Ward(), secretary = w.world.actor(.secretary, at: w.tree.first, person: ID(9002))
    #expect(try await w.page("kind=oversized", as: secretary).total == 0)
    #expect(try await w.page("kind=silent", as: secretary).items.map(\.name) == ["柳河村党支部"])
  }
}
