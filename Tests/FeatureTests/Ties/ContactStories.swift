import FeatureKit
import Foundation
import Support
import Testing
import People
@testable import Ties

@Suite struct ContactStories {
  @Test func aLeaderWritesDownAVisitAndThePromiseStaysUntilItIsKept() async throws {
    let parish = try await Parish(), id = try await parish.contact()
    #expect(try await parish.told(0).contains("请联系柳河村党支部"))
    #expect(try await parish.told(2).contains("有联系领导"))
    try await parish.visit { site async throws in
      #expect(try await site.get("/contacts/\(id)", as: "leader").text.contains("记一次走访"))
      let refused = try await site.post("/contacts/\(id)/visits", as: "leader", [("day", "2026-12-04"), ("asked", "水渠漏水"), ("promise", "请人勘查"), ("due", "")])
      #expect(refused.status == 422 && refused.text.contains("水渠漏水") && refused.text.contains("承诺要有办结期限"))
      #expect(try await site.post("/contacts/\(id)/visits", as: "leader", [("day", "2026-12-04"), ("asked", "水渠漏水"), ("promise", "请人勘查"), ("due", "2026-12-10")]).location == "/contacts/\(id)")
      #expect(try await site.get("/contacts/\(id)", as: "secretary").text.contains("请人勘查"), "the branch sees what it was promised")
      #expect(!(try await site.get("/contacts/\(id)", as: "secretary").text.contains("记一次走访")), "and does not write for the leader")
    }
    #expect(try await parish.cards(parish.leader) == ["我在联系点的承诺：请人勘查"])
    #expect(try await parish.cards(parish.clerk).isEmpty, "it is not overdue yet")
    parish.world.travel(days: 10)
    #expect(try await parish.cards(parish.clerk) == ["联系点逾期的承诺：请人勘查"])
    for other in [parish.secretary, parish.stranger] { #expect(try await parish.cards(other).isEmpty, "only the office above is told") }
    #expect(try await parish.list("which=overdue").map(\.overdue) == [1])
    let promise = try #require(try await parish.page(id).promises.first?.id)
    try await parish.visit { site async throws in
      let refused = try await site.post("/promises/\(promise)/answer", as: "leader", [("state", "explained"), ("text", "")])
      #expect(refused.status == 422 && refused.text.contains("写明没有办成的原因"))
      #expect(try await site.post("/promises/\(promise)/answer", as: "leader", [("state", "explained"), ("text", "列入明年项目")]).status == 303)
      #expect(try await site.post("/promises/\(promise)/answer", as: "leader", json: #"{"state":"kept"}"#).status == 409)
    }
    for one in [parish.leader, parish.clerk] { #expect(try await parish.cards(one).isEmpty) }
    #expect(try await parish.told(2).contains("已说明"))
    try await parish.world.perform(ReopenPromise(promise), as: parish.leader)
    #expect(try await parish.cards(parish.leader).count == 1, "undone it waits again")
    try await parish.world.perform(AnswerPromise(promise, .kept, "已修好"), as: parish.clerk)
    #expect(try await parish.page(id).promises.map(\.answer) == ["已修好"], "the office above may write for the leader")
  }
  @Test func whoIsOutOfReachFindsNothingAndWhoMayNotIsToldWhoMay() async throws {
    let parish = try await Parish(), id = try await parish.contact()
    try await parish.world.perform(RecordVisit(id, on: parish.today, asked: "无", promise: "修路", by: parish.today), as: parish.leader)
    let promise = try #require(try await parish.page(id).promises.first?.id), first = parish.tree.first.id
    try await parish.visit { site async throws in
      for who in ["neighbour", "stranger"] {
        for path in ["/contacts/\(id)", "/organizations/\(first)/ties", "/organizations/\(first)/contacts/new", "/organizations/\(first)/team/new"] { #expect(try await site.get(path, as: who).status == 404, "\(path) \(who)") }
        for (path, body) in [
          ("/contacts/\(id)/visits", #"{"day":"2026-12-04","asked":"无"}"#), ("/contacts/\(id)/promises", #"{"promise":"修路","due":"2026-12-05"}"#), ("/contacts/\(id)/end", #"{"on":"2026-12-04"}"#), ("/promises/\(promise)/answer", #"{"state":"kept"}"#), ("/promises/\(promise)/reopen", "{}"),
          ("/organizations/\(first)/contacts/new", "{\"person\":\"\(parish.persons[0])\",\"since\":\"2026-12-04\"}"),
        ] { #expect(try await site.post(path, as: who, json: body).status == 404, "\(path) \(who)") }
      }
      #expect(try await site.get("/ties", as: "member").status == 403)
      #expect(try await site.post("/contacts/\(id)/visits", as: "secretary", json: #"{"day":"2026-12-04","asked":"无"}"#).status == 403, "a branch does not write visits of its leader")
      #expect(try await site.post("/contacts/\(id)/end", as: "secretary", json: #"{"on":"2026-12-04"}"#).status == 403)
      #expect(try await site.get("/organizations/\(first)/contacts/new", as: "secretary").status == 403)
      #expect(try await site.post("/contacts/\(id)/visits", as: "leader", json: #"{"day":"2026-02-30","asked":"无"}"#).status == 422)
      #expect(try await site.post("/contacts/\(id)/visits", as: "leader", json: "{}").text.contains(#""field":"asked""#))
      #expect(try await site.post("/promises/\(promise)/answer", as: "leader", json: #"{"state":"maybe"}"#).status == 422)
      #expect(try await site.get("/contacts/x", as: "clerk").status == 404)
      #expect(try await site.get("/ties?which=nothing&page=-3", as: "clerk").status == 200)
      #expect(try await site.get("/contacts/\(id)", as: nil).status == 303)
    }
    #expect(try await parish.world.count("SELECT count(*) FROM contact_visit") == 1)
  }
  @Test func aLeaderWhosePostsDoNotReachTheVillageSeesItAllTheSame() async throws {
    let parish = try await Parish(), id = try await parish.contact()
    let sent = Actor(account: ID(5), person: parish.persons[0], posts: [.init(role: .leader, place: parish.elsewhere.place, may: parish.world.house.grants.permissions(of: .leader))])
    #expect(try await parish.list("which=mine", as: sent).count == 1)
    try await parish.world.perform(RecordVisit(id, on: parish.today, asked: "无"), as: sent)
    #expect(try await parish.page(id, as: sent).visits.count == 1)
    try await parish.world.perform(MakePromise(id, "修路", by: parish.today.adding(9)), as: sent)
    #expect(try await parish.cards(sent).count == 1)
  }
  @Test func aContactIsAssignedByAFormAndEnds() async throws {
    let parish = try await Parish(), first = parish.tree.first.id
    try await parish.visit { site async throws in
      #expect(try await site.get("/organizations/\(first)/contacts/new", as: "clerk").status == 200)
      #expect(try await site.get("/organizations/\(first)/contacts/new?q=罗", as: "clerk").text.contains("罗秀珍"))
      #expect(try await site.get("/organizations/\(first)/contacts/new?q=%25", as: "clerk").text.contains("没有找到"), "a sign of LIKE is a sign")
      let fields = [("person", parish.persons[0].description), ("since", "2026-03-01"), ("until", "")], made = try await site.post("/organizations/\(first)/contacts/new", as: "clerk", fields), one = try #require(made.location)
      #expect(made.status == 303)
      #expect(try await site.post("/organizations/\(first)/contacts/new", as: "clerk", fields).status == 422)
      #expect(try await site.get("/organizations/\(first)/ties", as: "clerk").text.contains("林晓梅"))
      #expect(try await site.post("\(one)/end", as: "clerk", [("on", "2026-12-05")]).status == 422)
      #expect(try await site.post("\(one)/end", as: "clerk", [("on", "2026-12-01")]).status == 303)
    }
    #expect(try await parish.list().isEmpty)
    #expect(try await parish.list("which=ended").count == 1)
  }
  @Test func firstSecretariesArePostsAndTeamsStandBesideThem() async throws {
    let parish = try await Parish(), first = parish.tree.first.id, world = parish.world
    let begin = PostTable.begin(ID(777_777), parish.persons[4], .firstSecretary, at: first, since: Day(year: 2025, month: 6, day: 1), until: Day(year: 2027, month: 5, day: 31))
    try await world.database.write { session in _ = try session.execute(begin.sql) }
    try await parish.visit { site async throws in
      #expect(try await site.get("/organizations/\(first)/team/new?q=陈", as: "clerk").text.contains("陈桂兰"))
      let refused = try await site.post("/organizations/\(first)/team/new", as: "clerk", [("q", "林"), ("person", parish.persons[0].description), ("sender", ""), ("since", "2026-01-01")])
      #expect(refused.status == 422 && refused.text.contains("林晓梅") && refused.text.contains("value=\"2026-01-01\""))
      #expect(try await site.post("/organizations/\(first)/team/new", as: "clerk", [("person", parish.persons[0].description), ("sender", "县水利局"), ("since", "2026-01-01")]).status == 303)
      #expect(try await site.post("/organizations/\(first)/team/new", as: "secretary", [("person", parish.persons[0].description), ("sender", "县水利局"), ("since", "2026-01-01")]).status == 403)
      let list = try await site.get("/ties/teams", as: "clerk").text
      #expect(list.contains("第一书记") && list.contains("陈桂兰") && list.contains("工作队员") && list.contains("县水利局"))
      #expect(!(try await site.get("/ties/teams", as: "stranger").text.contains("陈桂兰")))
      #expect(try await site.get("/organizations/\(first)/ties", as: "clerk").text.contains("/posts/777777/end"))
    }
    let member: ID<TeamMember> = ID(Int64(try await world.count("SELECT id FROM work_team_member")))
    try await parish.visit { site async throws in
      #expect(try await site.get("/team/\(member)/recall", as: "neighbour").status == 404)
      #expect(try await site.get("/team/\(member)/recall", as: "secretary").status == 403)
      #expect(try await site.post("/team/\(member)/recall", as: "clerk", [("on", "2026-12-01")]).status == 303)
      #expect(try await site.post("/team/\(member)/recall", as: "clerk", json: #"{"on":"2026-12-02"}"#).status == 409)
      #expect(try await site.get("/ties/teams?which=over", as: "clerk").text.contains("县水利局"), "who was there is still found")
      #expect(!(try await site.get("/ties/teams", as: "clerk").text.contains("县水利局")))
    }
  }
  @Test func whenTwoFilesBecomeOneTheTiesGoAlong() async throws {
    let parish = try await Parish(), id = try await parish.contact(), (from, to) = (parish.persons[0], parish.persons[3])
    try await parish.world.perform(SendMember(from, to: parish.tree.first.id, from: "县水利局", since: parish.today), as: parish.clerk)
    for rows in ties.personRows where ["contact_point", "work_team_member"].contains(rows.name) {
      let moved = try await parish.world.read { try rows.movable($0, from, to) }
      #expect(moved.count == 1, "\(rows.name)")
      for change in rows.point(moved, from, to) { #expect(try await parish.world.database.write { try $0.execute(change.sql) } == 1) }
    }
    #expect(try await parish.page(id).contact.leader.id == to)
    let reference = Reference(ContactPoint.reference, id)
    #expect(try await parish.world.read(as: parish.clerk) { try $0.names([reference])[reference]?.text } == "柳河村党支部")
    #expect(try await parish.world.read(as: parish.stranger) { try $0.names([reference]).isEmpty })
  }
}
