import CExpat
import Documents
import Foundation
import OfficeText
import Testing

@Suite struct OfficeTexts {
  private static let hostile = "a & b < c > \"d\" 'e' ]]> \u{0}\u{1}\u{B}\u{FFFE}\u{FFFF} 😀 ⟦person:1⟧ <w:p/> <script>"
  private static let whole: [OfficeText.Part] = [
    .small("编号 2026-1"), .title(["青禾县委", "2026年11月工作月报"]), .heading("一、总的情况", level: 1), .paragraph("应办 36 项，完成 33 项。", lead: "组织生活。"), .line("时间", "2026年11月"),
    .table(.init(["事项", "应办", "完成"], [["主题党日", "36", "33"], ["党课"], ["党小组会", "12", "12", "多余"]])), .pageBreak, .signature(["青禾县委组织部", "2026年12月4日"]),
  ]

  @Test func theFileHasEveryPartAndEachIsWellFormed() throws {
    let parts = try unpacked(OfficeText("月报", Self.whole).bytes())
    #expect(parts.keys.sorted() == ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml", "word/footer1.xml", "word/styles.xml"])
    for (name, text) in parts { #expect(try elements(text).count > 1, "\(name)") }
    let body = try #require(parts["word/document.xml"])
    #expect(body.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>") && body.contains("<w:t xml:space=\"preserve\">主题党日</w:t>") && body.contains("w:type=\"page\""))
    #expect(body.contains("青禾县委</w:t></w:r><w:r><w:br/></w:r><w:r>"), "a title breaks where it is told to")
  }
  @Test func everyStyleThatIsUsedIsThere() throws {
    let parts = try unpacked(OfficeText("月报", Self.whole + [.document(try Document(markdown: "# 一\n\n> 引\n\n---\n\n- 点"))]).bytes())
    let used = Set((parts["word/document.xml"] ?? "").matches(of: /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/).map { String($0.output.1) })
    for style in used { #expect(parts["word/styles.xml"]?.contains("w:styleId=\"\(style)\"") == true, "\(style)") }
    #expect(used.isSuperset(of: ["Title", "Heading1", "Body", "Cell", "CellHead", "Grid", "Signature", "Quote", "Rule", "Flat"]))
  }
  @Test func nothingThatWasTypedBecomesMarkup() throws {
    let text = Self.hostile
    let parts = try unpacked(OfficeText(text, [.title([text]), .heading(text, level: 9), .paragraph(text, lead: text), .line(text, text), .small(text), .signature([text]), .table(.init([text], [[text]]))]).bytes())
    let body = try #require(parts["word/document.xml"])
    #expect(!body.contains("<script") && body.contains("&lt;script&gt;") && body.contains("]]&gt;") && body.contains("😀") && !body.unicodeScalars.contains { $0.value < 9 || $0.value == 0xFFFE })
    for (name, text) in parts { #expect(try elements(text).isEmpty == false, "\(name)") }
    #expect(try elements(body).filter { $0 == "w:tbl" }.count == 1)
  }
  @Test func theNodesOfADocumentBecomeParagraphsListsAndLinks() throws {
    let document = try Document(markdown: "## 安排\n\n一段**粗**和*斜*。\n\n3. 第三\n4. 第四\n   - 里层\n\n[条例](https://www.example.cn/a?b=1&c=2)和[名册](/people)")
    let parts = try unpacked(OfficeText("通知", site: "https://zhibu.example", [.document(document)]).bytes())
    let body = try #require(parts["word/document.xml"]), links = try #require(parts["word/_rels/document.xml.rels"])
    #expect(body.contains("w:val=\"Heading1\"") && body.contains("<w:b/>") && body.contains("<w:i/>") && body.contains(">3. </w:t>") && body.contains(">4. </w:t>") && body.contains(">• </w:t>"))
    #expect(links.contains("Target=\"https://www.example.cn/a?b=1&amp;c=2\"") && links.contains("Target=\"https://zhibu.example/people\"") && body.contains("r:id=\"link2\""))
    let houseless = try unpacked(OfficeText("通知", [.document(document)]).bytes())
    #expect(houseless["word/_rels/document.xml.rels"]?.contains("/people") == false, "without a host a link of the house is only its words")
  }
  @Test func linesAndTabsOfATextStay() throws {
    let body = try #require(try unpacked(OfficeText("x", [.paragraph("一\n二\r\n三\t四", lead: nil)]).bytes())["word/document.xml"])
    #expect(body.contains("一</w:t><w:br/>") && body.contains("<w:tab/>") && body.components(separatedBy: "<w:br/>").count == 3)
  }
  @Test func theSameTextGivesTheSameBytes() throws {
    #expect(try OfficeText("月报", Self.whole).bytes() == OfficeText("月报", Self.whole).bytes())
  }
  @Test func whatIsTooLongOrHasNoColumnsIsRefusedInsteadOfFillingTheMemory() throws {
    let long = String(repeating: "学习", count: 100_000)
    #expect(throws: Unwritable.tooLong) { try OfficeText("x", Array(repeating: .paragraph(long, lead: nil), count: 12)).bytes() }
    #expect(throws: Unwritable.noColumns) { try OfficeText("x", [.table(.init([], []))]).bytes() }
    #expect(throws: Unwritable.tooManyColumns(12)) { try OfficeText("x", [.table(.init(Array(repeating: "列", count: 13), []))]).bytes() }
  }
  @Test func anEmptyTextIsAFileToo() throws {
    let parts = try unpacked(OfficeText("", []).bytes())
    #expect(try elements(parts["word/document.xml"] ?? "").contains("w:sectPr"))
  }
}
