import FeatureKit
import Foundation
import Support
import Testing
@testable import Announcements

/// What an announcement costs its publisher.
@Suite struct Receipts {
  private func used(_ office: Office) async throws -> Int { try await office.world.read { try AskMeter(office.tree.town, in: $0) }.tasks }

  @Test func theSeventhThatWantsAReceiptIsRefusedAndOneThatOnlyInformsIsNot() async throws {
    let office = try await Office()
    for n in 1...6 { _ = try await office.publish("通知\(n)") }
    let refused = try await office.world.refusal(of: Publish("通知7", "正文", to: .subtree), as: office.clerk)
    #expect(refused?.problems.map(\.code) == ["asks.used"] && refused?.problems.first?.clause == Clause("JF-01"))
    #expect(try await office.world.count("SELECT count(*) FROM announcement") == 6)
    try await office.world.perform(Publish("供阅知", "正文", to: .subtree, receipt: false), as: office.clerk)
    try await office.world.perform(Publish("本级", "正文", to: .organization), as: office.clerk)
    try await office.world.perform(Publish("本支部", "正文", to: .subtree), as: office.secretary)
    #expect(try await used(office) == 6, "what asks nothing of a branch below costs nothing")
  }
  @Test func whatIsWithdrawnSoonComesBack() async throws {
    let office = try await Office(), id = try await office.publish()
    #expect(try await used(office) == 1)
    try await office.world.perform(Withdraw(id, version: 1, because: "重复"), as: office.clerk)
    #expect(try await used(office) == 0)
    let kept = try await office.publish()
    office.world.travel(days: 2)
    try await office.world.perform(Withdraw(kept, version: 1, because: "重复"), as: office.clerk)
    #expect(try await used(office) == 1)
  }
  @Test func nobodyHasToAcknowledgeOrIsRemindedOfWhatOnlyInforms() async throws {
    let office = try await Office(), id = ID<Announcement>(try await office.world.perform(Publish("供阅知", "正文", to: .subtree, receipt: false), as: office.clerk).made?.id ?? 0)
    #expect(try await office.world.refusal(of: Acknowledge(id), as: office.member(2))?.problems.map(\.code) == ["receipt.none"])
    #expect(try await office.world.refusal(of: Remind(id), as: office.clerk)?.problems.map(\.code) == ["receipt.none"])
    #expect(try await office.world.read(as: office.member(2)) { try Cards.unread($0) } == nil)
    let page = try await office.world.read(as: office.member(2)) { try AnnouncementPage.load(id, in: $0) }
    #expect(page.reading == .informed && page.tally == nil)
    #expect(try await office.world.count("SELECT count(*) FROM announcement_reading") == 0)
  }
  @Test func theFormSaysWhatIsLeftAndTheRefusalKeepsWhatWasTyped() async throws {
    let office = try await Office()
    for n in 1...6 { _ = try await office.publish("通知\(n)") }
    try await office.visit { caller in
      let form = try await caller.get("/announcements/new", as: "clerk")
      #expect(form.status == 200 && form.text.contains("已达 6 项上限") && form.text.contains("/organizations/\(office.tree.town.id)/asks"))
      #expect(try await caller.get("/announcements/new", as: "secretary").text.contains("今年还可布置") == false, "a branch asks nobody below")
      let refused = try await caller.post("/announcements", as: "clerk", [("title", "第七项"), ("body", "请报送"), ("audience", "subtree"), ("receipt", "true")])
      #expect(refused.status == 422 && refused.text.contains("第七项") && refused.text.contains("不能再布置"))
      #expect(try await caller.post("/announcements", as: "clerk", [("title", "供阅知"), ("body", "不用回"), ("audience", "subtree"), ("receipt", "false")]).status == 303)
      let json = try await caller.post("/announcements", as: "clerk", json: #"{"title": "第七项", "body": "请报送", "audience": "subtree"}"#)
      #expect(json.status == 422 && json.text.contains("asks.used") && json.text.contains("JF-01"))
    }
  }
}
