import Essentials
import Foundation
import Web

/// As editors in the browser write it: `{"type": "paragraph", "content": [{"type": "text", "text": "…", "marks": [{"type": "bold"}]}]}`.
private struct Node: Codable {
  struct Mark: Codable {
    var type: String
    var attrs: Attributes?
  }
  struct Attributes: Codable {
    var level: Int?
    var start: Int?
    var href: String?
  }
  var type: String
  var attrs: Attributes?
  var content: [Node]?
  var text: String?
  var marks: [Mark]?
}

extension Document: Codable {
  private enum CodingKeys: CodingKey { case source, content }
  /// - Throws: a `Refusal` for a node that is not one of the closed set, and for all that Markdown is refused for.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var reading = Reading(tally: Tally(field: decoder.codingPath.last?.stringValue))
    self.init(
      source: try container.decodeIfPresent(String.self, forKey: .source) ?? "",
      blocks: try reading.blocks(container.decode([Node].self, forKey: .content), depth: 0))
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(source, forKey: .source)
    try container.encode(blocks, forKey: .content)
  }
  /// What a table keeps.
  package var json: String {
    get throws(Refusal) {
      do { return String(decoding: try JSON.encode(self), as: UTF8.self) } catch { throw Refusal("document.unreadable", .unreadable) }
    }
  }
  /// - Throws: a `Refusal` where the JSON is no document, or holds what no document may.
  package init(json: String) throws(Refusal) {
    do { self = try JSONDecoder().decode(Document.self, from: Data(json.utf8)) } catch {
      throw error as? Refusal ?? Refusal("document.unreadable", .unreadable)
    }
  }
  /// Reads what the editor in the browser wrote: `{"type": "doc", "content": […]}`. Its source is the Markdown that says the same.
  /// - Throws: a `Refusal` at `field`; how deep the JSON goes is looked at before anything is built of it.
  package init(editor json: String, field: String? = nil) throws(Refusal) {
    let tally = Tally(field: field)
    guard json.utf8.count <= Limits.characters * 50 else { throw tally.refusal("document.long", .tooLong(Limits.characters)) }
    guard Document.nesting(json) <= 6 * (Limits.depth + 2) else { throw tally.refusal("document.deep", .tooDeep(Limits.depth)) }
    let root: Node
    do { root = try JSONDecoder().decode(Node.self, from: Data(json.utf8)) } catch { throw tally.refusal("document.unreadable", .unreadable) }
    guard root.type == "doc" else { throw tally.refusal("document.unreadable", .unreadable) }
    var reading = Reading(tally: tally)
    let blocks = try reading.blocks(root.content ?? [], depth: 0).filter { $0 != .paragraph([]) }, source = Document.markdown(blocks)
    guard source.count <= Limits.characters else { throw tally.refusal("document.long", .tooLong(Limits.characters)) }
    self.init(source: source, blocks: blocks)
  }
  /// As the editor reads it.
  package var editor: String {
    let root = Node(type: "doc", content: blocks.isEmpty ? [Node(type: "paragraph")] : blocks.map(\.node))
    do { return String(decoding: try JSON.encode(root), as: UTF8.self) } catch { return "" }
  }
  /// How deep brackets stand in each other, outside of strings.
  private static func nesting(_ json: String) -> Int {
    var depth = 0, deepest = 0, quoted = false, escaped = false
    for byte in json.utf8 {
      if quoted {
        if escaped { escaped = false } else if byte == UInt8(ascii: "\\") { escaped = true } else if byte == UInt8(ascii: "\"") { quoted = false }
      } else if byte == UInt8(ascii: "\"") { quoted = true } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        depth += 1
        deepest = max(deepest, depth)
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
    }
    return deepest
  }
}

extension Document.Block: Encodable, Described {
  private static let types = ["paragraph", "heading", "blockquote", "bulletList", "orderedList", "horizontalRule"]
  package static var schema: Schema {
    .object([.init("type", Schema(.string, choices: types), required: true), .init("attrs", Schema(.object)), .init("content", .list(Schema(.object)))])
  }
  package func encode(to encoder: any Encoder) throws { try node.encode(to: encoder) }
  fileprivate var node: Node {
    switch self {
    case .paragraph(let inlines): Node(type: "paragraph", content: inlines.map(\.node))
    case .heading(let level, let inlines): Node(type: "heading", attrs: .init(level: level), content: inlines.map(\.node))
    case .quote(let blocks): Node(type: "blockquote", content: blocks.map(\.node))
    case .list(let from, let items):
      Node(type: from == nil ? "bulletList" : "orderedList", attrs: from.map { .init(start: $0) }, content: items.map { Node(type: "listItem", content: $0.map(\.node)) })
    case .rule: Node(type: "horizontalRule")
    }
  }
}

extension Document.Inline {
  fileprivate var node: Node {
    guard case .text(let text, let marks) = self else { return Node(type: "hardBreak") }
    let all = [marks.strong ? Node.Mark(type: "bold") : nil, marks.emphasis ? .init(type: "italic") : nil, marks.link.map { .init(type: "link", attrs: .init(href: $0)) }].compactMap { $0 }
    return Node(type: "text", text: text, marks: all.isEmpty ? nil : all)
  }
}

private struct Reading {
  var tally: Tally

  mutating func blocks(_ nodes: [Node], depth: Int) throws(Refusal) -> [Document.Block] {
    try tally.check(depth: depth)
    var all: [Document.Block] = []
    for node in nodes {
      try tally.count()
      all.append(try block(node, depth: depth))
    }
    return all
  }
  private mutating func block(_ node: Node, depth: Int) throws(Refusal) -> Document.Block {
    let content = node.content ?? []
    switch node.type {
    case "paragraph": return .paragraph(try inlines(content))
    case "heading": return .heading(level: min(max(node.attrs?.level ?? 1, 1), 6), try inlines(content))
    case "blockquote": return .quote(try blocks(content, depth: depth + 1))
    case "horizontalRule": return .rule
    case "bulletList": return .list(from: nil, try items(content, depth: depth + 1))
    case "orderedList": return .list(from: node.attrs?.start ?? 1, try items(content, depth: depth + 1))
    default: throw tally.refusal("document.node", .unknownNode)
    }
  }
  private mutating func items(_ nodes: [Node], depth: Int) throws(Refusal) -> [[Document.Block]] {
    var all: [[Document.Block]] = []
    for node in nodes {
      guard node.type == "listItem" else { throw tally.refusal("document.node", .unknownNode) }
      try tally.count()
      all.append(try blocks(node.content ?? [], depth: depth))
    }
    return all
  }
  private mutating func inlines(_ nodes: [Node]) throws(Refusal) -> [Document.Inline] {
    var all: [Document.Inline] = []
    for node in nodes {
      try tally.count()
      switch node.type {
      case "hardBreak": all.append(.lineBreak)
      case "text": Document.add(node.text ?? "", try marks(node.marks ?? []), to: &all)
      default: throw tally.refusal("document.node", .unknownNode)
      }
    }
    return all
  }
  private func marks(_ given: [Node.Mark]) throws(Refusal) -> Document.Marks {
    var marks = Document.Marks()
    for mark in given {
      switch mark.type {
      case "bold": marks.strong = true
      case "italic": marks.emphasis = true
      case "link": marks.link = try tally.checked(link: mark.attrs?.href ?? "")
      default: throw tally.refusal("document.node", .unknownNode)
      }
    }
    return marks
  }
}
