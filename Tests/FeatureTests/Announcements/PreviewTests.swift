import FeatureKit
import Support
import Testing
@testable import Announcements

@Suite struct Previews {
  private let typed = [("title", "检查用电安全"), ("body", "## 怎么查\n\n- 先看**插座**"), ("audience", "subtree"), ("receipt", "true")]

  @Test func lookingShowsTheTextAndToHowManyItGoesAndSendsNothing() async throws {
    let office = try await Office()
    try await office.visit { site in
      let seen = try await site.post("/announcements/preview", as: "clerk", typed)
      #expect(seen.status == 201 && seen.text.contains("<strong>插座</strong>") && seen.text.contains("将发给 4 人"))
      #expect(try await site.post("/announcements/preview", as: "clerk", typed.filter { $0.0 != "audience" } + [("audience", "organization")]).text.contains("将发给 1 人"))
    }
    #expect(try await office.world.journal().contains { $0.hasPrefix("announcements") } == false)
  }
  @Test func whatWasTypedComesBackToBeChangedAndWhatIsWrongIsSaidBefore() async throws {
    let office = try await Office()
    try await office.visit { site in
      let again = try await site.post("/announcements/preview", as: "clerk", typed + [("again", "1")])
      #expect(again.status == 201 && again.text.contains("- 先看**插座**</textarea>") && again.text.contains("检查用电安全"))
      let wrong = try await site.post("/announcements/preview", as: "clerk", [("title", ""), ("body", "写了很多"), ("audience", "subtree")])
      #expect(wrong.status == 422 && wrong.text.contains("请填写标题") && wrong.text.contains("写了很多</textarea>"))
      #expect(try await site.post("/announcements/preview", as: "clerk", typed + [("organization", "县委")]).status == 422)
    }
  }
  @Test func onlyWhoPublishesThereIsShownToHowMany() async throws {
    let office = try await Office()
    try await office.visit { site async throws in
      #expect(try await site.post("/announcements/preview", as: "member", typed).status == 403)
      #expect(try await site.post("/announcements/preview", as: nil, typed).status == 303)
      #expect(try await site.post("/announcements/preview", as: "secretary", typed + [("organization", "\(office.tree.second.id)")]).status == 404)
    }
  }
}
