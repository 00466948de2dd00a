import FeatureKit
import QRCodes
import Secrets

/// One's own second step: what it is, whether it is on, and what can be done about it.
struct TwoStepPage: Page {
  var since: Moment?
  var codesLeft: Int
  /// A post that I hold asks for it.
  var isAsked: Bool
  var bySlip: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case since, codesLeft, isAsked, bySlip }
  static let samples = [
    TwoStepPage(since: nil, codesLeft: 0, isAsked: false, bySlip: false), TwoStepPage(since: nil, codesLeft: 0, isAsked: true, bySlip: false, entered: Entered(["_key": .text("1")], problems: [.init("password.wrong", .passwordWrong, field: "password")])),
    TwoStepPage(since: Moment(Day(year: 2026, month: 12, day: 1), minutes: 540), codesLeft: 9, isAsked: false, bySlip: false), TwoStepPage(since: Moment(Day(year: 2026, month: 12, day: 1), minutes: 540), codesLeft: 2, isAsked: true, bySlip: false),
    TwoStepPage(since: nil, codesLeft: 0, isAsked: false, bySlip: true),
  ]
  static func load(_ scope: Scope, _ entered: Entered = .nothing) throws -> TwoStepPage {
    let s = try TwoStepSituation.load(in: scope)
    return TwoStepPage(since: s.kept?.since, codesLeft: s.kept?.codesLeft ?? 0, isAsked: s.isAsked, bySlip: scope.actor.assurance != .full, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.twoStepTitle) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own())] }
  func view(_ t: Reader) -> HTML {
    let asked: HTML = isAsked && since == nil ? note(.warn, t(.twoStepAsked), t(.twoStepAskedText), t) : .none
    return stack(.normal, pageHead(t(.twoStepTitle), t(.twoStepLead)), asked, since.map { on($0, t) } ?? off(t))
  }
  private func off(_ t: Reader) -> HTML {
    if bySlip { return note(.info, t(.twoStepNotBySlip), nil, t) }
    let form = Form(Accounts.twoStep(), t, entered, keep: false)
    return stack(.normal, box(t(.twoStepNeeds), plainList([t(.twoStepNeedsApp), t(.twoStepNeedsPaper)].map { "\($0)" })), form.html(form.text("password", t(.password), kind: .password, limit: 200), submit(t(.twoStepStart))))
  }
  private func on(_ since: Moment, _ t: Reader) -> HTML {
    let few: HTML = codesLeft < 3 ? note(.warn, t(.fewCodes(codesLeft)), t(.fewCodesText), t) : .none
    let end: HTML = isAsked ? smallNote(t(.twoStepStays)) : button(t(.twoStepEnd), Accounts.endTwoStep(), .danger)
    return stack(.normal, few, box(nil, summary([SummaryLine(t(.twoStepTitle), text: t(.twoStepSince(t.dateAndTime(since)))), SummaryLine(t(.recoveryCodes), text: t(.codesLeft(codesLeft)))]), row(button(t(.passkeysTitle), Accounts.passkeys(), icon: .lock), button(t(.renewCodes), Accounts.recoveryCodes()), end)))
  }
}

/// The secret for the telephone, this once: as a square code and as letters, and the field for the first code.
struct ScanPage: Page {
  var username: String
  /// In base32.
  var secret: String
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case username, secret }
  static let samples = [
    ScanPage(username: "security.admin", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
    ScanPage(username: "security.admin", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", entered: Entered(["_key": .text("1")], problems: [.init("code.wrong", .codeWrong, field: "code")])),
  ]
  /// Shown again after a wrong code, as long as the secret waits.
  static func load(_ scope: Scope, _ entered: Entered) throws -> ScanPage {
    let s = try TwoStepSituation.load(in: scope)
    guard let kept = s.kept, !kept.isOn else { throw OutOfReach() }
    return ScanPage(username: s.own.account.username, secret: kept.secret, entered: entered)
  }
  func title(_ t: Reader) -> String { t(.twoStepScan) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own()), Crumb(.twoStepTitle, Accounts.twoStep())] }
  func view(_ t: Reader) -> HTML {
    let form = Form(Accounts.confirmTwoStep(), t, entered, keep: false), address = OneTimeCode.address(secret, house: t(.product), username: username)
    let square: HTML = "<div class=\"scan\">\(QR.svg(address, label: t(.squareOfSecret)))</div>"
    let typed: HTML = "<p>\(t(.secretTyped))</p><p><code>\(OneTimeCode.grouped(secret))</code></p>"
    return stack(
      .normal, pageHead(t(.twoStepScan)), box(t(.scanFirst), smallNote(t(.scanFirstText)), square, details(t(.cannotScan), typed)),
      box(t(.scanThen), form.html(form.text("code", t(.codeWord), hint: t(.firstCodeHint), kind: .code, limit: 12), submit(t(.twoStepConfirm)))))
  }
}

/// Ten codes, this once.
struct RecoveryPage: Page {
  var codes: [String]
  static let samples = [RecoveryPage(codes: (0..<10).map { "00001111222\($0)" })]
  func title(_ t: Reader) -> String { t(.recoveryCodes) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own()), Crumb(.twoStepTitle, Accounts.twoStep())] }
  func view(_ t: Reader) -> HTML {
    let lines = codes.map { "<code>\(SlipCode.grouped($0))</code>" as HTML }
    return stack(.normal, pageHead(t(.recoveryCodes), actions: printButton(t)), note(.warn, t(.recoveryOnce), t(.recoveryOnceText), t), box(nil, plainList(lines)), row(button(t(.recoveryKept), Accounts.own(), .go)))
  }
}

/// What takes the password and a code: new recovery codes, or turning the second step off.
struct ProofPage: Page {
  enum Deed: String, Encodable, Sendable { case codes, end }
  var deed: Deed
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case deed }
  static let samples = [
    ProofPage(deed: .codes), ProofPage(deed: .end),
    ProofPage(deed: .end, entered: Entered(["_key": .text("1")], problems: [.init("password.wrong", .passwordWrong, field: "password"), .init("code.wrong", .codeWrong, field: "code")])),
  ]
  static func load(_ deed: Deed, _ entered: Entered, in scope: Scope) throws -> ProofPage {
    guard try TwoStepSituation.load(in: scope).kept?.isOn ?? false else { throw OutOfReach() }
    return ProofPage(deed: deed, entered: entered)
  }
  func title(_ t: Reader) -> String { t(deed == .codes ? .renewCodes : .twoStepEnd) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own()), Crumb(.twoStepTitle, Accounts.twoStep())] }
  func view(_ t: Reader) -> HTML {
    let form = Form(deed == .codes ? Accounts.recoveryCodes() : Accounts.endTwoStep(), t, entered, keep: false)
    let fields = form.html(form.text("password", t(.password), kind: .password, limit: 200), form.text("code", t(.codeWord), hint: t(.codeHint), kind: .code, limit: 30), submit(title(t), deed == .codes ? .go : .danger))
    return stack(.normal, pageHead(title(t)), smallNote(t(deed == .codes ? .renewCodesText : .twoStepEndText)), fields)
  }
}
