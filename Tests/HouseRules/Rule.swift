import Foundation

/// One file of the house, as the rules read it.
struct SourceFile: Sendable {
  var path: String
  var text: String
  var lines: [String] { text.components(separatedBy: "\n") }
  var name: String { path.components(separatedBy: "/").last ?? path }
  /// Lines without what stands in comments.
  var code: [(number: Int, text: String)] {
    lines.enumerated().compactMap { n, line in line.trimmingCharacters(in: .whitespaces).hasPrefix("//") ? nil : (n + 1, line) }
  }
}

/// A rule of the house: what it finds in a file, with lines that pass and lines that do not, and the files excused with a reason.
struct HouseRule: Sendable, CustomStringConvertible {
  var name: String
  var applies: @Sendable (SourceFile) -> Bool = { $0.path.hasPrefix("Sources/") }
  /// What is wrong, `line: why`.
  var find: @Sendable (SourceFile) -> [String]
  var good: [SourceFile]
  var bad: [SourceFile]
  /// Path to reason. An exception that is no longer needed fails too.
  var exceptions: [String: String] = [:]
  var description: String { name }
}

enum Tree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let swift: [SourceFile] = ["Sources", "Tests"].flatMap { folder -> [SourceFile] in
    let walk = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.compactMap { url in
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      return SourceFile(path: String(url.path.dropFirst(root.path.count + 1)), text: text)
    }.sorted { $0.path < $1.path }
  }
}

/// The lines from a function's first to its closing brace, by indentation: the house writes one function to one indentation.
func functions(in file: SourceFile) -> [(line: Int, length: Int)] {
  let lines = file.lines
  var found: [(Int, Int)] = []
  for (n, line) in lines.enumerated() {
    let body = line.drop { $0 == " " }
    guard body.contains("func ") || body.hasPrefix("init(") || body.contains(" init("), line.hasSuffix("{"), !body.hasPrefix("//") else { continue }
    let indent = line.count - body.count
    let end = lines[(n + 1)...].firstIndex { $0.hasPrefix(String(repeating: " ", count: indent) + "}") } ?? n
    found.append((n + 1, end - n + 1))
  }
  return found
}

/// The string literals that span lines or not, with what stands between `\(` and its closing parenthesis.
func interpolations(in file: SourceFile) -> [(line: Int, parts: [String])] {
  var found: [(Int, [String])] = []
  let lines = file.lines
  var n = 0
  while n < lines.count {
    let line = lines[n]
    if line.contains("\"\"\"") && line.components(separatedBy: "\"\"\"").count == 2 {
      let end = lines[(n + 1)...].firstIndex { $0.contains("\"\"\"") } ?? n
      found.append((n + 1, inside(lines[n...end].joined(separator: "\n"))))
      n = end + 1
    } else {
      let parts = inside(line)
      if !parts.isEmpty { found.append((n + 1, parts)) }
      n += 1
    }
  }
  return found
}

private func inside(_ text: String) -> [String] {
  var parts: [String] = [], rest = text[...]
  while let start = rest.range(of: "\\(") {
    var depth = 1, index = start.upperBound
    while index < rest.endIndex, depth > 0 {
      if rest[index] == "(" { depth += 1 } else if rest[index] == ")" { depth -= 1 }
      index = rest.index(after: index)
    }
    parts.append(String(rest[start.upperBound..<index].dropLast()))
    rest = rest[index...]
  }
  return parts
}
