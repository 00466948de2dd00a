import FeatureKit

/// Takes a leave back: the person is expected again.
package struct CancelLeave: Storable {
  package static let name = "gatherings.cancelLeave"
  package static let permission: Permission = "gatherings.leave"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  /// Nil for oneself.
  package var person: ID<Person>?
  package init(_ gathering: ID<Gathering>, person: ID<Person>? = nil) {
    self.gathering = gathering
    self.person = person
  }

  package func situation(in scope: Scope) throws -> Attending { try Attending.load(gathering, for: Self.permission, in: scope) }

  package func decide(_ s: Attending, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let who = try s.whose(person, occasion)
    if who.mark != .leave { throw Refusal("leave.none", .noLeave, kind: .conflict) }
    return Outcome(
      [AttendanceTable.mark(who.person.id, .expected, at: gathering, now: occasion.now)],
      Entry(.leaveTakenBack(Reference(Person.reference, who.person.id), s.gathering.label), subject: Reference(Gathering.reference, gathering), at: s.gathering.organization.id),
      made: Reference(Gathering.reference, gathering))
  }
}
