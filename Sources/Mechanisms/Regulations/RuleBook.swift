import Essentials

/// All rules of all regulations in all versions. A pure value: loaded once, asked by day.
package struct RuleBook: Sendable {
  package let regulations: [Regulation]
  /// Every variant, in file order; variants of one id never overlap.
  package let rules: [Rule]
  package let vocabulary: Vocabulary
  /// The texts that it was read from, one to each regulation and in their order.
  let files: [SourceText]
  private let byID: [String: [Rule]]
  private let byProof: [String: [Rule]]

  init(_ regulations: [Regulation], _ rules: [Rule], _ vocabulary: Vocabulary, _ files: [SourceText] = []) {
    self.files = files
    self.regulations = regulations
    self.rules = rules
    self.vocabulary = vocabulary
    byID = Dictionary(grouping: rules, by: \.id)
    byProof = rules.filter(\.opensDuty).reduce(into: [:]) { found, rule in
      for kind in rule.proof { found[kind, default: []].append(rule) }
    }
  }

  /// The version in force on that day; nil before the first, after the last, and for an unknown id.
  package func rule(_ id: String, on day: Day) -> Rule? { byID[id]?.first { $0.inForce(on: day) } }
  package func rules(on day: Day) -> [Rule] { rules.filter { $0.inForce(on: day) } }
  /// The rules whose duties this kind of evidence meets; judged by the evidence's own day.
  package func asking(proof kind: String, on day: Day) -> [Rule] { byProof[kind, default: []].filter { $0.inForce(on: day) } }
  /// The rules that open duties.
  package func opening(on day: Day) -> [Rule] { rules.filter { $0.opensDuty && $0.inForce(on: day) } }
  package func regulation(of rule: Rule) -> Regulation? { regulations.first { $0.id == rule.regulation } }

  package func parameter(_ id: String, _ name: String, on day: Day) -> Parameter? { rule(id, on: day)?.parameter(name) }
  package func integer(_ id: String, _ name: String, on day: Day) -> Int? { parameter(id, name, on: day)?.integer }
  package func fraction(_ id: String, _ name: String, on day: Day) -> Fraction? { parameter(id, name, on: day)?.fraction }

  /// How a page shows the clause; nil where no version was in force.
  package func citation(_ clause: Clause, on day: Day) -> Citation? {
    guard let rule = rule(clause.rule, on: day), let regulation = regulation(of: rule) else { return nil }
    return Citation(rule: rule.id, short: regulation.short, article: rule.article, text: rule.text, articleConfirmed: rule.articleConfirmed, local: rule.local)
  }

  /// The months of a term, by the first length that fits; nil where such an organization has none.
  package func termMonths(_ rule: Rule, for standing: Standing, on day: Day) -> Int? {
    supporting(rule, on: day).flatMap(\.lengths).first { length in
      length.kinds.contains(standing.kind) && (length.units.isEmpty || standing.unit.map(length.units.contains) == true)
    }?.months
  }
  /// When the subject is reminded: as the supporting rules say, else as the rule does.
  package func reminders(_ rule: Rule, on day: Day) -> [Rule.Reminder] {
    let supported = supporting(rule, on: day).filter { $0.lengths.isEmpty }.flatMap(\.reminders)
    return supported + rule.reminders.filter { !supported.contains($0) }
  }
  private func supporting(_ rule: Rule, on day: Day) -> [Rule] { rules.filter { $0.supports == rule.id && $0.inForce(on: day) } }
}
