import FeatureKit
import Foundation
import Support
import Testing
@testable import Talks

@Suite struct TalkStories {
  @Test func aMemberRecordsATalkAndTheOtherConfirmsIt() async throws {
    let hamlet = try await Hamlet(), id = try await hamlet.record(nil, [3], note: "谈了收入和孩子上学", as: hamlet.member(2))
    #expect(try await hamlet.page(id, as: hamlet.member(3)).talk.state == .waiting)
    #expect(try await hamlet.card(hamlet.member(3))?.lines.map(\.address) == [Talks.one(id)])
    #expect(try await hamlet.card(hamlet.member(2)) == nil)
    #expect(try await hamlet.world.text("SELECT zh FROM notice WHERE person = \(hamlet.people[3])").contains("请确认"))
    try await hamlet.world.perform(AnswerTalk(id, .confirmed), as: hamlet.member(3))
    #expect(try await hamlet.page(id, as: hamlet.member(2)).talk.state == .confirmed)
    #expect(try await hamlet.card(hamlet.member(3)) == nil)
    try await hamlet.world.perform(AnswerTalk(id, .denied), as: hamlet.member(3))
    #expect(try await hamlet.matrix(as: hamlet.secretary).owed?.amongMembers.count == 4, "what is denied counts for nothing")
    #expect(try await hamlet.world.text("SELECT zh FROM notice WHERE person = \(hamlet.people[2])").contains("没有谈过"))
  }
  @Test func whatWasSaidIsReadByTheTwoAndByTheirSecretaryOnlyIfBothAgree() async throws {
    let hamlet = try await Hamlet(), id = try await hamlet.record(nil, [3], .hardship, note: "家里有老人住院", as: hamlet.member(2))
    func words(_ actor: Actor) async throws -> String? { try await hamlet.page(id, as: actor).talk.record?.text }
    #expect(try await words(hamlet.member(2)) == "家里有老人住院")
    #expect(try await words(hamlet.member(3)) == "家里有老人住院")
    #expect(try await words(hamlet.secretary) == nil)
    #expect(try await words(hamlet.clerk) == nil)
    #expect(try await words(hamlet.above) == nil)
    #expect(try await hamlet.page(id, as: hamlet.secretary).talk.kind == .hardship)
    #expect(try await hamlet.page(id, as: hamlet.clerk).talk.kind == nil)
    #expect(try await hamlet.page(id, as: hamlet.above).talk.kind == nil, "the occasion stays in the branch")
    #expect(try await hamlet.page(id, as: hamlet.clerk).talk.on == Hamlet.today.adding(-1), "that and when is seen above")
    await #expect(throws: OutOfReach.self) { _ = try await hamlet.page(id, as: hamlet.member(4)) }
    await #expect(throws: OutOfReach.self) { _ = try await hamlet.page(id, as: hamlet.neighbour) }
    try await hamlet.world.perform(ShareNote(id, version: 2, true), as: hamlet.member(2))
    #expect(try await words(hamlet.secretary) == nil, "one of the two is not both")
    try await hamlet.world.perform(ShareNote(id, version: 3, true), as: hamlet.member(3))
    #expect(try await words(hamlet.secretary) == "家里有老人住院")
    #expect(try await words(hamlet.clerk) == nil)
    #expect(try await words(hamlet.above) == nil, "above never")
    try await hamlet.world.perform(WriteNote(id, version: 4, "老人已经出院"), as: hamlet.member(2))
    #expect(try await words(hamlet.secretary) == nil, "a new text was agreed to by nobody")
    var slip = hamlet.member(2)
    slip.assurance = .slip(proven: false)
    #expect(try await words(slip) == nil)
    #expect(try await hamlet.page(id, as: slip).talk.kind == nil)
  }
  @Test func nothingPersonalIsStoredInPlainWords() async throws {
    let hamlet = try await Hamlet(), id = try await hamlet.record(nil, [3], .postChange, note: "家里有老人住院", as: hamlet.member(2))
    #expect(try await hamlet.world.count("SELECT count(*) FROM talk WHERE id = \(id) AND note IS NOT NULL AND kind IS NOT NULL") == 1)
    let kept = try await hamlet.world.stored()
    for plain in ["住院", "postChange"] { #expect(kept.range(of: Data(plain.utf8)) == nil, "\(plain) is kept in plain") }
    let said = try await hamlet.world.text("SELECT zh FROM journal") + hamlet.world.text("SELECT zh FROM notice")
    #expect(!said.contains("住院") && !said.contains("职务变动") && !said.contains("陈桂兰"))
    try await hamlet.world.perform(WithdrawTalk(id, version: 2), as: hamlet.member(2))
    #expect(try await hamlet.world.count("SELECT count(*) FROM talk WHERE note IS NOT NULL") == 0, "what was said is erased")
  }
  @Test func theYearsDutyIsMetWhenEverybodyHasTalkedAndOwedAgainWhenNot() async throws {
    let hamlet = try await Hamlet()
    try await hamlet.record(0, [1, 2, 3], daysAgo: 60)
    try await hamlet.record(1, [4, 5], daysAgo: 30)
    try await hamlet.record(2, [3], daysAgo: 20)
    #expect(try await hamlet.duty() == "")
    #expect(try await hamlet.matrix(as: hamlet.secretary).owed?.count == 2)
    let last = try await hamlet.record(4, [5], daysAgo: 2)
    #expect(try await hamlet.duty() == "met")
    #expect(try await hamlet.matrix(as: hamlet.secretary).owed?.count == 0)
    #expect(try await hamlet.world.text("SELECT met_on FROM duty WHERE rule = 'ZB-20'") == String(Hamlet.today.adding(-2).number))
    try await hamlet.world.perform(AnswerTalk(last, .denied), as: hamlet.member(4))
    #expect(try await hamlet.duty() == "pending")
    try await hamlet.world.perform(AnswerTalk(last, .confirmed), as: hamlet.member(4))
    #expect(try await hamlet.duty() == "met")
    try await hamlet.world.perform(CorrectTalk(last, version: 3, on: Hamlet.today.adding(-3), .yearly), as: hamlet.secretary)
    #expect(try await hamlet.duty() == "met")
    #expect(try await hamlet.page(last, as: hamlet.member(4)).talk.state == .waiting, "after a correction both are asked again")
    try await hamlet.world.perform(WithdrawTalk(last, version: 4), as: hamlet.secretary)
    #expect(try await hamlet.duty() == "pending")
    #expect(try await hamlet.matrix(as: hamlet.secretary).owed?.amongMembers.count == 2)
    try await hamlet.record(4, [5], daysAgo: 2)
    #expect(try await hamlet.duty() == "met", "the same day can be recorded again after it was withdrawn")
  }
  @Test func aRoundIsArrangedAtOnceAndEachTalkSettlesItsPlan() async throws {
    let hamlet = try await Hamlet(), tree = hamlet.tree
    let pairs = try await hamlet.world.read { try Talks.proposal(tree.first.id, 2026, in: $0) }
    #expect(pairs.count == 7)
    try await hamlet.world.perform(PlanTalks(at: tree.first.id, pairs, by: Hamlet.today.adding(20)), as: hamlet.secretary)
    #expect(try await hamlet.world.count("SELECT count(*) FROM notice WHERE zh LIKE '请在2026年12月24日前与%'") == 14)
    #expect(try await hamlet.card(hamlet.member(2))?.lines.count == 2)
    #expect(try await hamlet.matrix(as: hamlet.secretary).owed?.count == 9, "a plan is not a talk")
    #expect(try await hamlet.world.read { try Talks.proposal(tree.first.id, 2026, in: $0) }.isEmpty, "what is arranged is not proposed again")
    let mine = try await hamlet.world.read(as: hamlet.member(2), sight: "talks.record") { try MinePage.load(Query(""), in: $0) }
    #expect(mine.items.count == 2 && mine.branches.map(\.name) == ["柳河村党支部"] && mine.kept.isEmpty)
    for talk in mine.items { try await hamlet.world.perform(RecordTalks(at: tree.first.id, with: [talk.partner(of: hamlet.people[2]).id], on: Hamlet.today), as: hamlet.member(2)) }
    #expect(try await hamlet.world.count("SELECT count(*) FROM talk WHERE held_on IS NULL") == 5)
    #expect(try await hamlet.world.count("SELECT count(*) FROM talk") == 7, "each became its own record")
  }
  @Test func theLevelAboveSeesHowFarEachBranchIs() async throws {
    let hamlet = try await Hamlet()
    try await hamlet.record(0, [1, 2], daysAgo: 5)
    let page = try await hamlet.matrix(as: hamlet.clerk, of: hamlet.tree.town)
    #expect(page.branches.map { "\($0.branch.name) \($0.talks) \($0.owed)" } == ["柳河村党支部 2 7", "云溪中学党支部 0 0"] && page.round == nil)
    #expect(try await hamlet.matrix(as: hamlet.clerk).round?.talks.count == 2)
    #expect(try await hamlet.matrix(as: hamlet.clerk).keeps == false)
    #expect(try await hamlet.matrix(as: hamlet.secretary, "year=2025").owed?.count == 9)
    await #expect(throws: OutOfReach.self) { _ = try await hamlet.matrix(as: hamlet.neighbour) }
    let file = try await hamlet.world.read(as: hamlet.clerk, sight: Talks.read) { try MatrixFile.load(hamlet.tree.first.id, Query(""), in: $0) }
    let lines = String(decoding: file.bytes(.zh), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 7 && lines[1] == "周国安,书记,·,2026-11-29,,")
    #expect(try await hamlet.world.read(as: hamlet.clerk, sight: Talks.read) { try $0.names([Reference("talk", ID<Talk>(1))]) }.isEmpty)
  }
  @Test func whenTwoFilesBecomeOneTheTalksGoAlong() async throws {
    let hamlet = try await Hamlet(), tree = hamlet.tree
    try await hamlet.record(0, [2, 3], daysAgo: 5)
    let both = try await hamlet.record(2, [3], daysAgo: 9), from = hamlet.people[3], to = hamlet.people[2]
    try await hamlet.record(1, [3], daysAgo: 7)
    let rows = try await hamlet.world.read { try TalkTable.rows.movable($0, from, to) }
    #expect(rows.count == 1, "neither the talk of the two nor a second one with the secretary on one day: \(rows), \(both)")
    try await hamlet.world.database.write { session in for change in TalkTable.rows.point(rows, from, to) { _ = try session.execute(change.sql) } }
    #expect(try await hamlet.world.read { try RoundTable.talks(of: [tree.first.id], 2026, in: $0) }[tree.first.id]?.count { $0.pair.has(to) } == 3)
  }
}

@Suite struct TalksAtTheDoor {
  @Test func theTwoAndTheSecretaryWorkOnPages() async throws {
    let hamlet = try await Hamlet(), new = "/organizations/\(hamlet.tree.first.id)/talks/new", matrix = "/organizations/\(hamlet.tree.first.id)/talks", people = hamlet.people
    try await hamlet.visit { caller in
      #expect(try await caller.get("/talks", as: "chen").text.contains("登记谈话"))
      let form = try await caller.get(new, as: "chen")
      #expect(form.status == 200 && form.text.contains("石小军") && !form.text.contains(">陈桂兰<") && form.text.contains("上级看不到"))
      let wrong = try await caller.post(new, as: "chen", [("with", ""), ("on", "2026-12-30"), ("kind", "yearly")])
      #expect(wrong.status == 422 && wrong.text.contains("2026-12-30"))
      let made = try await caller.post(new, as: "chen", [("with", people[3].description), ("on", "2026-12-03"), ("kind", "hardship"), ("note", "<b>住院</b>")])
      #expect(made.status == 303 && made.location == "/talks")
      let id = try await hamlet.world.text("SELECT max(id) FROM talk"), one = "/talks/\(id)"
      let other = try await caller.get(one, as: "shi")
      #expect(other.text.contains("谈过心吗") && other.text.contains("&lt;b&gt;住院") && other.text.contains("身体原因"))
      #expect(try await caller.post("\(one)/answer", as: "liu", [("says", "confirmed")]).status == 404)
      #expect(try await caller.post("\(one)/answer", as: "secretary", [("says", "confirmed")]).status == 422)
      #expect(try await caller.post("\(one)/answer", as: "shi", [("says", "confirmed")]).status == 303)
      for who in ["secretary", "clerk", "above"] {
        let page = try await caller.get(one, as: who), json = try await caller.get(one, as: who, json: true)
        #expect(page.status == 200 && !page.text.contains("住院") && !json.text.contains("住院"), "\(who)")
        #expect(page.text.contains("身体原因") == (who == "secretary") && json.text.contains("hardship") == (who == "secretary"), "\(who)")
      }
      #expect(try await caller.get(one, as: "liu").status == 404)
      #expect(try await caller.get(one, as: "neighbour").status == 404)
      #expect(try await caller.get(matrix, as: "chen").status == 403, "a member sees talks of their own")
      let grid = try await caller.get(matrix, as: "secretary")
      #expect(grid.status == 200 && grid.text.contains("缺支委谈话") && grid.text.contains("12月3日") && !grid.text.contains("身体原因"))
      #expect(try await caller.get("\(matrix).csv", as: "clerk").text.contains("2026-12-03"))
      #expect(try await caller.get("/organizations/\(hamlet.tree.town.id)/talks", as: "clerk").text.contains("柳河村党支部"))
      let plan = try await caller.get("\(matrix)/plan", as: "secretary")
      #expect(plan.status == 200 && plan.text.contains("\(people[0])-\(people[1])"))
      #expect(try await caller.get("\(matrix)/plan", as: "clerk").status == 403)
      #expect(try await caller.post("\(matrix)/plan", as: "above", [("pairs", "\(people[0])-\(people[1])"), ("due", "2026-12-20"), ("kind", "yearly")]).status == 422)
      #expect(try await caller.post("\(matrix)/plan", as: "secretary", [("pairs", "\(people[0])-\(people[1])"), ("due", "2026-12-20"), ("kind", "yearly")]).status == 303)
      #expect(try await caller.post("\(one)/share", as: "chen", [("version", "1"), ("agrees", "true")]).status == 409, "an old page is told so")
    }
  }
  @Test func theSameAsJSONAndWhatCannotBeReadIsRefused() async throws {
    let hamlet = try await Hamlet(), new = "/organizations/\(hamlet.tree.first.id)/talks/new", other = hamlet.people[3]
    try await hamlet.visit { caller in
      #expect(try await caller.post(new, as: "chen", json: #"{"with": ["\#(other)"], "on": "2026-12-03", "kind": "yearly"}"#).status == 201)
      for bad in [#"{}"#, #"{"with": [], "on": "2026-12-03", "kind": "yearly"}"#, #"{"with": ["\#(other)"], "on": "2026-02-30", "kind": "yearly"}"#, #"{"with": ["\#(other)"], "on": "2026-12-02", "kind": "gossip"}"#, #"{"with": "x", "on": "2026-12-02", "kind": "yearly"}"#] {
        let refused = try await caller.post(new, as: "chen", json: bad)
        #expect(refused.status == 422, "\(bad): \(refused.status)")
      }
      #expect(try await caller.post(new, as: "neighbour", json: #"{"with": ["\#(other)"], "on": "2026-12-03", "kind": "yearly"}"#).status == 404)
      #expect(try await caller.get("/organizations/\(hamlet.tree.first.id)/talks", as: "secretary", json: true).text.contains(#""owed""#))
      #expect(try await caller.get("/talks/999999", as: "chen").status == 404)
    }
  }
}

@Suite struct TalksElsewhere {
  @Test func whatIsArrangedIsInTheCalendarWithoutANameAndListedWhenAPostIsHandedOver() async throws {
    let hamlet = try await Hamlet(), first = hamlet.tree.first, people = hamlet.people
    #expect(try await hamlet.world.read { try Cards.open($0, first, people[0]) }.isEmpty)
    try await hamlet.world.perform(PlanTalks(at: first.id, [(people[0], people[2]), (people[1], people[3])], by: Hamlet.today.adding(20)), as: hamlet.secretary)
    #expect(try await hamlet.world.read { try Cards.open($0, first, people[0]) }.map(\.words.zh) == ["安排的谈心谈话还有 2 对没有谈"])
    let events = try await hamlet.world.read(as: hamlet.member(2)) { try Cards.calendar($0, .person(people[2])) }
    #expect(events.map(\.title.zh) == ["谈心谈话"] && events.map(\.time) == [.day(Hamlet.today.adding(20))])
    #expect(try await hamlet.world.read(as: hamlet.member(4)) { try Cards.calendar($0, .person(people[4])) }.isEmpty)
  }
  @Test func anInspectorSeesThatAndWhenAndOpensNothing() async throws {
    let hamlet = try await Hamlet()
    try await hamlet.record(0, [1], .discipline)
    let inspector = hamlet.world.actor(.inspector, at: hamlet.tree.town, person: ID(6001))
    #expect(try await hamlet.matrix(as: inspector).opens == false)
    let first = hamlet.tree.first.id
    try await hamlet.world.visit(["inspector": inspector]) { caller in
      let page = try await caller.get("/organizations/\(first)/talks", as: "inspector")
      #expect(page.status == 200 && page.text.contains("12月3日") && !page.text.contains("href=\"/talks/"))
    }
  }
}
