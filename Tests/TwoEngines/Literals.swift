import Foundation

/// A string literal of a Swift file: its text between the interpolations, and what stands in them.
struct Literal {
  var line: Int
  var texts: [String]
  var holes: [String]

  /// Whether it is a part of a statement. Codes, reasons and fields are not; the schema is run as a whole.
  var isSQL: Bool {
    let text = texts.joined(separator: "?")
    if text.contains(#/^\s*CREATE /#) { return false }
    return text.contains(#/\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|AND|OR|JOIN|ORDER|IN|NOT|NULL|LIKE|BETWEEN|CAST|VALUES|COALESCE|CASE|EXISTS|UNION|LIMIT)\b/#)
      || text.contains(#/\b[a-z]\.[a-z_]+/#) || text.contains(#/^[a-z_]+ (=|<>|>=|<=|<|>) \?$/#)
  }
  /// The statement that it makes where every interpolation is one value.
  var alone: String { spaced(texts.joined(separator: "?")) }
  /// The line breaks beside the quotation marks are none of the text.
  mutating func trim() {
    texts[0] = String(texts[0].trimmingPrefix(while: \.isWhitespace))
    while texts[texts.count - 1].last?.isWhitespace == true { texts[texts.count - 1].removeLast() }
  }
  /// What a statement must hold in this order where the literal was used.
  var segments: [String] {
    var all = [""]
    for (n, text) in texts.enumerated() {
      all[all.count - 1] += text
      guard n < holes.count else { break }
      if holes[n].hasPrefix("anywhere:") { all[all.count - 1] += "1 = 1"; continue }
      if holes[n].hasPrefix("list:") { all[all.count - 1] += "("; all.append(")"); continue }
      all.append("")
    }
    return all.map(spaced).filter { !$0.allSatisfy { $0 == " " } }
  }
}

/// Whether all segments stand in `statement`, one behind the other; `first`: it begins with the first.
func holds(_ statement: String, _ segments: [String], first: Bool = false) -> Bool {
  if first, let head = segments.first, !statement.hasPrefix(head) { return false }
  return statement.withCString { start in
    var rest = UnsafePointer(start)
    return segments.allSatisfy { segment in
      guard let found = strstr(rest, segment) else { return false }
      rest = UnsafePointer(found) + segment.utf8.count
      return true
    }
  }
}

/// Runs of white space as one space.
func spaced(_ text: String) -> String { text.replacing(#/\s+/#, with: " ") }

/// Finds the string literals of a Swift file, those inside interpolations too.
struct LiteralReader {
  private let code: [Character]
  private var at = 0
  private var line: Int
  private(set) var found: [Literal] = []

  init(_ text: some StringProtocol, line: Int = 1) {
    code = Array(text)
    self.line = line
    while at < code.count { step() }
  }
  private func next(_ text: String) -> Bool { code[at...].starts(with: text) }
  private mutating func skip(_ count: Int) {
    for _ in 0..<count where at < code.count {
      if code[at] == "\n" { line += 1 }
      at += 1
    }
  }
  private mutating func step() {
    if next("//") { while at < code.count, code[at] != "\n" { skip(1) }; return }
    if next("\"\"\"") { literal(closedBy: "\"\"\"") } else if next("\"") { literal(closedBy: "\"") } else { skip(1) }
  }
  private mutating func literal(closedBy end: String) {
    var literal = Literal(line: line, texts: [""], holes: [])
    skip(end.count)
    while at < code.count, !next(end) {
      if next("\\(") {
        skip(2)
        let begun = (at, line)
        skipHole()
        literal.holes.append(String(code[begun.0..<at]))
        found += LiteralReader(literal.holes[literal.holes.count - 1], line: begun.1).found
        literal.texts.append("")
        skip(1)
      } else if next("\\") {
        skip(1)
        if code[at] == "n" { literal.texts[literal.texts.count - 1] += "\n" } else if code[at] != "\n" { literal.texts[literal.texts.count - 1].append(code[at]) }
        skip(1)
      } else {
        literal.texts[literal.texts.count - 1].append(code[at])
        skip(1)
      }
    }
    skip(end.count)
    if end.count == 3 { literal.trim() }
    found.append(literal)
  }
  /// To the parenthesis that closes an interpolation.
  private mutating func skipHole() {
    var depth = 1
    while at < code.count {
      if next("\"") {
        var inner = self
        inner.found = []
        inner.literal(closedBy: next("\"\"\"") ? "\"\"\"" : "\"")
        (at, line) = (inner.at, inner.line)
        continue
      }
      if code[at] == "(" { depth += 1 } else if code[at] == ")" { depth -= 1 }
      if depth == 0 { return }
      skip(1)
    }
  }
}
