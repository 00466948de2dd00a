import FeatureKit

extension Dues {
  static let reading: [[Endpoint]] = [
    answering(calculator, again: { scope, entered in CalculatorPage.form(entered, in: scope) }, { scope, query in try CalculatorPage.load(query, in: scope) }),
    page(mine, reads: own) { scope, _ in try MemberPage.mine(in: scope) },
    page(of, reads: read) { scope, query, id in try DuesPage.load(id, query, in: scope) },
    file(csv, reads: read, types: ["text/csv"]) { scope, query, id in try DuesPage.load(id, query, in: scope) } _: { page, visit in
      .stored(commaSeparated(page.rows(visit.language)), type: "text/csv; charset=utf-8", name: "dues-\(page.organization.id)-\(page.year).csv", inline: false)
    },
    page(member, reads: read) { scope, _, id in try MemberPage.load(id, in: scope) },
    page(receipt, reads: own) { scope, _, entry, person in try DuesReceiptPage.load(entry, person, .nothing, in: scope.seeing(read)) },
    page(relief, reads: read) { scope, _, id in try ReliefPage.load(id, .nothing, in: scope) },
    page(ledger, reads: read) { scope, query, id in try LedgerPage.load(id, query, in: scope) },
    page(entry, reads: read) { scope, _, id in try EntryPage.load(id, .nothing, in: scope) },
    page(disclosure, reads: own) { scope, query, id in try DisclosurePage.load(id, query, in: scope) },
  ]
  static let writing: [[Endpoint]] = [
    form(amounts, FixAmounts.self, { scope, entered, id in try FixPage.load(id, entered, in: scope) }, then: { Dues.of($1.organization) }),
    form(collect, Collect.self, { scope, entered, id in try CollectPage.load(id, entered, in: scope) }, then: entered),
    form(terms, LayTerms.self, { scope, entered, id in try TermsPage.load(id, entered, in: scope) }, then: { Dues.of($1.organization) }),
    form(spend, Spend.self, { scope, entered, id in try MoneyPage.load(id, .spend, entered, in: scope) }, then: { Dues.ledger($1.organization) }),
    form(remit, Remit.self, { scope, entered, id in try MoneyPage.load(id, .remit, entered, in: scope) }, then: { Dues.ledger($1.organization) }),
    form(extra, PayExtra.self, { scope, entered, id in try ExtraPage.load(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Dues.receipt(ID($0.id), action.person) } ?? Dues.member(action.person) }),
    form(newRelief, ProposeRelief.self, { scope, entered, id in try ReliefFormPage.load(id, entered, in: scope) }, then: { receipt, action in receipt.made.map { Dues.relief(ID($0.id)) } ?? Dues.member(action.person) }),
    post(decideRelief, DecideRelief.self, showing: { scope, entered, id in try ReliefPage.load(id, entered, in: scope) }, then: { Dues.relief($1.relief) }),
    post(endRelief, EndRelief.self, then: { Dues.relief($1.relief) }),
    post(assess, AssessMonth.self, showing: { scope, entered, id in try DuesPage.load(id, Query(""), entered, in: scope) }, then: { Dues.of($1.organization) }),
    post(remind, RemindArrears.self, then: { Dues.of($1.organization) }),
    post(quarterly, SetQuarterly.self, then: { Dues.member($1.person) }),
    post(cancelMonth, CancelAssessment.self, showing: { scope, entered, person, _ in try MemberPage.load(person, entered, in: scope) }, then: { Dues.member($1.person) }),
    post(refund, Refund.self, showing: { scope, entered, entry, person in try DuesReceiptPage.load(entry, person, entered, in: scope.seeing(read)) }, then: { Dues.receipt($1.entry, $1.person) }),
    post(reverse, ReverseEntry.self, showing: { scope, entered, id in try EntryPage.load(id, entered, in: scope) }, then: { receipt, action in Dues.entry(receipt.made.map { ID($0.id) } ?? action.entry) }),
    post(take, TakeRemittance.self, then: { receipt, action in receipt.place.map { Dues.ledger($0.id) } ?? Dues.entry(action.entry) }),
    post(disclose, Disclose.self, showing: { scope, entered, id in try DisclosurePage.load(id, Query(""), entered, in: scope) }, then: { Dues.disclosure($1.organization).with(["year": String($1.year)]) }),
  ]
  @Sendable private static func entered(_ receipt: Acting.Receipt, _ action: Collect) -> Address { receipt.made.map { Dues.entry(ID($0.id)) } ?? Dues.collect(action.organization) }
}
