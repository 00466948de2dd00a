import FeatureKit

/// Changes what was announced, and tells those it is for when time or place moved.
package struct ChangePlan: Storable, PlanFields {
  package static let name = "gatherings.changePlan"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var version: Int
  package var kinds: [Gathering.Kind]
  package var groups: [ID<Group>]
  package var title: String?
  package var starts: Moment
  package var ends: Moment?
  package var location: String
  package var agenda: String?
  package var presider: ID<Person>?
  package var lecturer: ID<Person>?

  package struct Situation: Placed {
    package var place: Place { now.place }
    var now: Gathering
    var planning: Planning
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try GatheringTable.one(gathering, in: scope)
    return Situation(now: now, planning: try Planning.load(now.organization, self, besides: gathering, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseUnlessPlanned(s.now)
    try check(s.planning, occasion)
    try confine(occasion.actor, to: s.now.kinds, s.now.groups.map(\.id), at: s.place, Self.permission, occasion.house.grants)
    var g = gathering(s.now.id, s.planning, plannedAt: s.now.plannedAt, version: version)
    g.partners = s.now.partners
    guard g.partners.isEmpty || g.mayBeJoint else { throw Refusal("kinds.joint", .jointKinds, field: "kinds") }
    let subject = Reference(Gathering.reference, g.id)
    let moved = g.starts != s.now.starts || g.location != s.now.location
    return Outcome(
      GatheringTable.change(g, from: version), Entry(.planChanged(from: s.now.label, to: g.label, g.starts), subject: subject, at: g.organization.id),
      notices: moved && g.starts > occasion.now ? s.planning.tell(.moved(g), g) : [], made: subject)
  }
}

/// Only what is planned can be changed, marked, left or cancelled.
func refuseUnlessPlanned(_ g: Gathering) throws(Refusal) {
  switch g.state {
  case .planned: return
  case .held: throw Refusal("held", .alreadyHeld, kind: .conflict)
  case .cancelled: throw Refusal("cancelled", .alreadyCancelled, kind: .conflict)
  }
}
