import FeatureKit

/// One talk, and its branch's talks of the year.
package struct TalkInRound: Placed {
  var talk: Talk
  var round: Round
  package var place: Place { talk.place }
  init(_ id: ID<Talk>, in scope: Scope) throws {
    talk = try TalkTable.one(id, in: scope)
    round = try RoundTable.round(of: talk.branch.id, (talk.on ?? talk.due ?? scope.today).year, in: scope)
  }
  init(talk: Talk, round: Round) {
    self.talk = talk
    self.round = round
  }
}

func refuseIfWithdrawn(_ talk: Talk) throws(Refusal) {
  if talk.withdrawnAt != nil { throw Refusal("withdrawn", .withdrawnAlready, kind: .conflict) }
}

/// One of the two says that it was so, or that it was not: what is denied counts for nothing.
package struct AnswerTalk: Action {
  package static let name = "talks.answer"
  package static let permission: Permission = "talks.record"
  package static let sight: Permission? = "talks.read"
  package var talk: ID<Talk>
  package var says: Talk.Answer
  package init(_ talk: ID<Talk>, _ says: Talk.Answer) {
    self.talk = talk
    self.says = says
  }
  package func situation(in scope: Scope) throws -> TalkInRound { try TalkInRound(talk, in: scope) }
  package func decide(_ s: TalkInRound, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let t = s.talk, about = Reference(Talk.reference, t.id)
    try refuseIfWithdrawn(t)
    guard let me = occasion.actor.person, let own = t.party(me) else { throw Refusal("answer.others", .onlyTheTwo) }
    if t.on == nil { throw Refusal("answer.planned", .notHeldYet) }
    if own.says == says { throw Refusal("answer.same", .answeredAlready, kind: .conflict) }
    let partner = t.partner(of: me).id, denied = says == .denied || t.party(partner)?.says == .denied
    let settled = s.round.settling(s.round.changing(t.id) { $0.denied = denied }, of: t.branch)
    let told = says == .denied ? [t.recordedBy ?? partner].filter { $0 != me }.map { Notice(to: .person($0), .wasDenied(me), about: about) } : []
    return Outcome(
      [TalkTable.answer(t, me, says)] + settled.changes, Entry(says == .confirmed ? .didConfirm : .didDeny, subject: about, at: t.branch.id, clause: Talk.clause, proves: settled.proves), notices: told, made: about)
  }
}
