import Essentials
import Web

/// A message that stands in the page, with icon, heading and text. Errors carry the word 错误.
package func note(_ tone: Tag.Tone, _ title: String?, _ text: String? = nil, _ t: Reader, _ more: HTML...) -> HTML {
  let said = tone == .err ? t(Word(zh: "错误：\(title ?? "")", en: "Error: \(title ?? "")")) : title
  let head: HTML = said.map { "<h3>\($0)</h3>" } ?? .none
  let body: HTML = text.map { "<p>\($0)</p>" } ?? .none
  let role: HTML = tone == .err ? " role=\"alert\"" : .none
  return "<div class=\"note \(tone.rawValue)\"\(role)>\(tone.icon.drawing)<div>\(head)\(body)\(more)</div></div>"
}
extension Tag.Tone {
  var icon: Icon {
    switch self {
    case .plain, .info: .info
    case .ok: .check
    case .warn: .warn
    case .err: .wrong
    }
  }
}

/// Nothing here: what is empty, why, and what to do next.
package func emptyState(_ what: String, _ why: String, _ actions: HTML...) -> HTML {
  let next: HTML = actions.isEmpty ? .none : "<div class=\"row\">\(actions)</div>"
  return "<section class=\"box stack\"><h3>\(what)</h3><p>\(why)</p>\(next)</section>"
}
