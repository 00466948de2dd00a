import FeatureKit

/// One member's dues: what is owed a month and by which article, month by month what was paid, the receipts. Their own, or the desk's.
struct MemberPage: FilePage {
  struct Rate: Hashable, Encodable {
    var rate: DuesRate
    /// For the member alone.
    var base: Fen?
  }
  var person: Person
  var organization: Organization?
  var isOwn: Bool
  var quarterly = false
  var month: DuesMonth
  var rates: [Rate] = []
  var months: [AssessmentTable.Owed] = []
  var receipts: [DuesReceipt] = []
  var reliefs: [Relief] = []
  var late = 0
  var mayKeep = false
  /// False for somebody who pays no dues here.
  var pays: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, organization, isOwn, quarterly, month, rates, months, receipts, reliefs, late, pays }

  static func mine(in scope: Scope) throws -> MemberPage {
    let month = DuesMonth(of: scope.today)
    guard let me = scope.actor.person else { return MemberPage(person: Person(id: ID(0), name: ""), isOwn: true, month: month, pays: false) }
    do { return try load(me, isOwn: true, .nothing, scope.seeing(Dues.own)) } catch is OutOfReach { return MemberPage(person: Person(id: me, name: ""), isOwn: true, month: month, pays: false) }
  }
  static func load(_ id: ID<Person>, _ entered: Entered = .nothing, in scope: Scope) throws -> MemberPage { try load(id, isOwn: false, entered, scope.seeing(Dues.read)) }
  private static func load(_ id: ID<Person>, isOwn: Bool, _ entered: Entered, _ scope: Scope) throws -> MemberPage {
    let month = DuesMonth(of: scope.today), payer = try RateTable.payer(id, in: month, scope), owed = try AssessmentTable.months(of: id, from: month - 23, in: scope)
    let o = try OrganizationTable.one(payer.organization, in: scope)
    var page = MemberPage(person: payer.person, organization: o, isOwn: isOwn, quarterly: payer.quarterly, month: month, pays: true, entered: entered)
    page.rates = try RateTable.history(of: id, opening: scope.actor.opensOwn(id), in: scope).map { Rate(rate: $0.rate, base: $0.base) }
    page.months = owed
    page.receipts = try PayTable.receipts(of: id, in: scope)
    page.reliefs = try ReliefTable.all(of: id, in: scope)
    page.late = Arrears.count(owed, current: month, quarterly: payer.quarterly ? [id] : []).first?.months ?? 0
    page.mayKeep = !isOwn && scope.actor.may(Dues.keep, at: o.place)
    return page
  }
  static var samples: [MemberPage] { Sample.memberPages }
  var crumbs: [Crumb] { isOwn ? [] : organization.map { [Crumb(.duesWord, Dues.of($0.id))] } ?? [] }
  var fileOf: ID<Person>? { pays ? person.id : nil }
  func title(_ t: Reader) -> String { isOwn ? t(.myDues) : t(.duesOf(person.name)) }

  func view(_ t: Reader) -> HTML {
    let calculator = button(t(.calculator), Dues.calculator())
    guard pays else { return "\(pageHead(title(t), actions: isOwn ? calculator : nil))\(emptyState(t(.noDuesHere), t(.noDuesHereWhy)))" }
    let actions: HTML = mayKeep ? "\(button(t(.extraTitle), Dues.extra(person.id)))\(button(t(.reliefTitle), Dues.newRelief(person.id)))" : calculator
    return "\(pageHead(title(t), organization?.name, actions: actions))\(stack(.normal, state(t), rateBox(t), monthsBox(t), receiptsBox(t), reliefsBox(t), quarterlyBox(t)))"
  }
  private func state(_ t: Reader) -> HTML {
    let open = months.filter { !$0.isPaid }, sum = Fen(sum: open.map(\.amount))
    if open.isEmpty { return months.isEmpty ? .none : note(.ok, t(.allPaid), t(.allPaidUntil((months.last?.month ?? month))), t) }
    return note(late >= 3 ? .err : .warn, t(.openMonths(open.count, sum)), t(isOwn ? .howToPay : .openSince(open[0].month)), t)
  }
  private func rateBox(_ t: Reader) -> HTML {
    guard let now = rates.first(where: { $0.rate.holds(month) }) else { return note(.warn, t(.notFixed), t(.notFixedWhy), t) }
    var lines = [SummaryLine(t(.categoryWord), text: t(now.rate.category.word)), SummaryLine(t(.sinceWord), text: t(now.rate.since.word)), SummaryLine(t(.clauseWord), clause(now.rate.category.clause, t))]
    if let base = now.base { lines.insert(SummaryLine(t(.baseWord), text: t(.yuan(base))), at: 1) }
    let granted = reliefs.first { $0.state == .approved && $0.since <= month && month <= $0.until }, shown = granted.map { $0.amount } ?? now.rate.monthly
    if let granted { lines.append(SummaryLine(t(.grantedWord), "<a href=\"\(Dues.relief(granted.id))\">\(t(granted.until.word))</a>")) }
    return box(t(.monthlyWord), "<p class=\"days\"><b>\(shown.grouped)</b>\(t(.yuanWord))</p>", summary(lines))
  }
  private func monthsBox(_ t: Reader) -> HTML {
    if months.isEmpty { return .none }
    var table = Table(t(.monthsTitle), [Column(t(.monthWord)), Column(t(.dueAmount), number: true), Column(t(.stateWord)), Column.spoken(t(.receiptWord))], dense: true)
    for m in months.reversed() {
      let end: HTML = m.paid.map { act(t(.receiptWord), Dues.receipt($0, person.id), about: t(m.month.word)) } ?? (mayKeep && m.amount != .zero ? cancel(m, t) : .none)
      table.row("\(t(m.month.word))", "\(m.amount.grouped)", tag(m).html(t), end, t: t)
    }
    return flatBox(t(.monthsTitle), table.html(t))
  }
  private func tag(_ m: AssessmentTable.Owed) -> Tag {
    if m.amount == .zero { return .info(.exemptWord) }
    if m.isPaid { return .ok(.paidWord) }
    return m.month < month ? .warn(.unpaidWord) : .plain(.dueNow)
  }
  private func cancel(_ m: AssessmentTable.Owed, _ t: Reader) -> HTML {
    let form = Form(Dues.cancelMonth(person.id, m.month), t, entered["month"] == m.month.description ? entered : .nothing, name: "c\(m.month.number)", keep: false)
    return details(t(.cancelAssessment), form.html(form.text("reason", t(.reasonWord), limit: 100), submit(t(.cancelAssessment), .danger)))
  }
  private func receiptsBox(_ t: Reader) -> HTML {
    if receipts.isEmpty { return .none }
    var table = Table(t(.receiptsTitle), [Column(t(.receiptNumber)), Column(t(.onWord)), Column(t(.amountWord), number: true), Column(t(.wayWord)), Column(t(.stateWord))], dense: true)
    for c in receipts {
      let tag = c.reversed ? Tag.err(.givenBackWord) : c.isExtra ? Tag.info(.extraWord) : Tag.ok(.paidWord)
      table.row("<a href=\"\(Dues.receipt(c.entry, person.id))\">\(c.number)</a>", "\(t.date(c.on))", "\(c.amount.grouped)", "\(t(c.way.word))", tag.html(t), t: t)
    }
    return flatBox(t(.receiptsTitle), table.html(t))
  }
  private func reliefsBox(_ t: Reader) -> HTML {
    if reliefs.isEmpty { return .none }
    let lines = reliefs.map { r -> HTML in "<a href=\"\(Dues.relief(r.id))\">\(t(.reliefLine(r.amount, r.since, r.until)))</a> \(r.state.tag.html(t))" }
    return box(t(.reliefsTitle), plainList(lines))
  }
  private func quarterlyBox(_ t: Reader) -> HTML {
    guard mayKeep else { return quarterly ? smallNote(t(.quarterlyOwn)) : .none }
    let form = Form(Dues.quarterly(person.id), t, name: "quarterly", keep: false)
    return box(t(.quarterlyTitle), "<p>\(t(quarterly ? .quarterlyIs : .quarterlyIsNot)) \(clause(Clause("DF-13"), t))</p>", form.html(form.hidden("agreed", quarterly ? "false" : "true"), submit(t(quarterly ? .quarterlyEnd : .quarterlyAgree), .plain)))
  }
}
