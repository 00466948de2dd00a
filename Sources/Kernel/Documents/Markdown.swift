import CCmark
import Essentials

extension Document {
  /// Reads Markdown. Markup of HTML and code stay what was typed, as text; a line break is a line break.
  /// - Throws: a `Refusal` at `field` for what is too long, too deep or too much, for pictures, and for links that lead neither to `https` nor into the house.
  package init(markdown source: String, field: String? = nil) throws(Refusal) {
    guard source.count <= Limits.characters else { throw Refusal("document.long", .tooLong(Limits.characters), field: field) }
    let text = source.replacing("\r\n", with: "\n")
    guard let root = cmark_parse_document(text, text.utf8.count, CMARK_OPT_VALIDATE_UTF8) else { throw Refusal("document.unreadable", .unreadable, field: field) }
    defer { cmark_node_free(root) }
    var walk = Walk(field: field)
    self.init(source: text, blocks: try walk.blocks(in: root, depth: 0))
  }
}

/// One way through what cmark read; it ends at the first thing that no document holds.
private struct Walk {
  var tally: Tally
  init(field: String?) { tally = Tally(field: field) }

  mutating func blocks(in parent: OpaquePointer, depth: Int) throws(Refusal) -> [Document.Block] {
    try tally.check(depth: depth)
    var all: [Document.Block] = []
    for node in Children(parent) {
      try tally.count()
      all.append(try block(node, depth: depth))
    }
    return all
  }
  private mutating func block(_ node: OpaquePointer, depth: Int) throws(Refusal) -> Document.Block {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph(try inlines(node))
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)), try inlines(node))
    case CMARK_NODE_BLOCK_QUOTE: return .quote(try blocks(in: node, depth: depth + 1))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    case CMARK_NODE_CODE_BLOCK, CMARK_NODE_HTML_BLOCK: return .paragraph(Document.plain(literal(node)))
    case CMARK_NODE_LIST:
      var items: [[Document.Block]] = []
      for item in Children(node) {
        try tally.count()
        items.append(try blocks(in: item, depth: depth + 1))
      }
      return .list(from: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil, items)
    default: throw tally.refusal("document.node", .unknownNode)
    }
  }
  private mutating func inlines(_ parent: OpaquePointer) throws(Refusal) -> [Document.Inline] {
    var all: [Document.Inline] = []
    try inlines(parent, .none, 0, into: &all)
    return all
  }
  private mutating func inlines(_ parent: OpaquePointer, _ marks: Document.Marks, _ depth: Int, into all: inout [Document.Inline]) throws(Refusal) {
    try tally.check(depth: depth)
    for node in Children(parent) {
      try tally.count()
      var marks = marks
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: Document.add(literal(node), marks, to: &all)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: all.append(.lineBreak)
      case CMARK_NODE_STRONG:
        marks.strong = true
        try inlines(node, marks, depth + 1, into: &all)
      case CMARK_NODE_EMPH:
        marks.emphasis = true
        try inlines(node, marks, depth + 1, into: &all)
      case CMARK_NODE_LINK:
        marks.link = try tally.checked(link: cmark_node_get_url(node).map { String(cString: $0) } ?? "")
        try inlines(node, marks, depth + 1, into: &all)
      case CMARK_NODE_IMAGE: throw tally.refusal("document.image", .noPictures)
      default: throw tally.refusal("document.node", .unknownNode)
      }
    }
  }
  private func literal(_ node: OpaquePointer) -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
}

/// The nodes right below one, in order.
private struct Children: Sequence, IteratorProtocol {
  private var following: OpaquePointer?
  init(_ parent: OpaquePointer) { following = cmark_node_first_child(parent) }
  mutating func next() -> OpaquePointer? {
    guard let node = following else { return nil }
    following = cmark_node_next(node)
    return node
  }
}

extension Document {
  /// Text as it was typed, line by line.
  fileprivate static func plain(_ text: String) -> [Inline] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.reversed().drop { $0.isEmpty }.reversed().enumerated().flatMap { n, line -> [Inline] in (n == 0 ? [] : [.lineBreak]) + (line.isEmpty ? [] : [.text(line, .none)]) }
  }
  /// Adds text; what has the marks of the text before becomes one with it.
  static func add(_ text: String, _ marks: Marks, to all: inout [Inline]) {
    if text.isEmpty { return }
    if case .text(let before, marks)? = all.last { all[all.count - 1] = .text(before + text, marks) } else { all.append(.text(text, marks)) }
  }
}
