import FeatureKit

/// 党费台账 of one organization and year, each entry with what was kept after it; printed on landscape A4.
struct LedgerPage: OrganizationPage {
  struct Line: Hashable, Encodable {
    var entry: LedgerEntry
    var kept: Fen
    var owed: Fen
    var balance: Fen
  }
  var organization: Organization
  var year: Int
  var thisYear: Int
  /// What was kept when the year began.
  var before: Fen
  var lines: [Line]
  var figures: LedgerFigures
  var mayKeep: Bool
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ id: ID<Organization>, _ query: Query, in outer: Scope) throws -> LedgerPage {
    let scope = outer.seeing(Dues.read), o = try OrganizationTable.one(id, in: scope), today = scope.today, year = query["year"].flatMap { Int($0) }.map { min(max($0, 2008), today.year) } ?? today.year
    let first = Day(year: year, month: 1, day: 1), last = Day(year: year, month: 12, day: 31)
    var balance = try LedgerTable.figures(of: o, below: false, until: first.adding(-1), in: scope).kept
    let before = balance
    let lines = try LedgerTable.entries(of: o, from: first, until: last, in: scope).map { found -> Line in
      balance = balance + found.kept
      return Line(entry: found.entry, kept: found.kept, owed: found.owed, balance: balance)
    }
    return LedgerPage(organization: o, year: year, thisYear: today.year, before: before, lines: lines, figures: try LedgerTable.figures(of: o, below: false, from: first, until: last, in: scope), mayKeep: scope.actor.may(Dues.keep, at: o.place))
  }
  static var samples: [LedgerPage] {
    let page = LedgerPage(organization: Sample.branch, year: 2026, thisYear: 2026, before: Fen(12_000), lines: Sample.lines, figures: Sample.figures, mayKeep: true)
    return [page, LedgerPage(organization: Sample.branch, year: 2025, thisYear: 2026, before: .zero, lines: [], figures: LedgerFigures(), mayKeep: false)]
  }
  var crumbs: [Crumb] { [Crumb(.duesWord, Dues.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.ledgerOf(organization.name, year)) }
  func view(_ t: Reader) -> HTML {
    let id = organization.id, work: HTML = mayKeep ? "\(button(t(.spendTitle), Dues.spend(id)))\(button(t(.remitTitle), Dues.remit(id)))" : .none
    let years = (0..<3).map { n in (t(.yearOf(thisYear - n)), Dues.ledger(id).with(["year": String(thisYear - n)]), Int?.none, thisYear - n == year) }
    let sums = box(t(.yearSums), summary(figures.lines(t)))
    return "\(pageHead(title(t), actions: "\(work)\(printButton(t))"))\(stack(.normal, chips(t(.yearWord), years), list(t), sums, signOff(t)))"
  }
  private func list(_ t: Reader) -> HTML {
    let start = smallNote(t(.keptBefore(before)))
    if lines.isEmpty { return stack(.small, start, emptyState(t(.noEntries), t(.noEntriesWhy))) }
    var table = Table(t(.ledgerWord), [Column(t(.onWord)), Column(t(.kindWord)), Column(t(.inWord), number: true), Column(t(.outWord), number: true), Column(t(.keptWord), number: true), Column(t(.owedChange), number: true), Column(t(.noteWord))], dense: true)
    for l in lines {
      let e = l.entry, said = [e.month.map { t($0.word) }, e.isReversal ? t(.reversalWord) : nil, e.reversedBy == nil ? nil : t(.reversedWord), e.note].compactMap { $0 }.joined(separator: "　")
      let into: HTML = l.kept > .zero ? "\(l.kept.grouped)" : .none, out: HTML = l.kept < .zero ? "\((.zero - l.kept).grouped)" : .none, owed: HTML = l.owed == .zero ? .none : "\(l.owed.grouped)"
      table.row("\(e.on)", "<a href=\"\(Dues.entry(e.id))\">\(t(e.kind.word))</a>", into, out, "\(l.balance.grouped)", owed, "\(said)", t: t)
    }
    return stack(.small, start, flatBox(nil, table.html(t)))
  }
}

/// One entry with its lines, its receipts, and taking it back.
struct EntryPage: Page {
  var entry: LedgerEntry
  var lines: [LedgerTable.Line]
  var receipts: [DuesReceipt]
  var mayReverse: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case entry, lines, receipts, mayReverse }
  static func load(_ id: ID<LedgerEntry>, _ entered: Entered, in outer: Scope) throws -> EntryPage {
    let scope = outer.seeing(Dues.read), e = try LedgerTable.one(id, in: scope)
    let may = scope.actor.may(Dues.keep, at: e.organization.place) && e.reversedBy == nil && !e.isReversal && e.kind != .refunded && e.total > .zero
    return EntryPage(entry: e, lines: try LedgerTable.lines(of: id, in: scope), receipts: try PayTable.receipts(in: id, scope), mayReverse: may, entered: entered)
  }
  static var samples: [EntryPage] {
    let page = EntryPage(entry: Sample.entries[1], lines: [.init(account: .cash, amount: Fen(9500), organizations: 1), .init(account: .owed, amount: Fen(-9500), organizations: 1)], receipts: [Sample.receipt], mayReverse: true)
    var refused = page, gone = page
    refused.entered = Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason")])
    (gone.mayReverse, gone.entry.reversedBy, gone.entry.note) = (false, ID(99), "金额登记有误")
    return [page, refused, gone]
  }
  var crumbs: [Crumb] { [Crumb(.duesWord, Dues.of(entry.organization.id)), Crumb(.ledgerWord, Dues.ledger(entry.organization.id).with(["year": String(entry.on.year)]))] }
  func title(_ t: Reader) -> String { t(.entryTitle(entry.kind.word)) }
  func view(_ t: Reader) -> HTML {
    let e = entry
    var facts = [SummaryLine(t(.organizationWord), text: e.organization.name), SummaryLine(t(.onWord), text: t.longDate(e.on)), SummaryLine(t(.amountWord), text: t(.yuan(e.total)))]
    if e.members > 0 { facts.append(SummaryLine(t(.membersWord), text: t(.membersCount(e.members)))) }
    if let note = e.note { facts.append(SummaryLine(t(.noteWord), text: note)) }
    if let other = e.reverses { facts.append(SummaryLine(t(.reversalWord), "<a href=\"\(Dues.entry(other))\">\(t(.reversesThat))</a>")) }
    let gone: HTML = e.reversedBy.map { note(.warn, t(.reversedWord), nil, t, act(t(.seeReversal), Dues.entry($0))) } ?? .none
    return "\(pageHead(title(t), actions: printButton(t)))\(stack(.normal, gone, box(nil, summary(facts)), linesBox(t), receiptsBox(t), reverse(t)))"
  }
  private func linesBox(_ t: Reader) -> HTML {
    var table = Table(t(.linesWord), [Column(t(.accountWord)), Column(t(.debitWord), number: true), Column(t(.creditWord), number: true)], dense: true)
    for l in lines { table.row("\(t(l.account.word))", l.amount > .zero ? "\(l.amount.grouped)" : .none, l.amount < .zero ? "\((.zero - l.amount).grouped)" : .none, t: t) }
    return flatBox(t(.linesWord), table.html(t))
  }
  private func receiptsBox(_ t: Reader) -> HTML {
    if receipts.isEmpty { return .none }
    var table = Table(t(.receiptsTitle), [Column(t(.memberWord)), Column(t(.amountWord), number: true), Column(t(.wayWord)), Column(t(.stateWord))], dense: true)
    for c in receipts { table.row("<a href=\"\(Dues.receipt(c.entry, c.person.id))\">\(c.person.name)</a>", "\(c.amount.grouped)", "\(t(c.way.word))", (c.reversed ? Tag.err(.givenBackWord) : Tag.ok(.paidWord)).html(t), t: t) }
    return flatBox(t(.receiptsTitle), table.html(t))
  }
  private func reverse(_ t: Reader) -> HTML {
    guard mayReverse else { return .none }
    let form = Form(Dues.reverse(entry.id), t, entered, name: "reverse", keep: false)
    return box(t(.reverseTitle), smallNote(t(.reverseLead)), form.html(form.text("reason", t(.reasonWord), limit: 200), submit(t(.reverseGo), .danger)))
  }
}
