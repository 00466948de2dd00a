import FeatureKit

/// Pairings of organizations within reach; ended ones remain.
struct PairingsPage: Page {
  var pairings: Listed<Pairing>
  var state: Pairing.State?
  /// Branches for which the reader may propose.
  var proposers: [Organization]

  static func load(_ query: Query, in scope: Scope) throws -> PairingsPage {
    let state = query["state"].flatMap { Pairing.State(rawValue: $0) }, paging = query.paging, found = try PairingTable.list(state, offset: paging.offset, limit: paging.per, in: scope)
    let ids = Set(scope.actor.posts.filter { $0.may.contains(ProposePairing.permission) }.map(\.place.id)).sorted()
    return PairingsPage(
      pairings: Listed(found.items, total: min(found.total, 1000), paging, more: found.total > 1000), state: state, proposers: Array(try OrganizationTable.all(ids, in: scope).filter { $0.kind == .branch }.prefix(4)))
  }
  static let samples = [
    PairingsPage(pairings: Listed([], total: 0, Paging(page: 1, per: 50)), proposers: [Sample.branch]), PairingsPage(pairings: Listed([], total: 0, Paging(page: 1, per: 50)), state: .ended, proposers: []),
    PairingsPage(pairings: Listed(Sample.pairings, total: 3, Paging(page: 1, per: 50)), proposers: [Sample.branch, Sample.other]),
  ]
  func title(_ t: Reader) -> String { t(.pairings) }
  func view(_ t: Reader) -> HTML {
    let here = Ties.pairings().with(["state": state?.rawValue])
    let choices = [(text: t(.allPairings), to: Ties.pairings(), count: Int?.none, here: state == nil)] + Pairing.State.allCases.map { (text: t($0.word), to: Ties.pairings().with(["state": $0.rawValue]), count: nil, here: $0 == state) }
    let buttons: [HTML] = proposers.map { button(t(proposers.count == 1 ? .propose : .proposeFor($0.name)), Ties.newPairing($0.id), proposers.count == 1 ? .go : .plain, icon: .plus) }
    return """
      \(pageHead(t(.pairings), t(.pairingsLead), actions: proposers.isEmpty ? nil : buttons.joined()))
      \(stack(.normal, Ties.parts(.pairings, t), chips(t(.whichWord), choices), pairings.items.isEmpty ? emptyState(t(.noPairings), t(.noPairingsWhy)) : flatBox(nil, Self.table(pairings.items, t)),
        Pager(page: pairings.page, per: pairings.per, total: pairings.total, more: pairings.more, at: here).html(t)))
      """
  }
  static func table(_ all: [Pairing], _ t: Reader) -> HTML {
    var table = Table(t(.pairings), [Column(t(.purposeWord)), Column(t(.sidesWord)), Column(t(.pairingUntil)), Column(t(.stateWord))])
    for p in all {
      table.row("<a href=\"\(Ties.pairing(p.id))\">\(p.purpose)</a>", "\(p.sides.map(\.organization.name).joined(separator: t(.listComma)))", "<span class=\"nowrap\">\(t.longDate(p.until))</span>", p.state(on: t.today).tag.html(t), t: t)
    }
    return table.html(t)
  }
}

/// One pairing: what for, who agreed when, and what the reader's side can do.
struct PairingPage: Page {
  var pairing: Pairing
  var state: Pairing.State
  /// Sides for which the reader may act.
  var mine: [ID<Organization>]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case pairing, state, mine }

  static func load(_ id: ID<Pairing>, _ entered: Entered = .nothing, in scope: Scope) throws -> PairingPage {
    let scope = scope.seeing(Ties.read), p = try PairingTable.one(id, in: scope)
    return PairingPage(pairing: p, state: p.state(on: scope.today), mine: p.sides.filter { scope.actor.may(AgreePairing.permission, at: $0.organization.place) }.map(\.organization.id), entered: entered)
  }
  static var samples: [PairingPage] {
    let p = Sample.pairings, refused = Entered(["organization": .text("3"), "reason": .text("")], problems: [.init("reason.missing", .pairingReasonMissing, field: "reason")])
    return [
      PairingPage(pairing: p[0], state: .proposed, mine: [ID(4)]), PairingPage(pairing: p[1], state: .standing, mine: [ID(3)], entered: refused), PairingPage(pairing: p[2], state: .ended, mine: []),
      PairingPage(pairing: p[0], state: .proposed, mine: []),
    ]
  }
  var crumbs: [Crumb] { [Crumb(.pairings, Ties.pairings())] }
  func title(_ t: Reader) -> String { t(.pairingOf(pairing.sides.map(\.organization.name))) }
  func view(_ t: Reader) -> HTML {
    let p = pairing
    var lines = [SummaryLine(t(.purposeWord), text: p.purpose), SummaryLine(t(.stateWord), state.tag.html(t)), SummaryLine(t(.pairingUntil), text: t.longDate(p.until))]
    if let on = p.endedOn, let by = p.endedBy.flatMap({ p.side($0)?.organization.name }) { lines.append(SummaryLine(t(.endedWord), text: t(.endedByOn(by, t.longDate(on), p.reason)))) }
    return "\(pageHead(title(t)))\(stack(.normal, box(nil, summary(lines)), flatBox(t(.sidesWord), sides(t)), agreeing(t), ending(t)))"
  }
  private func sides(_ t: Reader) -> HTML {
    var table = Table(t(.sidesWord), [Column(t(.placeWord)), Column(t(.agreedWord))])
    for (n, side) in pairing.sides.enumerated() {
      let agreed: HTML = side.agreedOn.map { "\(Tag.ok(n == 0 ? .proposedWord : .agreedWord).html(t)) \(t.longDate($0))" } ?? Tag(.plain, .notAgreed, icon: .clock).html(t)
      table.row("\(side.organization.name)", agreed, t: t)
    }
    return table.html(t)
  }
  private func agreeing(_ t: Reader) -> HTML {
    guard state == .proposed else { return .none }
    return pairing.sides.filter { $0.agreedOn == nil && mine.contains($0.organization.id) }.map { side -> HTML in
      let form = Form(Ties.agree(pairing.id), t, name: "agree\(side.organization.id)", keep: false)
      return box(t(.agreeFor(side.organization.name)), next: true, form.html(form.hidden("organization", side.organization.id.description), submit(t(.agree), icon: .check)))
    }.joined()
  }
  private func ending(_ t: Reader) -> HTML {
    guard state != .ended, !mine.isEmpty else { return .none }
    let own = pairing.sides.filter { mine.contains($0.organization.id) }.map(\.organization), declines = state == .proposed && pairing.sides.contains { mine.contains($0.organization.id) && $0.agreedOn == nil }
    let form = Form(Ties.endPairing(pairing.id), t, entered, name: "end"), word = t(declines ? .decline : .endPairing)
    let who: HTML = own.count == 1 ? form.hidden("organization", own[0].id.description) : form.select("organization", t(.placeWord), own.map { Choice($0.id.description, $0.name) }, value: own[0].id.description)
    let inner = form.html(who, form.area("reason", t(.reasonWord), rows: 2), submit(word, .danger))
    return entered.problems.isEmpty ? details(word, inner) : box(word, inner)
  }
}

/// Whom to ask, what for, until when.
struct ProposePage: Page {
  struct Partner: Encodable, Sendable, Hashable {
    var id: ID<Organization>
    var name: String
    var above: String
  }
  var organization: Organization
  var partners: [Partner]
  var q: String?
  var until: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, partners, q, until }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> ProposePage {
    let scope = scope.seeing(Ties.read), o = try OrganizationTable.one(id, in: scope), q = Ties.wanted(entered)
    try scope.demand(ProposePairing.permission, at: o.place)
    let found = try q.map { try PairingTable.branches(named: Ties.pattern($0), besides: id, in: scope) } ?? []
    return ProposePage(organization: o, partners: found.map { Partner(id: $0.organization.id, name: $0.organization.name, above: $0.above) }, q: q, until: scope.today.adding(months: 12), entered: entered)
  }
  static var samples: [ProposePage] {
    let found = [Partner(id: ID(4), name: "下湾村党支部", above: "石桥镇党委"), Partner(id: ID(5), name: "县水利局机关党支部", above: "县直机关工委")], until = Sample.day.adding(months: 12)
    let refused = Entered(["purpose": .text("")], problems: [.init("partners.none", .partnersMissing, field: "partners"), .init("purpose.missing", .pairingPurposeMissing, field: "purpose")])
    return [ProposePage(organization: Sample.branch, partners: [], until: until), ProposePage(organization: Sample.branch, partners: [], q: "没有", until: until), ProposePage(organization: Sample.branch, partners: found, q: "支部", until: until, entered: refused)]
  }
  var crumbs: [Crumb] { [Crumb(.pairings, Ties.pairings())] }
  func title(_ t: Reader) -> String { t(.propose) }
  func view(_ t: Reader) -> HTML {
    let to = Ties.newPairing(organization.id), form = Form(to, t, entered), sought = q ?? ""
    var find = FilterBar(at: to, name: "branch")
    find.text("q", t(.findBranch), q)
    let nobody = q == nil ? smallNote(t(.findBranchFirst)) : emptyState(t(.nobodyFound), t(.noBranchFound))
    let body: HTML = partners.isEmpty ? nobody : form.html(
      form.hidden("q", sought), form.checkboxes("partners", t(.partnersWord), partners.map { Choice($0.id.description, $0.name, hint: $0.above) }), form.area("purpose", t(.purposeWord), hint: t(.pairingPurposeHint), rows: 3),
      form.day("until", t(.pairingUntil), value: until), row(submit(t(.propose)), act(t(.cancel), Ties.pairings())))
    return "\(pageHead(t(.propose), organization.name))\(stack(.normal, find.html(t), body))"
  }
}

extension Pairing.State {
  var word: Word {
    switch self {
    case .proposed: Word(zh: "待确认", en: "Waits for agreement")
    case .standing: Word(zh: "共建中", en: "Standing")
    case .ended: Word(zh: "已结束", en: "Ended")
    }
  }
  var tag: Tag {
    switch self {
    case .proposed: Tag(.plain, word, icon: .clock)
    case .standing: .ok(word)
    case .ended: .plain(word)
    }
  }
}
