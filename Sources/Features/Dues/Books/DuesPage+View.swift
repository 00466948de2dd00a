import FeatureKit

extension DuesPage {
  func view(_ t: Reader) -> HTML {
    let lists = isBranch ? membersBox(t) : childrenBox(t)
    return "\(pageHead(t(.duesWord), organization.name, actions: actions(t)))\(stack(.normal, sums(t), run(t), come(t), lists, lateBox(t), reliefBox(t), more(t)))"
  }
  private func actions(_ t: Reader) -> HTML {
    let id = organization.id
    guard mayKeep else { return act(t(.ledgerWord), Dues.ledger(id)) }
    let work: HTML = isBranch ? "\(button(t(.fixTitle), Dues.amounts(id)))\(button(t(.collectTitle), Dues.collect(id), .go, icon: .plus))" : button(t(.termsTitle), Dues.terms(id), icon: .settings)
    return "\(button(t(.ledgerWord), Dues.ledger(id), icon: .book))\(work)"
  }
  private func sums(_ t: Reader) -> HTML {
    let f = figures, rate = f.assessed.count == 0 ? "—" : "\(f.received.count * 100 / f.assessed.count)%"
    return box(
      t(.yearOf(year)),
      largeFigures([(t(.assessedWord), f.assessed.grouped), (t(.receivedWord), f.received.grouped), (t(.shareReceived), rate), (t(.owedWord), f.owed.grouped), (t(.lateWord), String(lateInAll)), (t(.keptWord), f.kept.grouped)]))
  }
  /// The run of the month: what a committee does for all below it.
  private func run(_ t: Reader) -> HTML {
    guard !isBranch else { return without > 0 && mayKeep ? note(.warn, t(.withoutAmount(without)), t(.withoutAmountHow), t, button(t(.fixTitle), Dues.amounts(organization.id))) : .none }
    let state = summary([SummaryLine(t(.assessedFor(month)), text: t(.membersCount(done))), SummaryLine(t(.withoutWord), text: t(.membersCount(without)))])
    guard mayKeep, organization.kind != .generalBranch else { return box(t(.assessTitle), state) }
    let form = Form(Dues.assess(organization.id), t, entered, name: "assess", keep: false), months = (0...6).map { month - $0 }
    return box(t(.assessTitle), state, form.html(form.select("month", t(.monthWord), months.map { Choice($0.description, t($0.word)) }, hint: t(.assessHint), value: month.description, ask: false), submit(t(.assessGo))))
  }
  private func come(_ t: Reader) -> HTML {
    if waiting.isEmpty { return .none }
    var table = Table(t(.waitingRemittances), [Column(t(.organizationWord)), Column(t(.onWord)), Column(t(.amountWord), number: true), Column.spoken(t(.takeGo))])
    for r in waiting {
      let go: HTML = mayKeep ? Form(Dues.take(r.entry), t, name: "take-\(r.entry)", keep: false).html(submit(t(.takeGo), .tight)) : .none
      table.row("\(r.sender.name)", "\(t.date(r.on))", "\(r.amount.grouped)", go, t: t)
    }
    return flatBox(t(.waitingRemittances), table.html(t))
  }
  private func membersBox(_ t: Reader) -> HTML {
    if members.isEmpty { return emptyState(t(.noMembers), t(.noMembersWhy)) }
    var table = Table(t(.membersWord), [Column(t(.memberWord)), Column(t(.categoryWord)), Column(t(.monthlyWord), number: true), Column(t(.owesAmount), number: true), Column(t(.stateWord))])
    for m in members {
      let amount = (m.granted ?? m.rate?.monthly).map { $0.grouped } ?? "—", kind: HTML = m.rate.map { "\(t($0.category.word))" } ?? Tag.warn(.notFixed).html(t), marks = tags(m).map { $0.html(t) }
      table.row("<a href=\"\(Dues.member(m.person.id))\">\(m.person.name)</a>", kind, "\(amount)", "\(m.owes.grouped)", "\(marks.joined(" "))", t: t)
    }
    return flatBox(t(.membersWord), end: act(t(.asCSV), Dues.csv(organization.id)), table.html(t))
  }
  private func tags(_ m: MemberLine) -> [Tag] {
    var all: [Tag] = m.granted == nil ? [] : [.info(.grantedWord)]
    if m.quarterly { all.append(.plain(.quarterlyWord)) }
    if m.months > 0 { all.append(m.months >= alert ? .err(.monthsOpen(m.months)) : .warn(.monthsOpen(m.months))) } else if m.rate != nil { all.append(.ok(.nothingOpen)) }
    return all
  }
  private func childrenBox(_ t: Reader) -> HTML {
    if children.isEmpty { return emptyState(t(.noChildren), t(.noChildrenWhy)) }
    let heads: [Word] = [.assessedWord, .receivedWord, .extraWord, .owedWord, .lateWord, .remittedWord, .spentWord, .keptWord]
    var table = Table(t(.byOrganization), [Column(t(.organizationWord))] + heads.map { Column(t($0), number: true) }, phone: .scroll, wrap: false)
    for c in children {
      let f = c.figures, first: [Fen] = [f.assessed, f.received, f.extra, f.owed], last: [Fen] = [f.remitted, f.spentInAll, f.kept]
      let numbers: [String] = first.map(\.grouped) + [String(c.late)] + last.map(\.grouped), name: HTML = "<a href=\"\(Dues.of(c.organization.id))\">\(c.organization.name)</a>"
      table.row(of: [name] + numbers.map { n -> HTML in "\(n)" }, t: t)
    }
    return flatBox(t(.byOrganization), end: act(t(.asCSV), Dues.csv(organization.id).with(["year": String(year)])), table.html(t))
  }
  private func lateBox(_ t: Reader) -> HTML {
    if late.isEmpty { return .none }
    var table = Table(t(.lateTitle), [Column(t(.memberWord)), Column(t(.branchWord)), Column(t(.monthsRunning)), Column(t(.owesAmount), number: true)])
    for l in late {
      let tag = l.months >= alert ? Tag.err(.monthsRunningOf(l.months)) : Tag.warn(.monthsRunningOf(l.months))
      let name: HTML = l.isHere ? "<a href=\"\(Dues.member(l.person.id))\">\(l.person.name)</a>" : "\(l.person.name)"
      table.row(name, "\(l.branch)", tag.html(t), "\(l.amount.grouped)", t: t)
    }
    let go: HTML = mayKeep ? boxLine(Form(Dues.remind(organization.id), t, name: "remind", keep: false).html("<p>\(t(.remindHint(alert))) \(clause(Clause("DF-15"), t))</p>", submit(t(.remindGo), .plain, icon: .bell))) : .none
    return flatBox(t(.lateTitle), table.html(t), go)
  }
  private func reliefBox(_ t: Reader) -> HTML {
    if reliefs.isEmpty { return .none }
    var table = Table(t(.reliefsTitle), [Column(t(.memberWord)), Column(t(.branchWord)), Column(t(.monthlyWord), number: true), Column(t(.untilWord)), Column(t(.stateWord))])
    for r in reliefs { table.row("<a href=\"\(Dues.relief(r.id))\">\(r.person.name)</a>", "\(r.organization.name)", "\(r.amount.grouped)", "\(t(r.until.word))", r.state.tag.html(t), t: t) }
    return flatBox(t(.reliefsTitle), table.html(t))
  }
  private func more(_ t: Reader) -> HTML {
    let id = organization.id, years = (0..<3).map { month.year - $0 }
    var links: [HTML] = years.map { act(t(.yearOf($0)), Dues.of(id).with(["year": String($0)])) }
    links.append(act(t(.disclosureWord), Dues.disclosure(id)))
    if mayKeep { links += [act(t(.spendTitle), Dues.spend(id)), act(t(.remitTitle), Dues.remit(id))] }
    let by = terms.of == nil ? t(.termsDefault) : t(.termsLaid)
    return stack(.small, row(links.joined()), smallNote("\(t(terms.fixing.word))　\(by)"))
  }
}
