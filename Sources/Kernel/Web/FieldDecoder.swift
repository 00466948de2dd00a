import Essentials
import Foundation

/// Decodes a value from fields and says every wrong field at once, not only the first; throws a `Refusal`.
package func decode<T: Decodable>(_: T.Type = T.self, _ fields: [String: Field]) throws -> T {
  switch try understand(T.self, fields) {
  case .whole(let value): return value
  case .wrong(let problems, _): throw Refusal(.invalid, problems)
  }
}

package enum Understood<T> {
  case whole(T)
  /// Every wrong field; and the value twice, with other stand-ins each time for what could not be read. Empty where a wrong field's type has none.
  case wrong([Refusal.Problem], standIns: [T])
}

package func understand<T: Decodable>(_: T.Type = T.self, _ fields: [String: Field]) throws -> Understood<T> {
  let notes = Notes()
  func value(_ stand: StandIn, _ notes: Notes) throws -> T? {
    do { return try T(from: FieldDecoder(field: .tree(fields), codingPath: [], notes: notes, stand: stand)) } catch let error as DecodingError {
      if notes.problems.isEmpty { notes.add(error.fieldPath, "") }
      return nil
    }
  }
  guard let low = try value(.low, notes) else { return .wrong(notes.problems, standIns: []) }
  if notes.problems.isEmpty { return .whole(low) }
  let high = try value(.high, Notes())
  return .wrong(notes.problems, standIns: high.map { [low, $0] } ?? [])
}

/// Which of two values stands for a field that could not be read.
enum StandIn { case low, high }

/// A value to go on with after a problem was noted, so that the other fields are read too; and another, for what holds whichever of the two stands there.
package protocol Placeholder {
  static var placeholder: Self { get }
  static var otherPlaceholder: Self { get }
}
extension String: Placeholder {
  package static var placeholder: String { "" }
  package static var otherPlaceholder: String { "-" }
}
extension Int: Placeholder {
  package static var placeholder: Int { 0 }
  package static var otherPlaceholder: Int { 1_000_000 }
}
extension Int64: Placeholder {
  package static var placeholder: Int64 { 0 }
  package static var otherPlaceholder: Int64 { 1_000_000 }
}
extension Bool: Placeholder {
  package static var placeholder: Bool { false }
  package static var otherPlaceholder: Bool { true }
}
extension Day: Placeholder {
  package static var placeholder: Day { Day(number: -25_567) }
  package static var otherPlaceholder: Day { Day(number: 47_482) }
}
extension Moment: Placeholder {
  package static var placeholder: Moment { Moment(ms: 0) }
  package static var otherPlaceholder: Moment { Moment(ms: 4_102_444_800_000) }
}
extension ID: Placeholder {
  package static var placeholder: ID { ID(0) }
  package static var otherPlaceholder: ID { ID(-1) }
}
extension Placeholder where Self: CaseIterable {
  package static var placeholder: Self { allCases[allCases.startIndex] }
  package static var otherPlaceholder: Self { allCases[allCases.index(allCases.startIndex, offsetBy: allCases.count - 1)] }
}

final class Notes {
  var problems: [Refusal.Problem] = []
  func add(_ field: String, _ got: String) {
    let word = got.isEmpty ? Word(zh: "请填写", en: "Please fill this in") : Word(zh: "无法识别“\(got)”，请核对", en: "“\(got)” cannot be read; please check")
    problems.append(.init(got.isEmpty ? "missing" : "unreadable", word, field: field))
  }
}

extension DecodingError {
  fileprivate var fieldPath: String {
    switch self {
    case .keyNotFound(let key, let c): (c.codingPath + [key]).map(\.stringValue).joined(separator: ".")
    case .valueNotFound(_, let c), .typeMismatch(_, let c), .dataCorrupted(let c): c.codingPath.map(\.stringValue).joined(separator: ".")
    @unknown default: ""
    }
  }
}

struct FieldDecoder: Decoder {
  let field: Field, codingPath: [any CodingKey], notes: Notes, stand: StandIn
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<K: CodingKey>(keyedBy: K.Type) throws -> KeyedDecodingContainer<K> {
    if case .tree(let tree) = field { return KeyedDecodingContainer(Keyed<K>(tree: tree, codingPath: codingPath, notes: notes, stand: stand)) }
    if case .list(let list) = field, list.isEmpty { return KeyedDecodingContainer(Keyed<K>(tree: [:], codingPath: codingPath, notes: notes, stand: stand)) }
    throw wrong("object")
  }
  /// One ticked box is a list of one.
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    if case .list(let list) = field { return Unkeyed(list: list, codingPath: codingPath, notes: notes, stand: stand) }
    return Unkeyed(list: [field], codingPath: codingPath, notes: notes, stand: stand)
  }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(decoder: self) }
  func wrong(_ what: String) -> DecodingError { .dataCorrupted(.init(codingPath: codingPath, debugDescription: what)) }

  func read<T: Decodable>(_ type: T.Type) throws -> T {
    if type == String.self, let text = field.text, let value = text as? T { return value }
    if type == Bool.self, let value = ["true", "on", "1", "yes"].contains(field.text) as? T { return value }
    // A list or a tree where a text belongs: asking the type itself would ask here again, without end.
    if let readable = type as? any (LosslessStringConvertible & Decodable).Type {
      guard let text = field.text, let value = readable.init(text.trimmingCharacters(in: .whitespaces)) as? T else { throw wrong(field.text ?? "") }
      return value
    }
    if let choice = type as? any RawRepresentable<String>.Type, let text = field.text {
      guard let value = choice.init(rawValue: text) as? T else { throw wrong(text) }
      return value
    }
    return try T(from: self)
  }
}

private struct Single: SingleValueDecodingContainer {
  let decoder: FieldDecoder
  var codingPath: [any CodingKey] { decoder.codingPath }
  func decodeNil() -> Bool { if case .none = decoder.field { true } else { false } }
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type is any LosslessStringConvertible.Type { return try decoder.read(type) }
    return try T(from: decoder)
  }
}

private struct Keyed<K: CodingKey>: KeyedDecodingContainerProtocol {
  let tree: [String: Field], codingPath: [any CodingKey], notes: Notes, stand: StandIn
  /// In a tree a name that was left empty is absent, as in a form.
  var allKeys: [K] { tree.keys.sorted().compactMap { K(stringValue: $0) }.filter(contains) }

  func contains(_ key: K) -> Bool {
    switch tree[key.stringValue] {
    case nil, .text("")?, Field.none?: false
    default: true
    }
  }
  func decodeNil(forKey key: K) -> Bool { !contains(key) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T {
    let there = contains(key), field = there ? tree[key.stringValue] ?? .none : .list([])
    let path = (codingPath + [key]).map(\.stringValue).joined(separator: ".")
    if !there, type == Bool.self, let no = false as? T { return no }
    let collection = type as? any ExpressibleByArrayLiteral.Type != nil || type as? any ExpressibleByDictionaryLiteral.Type != nil
    if there || collection {
      do { return try FieldDecoder(field: field, codingPath: codingPath + [key], notes: notes, stand: stand).read(type) } catch is DecodingError { notes.add(path, field.text ?? "…") }
    } else {
      notes.add(path, "")
    }
    guard let placeholder = (type as? any Placeholder.Type).flatMap({ stand == .low ? $0.placeholder : $0.otherPlaceholder }) as? T else { throw DecodingError.dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: path)) }
    return placeholder
  }
  private func nested(_ key: K) -> FieldDecoder { FieldDecoder(field: tree[key.stringValue] ?? .none, codingPath: codingPath + [key], notes: notes, stand: stand) }
  func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey key: K) throws -> KeyedDecodingContainer<N> { try nested(key).container(keyedBy: N.self) }
  func nestedUnkeyedContainer(forKey key: K) throws -> any UnkeyedDecodingContainer { try nested(key).unkeyedContainer() }
  func superDecoder() throws -> any Decoder { FieldDecoder(field: .tree(tree), codingPath: codingPath, notes: notes, stand: stand) }
  func superDecoder(forKey key: K) throws -> any Decoder { nested(key) }
}

private struct Unkeyed: UnkeyedDecodingContainer {
  let list: [Field], codingPath: [any CodingKey], notes: Notes, stand: StandIn
  var currentIndex = 0
  init(list: [Field], codingPath: [any CodingKey], notes: Notes, stand: StandIn) { self.list = list; self.codingPath = codingPath; self.notes = notes; self.stand = stand }
  var count: Int? { list.count }
  var isAtEnd: Bool { currentIndex >= list.count }
  mutating func decodeNil() -> Bool { false }
  private mutating func next() -> FieldDecoder {
    defer { currentIndex += 1 }
    return FieldDecoder(field: list[currentIndex], codingPath: codingPath, notes: notes, stand: stand)
  }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next().read(type) }
  mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) throws -> KeyedDecodingContainer<N> { try next().container(keyedBy: N.self) }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { next() }
}
