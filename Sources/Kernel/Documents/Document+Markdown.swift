import Essentials

extension Document {
  /// Markdown that reads as these blocks, for whoever goes on without the editor.
  static func markdown(_ blocks: [Block]) -> String { blocks.map { lines($0).joined(separator: "\n") }.joined(separator: "\n\n") }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let inlines): paragraph(inlines)
    case .heading(let level, let inlines): [String(repeating: "#", count: level) + " " + paragraph(inlines).joined(separator: " ")]
    case .quote(let inner): markdown(inner).split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
    case .rule: ["---"]
    case .list(let from, let items): items.enumerated().flatMap { n, item in listed(item, mark: from.map { "\($0 + n). " } ?? "- ") }
    }
  }
  private static func listed(_ item: [Block], mark: String) -> [String] {
    let inner = item.count == 1 ? lines(item[0]) : markdown(item).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let indent = String(repeating: " ", count: mark.count)
    return inner.isEmpty ? [mark] : inner.enumerated().map { n, line in n == 0 ? mark + line : line.isEmpty ? "" : indent + line }
  }
  /// A line for each break; what would begin something else at the start of a line is escaped there.
  private static func paragraph(_ inlines: [Inline]) -> [String] {
    var all = [""]
    for inline in inlines {
      switch inline {
      case .lineBreak:
        all[all.count - 1] += "\\"
        all.append("")
      case .text(let text, let marks): all[all.count - 1] += marked(text.split(whereSeparator: \.isNewline).joined(separator: " "), marks)
      }
    }
    return all.map(begun)
  }
  private static func marked(_ text: String, _ marks: Marks) -> String {
    var out = String(text.flatMap { "\\`*_[]<>&".contains($0) ? ["\\", $0] : [$0] })
    if marks.emphasis { out = "*\(out)*" }
    if marks.strong { out = "**\(out)**" }
    return marks.link.map { "[\(out)](<\($0.replacing("<", with: "%3C").replacing(">", with: "%3E"))>)" } ?? out
  }
  private static func begun(_ line: String) -> String {
    if let first = line.first, "#-+=~".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" else { return line }
    return "\(digits)\\" + line.dropFirst(digits.count)
  }
}
