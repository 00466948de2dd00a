import Acting
import Essentials
import Foundation
import HTTPTypes
import Web

/// One method at one address, as the contract describes it.
struct Operation {
  private let endpoint: Endpoint, room: String, grants: Grants, asked: [String], pages: [String: Schema]
  init(_ endpoint: Endpoint, _ room: String, _ grants: Grants, _ asked: [String], pages: [String: Schema]) {
    self.endpoint = endpoint
    self.room = room
    self.grants = grants
    self.asked = asked
    self.pages = pages
  }
  static func path(_ pattern: String) -> String {
    "/" + pattern.split(separator: "/").map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
  }

  var node: Node {
    get throws {
      var lines: [(String, Node)] = [("operationId", .text(name)), ("tags", [.text(room)]), ("summary", .text(summary))]
      if let needs { lines.append(("description", .text(needs))) }
      if isOpen { lines.append(("security", .list([]))) }
      if !parameters.isEmpty { lines.append(("parameters", .list(parameters))) }
      if let body { lines.append(("requestBody", body)) }
      lines.append(("responses", try responses))
      return .map(lines)
    }
  }

  private var isOpen: Bool { if case .nobody = endpoint.needs { true } else { false } }
  private var isPost: Bool { endpoint.method == .post }
  /// `post-gatherings-gathering-minutes`
  private var name: String {
    ([endpoint.method.rawValue.lowercased()] + endpoint.pattern.split { "/:.-".contains($0) }.map(String.init)).joined(separator: "-")
  }
  private var summary: String {
    if let summary = endpoint.told.summary { return summary }
    if let action = endpoint.action { return sentence(action.name.split(separator: ".").last.map(String.init) ?? action.name) }
    return sentence(endpoint.told.gives.compactMap(\.name).first?.split(separator: ".").last.map(String.init) ?? room)
  }
  /// `RosterPage` is Roster page.
  private func sentence(_ name: String) -> String {
    let words = name.reduce(into: "") { $0 += $1.isUppercase && !$0.isEmpty ? " " + $1.lowercased() : String($1) }
    return words.prefix(1).uppercased() + words.dropFirst()
  }
  private var needs: String? {
    let permission: Permission? = switch endpoint.needs {
    case .permission(let permission): permission
    default: isOpen ? nil : endpoint.action?.permission
    }
    guard let permission else { return isOpen ? nil : "Needs an account." }
    let word = grants[permission].map { " (\($0.word.en))" } ?? ""
    return "Needs \(permission.name)\(word)."
  }

  private var parameters: [Node] {
    let path = endpoint.told.parameters.map { parameter -> Node in ["name": .text(parameter.name), "in": "path", "required": .flag(true), "schema": parameter.schema.node] }
    if isPost { return path + [["$ref": "#/components/parameters/Idempotency-Key"]] }
    let paged = endpoint.told.gives.compactMap(\.name).compactMap { pages[$0] }.contains(where: isPaged)
    let names = Set(asked).union(paged ? ["page", "per"] : []).sorted()
    return path + names.map { name in
      let number = name == "page" || name == "per"
      return ["name": .text(name), "in": "query", "required": .flag(false), "schema": (number ? Schema(.integer, minimum: 1) : Schema(.string)).node]
    }
  }
  private func isPaged(_ schema: Schema) -> Bool {
    let names = schema.properties.map(\.name)
    return names.contains("page") && names.contains("per") || schema.properties.contains { isPaged($0.schema) }
  }

  private var body: Node? {
    guard isPost else { return nil }
    var schema = (endpoint.action.map { action in { describe(action) } } ?? { Schema.object([]) })()
    if let takes = endpoint.told.takes { schema = takes() }
    if schema.kind != .object { schema = .object([]) }
    schema = schema.without(endpoint.told.parameters.map(\.name))
    let own: [Schema.Property] = [.init("_token", Schema(.string), required: !isOpen), .init("_key", Schema(.string))]
    let uploads = endpoint.told.files.map { Schema.Property($0, Schema(.string, format: "binary"), required: true) }
    let form: Node = ["schema": schema.adding(uploads + own).node]
    if !uploads.isEmpty { return ["required": .flag(true), "content": ["multipart/form-data": form]] }
    return ["required": .flag(true), "content": ["application/json": ["schema": schema.node], "application/x-www-form-urlencoded": form]]
  }
  private func describe(_ action: any Action.Type) -> Schema {
    func open<A: Action>(_: A.Type) -> Schema { Schema(reading: A.self) }
    return open(action)
  }

  private var responses: Node {
    get throws {
      var all: [Int: Node] = [:]
      for status in Set(endpoint.told.gives.map(\.status)) where status == 304 || endpoint.told.gives.contains(where: { $0.status == status && $0.type != nil }) {
        let given = endpoint.told.gives.filter { $0.status == status }
        var content: [(String, Node)] = []
        for type in given.compactMap(\.type).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
          let schemas = try given.filter { $0.type == type }.map { one in try one.name.map { Schema.component($0).node } ?? one.schema().node }
          content.append((type, ["schema": schemas.count == 1 ? schemas[0] : ["anyOf": .list(schemas)]]))
        }
        var response: [(String, Node)] = [("description", .text(status == 201 ? "Made." : status == 304 ? "Not changed." : status >= 500 ? "Not now." : "Done."))]
        if content.isEmpty { all[status] = .map(response); continue }
        if let headers = headers(status) { response.append(("headers", headers)) }
        all[status] = .map(response + [("content", .map(content))])
      }
      for status in refusals where all[status] == nil { all[status] = ["$ref": .text("#/components/responses/\(status)")] }
      return .map(all.sorted { $0.key < $1.key }.map { (String($0.key), $0.value) })
    }
  }
  private func headers(_ status: Int) -> Node? {
    if status == 201 { return ["Location": ["schema": ["type": "string", "format": "uri-reference"]]] }
    guard status == 200, endpoint.told.gives.compactMap(\.name).compactMap({ pages[$0] }).contains(where: isPaged) else { return nil }
    return ["Link": ["description": "The next and the previous page, where there is one.", "schema": ["type": "string"]]]
  }
  private var refusals: [Int] {
    var all = endpoint.told.gives.map(\.status).filter { $0 == 303 || $0 >= 400 }
    if !isOpen { all += [303, 401, 403, 404] }
    if !endpoint.told.parameters.isEmpty { all.append(404) }
    if isPost { all += [409, 413, 422] }
    return all
  }
}
