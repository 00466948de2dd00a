import FeatureKit

/// 核定月交纳数额: kind of income and base of all members of a branch in one table. The base is sealed and not shown again.
struct FixPage: Page {
  var organization: Organization
  var since: DuesMonth
  var payers: [Payer]
  var terms: DuesTerms
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, since, payers, terms }

  static func load(_ id: ID<Organization>, _ entered: Entered, in outer: Scope) throws -> FixPage {
    let o = try OrganizationTable.one(id, in: outer.seeing(Dues.read))
    try outer.demand(Dues.keep, at: o.place)
    let scope = outer.seeing(Dues.keep), since = entered["since"].flatMap { DuesMonth($0) } ?? DuesMonth(of: scope.today)
    return FixPage(organization: o, since: since, payers: try RateTable.payers(of: id, in: since, scope), terms: try RateTable.terms(at: o, in: scope), entered: entered)
  }
  static var samples: [FixPage] {
    let page = FixPage(organization: Sample.branch, since: Sample.month, payers: Sample.payers, terms: DuesTerms())
    var refused = page, empty = page
    refused.entered = Entered(["bases": .tree(["12": .text("五千")])], problems: [.init("base.unreadable", .amountUnreadable, field: "bases.12"), .init("year.fixed", .fixedForTheYear, field: "reason", clause: Clause("DF-16"))])
    empty.payers = []
    return [page, refused, empty]
  }
  var crumbs: [Crumb] { [Crumb(.duesOf(organization.name), Dues.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.fixTitle) }
  func view(_ t: Reader) -> HTML {
    let head = pageHead(t(.fixTitle), organization.name)
    if payers.isEmpty { return "\(head)\(emptyState(t(.noMembers), t(.noMembersWhy)))" }
    let form = Form(Dues.amounts(organization.id), t, entered, keep: false, wide: true)
    var table = Table(t(.fixTitle), [Column(t(.memberWord)), Column(t(.nowWord)), Column(t(.categoryWord)), Column(t(.baseWord))], top: true, enterNext: true)
    for payer in payers {
      let id = payer.person.id, now = payer.rate.map { t(.amountSince($0.monthly, $0.since)) } ?? t(.notFixed)
      table.row("\(payer.person.name)", "\(now)", category(payer, form, t), form.cell("bases.\(id)", about: t(.baseOf(payer.person.name)), number: true), t: t)
    }
    return """
      \(head)\(note(.info, t(.fixLead), t(.fixHow), t))
      \(form.html(form.text("since", t(.sinceMonth), hint: t(.monthHint), value: since.description), table.html(t), form.text("reason", t(.changeReason), hint: t(.changeReasonHint), optional: true, limit: 100), row(submit(t(.fixGo)), act(t(.cancel), Dues.of(organization.id)))))
      """
  }
  private func category(_ payer: Payer, _ form: Form, _ t: Reader) -> HTML {
    let field = "categories.\(payer.person.id)", chosen = entered["categories", payer.person.id.description] ?? payer.rate?.category.rawValue
    let options = DuesCategory.allCases.map { c -> HTML in "<option value=\"\(c.rawValue)\"\(c.rawValue == chosen ? " selected" as HTML : .none)>\(t(c.word))</option>" }
    let problem: HTML = entered.problem(field).map { "<p class=\"msg\">\(t($0.word))</p>" } ?? .none
    return "\(problem)<select class=\"in\" name=\"\(field)\" aria-label=\"\(t(.categoryOf(payer.person.name)))\"><option value=\"\">\(t(.chooseWord))</option>\(options)</select>"
  }
}

/// 党费办法 of a committee.
struct TermsPage: Page {
  var organization: Organization
  var terms: DuesTerms
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, terms }
  static func load(_ id: ID<Organization>, _ entered: Entered, in outer: Scope) throws -> TermsPage {
    let o = try OrganizationTable.one(id, in: outer.seeing(Dues.read))
    try outer.demand(Dues.keep, at: o.place)
    return TermsPage(organization: o, terms: try RateTable.terms(at: o, in: outer), entered: entered)
  }
  static var samples: [TermsPage] {
    let page = TermsPage(organization: Sample.town, terms: DuesTerms())
    var set = page
    set.terms = DuesTerms(fixing: .change, farmer: Fen(20), share: 60, of: Sample.town.id, version: 1)
    set.entered = Entered(["farmer": .text("5.00")], problems: [.init("farmer.range", .farmerRange(Fen(500), Fen(20), Fen(100)), field: "farmer", clause: Clause("DF-06"))])
    return [page, set]
  }
  var crumbs: [Crumb] { [Crumb(.duesOf(organization.name), Dues.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.termsTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Dues.terms(organization.id), t, entered)
    let choices = DuesTerms.Fixing.allCases.map { Choice($0.rawValue, t($0.word), hint: t.cite($0.clause).map { t($0.text) }) }
    return """
      \(pageHead(t(.termsTitle), t(.termsLead(organization.name))))
      \(form.html(form.radios("fixing", t(.fixingWord), choices, value: terms.fixing.rawValue), form.amount("farmer", t(.farmerWord), hint: t(.farmerHint), value: terms.farmer?.description, optional: true),
        form.number("share", t(.shareWord), hint: t(.shareHint), value: terms.share.map { String($0) }, optional: true), row(submit(t(.save)), act(t(.cancel), Dues.of(organization.id)))))
      """
  }
}
