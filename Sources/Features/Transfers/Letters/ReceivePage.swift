import FeatureKit
import Issuers
import Signatures

/// Receiving with a letter: first it is looked at, then the branch is chosen and the paper confirmed.
struct ReceivePage: Page {
  var branches: [Organization]
  /// What a letter that holds says; nil before one was brought.
  var checked: Checked?
  var text: String
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case branches, checked, text }

  /// - Throws: a `Refusal` of a letter that cannot be received.
  static func look(_ text: SignedText, in scope: Scope) throws -> ReceivePage {
    let trust = try SigningTable.trust(in: scope)
    _ = try ReceiveLetter.check(text, trust, receivedOn: ArrivalTable.received(text.digest, in: scope), scope.today)
    return ReceivePage(branches: try open(in: scope), checked: try Checked(text, trust, scope.now), text: text.text)
  }
  /// Shown again after a refusal, with the letter where that can still be read.
  static func load(_ entered: Entered, in scope: Scope) throws -> ReceivePage {
    let scope = scope.seeing(Transfers.act), trust = try SigningTable.trust(in: scope), text = entered["text"] ?? ""
    let read = try? SignedText(reading: text), wrong = entered.problem("text") != nil
    return ReceivePage(branches: try open(in: scope), checked: wrong ? nil : try? read.map { try Checked($0, trust, scope.now) }, text: text, entered: entered)
  }
  private static func open(in scope: Scope) throws -> [Organization] { try OrganizationTable.branches(in: scope).filter { $0.setting == .ordinary || $0.setting == .joint } }
  @Sendable static func look(_ visit: Visit, _ delivered: Delivered, _ identity: Identity) async throws -> Led {
    let text = try await Brought.text(delivered), page = try await visit.desk.performer.read(as: identity.actor, sight: Transfers.act) { try ReceivePage.look(text, in: $0) }
    return .answer(try visit.once(page, visit.wantsJSON ? nil : try await visit.surroundings().1, identity))
  }
  static var samples: [ReceivePage] {
    let first = ReceivePage(branches: [Sample.branch], text: "")
    var seen = first, refused = first, unticked = first
    (seen.checked, seen.text) = (Sample.checked, Sample.text)
    refused.entered = Entered(["text": .text("ZB1.x")], problems: [.init("letter.expired", .letterExpired(Sample.day), field: "text", clause: Clause("ZZ-07"))])
    unticked = seen
    unticked.entered = Entered(["text": .text(Sample.text)], problems: [.init("paper.missing", .paperMissing, field: "paper", clause: Clause("ZZ-05"))])
    return [first, seen, refused, unticked]
  }
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.list())] }
  func title(_ t: Reader) -> String { t(.receiveLetter) }
  func view(_ t: Reader) -> HTML {
    let head = pageHead(title(t), t(.receiveLead))
    guard let checked else {
      let form = Form(Transfers.look(), t, entered, files: true, keep: false)
      return "\(head)\(form.html(broughtFields(form, t(.letterText), hint: t(.letterTextHint), t), row(submit(t(.lookAtLetter)), act(t(.back), Transfers.list()))))"
    }
    let form = Form(Transfers.arrivals(), t, entered, keep: false)
    return """
      \(head)\(stack(.normal, checked.view(t), form.html(
        form.hidden("text", text), form.select("organization", t(.joinsBranch), branches.map { Choice($0.id.description, $0.name) }), form.box("paper", t(.paperSeen)), row(submit(t(.receiveGo)), act(t(.otherLetter), Transfers.receive())))))
      """
  }
}
