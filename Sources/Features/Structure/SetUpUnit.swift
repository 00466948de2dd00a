import FeatureKit

/// Enters a unit, looked after by an organization.
package struct SetUpUnit: Storable {
  package static let name = "structure.setUpUnit"
  package static let permission: Permission = "structure.keep"
  package var organization: ID<Organization>
  package var name: String
  package var kind: UnitKind
  package var address: String?
  /// A code of the register of divisions, or a name in it; `divisionCode` is the one chosen where a name fits several.
  package var division: String?
  package var divisionCode: String?
  package init(at organization: ID<Organization>, _ kind: UnitKind, named name: String, address: String? = nil, division: String? = nil) {
    self.organization = organization
    self.name = name
    self.kind = kind
    self.address = address
    self.division = division
  }

  package struct Situation: Placed {
    package var place: Place { keeper.organization.place }
    var keeper: Details
    var taken: Bool
    var division: DivisionChoice
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(keeper: try StructureTable.details(organization, in: scope), taken: try UnitTable.isTaken(trimmed(name), at: organization, in: scope), division: try StructureTable.choice(division, chosen: divisionCode, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(s.keeper.ended == nil, "ended", .alreadyDissolved)
    let unit = Unit(id: occasion.id(), organization: organization, name: trimmed(name), kind: kind, address: trimmed(address ?? ""), division: s.division.code, version: 1)
    unit.check(s.taken, s.division, &no)
    try no.refuse()
    let reference = Reference(Unit.reference, unit.id)
    return Outcome([UnitTable.add(unit)], Entry(.unitSetUp(unit.name, s.keeper.organization.name), subject: reference, at: organization), made: reference)
  }
}

extension Unit {
  func check(_ taken: Bool, _ division: DivisionChoice, _ no: inout Refusal.Collector) {
    no.check(!name.isEmpty, "name.missing", .nameMissing, field: "name")
    no.check(name.count <= 100, "name.long", .tooLong(100), field: "name")
    no.check(!taken, "name.taken", .unitTaken, field: "name")
    Contact(address: address).check(&no, division)
  }
}
