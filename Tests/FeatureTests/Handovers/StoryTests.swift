import Approvals
import FeatureKit
import Foundation
import Structure
import Support
import Testing
@testable import Handovers

@Suite struct HandoverStories {
  @Test func oneActionEndsThePostGivesItAndKeepsTheList() async throws {
    let o = try await Office()
    try await o.leaveThingsOpen()
    let id = try await o.handOver(things: "党支部印章 1 枚")
    #expect(try await o.secretaries(on: Office.today) == "周国安")
    #expect(try await o.secretaries(on: Office.today.adding(1)) == "陈大伟")
    let page = try await o.page(id, as: o.town), kinds = Set(page.items.map(\.kind)), words = page.items.map(\.words.zh).joined(separator: "；")
    #expect(kinds.isSuperset(of: [.duty, .gathering, .followUp, .importing, .other, .key]), "\(kinds)")
    for part in ["十一月党员大会", "四季度党课", "请说明原因", "花名册.xlsx", "党支部印章 1 枚", "书记的办理权限"] { #expect(words.contains(part), "\(part) in \(words)") }
    #expect(page.handover.witness?.name == "林晓梅" && page.handover.office == "云溪镇党委")
    #expect(try await o.world.text("SELECT action FROM journal WHERE action IN ('handovers.handOver', 'structure.endPost', 'structure.appoint') AND at = \(o.world.now) ORDER BY id") == "handovers.handOver,structure.endPost,structure.appoint")
    #expect(try await o.told(o.member).contains("您自2026年12月5日起任“柳河村党支部”书记"))
    #expect(try await o.told(o.secretary).contains("已办理交接"))
  }
  @Test func theListDoesNotChangeAfterwards() async throws {
    let o = try await Office()
    try await o.leaveThingsOpen()
    let id = try await o.handOver(), before = try await o.page(id, as: o.town).items
    try await o.world.database.write { session in _ = try session.execute("UPDATE gathering SET state = 'held' WHERE id IN (771, 772)") }
    #expect(try await o.page(id, as: o.town).items == before)
    await #expect(throws: (any Error).self) { try await o.world.database.write { session in _ = try session.execute("DELETE FROM handover_item WHERE handover = \(id)") } }
  }
  @Test func itIsDoneOnceAndAllOrNothing() async throws {
    let o = try await Office()
    _ = try await o.handOver()
    #expect(try await o.world.refusal(of: HandOver(o.post, to: o.deputy, on: Office.today), as: o.town)?.kind == .conflict)
    // Somebody was named for the day after already: what giving the post refuses refuses the whole.
    let other = try await Office()
    try await other.world.database.write { session in
      _ = try session.execute(PostTable.begin(ID(99_001), other.stranger, .secretary, at: other.tree.first.id, since: Office.today.adding(1)).sql)
    }
    #expect(try await other.world.refusal(of: HandOver(other.post, to: other.member, on: Office.today), as: other.town)?.problems.map(\.code) == ["secretary.two"])
    #expect(try await other.world.count("SELECT count(*) FROM handover") == 0)
    #expect(try await other.world.count("SELECT count(*) FROM handover_item") == 0)
    #expect(try await other.secretaries(on: Office.today.adding(30)).contains("周国安"))
  }
  @Test func theHolderAsksAndTheLevelAboveDoesItWithOnePress() async throws {
    let o = try await Office()
    try await o.leaveThingsOpen()
    let asked = ID<Approval>(try await o.world.perform(AskHandOver(o.post, to: o.member, on: Office.today.adding(3)), as: o.holder).made?.id ?? 0)
    #expect(try await o.secretaries(on: Office.today.adding(10)) == "周国安", "asking gives nothing yet")
    #expect(try await o.told(o.clerkPerson).contains("申请交接“柳河村党支部”书记"))
    #expect(try await o.world.refusal(of: AskHandOver(o.post, to: o.deputy, on: Office.today), as: o.holder)?.problems.map(\.code) == ["waiting"])
    #expect(try await o.world.refusal(of: Approve(asked, version: 1), as: o.second)?.kind == .forbidden, "a deputy sees the request, and gives no posts")
    #expect(try await o.world.count("SELECT count(*) FROM handover") == 0)
    try await o.world.perform(Approve(asked, version: 1), as: o.town)
    #expect(try await o.secretaries(on: Office.today.adding(4)) == "陈大伟")
    #expect(try await o.world.count("SELECT count(*) FROM handover_item WHERE kind = 'approval'") == 0, "its own request is no matter left open")
  }
  @Test func nobodyElseHandsOverAPost() async throws {
    let o = try await Office()
    #expect(try await o.world.refusal(of: HandOver(o.post, to: o.member, on: Office.today), as: o.holder)?.kind == .forbidden, "a holder does not give the post away alone")
    #expect(try await o.world.refusal(of: AskHandOver(o.post, to: o.member, on: Office.today), as: o.second)?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { _ = try await o.handOver(as: o.neighbour) }
    await #expect(throws: OutOfReach.self) { try await o.world.perform(AskHandOver(o.post, to: o.stranger, on: Office.today), as: o.neighbour) }
    #expect(try await o.world.refusal(of: HandOver(o.post, to: o.stranger, on: Office.today), as: o.town)?.problems.map(\.code) == ["successor.elsewhere"])
    #expect(try await o.world.count("SELECT count(*) FROM handover") == 0)
  }
}

@Suite struct HandoversAtTheDoor {
  @Test func theClerkHandsOverOnThePageAndPrintsTheList() async throws {
    let o = try await Office()
    try await o.leaveThingsOpen()
    try await o.visit { (caller) async throws in
      let list = try await caller.get("/organizations/\(o.tree.first.id)/handovers", as: "town")
      #expect(list.status == 200 && list.text.contains("/posts/\(o.post)/hand-over"))
      let form = try await caller.get("/posts/\(o.post)/hand-over", as: "town")
      #expect(form.status == 200 && form.text.contains("十一月党员大会") && form.text.contains("陈大伟") && !form.text.contains("⟦"))
      let refused = try await caller.post("/posts/\(o.post)/hand-over", as: "town", [("successor", "\(o.member)"), ("on", "2027-06-01"), ("things", "印章")])
      #expect(refused.status == 422 && refused.text.contains("前后 31 天") && refused.text.contains("印章") && refused.text.contains("2027-06-01"))
      let done = try await caller.post("/posts/\(o.post)/hand-over", as: "town", [("successor", "\(o.member)"), ("on", "2026-12-04"), ("things", "<b>印章</b>")])
      #expect(done.status == 303)
      let path = done.location ?? ""
      let seen = try await caller.get(path, as: "holder")
      #expect(seen.status == 200 && seen.text.contains("&lt;b&gt;印章") && seen.text.contains("监交"))
      let print = try await caller.get(path + "/print", as: "second")
      #expect(print.status == 200 && print.text.contains("工作交接清单") && print.text.contains("移交人（签名）"))
      #expect(try await caller.get(path, as: "neighbour").status == 404)
      #expect(try await caller.get(path + "/print", as: "neighbour").status == 404)
      #expect(try await caller.get("/posts/\(o.post)/hand-over", as: "neighbour").status == 404)
      #expect(try await caller.get(path, as: "member").status == 403)
      #expect(try await caller.post("/posts/\(o.post)/hand-over", as: "town", [("successor", "\(o.deputy)"), ("on", "2026-12-04")]).status == 409)
    }
  }
  @Test func theSameInJSON() async throws {
    let o = try await Office()
    try await o.visit { (caller) async throws in
      let listed = try await caller.get("/posts/\(o.post)/hand-over", as: "holder", json: true)
      #expect(listed.status == 200 && listed.text.contains("\"gives\":false") && listed.text.contains("\"items\":["))
      let asked = try await caller.post("/posts/\(o.post)/hand-over/ask", as: "holder", json: "{\"successor\":\"\(o.member)\",\"on\":\"2026-12-05\"}")
      #expect(asked.status == 201, "\(asked.text)")
      let made = try await caller.post("/posts/\(o.post)/hand-over", as: "town", json: "{\"successor\":\"\(o.member)\",\"on\":\"2026-12-04\",\"things\":\"\"}")
      #expect(made.status == 201, "\(made.text)")
      let id = try #require(made.text.firstMatch(of: /"id":"(\d+)"/).map { String($0.output.1) })
      let one = try await caller.get("/handovers/\(id)", as: "town", json: true)
      #expect(one.status == 200 && one.text.contains("\"role\":\"secretary\"") && one.text.contains("\"on\":\"2026-12-04\""))
      #expect(try await caller.get("/handovers/\(id)", as: "neighbour", json: true).status == 404)
      #expect(try await caller.post("/posts/\(o.post)/hand-over", as: "member", json: "{\"successor\":\"\(o.deputy)\",\"on\":\"2026-12-04\",\"things\":\"\"}").status != 201)
    }
  }
}
