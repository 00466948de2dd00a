import FeatureKit
import Structure

/// First secretaries and members of work teams within reach: who, where, from when to when.
struct TeamsPage: Page {
  var sent: Listed<Sent>
  var over: Bool

  static func load(_ query: Query, in scope: Scope) throws -> TeamsPage {
    let over = query["which"] == "over", paging = query.paging, found = try TeamTable.sent(over: over, offset: paging.offset, limit: paging.per, in: scope)
    return TeamsPage(sent: Listed(found.lines, total: min(found.total, 1000), paging, more: found.total > 1000), over: over)
  }
  static let samples = [
    TeamsPage(sent: Listed([], total: 0, Paging(page: 1, per: 50)), over: false), TeamsPage(sent: Listed(Sample.sent, total: 2, Paging(page: 1, per: 50)), over: false), TeamsPage(sent: Listed([], total: 0, Paging(page: 1, per: 50)), over: true),
  ]
  func title(_ t: Reader) -> String { t(.teams) }
  func view(_ t: Reader) -> HTML {
    let here = Ties.teams().with(["which": over ? "over" : nil])
    let choices = [(text: t(.nowThere), to: Ties.teams(), count: Int?.none, here: !over), (text: t(.timeOver), to: Ties.teams().with(["which": "over"]), count: nil, here: over)]
    return """
      \(pageHead(t(.teams), t(.teamsLead)))
      \(stack(.normal, Ties.parts(.teams, t), chips(t(.whichWord), choices), sent.items.isEmpty ? emptyState(t(.nobodySent), t(.nobodySentWhy)) : flatBox(nil, end: printButton(t), Self.table(sent.items, recalls: false, t)),
        Pager(page: sent.page, per: sent.per, total: sent.total, more: sent.more, at: here).html(t)))
      """
  }
  static func table(_ lines: [Sent], recalls: Bool, _ t: Reader) -> HTML {
    var columns = [Column(t(.nameWord)), Column(t(.dutyWord)), Column(t(.placeWord)), Column(t(.senderWord)), Column(t(.termWord))]
    if recalls { columns.append(.spoken(t(.lastDayWord))) }
    var table = Table(t(.teams), columns)
    for s in lines {
      let duty = (s.isOver(on: t.today) ? Tag.plain(s.duty.word) : Tag.kind(s.duty.word)).html(t)
      var cells: [HTML] = ["\(s.person.name)", duty, "<a href=\"\(Ties.of(s.organization.id))\">\(s.organization.name)</a>", "\(s.sender)", "\(t(.term(s.since, s.until)))"]
      if recalls { cells.append(s.member.map { act(t(.lastDayWord), Ties.recall($0), about: s.person.name) } ?? s.post.map { act(t(.lastDayWord), Structure.endPost($0), about: s.person.name) } ?? .none) }
      table.row(of: cells, t: t)
    }
    return table.html(t)
  }
}

/// Somebody to be sent to a village's work team.
struct SendPage: Page {
  var organization: Organization
  var people: [PostTable.Candidate]
  var q: String?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, people, q }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> SendPage {
    let scope = scope.seeing(Ties.read), o = try OrganizationTable.one(id, in: scope), q = Ties.wanted(entered)
    try scope.demand(SendMember.permission, at: o.above)
    return SendPage(organization: o, people: try q.map { try PostTable.candidates(named: Ties.pattern($0), in: scope) } ?? [], q: q, entered: entered)
  }
  static var samples: [SendPage] {
    let refused = Entered(["sender": .text("")], problems: [.init("sender.missing", .senderMissing, field: "sender")])
    return [SendPage(organization: Sample.branch, people: []), SendPage(organization: Sample.branch, people: [], q: "没有"), SendPage(organization: Sample.branch, people: [Sample.candidate], q: "林", entered: refused)]
  }
  var crumbs: [Crumb] { [Crumb(.teams, Ties.teams()), Crumb(organization.name, Ties.of(organization.id))] }
  func title(_ t: Reader) -> String { t(.sendMember) }
  func view(_ t: Reader) -> HTML {
    let to = Ties.newMember(organization.id), form = Form(to, t, entered)
    let sought = q ?? ""
    let nobody = q == nil ? smallNote(t(.findFirst)) : emptyState(t(.nobodyFound), t(.nobodyFoundWhy))
    let body: HTML = people.isEmpty ? "\(entered.problems.isEmpty ? nobody : form.html(nobody))" : form.html(
      form.hidden("q", sought), form.select("person", t(.memberWord), Ties.choices(people, t)), form.text("sender", t(.senderWord), hint: t(.senderHint), limit: 60), form.day("since", t(.sinceWord), value: t.today),
      form.day("until", t(.lastDayWord), hint: t(.untilHint), optional: true), row(submit(t(.sendMember)), act(t(.cancel), Ties.of(organization.id))))
    return "\(pageHead(t(.sendMember), organization.name))\(stack(.normal, Ties.finder(to, q, t), body))"
  }
}

/// The last day of somebody in a work team.
struct RecallPage: Page {
  var member: TeamMember
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case member }

  static func load(_ id: ID<TeamMember>, _ entered: Entered, in scope: Scope) throws -> RecallPage {
    let m = try TeamTable.one(id, in: scope.seeing(Ties.read))
    try scope.demand(RecallMember.permission, at: m.organization.above)
    return RecallPage(member: m, entered: entered)
  }
  static var samples: [RecallPage] {
    [RecallPage(member: Sample.member), RecallPage(member: Sample.member, entered: Entered(["on": .text("2020-01-01")], problems: [.init("on.early", .endsBeforeSince, field: "on")]))]
  }
  var crumbs: [Crumb] { [Crumb(.teams, Ties.teams()), Crumb(member.organization.name, Ties.of(member.organization.id))] }
  func title(_ t: Reader) -> String { t(.recallTitle) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Ties.recall(member.id), t, entered)
    let lines = [SummaryLine(t(.memberWord), text: member.person.name), SummaryLine(t(.placeWord), text: member.organization.name), SummaryLine(t(.senderWord), text: member.sender), SummaryLine(t(.termWord), text: t(.term(member.since, member.until)))]
    return "\(pageHead(t(.recallTitle)))\(stack(.normal, box(nil, summary(lines)), form.html(form.day("on", t(.lastDayWord), value: t.today), row(submit(t(.recallGo), .danger), act(t(.cancel), Ties.of(member.organization.id))))))"
  }
}

extension Sent.Duty {
  var word: Word {
    switch self {
    case .firstSecretary: Role.firstSecretary.word
    case .teamMember: Word(zh: "工作队员", en: "work team member")
    }
  }
}
