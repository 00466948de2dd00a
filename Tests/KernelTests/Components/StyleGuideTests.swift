import Components
import Essentials
import Foundation
import Testing
import Web

/// The guide holds every component in every state, so what is true of it is true of them.
@Suite struct StyleGuideTests {
  static let both = Language.allCases

  @Test(arguments: both) func carriesNoStyleAndNoHandlerInItsMarkup(language: Language) {
    for tag in Found(StyleGuide().view(reader(language))).allTags {
      #expect(!tag.contains(" style="), "\(tag)")
      #expect(tag.firstMatch(of: /\son[a-z]+=/) == nil, "\(tag)")
      #expect(!tag.hasPrefix("<script") && !tag.hasPrefix("<style"), "\(tag)")
    }
  }
  @Test(arguments: both) func givesEveryIdOnce(language: Language) {
    let ids = Found(StyleGuide().view(reader(language))).values("id")
    #expect(!ids.isEmpty)
    #expect(Dictionary(grouping: ids, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted() == [])
  }
  @Test(arguments: both) func bindsEveryLabelHintAndMessageToAFieldThatIsThere(language: Language) {
    let found = Found(StyleGuide().view(reader(language))), ids = Set(found.values("id"))
    #expect(found.values("for").filter { !ids.contains($0) } == [])
    #expect(found.values("aria-describedby").flatMap { $0.split(separator: " ").map(String.init) }.filter { !ids.contains($0) } == [])
    #expect(found.values("aria-labelledby").filter { !ids.contains($0) } == [])
    #expect(found.values("href").filter { $0.hasPrefix("#") && !ids.contains(String($0.dropFirst())) } == [])
  }
  @Test(arguments: both) func leavesNoFieldWithoutAName(language: Language) {
    let found = Found(StyleGuide().view(reader(language)))
    let labelled = Set(found.values("for"))
    let inside = found.markup.matches(of: /<label class="pick"><input [^>]*>/).count
    var bare = 0
    for tag in found.tags("input") + found.tags("select") + found.tags("textarea") where attribute("type", of: tag) != "hidden" {
      let named = attribute("aria-label", of: tag) != nil || attribute("id", of: tag).map(labelled.contains) ?? false
      if !named { bare += 1 }
    }
    #expect(bare == inside)
  }
  @Test func speaksEnglishThroughoutWhenAsked() {
    let markup = StyleGuide().view(reader(.en)).markup
    let outside = markup.replacing(/<article class="sheet"[\s\S]*?<\/article>/, with: "")
    #expect(outside.matches(of: /[\u{3000}-\u{303f}\u{4e00}-\u{9fff}\u{ff00}-\u{ffef}]+/).map { String($0.output) } == [])
  }
}
