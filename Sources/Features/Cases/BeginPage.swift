import FeatureKit
import Procedures

/// Opens a case: the first step of its procedure, filled in.
struct BeginPage: OrganizationPage {
  var organization: Organization
  var about: Word
  var step: StepView
  /// What follows, and on whose desk.
  var steps: [Word]
  var rule: Clause
  var to: Address
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, about, step, steps, rule }
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ plan: Plan, _ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> BeginPage {
    let o = try OrganizationTable.one(id, in: scope), file = CaseFile.about(o, above: try OrganizationTable.ancestors(of: o, in: scope), plan, on: scope.today)
    guard let first = plan.steps.first else { throw OutOfReach() }
    try scope.demand(plan.act, at: file.office(first.office).place)
    return BeginPage(
      organization: o, about: plan.title, step: StepView(first, boundOn: scope.today, scope.rules), steps: plan.steps.map { .stepAt($0.title, file.office($0.office).name) }, rule: plan.clause, to: Cases.begin(plan)(o.id), entered: entered)
  }
  static var samples: [BeginPage] {
    let page = BeginPage(organization: Sample.branch, about: Sample.plan.title, step: Sample.step(0), steps: [.stepAt(Sample.step(0).title, "石桥镇党委"), .stepAt(Sample.step(1).title, "青禾县委")], rule: Clause("RS-01"), to: Cases.begin(Sample.plan)(ID(3)))
    var refused = page
    refused.entered = Entered(["values": .tree(["facts": .text("")])], problems: [.init("value.missing", .whichHold, field: "values.facts"), .init("ticked.none", .tickHint, field: "ticked", clause: Clause("RS-02"))])
    return [page, refused]
  }
  var crumbs: [Crumb] { [Crumb(.cases, Cases.list()), Crumb(organization.name, Cases.listOf(organization.id))] }
  func title(_ t: Reader) -> String { t(about) }
  func view(_ t: Reader) -> HTML {
    let form = Form(to, t, entered), lines: [HTML] = steps.map { "\(t($0))" }
    let ask = form.html(step.fields(form, t), form.area("text", t(.remark), optional: true, rows: 2), row(submit(t(.begin)), act(t(.backToCases), Cases.listOf(organization.id))))
    return """
      \(pageHead(t(about), organization.name))
      \(columns(.aside, box(t(step.title), ask), box(t(.theWay), level: 2, plainList(lines), "<p>\(clause(rule, t))</p>")))
      """
  }
}

extension CaseFile {
  /// As a case of this organization would begin: to find the offices by.
  static func about(_ o: Organization, above: [Organization], _ plan: Plan, on day: Day) -> CaseFile {
    let file = Case(id: ID(0), plan: plan.name, organization: o.id, organizationName: o.name, boundOn: day, step: plan.steps.first?.name ?? "", since: day, due: nil, waitsAt: o.id, waitsAtName: o.name, openedOn: day)
    return CaseFile(file: file, organization: o, above: above, events: [], place: o.place)
  }
}
