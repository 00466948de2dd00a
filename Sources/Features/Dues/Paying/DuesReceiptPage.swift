import FeatureKit

/// 党费收据, to be printed: who paid which months, and in the month in which they joined the Party how long ago that was.
struct DuesReceiptPage: Page {
  var receipt: DuesReceipt
  var mayKeep: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case receipt, mayKeep }
  static func load(_ entry: ID<LedgerEntry>, _ person: ID<Person>, _ entered: Entered, in scope: Scope) throws -> DuesReceiptPage {
    let found = try PayTable.receipt(entry, person, in: scope)
    return DuesReceiptPage(receipt: found, mayKeep: scope.actor.may(Dues.keep, at: found.organization.place) && !found.reversed, entered: entered)
  }
  static var samples: [DuesReceiptPage] {
    let page = DuesReceiptPage(receipt: Sample.receipt, mayKeep: false)
    var kept = page, gone = page
    (kept.mayKeep, kept.receipt.isExtra, kept.receipt.months) = (true, true, [])
    kept.entered = Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason")])
    gone.receipt.reversed = true
    return [page, kept, gone]
  }
  func title(_ t: Reader) -> String { t(.receiptTitle) }
  /// Whole years since the member joined, in the month of it.
  private var anniversary: Int? {
    guard let joined = receipt.joined, receipt.on.month == joined.month, receipt.on.year > joined.year else { return nil }
    return receipt.on.year - joined.year
  }
  func view(_ t: Reader) -> HTML {
    let c = receipt
    var lines = [
      SummaryLine(t(.receiptNumber), text: c.number), SummaryLine(t(.memberWord), text: c.person.name), SummaryLine(t(.branchWord), text: c.organization.name), SummaryLine(t(.amountWord), text: "\(t(.yuan(c.amount)))　\(t(.inWords(c.amount)))"),
      SummaryLine(t(.whatForWord), text: c.isExtra ? t(.extraWord) : c.months.map { t($0.word) }.joined(separator: t(.listComma))), SummaryLine(t(.wayWord), text: t(c.way.word)), SummaryLine(t(.onWord), text: t.longDate(c.on)),
    ]
    if let payer = c.payer { lines.append(SummaryLine(t(.payerWord), text: payer)) }
    let years: HTML = anniversary.map { "<p class=\"strong\">\(t(.joinedYears($0)))</p>" } ?? .none, gone: HTML = c.reversed ? note(.warn, t(.givenBackWord), t(.receiptVoid), t) : .none
    return "\(pageHead(t(.receiptTitle), actions: printButton(t)))\(stack(.normal, gone, box(nil, summary(lines), years, signOff(t)), refund(t)))"
  }
  private func refund(_ t: Reader) -> HTML {
    guard mayKeep else { return .none }
    let form = Form(Dues.refund(receipt.entry, receipt.person.id), t, entered, name: "refund", keep: false)
    return "<div class=\"no-print\">\(details(t(.refundTitle), form.html(form.text("reason", t(.reasonWord), limit: 200), submit(t(.refundGo), .danger))))</div>"
  }
}
