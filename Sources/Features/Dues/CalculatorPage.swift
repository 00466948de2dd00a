import FeatureKit

/// How much a month: asked by anybody, for nobody in particular. Nothing is kept.
struct CalculatorPage: Page {
  /// One line of what the articles say, with what it comes to where that is fixed.
  struct Standard: Hashable, Encodable {
    var category: DuesCategory
    var clause: Clause
    var bands: [Calculation.Band]
    var fixed: Fen?
  }
  var calculation: Calculation?
  var standards: [Standard] = []
  var entered = Entered.nothing
  func encode(to encoder: any Encoder) throws {
    if let calculation { return try calculation.encode(to: encoder) }
    _ = encoder.container(keyedBy: Empty.self)
  }
  private enum Empty: CodingKey {}

  static func form(_ entered: Entered, in scope: Scope) -> CalculatorPage { CalculatorPage(standards: standards(on: scope.today, in: scope.rules), entered: entered) }
  static func load(_ query: Query, in scope: Scope) throws -> CalculatorPage {
    let calculation = try Calculation(try Question(query), on: scope.today, in: scope.rules, farmer: try RateTable.farmer(in: scope))
    return CalculatorPage(calculation: calculation, standards: standards(on: scope.today, in: scope.rules), entered: Entered(query.fields))
  }
  static func standards(on day: Day, in rules: RuleBook) -> [Standard] {
    DuesCategory.allCases.map { category in
      let bands = category.rates.flatMap { Bands($0, on: day, in: rules) }?.all.map { Calculation.Band(upTo: $0.upTo, rate: $0.rate.percent, here: false) } ?? []
      let fixed = category.rates == nil ? rules.integer(category.clause.rule, "amount", on: day).flatMap { $0 == 0 ? nil : Fen($0) } : nil
      return Standard(category: category, clause: category.clause, bands: bands, fixed: fixed)
    }
  }
  static var samples: [CalculatorPage] {
    let cited = Calculation.Cited(rule: "DF-02", citation: Word(zh: "党费规定第二条", en: "Dues Provisions, Art. 2"), text: Word(zh: "按全部基数对应的一个比例交纳。", en: "One rate on the whole base."), confirmed: true)
    let bands = [Calculation.Band(upTo: Fen(500_000), rate: "1%", here: false), .init(upTo: Fen(1_000_000), rate: "1.5%", here: true), .init(upTo: nil, rate: "2%", here: false)]
    let standards = [Standard(category: .salaried, clause: Clause("DF-02"), bands: bands, fixed: nil), .init(category: .farmer, clause: Clause("DF-06"), bands: [], fixed: nil), .init(category: .student, clause: Clause("DF-07"), bands: [], fixed: Fen(20))]
    let salaried = Calculation(category: .salaried, base: Fen(500_001), monthly: Fen(7500), yearly: Fen(90_000), rate: "1.5%", clause: cited, rates: nil, bands: bands)
    let owner = Calculation(category: .selfEmployed, base: Fen(800_000), monthly: Fen(12_000), yearly: Fen(144_000), rate: "1.5%", clause: cited, rates: cited, bands: bands)
    let student = Calculation(category: .student, base: nil, monthly: Fen(20), yearly: Fen(240), rate: nil, clause: cited, rates: nil, bands: [])
    let wrong = Entered(["category": .text("farmer"), "base": .text("-5")], problems: [.init("base.negative", .amountNegative, field: "base"), .init("farmer.unset", .farmerUnset(Fen(20), Fen(100)), field: "category", clause: Clause("DF-06"))])
    return [CalculatorPage(calculation: salaried, standards: standards), CalculatorPage(calculation: owner, standards: standards), CalculatorPage(calculation: student, standards: standards), CalculatorPage(standards: standards), CalculatorPage(standards: standards, entered: wrong)]
  }
  func title(_ t: Reader) -> String { t(.calculator) }

  func view(_ t: Reader) -> HTML {
    let parts = stack(.normal, calculation.map { answer($0, t) } ?? .none, box(calculation == nil ? nil : t(.calculateAgain), ask(t)), flatBox(t(.standardsTitle), table(t)), smallNote(t(.roundingNote)))
    return "\(pageHead(t(.calculator), t(.calculatorLead), actions: printButton(t)))\(parts)"
  }
  private func ask(_ t: Reader) -> HTML {
    let form = Form(Dues.calculator(), t, entered, asks: true)
    return form.html(
      form.select("category", t(.categoryWord), DuesCategory.allCases.map { Choice($0.rawValue, t($0.word)) }), form.amount("base", t(.baseWord), hint: t(.baseHint), optional: true),
      form.amount("quarter", t(.quarterWord), hint: t(.quarterHint), optional: true), submit(t(.calculate)))
  }
  private func answer(_ c: Calculation, _ t: Reader) -> HTML {
    var lines = [SummaryLine(t(.categoryWord), text: t(c.category.word))]
    if let base = c.base, let rate = c.rate {
      lines.append(SummaryLine(t(.baseWord), text: t(.yuan(base))))
      lines.append(SummaryLine(t(.rateWord), text: t(.rateOn(rate))))
    }
    lines.append(SummaryLine(t(.yearlyWord), text: t(.yuan(c.yearly))))
    lines.append(SummaryLine(t(.clauseWord), clauses(c, t)))
    return box(nil, next: true, "<p>\(t(.monthlyWord))</p><p class=\"days\"><b>\(c.monthly.grouped)</b>\(t(.yuanWord))</p>", summary(lines))
  }
  private func clauses(_ c: Calculation, _ t: Reader) -> HTML {
    let more: HTML = c.rates.map { "<br>\(clause(Clause($0.rule), t))" } ?? .none
    return "\(clause(Clause(c.clause.rule), t))\(more)<br>\(t(c.clause.text))"
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.standardsTitle), [Column(t(.categoryWord)), Column(t(.monthlyWord)), Column(t(.clauseWord))], top: true)
    for s in standards {
      let rates: [HTML] = s.bands.enumerated().map { n, band in "\(t(.band(n == 0 ? nil : s.bands[n - 1].upTo, band.upTo, band.rate)))" }
      let fixed = s.fixed.map { t(.yuan($0)) } ?? t(.setByProvince)
      let how: HTML = s.bands.isEmpty ? "\(fixed)" : plainList(rates)
      table.row("\(t(s.category.word))", how, clause(s.clause, t, alone: true), t: t)
    }
    return table.html(t)
  }
}
