import Essentials
import Web

package enum Space: String, Sendable { case small = "stack-s", normal = "stack", large = "stack-l" }

/// Parts one under another, with the space between them.
package func stack(_ space: Space = .normal, _ parts: HTML...) -> HTML { "<div class=\"\(space.rawValue)\">\(parts)</div>" }
/// Parts beside each other; they wrap where there is no room.
package func row(_ parts: HTML...) -> HTML { "<div class=\"row\">\(parts)</div>" }
/// What goes to the far end of a `row`.
package func push(_ part: HTML) -> HTML { "<div class=\"push row\">\(part)</div>" }

package enum Columns: String, Sendable { case two, three, aside }
/// Columns from 60 rem of width, one under another below it. `.aside` makes the second column narrow.
package func columns(_ kind: Columns, _ parts: HTML...) -> HTML { "<div class=\"cols \(kind.rawValue) mt\">\(parts)</div>" }

/// A surface with a heading. `next` has the red top edge of the one thing to do now.
package func box(_ title: String? = nil, level: Int = 2, id: String? = nil, next: Bool = false, _ parts: HTML...) -> HTML {
  let head: HTML = title.map { heading($0, level) } ?? .none
  return "<section class=\"box stack\(next ? " next" : "")\"\(attribute("id", id))>\(head)\(parts)</section>"
}
/// A box for a table or a list that fills it from edge to edge; `end` stands at the far end of the head line.
package func flatBox(_ title: String? = nil, level: Int = 2, id: String? = nil, end: HTML? = nil, _ parts: HTML...) -> HTML {
  var head = HTML.none
  if let title {
    let text = heading(title, level)
    head = end.map { "<div class=\"box-h row\">\(text)<span class=\"push\">\($0)</span></div>" } ?? "<div class=\"box-h\">\(text)</div>"
  }
  return "<section class=\"box flat\"\(attribute("id", id))>\(head)\(parts)</section>"
}
/// A line inside a `flatBox`, under its table.
package func boxLine(_ html: HTML) -> HTML { "<div class=\"box-h small muted\">\(html)</div>" }

/// A heading of level 2 to 4.
package func heading(_ text: String, _ level: Int = 2) -> HTML {
  switch level {
  case ...2: "<h2>\(text)</h2>"
  case 3: "<h3>\(text)</h3>"
  default: "<h4>\(text)</h4>"
  }
}
/// The head of a page: title, what stands here, and at the end what can be done (one `.go` button at most).
package func pageHead(_ title: String, _ lead: String? = nil, actions: HTML? = nil) -> HTML {
  let under: HTML = lead.map { "<p class=\"muted\">\($0)</p>" } ?? .none
  return "<div class=\"row head\"><div><h1>\(title)</h1>\(under)</div>\(actions.map { push($0) })</div>"
}
/// A part of a page with its own heading, named for screen readers by it.
package func section(_ title: String, id: String, _ parts: HTML...) -> HTML {
  "<section class=\"stack mt\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(parts)</section>"
}
/// More, for those who ask: closed until its line is pressed.
package func details(_ line: String, _ parts: HTML...) -> HTML { "<details><summary>\(line)</summary>\(parts)</details>" }
