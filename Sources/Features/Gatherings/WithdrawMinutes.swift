import FeatureKit

/// Takes minutes back that should not stand: what they proved is withdrawn, the gathering is open again, the text is kept as a draft.
package struct WithdrawMinutes: Storable {
  package static let name = "gatherings.withdrawMinutes"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var version: Int
  package var reason: String
  package init(_ gathering: ID<Gathering>, version: Int, because reason: String) {
    self.gathering = gathering
    self.version = version
    self.reason = reason
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { gathering.place }
    var gathering: Gathering
    var evidences: [Evidence]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let g = try GatheringTable.one(gathering, in: scope)
    return Situation(gathering: g, evidences: try MinutesTable.evidences(of: g, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering
    if g.state != .held { throw Refusal("notHeld", .noMinutes, kind: .conflict) }
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    let why = try checkedReason(reason)
    let back = s.evidences.map { Evidence($0.kind, for: $0.subject, on: $0.day, makesUp: $0.makesUp, withdrawn: true) }
    return Outcome(
      [GatheringTable.reopen(g, version: version)] + MinutesTable.withdraw(g, because: why) + [PaperTable.forget(g.id)],
      Entry(.withdrawn(g.label), subject: Reference(Gathering.reference, g.id), at: g.organization.id, clause: Clause("ZB-26"), proves: back), made: Reference(Gathering.reference, g.id))
  }
}
