import Foundation
import Testing

/// What a phone of 2018 can run and load: Chromium 87, iOS 14, 100 kB of script.
@Suite struct BrowserFloorTests {
  struct Newer: Sendable, CustomTestStringConvertible {
    var pattern: String, why: String, good: String, bad: String
    var testDescription: String { why }
    func isIn(_ line: String) -> Bool { line.range(of: pattern, options: .regularExpression) != nil }
  }
  static let styles: [Newer] = [
    Newer(pattern: #":has\("#, why: ":has is of Chromium 105", good: ".a:not(.b){}", bad: ".a:has(.b){}"),
    Newer(pattern: #":(is|where)\("#, why: ":is and :where are of Chromium 88", good: ".a,.b{}", bad: ":is(.a,.b){}"),
    Newer(pattern: #"[{; ](inset|aspect-ratio):"#, why: "inset and aspect-ratio are of iOS 15", good: "{top:0; box-shadow:inset 0 0}", bad: "{inset:0}"),
    Newer(pattern: #"\b[0-9.]+(d|s|l)v[hw]\b"#, why: "dvh is of Chromium 108", good: "{height:100vh}", bad: "{height:100dvh}"),
    Newer(pattern: #"color-mix\(|oklch\(|@layer\b|\(width *[<>]"#, why: "of Chromium 99 and later", good: "@media (min-width:60rem){", bad: "@media (width > 60rem){"),
    Newer(pattern: #"\{[^}]*display:(inline-)?flex[^}]*[; ]gap:"#, why: "a gap in a flex row is of iOS 14.5", good: "{display:grid; gap:1rem}", bad: "{display:flex; gap:1rem}"),
  ]
  static let scripts: [Newer] = [
    Newer(pattern: #"\.at\(|\.findLast|\.toSorted\(|\.toReversed\(|structuredClone\(|Object\.hasOwn\(|randomUUID|AbortSignal\.(timeout|any)"#, why: "of Chromium 92 and later", good: "list[0].hat(1)", bad: "list.at(-1)"),
    Newer(pattern: #"\(\?<[=!]"#, why: "looking behind is of iOS 16.4", good: "/(?<name>a)/", bad: "/(?<=a)b/"),
    Newer(pattern: #"this\.#|^\s*#[a-z]|static \{"#, why: "private fields are of iOS 15", good: "this.a", bad: "this.#a"),
    Newer(pattern: #"^(?!.*\bif \().*\.(requestSubmit|showModal|showPopover|startViewTransition)\("#, why: "asked for before it is used", good: "if (form.requestSubmit) form.requestSubmit()", bad: "form.requestSubmit()"),
  ]
  private func files(_ folder: String, _ ending: String) throws -> [(path: String, lines: [String])] {
    let at = Tree.root.appending(path: "Public/\(folder)")
    return try FileManager.default.contentsOfDirectory(atPath: at.path).filter { $0.hasSuffix(".\(ending)") }.sorted().map { name in
      (path: "\(folder)/\(name)", lines: try String(contentsOf: at.appending(path: name), encoding: .utf8).components(separatedBy: "\n"))
    }
  }
  private func look(_ files: [(path: String, lines: [String])], _ newer: Newer) {
    for file in files {
      for (n, line) in file.lines.enumerated() where newer.isIn(line) { Issue.record("\(file.path):\(n + 1): \(newer.why)") }
    }
  }

  @Test(arguments: styles) func noStyleSheetNeedsANewerBrowser(newer: Newer) throws { look(try files("css", "css"), newer) }
  @Test(arguments: scripts) func noScriptNeedsANewerBrowser(newer: Newer) throws { look(try files("js", "js") + files("parts", "js"), newer) }
  @Test(arguments: styles + scripts) func theRuleKnowsGoodFromBad(newer: Newer) { #expect(newer.isIn(newer.bad) && !newer.isIn(newer.good)) }

  @Test func everyColourHasAPlainValueBeforeTheOneForBothThemes() throws {
    for file in try files("css", "css") {
      let text = file.lines.filter { !$0.hasPrefix("/*") }.joined(separator: "\n")
      guard text.contains("light-dark(") else { continue }
      let parts = text.components(separatedBy: "@supports (color:light-dark(#000,#fff))")
      #expect(parts.count == 2 && !parts[0].contains("light-dark("), "\(file.path): light-dark() stands behind @supports only")
      for name in parts[1].matches(of: #/(--[a-z-]+):light-dark/#).map(\.1) { #expect(parts[0].contains("\(name):#"), "\(file.path): \(name) has no plain value") }
    }
  }
  @Test func whatEveryPageLoadsHasAtMostAHundredKilobytes() throws {
    var all = Data()
    for folder in ["js", "parts"] {
      for file in try files(folder, "js") { all += Data(file.lines.joined(separator: "\n").utf8) }
    }
    #expect(try packed(all) <= 100_000)
    #expect(try packed(all) > 1000, "it was weighed")
  }
  /// The editor outweighs that by itself: no page loads it unless it has a text for it, and no phone does.
  @Test func whatIsOfOthersIsLoadedOnDemandOnly() throws {
    let lock = try String(contentsOf: Tree.root.appending(path: "browser-parts.lock"), encoding: .utf8)
    let names = lock.matches(of: #/\nto = "([^"]+)"/#).map { String($0.1) }
    for file in try files("js", "js") { for name in names { #expect(!file.lines.contains { $0.contains(name) }, "\(file.path) loads \(name)") } }
    let loader = try #require(try files("js", "js").first { $0.path == "js/editing.js" }).lines.joined(separator: "\n")
    #expect(loader.contains("matchMedia('(min-width:60rem)').matches) return"))
  }
  private func packed(_ data: Data) throws -> Int {
    let file = FileManager.default.temporaryDirectory.appending(path: "zhibu-script-\(UUID().uuidString)"), process = Process(), pipe = Pipe()
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-9c", file.path]
    process.standardOutput = pipe
    try process.run()
    let out = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return out.count
  }
}
