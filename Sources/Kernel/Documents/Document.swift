import Essentials

/// A text with headings, lists and links, as a closed set of nodes. HTML is made from these nodes only, so there is nothing to sanitise.
package struct Document: Hashable, Sendable {
  package indirect enum Block: Hashable, Sendable {
    case paragraph([Inline]), heading(level: Int, [Inline]), quote([Block]), rule
    /// `from` is the first number; nil for a list with dots.
    case list(from: Int?, [[Block]])
  }
  package enum Inline: Hashable, Sendable { case text(String, Marks), lineBreak }
  /// What stands over a stretch of text; `link` is an address that `Document.leads(to:)` lets pass.
  package struct Marks: Hashable, Sendable {
    package var strong = false, emphasis = false, link: String?
    static let none = Marks()
  }
  /// What was typed, in Markdown: for the next change of it.
  package let source: String
  package let blocks: [Block]

  package static let empty = Document(source: "", blocks: [])
  init(source: String, blocks: [Block]) {
    self.source = source
    self.blocks = blocks
  }

  package enum Limits {
    package static let characters = 20_000
    /// Lists and quotes in each other.
    static let depth = 8
    /// Blocks, items and stretches of text in all.
    static let nodes = 4000
  }
  /// Onward by `https`, or to a page of this house; no other scheme, no other host without one, nothing that cannot be seen.
  package static func leads(to link: String) -> Bool {
    guard link.utf8.allSatisfy({ $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") }) else { return false }
    if link.hasPrefix("/") { return !link.hasPrefix("//") }
    return link.lowercased().hasPrefix("https://") && link.count > 8 && link.dropFirst(8).first != "/"
  }
}

extension Document {
  /// The words of one paragraph, or of a heading with its level.
  package struct Line: Hashable, Sendable {
    package var text: String
    package var heading: Int?
  }
  package var lines: [Line] { Document.lines(blocks) }
  /// The words alone, a line for each paragraph.
  package var text: String { lines.map(\.text).joined(separator: "\n") }
  private static func lines(_ blocks: [Block]) -> [Line] {
    blocks.flatMap { block -> [Line] in
      switch block {
      case .paragraph(let inlines): [Line(text: line(inlines))]
      case .heading(let level, let inlines): [Line(text: line(inlines), heading: level)]
      case .quote(let inner): lines(inner)
      case .list(_, let items): items.flatMap { lines($0) }
      case .rule: []
      }
    }
  }
  private static func line(_ inlines: [Inline]) -> String {
    inlines.map { if case .text(let text, _) = $0 { text } else { "\n" } }.joined()
  }
}

extension Document {
  /// Text that was typed before it could have headings: each line is a paragraph, and nothing in it is markup.
  package init(plain text: String) {
    let blocks = text.split(whereSeparator: \.isNewline).map { Block.paragraph([.text(String($0), .none)]) }
    self.init(source: Document.markdown(blocks), blocks: blocks)
  }
  /// The same with a paragraph for each line of one, as records are written on paper; lists and quotes stay as they are.
  package var linesApart: Document {
    Document(source: source, blocks: blocks.flatMap { block -> [Block] in
      guard case .paragraph(let inlines) = block else { return [block] }
      return inlines.split(separator: .lineBreak).map { .paragraph(Array($0)) }
    })
  }
}
