import FeatureKit

/// Opens checking in at a gathering: from now on a screen in the hall shows its code.
package struct OpenCheckIn: Action {
  package static let name = "gatherings.openCheckIn"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  var gathering: ID<Gathering>
  /// What its codes are made of; kept sealed, and not at all in the journal.
  var secret: String
  package init(gathering: ID<Gathering>, secret: String) {
    self.gathering = gathering
    self.secret = secret
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { gathering.place }
    var gathering: Gathering
    var setting: CheckInSetting?
    var desk: CheckInDesk?
  }
  package func situation(in scope: Scope) throws -> Situation {
    let g = try GatheringTable.one(gathering, in: scope)
    return Situation(gathering: g, setting: try CheckInTable.setting(of: g.organization.id, in: scope), desk: try CheckInTable.desk(of: gathering, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering
    try refuseUnlessPlanned(g)
    try confine(o.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, o.house.grants)
    guard let setting = s.setting else { throw Refusal("checkIn.off", .checkInOffHere) }
    if let desk = s.desk, desk.closedAt == nil { throw Refusal("open.already", .checkInIsOpen, kind: .conflict) }
    guard g.checkInSpan.contains(o.now) else { throw Refusal("notRunning", .checkInNotYet(CheckInLimits.before)) }
    return Outcome([CheckInTable.open(gathering, secret, setting.seconds, at: o.now)], Entry(.openedCheckIn(g.label), subject: Reference(Gathering.reference, gathering), at: g.organization.id), made: Reference(Gathering.reference, gathering))
  }
}

/// Closes it before its time.
package struct CloseCheckIn: Storable {
  package static let name = "gatherings.closeCheckIn"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  var gathering: ID<Gathering>

  package func situation(in scope: Scope) throws -> OpenCheckIn.Situation { try OpenCheckIn(gathering: gathering, secret: "").situation(in: scope) }
  package func decide(_ s: OpenCheckIn.Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering
    try confine(o.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, o.house.grants)
    guard let desk = s.desk, desk.closedAt == nil else { throw Refusal("open.not", .checkInNotOpened, kind: .conflict) }
    return Outcome([CheckInTable.close(gathering, at: o.now)], Entry(.closedCheckIn(g.label), subject: Reference(Gathering.reference, gathering), at: g.organization.id), made: Reference(Gathering.reference, gathering))
  }
}
