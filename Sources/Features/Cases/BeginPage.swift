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
  /// Of whom it can be opened, where it is about people; nil where it is about the organization itself.
  var people: [Person]?
  var counterpart = false
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, about, step, steps, rule, people }
  var tabsOf: ID<Organization> { organization.id }

  static func load(_ plan: Plan, _ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> BeginPage {
    let person = entered["person"].flatMap { ID<Person>($0) }, to = entered["to"].flatMap { ID<Organization>($0) }
    let file = try CaseFile.before(plan, id, person, to, on: scope.today, in: scope).file, steps = file.steps(of: plan)
    guard let first = steps.first else { throw OutOfReach() }
    try scope.demand(plan.act, at: file.place)
    return BeginPage(
      organization: file.organization, about: plan.title, step: StepView(first, file, scope.rules), steps: steps.map { .stepAt($0.title, file.office($0.office).name) }, rule: plan.clause, to: Cases.begin(plan)(id),
      people: plan.subject == .person ? try CaseTable.candidates(plan, at: id, in: scope) : nil, counterpart: plan.hasCounterpart, entered: entered)
  }
  static var samples: [BeginPage] {
    let page = BeginPage(organization: Sample.branch, about: Sample.plan.title, step: Sample.step(0), steps: [.stepAt(Sample.step(0).title, "石桥镇党委"), .stepAt(Sample.step(1).title, "青禾县委")], rule: Clause("RS-01"), to: Cases.begin(Sample.plan)(ID(3)))
    var refused = page
    refused.entered = Entered(["values": .tree(["facts": .text("")])], problems: [.init("value.missing", .whichHold, field: "values.facts"), .init("ticked.none", .tickHint, field: "ticked", clause: Clause("RS-02"))])
    var somebody = page, nobody = page
    (somebody.people, somebody.counterpart) = ([Person(id: ID(12), name: "周明")], true)
    nobody.people = []
    return [page, refused, somebody, nobody]
  }
  var crumbs: [Crumb] { [Crumb(.cases, Cases.list()), Crumb(organization.name, Cases.listOf(organization.id))] }
  func title(_ t: Reader) -> String { t(about) }
  func view(_ t: Reader) -> HTML {
    let form = Form(to, t, entered), lines: [HTML] = steps.map { "\(t($0))" }
    if let people, people.isEmpty { return "\(pageHead(t(about), organization.name))\(emptyState(t(.nobodyToBegin), t(.nobodyToBeginWhy), button(t(.backToCases), Cases.listOf(organization.id))))" }
    let whose: HTML = people.map { form.select("person", t(.whoseMatter), $0.map { Choice($0.id.description, $0.name) }) } ?? .none
    let other: HTML = counterpart ? form.text("to", t(.otherOrganization), hint: t(.otherOrganizationHint)) : .none
    let ask = form.html(whose, other, step.fields(form, t), form.area("text", t(.remark), optional: true, rows: 2), row(submit(t(.begin)), act(t(.backToCases), Cases.listOf(organization.id))))
    return """
      \(pageHead(t(about), organization.name))
      \(columns(.aside, box(t(step.title), ask), box(t(.theWay), level: 2, plainList(lines), "<p>\(clause(rule, t))</p>")))
      """
  }
}
