import Essentials

extension Schema {
  /// What this value's type promises, as far as one value shows it.
  package init<T: Encodable>(of value: T) throws {
    if let known = Schema.known(T.self) {
      self = known
      return
    }
    let trace = Trace()
    try value.encode(to: SchemaEncoder(trace: trace))
    guard value is any ExpressibleByDictionaryLiteral else {
      self = trace.schema
      return
    }
    self = .map(trace.schema.properties.reduce(.unknown) { $0.merged($1.schema) })
  }
  /// What all samples of a type have in common.
  package init(samples: [some Encodable]) throws { self = try samples.reduce(.unknown) { try $0.merged(Schema(of: $1)) } }
}

private final class Trace {
  var schema = Schema.unknown
  func isObject() { if schema.kind != .object { schema = .object([]) } }
  func property(_ name: String, _ seen: Schema, required: Bool) {
    isObject()
    if let n = schema.properties.firstIndex(where: { $0.name == name }) { schema.properties[n].schema = schema.properties[n].schema.merged(seen) }
    else { schema.properties.append(.init(name, seen, required: required)) }
  }
}

private struct SchemaEncoder: Encoder {
  let trace: Trace
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  func container<K: CodingKey>(keyedBy: K.Type) -> KeyedEncodingContainer<K> {
    trace.isObject()
    return KeyedEncodingContainer(Keyed<K>(trace: trace))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { Items(trace: trace) }
  func singleValueContainer() -> any SingleValueEncodingContainer { Single(trace: trace) }
}

private struct Keyed<K: CodingKey>: KeyedEncodingContainerProtocol {
  let trace: Trace
  var codingPath: [any CodingKey] { [] }
  func encodeNil(forKey key: K) { trace.property(key.stringValue, null, required: true) }
  func encode<T: Encodable>(_ value: T, forKey key: K) throws { trace.property(key.stringValue, try Schema(of: value), required: true) }
  // The plain types have witnesses of their own, which would encode nothing for what is absent.
  func encodeIfPresent(_ value: Bool?, forKey key: K) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: String?, forKey key: K) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: Int?, forKey key: K) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: Int64?, forKey key: K) throws { try maybe(value, key) }
  func encodeIfPresent(_ value: Double?, forKey key: K) throws { try maybe(value, key) }
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: K) throws { try maybe(value, key) }
  private func maybe<T: Encodable>(_ value: T?, _ key: K) throws {
    trace.property(key.stringValue, try value.map { try Schema(of: $0) } ?? Schema.known(T.self) ?? .unknown, required: false)
  }
  /// The cases of an enumeration with values: one of them is there.
  func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey key: K) -> KeyedEncodingContainer<N> {
    trace.property(key.stringValue, .object([]), required: false)
    return KeyedEncodingContainer(Keyed<N>(trace: Trace()))
  }
  func nestedUnkeyedContainer(forKey key: K) -> any UnkeyedEncodingContainer {
    trace.property(key.stringValue, .list(.anything), required: false)
    return Items(trace: Trace())
  }
  func superEncoder() -> any Encoder { SchemaEncoder(trace: Trace()) }
  func superEncoder(forKey key: K) -> any Encoder { SchemaEncoder(trace: Trace()) }
}

private struct Items: UnkeyedEncodingContainer {
  let trace: Trace
  private var item = Schema.unknown
  var count = 0
  var codingPath: [any CodingKey] { [] }
  init(trace: Trace) {
    self.trace = trace
    trace.schema = .list(.unknown)
  }
  private mutating func saw(_ schema: Schema) {
    count += 1
    item = item.merged(schema)
    trace.schema = .list(item)
  }
  mutating func encodeNil() { saw(null) }
  mutating func encode<T: Encodable>(_ value: T) throws { saw(try Schema(of: value)) }
  mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) -> KeyedEncodingContainer<N> {
    saw(.object([]))
    return KeyedEncodingContainer(Keyed<N>(trace: Trace()))
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    saw(.list(.anything))
    return Items(trace: Trace())
  }
  mutating func superEncoder() -> any Encoder { SchemaEncoder(trace: Trace()) }
}

private struct Single: SingleValueEncodingContainer {
  let trace: Trace
  var codingPath: [any CodingKey] { [] }
  func encodeNil() { trace.schema = null }
  func encode<T: Encodable>(_ value: T) throws { trace.schema = try Schema(of: value) }
}

private let null: Schema = {
  var schema = Schema.unknown
  schema.nullable = true
  return schema
}()
