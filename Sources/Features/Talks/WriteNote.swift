import FeatureKit

/// Loads one talk for what only the two of it may do.
private func own(_ talk: Talk, _ occasion: Occasion) throws(Refusal) -> ID<Person> {
  try refuseIfWithdrawn(talk)
  guard let me = occasion.actor.person, talk.party(me) != nil else { throw Refusal("note.others", .notYoursToWrite) }
  if occasion.actor.isUnproven { throw .unproven }
  if talk.on == nil { throw Refusal("note.planned", .notHeldYet) }
  return me
}

/// One of the two writes down what was said, or empties it. Nothing of it comes into the journal, and a new text is shared with nobody.
package struct WriteNote: Action {
  package static let name = "talks.note"
  package static let permission: Permission = "talks.record"
  package static let sight: Permission? = "talks.read"
  package var talk: ID<Talk>
  package var version: Int
  package var note: String?
  package init(_ talk: ID<Talk>, version: Int, _ note: String) {
    self.talk = talk
    self.version = version
    self.note = note
  }
  package func situation(in scope: Scope) throws -> Talk { try TalkTable.one(talk, in: scope) }
  package func decide(_ t: Talk, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let me = try own(t, occasion), text = trimmed(note), about = Reference(Talk.reference, t.id)
    var no = Refusal.Collector()
    no.check(text.count <= Talk.longest, "note.long", .noteLong(Talk.longest), field: "note")
    no.check(text != (t.record?.text ?? ""), "nothing.changed", .nothingChanged)
    try no.refuse()
    return Outcome([text.isEmpty ? TalkTable.eraseNote(t.id, version: version) : TalkTable.note(t.id, version: version, text, by: me, occasion.now)], Entry(text.isEmpty ? .didErase : .didWrite, subject: about, at: t.branch.id), made: about)
  }
}

/// One of the two agrees, or no longer, that the branch's own secretary reads what was said; it takes both. Nobody above ever does.
package struct ShareNote: Action {
  package static let name = "talks.share"
  package static let permission: Permission = "talks.record"
  package static let sight: Permission? = "talks.read"
  package var talk: ID<Talk>
  package var version: Int
  package var agrees: Bool
  package init(_ talk: ID<Talk>, version: Int, _ agrees: Bool) {
    self.talk = talk
    self.version = version
    self.agrees = agrees
  }
  package func situation(in scope: Scope) throws -> Talk { try TalkTable.one(talk, in: scope) }
  package func decide(_ t: Talk, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let me = try own(t, occasion), about = Reference(Talk.reference, t.id)
    guard t.record != nil else { throw Refusal("share.nothing", .nothingWritten) }
    if t.party(me)?.shares == agrees { throw Refusal("share.same", .nothingChanged, kind: .conflict) }
    return Outcome([TalkTable.share(t, me, agrees, version: version)], Entry(agrees ? .didAgree : .didDisagree, subject: about, at: t.branch.id), made: about)
  }
}
