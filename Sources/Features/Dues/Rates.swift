import FeatureKit

/// How a member's income comes, which decides by which article they pay.
package enum DuesCategory: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case salaried, annualSalary, selfEmployed, retired, farmer, student, unemployed, relief

  /// The article that speaks of them.
  package var clause: Clause {
    switch self {
    case .salaried: Clause("DF-02")
    case .annualSalary: Clause("DF-03")
    case .selfEmployed: Clause("DF-04")
    case .retired: Clause("DF-05")
    case .farmer: Clause("DF-06")
    case .student, .unemployed, .relief: Clause("DF-07")
    }
  }
  /// The article that gives the rates; nil for a fixed amount.
  package var rates: Clause? {
    switch self {
    case .salaried, .annualSalary, .selfEmployed: Clause("DF-02")
    case .retired: Clause("DF-05")
    case .farmer, .student, .unemployed, .relief: nil
    }
  }
  /// Until when an amount fixed in a month stands: an annual salary is looked at every month, net income every quarter.
  func until(_ since: DuesMonth) -> DuesMonth {
    switch self {
    case .annualSalary: since
    case .selfEmployed: since.quarterEnd
    case .salaried, .retired, .farmer, .student, .unemployed, .relief: .forever
    }
  }
}

/// The bands of one article: the rate of a base is that of the one band that it falls into, on the whole of it.
package struct Bands: Hashable, Sendable {
  package struct Band: Hashable, Sendable {
    /// Inclusive; nil for the last.
    package var upTo: Fen?
    package var rate: Fraction
  }
  package var all: [Band]

  /// `upTo1`, `rate1`, `upTo2`, … as the rules file has them; nil where the article is not in force on the day or gives no rates.
  package init?(_ clause: Clause, on day: Day, in rules: RuleBook) {
    guard let rule = rules.rule(clause.rule, on: day) else { return nil }
    all = []
    for n in 1... {
      guard let rate = rule.parameter("rate\(n)")?.fraction else { break }
      all.append(Band(upTo: rule.parameter("upTo\(n)")?.integer.map { Fen($0) }, rate: rate))
      if all.last?.upTo == nil { break }
    }
    guard let last = all.last, last.upTo == nil else { return nil }
  }
  /// The last band has no end, so every base falls into one.
  package func index(of base: Fen) -> Int { all.firstIndex { band in band.upTo.map { base <= $0 } ?? true } ?? all.count - 1 }
}

/// What a member of a category owes each month, and by which article.
package struct Assessment: Hashable, Sendable {
  package var category: DuesCategory
  /// Nil where the amount is fixed.
  package var base: Fen?
  package var rate: Fraction?
  package var monthly: Fen

  /// `farmer`: the province's amount, where a committee has entered it; otherwise that of the rules.
  package init(_ category: DuesCategory, base: Fen?, on day: Day, in rules: RuleBook, farmer: Fen? = nil) throws(Refusal) {
    self.category = category
    guard let rates = category.rates else {
      self.base = nil
      monthly = try Assessment.fixed(category, on: day, in: rules, farmer)
      return
    }
    guard let bands = Bands(rates, on: day, in: rules) else { throw Refusal("rule.none", .noRateThen(day), field: "category", clause: rates) }
    guard let base else { throw Refusal("base.missing", .baseMissing, field: "base", clause: category.clause) }
    let band = bands.all[bands.index(of: base)]
    self.base = base
    rate = band.rate
    monthly = base.share(band.rate)
  }
  private static func fixed(_ category: DuesCategory, on day: Day, in rules: RuleBook, _ farmer: Fen?) throws(Refusal) -> Fen {
    let clause = category.clause, own = category == .farmer ? farmer?.count : nil
    guard let rule = rules.rule(clause.rule, on: day), let amount = own ?? rule.parameter("amount")?.integer else { throw Refusal("rule.none", .noRateThen(day), field: "category", clause: clause) }
    guard category == .farmer else { return Fen(amount) }
    let least = rule.parameter("least")?.integer ?? 0, most = rule.parameter("most")?.integer ?? Fen.most.count
    if amount == 0 { throw Refusal("farmer.unset", .farmerUnset(Fen(least), Fen(most)), field: "category", clause: clause) }
    guard (least...most).contains(amount) else { throw Refusal("farmer.range", .farmerRange(Fen(amount), Fen(least), Fen(most)), field: "category", clause: clause) }
    return Fen(amount)
  }
}
