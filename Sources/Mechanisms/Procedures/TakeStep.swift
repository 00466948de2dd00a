import Acting
import Essentials
import Journal
import Organizations

/// Takes the step whose turn it is: the case goes on to the next, or is done.
package struct TakeStep<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".take" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var id: ID<Case>
  /// Which step is meant: one that was taken meanwhile is not taken for the next.
  package var step: String
  package var values: [String: String]?
  package var ticked: [String]?
  package var text: String?
  package init(_ id: ID<Case>, _ step: String, values: [String: String]? = nil, ticked: [String]? = nil, text: String? = nil) {
    self.id = id
    self.step = step
    self.values = values
    self.ticked = ticked
    self.text = text
  }

  package func situation(in scope: Scope) throws -> CaseFile { try CaseFile.load(id, of: P.plan, in: scope) }
  package func decide(_ s: CaseFile, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let plan = P.plan, step = try s.current(plan, meant: step), given = Given(values: values, ticked: ticked, text: text)
    var no = Refusal.Collector()
    given.check(step, s, occasion, &no)
    try no.refuse()
    let event = s.event(.taken, given.text, occasion, late: s.file.isLate(on: occasion.today), values: given.kept), sentence = Word.taken(plan.title, s.organization.name, step.done), clause = step.clause ?? plan.clause
    guard let following = plan.step(after: step.name) else {
      var over = s.file
      (over.state, over.closedOn, over.due) = (.done, occasion.today, nil)
      return s.outcome(over, event, sentence, clause, notices: [s.notice(s.organization.id, .isDone(plan.title, s.organization.name))])
    }
    let next = s.turned(to: following, occasion)
    return s.outcome(next, event, sentence, clause, notices: [s.notice(next.waitsAt, .yourTurn(plan.title, s.organization.name, following.title, next.due))])
  }
}

extension CaseFile {
  /// A case of another procedure is none of this one's.
  static func load(_ id: ID<Case>, of plan: Plan, in scope: Scope) throws -> CaseFile {
    let found = try load(id, in: scope)
    guard found.file.plan == plan.name else { throw OutOfReach() }
    return found
  }
}

/// Sends the case back to the step before, with what is to be corrected.
package struct ReturnCase<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".return" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var id: ID<Case>
  package var step: String
  package var text: String?
  package init(_ id: ID<Case>, _ step: String, because text: String?) {
    self.id = id
    self.step = step
    self.text = text
  }

  package func situation(in scope: Scope) throws -> CaseFile { try CaseFile.load(id, of: P.plan, in: scope) }
  package func decide(_ s: CaseFile, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let plan = P.plan, step = try s.current(plan, meant: step)
    var no = Refusal.Collector()
    let text = reason(text, &no)
    no.check(plan.step(before: step.name) != nil, "step.first", .nothingBefore)
    try no.refuse()
    guard let before = plan.step(before: step.name) else { throw Refusal("step.first", .nothingBefore) }
    let next = s.turned(to: before, occasion)
    return s.outcome(next, s.event(.returned, text, occasion), .returned(plan.title, s.organization.name, before.title), plan.clause, notices: [s.notice(next.waitsAt, .wasReturned(plan.title, s.organization.name, before.title))])
  }
}
