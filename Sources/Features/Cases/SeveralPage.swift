import FeatureKit
import Procedures

/// Cases that wait at one office for the same step: ticked, filled in once, taken together.
struct SeveralPage: OrganizationPage {
  struct Line: Hashable, Encodable {
    var file: Case
    /// Before this day it would be refused.
    var earliest: Day?
    var late: Bool
  }
  var organization: Organization
  var about: Word
  var step: StepView
  var items: [Line]
  var rule: Clause
  var to: Address
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, about, step, items, rule }
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ plan: Plan, _ id: ID<Organization>, _ name: String, _ entered: Entered, in scope: Scope) throws -> SeveralPage {
    let o = try OrganizationTable.one(id, in: scope)
    guard let step = plan.step(name), step.together else { throw OutOfReach() }
    try scope.demand(plan.act, at: o.place)
    let files = try CaseTable.waiting(plan, for: name, at: id, in: scope).map { try CaseFile.whole($0, plan, in: scope) }
    let items = files.map { file in Line(file: file.file, earliest: file.earliest(step, scope.rules, scope.house.calendar).flatMap { $0.day > scope.today ? $0.day : nil }, late: file.file.isLate(on: scope.today)) }
    let view = files.first.map { StepView(step, $0, scope.rules) } ?? StepView(step, lines: [])
    return SeveralPage(organization: o, about: plan.title, step: view, items: items, rule: step.clause ?? plan.clause, to: Cases.several(plan)(id, name), entered: entered)
  }
  static var samples: [SeveralPage] {
    let page = SeveralPage(
      organization: Sample.branch, about: Sample.plan.title, step: Sample.step(1), items: [.init(file: Sample.file(.open, step: "decide", due: Sample.day.adding(5)), late: false), .init(file: Sample.file(.open, step: "decide", due: Sample.day.adding(-3)), earliest: Sample.day.adding(9), late: true)],
      rule: Clause("RS-01"), to: Cases.several(Sample.plan)(ID(3), "decide"))
    var refused = page, none = page
    refused.entered = Entered(["_key": .text("k")], problems: [.init("ids.none", .tickHint, field: "ids")])
    none.items = []
    return [page, refused, none]
  }
  var crumbs: [Crumb] { [Crumb(.cases, Cases.list()), Crumb(organization.name, Cases.listOf(organization.id))] }
  func title(_ t: Reader) -> String { t(.severalTitle(step.title)) }
  func view(_ t: Reader) -> HTML {
    if items.isEmpty { return "\(pageHead(title(t), organization.name))\(emptyState(t(.noneWaits), t(.noneWaitsWhy), button(t(.backToCases), Cases.listOf(organization.id))))" }
    let form = Form(to, t, entered, wide: true), chosen = Set(entered.texts("ids"))
    var table = Table(t(.cases), [Column(t(.whoseCase)), Column(t(.turnSince)), Column(t(.dueWord)), Column(t(.waitsUntil))], pick: "ids")
    for line in items {
      let file = line.file, id = file.id.description
      let due: HTML = file.due.map { "\(t.date($0)) \(line.late ? Tag.warn(.lateWord).html(t) : HTML.none)" } ?? "–"
      table.row("<a href=\"\(Cases.one(file.id))\">\(file.about)</a>", "\(t.date(file.since))", due, line.earliest.map { "\(t.date($0))" } ?? "–", pick: (id, file.about), picked: chosen.contains(id), t: t)
    }
    return """
      \(pageHead(title(t), t(.severalLead)))
      \(form.html(flatBox(nil, table.html(t)), box(t(step.title), step.fields(form, t), form.area("text", t(.remark), optional: true, rows: 2), "<p>\(clause(rule, t))</p>"), row(submit(t(.takeTogether), icon: .check), act(t(.backToCases), Cases.listOf(organization.id)))))
      """
  }
}
