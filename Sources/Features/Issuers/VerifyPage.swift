import FeatureKit
import Signatures

/// 核对签名: looks at a signed text. In the browser, by the public keys that the page carries, so that a saved page needs no network; at the server where the browser cannot.
struct VerifyPage: Page {
  var issuers: [TrustList.Entry]
  var checked: Checked?
  /// Whether the reader may send a photo or a text to the server.
  var maySend: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case issuers, checked, maySend }

  static func load(_ text: SignedText?, _ entered: Entered, in scope: Scope) throws -> VerifyPage {
    let trust = try SigningTable.trust(in: scope), checked = try text.map { try Checked($0, trust, scope.now) }
    return VerifyPage(issuers: trust.entries.filter { $0.issuer == nil || $0.until == nil }, checked: checked, maySend: scope.actor.may(Issuers.verifying), entered: entered)
  }
  @Sendable static func show(_ visit: Visit, _ delivered: Delivered, _ identity: Identity) async throws -> Led {
    let text = try await Brought.text(delivered), page = try await visit.desk.performer.read(as: identity.actor) { try VerifyPage.load(text, .nothing, in: $0) }
    return .answer(try visit.once(page, visit.wantsJSON ? nil : try await visit.surroundings().1, identity))
  }
  static var samples: [VerifyPage] {
    let page = VerifyPage(issuers: Array(Sample.entries.prefix(2)), maySend: true)
    var good = page, late = page, refused = page, visitor = page
    good.checked = Sample.checked
    late.checked = Sample.checked
    late.checked?.expired = true
    refused.entered = Entered(["text": .text("ZB1.abc")], problems: [.init("text.unreadable", .textMissing, field: "text")])
    visitor.maySend = false
    visitor.issuers = []
    return [page, good, late, refused, visitor]
  }
  /// The page without a text, so that a phone checks without a network.
  var staysReadable: Bool { checked == nil && entered.isEmpty }
  func title(_ t: Reader) -> String { t(.verify) }
  func view(_ t: Reader) -> HTML {
    let trusted: HTML = issuers.isEmpty ? smallNote(t(.noKeyWhy)) : plainList(issuers.map { e in "<span data-issuer=\"\(e.key)\">\(e.name)</span>\(e.until == nil ? HTML.none : " <span class=\"small muted\">\(t(.formerKey))</span>")" })
    let told: HTML = checked.map { $0.view(t) } ?? .none
    return """
      \(pageHead(title(t), t(.verifyLead)))
      \(stack(.normal, told, asking(t), box(t(.whoIsTrusted), smallNote(t(.whoIsTrustedWhy)), trusted)))
      """
  }
  private func asking(_ t: Reader) -> HTML {
    let labels = Checked.labels.map { "\($0.name)=\(t($0.word))" }.joined(separator: ";")
    let here: HTML = """
      <section class="stack" data-verify data-labels="\(labels)" data-good="\(t(.holds))" data-late="\(t(.hasExpired))" data-unknown="\(t(.unknownHere))" data-wrong="\(t(.wrongHere))" data-broken="\(t(.brokenHere))" \
      data-paper="\(t(.besideThePaper))"><div role="status" data-told hidden></div></section>
      """
    guard maySend else { return "\(here)\(box(t(.checkHere), smallNote(t(.checkHereWhy)), "<form class=\"form stack\" data-here hidden><div class=\"field\" data-scan><label for=\"here-text\">\(t(.signedText))</label><textarea class=\"in\" id=\"here-text\" name=\"text\" rows=\"4\"></textarea>\(scanButton(t))</div>\(submit(t(.verifyGo)))</form>"))" }
    let form = Form(Issuers.verify(), t, entered, files: true, keep: false)
    return "\(here)\(form.html(broughtFields(form, t(.signedText), hint: t(.signedTextHint), t), row(submit(t(.verifyGo)))))"
  }
}

/// What a signed text says, and whether it holds.
package struct Checked: Encodable, Sendable, Hashable {
  package struct Said: Encodable, Sendable, Hashable {
    var label: Word
    var value: String
    package init(label: Word, value: String) {
      self.label = label
      self.value = value
    }
  }
  var kind: String
  var issuer: String
  var said: [Said]
  var expired: Bool

  /// - Throws: a `Refusal` where it is signed by nobody trusted.
  package init(_ text: SignedText, _ trust: TrustList, _ now: Moment) throws(Refusal) {
    kind = text.kind.rawValue
    issuer = try trust.signer(of: text).name
    said = text.lines.compactMap { line in Checked.labels.first { $0.name == line.name }.map { Said(label: $0.word, value: line.value) } }
    expired = text["until"].flatMap { Day($0) }.map { $0 < now.day } ?? false || !CardTime.holds(text, at: now)
  }
  package init(kind: String, issuer: String, said: [Said], expired: Bool) {
    self.kind = kind
    self.issuer = issuer
    self.said = said
    self.expired = expired
  }
  /// What lines are called; others are not shown.
  static let labels: [(name: String, word: Word)] = [
    ("no", .numberWord), ("name", .personWord), ("status", .statusWord), ("joined", .joinedWord), ("id4", .lastFour), ("from", .fromWord), ("fromBranch", .fromBranch), ("to", .toWord), ("toBranch", .toBranch), ("dues", .duesWord),
    ("branch", .branchWord), ("on", .issuedOn), ("until", .validUntil), ("letter", .forLetter),
  ]
  package func view(_ t: Reader) -> HTML {
    let words = summary([SummaryLine(t(.issuerName), text: issuer)] + said.map { SummaryLine(t($0.label), text: $0.value) })
    return stack(.small, note(expired ? .warn : .ok, t(expired ? .hasExpired : .holds), kind == "letter" ? t(.besideThePaper) : nil, t), box(nil, words))
  }
}

/// 亮卡: a rotating card holds for a minute, by the clock of whoever looks.
package enum CardTime {
  package static let seconds = 60
  /// Clocks may differ by so much, either way.
  package static let slack = 30
  /// Nil where the text says no time of its making: then `until` alone limits it.
  package static func made(_ text: SignedText) -> Moment? { text["at"].flatMap { Int64($0) }.map { Moment(ms: $0 * 1000) } }
  package static func holds(_ text: SignedText, at now: Moment) -> Bool {
    guard let made = made(text) else { return true }
    return made <= now.adding(seconds: slack) && now <= made.adding(seconds: seconds + slack)
  }
}
