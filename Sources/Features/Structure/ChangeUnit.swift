import FeatureKit

package struct ChangeUnit: Storable {
  package static let name = "structure.changeUnit"
  package static let permission: Permission = "structure.keep"
  package var unit: ID<Unit>
  package var name: String
  package var kind: UnitKind
  package var address: String?
  /// A code of the register of divisions, or a name in it; `divisionCode` is the one chosen where a name fits several.
  package var division: String?
  package var divisionCode: String?
  package var version: Int?
  package init(_ unit: ID<Unit>, _ kind: UnitKind, named name: String, address: String? = nil, division: String? = nil, version: Int? = nil) {
    self.unit = unit
    self.name = name
    self.kind = kind
    self.address = address
    self.division = division
    self.version = version
  }

  package struct Situation: Placed {
    package var place: Place { keeper.place }
    var keeper: Organization
    var now: Unit
    var taken: Bool
    var division: DivisionChoice
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try UnitTable.one(unit, in: scope)
    return Situation(
      keeper: try OrganizationTable.one(now.organization, in: scope), now: now, taken: try UnitTable.isTaken(trimmed(name), at: now.organization, besides: unit, in: scope),
      division: try StructureTable.choice(division, chosen: divisionCode, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var after = s.now
    (after.name, after.kind, after.address, after.division, after.version) = (trimmed(name), kind, trimmed(address ?? ""), s.division.code, version ?? s.now.version)
    var no = Refusal.Collector()
    after.check(s.taken, s.division, &no)
    try no.refuse()
    return Outcome([UnitTable.change(after)], Entry(.unitChanged(after.name), subject: Reference(Unit.reference, unit), at: s.keeper.id))
  }
}
