import FeatureKit

/// A round of talks, proposed from what is still owed: ticked, given a day, arranged at once.
struct PlanPage: Page {
  struct Line: Hashable, Encodable {
    var pair: Pair
    var one: Person
    var other: Person
  }
  var branch: Organization
  var year: Int
  var lines: [Line]
  /// What is proposed beyond what one round takes.
  var leftOff: Int
  var due: Day
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case branch, year, lines, leftOff, due }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> PlanPage {
    let branch = try OrganizationTable.one(id, in: scope.seeing(Talks.keep))
    try scope.demand(Talks.keep, at: branch.place)
    let round = try RoundTable.round(of: id, scope.today.year, in: scope), names = Dictionary(round.people.map { ($0.person.id, $0.person) }, uniquingKeysWith: { a, _ in a }), all = round.proposal
    let lines = all.compactMap { pair in names[pair.one].flatMap { one in names[pair.other].map { Line(pair: pair, one: one, other: $0) } } }
    return PlanPage(
      branch: branch, year: round.year, lines: Array(lines.prefix(PlanTalks.most)), leftOff: max(0, lines.count - PlanTalks.most), due: min(scope.today.adding(30), Day(year: round.year, month: 12, day: 31)), entered: entered)
  }
  static let samples: [PlanPage] = {
    let ordinary = PlanPage(branch: Sample.branch, year: 2026, lines: [Line(pair: Pair(ID(11), ID(14)), one: Sample.people[0].person, other: Sample.people[3].person), Line(pair: Pair(ID(12), ID(15)), one: Sample.people[1].person, other: Sample.people[4].person)], leftOff: 3, due: Sample.day)
    var refused = ordinary
    refused.entered = Entered(["due": .text("2026-12-01")], problems: [.init("pairs.missing", .pairsMissing, field: "pairs")])
    return [PlanPage(branch: Sample.branch, year: 2026, lines: [], leftOff: 0, due: Sample.day), ordinary, refused]
  }()
  var crumbs: [Crumb] { [Crumb(.talks, Talks.mine()), Crumb(branch.name, Talks.of(branch.id))] }
  func title(_ t: Reader) -> String { t(.planGo) }

  func view(_ t: Reader) -> HTML {
    guard !lines.isEmpty else { return "\(pageHead(title(t), branch.name))\(emptyState(t(.nothingToPlan), t(.nothingToPlanWhy), act(t(.back), Talks.of(branch.id))))" }
    let form = Form(Talks.plan(branch.id), t, entered, keep: false, wide: true), kinds = Talk.Kind.allCases.map { Choice($0.rawValue, t($0.word)) }
    let picked = entered.fields["pairs"] == nil ? Set(lines.map(\.pair.description)) : Set(entered.texts("pairs"))
    var table = Table(t(.planGo), [Column(t(.oneWord)), Column(t(.withWord))], pick: "pairs", dense: true)
    for line in lines { table.row("\(line.one.name)", "\(line.other.name)", pick: (line.pair.description, t(.talkOf(line.one.name, line.other.name))), picked: picked.contains(line.pair.description), t: t) }
    let more: HTML = leftOff == 0 ? .none : boxLine("\(t(.leftOff(leftOff)))")
    let fields: HTML = "<div class=\"form stack\">\(form.day("due", t(.dueWord), value: due))\(form.select("kind", t(.kindWord), kinds, value: Talk.Kind.yearly.rawValue, ask: false))</div>"
    return "\(pageHead(title(t), t(.planLead(branch.name))))\(stack(.normal, form.html(box(nil, fields), flatBox(nil, table.html(t), more), row(submit(t(.planNow)), act(t(.back), Talks.of(branch.id))))))"
  }
}
