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
    let plan = P.plan, step = try s.current(plan, meant: step), given = Given(values: values, ticked: ticked, text: text), day = given.on ?? occasion.today
    var no = Refusal.Collector()
    given.check(step, s, occasion, &no)
    try no.refuse()
    let event = s.event(.taken, given.text, occasion, late: s.file.isLate(on: day), values: given.kept), sentence = Word.taken(plan.title, s.file.whose, step.done), clause = step.clause ?? plan.clause
    let then = try step.effect?(s, given, occasion) ?? []
    var after = s
    after.events.append(event)
    guard let following = step.leads?(s, given).flatMap({ plan.step($0) }) ?? after.step(after: step.name, of: plan) else {
      var over = s.file
      (over.state, over.closedOn, over.due) = (.done, occasion.today, nil)
      return s.outcome(over, event, sentence, clause, notices: s.notices(.isDone(plan.title, s.file.whose)), then: then)
    }
    let next = after.turned(to: following, on: day, occasion)
    return s.outcome(next, event, sentence, clause, notices: occasion.provenance == .imported ? [] : [s.notice(next.waitsAt, .yourTurn(plan.title, s.file.whose, following.title, next.due))], then: then)
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
    let plan = P.plan, step = try s.current(plan, meant: step), before = s.step(before: step.name, of: plan)
    var no = Refusal.Collector()
    let text = reason(text, &no)
    no.check(before != nil, "step.first", .nothingBefore)
    try no.refuse()
    guard let before else { throw Refusal("step.first", .nothingBefore) }
    let next = s.turned(to: before, on: occasion.today, occasion)
    return s.outcome(next, s.event(.returned, text, occasion), .returned(plan.title, s.file.whose, before.title), plan.clause, notices: [s.notice(next.waitsAt, .wasReturned(plan.title, s.file.whose, before.title))])
  }
}
