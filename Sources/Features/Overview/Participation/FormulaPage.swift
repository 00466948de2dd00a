import FeatureKit

/// Weighs the index anew.
struct FormulaPage: Page {
  var formula: Formula
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case formula }

  static func load(_ entered: Entered, in scope: Scope) throws -> FormulaPage {
    try scope.demand(SetFormula.permission, at: OrganizationTable.root(in: scope))
    return FormulaPage(formula: try FormulaTable.current(in: scope), entered: entered)
  }
  static let samples = [
    FormulaPage(formula: .suggested),
    FormulaPage(formula: .suggested, entered: Entered(["duties": .text("60"), "attendance": .text("30"), "prompt": .text("20")], problems: [.init("weight.sum", .weightSum(110), field: "duties")])),
  ]
  var crumbs: [Crumb] { [Crumb(.overview, Overview.start())] }
  func title(_ t: Reader) -> String { t(.weighAnew) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Overview.formula(), t, entered), fields: [HTML] = Ingredient.allCases.map { form.number($0.rawValue, t(.weightOf($0.word)), hint: t($0.means), value: String(formula[$0])) }
    return """
      \(pageHead(t(.weighAnew), t(.weighAnewLead)))
      \(note(.info, t(.localFigure), t(.localFigureWhy), t))
      \(form.html(form.hidden("version", String(formula.version)), fields.joined(), row(submit(t(.save)), act(t(.back), Overview.start()))))
      """
  }
}
