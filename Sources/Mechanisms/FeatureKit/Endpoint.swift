import Acting
import CoreMetrics
import Essentials
import Hummingbird
import Foundation
import HTTPTypes
import Logging
import NIOCore
import Persistence
import Web

package struct HouseContext: RequestContext, RemoteAddressRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let remoteAddress: SocketAddress?
  package init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remoteAddress = source.channel.remoteAddress
  }
}

/// Who is at the desk, as their session or token says.
package struct Identity: Sendable {
  package var actor: Actor
  /// Shown at the top: 林晓梅（组织干事）.
  package var name: String
  package var post: Word?
  /// What this session's forms must send back.
  package var formToken: String
  /// Set where a token asks in its owner's name.
  package var confines: Confines?
  package init(actor: Actor, name: String, post: Word?, formToken: String, confines: Confines? = nil) {
    self.confines = confines
    self.actor = actor
    self.name = name
    self.post = post
    self.formToken = formToken
  }
}

/// What every endpoint works with.
package struct Desk: Sendable {
  package typealias Identify = @Sendable (_ session: String?, _ bearer: String?, _ now: Moment, _ house: House, any ReadSession) throws -> Identity?
  package var performer: Performer
  package var identify: Identify
  package var menu: [MenuItem]
  package var organizationTabs: [OrganizationTab]
  package var fileTabs: [FileTab]
  package var assets: Assets
  package var live: Live
  package var logger: Logger
  package var metrics: any MetricsFactory
  /// The folder for what is uploaded; beside the database, not in it.
  package var files: URL
  /// 备案号: the number under which the site is filed, in every footer; nil where it is not.
  package var filing: String?
  package init(
    performer: Performer, identify: @escaping Identify, menu: [MenuItem], organizationTabs: [OrganizationTab] = [], fileTabs: [FileTab] = [], assets: Assets, live: Live, logger: Logger,
    files: URL = FileManager.default.temporaryDirectory.appending(path: "zhibu.files"), metrics: any MetricsFactory = NOOPMetricsHandler.instance, filing: String? = nil
  ) {
    self.filing = filing
    self.metrics = metrics
    self.performer = performer
    self.identify = identify
    self.menu = menu.sorted { $0.order < $1.order }
    self.organizationTabs = organizationTabs.sorted { $0.order < $1.order }
    self.fileTabs = fileTabs.sorted { $0.order < $1.order }
    self.assets = assets
    self.live = live
    self.logger = logger
    self.files = files
  }
}

/// One method at one address, and what it asks for: `routes` prints these, the matrix of the tests tries them.
package struct Endpoint: Sendable {
  package typealias Answer = @Sendable (Visit) async throws -> Response
  package enum Needs: Sendable { case nobody, account, permission(Permission) }
  package var method: HTTPRequest.Method
  package var pattern: String
  package var needs: Needs
  package var action: (any Action.Type)?
  package var answer: Answer
  package var told = Told()
  package init(_ method: HTTPRequest.Method, _ pattern: String, needs: Needs, action: (any Action.Type)? = nil, answer: @escaping Answer) {
    self.method = method
    self.pattern = pattern
    self.needs = needs
    self.action = action
    self.answer = answer
  }
}

/// One request on its way through the house.
package struct Visit: Sendable {
  package let request: Request
  package let context: HouseContext
  package let desk: Desk
  package let cookies: [String: String]
  package init(request: Request, context: HouseContext, desk: Desk) {
    self.request = request
    self.context = context
    self.desk = desk
    cookies = Visit.cookies(request.headers[.cookie] ?? "")
  }
  private static func cookies(_ header: String) -> [String: String] {
    var out: [String: String] = [:]
    for pair in header.split(separator: ";") {
      let halves = pair.split(separator: "=", maxSplits: 1)
      if halves.count == 2 { out[halves[0].trimmingSpaces] = halves[1].trimmingSpaces }
    }
    return out
  }
  package var query: Query { Query(request.uri.query ?? "") }
  package var wantsJSON: Bool {
    let accept = request.headers[.accept] ?? ""
    if accept.contains("application/json") || accept.contains("application/problem+json") { return true }
    return bearer != nil && !accept.contains("text/html")
  }
  package var sessionToken: String? { cookies["zhibu"] }
  package var bearer: String? {
    guard let header = request.headers[.authorization], header.hasPrefix("Bearer ") else { return nil }
    return String(header.dropFirst(7))
  }
  package var language: Language {
    if let chosen = cookies["language"].flatMap(Language.init) { return chosen }
    return request.headers[.acceptLanguage]?.hasPrefix("en") ?? false ? .en : .zh
  }
  package func reader(_ identity: Identity?) -> Reader {
    let cookies = cookies, today = desk.performer.clock.now().day, rules = desk.performer.house.rules
    return Reader(
      language: language, theme: cookies["theme"].flatMap(Reader.Theme.init) ?? .auto, elder: cookies["elder"] == "1", token: identity?.formToken ?? "",
      today: today, site: site, cite: { rules.citation($0, on: today) })
  }
  /// `http://host`, or https where a proxy in front says so.
  private var site: String {
    let secure = request.headers[HTTPField.Name("X-Forwarded-Proto")!] == "https"
    return request.head.authority.map { "\(secure ? "https" : "http")://\($0)" } ?? ""
  }
  package func identity(_ now: Moment, in session: any ReadSession) throws -> Identity? {
    guard sessionToken != nil || bearer != nil else { return nil }
    return try desk.identify(sessionToken, bearer, now, desk.performer.house, session)
  }
  /// Nil where it is no text that an engine could compare with.
  package func parameter(_ name: Substring) -> String? { context.parameters.get(String(name)).flatMap { $0.removingPercentEncoding }.flatMap { $0.utf8.contains(0) ? nil : $0 } }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
