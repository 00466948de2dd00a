import Acting
import Essentials
import Journal
import Persistence
import Regulations

/// The level above lets a duty fall, for a reason that stays with it.
package struct Waive: Storable {
  package static let name = "duties.waive"
  package static let permission: Permission = "duties.waive"
  package static let sight: Permission? = "duties.read"
  package var duty: Duty.Key
  package var reason: String
  package init(duty: Duty.Key, reason: String) {
    self.duty = duty
    self.reason = reason
  }

  package func situation(in scope: Scope) throws -> DutyAndAbove { try DutyAndAbove(duty, in: scope) }
  package func decide(_ s: DutyAndAbove, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let reason = trimmed(reason)
    var no = Refusal.Collector()
    no.check(!reason.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(reason.count <= 200, "reason.long", .reasonTooLong, field: "reason")
    no.check(s.duty.state != .met, "duty.met", .alreadyMet, clause: Clause(duty.rule))
    no.check(s.duty.state != .waived, "duty.waived", .alreadyWaived)
    try no.refuse()
    var changes = [DutyTable.waive(s.duty, Duty.Waiver(reason: reason, by: occasion.actor.person, on: occasion.today))]
    if let sql = CountTable.move(s.duty, from: s.duty.state, to: .waived, at: s.path) { changes.append(Change(sql)) }
    return Outcome(changes, Entry(.waived(s.title(occasion), duty.subject.description), subject: duty.subject, at: s.duty.organization, clause: Clause(duty.rule)))
  }
}

package struct UndoWaive: Storable {
  package static let name = "duties.undoWaive"
  package static let permission: Permission = "duties.waive"
  package static let sight: Permission? = "duties.read"
  package var duty: Duty.Key
  package init(duty: Duty.Key) { self.duty = duty }

  package func situation(in scope: Scope) throws -> DutyAndAbove { try DutyAndAbove(duty, in: scope) }
  package func decide(_ s: DutyAndAbove, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.duty.state == .waived else { throw Refusal("duty.notWaived", .notWaived) }
    let state = s.duty.phase(on: occasion.today)
    var changes = [DutyTable.undoWaiver(s.duty, to: state)]
    if let sql = CountTable.move(s.duty, from: .waived, to: state, at: s.path) { changes.append(Change(sql)) }
    return Outcome(changes, Entry(.waiverUndone(s.title(occasion), duty.subject.description), subject: duty.subject, at: s.duty.organization, clause: Clause(duty.rule)))
  }
}

/// A duty, and the level above, whose desk decides about it.
package struct DutyAndAbove: Placed {
  package var duty: Duty
  package var path: String
  package var place: Place

  package init(_ key: Duty.Key, in scope: Scope) throws {
    duty = try DutyTable.one(key, in: scope)
    (path, place) = try OpeningTable.above(duty.organization, in: scope)
  }
  init(duty: Duty, path: String, place: Place) {
    self.duty = duty
    self.path = path
    self.place = place
  }
  func title(_ occasion: Occasion) -> Word {
    Duty.title(occasion.rules.binding(duty.key.rule, start: duty.key.start), duty.key.rule, start: duty.key.start, end: duty.end, today: occasion.today, occasion.rules.vocabulary)
  }
}

func trimmed(_ text: String) -> String {
  var text = text[...]
  while text.first?.isWhitespace ?? false { text = text.dropFirst() }
  while text.last?.isWhitespace ?? false { text = text.dropLast() }
  return String(text)
}
