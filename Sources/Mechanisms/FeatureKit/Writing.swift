import Acting
import Essentials
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Persistence
import Web

/// A form's page and the action it performs, at one address: GET shows it (the query fills it in), POST performs or shows it again
/// with what was typed and what was wrong. `then` says where to go next.
package func form<each P: LosslessStringConvertible & Sendable, A: Action, V: Page>(
  _ route: Route<repeat each P>, _: A.Type, _ load: @escaping @Sendable (Scope, Entered, repeat each P) throws -> V, then: @escaping @Sendable (Receipt, A) -> Address
) -> [Endpoint] {
  let needs = Endpoint.Needs.permission(A.permission)
  let get = Endpoint(.get, route.pattern, needs: needs) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(needs) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    let entered = Entered(visit.query.fields)
    return try await visit.answer(needs) { scope in try load(scope, entered, repeat each values) }
  }.telling(Told(route.told, gives: .page(V.self)))
  return [get] + post(route, A.self, showing: load, then: then)
}

/// An action performed from a page that stands elsewhere: a refusal shows that page again with what was typed.
package func post<each P: LosslessStringConvertible & Sendable, A: Action, V: Page>(
  _ route: Route<repeat each P>, _: A.Type, showing load: @escaping @Sendable (Scope, Entered, repeat each P) throws -> V, then: @escaping @Sendable (Receipt, A) -> Address
) -> [Endpoint] {
  [Endpoint(.post, route.pattern, needs: .account, action: A.self) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(.account) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    return try await visit.perform(A.self, route.parameters, then: then) { fields, refusal in
      try await visit.answer(.account, status: refusal.status) { scope in try load(scope, Entered(fields, problems: refusal.problems), repeat each values) }
    }
  }.telling(Told(route.told, gives: .done))]
}

/// An action behind a button; a refusal is a page of its own.
package func post<each P: LosslessStringConvertible & Sendable, A: Action>(
  _ route: Route<repeat each P>, _: A.Type, then: @escaping @Sendable (Receipt, A) -> Address
) -> [Endpoint] {
  [Endpoint(.post, route.pattern, needs: .account, action: A.self) { visit in
    guard route.values({ visit.parameter($0) }) != nil else { return try await visit.answer(.account) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    return try await visit.perform(A.self, route.parameters, then: then) { _, refusal in
      let (identity, shell) = try await visit.surroundings()
      return try visit.refuse(refusal, shell, identity)
    }
  }.telling(Told(route.told, gives: .done))]
}

extension Visit {
  /// Bodies of forms are small; files have their own way in.
  package static let formLimit = 2 << 20

  fileprivate func perform<A: Action>(
    _: A.Type, _ parameters: [String], then: (Receipt, A) -> Address, refused again: ([String: Field], Refusal) async throws -> Response
  ) async throws -> Response {
    try await perform(parameters, make: { try await self.understood(A.self, $0, $1) }, then: { receipt, action, _ in try self.gone(receipt, to: then(receipt, action)) }, refused: again)
  }
  /// Reads the body, checks where it comes from, performs, answers. `again` shows the form with what was typed.
  func perform<A: Action>(
    _ parameters: [String], make: ([String: Field], Identity) async throws -> A, then: (Receipt, A, Identity) async throws -> Response,
    refused again: ([String: Field], Refusal) async throws -> Response
  ) async throws -> Response {
    let now = desk.performer.clock.now()
    guard let identity = try await desk.performer.database.read({ try self.identity(now, in: $0) }) else { return try unknownVisitor() }
    var fields: [String: Field] = [:]
    do {
      try identity.checkConfines(for: A.permission)
      fields = try await bodyFields()
      try checkOrigin(fields, identity)
      for name in parameters { fields[name] = parameter(name[...]).map { .text($0) } }
      let action = try await make(fields, identity)
      let key = request.headers[.idempotencyKey] ?? fields["_key"]?.text
      let receipt = try await desk.performer.perform(action, as: identity.actor, key: key)
      if let place = receipt.place { desk.live.tell(place.path) }
      return try await then(receipt, action, identity)
    } catch let refusal as Refusal {
      if wantsJSON || refusal.kind == .forbidden {
        let shell = wantsJSON ? nil : try await surroundings().1
        return try refuse(refusal, shell, identity)
      }
      return try await again(fields, refusal)
    } catch is OutOfReach {
      let shell = wantsJSON ? nil : try await surroundings().1
      return try absent(shell, identity)
    }
  }
  /// The action that was typed. Where a field could not be read, what stands against the rest is said with it, so that nobody mends a form twice.
  private func understood<A: Action>(_: A.Type, _ fields: [String: Field], _ identity: Identity) async throws -> A {
    switch try understand(A.self, fields) {
    case .whole(let action): return action
    case .wrong(let problems, let standIns):
      let wrong = Set(problems.compactMap(\.field))
      throw Refusal(.invalid, problems + (try await objections(to: standIns, identity)).filter { !wrong.contains($0.field ?? "") })
    }
  }
  /// What is refused in every one of these, each as it would be decided alone: problems of single fields only.
  private func objections(to actions: [some Action], _ identity: Identity) async throws -> [Refusal.Problem] {
    if actions.isEmpty { return [] }
    let performer = desk.performer, occasion = try await performer.occasion(identity.actor, .live)
    let found = try await performer.database.read { session in
      actions.map { action in
        do { _ = try performer.rehearse(action, occasion, in: session) } catch let refusal as Refusal where refusal.kind == .invalid { return refusal.problems.filter { $0.field != nil } } catch {
          // A stand-in is nobody's: what it breaks says nothing about what was typed.
        }
        return [Refusal.Problem]()
      }
    }
    return (found.first ?? []).filter { problem in found.allSatisfy { $0.contains { $0.field == problem.field && $0.code == problem.code } } }
  }
  /// After it was done: on to the next page, or the receipt as JSON.
  func gone(_ receipt: Receipt, to address: Address) throws -> Response {
    if wantsJSON { return try taken(receipt, at: address) }
    return .go(to: address).setting("said", Visit.said(receipt.sentence, language), maxAge: 30)
  }
  private func taken(_ receipt: Receipt, at address: Address) throws -> Response {
    var response = try Response.json(Done(id: receipt.made.map { String($0.id) }, sentence: receipt.sentence, again: receipt.again, address: address), receipt.made == nil ? .ok : .created)
    if receipt.made != nil { response.headers[.location] = address.path }
    return response
  }
  package func bodyFields() async throws -> [String: Field] {
    let buffer: ByteBuffer
    do { buffer = try await request.body.collect(upTo: Visit.formLimit) } catch is NIOTooManyBytesError { throw Refusal("tooLarge", .bodyTooLarge) }
    let type = request.headers[.contentType] ?? ""
    if type.hasPrefix("application/json") {
      guard let field = try? JSONDecoder().decode(Field.self, from: Data(buffer.readableBytesView)), case .tree(let tree) = field else { throw Refusal("unreadable", .bodyUnreadable) }
      return tree
    }
    return formFields(String(decoding: buffer.readableBytesView, as: UTF8.self))
  }
  /// No other site can send this: a form carries the session's token, JSON comes from the same origin, a bearer token is proof in itself.
  package func checkOrigin(_ fields: [String: Field], _ identity: Identity) throws {
    if bearer != nil { return }
    let json = (request.headers[.contentType] ?? "").hasPrefix("application/json")
    let site = request.headers[.secFetchSite]
    let sameSite = site.map { $0 == "same-origin" || $0 == "none" } ?? (request.headers[.origin].map { $0.hasSuffix("//" + (request.head.authority ?? "")) } ?? json)
    guard sameSite, json || fields["_token"]?.text == identity.formToken else { throw Refusal("stale", .staleForm, kind: .conflict) }
  }
}

extension HTTPField.Name {
  static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
