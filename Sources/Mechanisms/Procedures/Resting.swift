import Acting
import Essentials
import Journal
import Organizations

/// Lets a case rest; the days of rest do not count against anybody.
package struct SuspendCase<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".suspend" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var id: ID<Case>
  package var text: String?
  package init(_ id: ID<Case>, because text: String?) {
    self.id = id
    self.text = text
  }

  package func situation(in scope: Scope) throws -> CaseFile { try CaseFile.load(id, of: P.plan, in: scope) }
  package func decide(_ s: CaseFile, _ occasion: Occasion) throws(Refusal) -> Outcome {
    _ = try s.current(P.plan, meant: nil)
    var no = Refusal.Collector()
    let text = reason(text, &no)
    try no.refuse()
    var next = s.file
    (next.state, next.suspendedOn) = (.suspended, occasion.today)
    return s.outcome(next, s.event(.suspended, text, occasion), .suspended(P.plan.title, s.file.whose), P.plan.clause)
  }
}

/// Goes on with a case that rested.
package struct ResumeCase<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".resume" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var id: ID<Case>
  package init(_ id: ID<Case>) { self.id = id }

  package func situation(in scope: Scope) throws -> CaseFile { try CaseFile.load(id, of: P.plan, in: scope) }
  package func decide(_ s: CaseFile, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.file.state == .suspended, let since = s.file.suspendedOn else { throw Refusal("case.notSuspended", .isNotSuspended, kind: .conflict) }
    var next = s.file
    (next.state, next.suspendedOn) = (.open, nil)
    next.due = s.file.due.map { $0.adding(occasion.today.number - since.number) }
    return s.outcome(next, s.event(.resumed, "", occasion), .resumed(P.plan.title, s.file.whose), P.plan.clause, notices: [s.notice(next.waitsAt, .goesOn(P.plan.title, s.file.whose, next.due))])
  }
}

/// Ends a case that is not to be gone through with; what happened stays to be read.
package struct WithdrawCase<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".withdraw" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var id: ID<Case>
  package var text: String?
  package init(_ id: ID<Case>, because text: String?) {
    self.id = id
    self.text = text
  }

  /// Stands at the office that opened it.
  package func situation(in scope: Scope) throws -> CaseFile {
    var found = try CaseFile.load(id, of: P.plan, in: scope)
    if let first = P.plan.steps.first { found.place = found.office(first.office).place }
    return found
  }
  package func decide(_ s: CaseFile, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.file.closedOn != nil { throw Refusal("case.closed", .isClosed, kind: .conflict) }
    var no = Refusal.Collector()
    let text = reason(text, &no)
    try no.refuse()
    var over = s.file
    (over.state, over.suspendedOn, over.closedOn, over.due) = (.withdrawn, nil, occasion.today, nil)
    return s.outcome(over, s.event(.withdrawn, text, occasion), .withdrawn(P.plan.title, s.file.whose), P.plan.clause, notices: s.notices(.wasWithdrawn(P.plan.title, s.file.whose)))
  }
}

/// Writes down what happened meanwhile, by whoever works for the organization that the case is about, or for the second one.
package struct NoteCase<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".note" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var id: ID<Case>
  package var text: String?
  package init(_ id: ID<Case>, _ text: String?) {
    self.id = id
    self.text = text
  }

  package func situation(in scope: Scope) throws -> CaseFile {
    var found = try CaseFile.load(id, of: P.plan, in: scope)
    let second = found.counterpart.map(\.place), home = found.organization.place
    found.place = second.map { scope.actor.may(P.act, at: $0) && !scope.actor.may(P.act, at: home) ? $0 : home } ?? home
    return found
  }
  package func decide(_ s: CaseFile, _ occasion: Occasion) throws(Refusal) -> Outcome {
    if s.file.closedOn != nil { throw Refusal("case.closed", .isClosed, kind: .conflict) }
    let text = trimmed(text ?? "")
    var no = Refusal.Collector()
    no.check(!text.isEmpty, "text.missing", .noteMissing, field: "text")
    no.check(text.count <= Given.longest, "text.long", .tooLong(Given.longest), field: "text")
    try no.refuse()
    return s.outcome(s.file, s.event(.noted, text, occasion), .noted(P.plan.title, s.file.whose), P.plan.clause)
  }
}

/// Enters the day by which a step is due where it cannot be counted, because the holidays are not published that far.
package struct DateStep<P: Procedure>: Storable {
  package static var name: String { P.plan.name + ".date" }
  package static var permission: Permission { P.act }
  package static var sight: Permission? { CaseReading.permission }
  package var id: ID<Case>
  package var step: String
  package var due: Day
  package var text: String?
  package init(_ id: ID<Case>, _ step: String, due: Day, because text: String?) {
    self.id = id
    self.step = step
    self.due = due
    self.text = text
  }

  package func situation(in scope: Scope) throws -> CaseFile { try CaseFile.load(id, of: P.plan, in: scope) }
  package func decide(_ s: CaseFile, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let step = try s.current(P.plan, meant: step)
    var no = Refusal.Collector()
    let text = reason(text, &no)
    no.check(s.lacksDay(step, occasion.rules), "due.counted", .isCounted, field: "due")
    no.check(due >= occasion.today, "due.past", .duePast, field: "due")
    no.check(due <= occasion.today.adding(months: 24), "due.far", .dueFar, field: "due")
    try no.refuse()
    var next = s.file
    next.due = due
    return s.outcome(next, s.event(.dated, text, occasion), .dated(P.plan.title, s.file.whose, due), step.clause ?? P.plan.clause)
  }
}
