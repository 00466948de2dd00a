import Essentials

extension RuleBook {
  /// One variant of one rule as `rules check` lists it.
  package struct Line: Hashable, Sendable {
    package let id: String
    /// 支部条例 第十一条 / Branch Regulations Art. 11
    package let article: Word
    package let version: String
    package let from: Day
    package let until: Day?
    package let kind: Word
    /// Empty where the rule has no period.
    package let period: Word
    /// What it does now: opens a duty with which proof, supports a term, binds actions, or waits and for what.
    package let effect: Word
    package let opensDuty: Bool
    /// Whatever is not sure or not central; empty for a figure and an article that were both seen.
    package let marks: [Word]

    /// The cells of the row, in the order they are printed.
    package func cells(_ language: Language) -> [String] {
      [id, language(article), language(kind), language(period), language(effect), marks.map { language($0) }.joined(separator: language == .zh ? "、" : ", ")]
    }
  }

  package func report() -> [Line] { rules.map(line) }

  private func line(_ rule: Rule) -> Line {
    let short = regulation(of: rule)?.short ?? Word(zh: "", en: "")
    let article = rule.article.zh.isEmpty ? short : Word(zh: "\(short.zh) \(rule.article.zh)", en: "\(short.en) \(rule.article.en)")
    return Line(id: rule.id, article: article, version: rule.version, from: rule.from, until: rule.until, kind: rule.kind.label, period: rule.frequency, effect: effect(rule),
      opensDuty: rule.opensDuty, marks: marks(rule))
  }
  private func effect(_ rule: Rule) -> Word {
    if let waits = rule.waits { return Word(zh: "等待：\(waits.zh)", en: "waits for: \(waits.en)") }
    if let supports = rule.supports { return Word(zh: "用于 \(supports)", en: "used by \(supports)") }
    guard rule.opensDuty else { return Word(zh: "约束操作", en: "binds actions") }
    let proof = rule.proof.compactMap { vocabulary.evidence[$0] }
    return Word(zh: "产生应尽事项，凭据：\(proof.map(\.zh).joined(separator: "、"))", en: "opens a duty, proof: \(proof.map(\.en).joined(separator: ", "))")
  }
  private func marks(_ rule: Rule) -> [Word] {
    var marks: [Word] = []
    if !rule.articleConfirmed { marks.append(Word(zh: "条号待核", en: "article unconfirmed")) }
    if rule.confirmed == .secondary { marks.append(Word(zh: "仅有二手来源", en: "secondary source only")) }
    if rule.confirmed == .unconfirmed { marks.append(Word(zh: "内容待核", en: "unconfirmed")) }
    if rule.local { marks.append(Word(zh: "本地规定", en: "local")) }
    let dated = regulation(of: rule)?.versions.first { $0.id == rule.version }?.fromConfirmed ?? true
    if !dated { marks.append(Word(zh: "生效日待核", en: "day of effect unconfirmed")) }
    return marks
  }
}

extension Rule {
  /// 每季度 / every quarter; 每年 2 次 / 2 times every year; by the term's months for what gives a length.
  package var frequency: Word {
    if !lengths.isEmpty {
      let months = lengths.map { "\($0.months)" }
      return Word(zh: "\(months.joined(separator: "、")) 个月", en: "\(months.joined(separator: ", ")) months")
    }
    guard let period else { return Word(zh: "", en: "") }
    return times == 1 ? period.label : Word(zh: "\(period.label.zh) \(times) 次", en: "\(times) times \(period.label.en)")
  }
}
