import FeatureKit

/// The second door: after the password, a code. Whoever comes here by themselves is sent back to the first.
enum SecondDoor {
  static let endpoints: [Endpoint] =
    shown + answering(Accounts.secondStep, SignIn.self, Told(takes: { Schema(reading: Typed.self) }, gives: Entrance.begun + .at([303, 401, 429]))) { visit in try await enter(visit) }

  private struct Typed: Decodable, Sendable {
    var code: String
    var next: String?
  }
  private static let shown: [Endpoint] = open(Accounts.secondStep) { _, query in SecondPage(next: query["next"]) }.map { endpoint in
    var own = endpoint
    own.answer = { visit in
      let half = half(visit), next = visit.query["next"]
      guard half != nil || visit.wantsJSON else { return .go(to: Accounts.signIn().with(["next": next])) }
      let (identity, shell) = try await visit.surroundings()
      return try visit.show(SecondPage(next: next, passkey: try await asked(half?.account, visit)), shell, identity)
    }
    return own
  }
  private static func half(_ visit: Visit) -> (account: ID<Account>, digest: String, isShort: Bool)? {
    visit.cookies[Halfway.cookie].flatMap { Halfway.open($0, visit.desk.performer.clock.now(), visit.desk.performer.database.vault) }
  }

  private static func asked(_ account: ID<Account>?, _ visit: Visit) async throws -> PasskeyAsked? {
    guard let account else { return nil }
    return try await PasskeyDoor.asked(account, visit)
  }
  private static func enter(_ visit: Visit) async throws -> Endpoint.Reply {
    try await admit(visit) { (typed: Typed, account) in try await SecondStep.check(typed.code, account, visit) }
  }
  /// Through the second door with what `look` finds right, and on to where it says. Only for whom the first door has let through.
  static func admit<T: Decodable>(_ visit: Visit, _ look: (T, ID<Account>) async throws -> SecondStep) async throws -> Endpoint.Reply {
    var page = SecondPage(next: nil)
    do {
      try visit.checkNotForeign()
      let fields = try await visit.bodyFields()
      page.next = fields["next"]?.text
      let typed: T = try decode(T.self, fields)
      guard let half = half(visit), let hash = try await hash(of: half.account, visit), Halfway.digest(hash) == half.digest else {
        return try await visit.refuse(Refusal("signIn.again", .passwordAgain), code: 401, on: SignInPage(username: "", next: page.next, wrong: .passwordAgain)).setting(Halfway.cookie, "", maxAge: 0, secure: visit.secure)
      }
      page.passkey = try await PasskeyDoor.asked(half.account, visit)
      let second = try await look(typed, half.account)
      return try await Entrance.begin(half.account, hash, page.next, visit, second: second, isShort: half.isShort).setting(Halfway.cookie, "", maxAge: 0, secure: visit.secure)
    } catch let refusal as Refusal {
      page.wrong = refusal.problems.first?.word
      let code = refusal.problems.first?.code
      return try await visit.refuse(refusal, code: code == "signIn.wait" ? 429 : code == "code.wrong" ? 401 : refusal.kind == .conflict ? 409 : 422, on: page)
    }
  }
  private static func hash(of account: ID<Account>, _ visit: Visit) async throws -> String? {
    try await visit.desk.performer.read(as: .door(account)) { try AccountTable.password(of: account, in: $0) }
  }
}

/// Asks for a code of the authenticator, or one for recovery.
struct SecondPage: Page {
  var next: String?
  var wrong: Word?
  var passkey: PasskeyAsked?
  var frame: PageFrame { .door }
  static let samples = [SecondPage(next: nil), SecondPage(next: "/me", wrong: .codeWrong), SecondPage(next: nil, wrong: .waitAtDoor(600)), SecondPage(next: nil, passkey: PasskeyAsked(challenge: "AAAA", credentials: ["AQID"]))]
  func title(_ t: Reader) -> String { t(.secondTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Accounts.secondStep(), t, Entered([:], problems: wrong.map { [.init("code.wrong", $0, field: "code")] } ?? []), keep: false)
    let back: HTML = next.map { form.hidden("next", $0) } ?? .none
    let fields = form.html(back, form.text("code", t(.codeWord), hint: t(.codeHint), kind: .code, limit: 30), submit(t(.signInTitle), .big))
    return stack(.normal, "<h1>\(t(.secondTitle))</h1>", passkey.map { $0.view(next, t) } ?? .none, fields, details(t(.phoneLost), smallNote(t(.phoneLostText))), row(act(t(.backToSignIn), Accounts.signIn().with(["next": next]))))
  }
}
