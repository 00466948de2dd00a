import FeatureKit

/// Says yes: what was asked for is done in the same transaction, with the permission of whoever says it. What refuses it then refuses all.
package struct Approve: Storable {
  package static let name = "approvals.approve"
  package static let permission = Approvals.decide
  package static let sight: Permission? = Approvals.decide
  package var approval: ID<Approval>
  package var version: Int
  package init(_ approval: ID<Approval>, version: Int) {
    self.approval = approval
    self.version = version
  }
  package struct Situation: Placed {
    var approval: Approval
    var step: StoredAction
    package var place: Place { approval.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(approval: try ApprovalTable.one(approval, in: scope), step: try ApprovalTable.step(of: approval, in: scope)) }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.approval.checkMayDecide(o.actor, version)
    let who = Reference(Person.reference, s.approval.person.id)
    return Outcome(
      [ApprovalTable.decide(approval, .approved, answer: nil, by: o.actor.person, version: version, o.now)], Entry(.approvedSentence(who, s.approval.title), subject: who, at: s.approval.organization.id),
      notices: [Notice(to: .person(s.approval.person.id), .approvedNotice(s.approval.title), about: Reference(Approval.reference, approval))], next: [s.step])
  }
}

/// Says no, and why.
package struct RefuseApproval: Storable {
  package static let name = "approvals.refuse"
  package static let permission = Approvals.decide
  package static let sight: Permission? = Approvals.decide
  package var approval: ID<Approval>
  package var version: Int
  package var answer: String
  package init(_ approval: ID<Approval>, version: Int, answer: String) {
    self.approval = approval
    self.version = version
    self.answer = answer
  }
  package func situation(in scope: Scope) throws -> Approval { try ApprovalTable.one(approval, in: scope) }

  package func decide(_ s: Approval, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.checkMayDecide(o.actor, version)
    var no = Refusal.Collector()
    no.check(answer.filter { !$0.isWhitespace }.count >= 2, "answer", .answerMissing, field: "answer")
    no.check(answer.count <= 300, "long", .answerLong(300), field: "answer")
    try no.refuse()
    let who = Reference(Person.reference, s.person.id)
    return Outcome(
      [ApprovalTable.decide(approval, .refused, answer: answer, by: o.actor.person, version: version, o.now)], Entry(.refusedSentence(who, s.title), subject: who, at: s.organization.id),
      notices: [Notice(to: .person(s.person.id), .refusedNotice(s.title), about: Reference(Approval.reference, approval))])
  }
}

/// Whoever asked takes it back.
package struct WithdrawApproval: Storable {
  package static let name = "approvals.withdraw"
  package static let permission = Approvals.ask
  package static let sight: Permission? = Approvals.decide
  package var approval: ID<Approval>
  package var version: Int
  package init(_ approval: ID<Approval>, version: Int) {
    self.approval = approval
    self.version = version
  }
  package func situation(in scope: Scope) throws -> Approval { try ApprovalTable.one(approval, in: scope) }

  package func decide(_ s: Approval, _ o: Occasion) throws(Refusal) -> Outcome {
    guard o.actor.person == s.person.id else { throw Refusal("not.yours", .onlyOwnWithdrawn, kind: .forbidden) }
    if s.state != .waiting { throw Refusal("decided", .decidedAlready(s.state), kind: .conflict) }
    if s.version != version { throw Refusal("changed", .changedMeanwhile, kind: .conflict) }
    let who = Reference(Person.reference, s.person.id)
    return Outcome([ApprovalTable.decide(approval, .withdrawn, answer: nil, by: o.actor.person, version: version, o.now)], Entry(.withdrawnSentence(who, s.title), subject: who, at: s.organization.id))
  }
}

extension Approval {
  /// Nobody decides what they asked for themselves, and nothing is decided twice.
  func checkMayDecide(_ actor: Actor, _ version: Int) throws(Refusal) {
    if actor.person == person.id { throw Refusal("own", .notOnesOwn, kind: .forbidden) }
    if state != .waiting { throw Refusal("decided", .decidedAlready(state), kind: .conflict) }
    if self.version != version { throw Refusal("changed", .changedMeanwhile, kind: .conflict) }
  }
}
