import FeatureKit

/// 收缴登记: a branch enters who has paid which months, many at once. One entry of the ledger, a receipt for each member.
package struct Collect: Storable {
  package static let name = "dues.collect"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var organization: ID<Organization>
  /// A member and a month each: `12:2026-11`.
  package var pay: [String]
  package var on: Day
  package var way: PayWay
  /// Who brought the money, where it was somebody else.
  package var payer: String?
  /// What a bank calls the payment: taken once.
  package var bank: String?
  package init(_ organization: ID<Organization>, _ pay: [String], on: Day, _ way: PayWay = .cash, payer: String? = nil, bank: String? = nil) {
    self.organization = organization
    self.pay = pay
    self.on = on
    self.way = way
    self.payer = payer
    self.bank = bank
  }
  package static func key(_ person: ID<Person>, _ month: DuesMonth) -> String { "\(person):\(month)" }

  package struct Situation: Placed {
    var branch: Organization
    var members: [Payable]
    var disclosed: Bool
    /// The bank's line was taken already.
    var taken: Bool
    package var place: Place { branch.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let branch = try OrganizationTable.one(organization, in: scope), only = bank == nil ? nil : Set(pay.compactMap { ID<Person>(String($0.prefix { $0 != ":" })) })
    return Situation(
      branch: branch, members: try PayTable.payable(at: branch, only: only, in: scope), disclosed: try LedgerTable.isDisclosed(on.year, at: organization, in: scope) != nil, taken: try bank.map { try PayTable.isTaken($0, in: scope) } ?? false)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let by = trimmed(payer)
    Dues.check(on, s.disclosed, o, &no)
    no.check(!pay.isEmpty, "pay.none", .payNone, field: "pay")
    no.check(way != .proxy || !by.isEmpty, "payer.missing", .payerMissing, field: "payer", clause: Clause("DF-13"))
    no.check(by.count <= 40, "payer.long", .tooLong(40), field: "payer")
    no.check(!s.taken, "bank.taken", .bankTaken, field: "bank")
    let rows = read(s, o, &no)
    try no.refuse()
    let id: ID<LedgerEntry> = o.id(), total = Fen(sum: rows.map(\.amount)), persons = Set(rows.map(\.person)).sorted()
    let receipts = persons.map { person in DuesReceipt(entry: id, person: Person(id: person, name: ""), joined: nil, organization: s.branch, way: way, payer: by.isEmpty ? nil : by, amount: Fen(sum: rows.filter { $0.person == person }.map(\.amount)), isExtra: false, on: on, reversed: false, months: []) }
    return Outcome(
      LedgerTable.add(id, .paid, at: organization, on: on, members: persons.count, total: total, [(.cash, total), (.owed, .zero - total)], o.now) + PayTable.pay(id, rows) + PayTable.receipts(receipts, bank: bank),
      Entry(.collected(persons.count, rows.count, total), subject: Reference(LedgerEntry.reference, id), at: organization, clause: Clause("DF-13")), claims: bank.map { [Claim("dues.bank", $0)] } ?? [], made: Reference(LedgerEntry.reference, id))
  }
  private func read(_ s: Situation, _ o: Occasion, _ no: inout Refusal.Collector) -> [PayTable.Row] {
    let members = Dictionary(uniqueKeysWithValues: s.members.map { ($0.payer.person.id, $0) }), arrears = Dues.arrears(o.rules, o.today)
    var rows: [PayTable.Row] = []
    for key in Set(pay).sorted() {
      let parts = key.split(separator: ":").map(String.init)
      guard parts.count == 2, let person = ID<Person>(parts[0]), let month = DuesMonth(parts[1]) else { no.check(false, "pay.unreadable", .payUnreadable, field: "pay"); continue }
      guard let member = members[person] else { no.check(false, "pay.member", .memberNotHere, field: "pay", clause: Clause("DF-10")); continue }
      let name = member.payer.person.name
      switch member.month(month)?.state {
      case .due?, .ahead?: rows.append(PayTable.Row(person: person, month: month, amount: member.month(month)?.amount ?? .zero))
      case .paid?: no.check(false, "pay.twice", .payTwice(name, month), field: "pay")
      case .tooOld?: no.check(false, "pay.old", .payOld(name, month, arrears), field: "pay", clause: Clause("DF-14"))
      case .aheadWithoutConsent?: no.check(false, "pay.ahead", .payAhead(name, month), field: "pay", clause: Clause("DF-13"))
      case .unassessed?, nil: no.check(false, "pay.unassessed", .payUnassessed(name, month), field: "pay")
      }
    }
    return rows
  }
}

/// 自愿多交: beyond what is owed; from a certain sum on it goes to the centre whole.
package struct PayExtra: Storable {
  package static let name = "dues.extra"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var person: ID<Person>
  package var amount: Fen
  package var on: Day
  package var way: PayWay
  package var payer: String?
  package init(_ person: ID<Person>, _ amount: Fen, on: Day, _ way: PayWay = .cash, payer: String? = nil) {
    self.person = person
    self.amount = amount
    self.on = on
    self.way = way
    self.payer = payer
  }
  package struct Situation: Placed {
    var payer: Payer
    var branch: Organization
    var superior: ID<Organization>?
    var disclosed: Bool
    package var place: Place { branch.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let payer = try RateTable.payer(person, in: DuesMonth(of: scope.today), scope), branch = try OrganizationTable.one(payer.organization, in: scope)
    return Situation(payer: payer, branch: branch, superior: try ReliefTable.committee(above: branch, in: scope)?.id, disclosed: try LedgerTable.isDisclosed(on.year, at: branch.id, in: scope) != nil)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let by = trimmed(payer), central = amount.count >= o.rules.integer("DF-12", "centralAt", on: on) ?? Fen.most.count
    Dues.check(on, s.disclosed, o, &no)
    no.check(amount > .zero, "amount.none", .amountNone, field: "amount")
    no.check(way != .proxy || !by.isEmpty, "payer.missing", .payerMissing, field: "payer", clause: Clause("DF-13"))
    no.check(by.count <= 40, "payer.long", .tooLong(40), field: "payer")
    try no.refuse()
    let id: ID<LedgerEntry> = o.id(), reference = Reference(Person.reference, person)
    let receipt = DuesReceipt(entry: id, person: s.payer.person, joined: nil, organization: s.branch, way: way, payer: by.isEmpty ? nil : by, amount: amount, isExtra: true, on: on, reversed: false, months: [])
    let told = central ? s.superior.map { [Notice(to: .posts(Role.desk, $0), .centralExtra(reference, amount), about: Reference(LedgerEntry.reference, id))] } ?? [] : []
    return Outcome(
      LedgerTable.add(id, .extra, at: s.branch.id, on: on, members: 1, total: amount, [(.cash, amount), (central ? .centre : .extra, .zero - amount)], o.now) + PayTable.receipts([receipt], bank: nil),
      Entry(central ? .paidCentral(reference, amount) : .paidExtra(reference, amount), subject: reference, at: s.branch.id, clause: Clause("DF-12")), notices: told, made: Reference(LedgerEntry.reference, id))
  }
}
