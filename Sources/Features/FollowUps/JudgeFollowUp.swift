import FeatureKit

/// A follow-up, seen from the office that asked.
package struct AtAsker: Placed {
  var followUp: FollowUp
  package var place: Place
  init(_ id: ID<FollowUp>, in scope: Scope) throws {
    followUp = try FollowUpTable.one(id, in: scope)
    place = try FollowUpTable.place(followUp.asker, in: scope)
  }
  init(_ followUp: FollowUp, at place: Place) {
    self.followUp = followUp
    self.place = place
  }
  func done(_ kind: FollowUp.Step.Kind, _ text: String, _ change: Change, _ sentence: Word, _ occasion: Occasion) -> Outcome {
    let about = Reference(FollowUps.reference, followUp.id)
    return Outcome(
      [change, FollowUpTable.say(.init(kind: kind, text: text, by: occasion.actor.person, at: occasion.now), to: followUp)],
      Entry(sentence, subject: about, at: followUp.organization, clause: FollowUps.clause), notices: [Notice(to: .posts(Role.desk, followUp.organization), sentence, about: about)])
  }
}

/// The asker takes the answer; a word may go with it.
package struct AcceptAnswer: Storable {
  package static let name = "followUps.accept"
  package static let permission: Permission = "followUps.ask"
  package static let sight: Permission? = "followUps.read"
  package var followUp: ID<FollowUp>
  package var text: String?
  package init(_ followUp: ID<FollowUp>, _ text: String? = nil) {
    self.followUp = followUp
    self.text = text
  }
  package func situation(in scope: Scope) throws -> AtAsker { try AtAsker(followUp, in: scope) }
  package func decide(_ s: AtAsker, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let text = trimmed(text ?? "")
    guard s.followUp.state == .answered else { throw Refusal("followUp.notAnswered", s.followUp.state == .closed ? .closedAlready : .notAnswered, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(text.count <= FollowUps.longest, "text.long", .textTooLong, field: "text")
    try no.refuse()
    return s.done(.accept, text, FollowUpTable.closed(s.followUp, on: occasion.today), .accepted(s.followUp.organizationName), occasion)
  }
}

/// The asker sends the answer back with a reason and another day; the clock runs anew.
package struct SendBackAnswer: Storable {
  package static let name = "followUps.sendBack"
  package static let permission: Permission = "followUps.ask"
  package static let sight: Permission? = "followUps.read"
  package var followUp: ID<FollowUp>
  package var text: String
  package var by: Day
  package init(_ followUp: ID<FollowUp>, _ text: String, by: Day) {
    self.followUp = followUp
    self.text = text
    self.by = by
  }
  package func situation(in scope: Scope) throws -> AtAsker { try AtAsker(followUp, in: scope) }
  package func decide(_ s: AtAsker, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let text = trimmed(text)
    guard s.followUp.state == .answered else { throw Refusal("followUp.notAnswered", s.followUp.state == .closed ? .closedAlready : .notAnswered, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(!text.isEmpty, "text.missing", .reasonMissing, field: "text")
    no.check(text.count <= FollowUps.longest, "text.long", .textTooLong, field: "text")
    FollowUps.check(by, occasion, &no)
    try no.refuse()
    return s.done(.sendBack, text, FollowUpTable.sentBack(s.followUp, by: by), .sentBack(s.followUp.organizationName, by), occasion)
  }
}

/// The asker takes the question back, for a reason; taken back soon it costs nothing.
package struct WithdrawFollowUp: Storable {
  package static let name = "followUps.withdraw"
  package static let permission: Permission = "followUps.ask"
  package static let sight: Permission? = "followUps.read"
  package var followUp: ID<FollowUp>
  package var text: String
  package init(_ followUp: ID<FollowUp>, _ text: String) {
    self.followUp = followUp
    self.text = text
  }
  package struct Situation: Placed {
    var asked: AtAsker
    var ask: Ask?
    package var place: Place { asked.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(asked: try AtAsker(followUp, in: scope), ask: try AskTable.of(Reference(FollowUps.reference, followUp), in: scope)) }
  package func decide(_ situation: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let text = trimmed(text), s = situation.asked
    guard s.followUp.state != .closed else { throw Refusal("followUp.closed", .closedAlready, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(!text.isEmpty, "text.missing", .reasonMissing, field: "text")
    no.check(text.count <= FollowUps.longest, "text.long", .textTooLong, field: "text")
    try no.refuse()
    var outcome = s.done(.withdraw, text, FollowUpTable.closed(s.followUp, on: occasion.today), .withdrawn(s.followUp.organizationName), occasion)
    outcome.changes += situation.ask?.giveBack(occasion) ?? []
    return outcome
  }
}
