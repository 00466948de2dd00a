import FeatureKit

/// 收缴登记: the members of a branch and their open months in one table, ticked as they pay.
struct CollectPage: Page {
  var organization: Organization
  var members: [Payable]
  var current: DuesMonth
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, members, current, today }

  static func load(_ id: ID<Organization>, _ entered: Entered, in outer: Scope) throws -> CollectPage {
    let o = try OrganizationTable.one(id, in: outer.seeing(Dues.read))
    try outer.demand(Dues.keep, at: o.place)
    return CollectPage(organization: o, members: try PayTable.payable(at: o, in: outer.seeing(Dues.keep)), current: DuesMonth(of: outer.today), today: outer.today, entered: entered)
  }
  static var samples: [CollectPage] { Sample.collectPages }
  var crumbs: [Crumb] { [Crumb(.duesOf(organization.name), Dues.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.collectTitle) }
  /// Months in which somebody has something open, newest first.
  private var columns: [DuesMonth] { Set(members.flatMap { $0.months.filter(\.isOpen).map(\.month) }).sorted(by: >) }

  func view(_ t: Reader) -> HTML {
    let head = pageHead(t(.collectTitle), organization.name, actions: printButton(t)), shown = columns, open = members.filter { $0.months.contains(where: \.isOpen) }
    let late = members.filter { $0.months.contains { $0.state == .tooOld } }
    let old: HTML = late.isEmpty ? .none : note(.warn, t(.tooOldTitle(late.count)), late.map(\.payer.person.name).joined(separator: t(.listComma)), t, clause(Clause("DF-14"), t))
    if open.isEmpty { return "\(head)\(stack(.normal, old, emptyState(t(.nothingToCollect), t(.nothingToCollectWhy))))" }
    let form = Form(Dues.collect(organization.id), t, entered, keep: false, wide: true), ticked = Set(entered.texts("pay"))
    var table = Table(t(.collectTitle), [Column(t(.memberWord))] + shown.map { Column($0.year == current.year ? t($0.short) : t($0.word)) }, phone: .fold, dense: true)
    for m in open { table.row(of: ["\(m.payer.person.name)"] + shown.map { cell(m, $0, ticked, t) }, t: t) }
    return """
      \(head)\(old)\(smallNote(t(.collectLead)))
      \(form.html(table.html(t), form.day("on", t(.onWord), value: today), form.radios("way", t(.wayWord), PayWay.typed.map { Choice($0.rawValue, t($0.word)) }, value: PayWay.cash.rawValue, across: true),
        form.text("payer", t(.payerWord), hint: t(.payerHint), optional: true, kind: .name, limit: 40), row(submit(t(.collectGo)), act(t(.cancel), Dues.of(organization.id)))))
      """
  }
  private func cell(_ m: Payable, _ month: DuesMonth, _ ticked: Set<String>, _ t: Reader) -> HTML {
    guard let one = m.month(month) else { return .none }
    if one.state == .paid { return one.amount == .zero ? "\(t(.exemptWord))" : "<span class=\"muted\">\(t(.paidWord))</span>" }
    guard one.isOpen else { return .none }
    let key = Collect.key(m.payer.person.id, month), on: HTML = ticked.contains(key) ? " checked" : .none
    return "<label class=\"pick\"><input type=\"checkbox\" name=\"pay\" value=\"\(key)\"\(on)>\(one.amount.grouped)<span class=\"sr\">\(t(.tickOf(m.payer.person.name, month)))</span></label>"
  }
}

/// 自愿多交 of one member.
struct ExtraPage: Page {
  var person: Person
  var organization: Organization
  var centralAt: Fen
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, organization, centralAt, today }
  static func load(_ id: ID<Person>, _ entered: Entered, in outer: Scope) throws -> ExtraPage {
    let payer = try RateTable.payer(id, in: DuesMonth(of: outer.today), outer.seeing(Dues.read)), o = try OrganizationTable.one(payer.organization, in: outer.seeing(Dues.read))
    try outer.demand(Dues.keep, at: o.place)
    return ExtraPage(person: payer.person, organization: o, centralAt: Fen(outer.rules.integer("DF-12", "centralAt", on: outer.today) ?? 100_000), today: outer.today, entered: entered)
  }
  static var samples: [ExtraPage] {
    let page = ExtraPage(person: Sample.payers[0].person, organization: Sample.branch, centralAt: Fen(100_000), today: Sample.day)
    var refused = page
    refused.entered = Entered(["amount": .text("0")], problems: [.init("amount.none", .amountNone, field: "amount")])
    return [page, refused]
  }
  var crumbs: [Crumb] { [Crumb(.duesOf(organization.name), Dues.of(organization.id)), Crumb(person.name, Dues.member(person.id))] }
  func title(_ t: Reader) -> String { t(.extraTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Dues.extra(person.id), t, entered)
    return """
      \(pageHead(t(.extraTitle), person.name))\(note(.info, nil, t(.extraLead(centralAt)), t, clause(Clause("DF-12"), t)))
      \(form.html(form.amount("amount", t(.amountWord)), form.day("on", t(.onWord), value: today), form.radios("way", t(.wayWord), PayWay.typed.map { Choice($0.rawValue, t($0.word)) }, value: PayWay.cash.rawValue, across: true),
        form.text("payer", t(.payerWord), hint: t(.payerHint), optional: true, kind: .name, limit: 40), row(submit(t(.extraGo)), act(t(.cancel), Dues.member(person.id)))))
      """
  }
}
