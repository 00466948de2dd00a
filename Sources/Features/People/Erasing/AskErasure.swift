import Approvals
import FeatureKit

/// A member asks for what need not be kept of them to be erased; a clerk of the branch or above decides.
package struct AskErasure: Storable {
  package static let name = "people.askErasure"
  package static let permission = FileKeeping.permission
  package static let sight: Permission? = "people.read"
  package var fields: [Erasable]
  package var reason: String
  package init(_ fields: [Erasable], reason: String) {
    self.fields = fields
    self.reason = reason
  }
  static let kind = "people.erasure"

  package struct Situation: Placed {
    var held: Held
    var step: StoredAction
    package var place: Place { held.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard let me = scope.actor.person else { throw OutOfReach() }
    var held = try Held.load(me, in: scope)
    held.waiting = try ApprovalTable.isWaiting(for: me, AskErasure.kind, in: scope)
    return Situation(held: held, step: try StoredAction(EraseFields(person: me, fields: fields, reason: reason, asked: scope.today)))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let held = s.held, file = held.person
    try file.refuseMerged()
    if o.actor.isUnproven { throw .unproven }
    let chosen = held.fields.filter(fields.contains)
    var no = Refusal.Collector()
    no.check(!fields.isEmpty, "missing", .chooseErasable, field: "fields")
    no.check(fields.isEmpty || !chosen.isEmpty, "nothing", .nothingToErase, field: "fields")
    no.check(reason.filter { !$0.isWhitespace }.count >= 2, "reason", .reasonMissing, field: "reason")
    no.check(reason.count <= 300, "long", .tooLong(300), field: "reason")
    no.check(!held.waiting, "waiting", .erasureAsked)
    try no.refuse()
    let id: ID<Approval> = o.id(), reference = Reference(Person.reference, file.id)
    let changes = chosen.map { ApprovalChange(name: $0.word, before: .recorded, after: nil) }
    return Outcome(
      [ApprovalTable.ask(id, by: file.id, AskErasure.kind, .erasureOf(chosen), changes, because: reason, does: s.step, o.now)],
      Entry(.askedErasure(reference, chosen), subject: reference, at: file.organization.id, clause: Clause("GX-02")),
      notices: [Notice(to: .posts(Role.desk, file.organization.id), .askedErasure(reference, chosen), about: Reference(Approval.reference, id))], made: Reference(Approval.reference, id))
  }
}
