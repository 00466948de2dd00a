import FeatureKit

/// What was asked of the calculator, read and judged.
struct Question: Hashable {
  var category: DuesCategory
  var base: Fen?

  /// `category`, and `base` a month; of the self-employed also `quarter`, last quarter's whole income.
  init(_ query: Query) throws(Refusal) {
    var no = Refusal.Collector()
    let named = query["category"], category = named.flatMap { DuesCategory(rawValue: $0) }
    no.check(named != nil, "category.missing", .categoryMissing, field: "category")
    no.check(named == nil || category != nil, "category.unknown", .categoryUnknown, field: "category")
    let base = Question.amount("base", query, &no), quarter = Question.amount("quarter", query, &no)
    if category == .selfEmployed {
      no.check(query["base"] == nil || query["quarter"] == nil, "quarter.both", .baseOrQuarter, field: "quarter", clause: Clause("DF-04"))
    } else {
      no.check(query["quarter"] == nil || category == nil, "quarter.needless", .quarterNeedless, field: "quarter", clause: Clause("DF-04"))
    }
    try no.refuse()
    guard let category else { throw Refusal("category.missing", .categoryMissing, field: "category") }
    self.category = category
    self.base = quarter.map { $0.part(of: 3) } ?? base
  }
  /// Says what is wrong with an amount: not only that it is.
  private static func amount(_ field: String, _ query: Query, _ no: inout Refusal.Collector) -> Fen? {
    guard let typed = query[field] else { return nil }
    let text = typed.filter { $0 != " " }, fen = Fen(yuan: text)
    if fen != nil { return fen }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false), digits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } } && parts.count <= 2
    let word: (String, Word) = if text.hasPrefix("-") || text.hasPrefix("−") { ("negative", .amountNegative) } else if !digits { ("unreadable", .amountUnreadable) } else if parts[0].count > Fen.digits { ("large", .amountLarge(.most)) } else {
      ("decimals", .amountDecimals)
    }
    no.check(false, "\(field).\(word.0)", word.1, field: field)
    return nil
  }
}

/// The answer, as a page shows it and a program reads it.
struct Calculation: Hashable, Encodable {
  struct Cited: Hashable, Encodable {
    var rule: String
    var citation: Word
    var text: Word
    /// False where the number of the article was not seen.
    var confirmed: Bool
  }
  struct Band: Hashable, Encodable {
    /// In yuan, inclusive; nil for the last.
    var upTo: Fen?
    var rate: String
    var here: Bool
  }
  var category: DuesCategory
  var base: Fen?
  var monthly: Fen
  /// For the twelve months of a year, where nothing changes.
  var yearly: Fen
  var rate: String?
  var clause: Cited
  /// Whose rates they are, where another article says them.
  var rates: Cited?
  var bands: [Band]
}

extension Calculation {
  /// `farmer`: the province's amount, where a committee has entered it.
  init(_ question: Question, on day: Day, in rules: RuleBook, farmer: Fen? = nil) throws(Refusal) {
    let found = try Assessment(question.category, base: question.base, on: day, in: rules, farmer: farmer), category = question.category
    func cited(_ clause: Clause) -> Cited {
      let citation = rules.citation(clause, on: day)
      return Cited(rule: clause.rule, citation: citation.map { .cited($0.short, $0.article) } ?? Word(zh: clause.rule, en: clause.rule), text: citation?.text ?? Word(zh: "", en: ""), confirmed: citation?.articleConfirmed ?? false)
    }
    self.category = category
    base = found.base
    monthly = found.monthly
    yearly = Fen(found.monthly.count * 12)
    rate = found.rate?.percent
    clause = cited(category.clause)
    rates = category.rates.flatMap { $0 == category.clause ? nil : cited($0) }
    let bands = category.rates.flatMap { Bands($0, on: day, in: rules) }, here = found.base.flatMap { base in bands?.index(of: base) }
    self.bands = (bands?.all ?? []).enumerated().map { n, band in Band(upTo: band.upTo, rate: band.rate.percent, here: n == here) }
  }
}
