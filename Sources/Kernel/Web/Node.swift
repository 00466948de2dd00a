import Essentials

/// A document of names, lists and words in a fixed order, printed as YAML.
package indirect enum Node: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  case text(String), number(Int), flag(Bool), list([Node]), map([(String, Node)]), none
  package init(stringLiteral text: String) { self = .text(text) }
  package init(arrayLiteral items: Node...) { self = .list(items) }
  package init(dictionaryLiteral items: (String, Node)...) { self = .map(items) }

  package var yaml: String {
    var out = ""
    print(into: &out, indent: 0)
    return out
  }
  private func print(into out: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .map(let items) where !items.isEmpty:
      for (name, value) in items {
        out += margin + Node.written(name) + ":"
        value.follow(into: &out, indent: indent + 2)
      }
    case .list(let items) where !items.isEmpty:
      for item in items {
        var inner = ""
        item.print(into: &inner, indent: indent + 2)
        out += margin + "- " + (item.isShort ? item.short + "\n" : String(inner.dropFirst(indent + 2)))
      }
    default: out += margin + short + "\n"
    }
  }
  private func follow(into out: inout String, indent: Int) {
    if isShort { out += " " + short + "\n" } else {
      out += "\n"
      print(into: &out, indent: indent)
    }
  }
  /// Words and lists of words stand on one line.
  private var isShort: Bool {
    switch self {
    case .map(let items): items.isEmpty
    case .list(let items): items.allSatisfy { if case .map = $0 { false } else if case .list = $0 { false } else { true } }
    default: true
    }
  }
  private var short: String {
    switch self {
    case .text(let text): Node.written(text)
    case .number(let n): String(n)
    case .flag(let flag): flag ? "true" : "false"
    case .none: "null"
    case .list(let items): "[" + items.map(\.short).joined(separator: ", ") + "]"
    case .map: "{}"
    }
  }
  /// Plain where no reader could take it for something else, else in quotes as JSON writes it.
  private static func written(_ text: String) -> String {
    let reserved: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let plain = text.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 45 || $0 == 46 || $0 == 47 || $0 == 95 || $0 == 32 }
    let first = text.utf8.first.map { ($0 >= 65 && $0 <= 90) || ($0 >= 97 && $0 <= 122) || $0 == 47 } ?? false
    if plain, first, text.utf8.last != 32, !reserved.contains(text.lowercased()) { return text }
    return JSON.quoted(text)
  }
}
