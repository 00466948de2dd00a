import Acting
import Essentials
import HTTPTypes
import Hummingbird
import Web

extension Endpoint {
  /// What an endpoint answers; a room that writes one out names it without knowing the server's framework.
  package typealias Reply = Response
}

/// A POST that a room answers by itself, because nobody is known yet: the door, the first set-up. `told` says what it takes and gives.
package func answering<each P: LosslessStringConvertible & Sendable, A: Action>(_ route: Route<repeat each P>, _: A.Type, _ told: Told, _ answer: @escaping @Sendable (Visit, repeat each P) async throws -> Endpoint.Reply) -> [Endpoint] {
  [Endpoint(.post, route.pattern, needs: .nobody, action: A.self) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(.nobody) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    return try await answer(visit, repeat each values)
  }.telling(Told(route.told, takes: told.takes, gives: told.gives, summary: told.summary))]
}

/// Where a prepared action leads.
package enum After: Sendable {
  case go(Address)
  /// A page shown this once and kept nowhere: it carries what is stored as a digest only.
  case once(any Page)
}

/// An action that cannot be read straight from its fields: passwords are hashed and secrets made before the transaction begins.
/// `prepare` gives the action and what only the answer may say; a refusal shows the page of `load` again with what was typed.
/// `takes` and `gives` say for the contract what the body has and what is answered, where it is not the action's own.
package func prepared<each P: LosslessStringConvertible & Sendable, A: Action, V: Page, Shown: Sendable>(
  _ route: Route<repeat each P>, _ load: @escaping @Sendable (Scope, Entered, repeat each P) throws -> V,
  takes: @escaping @Sendable @autoclosure () -> Schema = .object([]), gives: [Told.Given] = .done,
  prepare: @escaping @Sendable (Visit, [String: Field], Identity) async throws -> (A, Shown), then: @escaping @Sendable (Receipt, A, Shown) -> After
) -> [Endpoint] {
  [Endpoint(.post, route.pattern, needs: .account, action: A.self) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(.account) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    var told: Shown?
    return try await visit.perform(
      route.parameters,
      make: { fields, identity -> A in
        let (action, secret) = try await prepare(visit, fields, identity)
        told = secret
        return action
      },
      then: { receipt, action, _ in
        guard let told else { throw Fault("an action was performed before it was prepared") }
        switch then(receipt, action, told) {
        case .go(let address): return try visit.gone(receipt, to: address)
        case .once(let page):
          let (identity, shell) = try await visit.surroundings()
          return try visit.once(page, shell, identity)
        }
      },
      refused: { fields, refusal in
        try await visit.answer(.account, status: refusal.status) { scope in try load(scope, Entered(fields, problems: refusal.problems), repeat each values) }
      })
  }.telling(Told(route.told, takes: takes, gives: gives))]
}

extension Visit {
  /// A page that no browser keeps.
  package func once(_ page: some Page, _ shell: ShellFacts?, _ identity: Identity?) throws -> Response {
    var response = try show(page, shell, identity, status: .created)
    response.headers[.cacheControl] = "no-store"
    return response
  }

  // MARK: before there is a session

  /// A proxy of this machine stands before the house: what it says of the visitor holds.
  private var behindProxy: Bool { context.remoteAddress?.ipAddress.map { $0 == "127.0.0.1" || $0 == "::1" } ?? true }
  /// Where the visitor comes from.
  package var origin: String? {
    let near = context.remoteAddress?.ipAddress
    guard behindProxy else { return near }
    return request.headers[.forwardedFor]?.split(separator: ",").last.map { $0.filter { $0 != " " } } ?? near
  }
  /// Asked on this machine itself, and not by way of a proxy.
  package var isLocal: Bool { origin == "127.0.0.1" || origin == "::1" }
  /// The visitor's browser speaks TLS with that proxy.
  package var secure: Bool { behindProxy && request.headers[.forwardedProto] == "https" }
  /// What the browser calls itself.
  package var agent: String { request.headers[.userAgent] ?? "" }
  /// A form that no session protects yet is taken from pages of this house only.
  package func checkNotForeign() throws(Refusal) {
    let site = request.headers[.secFetchSite].map { $0 == "same-origin" || $0 == "none" }
    let origin = request.headers[.origin].map { $0.hasSuffix("//" + (request.head.authority ?? "")) }
    guard site ?? origin ?? true else { throw Refusal("stale", .staleForm, kind: .conflict) }
  }
  /// A refusal at the door with a status of its own (401, 429), as problem details or on the page it came from.
  package func refuse(_ refusal: Refusal, code: Int, on page: some Page, json: Bool = false, retryAfter seconds: Int? = nil) async throws -> Response {
    let status = HTTPResponse.Status(code: code)
    var response: Response
    if json || wantsJSON {
      response = try .json(ProblemDetails(refusal, status: status, reader(nil)), status, type: "application/problem+json")
    } else {
      let (identity, shell) = try await surroundings()
      response = try show(page, shell, identity, status: status)
    }
    if let seconds { response.headers[.retryAfter] = String(seconds) }
    return response
  }
  /// On to a path that came with the request, if it is one of this house, else to `otherwise`.
  package func go(back path: String?, otherwise: Address) -> Response {
    guard let path, path.hasPrefix("/"), let local = localPath(path) else { return .go(to: otherwise) }
    return Response(status: .seeOther, headers: [.location: local])
  }
  /// What was made, as JSON: 201.
  package func made(_ value: some Encodable) throws -> Response { try .json(value, .created) }
}

extension HTTPField.Name {
  static let forwardedProto = HTTPField.Name("X-Forwarded-Proto")!
  static let forwardedFor = HTTPField.Name("X-Forwarded-For")!
}
