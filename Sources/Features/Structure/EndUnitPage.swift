import FeatureKit

/// The end of a unit.
struct EndUnitPage: Page {
  var spot: Spot
  var unit: Unit
  var standing: [OrganizationName]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", unit, standing }

  static func load(_ id: ID<Unit>, _ entered: Entered, in scope: Scope) throws -> EndUnitPage {
    let unit = try UnitTable.one(id, in: scope)
    return EndUnitPage(spot: try Spot.load(unit.organization, toDo: EndUnit.permission, by: .itself, in: scope).0, unit: unit, standing: try UnitTable.standing(at: id, in: scope), entered: entered)
  }
  static let samples = [
    EndUnitPage(spot: Sample.spot, unit: Sample.unit, standing: []), EndUnitPage(spot: Sample.spot, unit: Sample.unit, standing: [OrganizationName(Sample.branch)]),
    EndUnitPage(spot: Sample.spot, unit: Sample.unit, standing: [], entered: Entered(["on": .text("2027-01-01")], problems: [.init("day", .notLater, field: "on")])),
  ]
  var crumbs: [Crumb] { spot.crumbs + [Crumb(.units, Structure.units())] }
  func title(_ t: Reader) -> String { t(.endUnit) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.endUnit(unit.id), t, entered)
    let blocked: HTML = note(.warn, nil, t(.unitInUse(standing.map(\.name))), t, plainList(standing.map { "<a href=\"\(Structure.unitsOf($0.id))\">\($0.name)</a>" }))
    let asked = form.html(form.day("on", t(.lastDay), value: t.today), row(submit(t(.endUnit), .danger), act(t(.cancel), Structure.unit(unit.id))))
    return """
      <div class="stack">
      <h1>\(t(.endUnit))</h1>
      <p class="muted">\(unit.name)</p>
      \(smallNote(t(.endUnitText)))
      \(standing.isEmpty || !entered.problems.isEmpty ? asked : blocked)
      </div>
      """
  }
}
