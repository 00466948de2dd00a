import FeatureKit

/// 党费: what members owe, by the published rates, what they paid, and what became of it.
package enum Dues {
  /// `category` and `base` ask it; of the self-employed also `quarter`.
  package static let calculator = Route< >("/dues/calculator")
  package static let mine = Route< >("/dues/mine")
  package static let receipt = Route<ID<LedgerEntry>, ID<Person>>("/dues/receipts/:entry/:person")
  static let refund = Route<ID<LedgerEntry>, ID<Person>>("/dues/receipts/:entry/:person/refund")
  package static let entry = Route<ID<LedgerEntry>>("/dues/entries/:entry")
  static let reverse = Route<ID<LedgerEntry>>("/dues/entries/:entry/reverse")
  static let take = Route<ID<LedgerEntry>>("/dues/entries/:entry/take")
  package static let member = Route<ID<Person>>("/people/:person/dues")
  static let extra = Route<ID<Person>>("/people/:person/dues/extra")
  static let quarterly = Route<ID<Person>>("/people/:person/dues/quarterly")
  static let cancelMonth = Route<ID<Person>, DuesMonth>("/people/:person/dues/:month/cancel")
  static let newRelief = Route<ID<Person>>("/people/:person/dues/relief")
  package static let relief = Route<ID<Relief>>("/dues/reliefs/:relief")
  static let decideRelief = Route<ID<Relief>>("/dues/reliefs/:relief/decide")
  static let endRelief = Route<ID<Relief>>("/dues/reliefs/:relief/end")
  package static let of = Route<ID<Organization>>("/organizations/:organization/dues")
  static let csv = Route<ID<Organization>>("/organizations/:organization/dues.csv")
  package static let amounts = Route<ID<Organization>>("/organizations/:organization/dues/amounts")
  package static let collect = Route<ID<Organization>>("/organizations/:organization/dues/collect")
  static let assess = Route<ID<Organization>>("/organizations/:organization/dues/assess")
  static let remind = Route<ID<Organization>>("/organizations/:organization/dues/remind")
  static let terms = Route<ID<Organization>>("/organizations/:organization/dues/terms")
  package static let ledger = Route<ID<Organization>>("/organizations/:organization/dues/ledger")
  static let spend = Route<ID<Organization>>("/organizations/:organization/dues/spend")
  static let remit = Route<ID<Organization>>("/organizations/:organization/dues/remit")
  package static let disclosure = Route<ID<Organization>>("/organizations/:organization/dues/disclosure")
  static let disclose = Route<ID<Organization>>("/organizations/:organization/dues/disclose")

  static let calculate: Permission = "dues.calculate"
  static let own: Permission = "dues.own"
  static let read: Permission = "dues.read"
  static let keep: Permission = "dues.keep"

  /// Those of a branch who pay, with what holds in a month.
  package static func payers(of branch: ID<Organization>, in month: DuesMonth, _ scope: Scope) throws -> [Payer] { try RateTable.payers(of: branch, in: month, scope.seeing(read)) }
  /// For how many months at most arrears are paid.
  static func arrears(_ rules: RuleBook, _ day: Day) -> Int { rules.integer("DF-14", "arrears", on: day) ?? 6 }
  /// What holds for the day of anything that is entered: not to come, not long past, not in a year that the members were told about.
  static func check(_ day: Day, _ disclosed: Bool, _ o: Occasion, _ no: inout Refusal.Collector) {
    no.check(day <= o.today && day > o.today.adding(months: -12), "on.range", .dayRange, field: "on")
    no.check(!disclosed, "year.closed", .yearClosed(day.year), field: "on", clause: Clause("DF-17"))
  }
}

package let dues = Feature(
  "Dues",
  endpoints: Dues.reading + Dues.writing,
  actions: [
    FixAmounts.self, LayTerms.self, SetQuarterly.self, ProposeRelief.self, DecideRelief.self, EndRelief.self, AssessMonth.self, CancelAssessment.self, Collect.self, PayExtra.self, Refund.self, ReverseEntry.self, Spend.self, Remit.self, TakeRemittance.self,
    RemindArrears.self, Disclose.self,
  ],
  migrations: DuesSchemaTable.migrations,
  grants: [
    Grant(Dues.calculate, .mayCalculate, to: Role.everyMember), Grant(Dues.own, .maySeeOwn, to: Role.everyMember), Grant(Dues.read, .mayReadDues, to: Role.desk + [.leader, .disciplineCommissioner, .inspector]), Grant(Dues.keep, .mayKeepDues, to: Role.desk),
  ],
  menu: [
    MenuItem(.myDues, .money, Dues.mine(), in: .own, forMembers: true, also: [Dues.receipt.pattern], Dues.own, order: 68), MenuItem(.calculator, .money, Dues.calculator(), in: .own, forMembers: true, Dues.calculate, order: 69),
  ],
  names: [
    LedgerEntry.reference: { scope, ids in try LedgerTable.names(ids, in: scope.seeing(Dues.read)) }, Relief.reference: { scope, ids in try ReliefTable.names(ids, in: scope.seeing(Dues.read)) },
  ],
  pages: [
    Preview(CalculatorPage.self), Preview(DuesPage.self), Preview(MemberPage.self), Preview(FixPage.self), Preview(CollectPage.self), Preview(TermsPage.self), Preview(ExtraPage.self), Preview(ReliefFormPage.self), Preview(ReliefPage.self), Preview(DuesReceiptPage.self),
    Preview(LedgerPage.self), Preview(EntryPage.self), Preview(MoneyPage.self), Preview(DisclosurePage.self),
  ],
  organizationTabs: [OrganizationTab(.duesWord, Dues.read, order: 18) { Dues.of($0) }], fileTabs: [FileTab(.duesWord, Dues.read, order: 50, own: { _ in Dues.mine() }) { Dues.member($0) }], importers: [BankSheet.importer], cards: [DuesCards.mine, DuesCards.desk], personRows: MergingTable.rows)
