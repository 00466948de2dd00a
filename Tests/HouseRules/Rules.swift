import Foundation

private func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }
private func matches(_ file: SourceFile, _ pattern: String, _ why: String) -> [String] {
  guard let expression = try? NSRegularExpression(pattern: pattern) else { return ["0: bad pattern \(pattern)"] }
  return file.code.compactMap { number, line in
    expression.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)) == nil ? nil : "\(number): \(why)"
  }
}

enum Rules {
  static let all: [HouseRule] = [fileLength, functionLength, sqlInTables, noCrash, noDate, swallowed, extensions, interpolationCount, noCoalescing, downwards, drawers, left, noPublic]

  static let fileLength = HouseRule(
    name: "a file has at most 250 lines", applies: { _ in true }, find: { $0.lines.count > 251 ? ["1: \($0.lines.count) lines"] : [] },
    good: [file("Sources/A.swift", "let a = 1")], bad: [file("Sources/A.swift", String(repeating: "\n", count: 260))])
  static let functionLength = HouseRule(
    name: "a function has at most 60 lines", applies: { _ in true }, find: { file in functions(in: file).filter { $0.length > 60 }.map { "\($0.line): \($0.length) lines" } },
    good: [file("Sources/A.swift", "func a() {\n}\n")], bad: [file("Sources/A.swift", "func a() {\n" + String(repeating: "  x()\n", count: 61) + "}\n")])
  static let sqlInTables = HouseRule(
    name: "SQL lives in *Table.swift", applies: { $0.path.hasPrefix("Sources/") && !$0.name.hasSuffix("Table.swift") && !$0.path.contains("/Persistence") },
    find: { matches($0, #""\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE) "#, "SQL outside a table file") },
    good: [file("Sources/A.swift", "let a = \"Select a person\"")], bad: [file("Sources/A.swift", "try s.execute(\"DELETE FROM a\")")])
  static let noCrash = HouseRule(
    name: "nothing crashes on purpose", find: { matches($0, #"\bfatalError\(|\btry!|\bas! "#, "a crash") }, good: [file("Sources/A.swift", "try a()")], bad: [file("Sources/A.swift", "try! a()")])
  static let noDate = HouseRule(
    name: "now comes from the clock", find: { matches($0, #"\bDate\(\)|\bDate\.now\b"#, "a clock of its own") }, good: [file("Sources/A.swift", "clock.now()")], bad: [file("Sources/A.swift", "let d = Date()")])
  static let swallowed = HouseRule(
    name: "no write swallows its error", find: { matches($0, #"try\?.*(execute|perform|write)\("#, "a swallowed error") },
    good: [file("Sources/A.swift", "try? Task.sleep()")], bad: [file("Sources/A.swift", "try? s.execute(x)")])
  static let extensions = HouseRule(
    name: "standard-library types are extended in Essentials only, or for the file alone",
    applies: { $0.path.hasPrefix("Sources/") && !$0.path.hasPrefix("Sources/Kernel/Essentials") },
    find: { file in
      var found: [String] = []
      for (number, line) in file.code where line.range(of: #"^extension (String|Substring|Int|Int64|Array|Dictionary|Set|Optional|Sequence|Collection|Data)\b[^:]*\{"#, options: .regularExpression) != nil {
        let body = file.lines[number...].prefix { !$0.hasPrefix("}") }.joined(separator: "\n")
        if body.range(of: #"(?m)^  (package |@[a-z]+ )*(static )?(func|var|init)"#, options: .regularExpression) != nil { found.append("\(number): seen by the whole target") }
      }
      return found
    },
    good: [file("Sources/A.swift", "extension String {\n  fileprivate var a: Int { 1 }\n}")], bad: [file("Sources/A.swift", "extension String {\n  var a: Int { 1 }\n}")],
    exceptions: [
      "Sources/Kernel/Web/HTML.swift": "joins parts of markup: an array of HTML only",
      "Sources/Kernel/Persistence/SQL.swift": "joins parts of a statement: an array of SQL only",
    ])
  static let interpolationCount = HouseRule(
    name: "a literal has at most 40 interpolations", find: { file in interpolations(in: file).filter { $0.parts.count > 40 }.map { "\($0.line): \($0.parts.count) interpolations" } },
    good: [file("Sources/A.swift", "\"\\(a)\"")], bad: [file("Sources/A.swift", "\"" + String(repeating: "\\(a)", count: 41) + "\"")])
  static let noCoalescing = HouseRule(
    name: "a view's literal has no ?? inside", applies: { $0.path.hasPrefix("Sources/Features") && ($0.name.contains("Page") || $0.name.contains("View")) },
    find: { file in interpolations(in: file).filter { $0.parts.contains { $0.contains(" ?? ") } }.map { "\($0.line): ?? in a literal" } },
    good: [file("Sources/Features/A/APage.swift", "\"\\(a)\" ?? b")], bad: [file("Sources/Features/A/APage.swift", "\"\\(a ?? b)\"")])
  static let downwards = HouseRule(
    name: "imports go down only",
    find: { file in
      let floors = [("Sources/Kernel", ["Journal", "Acting", "Organizations", "Duties", "Regulations", "FeatureKit", "Hummingbird"]), ("Sources/Features", ["Hummingbird", "GRDB", "Composition"])]
      guard let (_, forbidden) = floors.first(where: { file.path.hasPrefix($0.0) }) else {
        return file.path.hasPrefix("Sources/Mechanisms") && !file.path.contains("FeatureKit") ? matches(file, #"^import (Hummingbird|GRDB|FeatureKit|Composition)\b"#, "imports upward") : []
      }
      return matches(file, "^import (\(forbidden.joined(separator: "|")))\\b", "imports upward")
    },
    good: [file("Sources/Features/A/A.swift", "import FeatureKit")], bad: [file("Sources/Kernel/Web/A.swift", "import Acting"), file("Sources/Mechanisms/Duties/A.swift", "import FeatureKit")],
    exceptions: [
      "Sources/Features/Imports/Exporting.swift": "sends a file that it made, with its length and digest in the headers",
      "Sources/Features/Imports/ProblemList.swift": "sends a list as a file",
    ])
  static let drawers = HouseRule(
    name: "no drawers", find: { file in ["Utils", "Helpers", "Manager", "Service.swift", "Common"].filter { file.name.contains($0) }.map { "1: \($0)" } },
    good: [file("Sources/A/Plan.swift", "")], bad: [file("Sources/A/PlanHelpers.swift", "")])
  static let left = HouseRule(
    name: "nothing is left for later in the tree", applies: { !$0.path.contains("HouseRules") },
    find: { file in file.lines.enumerated().compactMap { n, line in line.range(of: #"\b(TODO|FIXME|XXX|HACK)\b"#, options: .regularExpression) == nil ? nil : "\(n + 1): left for later" } },
    good: [file("Sources/A.swift", "let todo = 1")], bad: [file("Sources/A.swift", "// TODO: later")])
  static let noPublic = HouseRule(
    name: "what others use is package, never public", find: { matches($0, #"^\s*public "#, "public") }, good: [file("Sources/A.swift", "package let a = 1")], bad: [file("Sources/A.swift", "public let a = 1")])
}
