import FeatureKit

/// One more resolution of a gathering whose minutes are still to be filed. They come into the minutes with the first one.
package struct AddResolution: Storable {
  package static let name = "gatherings.addResolution"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  /// Ten matters are an evening; more are a mistake.
  static let most = 10
  package var gathering: ID<Gathering>
  package var resolution: String?
  package var body: VoteBody?
  package var paper: Bool
  package var agree: Int?
  package var against: Int?
  package var abstain: Int?
  package init(_ gathering: ID<Gathering>, _ resolution: String, body: VoteBody? = nil, paper: Bool = false, _ count: VoteCount) {
    self.gathering = gathering
    self.resolution = resolution
    self.body = body
    self.paper = paper
    agree = count.agree
    against = count.against
    abstain = count.abstain
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { gathering.place }
    var gathering: Gathering
    var roll: Roll
    var entered: Int
  }
  package func situation(in scope: Scope) throws -> Situation {
    let here = try Attending.load(gathering, in: scope)
    return Situation(gathering: here.gathering, roll: here.roll, entered: try ResolutionTable.of(gathering, in: scope).count)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let g = s.gathering
    try refuseUnlessPlanned(g)
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    var no = Refusal.Collector()
    no.check(g.starts <= occasion.now, "notYet", .notYetHeld(g.day))
    no.check(s.roll.open == 0, "attendance.open", .attendanceOpen(s.roll.open))
    no.check(s.entered < Self.most, "resolutions.many", .tooManyResolutions(Self.most))
    let made = Vote(text: trimmed(resolution), body: body, paper: paper, agree: agree, against: against, abstain: abstain).judged(g, s.roll, occasion.rules, &no)
    try no.refuse()
    let changes = made.map { [ResolutionTable.add(occasion.id(), $0, to: g.id)] } ?? []
    return Outcome(changes, Entry(.resolutionEntered(g.label, passed: made?.passed ?? false), subject: Reference(Gathering.reference, g.id), at: g.organization.id, clause: made?.body.clause))
  }
}

/// Takes one of them off again, as long as the minutes are not filed.
package struct RemoveResolution: Storable {
  package static let name = "gatherings.removeResolution"
  package static let permission: Permission = "gatherings.record"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var resolution: ID<Resolution>
  package init(_ resolution: ID<Resolution>, of gathering: ID<Gathering>) {
    self.gathering = gathering
    self.resolution = resolution
  }

  package func situation(in scope: Scope) throws -> Gathering { try GatheringTable.one(gathering, in: scope) }
  package func decide(_ g: Gathering, _ occasion: Occasion) throws(Refusal) -> Outcome {
    try refuseUnlessPlanned(g)
    try confine(occasion.actor, to: g.kinds, g.groups.map(\.id), at: g.place, Self.permission, occasion.house.grants)
    return Outcome([ResolutionTable.remove(resolution, of: gathering)], Entry(.resolutionRemoved(g.label), subject: Reference(Gathering.reference, g.id), at: g.organization.id))
  }
}
