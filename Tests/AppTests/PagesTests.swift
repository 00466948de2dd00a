import Composition
import FeatureKit
import Foundation
import HTTPTypes
import Testing

/// What holds for every page of every room, from its samples.
@Suite struct PagesTests {
  static let pages = features.flatMap(\.pages).flatMap { preview in preview.samples().map { (name: preview.name, page: $0) } }

  @Test func everyRoomPublishesItsPages() {
    for feature in features where feature.endpoints.contains(where: { $0.method == .get }) { #expect(!feature.pages.isEmpty, "\(feature.name) has no samples") }
  }
  @Test(arguments: Language.allCases) func everySampleIsCleanMarkup(language: Language) {
    let reader = Reader(language: language, token: "token", today: Day(year: 2026, month: 12, day: 4))
    for (name, page) in Self.pages {
      let markup = page.view(reader).markup
      for forbidden in [" style=", " onclick=", " onchange=", "javascript:", "⟦", "Optional("] { #expect(!markup.contains(forbidden), "\(name): \(forbidden)") }
      #expect(!page.title(reader).isEmpty, "\(name) has no title")
      #expect(balanced(markup), "\(name): tags are not balanced")
      if page.frame == .desk { #expect(markup.components(separatedBy: "<h1").count == 2, "\(name) needs one h1") }
      for form in markup.components(separatedBy: "<form").dropFirst() where form.prefix(while: { $0 != ">" }).contains("method=\"post\"") {
        #expect(form.components(separatedBy: "</form>")[0].contains("name=\"_token\""), "\(name): a form without its token")
      }
    }
  }
  @Test func everySampleIsJSON() throws {
    for (name, page) in Self.pages {
      let data = try JSON.encode(page)
      #expect(throws: Never.self, "\(name)") { try JSONSerialization.jsonObject(with: data) }
    }
  }
  @Test func englishPagesSpeakEnglish() {
    let reader = Reader(language: .en, token: "token", today: Day(year: 2026, month: 12, day: 4))
    for (name, page) in Self.pages {
      let title = page.title(reader)
      #expect(title.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic } || title.unicodeScalars.allSatisfy { !(0x4e00...0x9fff).contains($0.value) } || page.title(Reader(language: .zh, today: reader.today)) == title, "\(name): \(title)")
    }
  }

  private func balanced(_ markup: String) -> Bool {
    let void: Set<Substring> = ["input", "br", "meta", "link", "img", "hr", "col", "path", "circle", "rect", "line", "polyline", "use", "wbr", "source"]
    var open: [Substring] = [], rest = markup[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        let name = tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" }
        if !void.contains(name), !tag.hasSuffix("/") { open.append(name) }
      }
    }
    return open.isEmpty
  }
}
