import FeatureKit

/// What is known of an organization's own switch.
struct ComparisonSwitch: Placed {
  var organization: Organization
  /// Since when it is on.
  var since: Moment?
  package var place: Place { organization.place }
  static func load(_ id: ID<Organization>, in scope: Scope) throws -> ComparisonSwitch {
    ComparisonSwitch(organization: try OrganizationTable.one(id, in: scope), since: try ComparisonTable.running(at: id, in: scope))
  }
}

/// Lets the figures of an organization's children stand side by side, in tree order. Off until somebody switches it on.
package struct CompareChildren: Storable {
  package static let name = "overview.compareChildren"
  package static let permission: Permission = "overview.compare"
  package static let sight: Permission? = Overview.read
  package var organization: ID<Organization>
  package init(_ organization: ID<Organization>) { self.organization = organization }

  package struct Situation: Placed {
    var known: ComparisonSwitch
    package var place: Place { known.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(known: try ComparisonSwitch.load(organization, in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.known.organization.kind != .branch else { throw Refusal("comparison.branch", .nothingBelowToCompare) }
    guard s.known.since == nil else { throw Refusal("comparison.on", .comparisonIsOn, kind: .conflict) }
    return Outcome([ComparisonTable.begin(occasion.id(), organization, by: occasion.actor, occasion.now)], Entry(.begunComparing, subject: Reference(Organization.reference, organization), at: organization))
  }
}

/// Ends it: the page shows no child's figures any more.
package struct StopComparing: Storable {
  package static let name = "overview.stopComparing"
  package static let permission: Permission = "overview.compare"
  package static let sight: Permission? = Overview.read
  package var organization: ID<Organization>
  package init(_ organization: ID<Organization>) { self.organization = organization }

  package func situation(in scope: Scope) throws -> CompareChildren.Situation { .init(known: try ComparisonSwitch.load(organization, in: scope)) }
  package func decide(_ s: CompareChildren.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.known.since != nil else { throw Refusal("comparison.off", .comparisonIsOff, kind: .conflict) }
    return Outcome([ComparisonTable.end(organization, by: occasion.actor, occasion.now)], Entry(.endedComparing, subject: Reference(Organization.reference, organization), at: organization))
  }
}
