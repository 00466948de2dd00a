import Essentials

extension Schema {
  /// The fields that a type reads from a body: found by letting it decode nothing.
  package init<T: Decodable>(reading type: T.Type) {
    let trace = Fields()
    do { _ = try T(from: SchemaDecoder(fields: trace)) } catch { trace.complete = false }
    self = trace.schema
  }
  /// A value to go on with, and what it looks like.
  fileprivate static func sample<T: Decodable>(_ type: T.Type) throws -> (value: T, schema: Schema) {
    if let known = known(type), let value = (type as? any Placeholder.Type)?.placeholder as? T ?? first(type) { return (value, known) }
    if let written = type as? any LosslessStringConvertible.Type {
      guard let value = (type as? any Placeholder.Type)?.placeholder as? T ?? ["1", "a", "2026-01", ""].lazy.compactMap({ written.init($0) as? T }).first else { throw Unreadable(schema: Schema(.string)) }
      return (value, known(type) ?? Schema(.string))
    }
    let fields = Fields()
    do { return (try T(from: SchemaDecoder(fields: fields)), fields.schema) } catch { throw Unreadable(schema: known(type) ?? fields.schema) }
  }
  private static func first<T>(_ type: T.Type) -> T? {
    func open<C: CaseIterable>(_: C.Type) -> T? { C.allCases.first as? T }
    return (type as? any CaseIterable.Type).flatMap { open($0) } ?? (type as? any ExpressibleByArrayLiteral.Type).flatMap { emptyList($0) as? T }
  }
  private static func emptyList<L: ExpressibleByArrayLiteral>(_: L.Type) -> L { [] }
}

/// Decoding stopped because no value could be made up; what was seen stays.
private struct Unreadable: Error { var schema: Schema }

private final class Fields {
  var schema = Schema.unknown
  var complete = true
  func add(_ name: String, _ seen: Schema, required: Bool) {
    if schema.kind != .object { schema = .object([]) }
    if !schema.properties.contains(where: { $0.name == name }) { schema.properties.append(.init(name, seen, required: required)) }
  }
}

private struct SchemaDecoder: Decoder {
  let fields: Fields
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  func container<K: CodingKey>(keyedBy: K.Type) throws -> KeyedDecodingContainer<K> {
    if fields.schema.kind != .object { fields.schema = .object([]) }
    return KeyedDecodingContainer(Keyed<K>(fields: fields))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { Items(fields: fields) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { Single(fields: fields) }
}

private struct Keyed<K: CodingKey>: KeyedDecodingContainerProtocol {
  let fields: Fields
  var codingPath: [any CodingKey] { [] }
  /// Only what has free names asks for all of them: one stands for the rest.
  var allKeys: [K] { K(stringValue: "1").map { [$0] } ?? [] }
  func contains(_ key: K) -> Bool { true }
  func decodeNil(forKey key: K) -> Bool { false }
  func decode<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T {
    let optional = type == Bool.self || type is any ExpressibleByArrayLiteral.Type || type is any ExpressibleByDictionaryLiteral.Type
    do {
      let (value, schema) = try Schema.sample(type)
      note(key, type is any ExpressibleByDictionaryLiteral.Type ? .map(schema.properties.first?.schema ?? .anything) : schema, required: !optional)
      return value
    } catch let stop as Unreadable {
      note(key, stop.schema, required: !optional)
      throw stop
    }
  }
  // The plain types have witnesses of their own, which would decode what is only asked for if present.
  func decodeIfPresent(_ type: Bool.Type, forKey key: K) throws -> Bool? { try maybe(type, key) }
  func decodeIfPresent(_ type: String.Type, forKey key: K) throws -> String? { try maybe(type, key) }
  func decodeIfPresent(_ type: Int.Type, forKey key: K) throws -> Int? { try maybe(type, key) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: K) throws -> Int64? { try maybe(type, key) }
  func decodeIfPresent(_ type: Double.Type, forKey key: K) throws -> Double? { try maybe(type, key) }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: K) throws -> T? { try maybe(type, key) }
  private func maybe<T: Decodable>(_ type: T.Type, _ key: K) throws -> T? {
    do {
      let (value, schema) = try Schema.sample(type)
      note(key, schema, required: false)
      return value
    } catch let stop as Unreadable {
      note(key, stop.schema, required: false)
      return nil
    }
  }
  private func note(_ key: K, _ schema: Schema, required: Bool) { fields.add(key.stringValue, schema, required: required) }
  func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey key: K) throws -> KeyedDecodingContainer<N> {
    note(key, .object([]), required: false)
    return KeyedDecodingContainer(Keyed<N>(fields: Fields()))
  }
  func nestedUnkeyedContainer(forKey key: K) throws -> any UnkeyedDecodingContainer {
    note(key, .list(.anything), required: false)
    return Items(fields: Fields())
  }
  func superDecoder() throws -> any Decoder { SchemaDecoder(fields: Fields()) }
  func superDecoder(forKey key: K) throws -> any Decoder { SchemaDecoder(fields: Fields()) }
}

private struct Items: UnkeyedDecodingContainer {
  let fields: Fields
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var isAtEnd: Bool { currentIndex > 0 }
  var currentIndex = 0
  init(fields: Fields) {
    self.fields = fields
    fields.schema = .list(.unknown)
  }
  mutating func decodeNil() -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    currentIndex += 1
    do {
      let (value, schema) = try Schema.sample(type)
      fields.schema = .list(schema)
      return value
    } catch let stop as Unreadable {
      fields.schema = .list(stop.schema)
      throw stop
    }
  }
  mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) throws -> KeyedDecodingContainer<N> {
    currentIndex += 1
    return KeyedDecodingContainer(Keyed<N>(fields: Fields()))
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    currentIndex += 1
    return Items(fields: Fields())
  }
  mutating func superDecoder() throws -> any Decoder { SchemaDecoder(fields: Fields()) }
}

private struct Single: SingleValueDecodingContainer {
  let fields: Fields
  var codingPath: [any CodingKey] { [] }
  func decodeNil() -> Bool { false }
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    do {
      let (value, schema) = try Schema.sample(type)
      fields.schema = schema
      return value
    } catch let stop as Unreadable {
      fields.schema = stop.schema
      throw stop
    }
  }
}
