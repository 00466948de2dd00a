import Acting
import Essentials
import Journal
import Organizations
import Regulations

/// Opens a case by taking its first step: the regulations in force today bind it from then on.
package struct BeginCase<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".begin" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var organization: ID<Organization>
  package var values: [String: String]?
  package var ticked: [String]?
  package var text: String?
  package init(_ organization: ID<Organization>, values: [String: String]? = nil, ticked: [String]? = nil, text: String? = nil) {
    self.organization = organization
    self.values = values
    self.ticked = ticked
    self.text = text
  }

  package struct Situation: Placed {
    var organization: Organization
    var above: [Organization]
    var isOpen: Bool
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let organization = try OrganizationTable.one(organization, in: scope), above = try OrganizationTable.ancestors(of: organization, in: scope)
    let office = P.plan.steps.first.map { CaseFile.office($0.office, of: organization, above) } ?? organization
    return Situation(organization: organization, above: above, isOpen: try CaseTable.isOpen(P.plan.name, at: organization.id, in: scope), place: office.place)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let plan = P.plan
    guard let first = plan.steps.first, let next = plan.step(after: first.name) else { throw Refusal("plan.short", .planTooShort, kind: .conflict) }
    if s.isOpen { throw CaseTable.openAlready }
    let today = occasion.today, given = Given(values: values, ticked: ticked, text: text), office = CaseFile.office(next.office, of: s.organization, s.above)
    let made = Case(
      id: occasion.id(), plan: plan.name, organization: s.organization.id, organizationName: s.organization.name, boundOn: today, step: next.name, since: today,
      due: next.within.flatMap { $0.day(after: today, boundOn: today, occasion.rules, occasion.house.calendar) }, waitsAt: office.id, waitsAtName: office.name, openedOn: today)
    let before = CaseFile(file: made, organization: s.organization, above: s.above, events: [], place: s.place)
    var no = Refusal.Collector()
    no.check(plan.kinds.contains(s.organization.kind), "organization.kind", .otherKind)
    no.check(occasion.rules.rule(plan.clause.rule, on: today) != nil, "rule.none", .noRule(plan.clause))
    given.check(first, before, occasion, &no)
    try no.refuse()
    let event = CaseEvent(number: 1, kind: .taken, step: first.name, text: given.text, by: occasion.actor.person, at: occasion.now, values: given.kept), about = Reference(Case.reference, made.id)
    return Outcome(
      [CaseTable.add(made)] + CaseTable.tell(event, of: made.id), Entry(.taken(plan.title, s.organization.name, first.done), subject: about, at: s.organization.id, clause: first.clause ?? plan.clause),
      notices: [Notice(to: .posts(Role.desk, office.id), .yourTurn(plan.title, s.organization.name, next.title, made.due), about: about)], made: about)
  }
}

/// Who reads cases: granted by the room that shows them.
package enum CaseReading {
  package static let permission: Permission = "cases.read"
}

extension Given {
  /// What is kept of it with the event.
  var kept: [String: String] { ticked.reduce(into: values) { $0["tick.\($1)"] = "" } }

  /// Everything that stands against taking this step with it, collected.
  func check(_ step: Step, _ file: CaseFile, _ occasion: Occasion, _ no: inout Refusal.Collector) {
    for blank in step.blanks {
      let field = "values.\(blank.name)", value = values[blank.name]
      no.check(value != nil, "value.missing", .pleaseFill(blank.label), field: field)
      no.check((value?.count ?? 0) <= blank.most, "value.long", .tooLong(blank.most), field: field)
      guard let value else { continue }
      if blank.kind == .day { no.check(Day(value) != nil, "value.day", .noSuchDay, field: field) }
      if blank.kind == .number { no.check(Int(value).map { (0...1_000_000).contains($0) } ?? false, "value.number", .noSuchNumber, field: field) }
    }
    no.check(text.count <= Given.longest, "text.long", .tooLong(Given.longest), field: "text")
    if let rule = step.ticks {
      let lines = occasion.rules.lines(of: rule, on: file.file.boundOn)
      no.check(!ticked.isEmpty, "ticked.none", .tickOne, field: "ticked", clause: rule)
      no.check(ticked.allSatisfy { lines.indices.contains($0) }, "ticked.unknown", .tickUnknown, field: "ticked", clause: rule)
    }
    if let earliest = file.earliest(step, occasion.rules, occasion.house.calendar) { no.check(occasion.today >= earliest.day, "step.early", .notBefore(earliest.day), clause: earliest.clause) }
    for stands in step.guards { if let problem = stands(file, self, occasion) { no.check(false, problem.code, problem.word, field: problem.field, clause: problem.clause) } }
  }
}
