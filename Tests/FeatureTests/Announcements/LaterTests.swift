import Documents
import FeatureKit
import Foundation
import Support
import Testing
@testable import Announcements

/// What happens to an announcement after it was published.
@Suite struct Afterwards {
  @Test func whoReadAnEarlierTextSeesThatItChanged() async throws {
    let office = try await Office(), id = try await office.publish(), member = office.member(2)
    try await office.world.perform(Acknowledge(id), as: member)
    try await office.world.perform(Correct(id, version: 1, "开会通知", "改在周六上午。"), as: office.clerk)
    #expect(try await office.world.refusal(of: Correct(id, version: 1, "开会", "改在周日。"), as: office.clerk)?.kind == .conflict)
    let page = try await office.world.read(as: member) { try AnnouncementPage.load(id, in: $0) }
    #expect(page.reading == .changed && page.announcement.version == 2 && page.earlier.map(\.body.text) == ["周五下午开会。"])
    #expect(try await office.tally(id) == .init(read: 1, all: 4), "the clerk who corrected it")
    #expect(try await office.world.refusal(of: Acknowledge(id, version: 1), as: member)?.kind == .conflict, "what is acknowledged is the text that was shown")
    let unread = try await office.world.read(as: office.clerk, sight: "announcements.publish") { try ReadersPage.load(id, Query("organization=\(office.tree.first.id)&unread=1"), in: $0) }
    #expect(unread.inside?.unread.map(\.earlier).sorted { $0 && !$1 } == [true, false, false])
    try await office.world.perform(Acknowledge(id, version: 2), as: member)
    #expect(try await office.tally(id).read == 2)
    try await office.visit { site async throws in #expect(try await site.get("/announcements/\(id)", as: "member").text.contains("更正以前的正文")) }
  }
  @Test func whatIsWithdrawnStaysMarked() async throws {
    let office = try await Office(), id = try await office.publish()
    try await office.world.perform(Withdraw(id, version: 1, because: "与县委的通知重复"), as: office.clerk)
    try await office.visit { site async throws in
      let page = try await site.get("/announcements/\(id)", as: "member").text
      #expect(page.contains("撤回") && page.contains("与县委的通知重复") && !page.contains("已阅</button>"))
      #expect(try await site.get("/announcements", as: "member").text.contains("已撤回"))
      #expect(try await site.get("/announcements?which=unread", as: "member", json: true).text.contains(#""total":0"#))
      #expect(try await site.post("/announcements/\(id)/acknowledge", as: "member", json: "{}").status == 409)
      #expect(try await site.post("/announcements/\(id)/remind", as: "clerk", json: "{}").status == 409)
      #expect(try await site.post("/announcements/\(id)/withdraw", as: "clerk", json: #"{"version":1,"reason":"再撤"}"#).status == 409)
    }
  }
  @Test func theUnreadHearOnceAndNotTwiceADay() async throws {
    let office = try await Office(), id = try await office.publish()
    try await office.world.perform(Acknowledge(id), as: office.member(2))
    try await office.world.perform(Remind(id), as: office.clerk)
    let told: SQL = "SELECT person FROM notice ORDER BY person"
    #expect(try await office.world.text(told) == office.members[0...1].map(\.description).joined(separator: ","))
    #expect(try await office.world.refusal(of: Remind(id), as: office.clerk)?.problems.map(\.code) == ["reminded"])
    office.world.travel(days: 1)
    try await office.world.perform(Remind(id), as: office.clerk)
    #expect(try await office.world.count("SELECT count(*) FROM notice") == 4)
    #expect(try await office.world.text("SELECT zh FROM notice LIMIT 1") == "请阅云溪镇党委的公告：开会通知")
    for n in 0...1 { try await office.world.perform(Acknowledge(id), as: office.member(n)) }
    office.world.travel(days: 1)
    #expect(try await office.world.refusal(of: Remind(id), as: office.clerk)?.problems.map(\.code) == ["unread.none"])
  }
  @Test func aSecretarySeesTheBranchAndTheTownAllBranches() async throws {
    let office = try await Office(), id = try await office.publish()
    try await office.world.perform(Acknowledge(id), as: office.secretary)
    func page(_ query: String, as actor: Actor) async throws -> ReadersPage { try await office.world.read(as: actor, sight: "announcements.publish") { try ReadersPage.load(id, Query(query), in: $0) } }
    let town = try await page("", as: office.clerk)
    #expect(town.places.items.map(\.name) == ["云溪镇党委", "柳河村党支部", "云溪中学党支部"] && town.places.items.map(\.tally) == [.init(read: 1, all: 1), .init(read: 1, all: 3), .init(read: 1, all: 1)])
    #expect(town.tally == .init(read: 2, all: 4), "who counts at two organizations is one person")
    #expect(try await page("unread=1", as: office.clerk).places.items.map(\.name) == ["柳河村党支部"])
    #expect(try await page("unread=1&per=1&page=2", as: office.clerk).places.items.isEmpty)
    let branch = try await page("organization=\(office.tree.first.id)", as: office.secretary)
    #expect(branch.tally == .init(read: 1, all: 3) && branch.inside?.unread.map(\.name).sorted() == ["罗秀珍", "陈桂兰"])
    await #expect(throws: OutOfReach.self) { _ = try await page("organization=\(office.tree.second.id)", as: office.secretary) }
  }
  @Test func unreadOnesComeFirstAndAreOnTheFirstPage() async throws {
    let office = try await Office(), first = try await office.publish("一"), member = office.member(2)
    office.world.travel(days: 1)
    let second = try await office.publish("二")
    try await office.world.perform(Acknowledge(second), as: member)
    func titles(_ query: String) async throws -> [String] { try await office.world.read(as: member, sight: "announcements.read") { try ListPage.load(Query(query), in: $0).announcements.items.map(\.title) } }
    #expect(try await titles("") == ["一", "二"])
    #expect(try await titles("per=1&page=2") == ["二"])
    #expect(try await titles("which=unread") == ["一"])
    #expect(try await titles("from=2026-12-05&until=2026-12-05") == ["二"])
    #expect(try await titles("which=published").isEmpty)
    #expect(try await titles("page=-1&per=x&which=nothing&from=x") == ["一", "二"])
    let cards = try await office.world.read(as: member) { scope in try announcements.cards.compactMap { try $0(scope) } }
    #expect(cards.map { $0.lines.map(\.text.zh) } == [["一"]])
    try await office.world.perform(Acknowledge(first), as: member)
    #expect(try await office.world.read(as: member) { scope in try announcements.cards.compactMap { try $0(scope) } }.isEmpty)
    #expect(try await office.world.read(as: Actor(account: ID(9), posts: office.clerk.posts), sight: "announcements.read") { try ListPage.load(Query(""), in: $0).announcements.total } == 2)
    let below = try await office.world.read(as: office.clerk, sight: "announcements.read") { try ListPage.load(Query("which=published"), in: $0).announcements.items.map(\.reading) }
    #expect(below == [.read, .read])
  }
  @Test func whatIsLongPastKeepsNobodyBusy() async throws {
    let office = try await Office()
    _ = try await office.publish()
    office.world.travel(days: 61)
    #expect(try await office.world.read(as: office.member(1)) { scope in try announcements.cards.compactMap { try $0(scope) } }.isEmpty)
    #expect(try await office.world.read(as: office.member(1), sight: "announcements.read") { try ListPage.load(Query(""), in: $0).announcements.items.map(\.reading) } == [.unread])
  }
  @Test func whatOneOfTwoFilesReadGoesWithThePerson() async throws {
    let office = try await Office(), first = try await office.publish("一"), second = try await office.publish("二"), (from, to) = (office.members[1], office.members[2])
    for id in [first, second] { try await office.world.perform(Acknowledge(id), as: office.member(1)) }
    try await office.world.perform(Acknowledge(first), as: office.member(2))
    let rows = announcements.personRows[0], moved = try await office.world.read { try rows.movable($0, from, to) }
    #expect(moved == [second.value], "what both read stays with each")
    for change in rows.point(moved, from, to) { #expect(try await office.world.database.write { try $0.execute(change.sql) } == 1) }
    #expect(try await office.world.text("SELECT person FROM announcement_reading WHERE announcement = \(second) AND person <> \(office.members[3]) ORDER BY person") == to.description)
  }
  @Test func itIsNamedByItsTitleWhereItIsSeen() async throws {
    let office = try await Office(), id = try await office.publish(as: office.secretary), reference = Reference(Announcement.reference, id)
    #expect(try await office.world.read(as: office.member(1)) { try $0.names([reference])[reference]?.text } == "开会通知")
    #expect(try await office.world.read(as: office.sibling) { try $0.names([reference]).isEmpty })
  }
}
