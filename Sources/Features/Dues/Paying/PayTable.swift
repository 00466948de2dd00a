import FeatureKit

/// Who paid which months, and the receipts.
enum PayTable {
  static let payerField = "dues.payer"
  struct Row: Hashable, Sendable {
    var person: ID<Person>
    var month: DuesMonth
    var amount: Fen
  }
  /// What each member of a branch may pay now. `only` these, where a few are asked for.
  static func payable(at branch: Organization, only: Set<ID<Person>>? = nil, in scope: Scope) throws -> [Payable] {
    let current = DuesMonth(of: scope.today), arrears = Dues.arrears(scope.rules, scope.today)
    let all = try RateTable.payers(of: branch.id, in: current.quarterEnd, scope), payers = only.map { wanted in all.filter { wanted.contains($0.person.id) } } ?? all
    let owed = Dictionary(grouping: try AssessmentTable.months(at: branch.id, from: current - 24, in: scope), by: \.person), ahead = Dictionary(grouping: try self.ahead(at: branch.id, after: current, in: scope), by: \.person)
    return payers.map { payer in
      Payable(payer, owed[payer.person.id] ?? [], ahead: Dictionary((ahead[payer.person.id] ?? []).map { ($0.month, $0.amount) }, uniquingKeysWith: { a, _ in a }), current: current, arrears: arrears)
    }
  }
  /// Paid before they were assessed.
  private static func ahead(at branch: ID<Organization>, after month: DuesMonth, in scope: Scope) throws -> [Row] {
    try scope.all("""
      SELECT d.person, d.month, d.amount FROM dues_paid d JOIN person p ON p.id = d.person JOIN organization o ON o.id = p.organization WHERE p.organization = \(branch) AND d.month > \(month) AND d.reversed IS NULL AND \(scope.reach, "o.path")
      """) { Row(person: $0.id(0), month: $0.duesMonth(1), amount: $0.fen(2)) }
  }
  static func isTaken(_ bank: String, in scope: Scope) throws -> Bool {
    try scope.first("SELECT 1 FROM dues_receipt WHERE bank = \(bank) AND reversed IS NULL AND \(anywhere: "one line of a bank is taken once in the house")") { _ in true } ?? false
  }
  /// Members of one name below an organization, each with their branch.
  static func named(_ name: String, below o: Organization, in scope: Scope) throws -> [(person: ID<Person>, branch: Organization)] {
    try scope.all("""
      SELECT p.id, \(OrganizationTable.columns) FROM person p JOIN organization o ON o.id = p.organization WHERE p.name = \(name) AND \(DuesSchemaTable.pays) AND \(DuesSchemaTable.below(o)) AND \(scope.reach, "o.path") ORDER BY o.path, p.id LIMIT 20
      """) { ($0.id(0), try OrganizationTable.read($0, from: 1)) }
  }

  // MARK: receipts

  private static let columns: SQL = "c.entry, p.id, p.name, p.joined, c.way, c.payer, c.amount, c.extra, c.on_day, c.reversed, \(OrganizationTable.columns)"
  private static let source: SQL = "dues_receipt c JOIN person p ON p.id = c.person JOIN organization o ON o.id = c.organization"
  private static func read(_ r: any Persistence.Row) throws -> DuesReceipt {
    DuesReceipt(
      entry: r.id(0), person: Person(id: r.id(1), name: r.text(2)), joined: r.dayIfAny(3), organization: try OrganizationTable.read(r, from: 10), way: try r.choice(4), payer: try r.secretIfAny(5, field: payerField), amount: r.fen(6),
      isExtra: r.flag(7), on: r.day(8), reversed: !r.isNull(9), months: [])
  }
  static func receipt(_ entry: ID<LedgerEntry>, _ person: ID<Person>, in scope: Scope) throws -> DuesReceipt {
    var found = try scope.one("SELECT \(columns) FROM \(source) WHERE c.entry = \(entry) AND c.person = \(person) AND \(scope.reach, "o.path", orSelf: "c.person")", read)
    found.months = try scope.all("SELECT d.month FROM dues_paid d WHERE d.entry = \(entry) AND d.person = \(person) AND \(anywhere: "months of a receipt that was seen") ORDER BY d.month") { $0.duesMonth(0) }
    return found
  }
  static func receipts(of person: ID<Person>, in scope: Scope) throws -> [DuesReceipt] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE c.person = \(person) AND \(scope.reach, "o.path", orSelf: "c.person") ORDER BY c.on_day DESC, c.entry DESC LIMIT 60", read)
  }
  static func receipts(in entry: ID<LedgerEntry>, _ scope: Scope) throws -> [DuesReceipt] {
    try scope.all("SELECT \(columns) FROM \(source) WHERE c.entry = \(entry) AND \(scope.reach, "o.path") ORDER BY p.sort_name, p.id LIMIT 3000", read)
  }

  // MARK: changes

  private static let perStatement = 500
  static func pay(_ entry: ID<LedgerEntry>, _ rows: [Row]) -> [Change] {
    stride(from: 0, to: rows.count, by: perStatement).map { from in
      let some = rows[from..<min(from + perStatement, rows.count)], values = some.map { row -> SQL in "(\(row.person), \(row.month), \(entry), \(row.amount))" }
      // What somebody else has just paid is not paid again.
      return Change("INSERT INTO dues_paid (person, month, entry, amount) VALUES \(values.joined(", ")) ON CONFLICT DO NOTHING", expects: some.count, otherwise: Refusal("pay.meanwhile", .paidMeanwhile, kind: .conflict))
    }
  }
  static func receipts(_ all: [DuesReceipt], bank: String?) -> [Change] {
    stride(from: 0, to: all.count, by: perStatement).map { from in
      let values = all[from..<min(from + perStatement, all.count)].map { c -> SQL in
        "(\(c.entry), \(c.person.id), \(c.organization.id), \(c.way), \(c.payer.map { Secret($0, field: payerField) }), \(c.amount), \(c.isExtra), \(c.on), \(bank))"
      }
      return Change("INSERT INTO dues_receipt (entry, person, organization, way, payer, amount, extra, on_day, bank) VALUES \(values.joined(", "))")
    }
  }
  /// One receipt of an entry is given back.
  static func giveBack(_ receipt: DuesReceipt, by entry: ID<LedgerEntry>) -> [Change] {
    [
      Change("UPDATE dues_receipt SET reversed = \(entry) WHERE entry = \(receipt.entry) AND person = \(receipt.person.id) AND reversed IS NULL", expects: 1, otherwise: DuesSchemaTable.stale),
      Change("UPDATE dues_paid SET reversed = \(entry) WHERE entry = \(receipt.entry) AND person = \(receipt.person.id) AND reversed IS NULL"),
    ]
  }
}
