import Acting
import Essentials
import HTTPTypes
import Web

/// What the contract says of an endpoint beside its address: read off the types that the endpoint was made with.
package struct Told: Sendable {
  /// One kind of answer: `name` is the component that describes it, where it has one.
  package struct Given: Sendable {
    package var status: Int
    package var type: String?
    package var name: String? { named() }
    package var schema: @Sendable () throws -> Schema
    /// Only the contract asks: finding the name of a type takes longer than all else at the start.
    private let named: @Sendable () -> String?
    package init(_ status: Int, _ type: String? = nil, name: @autoclosure @escaping @Sendable () -> String? = nil, _ schema: @escaping @Sendable () throws -> Schema = { .anything }) {
      self.status = status
      self.type = type
      named = name
      self.schema = schema
    }
  }
  package var parameters: [Schema.Property] = []
  package var takes: (@Sendable () -> Schema)?
  /// Names of the fields that bring files.
  package var files: [String] = []
  package var gives: [Given] = []
  /// What it is for, where neither an action nor a page says it.
  package var summary: String?
  package init(_ parameters: [Schema.Property] = [], takes: (@Sendable () -> Schema)? = nil, files: [String] = [], gives: [Given] = [], summary: String? = nil) {
    self.parameters = parameters
    self.takes = takes
    self.files = files
    self.gives = gives
    self.summary = summary
  }
}

extension [Told.Given] {
  /// A page, and the same value as JSON.
  package static func page<V: Page>(_: V.Type, status: Int = 200) -> [Told.Given] {
    [Told.Given(status, "application/json", name: String(reflecting: V.self).filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }) { try Schema(samples: V.samples) }, Told.Given(status, "text/html") { Schema(.string) }]
  }
  /// After something was done: 201 where something was made, 303 where a form was sent.
  package static let done: [Told.Given] = [Told.Given(200, "application/json", name: "Done") { Done.schema }, Told.Given(201, "application/json", name: "Done") { Done.schema }, Told.Given(303)]
  /// A page that is shown once; a form that was sent twice is told only that it was done.
  package static func once<V: Page>(_: V.Type) -> [Told.Given] { .page(V.self, status: 201) + .done }
  /// Where it goes on after an errand.
  package static let led: [Told.Given] = [Told.Given(201, "application/json", name: "Made") { Made.schema }, Told.Given(303)]
  package static func files(_ types: [String]) -> [Told.Given] { types.map { type in Told.Given(200, type.prefix { $0 != ";" }.description) } }
  package static func text(_ type: String = "text/plain") -> [Told.Given] { [Told.Given(200, type) { Schema(.string) }] }
  /// Statuses that say no more than what they always say: 303, 401, 429.
  package static func at(_ statuses: [Int]) -> [Told.Given] { statuses.map { Told.Given($0) } }
  /// The value alone, as JSON.
  package static func value(_ name: String, status: Int = 201, _ schema: @escaping @Sendable () throws -> Schema) -> [Told.Given] { [Told.Given(status, "application/json", name: name, schema)] }
}

extension Endpoint {
  package func telling(_ told: Told) -> Endpoint {
    var out = self
    out.told = told
    return out
  }
}
extension [Endpoint] {
  /// The same endpoints with more kinds of answers than their making says.
  package func giving(_ more: [Told.Given]) -> [Endpoint] {
    map { endpoint in
      var out = endpoint
      out.told.gives += more
      return out
    }
  }
}

/// The answer to an action that was sent as JSON.
struct Done: Encodable {
  var id: String?
  var sentence: Word
  var again: Bool
  var address: Address
  static var schema: Schema {
    .object([.init("id", Schema(.string)), .init("sentence", Word.schema, required: true), .init("again", Schema(.boolean), required: true), .init("address", Address.schema, required: true)])
  }
}
/// The answer to an errand that was sent as JSON.
struct Made: Encodable {
  var address: Address
  static var schema: Schema { .object([.init("address", Address.schema, required: true)]) }
}
