import Documents
import FeatureKit
import OfficeText
import Support
import Testing
@testable import Gatherings

/// Minutes are a document: headings, lists and bold, typed as Markdown or written in the editor.
@Suite struct MinutesText {
  private func ready(_ hall: Hall) async throws -> ID<Gathering> {
    let id = try await hall.plan([.themeDay])
    try await hall.mark(id)
    return id
  }
  private func fields(_ hall: Hall, _ text: String, document: String? = nil) -> [(String, String)] {
    [("version", "2"), ("text", text), ("presider", hall.members[0].description), ("recorder", hall.members[1].description)] + (document.map { [("textDocument", $0)] } ?? [])
  }
  static let written = #"{"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"学习"}]},{"type":"paragraph","content":[{"type":"text","text":"逐条"},{"type":"text","text":"讨论","marks":[{"type":"bold"}]}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"<script>"}]}]}]}]}"#

  @Test(arguments: [false, true]) func theyReadTheSameOnThePageOnPaperAndInTheFile(_ editor: Bool) async throws {
    let office = try await Office(), hall = office.hall, id = try await ready(hall), sent = fields(hall, editor ? "" : "## 学习\n逐条**讨论**\n\n- <script>", document: editor ? Self.written : nil)
    try await office.visit { (site) async throws in
      #expect(try await site.post("/gatherings/\(id)/minutes", as: "secretary", sent).location == "/gatherings/\(id)")
      let page = try await site.get("/gatherings/\(id)", as: "member").text, paper = try await site.get("/gatherings/\(id)/print", as: "member").text
      #expect(page.contains("<h3>学习</h3><p>逐条<strong>讨论</strong></p><ul><li>&lt;script&gt;</li></ul>"), "under the heading of its part")
      #expect(paper.contains("<h2>学习</h2><p>逐条<strong>讨论</strong></p><ul><li>&lt;script&gt;</li></ul>"))
      #expect(try await site.get("/gatherings/\(id)", as: "member", json: true).text.contains(#""bulletList""#))
    }
    let page = try await hall.world.read(as: hall.secretary, sight: "gatherings.read") { try PrintPage.load(id, in: $0) }
    let body = page.minutesText("").parts.flatMap { part -> [Document.Line] in
      guard case .document(let document) = part else { return [] }
      return document.lines
    }
    #expect(body.map(\.text) == ["学习", "逐条讨论", "<script>"] && body.map(\.heading) == [2, nil, nil])
    #expect(try await hall.world.text("SELECT text FROM minutes") == "学习\n逐条讨论\n<script>", "what searches find is the words alone")
  }
  @Test func minutesFromBeforeReadAsTheyDid() async throws {
    let office = try await Office(), hall = office.hall, id = try await ready(hall)
    try await hall.world.perform(hall.minutes(id), as: hall.secretary)
    let before = "1. 通报*工作*\n\n# 不是标题\n- 也不是列表"
    try await hall.world.database.write { session in _ = try session.execute("UPDATE minutes SET text = \(before), document = NULL WHERE gathering = \(id)") }
    try await office.visit { (site) async throws in
      let page = try await site.get("/gatherings/\(id)", as: "member").text
      #expect(page.contains("<p>1. 通报*工作*</p><p># 不是标题</p><p>- 也不是列表</p>"))
      #expect(try await site.post("/gatherings/\(id)/minutes/withdraw", as: "secretary", [("version", "3"), ("reason", "人数有误")]).status == 303)
      let again = try await site.get("/gatherings/\(id)/minutes", as: "secretary").text
      #expect(again.contains(#"1\. 通报\*工作\*"#), "written on as Markdown that says the same")
    }
  }
  @Test func aLineIsAParagraphAsOnPaper() throws {
    let body = try Minutes.typed("【党课】\n周国安讲课。\n\n1. 学习\n2. 讨论")
    #expect(body.lines.map(\.text) == ["【党课】", "周国安讲课。", "学习", "讨论"] && body.blocks.count == 3)
    #expect(body.source == "【党课】\n周国安讲课。\n\n1. 学习\n2. 讨论", "what was typed stays for the next change")
  }
  @Test(arguments: [
    (#"{"type":"doc","content":[{"type":"image","attrs":{"src":"https://a.cn"}}]}"#, "不支持的内容"), (#"{"type":"doc","content":"#, "无法识别"),
    (#"{"type":"doc","content":[{"type":"paragraph"}]}"#, "请写会议记录"), (#"{"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"学习"}]}]}"#, "学习下面还没有写"),
    (String(repeating: #"{"content":["#, count: 10_000), "最多套 8 层"),
  ]) func whatIsNoRecordIsRefusedInWordsAndStaysTyped(_ document: String, _ words: String) async throws {
    let office = try await Office(), hall = office.hall, id = try await ready(hall), sent = fields(hall, "留着", document: document)
    try await office.visit { (site) async throws in
      let refused = try await site.post("/gatherings/\(id)/minutes", as: "secretary", sent)
      #expect(refused.status == 422 && refused.text.contains(words) && refused.text.contains("留着"))
    }
    #expect(try await hall.world.count("SELECT count(*) FROM minutes") == 0)
  }
  @Test(arguments: [("## 学习\n\n## 讨论\n有。", "学习"), ("# 记录\n## 学习\n有。", nil), ("【党员大会】\n## 学习\n有。", nil), ("有。\n\n## 讨论", "讨论")] as [(String, String?)])
  func aHeadingOfTheDocumentNeedsWordsUnderItToo(_ text: String, _ empty: String?) throws { #expect(RecordMinutes.emptyHeading(try Minutes.typed(text)) == empty) }
}
