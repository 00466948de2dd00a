import FeatureKit
import Secrets

/// The door for slips and the devices known from them. What a slip's code opens is done by POST only: looking at an address, as previews do, spends nothing.
enum SlipDoor {
  static let endpoints: [Endpoint] =
    open(Accounts.slip) { _, query in SlipPage(next: query["next"]) }
    + answering(Accounts.slip, UseSlip.self, Told(takes: { Schema(reading: Typed.self) }, gives: begun + .at([303, 401, 429])), { visit in try await enter(visit) })
    + answering(Accounts.comeBack, ComeBack.self, Told(takes: { Schema(reading: Onward.self) }, gives: begun + .at([303])), { visit in try await comeBack(visit) })

  static let nowhere = "nowhere"
  /// Wrong codes are counted apart from wrong passwords, at the address they come from: a code names nobody.
  static func failures(at address: String) -> String { "slip " + address }
  /// Seconds that this address has to wait before another code is looked at.
  static func wait(at address: String, _ visit: Visit) async throws -> Int {
    try await visit.desk.performer.read(as: .door(nil)) { scope in
      let until = try FailureTable.kept(.address, failures(at: address), in: scope).map { $0.last.adding(seconds: Limits.delay(account: $0.failures)) }
      return until.map { max(0, Int(($0.ms - scope.now.ms + 999) / 1000)) } ?? 0
    }
  }

  private static let begun: [Told.Given] = .value("SlipSession") { try Schema(of: Begun(account: ID(1), ends: Moment(ms: 0))) }
  private struct Begun: Encodable {
    var account: ID<Account>
    var ends: Moment
  }
  private struct Typed: Decodable, Sendable {
    var code: String
    var next: String?
  }
  private struct Onward: Decodable, Sendable { var next: String? }

  private static func enter(_ visit: Visit) async throws -> Endpoint.Reply {
    let performer = visit.desk.performer, address = visit.origin ?? nowhere, json = visit.wantsJSON
    var page = SlipPage(next: nil)
    do {
      try visit.checkNotForeign()
      let typed = try decode(Typed.self, try await visit.bodyFields()), code = SlipCode.read(typed.code)
      page.next = typed.next
      let wait = try await wait(at: address, visit)
      if wait > 0 {
        page.wrong = .waitAtDoor(wait)
        return try await visit.refuse(Refusal("signIn.wait", .waitAtDoor(wait)), code: 429, on: page, json: json, retryAfter: wait)
      }
      // What cannot be a code was mistyped, and tells nobody anything: it is not counted.
      guard let code else { throw Refusal("slip.form", .slipForm, field: "code") }
      let digest = SlipCode.digest(code, performer.database.vault)
      guard let found = try await performer.read(as: .door(nil), { try SlipTable.find(digest, in: $0) }) else {
        _ = try await performer.perform(RefuseSlip(address: address), as: .door(nil))
        page.wrong = .slipOpensNothing
        return try await visit.refuse(.slipOpensNothing, code: 401, on: page, json: json)
      }
      let device = Digest.token(), name = Entrance.device(visit.agent)
      return try await begin(visit, found.account, typed.next) { session in
        UseSlip(slip: found.slip, account: found.account, device: KnownDeviceTable.digest(device), deviceName: name, begun: session, address: address)
      }.setting(KnownDevice.cookie, device, maxAge: Limits.knownDevice, secure: visit.secure)
    } catch let refusal as Refusal {
      page.wrong = refusal.problems.first?.word
      return try await visit.refuse(refusal, code: refusal.kind == .conflict ? 409 : 422, on: page, json: json)
    }
  }

  private static func comeBack(_ visit: Visit) async throws -> Endpoint.Reply {
    let page = SlipPage(next: nil, wrong: .deviceForgotten), json = visit.wantsJSON
    do {
      try visit.checkNotForeign()
      let typed = try decode(Onward.self, try await visit.bodyFields())
      guard let token = visit.cookies[KnownDevice.cookie], let found = try await visit.desk.performer.read(as: .door(nil), { try KnownDeviceTable.find(token, in: $0) }) else {
        return try await visit.refuse(.deviceForgotten, code: 409, on: page, json: json).setting(KnownDevice.cookie, "", maxAge: 0, secure: visit.secure)
      }
      let name = Entrance.device(visit.agent)
      return try await begin(visit, found.account, typed.next) { ComeBack(device: found.device, account: found.account, deviceName: name, begun: $0) }
    } catch let refusal as Refusal {
      return try await visit.refuse(refusal, code: refusal.kind == .conflict ? 409 : 422, on: SlipPage(next: nil, wrong: refusal.problems.first?.word), json: json)
    }
  }

  private static func begin(_ visit: Visit, _ account: ID<Account>, _ next: String?, _ action: (UseSlip.Begun) -> some Action) async throws -> Endpoint.Reply {
    let token = Digest.token(), longest = Limits.longest([]), ends = visit.desk.performer.clock.now().adding(seconds: longest)
    let session = UseSlip.Begun(token: SessionTable.digest(token), mark: SessionTable.mark(AccountTable.formToken(token)))
    _ = try await visit.desk.performer.perform(action(session), as: .door(account))
    let answer = visit.wantsJSON ? try visit.made(Begun(account: account, ends: ends)) : visit.go(back: next, otherwise: House.home())
    return answer.setting("zhibu", token, maxAge: longest, secure: visit.secure)
  }
}

/// The door for slips: the code, from the paper or out of the address that its square holds.
struct SlipPage: Page {
  var next: String?
  var wrong: Word?
  var frame: PageFrame { .door }
  static let samples = [SlipPage(next: nil), SlipPage(next: "/me", wrong: .slipOpensNothing), SlipPage(next: nil, wrong: .waitAtDoor(600))]
  func title(_ t: Reader) -> String { t(.slipSignIn) }
  func view(_ t: Reader) -> HTML {
    let entered = Entered([:], problems: wrong.map { [.init("slip.wrong", $0)] } ?? []), form = Form(Accounts.slip(), t, entered, keep: false)
    let back: HTML = next.map { form.hidden("next", $0) } ?? .none
    let fields = form.html(back, form.text("code", t(.slipCode), hint: t(.slipCodeHint), kind: .code, limit: 30), submit(t(.signInTitle), .big))
    return stack(.normal, "<h1>\(t(.slipSignIn))</h1>", "<div data-fragment=\"code\">\(fields)</div>", smallNote(t(.slipLost)), row(act(t(.signInWithPassword), Accounts.signIn())))
  }
}
