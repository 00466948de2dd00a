import Acting
import Components
import Essentials
import HTTPTypes
import Hummingbird
import Logging
import Secrets
import Web

/// Every endpoint of every room, behind the same door: headers, faults, what does not exist.
package func houseRouter(_ features: [Feature], _ desk: Desk) -> Router<HouseContext> {
  let router = Router(context: HouseContext.self)
  router.add(middleware: Elsewhere(desk: desk))
  let own = houseEndpoints(desk.assets), contract = Contract(features, own)
  for endpoint in features.flatMap(\.endpoints) + own + [contract.endpoint] {
    let measured = Measured(desk, endpoint.pattern, endpoint.method)
    router.on(RouterPath(endpoint.pattern), method: endpoint.method) { request, context in
      await measured.answer { await answer(endpoint.answer, Visit(request: request, context: context, desk: desk)) }
    }
  }
  return router
}

/// What leads nowhere gets the page of what does not exist, whatever its method and however far its path begins like a known one.
private struct Elsewhere: RouterMiddleware {
  private let desk: Desk, measured: Measured
  init(desk: Desk) {
    self.desk = desk
    measured = Measured(desk, "none", .get)
  }
  func handle(_ request: Request, context: HouseContext, next: (Request, HouseContext) async throws -> Response) async throws -> Response {
    do { return try await next(request, context) } catch let error as HTTPError where error.status == .notFound {
      return await measured.answer { await answer(notFound, Visit(request: request, context: context, desk: desk)) }
    }
  }
}

/// What the house answers beside its rooms.
private func houseEndpoints(_ assets: Assets) -> [Endpoint] {
  open(StyleGuide.place) { _, _ in StyleGuide() } + [assets.endpoint, preferencesEndpoint, Live.endpoint] + Installing.endpoints(assets) + Uploading.endpoints
}

extension Contract {
  /// Of these rooms and the house itself.
  package static func text(_ features: [Feature]) throws -> String { try Contract(features, houseEndpoints(Assets([:]))).yaml() }
}

@Sendable private func notFound(_ visit: Visit) async throws -> Response {
  let (identity, shell) = try await visit.surroundings()
  return try visit.absent(shell, identity)
}

private func answer(_ make: Endpoint.Answer, _ visit: Visit) async -> Response {
  do { return try await make(visit).guarded } catch {
    let reference = String(Digest.token(6).prefix(8))
    visit.desk.logger.error("fault", metadata: ["reference": "\(reference)", "path": "\(visit.request.uri.path)", "error": "\(error)"])
    let page = FaultPage(reference: reference), t = visit.reader(nil)
    if visit.wantsJSON, let response = try? Response.json(ProblemDetails(.internalServerError, "fault", .faultText(reference), t), .internalServerError, type: "application/problem+json") { return response.guarded }
    return Response.html(Shell.document(page, t, .nobody(visit.desk), visit.desk.assets), .internalServerError).guarded
  }
}

extension Response {
  fileprivate var guarded: Response {
    var response = self
    for (name, value) in guards { response.headers[name] = value }
    return response
  }
}

/// The headers that every answer carries.
private let guards: [(HTTPField.Name, String)] = [
  (.contentSecurityPolicy, "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
  (.xContentTypeOptions, "nosniff"),
  (HTTPField.Name("Referrer-Policy")!, "same-origin"),
  (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
]

/// Looks and language are cookies of the device; a link sets one and comes back.
private let preferencesEndpoint = Endpoint(.get, Shell.preferences.pattern, needs: .nobody) { visit in
  let year = 365 * 86_400
  let back = visit.query["back"].flatMap { visit.localPath($0) } ?? "/"
  var response = Response(status: .seeOther, headers: [.location: back])
  if let language: Language = visit.query.choice("language") { response = response.setting("language", language.rawValue, maxAge: year) }
  if let theme: Reader.Theme = visit.query.choice("theme") { response = response.setting("theme", theme.rawValue, maxAge: year) }
  if let elder = visit.query["elder"] { response = response.setting("elder", elder == "1" ? "1" : "0", maxAge: year) }
  return response
}.telling(Told(gives: [Told.Given(303)], summary: "Language, colours and size of type, kept in cookies"))
