import FeatureKit

/// An office lays down a stricter figure for everything below it.
struct StricterPage: Page {
  struct Office: Hashable, Encodable {
    var id: ID<Organization>
    var name: String
  }
  var rule: String
  var matter: Word
  var frequency: Word
  var times: Int
  var grace: Int
  /// Those that the reader may do it for.
  var offices: [Office]
  /// What these have used of their year.
  var meters: [AskMeter] = []
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case rule, matter, frequency, times, grace, offices, meters }

  static func load(_ id: String, _ entered: Entered, in scope: Scope) throws -> StricterPage {
    guard let rule = scope.rules.rule(id, on: scope.today), rule.opensDuty, rule.period != nil else { throw OutOfReach() }
    let offices = try offices(in: scope)
    guard !offices.isEmpty else { throw Refusal.notPermitted(MakeLocalRule.permission, scope.house.grants) }
    return StricterPage(
      rule: id, matter: rule.matter(scope.rules.vocabulary), frequency: rule.frequency, times: rule.times, grace: rule.grace, offices: offices.map { Office(id: $0.id, name: $0.name) },
      meters: try offices.prefix(4).map { try AskMeter($0, in: scope) }, entered: entered)
  }
  /// Where the reader may make rules: offices with something below them.
  static func offices(in scope: Scope) throws -> [Organization] {
    let ids = Set(scope.actor.posts.filter { $0.may.contains(MakeLocalRule.permission) }.map(\.place.id)).sorted()
    return try OrganizationTable.all(ids, in: scope).filter { $0.kind != .branch }
  }
  static let samples = [
    StricterPage(rule: "ZB-16", matter: Word(zh: "主题党日", en: "theme day"), frequency: Word(zh: "每月", en: "every month"), times: 1, grace: 10, offices: [Office(id: ID(2), name: "石桥镇党委")], meters: [.sample]),
    StricterPage(
      rule: "ZB-16", matter: Word(zh: "主题党日", en: "theme day"), frequency: Word(zh: "每月", en: "every month"), times: 1, grace: 10, offices: [Office(id: ID(1), name: "青禾县委"), Office(id: ID(2), name: "石桥镇党委")],
      entered: Entered(["times": .text("1")], problems: [.init("times.loose", .stricterTimesHint(1), field: "times", clause: Clause("ZB-16"))])),
  ]
  var crumbs: [Crumb] { [Crumb(.regulations, DutyBoard.regulations()), Crumb(rule, DutyBoard.rule(rule))] }
  func title(_ t: Reader) -> String { t(.stricterTitle(matter)) }
  func view(_ t: Reader) -> HTML {
    let form = Form(DutyBoard.makeStricter(rule), t, entered)
    let office: HTML = offices.count == 1 ? form.hidden("organization", offices[0].id.description) : form.select("organization", t(.office), offices.map { Choice($0.id.description, $0.name) })
    return """
      \(pageHead(title(t), t(.stricterLead)))
      \(stack(.normal, "\(meters.map { $0.html(t) })", box(nil, summary([SummaryLine(t(.ruleWord), clause(Clause(rule), t)), SummaryLine(t(.howOften), text: t(frequency)), SummaryLine(t(.graceWord), text: t(.workingDays(grace)))])),
        form.html(office, form.number("times", t(.stricterTimes), hint: t(.stricterTimesHint(times)), optional: true), form.number("grace", t(.stricterGrace), hint: t(.stricterGraceHint(grace)), optional: true),
          form.day("since", t(.stricterSince), hint: t(.stricterSinceHint), value: t.today.adding(1)), form.day("until", t(.stricterUntil), hint: t(.stricterUntilHint), optional: true), form.area("reason", t(.stricterReason), hint: t(.reasonHint), rows: 3),
          row(submit(t(.stricterMake)), act(t(.backToRule), DutyBoard.rule(rule))), smallNote(t(.stricterMeans(matter, frequency, times, grace))))))
      """
  }
}

/// A stricter figure as the pages of the rules show it.
struct LocalLine: Hashable, Encodable {
  var id: ID<LocalRule>
  var rule: String
  var office: String
  var figures: Word
  var since: Day
  var until: Day?
  var reason: String
  var by: String?
  var mayEnd: Bool

  static func all(of rule: String? = nil, in scope: Scope) throws -> [LocalLine] {
    let found = try LocalRuleTable.seen(rule: rule, in: scope), names = try scope.names(found.compactMap { $0.by.map { Reference(Person.reference, $0) } })
    return found.map { local in
      LocalLine(
        id: local.id, rule: local.rule, office: local.organizationName, figures: .stricter(scope.rules.rule(local.rule, on: scope.today), local.stricter), since: local.since, until: local.until, reason: local.reason,
        by: local.by.flatMap { names[Reference(Person.reference, $0)]?.text }, mayEnd: local.runs(after: scope.today) && scope.actor.may(EndLocalRule.permission, at: Place(id: local.organization, path: local.path)))
    }
  }
  func span(_ t: Reader) -> String { t(.fromDay(t.longDate(since))) + (until.map { t(.toDay(t.longDate($0))) } ?? "") }
  func row(into table: inout Table, _ t: Reader) {
    let end: HTML = mayEnd ? act(t(.stricterEnd), DutyBoard.endStricter(id), about: "\(office) \(t(figures))") : .none
    let who = by.map { t(.madeBy($0)) } ?? ""
    table.row("\(office)", "\(t(figures))", "\(span(t))", "\(reason)<div class=\"small muted\">\(who)</div>", end, t: t)
  }
  static func table(_ lines: [LocalLine], _ t: Reader) -> HTML {
    var table = Table(t(.stricterHere), [Column(t(.office)), Column(t(.figures)), Column(t(.inForceFrom)), Column(t(.stricterReason)), .spoken(t(.stricterEnd))])
    for line in lines { line.row(into: &table, t) }
    return table.html(t)
  }
}
