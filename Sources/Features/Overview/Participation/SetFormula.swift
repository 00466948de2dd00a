import FeatureKit

/// Weighs the ingredients of the index anew, for the whole house and from now on: indexes of earlier periods are reckoned by it too.
package struct SetFormula: Storable {
  package static let name = "overview.setFormula"
  package static let permission: Permission = "overview.formula"
  package var duties: Int
  package var attendance: Int
  package var prompt: Int
  /// Of the formula that it replaces.
  package var version: Int
  package init(duties: Int, attendance: Int, prompt: Int, version: Int) {
    self.duties = duties
    self.attendance = attendance
    self.prompt = prompt
    self.version = version
  }

  package struct Situation: Placed {
    package var place: Place
    var current: Formula
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(place: try OrganizationTable.root(in: scope), current: try FormulaTable.current(in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    guard s.current.version == version else { throw Refusal("changed", .changedMeanwhile, kind: .conflict) }
    var no = Refusal.Collector()
    for (field, weight) in [("duties", duties), ("attendance", attendance), ("prompt", prompt)] { no.check((0...100).contains(weight), "weight.range", .weightRange, field: field) }
    try no.refuse()
    no.check(duties + attendance + prompt == 100, "weight.sum", .weightSum(duties + attendance + prompt), field: "duties")
    no.check(Ingredient.allCases.contains { s.current[$0] != new[$0] }, "weight.same", .weightSame, field: "duties")
    try no.refuse()
    return Outcome([FormulaTable.set(new, by: occasion.actor, occasion.now)], Entry(.formulaSet(new), subject: Reference(Organization.reference, s.place.id), at: s.place.id))
  }
  private var new: Formula { Formula(duties: duties, attendance: attendance, prompt: prompt, version: version + 1) }
}
