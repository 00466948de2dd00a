import Components
import Essentials
import Foundation
import Web

/// What a browser would find, read from markup that only literals and escaped text can make.
struct Found {
  let markup: String
  init(_ html: HTML) { markup = html.markup }
  /// Every value of an attribute, in order.
  func values(_ name: String) -> [String] { Self.values(name, in: markup) }
  static func values(_ name: String, in text: String) -> [String] {
    text.components(separatedBy: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
  /// Every opening tag of an element, whole.
  func tags(_ name: String) -> [String] { allTags.filter { $0.hasPrefix("<\(name) ") || $0 == "<\(name)>" } }
  /// Everything between angle brackets.
  var allTags: [String] { markup.matches(of: /<[^>]*>/).map { String($0.output) } }
}

func attribute(_ name: String, of tag: String) -> String? { Found.values(name, in: tag).first }

/// A reader on 4 December 2026 whose regulations know one clause of each kind.
func reader(_ language: Language = .zh) -> Reader {
  Reader(language: language, token: "secret", today: Day(year: 2026, month: 12, day: 4)) { clause in
    let short = Word(zh: "支部条例", en: "Branch Regulations"), article = Word(zh: "第十一条", en: "Art. 11"), text = Word(zh: "", en: "")
    return switch clause.rule {
    case "known": Citation(rule: "known", short: short, article: article, text: text, articleConfirmed: true, local: false)
    case "doubtful": Citation(rule: "doubtful", short: short, article: article, text: text, articleConfirmed: false, local: false)
    case "local": Citation(rule: "local", short: short, article: article, text: text, articleConfirmed: true, local: true)
    case "county": Citation(rule: "county", short: Word(zh: "本县规定", en: "County rules"), article: Word(zh: "", en: ""), text: text, articleConfirmed: false, local: true)
    default: nil
    }
  }
}

// swift-format-ignore: it would close the empty brackets up, which does not compile.
let place = Route< >("/somewhere")()
let hostile = "<script>alert(\"1\")</script>'&"
