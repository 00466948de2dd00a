import FeatureKit

/// Says that a branch stands at a unit. A joint branch stands at several, at most so many as ZB-03 allows.
package struct LinkUnit: Storable {
  package static let name = "structure.linkUnit"
  package static let permission: Permission = "structure.keep"
  package var organization: ID<Organization>
  package var unit: ID<Unit>
  package init(_ organization: ID<Organization>, at unit: ID<Unit>) {
    self.organization = organization
    self.unit = unit
  }

  package struct Situation: Placed {
    package var place: Place { now.organization.place }
    var now: Details
    var unit: Unit
    var units: [Unit]
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(now: try StructureTable.details(organization, in: scope), unit: try UnitTable.one(unit, in: scope, withAbove: organization), units: try UnitTable.of(organization, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let o = s.now.organization
    var no = Refusal.Collector()
    no.check(s.now.ended == nil, "ended", .alreadyDissolved)
    no.check(!s.units.contains { $0.id == unit }, "unit.linked", .unitLinked, field: "unit")
    checkUnits(o.kind, o.setting, s.units.count + 1, occasion, field: "unit", &no)
    try no.refuse()
    return Outcome([UnitTable.link(organization, unit)], Entry(.unitLinked(o.name, s.unit.name), subject: Reference(Organization.reference, organization), at: organization))
  }
}

package struct UnlinkUnit: Storable {
  package static let name = "structure.unlinkUnit"
  package static let permission: Permission = "structure.keep"
  package var organization: ID<Organization>
  package var unit: ID<Unit>
  package init(_ organization: ID<Organization>, from unit: ID<Unit>) {
    self.organization = organization
    self.unit = unit
  }

  package struct Situation: Placed {
    package var place: Place { organization.place }
    var organization: Organization
    var unit: Unit
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard let unit = try UnitTable.of(organization, in: scope).first(where: { $0.id == unit }) else { throw OutOfReach() }
    return Situation(organization: try OrganizationTable.one(organization, in: scope), unit: unit)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    Outcome(
      [UnitTable.unlink(organization, unit)],
      Entry(.unitUnlinked(s.organization.name, s.unit.name), subject: Reference(Organization.reference, organization), at: organization))
  }
}
