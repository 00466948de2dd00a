import Acting
import Essentials
import Journal
import Organizations

/// Takes several cases through the same step at one office at once, with the same things filled in: all of them or none.
package struct TakeSeveral<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".takeSeveral" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package static var most: Int { 100 }
  /// The office whose turn it is.
  package var organization: ID<Organization>
  package var step: String
  package var ids: [ID<Case>]?
  package var values: [String: String]?
  package var ticked: [String]?
  package var text: String?
  package init(at organization: ID<Organization>, _ step: String, _ ids: [ID<Case>]?, values: [String: String]? = nil, ticked: [String]? = nil, text: String? = nil) {
    self.organization = organization
    self.step = step
    self.ids = ids
    self.values = values
    self.ticked = ticked
    self.text = text
  }

  package struct Situation: Placed {
    var office: Organization
    var files: [CaseFile]
    package var place: Place { office.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let chosen = Set(ids ?? []).count > Self.most ? [] : Set(ids ?? []).sorted()
    return Situation(office: try OrganizationTable.one(organization, in: scope), files: try chosen.map { try CaseFile.load($0, of: P.plan, in: scope) })
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let plan = P.plan
    guard let step = plan.step(step), step.together else { throw Refusal("step.alone", .takenAlone, field: "ids") }
    if (ids ?? []).isEmpty { throw Refusal("ids.none", .chooseCases, field: "ids") }
    if Set(ids ?? []).count > Self.most { throw Refusal("ids.many", .tooManyCases(Self.most), field: "ids") }
    var next: [StoredAction] = [], problems: [Refusal.Problem] = []
    for file in s.files {
      if file.file.waitsAt != s.office.id { throw Refusal("ids.elsewhere", .waitsElsewhere(file.file.about), field: "ids", kind: .conflict) }
      let one = TakeStep<P>(file.file.id, step.name, values: values, ticked: ticked, text: text)
      do { _ = try one.decide(file, occasion) } catch {
        if error.kind != .invalid { throw error }
        for problem in error.problems where !problems.contains(where: { $0.field != nil && $0.field == problem.field && $0.code == problem.code }) {
          problems.append(.init(problem.code, .ofCase(file.file.about, problem.word), field: problem.field, clause: problem.clause))
        }
      }
      next.append(try StoredAction(one))
    }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    return Outcome([], Entry(.takenTogether(plan.title, step.done, s.files.count), subject: Reference(Organization.reference, s.office.id), at: s.office.id, clause: step.clause ?? plan.clause), next: next)
  }
}
