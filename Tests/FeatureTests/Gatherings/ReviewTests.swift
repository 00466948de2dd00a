import FeatureKit
import Support
import Testing
@testable import Gatherings

/// 抽查: some minutes of a month, drawn so that anybody can draw them again.
@Suite struct ReviewTests {
  @Test func theSameSeedDrawsTheSameWhateverTheOrder() {
    let all = (1...200).map { Int64($0) }, one = Sampling.draw(5, of: all, seed: 77)
    #expect(one.count == 5 && Set(one).count == 5 && one == Sampling.draw(5, of: all.reversed(), seed: 77))
    #expect(one != Sampling.draw(5, of: all, seed: 78))
    #expect(Sampling.draw(5, of: [3, 1, 2], seed: 1) == [1, 2, 3] && Sampling.draw(5, of: [], seed: 1) == [])
  }
  @Test func everyOneIsDrawnAboutAsOften() {
    var hits = [Int64: Int]()
    for seed in 0..<2000 { for id in Sampling.draw(2, of: Array(1...10), seed: Int64(seed) * 32) { hits[id, default: 0] += 1 } }
    #expect(hits.count == 10 && hits.values.allSatisfy { (300...500).contains($0) }, "each 400 of 2,000 times, give or take")
  }

  private func clerk(_ hall: Hall) -> Actor { hall.world.actor(.clerk, at: hall.tree.town, account: ID(7)) }
  /// Two theme days and a lecture in November, recorded; today is 9 December.
  private func november(_ hall: Hall) async throws -> [ID<Gathering>] {
    var all: [ID<Gathering>] = []
    for (day, kind) in [(5, Gathering.Kind.themeDay), (12, .partyLecture), (20, .themeDay)] {
      let id = try await hall.plan([kind], at: Moment(Day(year: 2026, month: 11, day: day), minutes: 1140), lecturer: kind == .partyLecture ? hall.members[0] : nil)
      try await hall.mark(id)
      try await hall.world.perform(hall.minutes(id, lecturer: kind == .partyLecture ? hall.members[0] : nil), as: hall.secretary)
      all.append(id)
    }
    return all
  }
  private static let month = Day(year: 2026, month: 11, day: 1)

  @Test func itIsOffUntilAnOfficeSwitchesItOnAndNotForABranch() async throws {
    let hall = try await Hall(), clerk = clerk(hall)
    #expect(try await hall.world.refusal(of: DrawReview(hall.tree.town.id, month: Self.month), as: clerk)?.problems.map(\.code) == ["review.off"])
    #expect(try await hall.world.refusal(of: SwitchReview(hall.branch.id, perMonth: 3), as: clerk)?.problems.map(\.code) == ["kind.branch"])
    #expect(try await hall.world.refusal(of: SwitchReview(hall.tree.town.id, perMonth: 21), as: clerk)?.problems.map(\.code) == ["perMonth"])
    #expect(try await hall.world.refusal(of: SwitchReview(hall.tree.town.id, perMonth: nil), as: clerk)?.problems.map(\.code) == ["same"])
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.perform(SwitchReview(hall.tree.town.id, perMonth: 3), as: hall.secretary) }
  }
  @Test func itIsSwitchedOffAgainAndWhatWasDrawnStays() async throws {
    let hall = try await Hall(), clerk = clerk(hall), town = hall.tree.town.id
    try await hall.world.perform(SwitchReview(town, perMonth: 1), as: clerk)
    let review = ID<Review>(try await hall.world.perform(DrawReview(town, month: Self.month), as: clerk).made?.id ?? 0)
    try await hall.world.perform(SwitchReview(town, perMonth: nil), as: clerk)
    let page = try await hall.world.read(as: clerk, sight: "gatherings.book") { try ReviewsPage.load(of: review, .nothing, in: $0) }
    #expect(page.setting == nil && page.reviews.map(\.from) == [0] && page.next == nil)
    #expect(try await hall.world.read(as: clerk) { try ReviewTable.names([review.value], in: $0)[review.value]?.text } == "2026-11")
  }
  @Test func theWatchDrawsAMonthOnceAndTheJournalSaysTheSeed() async throws {
    let hall = try await Hall(), all = try await november(hall), clerk = clerk(hall)
    try await hall.world.perform(SwitchReview(hall.tree.town.id, perMonth: 2), as: clerk)
    func due() async throws -> [DrawReview] { try await hall.world.read { try DrawReview.due(in: $0).compactMap { $0 as? DrawReview } } }
    #expect(try await due().isEmpty, "4 December is too early")
    hall.world.travel(days: 5)
    #expect(try await due().map(\.month) == [Self.month])
    for act in try await due() { try await hall.world.perform(act, .clock) }
    #expect(try await due().isEmpty)
    let seed = try await hall.world.count("SELECT seed FROM review"), expected = Sampling.draw(2, of: all.map(\.value), seed: Int64(seed))
    #expect(try await hall.world.text("SELECT CAST(gathering AS TEXT) FROM review_item ORDER BY gathering") == expected.map(String.init).joined(separator: ","))
    #expect(try await hall.world.text("SELECT zh FROM journal ORDER BY id DESC LIMIT 1").contains("种子 \(seed)"))
    #expect(try await hall.world.refusal(of: DrawReview(hall.tree.town.id, month: Self.month), as: clerk)?.problems.map(\.code) == ["drawn"])
    #expect(try await hall.world.refusal(of: DrawReview(hall.tree.town.id, month: Day(year: 2026, month: 12, day: 1)), as: clerk)?.problems.map(\.code) == ["month"])
  }
  @Test func theOfficeLooksAndTheBranchSeesWhatIsToBeCorrected() async throws {
    let office = try await Office(), hall = office.hall, all = try await november(hall), clerk = clerk(hall)
    try await hall.world.perform(SwitchReview(hall.tree.town.id, perMonth: 20), as: clerk)
    let review = ID<Review>(try await hall.world.perform(DrawReview(hall.tree.town.id, month: Self.month), as: clerk).made?.id ?? 0)
    let page = try await hall.world.read(as: clerk, sight: "gatherings.book") { try ReviewsPage.load(hall.tree.town.id, .nothing, in: $0) }
    #expect(page.reviews.first?.items.map(\.gathering) == all && page.next == nil)
    #expect(try await hall.world.refusal(of: JudgeReview(review: review, gathering: all[0], verdict: .correction, reason: " "), as: clerk)?.problems.map(\.code) == ["reason.missing"])
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.perform(JudgeReview(review: review, gathering: all[0], verdict: .inOrder), as: hall.secretary) }
    try await hall.world.perform(JudgeReview(review: review, gathering: all[0], verdict: .correction, reason: "决议没有写票数"), as: clerk)
    try await hall.world.perform(JudgeReview(review: review, gathering: all[1], verdict: .inOrder), as: clerk)
    #expect(try await hall.heard(of: all[0]).contains(hall.members[0]))
    #expect(try await hall.world.count("SELECT count(*) FROM journal WHERE zh LIKE '%没有写票数%'") == 0, "what somebody typed stays out of the journal")
    try await office.visit { (site) async throws in
      #expect(try await site.get("/gatherings/\(all[0])", as: "secretary").text.contains("决议没有写票数"))
      #expect(try await site.get("/gatherings/\(all[0])", as: "member").text.contains("决议没有写票数") == false)
      #expect(try await site.get("/organizations/\(hall.tree.town.id)/reviews", as: "secretary").status == 404)
    }
  }
}
