import FeatureKit

/// Ends a unit at which no organization stands any more; its record stays.
package struct EndUnit: Storable {
  package static let name = "structure.endUnit"
  package static let permission: Permission = "structure.keep"
  package var unit: ID<Unit>
  package var on: Day
  package init(_ unit: ID<Unit>, on: Day) {
    self.unit = unit
    self.on = on
  }

  package struct Situation: Placed {
    package var place: Place { keeper.place }
    var keeper: Organization
    var now: Unit
    /// Those that stand at it, seen or not.
    var standing: [OrganizationName]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try UnitTable.one(unit, in: scope)
    return Situation(keeper: try OrganizationTable.one(now.organization, in: scope), now: now, standing: try UnitTable.standing(at: unit, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(s.standing.isEmpty, "unit.inUse", .unitInUse(s.standing.map(\.name)))
    no.check(on <= occasion.today, "day", .notLater, field: "on")
    try no.refuse()
    return Outcome([UnitTable.end(s.now, on: on)], Entry(.unitEnded(s.now.name), subject: Reference(Unit.reference, unit), at: s.keeper.id))
  }
}
