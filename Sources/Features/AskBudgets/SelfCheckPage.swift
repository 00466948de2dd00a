import FeatureKit

/// The points of the self-check, with what the records say of those that can be counted.
struct SelfCheckPage: OrganizationPage {
  struct Point: Hashable, Encodable {
    var rule: String
    var text: Word
    /// What Zhibu itself counted; nil where nobody but the office knows.
    var found: Word?
    var answer: SelfCheck.Answer?
    var remark: String
  }
  var organization: Organization
  var year: Int
  var points: [Point]
  var checkedOn: Day?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, year, points, checkedOn }
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> SelfCheckPage {
    let o = try OrganizationTable.one(id, in: scope), year = scope.today.year, said = try SelfCheckTable.said(by: id, year, in: scope)
    try scope.demand(SelfCheck.permission, at: o.place)
    let meter = try AskMeter(o, in: scope), asks = try AskTable.asked(by: id, year, in: scope).filter { $0.givenBackAt == nil }, waiting = try ComplaintTable.waiting(about: id, in: scope)
    let found: [String: Word] = ["JZ-01": .foundTasks(meter.tasks, meter.budget.tasks), "JZ-02": .foundFields(asks.reduce(0) { $0 + $1.fields }), "JZ-03": .foundNoScores, "JZ-08": .foundComplaints(waiting)]
    return SelfCheckPage(
      organization: o, year: year,
      points: SelfCheck.points(scope.rules, on: scope.today).map { rule in
        let before = said.first { $0.rule == rule.id }
        return Point(rule: rule.id, text: rule.text, found: found[rule.id], answer: before?.answer, remark: before?.remark ?? "")
      }, checkedOn: said.map(\.on).max(), entered: entered)
  }
  static var samples: [SelfCheckPage] { Sample.checks }
  var crumbs: [Crumb] { [Crumb(.asks, AskBudgets.start()), Crumb(organization.name, Asks.page(organization.id))] }
  func title(_ t: Reader) -> String { t(.checkOf(organization.name)) }

  func view(_ t: Reader) -> HTML {
    let form = Form(AskBudgets.check(organization.id), t, entered, wide: true), parts = points.map { part($0, form, t) }
    let last: HTML = checkedOn.map { "<p class=\"muted\">\(t(.checkedOn(t.longDate($0))))</p>" } ?? .none
    return """
      \(pageHead(title(t), t(.checkLead(year))))
      \(stack(.normal, last, form.html("\(parts)", row(submit(t(.saveWord)), act(t(.back), Asks.page(organization.id))))))
      """
  }
  private func part(_ p: Point, _ form: Form, _ t: Reader) -> HTML {
    let found: HTML = p.found.map { "<p>\(Tag.info(.countedWord).html(t)) \(t($0))</p>" } ?? .none
    let answers = SelfCheck.Answer.allCases.map { Choice($0.rawValue, t($0.word)) }
    return box(nil, "<p>\(t(p.text)) \(clause(Clause(p.rule), t))</p>\(found)", form.radios("point.\(p.rule)", t(.holdsWord), answers, value: p.answer?.rawValue, across: true), form.text("remark.\(p.rule)", t(.remarkWord), hint: t(.remarkHint), value: p.remark, optional: true))
  }
}
