import FeatureKit
import Structure
import Support
import Testing
@testable import Gatherings

/// 出席台账: a year at a glance.
@Suite struct GridTests {
  private func held(_ hall: Hall, _ kinds: [Gathering.Kind], daysAgo: Int, away: [Int] = []) async throws {
    let id = try await hall.plan(kinds, groups: kinds == [.groupMeeting] ? [hall.tree.groups[0].id] : [], at: Hall.evening.adding(seconds: -86_400 * daysAgo))
    try await hall.mark(id, away: away.map { hall.members[$0] })
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
  }
  private func grid(_ hall: Hall, _ id: ID<Organization>, _ query: String = "", as actor: Actor? = nil) async throws -> GridPage {
    try await hall.world.read(as: actor ?? hall.secretary, sight: "gatherings.book") { try GridPage.load(id, Query(query), in: $0) }
  }

  @Test func aBranchSeesWhoCameToWhat() async throws {
    let hall = try await Hall()
    try await held(hall, [.themeDay], daysAgo: 30, away: [4])
    try await held(hall, [.groupMeeting], daysAgo: 2)
    try await hall.plan([.themeDay])
    let page = try await grid(hall, hall.branch.id)
    #expect(page.headings.count == 2 && page.lines.total == 8, "what has no minutes is no column")
    let away = try #require(page.lines.items.first { $0.name == "陈桂兰" }), other = try #require(page.lines.items.first { $0.name == "罗秀珍" })
    #expect(away.cells.map(\.mark) == [.absent, .came] && away.attended == 1 && away.expected == 2)
    #expect(other.cells.map(\.mark) == [.came, nil] && other.expected == 1, "the meeting of the other group asked nothing of her")
    #expect(try await grid(hall, hall.branch.id, "kind=groupMeeting").headings.count == 1)
    #expect(try await grid(hall, hall.branch.id, "year=2025").headings.isEmpty)
    #expect(try await grid(hall, hall.branch.id, "per=3&page=3").lines.items.count == 2)
  }
  @Test func aClerkSeesTheBranchesMonthByMonth() async throws {
    let hall = try await Hall(), clerk = hall.world.actor(.clerk, at: hall.tree.town, account: ID(9))
    try await held(hall, [.themeDay], daysAgo: 30, away: [4, 5])
    try await held(hall, [.branchAssembly], daysAgo: 29)
    let page = try await grid(hall, hall.tree.town.id, as: clerk), line = try #require(page.lines.items.first { $0.name == hall.branch.name })
    #expect(page.headings.count == 12 && page.lines.items.count == 2)
    #expect(line.cells[10] == .init(mark: nil, expected: 16, attended: 14, gatherings: 2) && line.cells[0].gatherings == 0)
  }
  @Test func aPageTakesTheSameFewQueriesForAnyNumberOfBranches() async throws {
    let hall = try await Hall(), clerk = hall.world.actor(.clerk, at: hall.tree.town, account: ID(9))
    #expect(try await grid(hall, hall.tree.town.id, "page=2", as: clerk).lines.items.isEmpty)
    let withdrawn = try await hall.plan([.themeDay])
    try await hall.mark(withdrawn)
    try await hall.world.perform(hall.minutes(withdrawn), as: hall.secretary)
    try await hall.world.perform(WithdrawMinutes(withdrawn, version: 3, because: "记错了"), as: hall.secretary)
    #expect(try await grid(hall, hall.tree.town.id, as: clerk).lines.items.allSatisfy { $0.expected == 0 }, "what was withdrawn is not counted")
  }
  @Test func onThePageTheBookIsForThoseWhoLookAfterIt() async throws {
    let office = try await Office(), hall = office.hall, path = "/organizations/\(hall.branch.id)/attendance"
    try await held(hall, [.themeDay], daysAgo: 30, away: [4])
    try await office.visit { site in
      let page = try await site.get(path, as: "secretary").text
      #expect(page.contains("出席台账") && page.contains("陈桂兰") && page.contains("×") && page.contains("aria-label=\"缺席\""))
      #expect(try await site.get(path, as: "member").status == 403)
      #expect(try await site.get(path, as: "stranger").status == 404)
      #expect(try await site.get("\(path)?year=abc&kind=nothing&page=0", as: "secretary").status == 200)
    }
  }
}
