import Essentials
import Foundation

/// What a form, a JSON body or an import row says, before it has types.
package enum Field: Sendable, Decodable, Hashable {
  case text(String), number(Double), flag(Bool), list([Field]), tree([String: Field]), none

  package init(from decoder: any Decoder) throws {
    let c = try decoder.singleValueContainer()
    if c.decodeNil() { self = .none; return }
    if let flag = try? c.decode(Bool.self) { self = .flag(flag); return }
    if let number = try? c.decode(Double.self) { self = .number(number); return }
    if let text = try? c.decode(String.self) { self = .text(storable(text)); return }
    if let list = try? c.decode([Field].self) { self = .list(list); return }
    self = .tree(try c.decode([String: Field].self))
  }
  package var text: String? {
    switch self {
    case .text(let text): text
    case .number(let n): n == n.rounded() && abs(n) < 9e15 ? String(Int64(n)) : String(n)
    case .flag(let flag): String(flag)
    case .list(let list): list.first?.text
    default: nil
    }
  }
  package var texts: [String] {
    if case .list(let list) = self { return list.compactMap(\.text) }
    return text.map { [$0] } ?? []
  }
}

/// `a=1&b=2&b=3&who.7=came`: a name given twice is a list, a dot makes a tree.
package func formFields(_ body: String) -> [String: Field] {
  var out: [String: Field] = [:]
  for pair in body.split(separator: "&") {
    let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    addField(plain(halves[0]), halves.count > 1 ? plain(halves[1]) : "", to: &out)
  }
  return out
}

/// One more name and value of a form: a name given twice is a list, a dot makes a tree.
package func addField(_ key: String, _ text: String, to out: inout [String: Field]) {
  let value = Field.text(storable(text)), path = key.split(separator: ".", maxSplits: 1).map(String.init)
  guard path.count == 2 else { return add(value, at: key, to: &out) }
  var tree: [String: Field] = [:]
  if case .tree(let before)? = out[path[0]] { tree = before }
  add(value, at: path[1], to: &tree)
  out[path[0]] = .tree(tree)
}

private func add(_ value: Field, at key: String, to tree: inout [String: Field]) {
  switch tree[key] {
  case nil: tree[key] = value
  case .list(let list)?: tree[key] = .list(list + [value])
  case let old?: tree[key] = .list([old, value])
  }
}

/// Without U+0000: no keyboard types one, and PostgreSQL keeps none.
private func storable(_ text: String) -> String { text.utf8.contains(0) ? text.replacing("\0", with: "") : text }
private func plain(_ s: Substring) -> String {
  let text = String(s).replacing("+", with: " ")
  return text.utf8.contains(37) ? (text.removingPercentEncoding ?? text) : text
}

/// What somebody typed and what was wrong with it: a form shown again loses nothing.
package struct Entered: Sendable {
  package var fields: [String: Field]
  package var problems: [Refusal.Problem]
  package static let nothing = Entered()
  package init(_ fields: [String: Field] = [:], problems: [Refusal.Problem] = []) {
    self.fields = fields
    self.problems = problems
  }
  package subscript(_ name: String) -> String? { fields[name]?.text }
  package func texts(_ name: String) -> [String] { fields[name]?.texts ?? [] }
  /// The value in a tree of fields: `who.7`.
  package subscript(_ name: String, _ key: String) -> String? {
    if case .tree(let tree)? = fields[name] { return tree[key]?.text }
    return nil
  }
  package func problem(_ name: String) -> Refusal.Problem? { problems.first { $0.field == name } }
  package var isEmpty: Bool { fields.isEmpty && problems.isEmpty }
}
