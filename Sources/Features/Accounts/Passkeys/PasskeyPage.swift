import FeatureKit
import Secrets

/// One's own passkeys, and the form for another; the browser's script asks the authenticator.
struct PasskeyPage: Page {
  var username: String
  var passkeys: [Passkey]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case username, passkeys }
  private static let day = Day(year: 2026, month: 12, day: 1)
  static let samples = [
    PasskeyPage(username: "zga01", passkeys: []), PasskeyPage(username: "zga01", passkeys: [Passkey(id: ID(96), name: "办公室的电脑", since: Moment(day, minutes: 540), used: Moment(day, minutes: 600)), Passkey(id: ID(128), name: "手机", since: Moment(day, minutes: 541))]),
    PasskeyPage(username: "zga01", passkeys: [], entered: Entered(["name": .text("")], problems: [.init("passkey.name", .passkeyNameLength, field: "name"), .init("password.wrong", .passwordWrong, field: "password")])),
  ]
  static let endpoints: [[Endpoint]] = [
    page(Accounts.passkeys) { scope, _ in try load(scope, .nothing) },
    prepared(Accounts.passkeys, { scope, entered in try load(scope, entered) }, takes: Schema(reading: Typed.self), prepare: prepare, then: { _, _, _ in .go(Accounts.passkeys()) }),
    post(Accounts.endPasskey, EndPasskey.self, then: { _, _ in Accounts.passkeys() }),
    PasskeyDoor.endpoints,
  ]
  private struct Typed: Decodable, Sendable {
    var name: String
    var password: String
    var client: String
    var attestation: String
  }
  static func load(_ scope: Scope, _ entered: Entered) throws -> PasskeyPage {
    let s = try TwoStepSituation.load(in: scope)
    guard s.kept?.isOn ?? false else { throw OutOfReach() }
    return PasskeyPage(username: s.own.account.username, passkeys: try PasskeyTable.of(s.own.account.id, in: scope), entered: entered)
  }
  /// Of one session: a new passkey is answered to it, and the same one is not taken twice.
  static func challenge(_ formToken: String) -> [UInt8] { Digest.sha256("zhibu passkey " + formToken) }

  @Sendable private static func prepare(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (AddPasskey, Bool) {
    let typed = try decode(Typed.self, fields), name = typed.name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    _ = try await TwoStepMaking.checkPassword(typed.password, visit, identity)
    let ceremony = Ceremony(origin: visit.reader(identity).site, challenge: challenge(identity.formToken))
    guard let client = Base64URL.bytes(typed.client), let attestation = Base64URL.bytes(typed.attestation), let made = ceremony.register(client: client, attestation: attestation) else {
      throw Refusal("passkey.unreadable", .passkeyUnreadable)
    }
    return (AddPasskey(called: name, credential: made.credential, key: made.key, counter: made.counter), true)
  }

  func title(_ t: Reader) -> String { t(.passkeysTitle) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own()), Crumb(.twoStepTitle, Accounts.twoStep())] }
  func view(_ t: Reader) -> HTML {
    let form = Form(Accounts.passkeys(), t, entered, name: "passkey", keep: false), user = Base64URL.text(Array(Digest.sha256("zhibu passkey of " + username).prefix(16)))
    let fields = form.html(
      form.text("name", t(.tokenName), hint: t(.passkeyNameHint), limit: 40), form.text("password", t(.password), kind: .password, limit: 200), form.hidden("client", ""), form.hidden("attestation", ""), submit(t(.addPasskey)))
    let asked: HTML = """
      <div data-passkey="create" data-challenge="\(Base64URL.text(PasskeyPage.challenge(t.token)))" data-user="\(user)" data-name="\(username)" data-house="\(t(.product))" hidden>\(fields)\
      <div data-failed hidden>\(note(.err, t(.passkeyFailed), t(.passkeyFailedText), t))</div></div><p data-no-passkey>\(t(.passkeyNoBrowser))</p>
      """
    return stack(.normal, pageHead(t(.passkeysTitle), t(.passkeysLead)), passkeys.isEmpty ? .none : table(t), box(t(.addPasskey), asked))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.passkeysTitle), [Column(t(.tokenName)), Column(t(.passkeySince)), Column(t(.lastSeen)), .spoken(t(.endPasskey))])
    for one in passkeys {
      let end: HTML = "<form method=\"post\" action=\"\(Accounts.endPasskey(one.id))\"><input type=\"hidden\" name=\"_token\" value=\"\(t.token)\">\(submit(t(.endPasskey), .tight))</form>"
      table.row("\(one.name)", "\(t.dateAndTime(one.since))", "\(one.used.map { t.dateAndTime($0) })", end)
    }
    return flatBox(nil, table.html(t))
  }
}

/// What the second door needs to ask for a passkey; only somebody whose password was right gets it.
struct PasskeyAsked: Encodable, Sendable, Hashable {
  var challenge: String
  var credentials: [String]
  func view(_ next: String?, _ t: Reader) -> HTML {
    let form = Form(Accounts.passkeyStep(), t, name: "passkey", keep: false), back: HTML = next.map { form.hidden("next", $0) } ?? .none
    let hidden: [HTML] = ["credential", "client", "authenticator", "signature"].map { form.hidden($0, "") }
    return """
      <div data-passkey="get" data-challenge="\(challenge)" data-credentials="\(credentials.joined(separator: " "))" hidden>\(form.html(back, hidden.joined(), submit(t(.usePasskey), .plain)))\
      <div data-failed hidden>\(note(.err, t(.passkeyFailed), t(.passkeyFailedText), t))</div></div>
      """
  }
}
