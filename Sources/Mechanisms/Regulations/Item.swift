import Essentials
import Yams

/// A YAML value with its place. Whatever cannot be read is noted in `findings` and comes back as nil.
struct Item {
  let node: Node
  let file: String
  let findings: Findings

  var line: Int { node.mark?.line ?? 1 }
  func wrong(_ reason: Word) { findings.add(file, line, reason) }
  private func wrong<T>(_ reason: Word, _: T.Type = T.self) -> T? {
    wrong(reason)
    return nil
  }
  private func at(_ node: Node) -> Item { Item(node: node, file: file, findings: findings) }

  var isMapping: Bool { node.mapping != nil }
  /// As written, without a complaint; nil for lists, mappings and what is empty.
  var scalar: String? { node.scalar.flatMap { $0.string.isEmpty ? nil : $0.string } }
  func text() -> String? { scalar ?? wrong(.textExpected) }
  func integer(_ range: ClosedRange<Int>) -> Int? {
    guard let value = scalar.flatMap({ Int($0) }), range.contains(value) else { return wrong(.numberExpected(scalar ?? "", range)) }
    return value
  }
  func day() -> Day? { scalar.flatMap { Day($0) } ?? wrong(.noSuchDay(scalar ?? "")) }
  func flag() -> Bool? {
    switch scalar {
    case "true": true
    case "false": false
    default: wrong(.flagExpected(scalar ?? ""))
    }
  }
  /// One of the names that may stand here.
  func name(of known: [String]) -> String? {
    guard let name = scalar, known.contains(name) else { return wrong(.unknownName(scalar ?? "", known)) }
    return name
  }
  func choice<T: CaseIterable & RawRepresentable<String>>(_: T.Type = T.self) -> T? {
    name(of: T.allCases.map(\.rawValue)).flatMap { T(rawValue: $0) }
  }
  func list() -> [Item] {
    guard let sequence = node.sequence else { return wrong(.listExpected) ?? [] }
    return sequence.map(at)
  }
  func names(of known: [String]) -> [String] { list().compactMap { $0.name(of: known) } }
  /// A mapping whose keys are all among `known`; nil for a list (where `known` is empty, any key may stand).
  func fields(_ known: [String]) -> Fields? {
    guard let mapping = node.mapping else { return wrong(.mappingExpected) }
    var values: [String: Item] = [:], keys: [String] = []
    for (key, value) in mapping {
      guard let name = at(key).scalar, known.isEmpty || known.contains(name) else {
        at(key).wrong(.unknownKey(key.string ?? "", known))
        continue
      }
      values[name] = Item(node: value, file: file, findings: findings)
      keys.append(name)
    }
    return Fields(item: self, keys: keys, values: values)
  }
  /// `{zh: …, en: …}`
  func word() -> Word? { fields(["zh", "en"])?.word() }
}

/// The keys of one mapping, in file order.
struct Fields {
  let item: Item
  let keys: [String]
  let values: [String: Item]

  subscript(key: String) -> Item? { values[key] }
  func required(_ key: String) -> Item? {
    if values[key] == nil { item.wrong(.missing(key)) }
    return values[key]
  }
  /// Both languages, or neither and a complaint where the other stands.
  func word() -> Word? {
    let zh = values["zh"]?.text(), en = values["en"]?.text()
    if values["zh"] == nil { (values["en"] ?? item).wrong(.missing("zh")) }
    if values["en"] == nil { (values["zh"] ?? item).wrong(.missing("en")) }
    guard let zh, let en else { return nil }
    return Word(zh: zh, en: en)
  }
  func flag(_ key: String) -> Bool { values[key]?.flag() ?? false }
}
