import Foundation
import Testing

/// What docs/security.md names is there: a claim whose file or test has gone is no claim.
@Suite struct SecurityDocumentTests {
  private static func text(_ path: String) throws -> String { try String(contentsOf: Tree.root.appending(path: path), encoding: .utf8) }
  /// What stands between single backquotes.
  private static func named(_ text: String) -> Set<String> { Set(text.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }) }
  private static func tests() throws -> Set<String> {
    let swift = Tree.swift.filter { $0.path.hasPrefix("Tests/") }.flatMap { $0.text.matches(of: /func ([a-z][A-Za-z0-9]+)\(/).map { String($0.output.1) } }
    let folder = "Tests/Browser/stories"
    let stories = try FileManager.default.contentsOfDirectory(atPath: Tree.root.appending(path: folder).path).filter { $0.hasSuffix(".py") }.flatMap { try text("\(folder)/\($0)").matches(of: /def (story_[a-z_]+)\(/).map { String($0.output.1) } }
    return Set(swift + stories)
  }

  @Test func everyFileThatTheSecurityPageNamesIsThere() throws {
    let paths = try Self.named(Self.text("docs/security.md")).filter { $0.wholeMatch(of: /(Sources|Tests|Public|Data|docs|regulations)(\/[A-Za-z0-9+._\/-]*)?/) != nil }
    #expect(paths.count > 20)
    for path in paths.sorted() { #expect(FileManager.default.fileExists(atPath: Tree.root.appending(path: path).path), "docs/security.md names \(path)") }
  }
  @Test func everyTestThatTheSecurityPageNamesIsThere() throws {
    let tests = try Self.tests(), text = try Self.text("docs/security.md")
    let named = Self.named(text).filter { $0.wholeMatch(of: /story_[a-z_]+|[a-z]+([A-Z][A-Za-z0-9]*){2,}/) != nil }
    #expect(named.count > 40)
    for name in named.sorted() { #expect(tests.contains(name), "docs/security.md names the test \(name)") }
  }
  /// Every row that says it is met says by which test.
  @Test func whatIsMetNamesATest() throws {
    for row in try Self.text("docs/security.md").split(separator: "\n") where row.hasPrefix("|") {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count > 6, cells[2] == "met" else { continue }
      #expect(cells[5].contains("`"), "no test: \(cells[1])")
    }
  }
}
