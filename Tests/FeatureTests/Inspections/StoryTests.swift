import FeatureKit
import Foundation
import Support
import Testing
@testable import Inspections

@Suite struct InspectionStories {
  @Test func theBranchIsToldWhoLooksAndTillWhenAndPreparesNothing() async throws {
    let o = try await Office(), id = try await o.open(o.tree.town)
    let listed = try await o.list("", o.tree.first, as: o.holder)
    #expect(listed.items.map(\.id) == [id], "it was opened for the town above")
    #expect(listed.open == nil && listed.book != nil)
    let card = try #require(try await o.world.read(as: o.holder) { try Cards.running($0) })
    #expect(card.lines.map(\.text.zh) == ["沈立群正在检查云溪镇党委"] && card.lines[0].under?.zh.contains("不用准备材料") == true)
    #expect(try await o.world.text("SELECT zh FROM notice WHERE person = \(o.inspector)").contains("请您于2026年12月4日至2026年12月10日检查"))
    let mine = try #require(try await o.world.read(as: o.looking()) { try Cards.running($0) })
    #expect(mine.lines[0].text.zh == "您正在检查云溪镇党委")
    o.world.travel(days: 7)
    #expect(try await o.world.read(as: o.holder) { try Cards.running($0) } == nil)
  }
  @Test func aBranchIsInspectedFromAboveOnly() async throws {
    let o = try await Office()
    #expect(try await o.world.refusal(of: o.action(), as: o.holder)?.kind == .forbidden)
    await #expect(throws: OutOfReach.self) { try await o.world.perform(o.action(), as: o.neighbour) }
    #expect(try await o.world.refusal(of: o.action(by: o.secretary), as: o.county)?.problems.map(\.code) == ["inspector.own"])
    #expect(try await o.world.refusal(of: o.action(by: o.nobody), as: o.county)?.problems.map(\.code) == ["inspector.account"])
    _ = try await o.open(o.tree.town, as: o.town)
    #expect(try await o.world.refusal(of: o.action(), as: o.county)?.problems.map(\.code) == ["inspector.twice"], "the town's inspection covers the branch already")
    #expect(try await o.world.text("SELECT f.name FROM inspection i JOIN organization f ON f.id = i.office") == "云溪镇党委")
  }
  @Test func otherBranchesAreNotToldOfIt() async throws {
    let o = try await Office(), id = try await o.open()
    #expect(try await o.list(as: o.neighbour).total == 0)
    await #expect(throws: OutOfReach.self) { _ = try await o.world.read(as: o.neighbour, sight: Inspections.read) { try InspectionPage.load(id, .nothing, in: $0) } }
    #expect(try await o.list("state=coming", as: o.county).total == 0)
    #expect(try await o.list("state=running", as: o.county).total == 1)
  }
}

@Suite struct InspectionsAtTheDoor {
  @Test func theCountyOpensOneOnThePageAndEndsIt() async throws {
    let o = try await Office()
    let actors = ["county": o.county, "holder": o.holder, "neighbour": o.neighbour, "member": o.member]
    try await o.world.visit(actors) { (caller) async throws in
      let path = "/organizations/\(o.tree.first.id)/inspections/new", name = "沈立群".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let form = try await caller.get("\(path)?q=\(name)", as: "county")
      #expect(form.status == 200 && form.text.contains("沈立群"))
      let unasked = try await caller.get(path, as: "county")
      #expect(unasked.status == 200 && !unasked.text.contains("陈大伟"), "who works elsewhere is found by name only")
      #expect(try await caller.get("\(path)?q=\("陈大伟".addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")", as: "county").text.contains("没有可选的人员"), "who has no account is not offered")
      #expect(try await caller.get(path, as: "holder").status == 403)
      #expect(try await caller.get(path, as: "neighbour").status == 404)
      let fields = [("q", "沈立群"), ("inspector", "\(o.inspector)"), ("since", "2026-12-04"), ("until", "2027-12-04"), ("looks", "<i>记录</i>"), ("recordsFrom", "2026-01-01"), ("recordsUntil", "2026-12-04")]
      let refused = try await caller.post(path, as: "county", fields)
      #expect(refused.status == 422 && refused.text.contains("最长 60 天") && refused.text.contains("&lt;i&gt;记录"))
      let made = try await caller.post(path, as: "county", fields.map { $0.0 == "until" ? ("until", "2026-12-10") : $0 })
      #expect(made.status == 303)
      let one = made.location ?? ""
      let seen = try await caller.get(one, as: "holder")
      #expect(seen.status == 200 && seen.text.contains("沈立群") && seen.text.contains("&lt;i&gt;记录") && !seen.text.contains("提前结束"))
      #expect(try await caller.get(one, as: "county").text.contains("evidence-book"))
      #expect(try await caller.get(one, as: "neighbour").status == 404)
      #expect(try await caller.get(one, as: "member").status == 403)
      #expect(try await caller.post(one + "/end", as: "holder", [("reason", "别看了")]).status == 403)
      #expect(try await caller.post(one + "/end", as: "county", [("reason", "")]).status == 422)
      #expect(try await caller.post(one + "/end", as: "county", [("reason", "已看完")]).status == 303)
      #expect(try await caller.post(one + "/end", as: "county", [("reason", "已看完")]).status == 409)
      #expect(try await caller.get(one, as: "holder").text.contains("已看完"))
    }
  }
  @Test func theSameInJSON() async throws {
    let o = try await Office()
    try await o.world.visit(["county": o.county, "neighbour": o.neighbour]) { (caller) async throws in
      let path = "/organizations/\(o.tree.first.id)/inspections/new"
      let body = "{\"inspector\":\"\(o.inspector)\",\"since\":\"2026-12-04\",\"until\":\"2026-12-10\",\"looks\":\"记录\",\"recordsFrom\":\"2026-01-01\",\"recordsUntil\":\"2026-12-04\"}"
      #expect(try await caller.post(path, as: "neighbour", json: body).status == 404)
      let made = try await caller.post(path, as: "county", json: body)
      #expect(made.status == 201, "\(made.text)")
      let twice = try await caller.post(path, as: "county", json: body)
      #expect(twice.status == 422 && twice.text.contains("inspector.twice"))
      let list = try await caller.get("/inspections", as: "county", json: true)
      #expect(list.status == 200 && list.text.contains("\"total\":1") && list.text.contains("\"looks\":\"记录\""))
    }
  }
}
