import FeatureKit

/// 谈话矩阵: a branch's talks of a year, who with whom and when, and what is missing; above branches, how far each of them is.
struct TalksPage: OrganizationPage, TurnedPage {
  struct Line: Hashable, Encodable {
    var branch: Organization
    var talks: Int
    var last: Day?
    var owed: Int
  }
  var organization: Organization
  var year: Int
  /// Of a branch.
  var round: Round?
  var owed: Round.Owed?
  /// Above branches: a page of them in tree order.
  var branches: [Line]
  var total: Int
  var page: Int
  var per: Int
  var more = false
  /// Each leads to the form filled in; nil for readers of other desks.
  var keeps: Bool
  /// Whether single talks open to the reader: that and when.
  var opens = true
  enum CodingKeys: CodingKey { case organization, year, round, owed, branches, total, page, per, more, keeps }
  var tabsOf: ID<Organization> { organization.id }

  static func year(_ query: Query, _ today: Day) -> Int { query["year"].flatMap { Int($0) }.flatMap { (2000...today.year + 1).contains($0) ? $0 : nil } ?? today.year }
  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> TalksPage {
    let o = try OrganizationTable.one(id, in: scope), year = year(query, scope.today), paging = query.paging
    if o.kind == .branch {
      let round = try RoundTable.round(of: id, year, in: scope)
      return TalksPage(organization: o, year: year, round: round, owed: round.owed, branches: [], total: 0, page: 1, per: paging.per, keeps: scope.actor.keepsTalks(at: o.place), opens: scope.actor.may(RecordTalks.permission))
    }
    let found = try RoundTable.branches(below: o, offset: paging.offset, limit: paging.per, in: scope), ids = found.items.map(\.id)
    let people = try RoundTable.people(of: ids, in: scope), talks = try RoundTable.talks(of: ids, year, in: scope)
    let lines = found.items.map { b in
      let round = Round(year: year, people: people[b.id] ?? [], talks: talks[b.id] ?? []), held = round.talks.filter(\.counts)
      return Line(branch: b, talks: held.count, last: held.compactMap(\.on).max(), owed: round.owed.count)
    }
    return TalksPage(organization: o, year: year, branches: lines, total: min(found.total, 1000), page: paging.page, per: paging.per, more: found.total > 1000, keeps: false)
  }
  static var samples: [TalksPage] { Sample.matrices }
  var crumbs: [Crumb] { [Crumb(.talks, Talks.mine())] }
  func title(_ t: Reader) -> String { t(.matrixOf(organization.name)) }
  private var here: Address { Talks.of(organization.id) }

  func view(_ t: Reader) -> HTML {
    guard let round, let owed else { return above(t) }
    let begin: HTML = keeps ? "\(button(t(.recordTalk), Talks.new(organization.id), .go, icon: .plus))\(button(t(.planGo), Talks.plan(organization.id), icon: .calendar))" : .none
    let ends: HTML = "\(begin)\(button(t(.csvWord), Talks.csv(organization.id).with(["year": String(year)]), icon: .transfer))\(printButton(t))"
    guard !round.people.isEmpty else { return "\(pageHead(title(t), t(.yearOf(year))))\(emptyState(t(.nobodyHere), t(.nobodyHereWhy)))" }
    return """
      \(pageHead(title(t), t(.yearOf(year)), actions: ends))
      \(stack(.normal, years(t), state(round, owed, t), amongCommittee(round, t), withMembers(round, owed, t), "<p class=\"small muted\">\(t(.signs))</p>", signOff(t)))
      """
  }
  private func years(_ t: Reader) -> HTML {
    let now = t.today.year
    return "<div class=\"no-print\">\(chips(t(.yearWord), (0...2).map { (t(.yearOf(now - $0)), $0 == 0 ? here : here.with(["year": String(now - $0)]), nil, now - $0 == year) }))</div>"
  }
  private func state(_ round: Round, _ owed: Round.Owed, _ t: Reader) -> HTML {
    let waiting = round.talks.count { $0.denied }, denied: HTML = waiting == 0 ? .none : "<p>\(t(.deniedCount(waiting)))</p>"
    if !round.asks { return note(.info, t(.nothingAsked), nil, t, clause(Talk.clause, t)) }
    if owed.count == 0 { return note(.ok, t(.allTalked(year)), nil, t, denied, clause(Talk.clause, t)) }
    return note(.warn, t(.stillOwed(year)), t(.owedText(owed.committee.count, owed.withCommittee.count, owed.amongMembers.count)), t, denied, clause(Talk.clause, t))
  }

  // MARK: the matrix

  private func amongCommittee(_ round: Round, _ t: Reader) -> HTML {
    let seats = round.people.filter { $0.role != nil }
    guard seats.count > 1 else { return .none }
    let cells = Cells(round)
    var table = Table(t(.amongCommittee), [Column(t(.nameWord))] + seats.map { Column($0.person.name) }, phone: .scroll, dense: true, wrap: false)
    for row in seats {
      table.row(of: [named(row, t)] + seats.map { column -> HTML in row == column ? "<span class=\"muted\">·</span>" : cell(cells, Pair(row.person.id, column.person.id), missing: true, t) })
    }
    return flatBox(t(.amongCommittee), table.html(t))
  }
  private func withMembers(_ round: Round, _ owed: Round.Owed, _ t: Reader) -> HTML {
    let seats = round.people.filter { $0.role != nil }, plain = round.members, cells = Cells(round), without = Set(owed.withCommittee), alone = Set(owed.amongMembers)
    guard !plain.isEmpty else { return .none }
    var table = Table(t(.committeeAndMembers), [Column(t(.nameWord))] + seats.map { Column($0.person.name) } + [Column(t(.withOtherMember))], phone: .scroll, dense: true, wrap: false)
    for member in plain {
      let missing: HTML = without.contains(member.id) ? " \(Tag.warn(.missingCommittee).html(t))" : .none
      let among: HTML = alone.contains(member.id) ? Tag.warn(.missing).html(t) : cells.among(member.id, Set(plain.map(\.id))).map { day(Talks.one($0.id), $0.on, t) } ?? .none
      table.row(of: ["\(member.name)\(missing)"] + seats.map { cell(cells, Pair(member.id, $0.person.id), missing: false, t) } + [among])
    }
    return flatBox(t(.committeeAndMembers), table.html(t))
  }
  private func named(_ p: Round.Participant, _ t: Reader) -> HTML { "\(p.person.name) <span class=\"small muted\">\(p.role.map { t($0.word) })</span>" }
  private func cell(_ cells: Cells, _ pair: Pair, missing: Bool, _ t: Reader) -> HTML {
    if let held = cells.held[pair] { return day(Talks.one(held.id), held.on, t) }
    if let planned = cells.planned[pair] {
      let words = t(.plannedUntil(planned.due.map { t.date($0) } ?? ""))
      return opens ? act(words, Talks.one(planned.id)) : "\(words)"
    }
    return missing ? Tag.warn(.missing).html(t) : "<span class=\"muted\">–</span>"
  }
  private func day(_ to: Address, _ on: Day?, _ t: Reader) -> HTML { !opens ? "<span class=\"nowrap\">\(on.map { t.date($0) })</span>" : "<a class=\"nowrap\" href=\"\(to)\">\(on.map { t.date($0) })</a>" }

  // MARK: above branches

  private func above(_ t: Reader) -> HTML {
    var table = Table(t(.talks), [Column(t(.branchWord)), Column(t(.heldWord), number: true), Column(t(.lastWord)), Column(t(.owedWord), number: true)])
    for line in branches {
      let owed: HTML = line.owed == 0 ? Tag.ok(.nothingOwed).html(t) : "\(line.owed)"
      table.row("<a href=\"\(Talks.of(line.branch.id).with(["year": String(year)]))\">\(line.branch.name)</a>", "\(line.talks)", "<span class=\"nowrap\">\(line.last.map { t.date($0) })</span>", owed, t: t)
    }
    let pager = Pager(page: page, per: per, total: total, more: more, at: here.with(["year": String(year)])), list: HTML = branches.isEmpty ? emptyState(t(.noBranches), t(.noBranchesWhy)) : flatBox(nil, table.html(t))
    return "\(pageHead(title(t), t(.aboveLead)))\(stack(.normal, years(t), list, pager.html(t)))"
  }
}

/// The last talk of each pair, and what is planned.
struct Cells {
  var held: [Pair: Round.Line] = [:]
  var planned: [Pair: Round.Line] = [:]
  init(_ round: Round) {
    for line in round.talks.filter(\.counts).sorted(by: Cells.before) { held[line.pair] = line }
    for line in round.talks where line.on == nil { planned[line.pair] = line }
  }
  /// The latest talk of a member with another of `plain`.
  func among(_ member: ID<Person>, _ plain: Set<ID<Person>>) -> Round.Line? {
    held.values.filter { $0.pair.has(member) && plain.contains($0.pair.partner(of: member)) }.max(by: Cells.before)
  }
  private static func before(_ a: Round.Line, _ b: Round.Line) -> Bool {
    guard let first = a.on, let second = b.on, first != second else { return a.id.value < b.id.value }
    return first < second
  }
}
