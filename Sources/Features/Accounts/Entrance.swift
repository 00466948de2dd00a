import FeatureKit
import Secrets

/// The endpoints at the door. They are written out, because a session begins here: nobody is known yet.
enum Entrance {
  static let endpoints: [Endpoint] =
    shown
    + answering(Accounts.signIn, SignIn.self, Told(takes: { Schema(reading: Credentials.self) }, gives: begun + .at([303, 401, 429]))) { visit in try await enter(visit, json: false) }
    + answering(Accounts.session, SignIn.self, Told(takes: { Schema(reading: Credentials.self) }, gives: begun + .at([401, 429]))) { visit in try await enter(visit, json: true) }
    + answering(Accounts.signOut, SignOut.self, Told(takes: { .object([]) }, gives: .value("SignedOut", status: 200) { try Schema(of: Left()) } + .at([303]))) { visit in try await leave(visit) }

  /// A page like any other, that looks at a cookie of its own too.
  private static let shown: [Endpoint] = open(Accounts.signIn) { _, query in SignInPage(username: "", next: query["next"], wrong: nil) }.map { endpoint in
    var own = endpoint
    own.answer = { visit in try await show(visit) }
    return own
  }
  static let begun: [Told.Given] = .value("Session") { try Schema(of: Begun(account: ID(1), ends: Moment(ms: 0), mustChangePassword: false)) }
  private struct Credentials: Decodable, Sendable {
    var username: String
    var password: String
    /// Of the second step, for a program that gives all at once.
    var code: String?
    var next: String?
  }
  private struct Begun: Encodable {
    var account: ID<Account>
    var ends: Moment
    var mustChangePassword: Bool
  }

  private struct Left: Encodable { var signedIn = false }

  private static func show(_ visit: Visit) async throws -> Endpoint.Reply {
    let (identity, shell) = try await visit.surroundings()
    var page = SignInPage(username: String((visit.query["username"] ?? "").prefix(80)), next: visit.query["next"], wrong: nil)
    if identity == nil, let device = visit.cookies[KnownDevice.cookie] {
      let name = try await visit.desk.performer.read(as: .door(nil)) { try KnownDeviceTable.find(device, in: $0)?.name }
      page.known = name.map { $0.prefix(1) + String(repeating: "*", count: max(1, $0.count - 1)) }
    }
    return try visit.show(page, shell, identity)
  }
  private static func enter(_ visit: Visit, json: Bool) async throws -> Endpoint.Reply {
    var typed = Credentials(username: "", password: "")
    do {
      try visit.checkNotForeign()
      typed = try decode(Credentials.self, try await visit.bodyFields())
      typed.username = Username.normal(typed.username)
      return try await admit(typed, visit, json: json)
    } catch let refusal as Refusal {
      let word = refusal.problems.first?.word ?? .wrongPassword
      let statuses = ["stale": 409, "signIn.wait": 429, "code.wrong": 401]
      return try await visit.refuse(refusal, code: statuses[refusal.problems.first?.code ?? ""] ?? 422, on: SignInPage(username: typed.username, next: typed.next, wrong: word), json: json)
    }
  }

  private static func admit(_ typed: Credentials, _ visit: Visit, json: Bool) async throws -> Endpoint.Reply {
    let performer = visit.desk.performer, address = visit.origin
    let page = { (word: Word) in SignInPage(username: typed.username, next: typed.next, wrong: word) }
    let knock = try await performer.read(as: .door(nil)) { try Knock.load(typed.username, from: address, in: $0) }
    if knock.wait > 0 {
      return try await visit.refuse(Refusal("signIn.wait", .waitAtDoor(knock.wait)), code: 429, on: page(.waitAtDoor(knock.wait)), json: json, retryAfter: knock.wait)
    }
    guard try await Hashing.matches(typed.password, knock.hash), let account = knock.account, let hash = knock.hash else {
      _ = try await performer.perform(RefuseSignIn(username: typed.username, account: knock.account, address: address), as: .door(knock.account))
      return try await visit.refuse(Refusal("signIn.wrong", .wrongPassword), code: 401, on: page(.wrongPassword), json: json)
    }
    guard knock.enabled else { return try await visit.refuse(Refusal("signIn.disabled", .accountDisabled), code: 401, on: page(.accountDisabled), json: json) }
    let isShort = typed.password.unicodeScalars.count < Limits.lonePassword
    guard try await performer.read(as: .door(account), { try AccessTable.hasTwoStep(account, in: $0) }) else { return try await begin(account, hash, typed.next, visit, json: json, isShort: isShort) }
    if let code = typed.code { return try await begin(account, hash, typed.next, visit, json: json, second: try await SecondStep.check(code, account, visit), isShort: isShort) }
    if json || visit.wantsJSON { return try await visit.refuse(Refusal("signIn.second", .secondAsked, field: "code"), code: 401, on: page(.secondAsked), json: json) }
    let half = Halfway(account: account, hash: hash, isShort: isShort, ends: performer.clock.now().adding(seconds: Limits.halfway))
    return .go(to: Accounts.secondStep().with(["next": typed.next])).setting(Halfway.cookie, try half.sealed(performer.database.vault), maxAge: Limits.halfway, secure: visit.secure)
  }

  static func begin(_ account: ID<Account>, _ hash: String, _ next: String?, _ visit: Visit, json: Bool = false, second: SecondStep? = nil, isShort: Bool) async throws -> Endpoint.Reply {
    let performer = visit.desk.performer, token = Digest.token(), browser = visit.cookies[KnownBrowser.cookie] ?? Digest.token()
    let (facts, roles, rules) = try await performer.read(as: .door(account)) { scope in
      let facts = try AccountTable.any(account, in: scope)
      return (facts, try AdministratorTable.held(by: facts, in: scope), try AccessTable.rules(in: scope))
    }
    let administers = AccessRules.administers(roles), longest = Limits.longest(roles), mustChange = facts.mustChange || (administers && second == nil && isShort)
    let action = SignIn(
      account: account, hash: hash, token: SessionTable.digest(token), mark: SessionTable.mark(AccountTable.formToken(token)), device: device(visit.agent), longest: longest,
      from: visit.origin.flatMap(Network.shortened), browser: KnownBrowser.digest(browser), second: second, isShort: mustChange && !facts.mustChange)
    let ends = performer.clock.now().adding(seconds: longest)
    _ = try await performer.perform(action, as: .door(account))
    let first = mustChange ? Accounts.password() : second == nil && rules.asksTwoStep(roles) ? Accounts.twoStep() : nil
    let response = json || visit.wantsJSON ? try visit.made(Begun(account: account, ends: ends, mustChangePassword: mustChange)) : visit.go(back: first == nil ? next : nil, otherwise: first ?? House.home())
    // An administrator's session ends with the browser.
    return response.setting("zhibu", token, maxAge: administers ? nil : longest, secure: visit.secure).setting(KnownBrowser.cookie, browser, maxAge: Limits.knownBrowser, secure: visit.secure)
  }

  private static func leave(_ visit: Visit) async throws -> Endpoint.Reply {
    let now = visit.desk.performer.clock.now()
    let identity = try await visit.desk.performer.database.read { try visit.identity(now, in: $0) }
    if let identity, let token = visit.sessionToken {
      do {
        try visit.checkOrigin(try await visit.bodyFields(), identity)
        _ = try await visit.desk.performer.perform(SignOut(token: SessionTable.digest(token)), as: identity.actor)
      } catch let refusal as Refusal {
        let (identity, shell) = try await visit.surroundings()
        return try visit.refuse(refusal, shell, identity)
      }
    }
    let left: Endpoint.Reply = visit.wantsJSON ? try .json(Left()) : .go(to: Accounts.signIn())
    let gone = left.setting("zhibu", "", maxAge: 0, secure: visit.secure)
    return identity?.actor.assurance == .full ? gone : gone.setting(KnownDevice.cookie, "", maxAge: 0, secure: visit.secure)
  }

  /// Enough to tell one's own devices apart: Chrome · Windows.
  static func device(_ agent: String) -> String {
    let browsers = [("MicroMessenger", "微信"), ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl")]
    let systems = [("iPhone", "iPhone"), ("iPad", "iPad"), ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")]
    let named = [browsers, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
    return named.isEmpty ? "?" : named.joined(separator: " · ")
  }
}
