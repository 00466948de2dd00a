import FeatureKit

/// Hangs an organization with all below it under another. Both committees concerned must be within the actor's posts.
package struct MoveOrganization: Storable {
  package static let name = "structure.move"
  package static let permission: Permission = "structure.change"
  package var organization: ID<Organization>
  package var under: ID<Organization>
  package var version: Int?
  package init(_ organization: ID<Organization>, under: ID<Organization>, version: Int? = nil) {
    self.organization = organization
    self.under = under
    self.version = version
  }

  package struct Situation: Placed {
    package var place: Place
    var now: Details
    var under: Details
    var target: Place
    var taken: Bool
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try StructureTable.details(organization, in: scope), under = try StructureTable.details(under, in: scope)
    return Situation(
      place: try StructureTable.committee(above: now.organization, in: scope), now: now, under: under,
      target: try StructureTable.committee(over: under.organization, in: scope),
      taken: try StructureTable.isTaken(now.organization.name, under: self.under, besides: organization, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let before = s.now.organization, under = s.under.organization
    guard occasion.actor.may(Self.permission, at: s.target) else { throw .notPermitted(Self.permission, occasion.house.grants) }
    var no = Refusal.Collector()
    no.check(s.now.ended == nil && s.under.ended == nil, "ended", .alreadyDissolved)
    no.check(before.parent != nil, "move.root", .rootStays, field: "under")
    no.check(!under.path.hasPrefix(before.path), "move.below", .cannotMoveBelowItself, field: "under")
    no.check(before.parent != under.id, "move.same", .standsThereAlready, field: "under")
    no.check(under.kind.below.contains(before.kind), "kind.place", .cannotStandUnder(before.kind, under), field: "under")
    no.check(!s.taken, "name.taken", .nameTaken, field: "under")
    try no.refuse()
    let path = "\(under.path)\(before.id)/"
    return Outcome(
      carried(before, under) + StructureTable.move(before, under: under, version: version ?? s.now.version) + [StructureTable.rememberSubtree(at: path, since: occasion.today)],
      Entry(.moved(before.name, to: under.name), subject: Reference(Organization.reference, organization), at: organization))
  }
  /// What is counted below it goes along: every mechanism that keeps counts by path adds its changes here. They run before the paths change.
  private func carried(_ organization: Organization, _ under: Organization) -> [Change] {
    OrganizationTable.moveCounts(of: organization, under: under) + CountTable.moveCounts(of: organization, under: under)
  }
}
