import FeatureKit

/// Ends a stricter rule: what ends, for whom, from when the rule itself binds again, and why.
struct EndStricterPage: Page {
  var local: LocalLine
  var matter: Word
  /// What binds again, such as 每月.
  var frequency: Word
  var grace: Int
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case local, matter, frequency, grace }

  static func load(_ id: ID<LocalRule>, _ entered: Entered, in scope: Scope) throws -> EndStricterPage {
    let local = try LocalRuleTable.one(id, in: scope)
    try scope.demand(EndLocalRule.permission, at: Place(id: local.organization, path: local.path))
    guard let line = try LocalLine.all(of: local.rule, in: scope).first(where: { $0.id == id }), let rule = scope.rules.rule(local.rule, on: scope.today) else { throw OutOfReach() }
    return EndStricterPage(local: line, matter: rule.matter(scope.rules.vocabulary), frequency: rule.frequency, grace: rule.grace, entered: entered)
  }
  static let samples = [
    EndStricterPage(local: RulePage.samples[0].local[0], matter: Word(zh: "主题党日", en: "theme day"), frequency: Word(zh: "每月", en: "every month"), grace: 10),
    EndStricterPage(
      local: RulePage.samples[0].local[0], matter: Word(zh: "主题党日", en: "theme day"), frequency: Word(zh: "每月", en: "every month"), grace: 10,
      entered: Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonHint, field: "reason")])),
  ]
  var crumbs: [Crumb] { [Crumb(.regulations, DutyBoard.regulations()), Crumb(local.rule, DutyBoard.rule(local.rule))] }
  func title(_ t: Reader) -> String { t(.endStricterTitle(matter)) }
  func view(_ t: Reader) -> HTML {
    let form = Form(DutyBoard.endStricter(local.id), t, entered)
    let lines = [
      SummaryLine(t(.office), text: local.office), SummaryLine(t(.stricterHere), text: t(local.figures)), SummaryLine(t(.inForceFrom), text: local.span(t)), SummaryLine(t(.stricterReason), text: local.reason),
      SummaryLine(t(.thenAgain), text: t(.inBrackets(t(frequency), t(.graceOf(grace))))),
    ]
    return """
      \(pageHead(title(t), t(.endStricterLead)))
      \(stack(.normal, box(nil, summary(lines)), form.html(form.area("reason", t(.endReason), hint: t(.reasonHint), rows: 3), row(submit(t(.stricterEnd)), act(t(.backToRule), DutyBoard.rule(local.rule))))))
      """
  }
}

extension Word {
  static func endStricterTitle(_ matter: Word) -> Word { Word(zh: "终止从严规定：\(matter.zh)", en: "End the stricter rule: \(matter.en)") }
  static let endStricterLead = Word(
    zh: "已经开始的时段仍按从严规定；终止以后开始的时段，按原条目。", en: "Periods that have begun stay bound; those that begin after today are owed by the rule itself.")
  static let thenAgain = Word(zh: "终止后", en: "Afterwards")
  static func graceOf(_ n: Int) -> Word { Word(zh: "补办期限 \(n) 个工作日", en: n == 1 ? "1 working day of grace" : "\(n) working days of grace") }
  static let endReason = Word(zh: "终止的理由", en: "Why it ends")
}
