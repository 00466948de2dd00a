import FeatureKit
import Foundation
import Support
import Testing

@Suite struct RulesAtTheDoor {
  private func body(_ text: String) throws -> String { String(decoding: try JSONEncoder().encode(["text": text]), as: UTF8.self) }
  private func shipped() throws -> String { try String(contentsOfFile: World.root.appending(path: "regulations/branch-regulations.yaml").path, encoding: .utf8) }

  @Test func aNewTextIsComparedAndNothingIsDone() async throws {
    let desks = try await Desks(), text = try body(shipped().replacing("    proof: [themeDay]", with: "    grace: 5\n    proof: [themeDay]"))
    try await desks.visit { caller in
      #expect(try await caller.get("/regulations/compare", as: "clerk").status == 200)
      let found = try await caller.post("/regulations/compare", as: "clerk", json: text)
      #expect(found.status == 201 && found.text.contains(#""earlier":4"#) && found.text.contains(#""rule":"ZB-16""#), "November's two and December's two: \(found.text.prefix(300))")
      #expect(try await caller.get("/regulations/ZB-16", as: "clerk", json: true).text.contains(#""grace":10"#))
      #expect(try await caller.get("/regulations/compare", as: "secretary").status == 403)
      #expect(try await caller.post("/regulations/compare", as: "secretary", json: text).status == 403)
    }
  }
  @Test func aWrongFileIsRefusedWithItsLine() async throws {
    let desks = try await Desks(), text = try body(shipped().replacing("period: quarter", with: "period: season"))
    try await desks.visit { caller in
      let refused = try await caller.post("/regulations/compare", as: "clerk", json: text)
      #expect(refused.status == 422 && refused.text.contains("file.yaml") && refused.text.contains("season"))
      #expect(try await caller.post("/regulations/compare", as: "clerk", json: "{}").status == 422)
    }
  }
  @Test func anOfficeMakesARuleStricterAndEndsItAgain() async throws {
    let desks = try await Desks()
    try await desks.visit { caller in
      let looser = try await caller.post("/regulations/ZB-16/stricter", as: "clerk", ["organization": "2", "times": "1", "grace": "12", "since": "2027-01-01", "reason": "决定"])
      #expect(looser.status == 422 && looser.text.contains("应多于 1 次") && looser.text.contains("应少于 10 个工作日"))
      let made = try await caller.post("/regulations/ZB-16/stricter", as: "clerk", ["organization": "2", "times": "2", "grace": "", "since": "2027-01-01", "reason": "镇党委会议决定"])
      #expect(made.status == 303 && made.location == "/regulations/ZB-16")
      let seen = try await caller.get("/regulations/ZB-16", as: "secretary")
      #expect(seen.text.contains("石桥镇党委") && seen.text.contains("镇党委会议决定") && !seen.text.contains("/local-rules/"))
      let id = try await desks.valley.world.text("SELECT id FROM local_rule")
      #expect(try await caller.post("/local-rules/\(id)/end", as: "stranger", [:]).status == 404)
      #expect(try await caller.post("/local-rules/\(id)/end", as: "secretary", [:]).status == 404)
      #expect(try await caller.post("/local-rules/\(id)/end", as: "clerk", [:]).status == 422, "without a reason")
      #expect(try await caller.post("/local-rules/\(id)/end", as: "clerk", ["reason": "已纳入本级制度"]).status == 303)
      #expect(try await caller.post("/local-rules/\(id)/end", as: "clerk", ["reason": "已纳入本级制度"]).status == 409)
    }
  }
  @Test func aWaiverWithItsLastDayIsMadeOnThePage() async throws {
    let desks = try await Desks()
    try await desks.visit { (caller: Caller) async throws in
      let duty = "/duties/ZB-16.organization.3.2026-11-01"
      #expect(try await caller.get(duty + "/waive", as: "clerk").text.contains("免除到何时"))
      #expect(try await caller.post(duty + "/waive", as: "clerk", ["reason": "整村搬迁", "until": "2026-11-20"]).status == 422)
      #expect(try await caller.post(duty + "/waive", as: "clerk", ["reason": "整村搬迁", "until": "2027-03-31"]).status == 303)
      #expect(try await caller.get(duty, as: "secretary").text.contains("免除至2027年3月31日：整村搬迁"))
      #expect(try await caller.post(duty + "/undo-waive", as: "secretary", [:]).status == 403)
      #expect(try await caller.post(duty + "/undo-waive", as: "clerk", [:]).status == 303)
      #expect(!(try await caller.get(duty, as: "secretary").text.contains("免除至")))
    }
  }
}
