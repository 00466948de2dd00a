import Essentials

/// What only all rules together can show: ids used twice at one time, and terms whose length nobody gives.
struct Checks {
  let rules: [Placed<Rule>]

  func run() {
    for (index, later) in rules.enumerated() {
      guard let earlier = rules[..<index].first(where: { overlap($0.value, later.value) }) else { continue }
      later.item.wrong(.duplicate(later.value.id, earlier.item.file, earlier.item.line))
    }
    for rule in rules {
      if let supported = rule.value.supports { check(supported, rule.item.fields([])?["supports"] ?? rule.item) }
      let lengths = rules.filter { $0.value.supports == rule.value.id && !$0.value.lengths.isEmpty }
      if rule.value.kind == .term, rule.value.opensDuty, lengths.isEmpty { rule.item.wrong(.noLength(rule.value.id)) }
    }
  }
  private func check(_ supported: String, _ item: Item) {
    let found = rules.filter { $0.value.id == supported }
    if found.isEmpty { item.wrong(.noRule(supported)) } else if !found.contains(where: { $0.value.kind == .term && $0.value.opensDuty }) { item.wrong(.noTerm(supported)) }
  }
  private func overlap(_ a: Rule, _ b: Rule) -> Bool {
    a.id == b.id && a.from <= (b.until ?? .endOfTime) && b.from <= (a.until ?? .endOfTime)
  }
}

/// Splits each rule at the days on which a place's own figures begin and end.
struct Localized {
  let rules: [Placed<Rule>]
  let overrides: [Placed<Override>]

  func variants() -> [Rule] {
    for override in overrides {
      let item = override.item.fields([])?["rule"] ?? override.item, same = rules.filter { $0.value.id == override.value.rule }
      if same.isEmpty { item.wrong(.noRule(override.value.rule)) } else if !same.contains(where: { override.value.overlaps($0.value) }) { item.wrong(.notInForce(override.value.rule)) }
      for rule in same where override.value.overlaps(rule.value) { override.value.check(against: rule.value, override.item) }
    }
    return rules.flatMap { split($0.value) }
  }
  private func split(_ rule: Rule) -> [Rule] {
    let mine = overrides.map(\.value).filter { $0.rule == rule.id && $0.overlaps(rule) }
    guard !mine.isEmpty else { return [rule] }
    let end = rule.until ?? .endOfTime
    let cuts = Set([rule.from] + mine.flatMap { [$0.from, $0.until?.adding(1)].compactMap { $0 } }).filter { $0 >= rule.from && $0 <= end }.sorted()
    return cuts.enumerated().map { index, from in
      var part = rule
      part.from = from
      part.until = index + 1 < cuts.count ? cuts[index + 1].adding(-1) : rule.until
      return mine.filter { $0.from <= from && from <= ($0.until ?? .endOfTime) }.reduce(part) { $1.applied(to: $0) }
    }
  }
}
