import DutyBoard
import FeatureKit
import Foundation
import Support
import Testing
@testable import FollowUps

@Suite struct FollowUpDecisions {
  private static let today = Day(year: 2026, month: 12, day: 4)
  /// 501 works at the branch, 601 at the town.
  private func occasion(person: Int64 = 601) throws -> Occasion {
    let rules = try RuleBook.load(directory: World.root.appending(path: "regulations").path), at = person == 501 ? Place(id: ID(3), path: "/1/2/3/") : Place(id: ID(2), path: "/1/2/")
    let may: Set<Permission> = ["followUps.ask", "followUps.answer"]
    return Occasion(now: Moment(Self.today, minutes: 560), actor: Actor(account: nil, person: ID(person), posts: [.init(role: .clerk, place: at, may: may)]), house: House(rules: rules, grants: Grants([])), seed: 100)
  }
  private func followUp(_ state: FollowUp.State, askedBy: Int64 = 601) -> FollowUp {
    FollowUp(
      id: ID(9), organization: ID(3), organizationName: "上湾村党支部", asker: ID(2), askerName: "石桥镇党委", question: "为什么", askedBy: ID(askedBy), askedOn: Self.today.adding(-3), answerBy: Self.today.adding(4), state: state,
      closedOn: state == .closed ? Self.today : nil)
  }
  private func codes(_ work: () throws -> Outcome) -> [String] {
    do { _ = try work(); return [] } catch let refusal as Refusal { return refusal.problems.map(\.code) } catch { return ["\(error)"] }
  }

  @Test(arguments: [
    ("请说明", 7, Duty.State.late, Int64(3), false, [String]()), (" ", 7, .late, 3, false, ["question.missing"]), ("问", 0, .missed, 3, false, ["by.past"]), ("问", 200, .late, 3, false, ["by.far"]),
    ("问", 7, .pending, 3, false, ["duty.notLate"]), ("问", 7, .met, 3, false, ["duty.notLate"]), ("问", 7, .late, 4, false, ["duty.other"]), ("", -1, .waived, 4, true, ["question.missing", "by.past", "duty.other", "duty.notLate", "duty.asked"]),
  ])
  func everyProblemOfAQuestionIsSaidAtOnce(_ question: String, _ days: Int, _ state: Duty.State, _ whose: Int64, _ asked: Bool, _ expected: [String]) throws {
    let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "上湾村党支部", kind: .branch)
    var duty = Sample.duty
    (duty.state, duty.organization) = (state, ID(whose))
    let at = try occasion()
    let s = AskFollowUp.Situation(organization: branch, duty: duty, isAsked: asked, office: Place(id: ID(2), path: "/1/2/"), asking: .nothing(of: ID(2), at.rules, on: at.today), place: Place(id: ID(2), path: "/1/2/"))
    let found = codes { try AskFollowUp(ID(3), about: duty.key, question, by: Self.today.adding(days)).decide(s, at) }
    #expect(found == expected)
  }
  @Test func nobodyAsksTheTop() throws {
    let top = Organization(id: ID(1), parent: nil, path: "/1/", name: "青禾县委", kind: .localCommittee), at = try occasion()
    let found = codes { try AskFollowUp(ID(1), "问", by: Self.today.adding(5)).decide(.init(organization: top, duty: nil, isAsked: false, office: top.place, asking: .nothing(of: top.id, at.rules, on: at.today), place: top.place), at) }
    #expect(found == ["place.top"])
  }
  @Test(arguments: [
    ("answer", FollowUp.State.open, "已补开", 501, [String]()), ("answer", .open, "", 501, ["text.missing"]), ("answer", .open, "已补开", 601, ["answer.own"]), ("answer", .answered, "再答", 501, ["followUp.notOpen"]), ("answer", .closed, "再答", 501, ["followUp.notOpen"]),
    ("accept", .answered, "", 601, []), ("accept", .open, "", 601, ["followUp.notAnswered"]), ("accept", .closed, "", 601, ["followUp.notAnswered"]),
    ("sendBack", .answered, "不清楚", 601, []), ("sendBack", .answered, " ", 601, ["text.missing"]), ("sendBack", .open, "不清楚", 601, ["followUp.notAnswered"]),
    ("withdraw", .open, "问错了", 601, []), ("withdraw", .answered, "", 601, ["text.missing"]), ("withdraw", .closed, "问错了", 601, ["followUp.closed"]),
  ])
  func eachStepHasItsState(_ verb: String, _ state: FollowUp.State, _ text: String, _ person: Int, _ expected: [String]) throws {
    let f = followUp(state), place = Place(id: ID(2), path: "/1/2/"), at = try occasion(person: Int64(person))
    let found = codes {
      switch verb {
      case "answer": try AnswerFollowUp(f.id, text).decide(.init(followUp: f, asker: place, place: Place(id: ID(3), path: "/1/2/3/")), at)
      case "accept": try AcceptAnswer(f.id, text).decide(AtAsker(f, at: place), at)
      case "sendBack": try SendBackAnswer(f.id, text, by: Self.today.adding(3)).decide(AtAsker(f, at: place), at)
      default: try WithdrawFollowUp(f.id, text).decide(.init(asked: AtAsker(f, at: place)), at)
      }
    }
    #expect(found == expected)
  }
  @Test func whatIsTooLongIsRefusedAndASentBackAnswerNeedsADayToCome() throws {
    let long = String(repeating: "长", count: 501), place = Place(id: ID(2), path: "/1/2/"), at = try occasion(), f = followUp(.answered)
    let back = codes { try SendBackAnswer(f.id, long, by: Self.today).decide(AtAsker(f, at: place), at) }, taken = codes { try AcceptAnswer(f.id, long).decide(AtAsker(f, at: place), at) }
    #expect(back == ["text.long", "by.past"] && taken == ["text.long"])
  }
}

@Suite struct FollowUpStories {
  @Test func itIsAskedAnsweredSentBackAnsweredAgainAndTaken() async throws {
    let v = try await Valley(), id = try await v.ask(about: v.themeDay)
    #expect(try await v.told(501).last == "上级督办：11月主题党日，请于2026年12月11日前答复")
    #expect(try await v.page(id, as: v.secretary).may == [.answer])
    // Its words are for those within whose reach it lies; others read its number.
    #expect(try await v.world.read(as: v.clerk) { try Cards.names($0, [id.value])[id.value]?.text }?.hasPrefix("上湾村党支部：") ?? false)
    #expect(try await v.world.read(as: v.neighbour) { try Cards.names($0, [id.value])[id.value]?.text } == "督办 \(id)")
    try await v.world.perform(AnswerFollowUp(id, "书记住院"), as: v.secretary)
    #expect(try await v.state(id) == "answered")
    #expect(try await v.told(601).last == "上湾村党支部答复了督办")
    #expect(try await v.page(id, as: v.clerk).may == [.accept, .sendBack, .withdraw])
    try await v.world.perform(SendBackAnswer(id, "请写补开日期", by: Day(year: 2026, month: 12, day: 15)), as: v.clerk)
    #expect(try await v.state(id) == "open")
    try await v.world.perform(AnswerFollowUp(id, "12月5日补开"), as: v.secretary)
    try await v.world.perform(AcceptAnswer(id), as: v.clerk)
    let page = try await v.page(id, as: v.clerk)
    #expect(page.followUp.state == .closed && page.steps.map(\.kind) == [.answer, .sendBack, .answer, .accept] && page.may.isEmpty)
    #expect(try await v.world.text("SELECT action FROM journal WHERE action LIKE 'followUps.%' ORDER BY id") == "followUps.ask,followUps.answer,followUps.sendBack,followUps.answer,followUps.accept")
    #expect(try await v.world.text("SELECT zh FROM journal").contains("书记住院") == false, "what was said stays out of the journal")
  }
  @Test func oneDutyIsAskedAboutOnceAtATimeAndAgainWhenItWasTakenBack() async throws {
    let v = try await Valley(), id = try await v.ask(about: v.themeDay)
    #expect(try await v.world.refusal(of: AskFollowUp(v.branch.id, about: v.themeDay, "再问", by: v.friday), as: v.clerk)?.problems.map(\.code) == ["duty.asked"])
    try await v.world.perform(WithdrawFollowUp(id, "问错了"), as: v.clerk)
    _ = try await v.ask(about: v.themeDay)
  }
  @Test func onlyTheLevelAboveAsksAndOnlyThoseConcernedSeeIt() async throws {
    let v = try await Valley(), id = try await v.ask()
    #expect(try await v.world.refusal(of: AskFollowUp(v.branch.id, "自问", by: v.friday), as: v.secretary)?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { _ = try await v.ask(as: v.stranger) }
    await #expect(throws: OutOfReach.self) { _ = try await v.page(id, as: v.neighbour) }
    await #expect(throws: OutOfReach.self) { try await v.world.perform(AnswerFollowUp(id, "代答"), as: v.neighbour) }
    #expect(try await v.world.refusal(of: AcceptAnswer(id), as: v.secretary)?.kind == .forbidden)
    #expect(try await v.world.refusal(of: AnswerFollowUp(id, "代答"), as: v.clerk)?.problems.map(\.code) == ["answer.own"])
    #expect(try await v.list("state=all", as: v.neighbour).total == 0)
    #expect(try await v.state(id) == "open")
  }
  @Test func theAskerIsTheOfficeOfWhoAsks() async throws {
    let v = try await Valley(), town = try await v.ask(), county = try await v.ask(as: v.countyClerk)
    #expect(try await v.page(town, as: v.secretary).followUp.askerName == "石桥镇党委")
    #expect(try await v.page(county, as: v.secretary).followUp.askerName == "青禾县委")
    try await v.world.perform(AnswerFollowUp(county, "已办"), as: v.secretary)
    #expect(try await v.world.refusal(of: AcceptAnswer(county), as: v.clerk)?.kind == .forbidden, "the town does not take what the county asked")
  }
  @Test func whatStaysWithoutAnAnswerGoesOneLevelFurtherUpOnce() async throws {
    let v = try await Valley(), id = try await v.ask(), watch = Watch(v.world.performer)
    v.world.travel(to: Moment(v.friday, minutes: 600))
    try await watch.run()
    #expect(try await v.told(701).allSatisfy { !$0.contains("督办") }, "on its last day it is not overdue")
    v.world.travel(days: 1)
    try await watch.run()
    try await watch.run()
    #expect(try await v.told(701).filter { $0.contains("督办") } == ["石桥镇党委督办的 1 项逾期未答复：上湾村党支部"])
    #expect(try await v.told(702).filter { $0.contains("督办") }.count == 1)
    #expect(try await v.told(501).last == "石桥镇党委的 1 项督办逾期未答复，已报其上一级，请尽快答复")
    #expect(try await v.world.count("SELECT count(*) FROM journal WHERE action = 'followUps.escalate' AND provenance = 'clock'") == 1)
    let page = try await v.page(id, as: v.clerk)
    #expect(page.overdue && page.followUp.escalatedOn == v.friday.adding(1))
    #expect(try await v.list("state=overdue", as: v.countyClerk).items.map(\.id) == [id])
    try await v.world.perform(AnswerFollowUp(id, "迟了"), as: v.secretary)
    #expect(try await v.world.text("SELECT zh FROM journal WHERE action = 'followUps.answer'") == "上湾村党支部逾期答复了督办")
    #expect(try await v.list("state=overdue", as: v.countyClerk).total == 0)
    try await v.world.perform(SendBackAnswer(id, "请写清楚", by: v.friday.adding(5)), as: v.clerk)
    v.world.travel(to: Moment(v.friday.adding(6), minutes: 600))
    try await watch.run()
    #expect(try await v.told(701).filter { $0.contains("督办") }.count == 2, "after it was sent back the clock runs anew")
  }
  @Test func theListNarrowsByStateAndOrganizationAndSaysItsFigures() async throws {
    let v = try await Valley(), first = try await v.ask(), second = try await v.ask(v.second)
    try await v.world.perform(AnswerFollowUp(second, "已办"), as: v.neighbour)
    let all = try await v.list("state=all", as: v.clerk)
    #expect(all.total == 2 && all.figures.open == 1 && all.figures.answered == 1 && all.figures.overdue == 0 && all.figures.closed == 0)
    #expect(try await v.list(as: v.clerk).items.map(\.id) == [first])
    #expect(try await v.list("state=answered", as: v.clerk).items.map(\.id) == [second])
    #expect(try await v.list("state=all", v.second, as: v.clerk).items.map(\.id) == [second])
    let page = try await v.list("state=all&per=1&page=2", as: v.clerk)
    #expect(page.items.count == 1 && page.total == 2 && page.page == 2)
    #expect(try await v.list("state=closed", as: v.clerk).view(reader).markup.contains("没有这样的督办"))
  }
  @Test func bothSeeWhatWaitsForThemOnTheirFirstPage() async throws {
    let v = try await Valley(), id = try await v.ask(about: v.themeDay)
    func card(_ actor: Actor, _ load: @escaping @Sendable (Scope) throws -> TodayCard?) async throws -> TodayCard? { try await v.world.read(as: actor) { try load($0) } }
    #expect(try await card(v.secretary, Cards.toAnswer)?.lines.map(\.address) == [FollowUps.one(id)])
    #expect(try await card(v.neighbour, Cards.toAnswer) == nil)
    #expect(try await card(v.clerk, Cards.toJudge) == nil)
    try await v.world.perform(AnswerFollowUp(id, "已办"), as: v.secretary)
    #expect(try await card(v.secretary, Cards.toAnswer) == nil)
    #expect(try await card(v.clerk, Cards.toJudge)?.lines.count == 1)
  }
  @Test func theDutysPageTellsOfItAndOffersItToTheLevelAboveOnly() async throws {
    let v = try await Valley()
    func panel(_ actor: Actor) async throws -> DutyPanel? { try await v.world.read(as: actor, sight: "duties.read") { try FollowUps.panel($0, DutyListTable.line(v.themeDay, in: $0)) } }
    #expect(try await panel(v.secretary) == nil)
    #expect(try await panel(v.clerk)?.at?.path == "/organizations/3/follow-ups/new?duty=ZB-16.organization.3.2026-11-01")
    _ = try await v.ask(about: v.themeDay)
    #expect(try await panel(v.secretary)?.lines.count == 1)
    #expect(try await panel(v.clerk)?.at == nil)
  }
}

@Suite struct FollowUpsAtTheDoor {
  @Test func aClerkAsksOnThePageAndTheSecretaryAnswers() async throws {
    let desks = try await Desks()
    try await desks.visit { caller in
      let duty = try await caller.get("/duties/ZB-16.organization.3.2026-11-01", as: "clerk")
      #expect(duty.status == 200 && duty.text.contains("提出督办"))
      let form = try await caller.get("/organizations/3/follow-ups/new?duty=ZB-16.organization.3.2026-11-01", as: "clerk")
      #expect(form.status == 200 && form.text.contains("value=\"2026-12-11\""), "five working days on")
      let refused = try await caller.post("/organizations/3/follow-ups/new", as: "clerk", ["question": "", "by": "2026-12-01"])
      #expect(refused.status == 422 && refused.text.contains("请填写") && refused.text.contains("value=\"2026-12-01\""))
      let made = try await caller.post("/organizations/3/follow-ups/new", as: "clerk", ["question": "请说明原因", "by": "2026-12-11", "duty": "ZB-16.organization.3.2026-11-01"])
      #expect(made.status == 303)
      let path = made.location ?? ""
      #expect(try await caller.get(path, as: "secretary").text.contains("提交答复"))
      #expect(try await caller.get(path, as: "stranger").status == 404)
      let empty = try await caller.post(path + "/answer", as: "secretary", ["text": " "])
      #expect(empty.status == 422 && empty.text.contains("请填写答复内容"))
      #expect(try await caller.post(path + "/answer", as: "secretary", ["text": "<b>已补开</b>"]).status == 303)
      let seen = try await caller.get(path, as: "clerk")
      #expect(seen.text.contains("&lt;b&gt;已补开") && seen.text.contains("认可，办结"))
      #expect(try await caller.post(path + "/send-back", as: "clerk", ["text": "", "by": ""]).status == 422)
      #expect(try await caller.post(path + "/accept", as: "secretary", [:]).status == 403)
      #expect(try await caller.post(path + "/accept", as: "clerk", ["text": ""]).status == 303)
      #expect(try await caller.post(path + "/accept", as: "clerk", ["text": ""]).status == 409)
    }
  }
  @Test func theSameAsJSONWithItsFigures() async throws {
    let desks = try await Desks()
    try await desks.visit { caller in
      let made = try await caller.post("/organizations/3/follow-ups/new", as: "clerk", json: #"{"question": "请说明", "by": "2026-12-11"}"#)
      #expect(made.status == 201 && made.location?.hasPrefix("/follow-ups/") == true)
      let list = try await caller.get("/follow-ups", as: "secretary", json: true)
      #expect(list.status == 200 && list.text.contains(#""figures":{"open":1,"overdue":0,"answered":0,"closed":0}"#))
      let own = try await caller.get("/organizations/3/follow-ups", as: "secretary")
      #expect(own.status == 200 && own.text.contains("aria-label=\"这个党组织\"") && !own.text.contains("提出督办"))
      #expect(try await caller.get("/organizations/3/follow-ups", as: "clerk").text.contains("提出督办"))
      #expect(try await caller.get("/organizations/3/follow-ups/new", as: "secretary").status == 403)
      #expect(try await caller.post("/organizations/3/follow-ups/new", as: "clerk", json: #"{"question": "请说明", "by": "2026-02-30"}"#).status == 422)
    }
  }
  @Test func theDutiesOfAnOrganizationKeepItsTabsAndTheRulesHaveAPlace() async throws {
    let desks = try await Desks()
    try await desks.visit { caller in
      let duties = try await caller.get("/organizations/3/duties?state=late", as: "clerk")
      #expect(duties.status == 200 && duties.text.contains("aria-label=\"这个党组织\"") && duties.text.contains("/organizations/3/duties"))
      #expect(try await caller.get("/duties?organization=3", as: "clerk").status == 200)
      #expect(try await caller.get("/organizations/3/duties", as: "stranger").status == 404)
      #expect(try await caller.get("/regulations", as: "secretary").text.contains("href=\"/duties\" aria-current=\"page\""))
    }
  }
}
