import Foundation
import Testing

/// The floor is Chromium 87 and iOS 14: what they do not know must not be leaned on.
@Suite struct StyleSheetTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
    path: "Public/css")
  static func sheets() throws -> [(name: String, text: String)] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "css" }
      .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }.sorted { $0.0 < $1.0 }
  }

  @Test func beginsWithTheTokensAndEndsWithThePrint() throws {
    let names = try Self.sheets().map(\.name)
    #expect(names.first == "00-tokens.css")
    #expect(names.last == "99-print.css")
  }
  @Test func closesEveryBraceSoThatNoSheetSwallowsTheNext() throws {
    for sheet in try Self.sheets() { #expect(sheet.text.count { $0 == "{" } == sheet.text.count { $0 == "}" }, "\(sheet.name)") }
  }
  @Test func usesLightDarkOnlyWhereTheBrowserKnowsIt() throws {
    for sheet in try Self.sheets() {
      var depth = 0, supported: Int?
      for line in sheet.text.split(separator: "\n") {
        if line.contains("@supports (color:light-dark(") {
          supported = depth
        } else if line.contains("light-dark(") && !line.hasPrefix("/*") {
          #expect(supported != nil, "\(sheet.name): \(line)")
        }
        depth += line.count { $0 == "{" } - line.count { $0 == "}" }
        if let at = supported, depth <= at { supported = nil }
      }
    }
  }
  @Test func givesEveryTokenAPlainValueFirst() throws {
    let tokens = try #require(try Self.sheets().first).text
    let halves = tokens.split(separator: "@supports", maxSplits: 1).map(String.init)
    let plain = Set(halves[0].matches(of: /(--[a-z0-9-]+):/).map { String($0.output.1) })
    let later = Set(halves[1].matches(of: /(--[a-z0-9-]+):/).map { String($0.output.1) })
    #expect(later.subtracting(plain) == [])
  }
  @Test(arguments: [
    ":is(", ":where(", ":has(", "aspect-ratio", "inset:", "inset-inline", "inset-block", "margin-inline", "margin-block", "padding-inline", "padding-block",
    "accent-color:var(--brand)", "@layer", "@container", "color-mix(", "dvh", "url(http", "@import", "text-wrap",
  ])
  func avoidsWhatTheFloorDoesNotKnow(feature: String) throws {
    for sheet in try Self.sheets() { #expect(!sheet.text.contains(feature), "\(sheet.name)") }
  }
  @Test func leavesGapToGridsSinceOldFlexBoxesHaveNone() throws {
    for sheet in try Self.sheets() {
      for rule in sheet.text.matches(of: /\{[^{}]*\}/).map({ String($0.output) }) where rule.contains("gap:") { #expect(rule.contains("grid"), "\(sheet.name): \(rule)") }
    }
  }
  @Test func usesOnlyTokensThatAreThere() throws {
    let all = try Self.sheets().map(\.text).joined()
    let known = Set(all.matches(of: /(--[a-z0-9-]+):/).map { String($0.output.1) })
    let used = Set(all.matches(of: /var\((--[a-z0-9-]+)\)/).map { String($0.output.1) })
    #expect(used.subtracting(known) == [])
  }
}
