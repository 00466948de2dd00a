import FeatureKit

/// Spending, and remitting to the one above.
struct MoneyPage: Page {
  enum Kind: String, Encodable { case spend, remit }
  var organization: Organization
  var kind: Kind
  var free: Fen
  var centre: Fen
  var superior: String?
  /// What the committee's terms ask for, of what was received and not yet remitted.
  var proposed: Fen?
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, kind, free, centre, superior, proposed, today }
  static func load(_ id: ID<Organization>, _ kind: Kind, _ entered: Entered, in outer: Scope) throws -> MoneyPage {
    let scope = outer.seeing(Dues.read), purse = try Purse.load(id, on: scope.today, in: scope), o = purse.organization
    try outer.demand(Dues.keep, at: o.place)
    let all = try LedgerTable.figures(of: o, below: false, in: scope), share = try RateTable.terms(at: o, in: scope).share
    let owed = share.flatMap { share in Fraction(share, 100).map { (all.received + all.fromBelow - all.refunded).share($0) - all.remitted } }.flatMap { $0 > .zero ? min($0, purse.free) : nil }
    return MoneyPage(organization: o, kind: kind, free: purse.free, centre: purse.centre, superior: purse.superior?.name, proposed: owed, today: scope.today, entered: entered)
  }
  static var samples: [MoneyPage] {
    let spend = MoneyPage(organization: Sample.branch, kind: .spend, free: Fen(21_500), centre: .zero, superior: Sample.town.name, today: Sample.day)
    var refused = spend, remit = spend, top = spend
    refused.entered = Entered(["amount": .text("900")], problems: [.init("amount.kept", .notSoMuchKept(Fen(21_500)), field: "amount")])
    (remit.kind, remit.centre, remit.proposed) = (.remit, Fen(100_000), Fen(12_900))
    (top.kind, top.superior) = (.remit, nil)
    return [spend, refused, remit, top]
  }
  var crumbs: [Crumb] { [Crumb(.duesOf(organization.name), Dues.of(organization.id)), Crumb(.ledgerWord, Dues.ledger(organization.id))] }
  func title(_ t: Reader) -> String { t(kind == .spend ? .spendTitle : .remitTitle) }
  func view(_ t: Reader) -> HTML {
    let head = "\(pageHead(title(t), organization.name))\(box(nil, largeFigures([(t(.freeWord), free.grouped)] + (centre == .zero ? [] : [(t(.centreWord), centre.grouped)]))))" as HTML
    return "\(head)\(kind == .spend ? spend(t) : remit(t))"
  }
  private func spend(_ t: Reader) -> HTML {
    let form = Form(Dues.spend(organization.id), t, entered)
    return form.html(
      "<p>\(clause(DuesUse.clause, t))</p>", form.radios("use", t(.useWord), DuesUse.allCases.map { Choice($0.rawValue, t($0.word)) }), form.amount("amount", t(.amountWord)), form.day("on", t(.onWord), value: today),
      form.text("what", t(.whatWord), hint: t(.whatHint), limit: 200), row(submit(t(.spendGo)), act(t(.cancel), Dues.ledger(organization.id))))
  }
  private func remit(_ t: Reader) -> HTML {
    guard let superior else { return emptyState(t(.remitTop), t(.remitTopWhy)) }
    let form = Form(Dues.remit(organization.id), t, entered), central: HTML = centre == .zero ? .none : form.box("central", t(.centralWord), hint: t(.centralHint))
    return form.html(
      smallNote(t(.remitTo(superior))), form.amount("amount", t(.amountWord), hint: proposed == nil ? nil : t(.proposedHint), value: proposed?.description), central, form.day("on", t(.onWord), value: today),
      row(submit(t(.remitGo)), act(t(.cancel), Dues.ledger(organization.id))))
  }
}

/// 公布: what a year's dues came to, for all members of the organization.
struct DisclosurePage: OrganizationPage {
  var organization: Organization
  var year: Int
  var figures: LedgerFigures?
  var disclosed: Day?
  var mayDisclose: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, year, figures, disclosed, mayDisclose }
  var tabsOf: ID<Organization> { organization.id }
  /// Members see a year when it was disclosed, the desk before.
  static func load(_ id: ID<Organization>, _ query: Query, _ entered: Entered = .nothing, in outer: Scope) throws -> DisclosurePage {
    let scope = outer.seeing(Dues.own), o = try OrganizationTable.one(id, in: scope), last = scope.today.year - 1, year = query["year"].flatMap { Int($0) }.map { min(max($0, 2008), scope.today.year) } ?? last
    let disclosed = try LedgerTable.isDisclosed(year, at: id, in: scope), reads = scope.actor.may(Dues.read, at: o.place)
    let figures = disclosed != nil || reads ? try LedgerTable.figures(of: o, below: false, from: Day(year: year, month: 1, day: 1), until: Day(year: year, month: 12, day: 31), in: scope) : nil
    return DisclosurePage(organization: o, year: year, figures: figures, disclosed: disclosed, mayDisclose: disclosed == nil && year <= last && scope.actor.may(Dues.keep, at: o.place), entered: entered)
  }
  static var samples: [DisclosurePage] {
    let page = DisclosurePage(organization: Sample.branch, year: 2025, figures: Sample.figures, disclosed: nil, mayDisclose: true)
    var told = page, none = page
    (told.disclosed, told.mayDisclose) = (Sample.day, false)
    (none.figures, none.mayDisclose) = (nil, false)
    return [page, told, none]
  }
  func title(_ t: Reader) -> String { t(.disclosureOf(organization.name, year)) }
  func view(_ t: Reader) -> HTML {
    guard let figures else { return "\(pageHead(title(t)))\(emptyState(t(.notDisclosed), t(.notDisclosedWhy)))" }
    let state: HTML = disclosed.map { smallNote(t(.disclosedOn($0))) } ?? note(.info, t(.notDisclosed), t(.discloseLead), t, clause(Clause("DF-17"), t))
    let go: HTML = mayDisclose ? Form(Dues.disclose(organization.id), t, entered, name: "disclose", keep: false).html("<input type=\"hidden\" name=\"year\" value=\"\(year)\">", submit(t(.discloseGo))) : .none
    return "\(pageHead(title(t), actions: printButton(t)))\(stack(.normal, state, box(nil, summary(figures.lines(t) + [SummaryLine(t(.keptChange), text: t(.yuan(figures.kept)))])), go, signOff(t)))"
  }
}
