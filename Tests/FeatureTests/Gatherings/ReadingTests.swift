import Attachments
import FeatureKit
import Notices
import Support
import Testing
@testable import Gatherings

/// Agenda, its papers, and who has read that a gathering is coming.
@Suite struct ReadingTests {
  private func readers(_ id: ID<Gathering>, _ hall: Hall) async throws -> Readers? { try await hall.world.read(as: hall.secretary) { try GatheringPage.load(id, in: $0).readers } }
  private func reads(_ n: Int, _ hall: Hall) async throws {
    let actor = Actor(account: ID(Int64(20 + n)), person: hall.members[n], posts: [.init(role: .member, place: hall.branch.place, may: ["notices.read"])])
    try await hall.world.perform(ReadNotices(seen: hall.world.now), as: actor)
  }

  @Test func itIsKnownWhoHasReadTheNoticeAndWhoHasNot() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    let first = try #require(try await readers(id, hall))
    #expect(first.read == 0 && first.all == 8)
    try await reads(3, hall)
    try await hall.world.perform(TakeLeave(id), as: hall.member(4))
    let now = try #require(try await readers(id, hall))
    #expect(now.read == 2 && !now.unread.map(\.id).contains(hall.members[3]) && !now.unread.map(\.id).contains(hall.members[4]), "who takes leave knows of it")
    let g = try await hall.gathering(id)
    hall.world.travel(to: hall.world.now.adding(seconds: 60))
    try await hall.world.perform(ChangePlan(gathering: id, version: g.version, kinds: g.kinds, groups: [], starts: g.starts.adding(seconds: 3600), location: g.location), as: hall.secretary)
    #expect(try await readers(id, hall)?.read == 1, "what was read before it was moved is not read any more")
    let asMember = try await hall.world.read(as: hall.member(3)) { try GatheringPage.load(id, in: $0).readers }
    #expect(asMember == nil, "nobody looks at the others")
  }
  @Test func theUnreadAreRemindedOnceADay() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly], at: Leave.tomorrow.adding(seconds: 3 * 86_400)), about = Reference(Gathering.reference, id).description
    try await reads(3, hall)
    hall.world.travel(to: hall.world.now.adding(seconds: 60))
    try await hall.world.perform(RemindUnread(id), as: hall.secretary)
    #expect(try await hall.world.count("SELECT count(*) FROM notice WHERE about = \(about) AND person = \(hall.members[3])") == 1, "who has read it is left in peace")
    #expect(try await hall.world.count("SELECT count(*) FROM notice WHERE about = \(about) AND person = \(hall.members[5])") == 2)
    #expect(try await hall.world.refusal(of: RemindUnread(id), as: hall.commissioner)?.problems.map(\.code) == ["reminded"])
    hall.world.travel(days: 1)
    try await hall.world.perform(RemindUnread(id), as: hall.commissioner)
    hall.world.travel(days: 4)
    #expect(try await hall.world.refusal(of: RemindUnread(id), as: hall.secretary)?.problems.map(\.code) == ["begun"])
  }
  @Test func onlyThoseWhoPlanRemind() async throws {
    let hall = try await Hall(), id = try await hall.plan([.branchAssembly], at: Leave.tomorrow)
    #expect(try await hall.world.refusal(of: RemindUnread(id), as: hall.member(3))?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { _ = try await hall.world.perform(RemindUnread(id), as: hall.stranger) }
    for n in hall.members.indices { try await reads(n, hall) }
    #expect(try await hall.world.refusal(of: RemindUnread(id), as: hall.secretary)?.problems.map(\.code) == ["unread.none"])
  }

  @Test func aPaperStandsUnderItsLineOfTheAgendaBeforeTheMeeting() async throws {
    let office = try await Office(), hall = office.hall
    let made = try await hall.world.perform(Plan([.branchAssembly], at: hall.branch.id, starts: Leave.tomorrow, location: "会议室", agenda: "通报工作\n\n讨论计划"), as: hall.secretary), id = ID<Gathering>(made.made?.id ?? 0)
    try await office.visit { site in
      let path = "/gatherings/\(id)/attachments", png = Photographs.png([])
      #expect(try await site.get(path, as: "secretary").text.contains("2. 讨论计划"))
      #expect(try await site.send(path, as: "secretary", [("line", "3")], photo: png).text.contains("议程里没有这一项"))
      #expect(try await site.send(path, as: "secretary", [("line", "二")], photo: png).status == 422)
      #expect(try await site.send(path, as: "secretary", [("line", "2")], photo: png).status == 303)
      let page = try await site.get("/gatherings/\(id)", as: "member").text
      #expect(page.contains(try Regex("讨论计划<br><a href=\"[^\"]+\">IMG_2041.png")) && page.contains("<li>通报工作</li>"))
      #expect(page.contains("已读") == false)
      #expect(try await site.get("/gatherings/\(id)", as: "secretary").text.contains("已读 0/8 人"))
      #expect(try await site.post("/gatherings/\(id)/remind", as: "secretary", []).status == 303)
      let address = try #require(page.firstMatch(of: try Regex("/gatherings/\(id)/attachments/[0-9]+")).map { String(page[$0.range]) })
      #expect(try await site.post("\(address)/remove", as: "secretary", []).status == 303)
    }
    #expect(try await hall.world.count("SELECT count(*) FROM gathering_agenda_paper") == 0)
  }
}
