import Acting
import Essentials
import Journal
import Organizations
import Regulations

/// Opens a case by taking its first step: the regulations in force on that day bind it from then on.
package struct BeginCase<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".begin" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var organization: ID<Organization>
  /// Whom it is about, where a procedure is about people.
  package var person: ID<Person>?
  /// The second organization, where a procedure has one: any of the house.
  package var to: ID<Organization>?
  package var values: [String: String]?
  package var ticked: [String]?
  package var text: String?
  package init(_ organization: ID<Organization>, person: ID<Person>? = nil, to: ID<Organization>? = nil, values: [String: String]? = nil, ticked: [String]? = nil, text: String? = nil) {
    self.organization = organization
    self.person = person
    self.to = to
    self.values = values
    self.ticked = ticked
    self.text = text
  }

  package struct Situation: Placed {
    var before: CaseFile
    /// Where the person is kept.
    var home: ID<Organization>?
    var isOpen: Bool
    package var place: Place { before.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let day = Given(values: values).on ?? scope.today
    let before = try CaseFile.before(P.plan, organization, person, to, on: min(day, scope.today), in: scope)
    return Situation(before: before.file, home: before.home, isOpen: try CaseTable.isOpen(P.plan.name, at: organization, of: before.file.file.person, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let plan = P.plan, before = s.before
    guard let first = before.steps(of: plan).first, let next = before.step(after: first.name, of: plan) else { throw Refusal("plan.short", .planTooShort, kind: .conflict) }
    if s.isOpen { throw CaseTable.openAlready }
    let given = Given(values: values, ticked: ticked, text: text)
    var no = Refusal.Collector()
    no.check(plan.kinds.contains(before.organization.kind), "organization.kind", .otherKind)
    no.check(occasion.rules.rule(plan.clause.rule, on: before.file.boundOn) != nil, "rule.none", .noRule(plan.clause))
    if plan.subject == .person {
      no.check(before.file.person != nil, "person.missing", .personMissing, field: "person")
      if before.file.person != nil { no.check(s.home == before.organization.id, "person.elsewhere", .personElsewhere, field: "person") }
    }
    if plan.hasCounterpart {
      no.check(before.counterpart != nil, "to.missing", .counterpartMissing, field: "to")
      no.check(before.counterpart?.id != before.organization.id, "to.same", .counterpartSame, field: "to")
    }
    given.check(first, before, occasion, &no)
    try no.refuse()
    var made = before.turned(to: next, on: given.on ?? occasion.today, occasion)
    made.id = occasion.id()
    let event = CaseEvent(number: 1, kind: .taken, step: first.name, text: given.text, by: occasion.actor.person, at: occasion.now, values: given.kept), about = Reference(Case.reference, made.id)
    return Outcome(
      [CaseTable.add(made)] + CaseTable.tell(event, of: made), Entry(.taken(plan.title, made.whose, first.done), subject: about, at: made.organization, clause: first.clause ?? plan.clause),
      notices: occasion.provenance == .imported ? [] : [Notice(to: .posts(Role.desk, made.waitsAt), .yourTurn(plan.title, made.whose, next.title, made.due), about: about)], next: try first.effect?(before, given, occasion) ?? [], made: about)
  }
}

/// Who reads cases: granted by the room that shows them.
package enum CaseReading {
  package static let permission: Permission = "cases.read"
}

extension CaseFile {
  /// A case as it is before its first step: for the form that opens it, and for the decision. Stands at the first step's office.
  /// - Parameter day: on which it is opened; its rules bind.
  package static func before(_ plan: Plan, _ organization: ID<Organization>, _ person: ID<Person>?, _ to: ID<Organization>?, on day: Day, in scope: Scope) throws -> (file: CaseFile, home: ID<Organization>?) {
    let o = try OrganizationTable.one(organization, in: scope), who = plan.subject == .person ? try person.map { try CaseTable.person($0, in: scope) } : nil
    let counterpart = plan.hasCounterpart ? try to.flatMap { try CaseTable.organizations([$0], in: scope).first } : nil
    let file = Case(
      id: ID(0), plan: plan.name, organization: o.id, organizationName: o.name, boundOn: day, step: plan.steps.first?.name ?? "", since: day, due: nil, waitsAt: o.id, waitsAtName: o.name, openedOn: day,
      person: who?.person.id, personName: who?.person.name, counterpart: counterpart?.id, counterpartName: counterpart?.name)
    var all = try whole(file, plan, in: scope)
    if let first = all.steps(of: plan).first { all.place = all.office(first.office).place }
    return (all, who?.home)
  }
}
