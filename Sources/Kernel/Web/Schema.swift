import Essentials

/// What a value looks like as JSON, told from the types and samples that are encoded and decoded: never written by hand.
package struct Schema: Sendable, Hashable {
  package struct Property: Sendable, Hashable {
    package var name: String
    package var schema: Schema
    package var required: Bool
    package init(_ name: String, _ schema: Schema, required: Bool = false) {
      self.name = name
      self.schema = schema
      self.required = required
    }
  }
  package enum Kind: String, Sendable { case string, integer, number, boolean, array, object }
  /// nil where nothing can be promised.
  package var kind: Kind?
  package var format: String?
  package var pattern: String?
  package var choices: [String] = []
  package var minimum: Int?
  package var properties: [Property] = []
  /// The schema of a list's items, or of the values of an object whose names are free.
  private var inner: [Schema] = []
  package var nullable = false
  /// The name of a component that says the rest.
  package var component: String?
  /// Nothing was seen yet: the other side of a merge decides.
  private(set) var unseen = false

  package init(_ kind: Kind?, format: String? = nil, pattern: String? = nil, choices: [String] = [], minimum: Int? = nil) {
    self.kind = kind
    self.format = format
    self.pattern = pattern
    self.choices = choices
    self.minimum = minimum
  }
  package static let anything = Schema(nil)
  package static let unknown: Schema = {
    var schema = Schema(nil)
    schema.unseen = true
    return schema
  }()
  package static func list(_ items: Schema) -> Schema {
    var schema = Schema(.array)
    schema.inner = [items]
    return schema
  }
  package static func map(_ values: Schema) -> Schema {
    var schema = Schema(.object)
    schema.inner = [values]
    return schema
  }
  package static func object(_ properties: [Property]) -> Schema {
    var schema = Schema(.object)
    schema.properties = properties
    return schema
  }
  package static func component(_ name: String) -> Schema {
    var schema = Schema(nil)
    schema.component = name
    return schema
  }

  /// What both are: properties of either, required where both always have them.
  package func merged(_ other: Schema) -> Schema {
    var out = self
    if unseen { out = other }
    out.nullable = nullable || other.nullable
    guard !unseen, !other.unseen, self != other else { return out }
    guard kind == other.kind, component == other.component else { return out.nullable ? .anything : Schema(nil) }
    out.properties = properties.map { mine in
      guard let theirs = other.properties.first(where: { $0.name == mine.name }) else { return Property(mine.name, mine.schema) }
      return Property(mine.name, mine.schema.merged(theirs.schema), required: mine.required && theirs.required)
    }
    out.properties += other.properties.filter { theirs in !properties.contains { $0.name == theirs.name } }.map { Property($0.name, $0.schema) }
    if let a = inner.first, let b = other.inner.first { out.inner = [a.merged(b)] }
    if format != other.format { out.format = nil }
    if pattern != other.pattern { out.pattern = nil }
    if choices != other.choices { out.choices = [] }
    if minimum != other.minimum { out.minimum = nil }
    return out
  }
  /// Without the properties that something else decides, such as the path.
  package func without(_ names: [String]) -> Schema {
    var out = self
    out.properties.removeAll { names.contains($0.name) }
    return out
  }
  package func adding(_ more: [Property]) -> Schema {
    var out = self
    out.properties += more
    return out
  }

  package var node: Node {
    if let component {
      let reference: Node = ["$ref": .text("#/components/schemas/\(component)")]
      return nullable ? ["anyOf": [reference, ["type": "null"]]] : reference
    }
    guard let kind else { return [:] }
    var lines: [(String, Node)] = [("type", nullable ? [.text(kind.rawValue), "null"] : .text(kind.rawValue))]
    if let format { lines.append(("format", .text(format))) }
    if let pattern { lines.append(("pattern", .text(pattern))) }
    if let minimum { lines.append(("minimum", .number(minimum))) }
    if !choices.isEmpty { lines.append(("enum", .list(choices.map { .text($0) } + (nullable ? [.none] : [])))) }
    if kind == .array { lines.append(("items", inner.first?.node ?? [:])) }
    if !properties.isEmpty { lines.append(("properties", .map(properties.map { ($0.name, $0.schema.node) }))) }
    let required = properties.filter(\.required).map { Node.text($0.name) }
    if !required.isEmpty { lines.append(("required", .list(required))) }
    if kind == .object, let values = inner.first { lines.append(("additionalProperties", values.node)) }
    return .map(lines)
  }
}

/// A type that is one word of JSON, and says which.
package protocol Described { static var schema: Schema { get } }
extension ID: Described { package static var schema: Schema { Schema(.string, pattern: "^[1-9][0-9]{0,15}$") } }
extension Day: Described { package static var schema: Schema { Schema(.string, format: "date") } }
extension Moment: Described { package static var schema: Schema { Schema(.string, format: "date-time") } }
extension Word: Described { package static var schema: Schema { .component("Word") } }
extension Address: Described { package static var schema: Schema { Schema(.string, format: "uri-reference") } }

private protocol Many { static var element: Any.Type { get } }
extension Array: Many { fileprivate static var element: Any.Type { Element.self } }

extension Schema {
  /// What the type alone says; nil where a value has to be looked at.
  package static func known(_ type: Any.Type) -> Schema? {
    if type == String.self { return Schema(.string) }
    if type == Bool.self { return Schema(.boolean) }
    if type == Int.self || type == Int64.self { return Schema(.integer) }
    if type == Double.self { return Schema(.number) }
    if let described = type as? any Described.Type { return described.schema }
    if let closed = type as? any (RawRepresentable<String> & CaseIterable).Type { return Schema(.string, choices: choices(closed)) }
    if type is any RawRepresentable<String>.Type { return Schema(.string) }
    if let many = type as? any Many.Type { return known(many.element).map { .list($0) } }
    return nil
  }
  private static func choices<T: RawRepresentable<String> & CaseIterable>(_: T.Type) -> [String] { T.allCases.map(\.rawValue) }
}
