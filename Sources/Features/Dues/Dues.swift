import FeatureKit

/// 党费: what members owe, by the published rates.
package enum Dues {
  /// `category` and `base` ask it; of the self-employed also `quarter`.
  package static let calculator = Route< >("/dues/calculator")
  static let read: Permission = "dues.calculate"
}

package let dues = Feature(
  "Dues",
  endpoints: [answering(Dues.calculator, again: { scope, entered in CalculatorPage.form(entered, in: scope) }, { scope, query in try CalculatorPage.load(query, in: scope) })],
  grants: [Grant(Dues.read, .mayCalculate, to: Role.everyMember)],
  menu: [MenuItem(.calculator, .money, Dues.calculator(), in: .own, forMembers: true, Dues.read, order: 68)],
  pages: [Preview(CalculatorPage.self)])
