import FeatureKit

/// Calls a planned gathering off.
package struct Cancel: Storable {
  package static let name = "gatherings.cancel"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var version: Int
  package var reason: String
  package init(_ gathering: ID<Gathering>, version: Int, because reason: String) {
    self.gathering = gathering
    self.version = version
    self.reason = reason
  }

  package func situation(in scope: Scope) throws -> Gathering { try GatheringTable.one(gathering, in: scope) }

  package func decide(_ g: Gathering, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseUnlessPlanned(g)
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    let why = try checkedReason(reason), subject = Reference(Gathering.reference, g.id)
    return Outcome(
      [GatheringTable.cancel(g, because: why, version: version)], Entry(.cancelled(g.label), subject: subject, at: g.organization.id),
      notices: g.starts > occasion.now ? g.audiences.map { Notice(to: $0, .calledOff(g), about: subject) } : [], made: subject)
  }
}

/// A reason in a few words, without the blanks around it.
func checkedReason(_ text: String) throws(Refusal) -> String {
  let reason = trimmed(text)
  if reason.isEmpty { throw Refusal("reason.missing", .reasonMissing, field: "reason") }
  if reason.count > 200 { throw Refusal("reason.long", .tooLong(200), field: "reason") }
  return reason
}
