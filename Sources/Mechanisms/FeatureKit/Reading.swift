import Acting
import Essentials
import HTTPTypes
import Hummingbird
import Persistence
import Web

/// What one read session found out: who asks, what stands around the page, and the page.
private enum Found<V: Sendable>: Sendable {
  case stranger
  case absent(Identity?, ShellFacts)
  case forbidden(Identity, ShellFacts, Refusal)
  case page(Identity?, ShellFacts, V)
}

extension Visit {
  /// Identity, permission, page and shell in one read session.
  private func find<V: Sendable>(_ needs: Endpoint.Needs, _ load: @escaping @Sendable (Scope) throws -> V) async throws -> Found<V> {
    let desk = desk, now = desk.performer.clock.now(), house = desk.performer.house, plain = wantsJSON
    return try await desk.performer.database.read { session in
      let identity = try self.identity(now, in: session)
      let actor = identity?.actor ?? Actor(account: nil, posts: [])
      let wide = Scope(session, actor: actor, now: now, house: house)
      let shell = plain ? ShellFacts.nobody(desk) : try ShellFacts.load(desk, identity, wide, path: self.request.uri.path, said: self.said, switching: BranchSwitch.isOffered(on: V.self))
      var sight: Permission?
      switch needs {
      case .nobody: break
      case .account:
        guard let identity else { return .stranger }
        if !identity.opensCommonPages { return .forbidden(identity, shell, Refusal("token.confined", .tokenConfined, kind: .forbidden)) }
      case .permission(let permission):
        guard let identity else { return .stranger }
        guard actor.may(permission) else { return .forbidden(identity, shell, .notPermitted(permission, house.grants)) }
        sight = permission
      }
      do { return .page(identity, shell, try load(sight.map { wide.seeing($0) } ?? wide)) } catch is OutOfReach { return .absent(identity, shell) } catch let refusal as Refusal {
        guard let identity, refusal.kind == .forbidden else { throw refusal }
        return .forbidden(identity, shell, refusal)
      }
    }
  }

  func answer<V: Page>(_ needs: Endpoint.Needs, status: HTTPResponse.Status = .ok, _ load: @escaping @Sendable (Scope) throws -> V) async throws -> Response {
    switch try await find(needs, load) {
    case .stranger: try unknownVisitor()
    case .absent(let identity, let shell): try absent(shell, identity)
    case .forbidden(let identity, let shell, let refusal): try refuse(refusal, shell, identity)
    case .page(let identity, let shell, let page): try show(page, shell, identity, status: status)
    }
  }
  /// The same checks for what is no page: a file, a feed, a print.
  package func answer<V: Sendable>(_ needs: Endpoint.Needs, loading load: @escaping @Sendable (Scope) throws -> V, then make: (V) async throws -> Response) async throws -> Response {
    switch try await find(needs, load) {
    case .stranger: try unknownVisitor()
    case .absent(let identity, let shell): try absent(shell, identity)
    case .forbidden(let identity, let shell, let refusal): try refuse(refusal, shell, identity)
    case .page(_, _, let value): try await make(value)
    }
  }
  /// Identity and what stands around an answer that is no page of its own.
  package func surroundings() async throws -> (Identity?, ShellFacts) {
    let desk = desk, now = desk.performer.clock.now(), house = desk.performer.house
    return try await desk.performer.database.read { session in
      let identity = try self.identity(now, in: session)
      let scope = Scope(session, actor: identity?.actor ?? Actor(account: nil, posts: []), now: now, house: house)
      return (identity, try ShellFacts.load(desk, identity, scope, path: self.request.uri.path, said: self.said))
    }
  }
}

/// A page for those whose posts grant `reads`; its scope sees what those posts open.
package func page<each P: LosslessStringConvertible & Sendable, V: Page>(
  _ route: Route<repeat each P>, reads: Permission, _ load: @escaping @Sendable (Scope, Query, repeat each P) throws -> V
) -> [Endpoint] { reading(route, .permission(reads), load) }

/// A page for everybody who has signed in; the reach is that of all their posts.
package func page<each P: LosslessStringConvertible & Sendable, V: Page>(
  _ route: Route<repeat each P>, _ load: @escaping @Sendable (Scope, Query, repeat each P) throws -> V
) -> [Endpoint] { reading(route, .account, load) }

/// A page that needs no sign-in.
package func open<each P: LosslessStringConvertible & Sendable, V: Page>(
  _ route: Route<repeat each P>, _ load: @escaping @Sendable (Scope, Query, repeat each P) throws -> V
) -> [Endpoint] { reading(route, .nobody, load) }

private func reading<each P: LosslessStringConvertible & Sendable, V: Page>(
  _ route: Route<repeat each P>, _ needs: Endpoint.Needs, _ load: @escaping @Sendable (Scope, Query, repeat each P) throws -> V
) -> [Endpoint] {
  [Endpoint(.get, route.pattern, needs: needs) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(needs) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    let query = visit.query
    return try await visit.answer(needs) { scope in try load(scope, query, repeat each values) }
  }.telling(Told(route.told, gives: .page(V.self)))]
}

/// A page that answers what is asked behind the question mark, for everybody who has signed in or, as `needs` says, for all.
/// What cannot be answered is refused (422) with `again`: the form, with what was typed. A browser that asks nothing gets the empty form.
package func answering<each P: LosslessStringConvertible & Sendable, V: Page>(
  _ route: Route<repeat each P>, needs: Endpoint.Needs = .account, again: @escaping @Sendable (Scope, Entered, repeat each P) throws -> V, _ load: @escaping @Sendable (Scope, Query, repeat each P) throws -> V
) -> [Endpoint] {
  [Endpoint(.get, route.pattern, needs: needs) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(needs) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    let query = visit.query
    if query.fields.isEmpty, !visit.wantsJSON { return try await visit.answer(needs) { scope in try again(scope, .nothing, repeat each values) } }
    do { return try await visit.answer(needs) { scope in try load(scope, query, repeat each values) } } catch let refusal as Refusal {
      if visit.wantsJSON { return try visit.refuse(refusal, nil, nil) }
      return try await visit.answer(needs, status: refusal.status) { scope in try again(scope, Entered(query.fields, problems: refusal.problems), repeat each values) }
    }
  }.telling(Told(route.told, gives: .page(V.self) + .at([422])))]
}

/// A file, a feed or a print: loaded like a page, answered by `make` as one of `types`.
package func file<each P: LosslessStringConvertible & Sendable, V: Sendable>(
  _ route: Route<repeat each P>, reads: Permission, types: [String] = ["application/octet-stream"], _ load: @escaping @Sendable (Scope, Query, repeat each P) throws -> V,
  _ make: @escaping @Sendable (V, Visit) async throws -> Response
) -> [Endpoint] {
  let needs = Endpoint.Needs.permission(reads)
  return [Endpoint(.get, route.pattern, needs: needs) { visit in
    guard let values = route.values({ visit.parameter($0) }) else { return try await visit.answer(needs) { (_: Scope) throws -> AbsentPage in throw OutOfReach() } }
    let query = visit.query
    return try await visit.answer(needs, loading: { scope in try load(scope, query, repeat each values) }, then: { try await make($0, visit) })
  }.telling(Told(route.told, gives: .files(types)))]
}
