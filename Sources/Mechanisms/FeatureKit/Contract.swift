import Acting
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import Synchronization
import Web

/// The whole house as OpenAPI 3.1, derived from its endpoints, actions and pages; `docs/openapi.yaml` is this text.
package final class Contract: Sendable {
  private let rooms: [(name: String, endpoints: [Endpoint])]
  private let grants: Grants
  private let pages: [Preview]
  private let made = Mutex<String?>(nil)

  package init(_ features: [Feature], _ own: [Endpoint]) {
    rooms = features.map { ($0.name, $0.endpoints) } + [("House", own + [Contract.endpoint { "" }])]
    grants = Grants(features.flatMap(\.grants))
    pages = features.flatMap(\.pages)
  }
  /// Told once, when it is first asked for.
  package func yaml() throws -> String {
    if let text = made.withLock({ $0 }) { return text }
    let text = try document().yaml
    made.withLock { $0 = text }
    return text
  }

  var endpoint: Endpoint { Contract.endpoint { try self.yaml() } }
  /// Open to everybody: it says nothing but what the code says.
  private static func endpoint(_ text: @escaping @Sendable () throws -> String) -> Endpoint {
    Endpoint(.get, "/openapi.yaml", needs: .nobody) { _ in .text(try text(), type: "text/yaml; charset=utf-8") }.telling(Told(gives: .text("text/yaml"), summary: "This description"))
  }

  private func document() throws -> Node {
    let all = rooms.flatMap { room in room.endpoints.map { (room.name, $0) } }, asked = AskedFor(pages, all.filter { $0.1.method == .get }.map(\.1.pattern))
    var paths: [(String, Node)] = [], components: [String: Schema] = ["Word": .object([.init("zh", Schema(.string), required: true), .init("en", Schema(.string), required: true)])]
    for pattern in all.map(\.1.pattern).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
      let operations = try all.filter { $0.1.pattern == pattern }.map { room, endpoint -> (String, Node) in
        for given in endpoint.told.gives { if let name = given.name, components[name] == nil { components[name] = try given.schema() } }
        return (endpoint.method.rawValue.lowercased(), try Operation(endpoint, room, grants, asked.names(pattern), pages: components).node)
      }
      paths.append((Operation.path(pattern), .map(operations)))
    }
    let schemas = components.sorted { $0.key < $1.key }.map { ($0.key, $0.value.node) }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Zhibu", "version": "1",
        "description": "The pages of the house and their values. Accept: application/json gives a page's value, a form may be sent as JSON. Dates are ISO 8601, ids and amounts are strings.",
      ],
      "servers": [["url": "/"]],
      "tags": .list(rooms.map { ["name": .text($0.name)] }),
      "security": [["session": .list([])], ["token": .list([])]],
      "paths": .map(paths),
      "components": ["securitySchemes": Contract.schemes, "parameters": Contract.parameters, "responses": Contract.refusals, "schemas": .map(schemas + Contract.problem)],
    ]
  }

  private static let schemes: Node = [
    "session": ["type": "apiKey", "in": "cookie", "name": "zhibu", "description": "Set by POST /session."],
    "token": ["type": "http", "scheme": "bearer", "description": "A personal token, made at /account/tokens."],
  ]
  private static let parameters: Node = [
    "Idempotency-Key": [
      "name": "Idempotency-Key", "in": "header", "required": .flag(false), "description": "The same key with the same action gives the first answer for 24 hours.", "schema": ["type": "string", "pattern": "^[A-Za-z0-9_-]{8,64}$"],
    ]
  ]
  private static func refusal(_ words: String) -> Node {
    ["description": .text(words), "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]], "text/html": ["schema": ["type": "string"]]]]
  }
  private static let refusals: Node = [
    "303": ["description": "On to another page: after a form, or to the sign-in page.", "headers": ["Location": ["schema": ["type": "string", "format": "uri-reference"]]]],
    "401": refusal("Nobody is signed in, or the token is not valid."),
    "403": refusal("Seen, but not permitted; the answer says who may."),
    "404": refusal("Not there, or not within reach."),
    "409": refusal("This conflicts with what is recorded, or the form came from elsewhere."),
    "413": refusal("Too large."),
    "422": refusal("Refused: what is wrong, and under which clause."),
    "429": refusal("Too many tries; Retry-After says how many seconds to wait."),
  ]
  private static let problem: [(String, Node)] = {
    let clause = Schema.object([.init("rule", Schema(.string), required: true), .init("citation", Schema(.string), required: true)])
    let line = Schema.object([.init("field", Schema(.string)), .init("code", Schema(.string), required: true), .init("message", Schema(.string), required: true), .init("clause", clause)])
    let all: [Schema.Property] = [
      .init("type", Schema(.string), required: true), .init("title", Schema(.string), required: true), .init("status", Schema(.integer), required: true), .init("detail", Schema(.string), required: true),
      .init("clause", clause), .init("errors", .list(line), required: true),
    ]
    return [("Problem", Schema.object(all).node)]
  }()
}
