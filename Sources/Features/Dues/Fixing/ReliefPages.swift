import FeatureKit

/// The branch asks that a member pays less for a while.
struct ReliefFormPage: Page {
  var payer: Payer
  var organization: Organization
  var month: DuesMonth
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case payer, organization, month, today }
  static func load(_ id: ID<Person>, _ entered: Entered, in outer: Scope) throws -> ReliefFormPage {
    let payer = try RateTable.payer(id, in: DuesMonth(of: outer.today), outer.seeing(Dues.read)), o = try OrganizationTable.one(payer.organization, in: outer.seeing(Dues.read))
    try outer.demand(Dues.keep, at: o.place)
    return ReliefFormPage(payer: payer, organization: o, month: max(DuesMonth(of: outer.today), (payer.assessed ?? DuesMonth(of: outer.today) - 1) + 1), today: outer.today, entered: entered)
  }
  static var samples: [ReliefFormPage] {
    let page = ReliefFormPage(payer: Sample.payers[0], organization: Sample.branch, month: Sample.month, today: Sample.day)
    var refused = page
    refused.entered = Entered(["amount": .text("500"), "reason": .text("")], problems: [.init("amount.notLess", .reliefNotLess(Fen(7500)), field: "amount", clause: Relief.clause), .init("reason.missing", .reasonMissing, field: "reason")])
    return [page, refused]
  }
  var crumbs: [Crumb] { [Crumb(.duesWord, Dues.of(organization.id)), Crumb(payer.person.name, Dues.member(payer.person.id))] }
  func title(_ t: Reader) -> String { t(.reliefTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Dues.newRelief(payer.person.id), t, entered, keep: false), now = payer.rate.map { t(.amountSince($0.monthly, $0.since)) } ?? t(.notFixed)
    return """
      \(pageHead(t(.reliefTitle), payer.person.name))\(note(.info, now, t(.reliefLead), t, clause(Relief.clause, t)))
      \(form.html(form.amount("amount", t(.reliefAmount), hint: t(.reliefAmountHint)), form.text("since", t(.sinceMonth), hint: t(.monthHint), value: month.description), form.text("until", t(.untilMonth), hint: t(.monthHint), value: (month + 11).description),
        form.day("considered", t(.consideredWord), value: today), form.area("reason", t(.reasonWord), hint: t(.reliefReasonHint)), row(submit(t(.reliefGo)), act(t(.cancel), Dues.member(payer.person.id)))))
      """
  }
}

/// One request: where it stands, and for the committee the decision.
struct ReliefPage: Page {
  var relief: Relief
  var committee: String?
  var mayDecide: Bool
  var mayEnd: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case relief, committee, mayDecide, mayEnd }
  static func load(_ id: ID<Relief>, _ entered: Entered, in outer: Scope) throws -> ReliefPage {
    let scope = outer.seeing(Dues.read), found = try ReliefTable.one(id, in: scope), superior = try ReliefTable.committee(above: found.organization, in: scope), month = DuesMonth(of: scope.today)
    return ReliefPage(
      relief: found, committee: superior?.name, mayDecide: found.state == .considered && (superior.map { scope.actor.may(Dues.keep, at: $0.place) } ?? false),
      mayEnd: (found.state == .considered || found.state == .approved) && found.until >= month && scope.actor.may(Dues.keep, at: found.organization.place), entered: entered)
  }
  static var samples: [ReliefPage] {
    let waiting = ReliefPage(relief: Sample.relief, committee: Sample.town.name, mayDecide: true, mayEnd: false)
    var decided = waiting
    (decided.relief.state, decided.relief.answer, decided.mayDecide, decided.mayEnd) = (.approved, "同意", false, true)
    return [waiting, decided]
  }
  var crumbs: [Crumb] { [Crumb(.duesWord, Dues.of(relief.organization.id)), Crumb(relief.person.name, Dues.member(relief.person.id))] }
  func title(_ t: Reader) -> String { t(.reliefOf(relief.person.name)) }
  func view(_ t: Reader) -> HTML {
    let r = relief
    var lines = [
      SummaryLine(t(.memberWord), text: r.person.name), SummaryLine(t(.branchWord), text: r.organization.name), SummaryLine(t(.reliefAmount), text: t(.yuan(r.amount))), SummaryLine(t(.sinceMonth), text: t(r.since.word)), SummaryLine(t(.untilMonth), text: t(r.until.word)),
      SummaryLine(t(.consideredWord), text: t.longDate(r.considered)), SummaryLine(t(.reasonWord), text: r.reason), SummaryLine(t(.stateWord), r.state.tag.html(t)), SummaryLine(t(.clauseWord), clause(Relief.clause, t)),
    ]
    if let answer = r.answer { lines.append(SummaryLine(t(.answerWord), text: answer)) }
    return "\(pageHead(title(t), actions: printButton(t)))\(stack(.normal, box(nil, summary(lines)), decide(t), end(t)))"
  }
  private func decide(_ t: Reader) -> HTML {
    guard mayDecide else { return relief.state == .considered ? note(.info, nil, t(.waitsFor(committee.map { $0 } ?? "")), t) : .none }
    let form = Form(Dues.decideRelief(relief.id), t, entered, name: "decide", keep: false)
    return box(t(.decideRelief), form.html(form.text("answer", t(.answerWord), hint: t(.answerHint), optional: true, limit: 200), row(submit(t(.approveWord), name: "approves", value: "true"), submit(t(.refuseWord), .danger, name: "approves", value: "false"))))
  }
  private func end(_ t: Reader) -> HTML {
    guard mayEnd else { return .none }
    return Form(Dues.endRelief(relief.id), t, name: "end", keep: false).html(submit(t(.endReliefWord), .plain))
  }
}
