import FeatureKit

/// The organization that was asked answers in words.
package struct AnswerFollowUp: Storable {
  package static let name = "followUps.answer"
  package static let permission: Permission = "followUps.answer"
  package static let sight: Permission? = "followUps.read"
  package var followUp: ID<FollowUp>
  package var text: String
  package init(_ followUp: ID<FollowUp>, _ text: String) {
    self.followUp = followUp
    self.text = text
  }

  package struct Situation: Placed {
    var followUp: FollowUp
    var asker: Place
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let f = try FollowUpTable.one(followUp, in: scope)
    return Situation(followUp: f, asker: try FollowUpTable.place(f.asker, in: scope), place: try FollowUpTable.place(f.organization, in: scope))
  }
  /// Whoever answers stands below the office that asked.
  static func answers(_ actor: Actor, at place: Place, askedFrom asker: Place) -> Bool {
    actor.house != nil || actor.posts.contains { $0.may.contains(permission) && place.path.hasPrefix($0.place.path) && $0.place.path.count > asker.path.count }
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let f = s.followUp, text = trimmed(text)
    guard f.state == .open else { throw Refusal("followUp.notOpen", f.state == .closed ? .closedAlready : .answeredAlready, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(Self.answers(occasion.actor, at: s.place, askedFrom: s.asker), "answer.own", .notOwnQuestion)
    no.check(!text.isEmpty, "text.missing", .answerMissing, field: "text")
    no.check(text.count <= FollowUps.longest, "text.long", .textTooLong, field: "text")
    try no.refuse()
    let about = Reference(FollowUps.reference, f.id), sentence = Word.answered(f.organizationName, late: f.answerBy < occasion.today)
    return Outcome(
      [FollowUpTable.answered(f), FollowUpTable.say(.init(kind: .answer, text: text, by: occasion.actor.person, at: occasion.now), to: f)],
      Entry(sentence, subject: about, at: f.organization, clause: FollowUps.clause), notices: [Notice(to: .posts(Role.desk, f.asker), sentence, about: about)])
  }
}
