import Essentials
import Web

extension Document {
  /// The text in a page whose own heading is the first: the highest heading of the text becomes a second.
  package var html: HTML { html(under: 1) }
  /// The text below a heading of that level.
  package func html(under level: Int) -> HTML {
    let top = (Document.highest(blocks) ?? 1) - level + 1
    return "<div class=\"doc\">\(blocks.map { Document.html($0, top) })</div>"
  }
  private static func highest(_ blocks: [Block]) -> Int? {
    blocks.compactMap { block -> Int? in
      switch block {
      case .heading(let level, _): level
      case .quote(let inner): highest(inner)
      case .list(_, let items): items.compactMap { highest($0) }.min()
      case .paragraph, .rule: nil
      }
    }.min()
  }
  private static func html(_ block: Block, _ top: Int) -> HTML {
    switch block {
    case .paragraph(let inlines): "<p>\(inlines.map(html))</p>"
    case .heading(let level, let inlines): heading(level - top, "\(inlines.map(html))")
    case .quote(let inner): "<blockquote>\(inner.map { html($0, top) })</blockquote>"
    case .list(nil, let items): "<ul>\(items.map { item($0, top) })</ul>"
    case .list(let from?, let items): "<ol start=\"\(from)\">\(items.map { item($0, top) })</ol>"
    case .rule: "<hr>"
    }
  }
  private static func heading(_ below: Int, _ words: HTML) -> HTML {
    switch below {
    case 0: "<h2>\(words)</h2>"
    case 1: "<h3>\(words)</h3>"
    default: "<h4>\(words)</h4>"
    }
  }
  /// An item of one paragraph is a line.
  private static func item(_ blocks: [Block], _ top: Int) -> HTML {
    if case .paragraph(let inlines)? = blocks.first, blocks.count == 1 { return "<li>\(inlines.map(html))</li>" }
    return "<li>\(blocks.map { html($0, top) })</li>"
  }
  private static func html(_ inline: Inline) -> HTML {
    guard case .text(let text, let marks) = inline else { return "<br>" }
    var out: HTML = "\(text)"
    if marks.emphasis { out = "<em>\(out)</em>" }
    if marks.strong { out = "<strong>\(out)</strong>" }
    if let link = marks.link { out = "<a href=\"\(link)\"\(link.hasPrefix("/") ? HTML.none : " rel=\"noopener noreferrer\"")>\(out)</a>" }
    return out
  }
}
