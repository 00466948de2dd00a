import FeatureKit

/// 请假: for oneself, or by whoever records for somebody else. The reason is sealed and stays out of the journal.
package struct TakeLeave: Storable {
  package static let name = "gatherings.takeLeave"
  package static let permission: Permission = "gatherings.leave"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  /// Nil for oneself.
  package var person: ID<Person>?
  package var reason: String?
  package init(_ gathering: ID<Gathering>, person: ID<Person>? = nil, because reason: String? = nil) {
    self.gathering = gathering
    self.person = person
    self.reason = reason
  }

  package func situation(in scope: Scope) throws -> Attending { try Attending.load(gathering, for: Self.permission, in: scope) }

  package func decide(_ s: Attending, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let who = try s.whose(person, occasion), why = trimmed(reason)
    if why.count > 200 { throw Refusal("reason.long", .tooLong(200), field: "reason") }
    return Outcome(
      [AttendanceTable.leave(who.person.id, from: gathering, because: why.isEmpty ? nil : why, now: occasion.now)],
      Entry(.tookLeave(Reference(Person.reference, who.person.id), s.gathering.label), subject: Reference(Gathering.reference, gathering), at: s.gathering.organization.id),
      made: Reference(Gathering.reference, gathering))
  }
}

/// A gathering with everybody expected at it.
package struct Attending: Placed, Hashable {
  package var place: Place
  var gathering: Gathering
  var roll: Roll
  /// The partner branch from which somebody acts; nil from the branch that holds it.
  var partner: ID<Organization>?

  /// - Parameter permission: where a partner branch may do this for its own people, it is done from there.
  static func load(_ id: ID<Gathering>, for permission: Permission? = nil, in scope: Scope) throws -> Attending {
    let g = try GatheringTable.one(id, in: scope), side = permission.flatMap { g.side(of: scope.actor, $0) }
    return Attending(place: side?.place ?? g.place, gathering: g, roll: try AttendanceTable.roll(of: g, in: scope), partner: side?.id)
  }
  /// Whether somebody is marked from here: a partner marks its own people, the branch that holds it everybody.
  func isOwn(_ who: Attendee) -> Bool { partner == nil || who.home == partner }
  /// Whose leave it is: one's own until the gathering begins; anybody's for those who record.
  func whose(_ person: ID<Person>?, _ occasion: Occasion) throws(Refusal) -> Attendee {
    try refuseUnlessPlanned(gathering)
    let records = occasion.actor.may("gatherings.record", at: place)
    if let person, person != occasion.actor.person {
      if !records { throw .notPermitted("gatherings.record", occasion.house.grants) }
      try confine(occasion.actor, to: gathering.kinds, gathering.groups.map(\.id), at: place, "gatherings.record", occasion.house.grants)
    }
    guard let id = person ?? occasion.actor.person, let who = roll[id], id == occasion.actor.person || isOwn(who) else { throw Refusal("person.notExpected", .notExpected, field: "person") }
    if occasion.now >= gathering.starts && !records { throw Refusal("started", .alreadyBegun) }
    return who
  }
}
