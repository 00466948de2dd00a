import FeatureKit
import Issuers
import QRCodes

/// One letter: where it stands, its signed code, what can be done with it.
struct LetterPage: Page {
  var letter: TransferLetter
  var text: String
  var reason: String?
  var mayAct: Bool
  var mayIssue: Bool
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case letter, text, reason, mayAct, mayIssue, today }

  static func load(_ id: ID<TransferLetter>, _ entered: Entered, in scope: Scope) throws -> LetterPage {
    let l = try LetterTable.one(id, in: scope), texts = try LetterTable.texts(of: id, in: scope)
    return LetterPage(
      letter: l, text: texts.letter, reason: texts.reason, mayAct: scope.actor.may(Transfers.act, at: l.branch.place), mayIssue: scope.actor.may(Transfers.act, at: try Organization.committee(of: l.branch, in: scope).place), today: scope.today, entered: entered)
  }
  static var samples: [LetterPage] {
    let page = LetterPage(letter: Sample.letter, text: Sample.text, mayAct: true, mayIssue: true, today: Sample.day)
    var late = page, done = page, gone = page, refused = page
    late.today = Sample.letter.validUntil.adding(3)
    (done.letter.state, done.letter.settledOn) = (.received, Sample.day.adding(5))
    (gone.letter.state, gone.letter.settledOn, gone.reason, gone.mayAct, gone.mayIssue) = (.cancelled, Sample.day, "本人不走了", false, false)
    refused.entered = Entered(["text": .text("ZB1.x")], problems: [.init("receipt.other", .receiptOfAnother, field: "text")])
    return [page, late, done, gone, refused]
  }
  var crumbs: [Crumb] { [Crumb(.transfers, Transfers.list())] }
  func title(_ t: Reader) -> String { t(.letterTitle(letter.number)) }
  func view(_ t: Reader) -> HTML {
    let l = letter, print = button(t(.printLetter), Transfers.printLetter(l.id), .go, icon: .printer)
    return "\(pageHead(title(t), "\(l.person.name)　\(l.branch.name)", actions: l.state == .open ? print : nil))\(columns(.aside, stack(.normal, state(t), facts(t), receipt(t)), stack(.normal, signed(t), further(t))))"
  }
  private func state(_ t: Reader) -> HTML {
    let l = letter
    if l.hasRunOut(on: today) { return note(.warn, t(.ranOutOn(l.validUntil)), t(.ranOutWhy), t, mayIssue ? row(button(t(.reissue), Transfers.reissue(l.id), .go)) : .none) }
    switch l.state {
    case .open: return note(.info, t(.letterOpen(l.validUntil)), t(.stillResponsible), t, "<p>\(clause(Clause("ZZ-03"), t))</p>")
    case .received: return note(.ok, t(.receivedOn(l.settledOn ?? today)), t(.receivedNext), t)
    case .cancelled: return note(.warn, t(.cancelledOn(l.settledOn ?? today)), reason, t)
    case .replaced: return note(.warn, t(.replacedOn(l.settledOn ?? today)), nil, t)
    }
  }
  private func facts(_ t: Reader) -> HTML {
    let l = letter
    return box(nil, summary([
      SummaryLine(t(.fromCommittee), text: l.committee), SummaryLine(t(.toCommittee), text: l.toCommittee), SummaryLine(t(.toBranch), text: l.toBranch.isEmpty ? t(.notSaid) : l.toBranch), SummaryLine(t(.duesTo), text: l.dues),
      SummaryLine(t(.issuedOnWord), text: t.longDate(l.issuedOn)), SummaryLine(t(.validUntilWord), text: t.longDate(l.validUntil)),
    ]))
  }
  private func signed(_ t: Reader) -> HTML {
    box(t(.signedCode), "<div class=\"scan\">\(QR.svg("\(t.site)\(Issuers.verify().path)#\(text)", label: t(.signedCode)))</div>", smallNote(t(.signedCodeWhy)), "<p>\(act(t(.takeFile), Transfers.letterFile(letter.id)))</p>")
  }
  private func receipt(_ t: Reader) -> HTML {
    guard mayAct, letter.state == .open else { return .none }
    let form = Form(Transfers.receipt(letter.id), t, entered, name: "receipt", files: true, keep: false)
    return box(t(.takeReceipt), id: "receipt", smallNote(t(.takeReceiptWhy)), form.html(broughtFields(form, t(.receiptText), hint: t(.receiptTextHint), t), row(submit(t(.takeReceipt)))))
  }
  private func further(_ t: Reader) -> HTML {
    guard mayIssue, letter.state == .open else { return .none }
    return "<p>\(act(t(.cancelLetter), Transfers.cancel(letter.id)))</p>"
  }
}
