import FeatureKit

/// Another day or occasion, by who recorded it or by the branch's secretary; the others are asked again.
package struct CorrectTalk: Action {
  package static let name = "talks.correct"
  package static let permission: Permission = "talks.record"
  package static let sight: Permission? = "talks.read"
  package var talk: ID<Talk>
  package var version: Int
  package var on: Day
  package var kind: Talk.Kind
  package init(_ talk: ID<Talk>, version: Int, on day: Day, _ kind: Talk.Kind) {
    self.talk = talk
    self.version = version
    on = day
    self.kind = kind
  }
  package func situation(in scope: Scope) throws -> TalkInRound { try TalkInRound(talk, in: scope) }
  package func decide(_ s: TalkInRound, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let t = s.talk, about = Reference(Talk.reference, t.id), me = occasion.actor.person
    try refuseIfWithdrawn(t)
    guard let was = t.on else { throw Refusal("correct.planned", .notHeldYet) }
    guard occasion.actor.minds(t) else { throw Refusal("correct.others", .notYoursToCorrect) }
    let pair = Pair(t.one.person.id, t.other.person.id)
    var no = Refusal.Collector()
    no.check(on <= occasion.today, "on.future", .dayToCome, field: "on")
    no.check(on.year == was.year, "on.year", .sameYear(was.year), field: "on")
    no.check(on != was || kind != t.kind, "nothing.changed", .nothingChanged)
    no.check(!s.round.talks.contains { $0.id != t.id && $0.on == on && $0.pair == pair }, "talk.twice", .recordedAlready, field: "on")
    try no.refuse()
    let settled = s.round.settling(s.round.changing(t.id) { ($0.on, $0.denied) = (on, false) }, of: t.branch)
    let told = [pair.one, pair.other].filter { $0 != me }.map { Notice(to: .person($0), .pleaseConfirm(pair.partner(of: $0), on), about: about) }
    return Outcome(
      [TalkTable.correct(t, on: on, kind, version: version, by: me)] + settled.changes, Entry(.didCorrect(was, on), subject: about, at: t.branch.id, clause: Talk.clause, proves: settled.proves), notices: told, made: about)
  }
}

/// Takes a record or a plan back: it counts for nothing, what was said is erased, and the two still see that it stood here.
package struct WithdrawTalk: Action {
  package static let name = "talks.withdraw"
  package static let permission: Permission = "talks.record"
  package static let sight: Permission? = "talks.read"
  package var talk: ID<Talk>
  package var version: Int
  package init(_ talk: ID<Talk>, version: Int) {
    self.talk = talk
    self.version = version
  }
  package func situation(in scope: Scope) throws -> TalkInRound { try TalkInRound(talk, in: scope) }
  package func decide(_ s: TalkInRound, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let t = s.talk, about = Reference(Talk.reference, t.id), me = occasion.actor.person
    try refuseIfWithdrawn(t)
    let may = t.on == nil ? occasion.actor.keepsTalks(at: t.place) : occasion.actor.minds(t)
    guard may else { throw Refusal("withdraw.others", t.on == nil ? .branchItselfPlans : .notYoursToCorrect) }
    let settled = s.round.settling(s.round.talks.filter { $0.id != t.id }, of: t.branch)
    let told = [t.one, t.other].map(\.person.id).filter { $0 != me }.map { Notice(to: .person($0), .wasWithdrawn(t.partner(of: $0).id), about: about) }
    return Outcome(
      [TalkTable.withdraw(t, version: version, occasion.now), TalkTable.eraseNote(t.id, version: version + 1)] + settled.changes,
      Entry(t.on == nil ? .didUnplan : .didWithdraw, subject: about, at: t.branch.id, clause: Talk.clause, proves: settled.proves), notices: told, made: about)
  }
}
