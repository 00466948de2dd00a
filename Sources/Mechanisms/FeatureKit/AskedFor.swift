import Essentials
import Foundation
import Web

/// What is asked for behind the question mark: every name with which a page of the house links to an address or filters it.
struct AskedFor {
  private var byPattern: [String: Set<String>] = [:]
  init(_ pages: [Preview], _ patterns: [String]) {
    let reader = Reader(language: .en, today: Day(year: 2026, month: 12, day: 4)), split = patterns.map { ($0, $0.split(separator: "/")) }
    func note(_ path: Substring, _ names: [Substring]) {
      let parts = path.split(separator: "/")
      let fitting = split.filter { $0.1.count == parts.count && zip($0.1, parts).allSatisfy { $0 == $1 || $0.hasPrefix(":") } }
      guard let pattern = fitting.min(by: { $0.1.count { $0.hasPrefix(":") } < $1.1.count { $0.hasPrefix(":") } })?.0 else { return }
      byPattern[pattern, default: []].formUnion(names.filter { !$0.hasPrefix("_") }.map(String.init))
    }
    for page in pages.flatMap({ $0.samples() }) {
      let markup = page.view(reader).markup
      for link in markup.matches(of: /href="(\/[^"?#]*)\?([^"#]*)/) { note(link.output.1, link.output.2.replacing("&amp;", with: "&").split(separator: "&").compactMap { $0.split(separator: "=").first.map { Substring($0) } }) }
      for form in markup.components(separatedBy: "<form").dropFirst() {
        let body = form.components(separatedBy: "</form>")[0], tag = body.prefix { $0 != ">" }
        guard tag.contains("method=\"get\""), let path = tag.firstMatch(of: /action="([^"?]*)/)?.output.1 else { continue }
        note(path, body.matches(of: /\sname="([^"]+)"/).map(\.output.1))
      }
    }
  }
  func names(_ pattern: String) -> [String] { byPattern[pattern, default: []].sorted() }
}
