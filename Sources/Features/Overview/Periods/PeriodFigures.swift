import DutyBoard
import FeatureKit

/// One rule in both stretches.
struct RuleLine: Hashable, Encodable {
  var rule: String
  var matter: Word
  var now: Tally
  var before: Tally
}

/// What an organization with all below it did in a stretch, beside another one.
struct PeriodFigures: Hashable, Encodable {
  var now: Stretch
  var before: Stretch
  /// In the order of the rules.
  var lines: [RuleLine]
  var turnout: Turnout
  var turnoutBefore: Turnout

  var due: Share { lines.reduce(Tally()) { $0 + $1.now }.due }
  var dueBefore: Share { lines.reduce(Tally()) { $0 + $1.before }.due }

  /// Three queries: the running counts of both stretches, and the minutes of each.
  static func load(_ o: Organization, _ now: Stretch, _ before: Stretch, in scope: Scope) throws -> PeriodFigures {
    let counts = try CountTable.own(of: o.id, starting: Array(Set(now.starts + before.starts)).sorted(), in: scope)
    return PeriodFigures(
      now: now, before: before, lines: lines(counts, now, before, scope.rules), turnout: try TurnoutTable.sum(below: o, now, in: scope), turnoutBefore: try TurnoutTable.sum(below: o, before, in: scope))
  }
  /// One organization's counts by rule; what neither stretch holds is left out.
  static func lines(_ counts: [CountTable.Line], _ now: Stretch, _ before: Stretch, _ rules: RuleBook) -> [RuleLine] {
    var order: [String] = []
    for rule in rules.rules where !order.contains(rule.id) { order.append(rule.id) }
    let byRule = Dictionary(grouping: counts, by: \.rule)
    return order.compactMap { id in
      func sum(_ stretch: Stretch) -> Tally {
        byRule[id, default: []].filter { line in rules.binding(id, start: line.period).map { stretch.holds(line.period, of: $0) } ?? false }.reduce(Tally()) { $0 + $1.tally }
      }
      let line = RuleLine(rule: id, matter: rules.binding(id, start: now.from)?.matter(rules.vocabulary) ?? Word(zh: id, en: id), now: sum(now), before: sum(before))
      return line.now.isEmpty && line.before.isEmpty ? nil : line
    }
  }
}
