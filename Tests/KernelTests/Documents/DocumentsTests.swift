import Documents
import Essentials
import Testing
import Web

@Suite struct MarkdownTests {
  private func refused(_ markdown: String) -> [String] {
    do throws(Refusal) { _ = try Document(markdown: markdown, field: "body"); return [] } catch { return error.problems.map { "\($0.field ?? "") \($0.code)" } }
  }

  @Test func whatIsTypedBecomesNodes() throws {
    let document = try Document(markdown: "## 安排\n\n1. 周五**下午**三点\n2. 见[会议](/gatherings/9)\n   - 带*笔记本*\n\n> 请准时\n> 到会\n\n---\n\n问：[县委](https://example.gov.cn/a?b=c&d)")
    #expect(document.html.markup == """
      <div class="doc"><h2>安排</h2><ol start="1"><li>周五<strong>下午</strong>三点</li><li><p>见<a href="/gatherings/9">会议</a></p><ul><li>带<em>笔记本</em></li></ul></li></ol>\
      <blockquote><p>请准时<br>到会</p></blockquote><hr><p>问：<a href="https://example.gov.cn/a?b=c&amp;d" rel="noopener noreferrer">县委</a></p></div>
      """)
    #expect(document.text == "安排\n周五下午三点\n见会议\n带笔记本\n请准时\n到会\n问：县委")
  }
  @Test func itsHighestHeadingIsASecondAndNoneIsLeftOut() throws {
    #expect(try Document(markdown: "# 一\n## 二\n#### 四").html.markup == "<div class=\"doc\"><h2>一</h2><h3>二</h3><h4>四</h4></div>")
    #expect(try Document(markdown: "### 一").html.markup.contains("<h2>"))
  }
  @Test func whatIsKeptIsReadBackTheSame() throws {
    let document = try Document(markdown: "# 一\n\n- a\n- **b** *c*\n\n3. d\n\n> [e](https://e.cn)\\\nf\n\n---")
    #expect(try Document(json: document.json) == document)
    #expect(try document.json.hasPrefix(##"{"source":"# 一\n"##))
  }
  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "一<b onclick=\"x\">二</b>", "<!-- a -->", "`<script>`", "    <script>alert(1)</script>", "&lt;script&gt;", "```\n<svg onload=alert(1)>\n```", "<div\nstyle=x>", "\"><script>",
  ]) func markupIsText(attempt: String) throws {
    let html = try Document(markdown: attempt).html.markup
    let rest = html.replacing("<div class=\"doc\">", with: "").replacing("</div>", with: "").replacing("<p>", with: "").replacing("</p>", with: "").replacing("<br>", with: "")
    #expect(!rest.contains("<") && !rest.contains(">") && !rest.contains("\""), "\(html)")
  }
  @Test(arguments: [
    "[a](javascript:alert(1))", "<javascript:alert(1)>", "[a](JaVaScRiPt:alert(1))", "[a](&#106;avascript:alert(1))", "[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](//elsewhere.cn)", "[a](/\\elsewhere.cn)", "[a](http://a.cn)", "[a](vbscript:x)",
    "[a](<java\tscript:x>)", "[a]()", "[a](https:///a)", "[a]: javascript:x\n\n[a]", "[a](mailto:a@b.cn)",
  ]) func aLinkThatLeadsElsewhereIsRefused(attempt: String) {
    #expect(refused(attempt) == ["body document.link"])
  }
  @Test func aTitleOfALinkIsNotTakenOver() throws {
    #expect(try Document(markdown: "[a](/b \"onclick=x\")").html.markup == "<div class=\"doc\"><p><a href=\"/b\">a</a></p></div>")
  }
  @Test func picturesAreRefused() { #expect(refused("![a](https://a.cn/b.png)") == ["body document.image"]) }
  @Test func tenThousandNestedListsAreRefusedAndSoIsAllThatIsTooMuch() {
    #expect(refused(String(repeating: "- ", count: 10_000)).count <= 1)
    #expect(refused(String(repeating: "- ", count: 9990) + "a") == ["body document.deep"])
    #expect(refused(String(repeating: "> ", count: 9990) + "a") == ["body document.deep"])
    #expect(refused(String(repeating: "> - ", count: 4000) + "a") == ["body document.deep"])
    #expect(refused((0..<130).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()) == ["body document.deep"])
    #expect(refused(String(repeating: "*", count: 100) + "a" + String(repeating: "*", count: 100)) == ["body document.deep"])
    #expect(refused(String(repeating: "- a\n", count: 3000)) == ["body document.many"])
    #expect(refused(String(repeating: "字", count: 20_001)) == ["body document.long"])
    #expect(refused(String(repeating: "字", count: 20_000)).isEmpty)
  }
  @Test(arguments: ["", "   \n\n", "\u{0}", "\r\n\r\n", "[", "*", "- ", "> ", "#", "1.", "---"]) func nothingMuchIsStillADocument(text: String) throws {
    _ = try Document(markdown: text).html
  }
}

@Suite struct EditorTests {
  private func refused(_ json: String) -> [String] {
    do throws(Refusal) { _ = try Document(json: json); return [] } catch { return error.problems.map(\.code) }
  }
  private func document(_ content: String) -> String { "{\"source\":\"\",\"content\":[\(content)]}" }

  @Test func whatAnEditorWritesIsRead() throws {
    let json = document(#"{"type":"heading","attrs":{"level":2,"textAlign":"left"},"content":[{"type":"text","text":"a"}]},{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph"}]}]}"#)
    #expect(try Document(json: json).html.markup == "<div class=\"doc\"><h2>a</h2><ul><li></li></ul></div>")
  }
  @Test(arguments: [
    #"{"type":"script","content":[{"type":"text","text":"a"}]}"#, #"{"type":"image","attrs":{"src":"https://a.cn"}}"#, #"{"type":"paragraph","content":[{"type":"image"}]}"#, #"{"type":"bulletList","content":[{"type":"paragraph"}]}"#,
    #"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"onclick"}]}]}"#, #"{"type":"text","text":"a"}"#,
  ]) func anUnknownNodeIsRefused(node: String) { #expect(refused(document(node)) == ["document.node"]) }
  @Test func aLinkIsCheckedThereToo() {
    #expect(refused(document(#"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}]}"#)) == ["document.link"])
    #expect(refused(document(#"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link"}]}]}"#)) == ["document.link"])
  }
  @Test func nestedListsEndInARefusal() {
    func nested(_ n: Int) -> String { String(repeating: #"{"type":"bulletList","content":[{"type":"listItem","content":["#, count: n) + String(repeating: "]}]}", count: n) }
    #expect(refused(document(nested(8))).isEmpty)
    #expect(refused(document(nested(9))) == ["document.deep"])
    #expect(refused(document(nested(10_000))) == ["document.unreadable"])
    #expect(refused("{}") == ["document.unreadable"] && refused("") == ["document.unreadable"])
    #expect(refused(document(Array(repeating: #"{"type":"horizontalRule"}"#, count: 4001).joined(separator: ","))) == ["document.many"])
  }
}

@Suite struct WrittenInTheEditor {
  private func refused(_ json: String) -> [String] {
    do throws(Refusal) { _ = try Document(editor: json, field: "body"); return [] } catch { return error.problems.map { "\($0.field ?? "") \($0.code)" } }
  }
  private func doc(_ content: String) -> String { "{\"type\":\"doc\",\"content\":[\(content)]}" }

  @Test(arguments: [
    "## 安排\n\n1. 周五**下午**三点\n2. 见[会议](/gatherings/9)\n   - 带*笔记本*\n\n> 请准时\n> 到会\n\n---\n\n问：[县委](https://example.gov.cn/a?b=c&d)",
    "一\\\n二", "3. a\n4. b", "- a\n\n  b\n- c", "> - a\n> - b\n>\n> c", "\\# 不是标题", "1\\. 不是列表", "\\- 不是列表", "a \\* b \\_c\\_ \\<d> [e]\\(f)", "**a** *b* [**c**](/d)", "", "# 一\n\n### 三",
  ]) func whatItWritesReadsTheSameAsMarkdown(source: String) throws {
    let typed = try Document(markdown: source), written = try Document(editor: typed.editor)
    #expect(written.html == typed.html)
    #expect(try Document(markdown: written.source).html == typed.html, "\(written.source)")
  }
  @Test(arguments: ["*", "a*b_c`d", "# a", "- a", "12. a", "<b>", "[a](/b)", "&amp;", "a\\", "=", "> a", "~~~", "+ 1"]) func whatIsTypedThereIsNeverMarkup(text: String) throws {
    let quoted = text.replacing("\\", with: "\\\\"), written = try Document(editor: doc(#"{"type":"paragraph","content":[{"type":"text","text":"\#(quoted)"}]}"#))
    #expect(written.text == text)
    #expect(try Document(markdown: written.source).text == text, "\(written.source)")
  }
  @Test func theEditorsOwnAttributesDoNotMatter() throws {
    let json = doc(#"{"type":"orderedList","attrs":{"start":2,"type":null},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","marks":[{"type":"link","attrs":{"href":"https://a.cn","target":"_blank","rel":"noopener","class":null}}],"text":"a"}]}]}]}"#)
    #expect(try Document(editor: json).html.markup == "<div class=\"doc\"><ol start=\"2\"><li><a href=\"https://a.cn\" rel=\"noopener noreferrer\">a</a></li></ol></div>")
  }
  @Test func unknownNodesAndTenThousandNestedListsAreRefusedInWords() {
    #expect(refused(doc(#"{"type":"table"}"#)) == ["body document.node"])
    #expect(refused(doc(#"{"type":"paragraph","content":[{"type":"image","attrs":{"src":"https://a.cn/b.png"}}]}"#)) == ["body document.node"])
    #expect(refused(doc(#"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"underline"}]}]}"#)) == ["body document.node"])
    func nested(_ n: Int) -> String { String(repeating: #"{"type":"bulletList","content":[{"type":"listItem","content":["#, count: n) + String(repeating: "]}]}", count: n) }
    for n in [9, 100, 10_000] { #expect(refused(doc(nested(n))) == ["body document.deep"], "\(n)") }
    #expect(refused(doc(nested(8))).isEmpty)
    #expect(refused(String(repeating: "[", count: 900_000)) == ["body document.deep"])
    #expect(refused(doc(#"{"type":"paragraph","content":[{"type":"text","text":"\#(String(repeating: "字", count: 20_001))"}]}"#)) == ["body document.long"])
    #expect(refused(doc(String(repeating: " ", count: 1_100_000))) == ["body document.long"])
    for broken in ["", "{}", "[]", "null", "{\"type\":\"paragraph\"}", "{\"type\":\"doc\",\"content\":{}}", doc("1")] { #expect(refused(broken) == ["body document.unreadable"], "\(broken)") }
    #expect(refused(doc(#"{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}]}"#)) == ["body document.link"])
  }
}
