import FeatureKit
import Foundation
import People
import Procedures
import Structure
import Support
import Testing
@testable import Cases
@testable import WeakBranches

@Suite struct CaseStories {
  @Test func aWeakBranchIsProposedDecidedPutRightCheckedAndStruckOffByForms() async throws {
    let office = try await CaseOffice(), first = office.tree.first.id
    try await office.visit { site async throws in
      let list = try await site.get("/organizations/\(first)/cases", as: "town").text
      #expect(list.contains("启动：整顿软弱涣散党组织"))
      #expect(try await !site.get("/organizations/\(first)/cases", as: "secretary").text.contains("启动："), "the branch does not propose itself")
      let form = try await site.get("/organizations/\(first)/cases/weak-branches", as: "town")
      #expect(form.status == 200 && form.text.contains("长期不开展组织生活") && form.text.contains("云岭县委"))
      let refused = try await site.post("/organizations/\(first)/cases/weak-branches", as: "town", [("values.facts", "没有开会")])
      #expect(refused.status == 422 && refused.text.contains("请至少勾选一种情形") && refused.text.contains("没有开会"), "what was typed is kept")
      let made = try await site.post("/organizations/\(first)/cases/weak-branches", as: "town", [("values.facts", "没有开会"), ("ticked", "3"), ("ticked", "6")])
      let one = try #require(made.location)
      #expect(made.status == 303)
      let page = try await site.get(one, as: "county").text
      #expect(try await !site.get("/organizations/\(first)/cases", as: "town").text.contains("启动："), "one at a time")
      #expect(page.contains("您在这里：云岭县委") && page.contains("2026年12月18日") && page.contains("还有 10 个工作日") && page.contains("书记不胜任") == false && page.contains("没有开会"))
      #expect(try await site.get("/cases", as: "county").text.contains("柳河村党支部"))
      #expect(try await site.post("\(one)/weak-branches/take", as: "town", [("step", "decide"), ("values.decidedOn", "2026-12-04")]).status == 403, "the county decides")
      #expect(try await site.post("\(one)/weak-branches/take", as: "county", [("step", "decide"), ("values.decidedOn", "2026-12-04")]).status == 303)
      #expect(try await site.post("\(one)/weak-branches/take", as: "county", [("step", "decide"), ("values.decidedOn", "2026-12-04")]).status == 409, "once")
      let plan = [("step", "plan"), ("values.countyLeader", "甲"), ("values.townLeader", "乙"), ("values.firstSecretary", "丙"), ("values.partner", "县水利局"), ("values.measures", "补开大会"), ("values.until", "2027-06-04")]
      #expect(try await site.post("\(one)/weak-branches/take", as: "town", plan).status == 303)
      let early = try await site.post("\(one)/weak-branches/take", as: "secretary", [("step", "putRight"), ("values.report", "完成")])
      #expect(early.status == 422 && early.text.contains("最早可于2027年3月4日办理") && early.text.contains("RS-01"))
      #expect(try await site.get(one, as: "secretary").text.contains("到了这一天，这里会出现办理的表单"))
      #expect(try await site.post("\(one)/weak-branches/note", as: "secretary", [("text", "走访农户")]).status == 303)
      office.world.travel(to: Moment(Day(year: 2027, month: 3, day: 4), minutes: 600))
      #expect(try await site.post("\(one)/weak-branches/take", as: "secretary", [("step", "putRight"), ("values.report", "完成")]).status == 303)
      let uncounted = try await site.get(one, as: "town").text
      #expect(uncounted.contains("放假安排还没有公布") && uncounted.contains("填写期限"), "2027 is not published")
      #expect(try await site.post("\(one)/weak-branches/date", as: "town", [("step", "review"), ("due", "2027-03-18"), ("text", "县委通知")]).status == 303)
      #expect(try await site.post("\(one)/weak-branches/send-back", as: "town", [("step", "review"), ("text", "")]).status == 422)
      #expect(try await site.post("\(one)/weak-branches/take", as: "town", [("step", "review"), ("values.asked", "60"), ("values.satisfied", "50"), ("values.report", "看过")]).status == 303)
      #expect(try await site.post("\(one)/weak-branches/take", as: "county", [("step", "strikeOff"), ("values.checkedOn", "2027-03-04")]).status == 303)
      let over = try await site.get(one, as: "secretary").text
      #expect(over.contains("2027年3月4日办结") && over.contains("走访农户") && !over.contains("撤回本件"))
      #expect(try await site.get("/cases?state=closed", as: "town").text.contains("已办结"))
    }
    let journal = try await office.world.journal().suffix(8)
    #expect(journal == ["weakBranches.begin", "weakBranches.take", "weakBranches.take", "weakBranches.note", "weakBranches.take", "weakBranches.date", "weakBranches.take", "weakBranches.take"])
    let words = try await office.world.text("SELECT zh FROM journal WHERE action LIKE 'weakBranches%'")
    #expect(!words.contains("没有开会") && !words.contains("甲") && !words.contains("走访"), "nothing that was typed stands in the journal")
  }
  @Test func whoeverIsElsewhereFindsNothingAndChangesNothing() async throws {
    let office = try await CaseOffice(), id = try await office.begin()
    try await office.visit { site async throws in
      for path in ["/cases/\(id)", "/organizations/\(office.tree.first.id)/cases", "/organizations/\(office.tree.first.id)/cases/weak-branches"] { #expect(try await site.get(path, as: "neighbour").status == 404, "\(path)") }
      for move in ["take", "send-back", "suspend", "resume", "withdraw", "note", "date"] {
        let fields = [("step", "decide"), ("text", "理由"), ("values.decidedOn", "2026-12-04"), ("due", "2026-12-20")]
        #expect(try await site.post("/cases/\(id)/weak-branches/\(move)", as: "neighbour", fields).status == 404, "\(move)")
        #expect(try await [403, 404].contains(site.post("/cases/\(id)/weak-branches/\(move)", as: "member", fields).status), "\(move)")
      }
      #expect(try await site.get("/cases/\(id)", as: "member").status == 403)
      #expect(try await !site.get("/cases", as: "neighbour").text.contains("柳河村党支部"))
      #expect(try await site.post("/cases/\(id)/weak-branches/withdraw", as: "secretary", [("text", "不服")]).status == 403, "what the town opened the town withdraws")
      #expect(try await site.get("/organizations/\(office.tree.first.id)/cases/weak-branches", as: "secretary").status == 403)
    }
    #expect(try await office.world.count("SELECT count(*) FROM case_event") == 1)
  }
  @Test func oneAtATimeAndAgainAfterwards() async throws {
    let office = try await CaseOffice(), id = try await office.begin(), again = BeginCase<WeakBranches>(office.tree.first.id, values: ["facts": "再次"], ticked: ["1"])
    #expect(try await office.world.refusal(of: again, as: office.town)?.problems.map(\.code) == ["case.open"])
    try await office.world.perform(SuspendCase<WeakBranches>(id, because: "换届"), as: office.county)
    #expect(try await office.world.refusal(of: again, as: office.town)?.problems.map(\.code) == ["case.open"], "what rests is open still")
    try await office.world.perform(WithdrawCase<WeakBranches>(id, because: "列错"), as: office.town)
    #expect(try await office.world.refusal(of: again, as: office.town) == nil)
    #expect(try await office.world.count("SELECT count(*) FROM case_file") == 2)
  }
  @Test func whatIsSentBackIsDoneAgainAndRestMovesTheDay() async throws {
    let office = try await CaseOffice(), id = try await office.begin()
    try await office.world.perform(ReturnCase<WeakBranches>(id, "decide", because: "请补写具体表现"), as: office.county)
    #expect(try await office.one(id).step == "propose")
    try await office.world.perform(TakeStep<WeakBranches>(id, "propose", values: ["facts": "补写"], ticked: ["3"]), as: office.town)
    let before = try await office.one(id)
    #expect(before.step == "decide" && before.due == Day(year: 2026, month: 12, day: 18))
    try await office.world.perform(SuspendCase<WeakBranches>(id, because: "换届"), as: office.county)
    office.world.travel(days: 7)
    try await office.visit { site async throws in
      #expect(try await site.get("/cases?state=suspended", as: "town").text.contains("中止"))
      #expect(try await site.get("/cases?state=all", as: "town").text.contains("柳河村党支部"))
      #expect(try await site.get("/cases/\(id)", as: "county").text.contains("恢复办理"))
    }
    #expect(try await office.world.read(as: office.town) { try $0.names([Reference(Case.reference, id)]).values.map(\.text) } == ["柳河村党支部"])
    #expect(try await office.world.refusal(of: TakeStep<WeakBranches>(id, "decide", values: ["decidedOn": "2026-12-04"]), as: office.county)?.problems.map(\.code) == ["case.suspended"])
    try await office.world.perform(ResumeCase<WeakBranches>(id), as: office.county)
    #expect(try await office.one(id).due == Day(year: 2026, month: 12, day: 25))
  }
  @Test func whatIsLateIsMarkedAndStandsFirst() async throws {
    let office = try await CaseOffice(), id = try await office.begin()
    office.world.travel(days: 20)
    try await office.visit { site async throws in
      let list = try await site.get("/cases?state=late", as: "county")
      #expect(list.text.contains("柳河村党支部") && list.text.contains("逾期"))
      #expect(try await site.get("/cases/\(id)", as: "county").text.contains("在办，已逾期"))
      let told = try await site.get("/cases/\(id)", as: "county", json: true)
      #expect(told.status == 200 && told.text.contains("\"late\":true") && told.text.contains("\"due\":\"2026-12-18\""))
    }
    let card = try await office.world.read(as: office.county) { scope in try Waiting.card([WeakBranches.plan], in: scope) }
    #expect(card?.lines.map(\.text.zh) == ["逾期：县级研究确定"] && card?.lines.first?.under?.zh == "整顿软弱涣散党组织：柳河村党支部")
    #expect(try await office.world.read(as: office.town) { scope in try Waiting.card([WeakBranches.plan], in: scope) } == nil, "it waits for the county")
    let branch = office.tree.first
    #expect(try await office.world.read { scope in try Waiting.hindrance(scope, branch).count } == 1)
    #expect(try await office.world.read { scope in try Waiting.matters([WeakBranches.plan], branch, in: scope).map(\.due) } == [Day(year: 2026, month: 12, day: 18)])
    try await office.world.perform(TakeStep<WeakBranches>(id, "decide", values: ["decidedOn": "2026-12-24"]), as: office.county)
    #expect(try await office.world.text("SELECT late FROM case_event WHERE case_file = \(id) ORDER BY number") == "0,1")
  }
}

extension CaseStories {
  @Test func anOfficeIsToldOnceOfAStepThatRanLateAndTheOneAboveItToo() async throws {
    let office = try await CaseOffice(), id = try await office.begin()
    try await office.watch()
    #expect(try await office.world.count("SELECT count(*) FROM case_told") == 0, "nothing is late on the first day")
    try await office.world.perform(TakeStep<WeakBranches>(id, "decide", values: ["decidedOn": "2026-12-04"]), as: office.county)
    office.world.travel(days: 27)
    for _ in 1...2 { try await office.watch() }
    #expect(try await office.world.journal().filter { $0 == "cases.tellLate" }.count == 1, "once, however often the watch goes round")
    let late = try await office.one(id), told = try TellLate(office: office.tree.town.id).decide(.init(office: office.tree.town, above: office.tree.county.id, cases: [late]), CaseDecisions.occasion())
    #expect(told.notices.map(\.to) == [.posts(Role.desk, office.tree.town.id), .posts(Role.desk, office.tree.county.id)])
    #expect(try await office.world.text("SELECT zh FROM journal WHERE action = 'cases.tellLate'") == "云溪镇党委有 1 件办件的步骤逾期")
    try await office.world.perform(ReturnCase<WeakBranches>(id, "plan", because: "再看"), as: office.town)
    try await office.world.perform(TakeStep<WeakBranches>(id, "decide", values: ["decidedOn": "2026-12-31"]), as: office.county)
    try await office.watch()
    #expect(try await office.world.count("SELECT count(*) FROM case_told") == 1, "what begins anew is not late")
  }
}

/// A county with its town and branches, and the desks of each.
struct CaseOffice: Sendable {
  let world: World
  let tree: SmallTree
  init() async throws {
    world = try await World([structure, People.room(), weakBranches, cases(over: [WeakBranches.plan])])
    tree = try await SmallTree.plant(in: world)
  }
  var county: Actor { world.actor(.clerk, at: tree.county, account: ID(1)) }
  var town: Actor { world.actor(.clerk, at: tree.town, account: ID(2)) }
  var secretary: Actor { world.actor(.secretary, at: tree.first, account: ID(3)) }
  /// What the watch finds due of this room.
  func watch() async throws { for act in try await world.read({ try TellLate.due(in: $0) }) { try await world.perform(act) } }
  func begin() async throws -> ID<Case> { ID(try await world.perform(BeginCase<WeakBranches>(tree.first.id, values: ["facts": "没有开会"], ticked: ["3"]), as: town).made?.id ?? 0) }
  func one(_ id: ID<Case>) async throws -> Case { try await world.read { try CaseTable.one(id, in: $0) } }
  func visit<T: Sendable>(_ work: @escaping @Sendable (Caller) async throws -> T) async throws -> T {
    try await world.visit(["county": county, "town": town, "secretary": secretary, "neighbour": world.actor(.secretary, at: tree.second, account: ID(4)), "member": world.actor(.member, at: tree.first, account: ID(5))], work)
  }
}
