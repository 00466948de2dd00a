import FeatureKit

/// 冲销: a wrong entry is taken back by its opposite; both stay in the ledger.
package struct ReverseEntry: Storable {
  package static let name = "dues.reverse"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var entry: ID<LedgerEntry>
  package var reason: String
  package init(_ entry: ID<LedgerEntry>, reason: String) {
    self.entry = entry
    self.reason = reason
  }
  package struct Situation: Placed {
    var entry: LedgerEntry
    var kept: Fen
    /// What it put into the till, and is to come out again.
    var put: Fen
    /// Months that it assessed have been paid, or the one above has confirmed what it sent.
    var isBuiltOn: Bool
    /// Parts of it were given back or taken back by themselves.
    var isBroken: Bool
    var disclosed: Bool
    package var place: Place { entry.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let e = try LedgerTable.one(entry, in: scope), put = Fen(sum: try LedgerTable.lines(of: entry, in: scope).filter { $0.account == .cash }.map(\.amount))
    let sent = e.kind == .remitted && e.reverses == nil ? try RemittanceTable.one(entry, in: scope).taken != nil : false, isPaid = e.kind == .assessed ? try AssessmentTable.isPaid(entry, in: scope) : false
    return Situation(entry: e, kept: try LedgerTable.kept(at: e.organization.id, in: scope).kept, put: put, isBuiltOn: sent || isPaid, isBroken: try ReversalTable.isBroken(e, in: scope), disclosed: try LedgerTable.isDisclosed(scope.today.year, at: e.organization.id, in: scope) != nil)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let e = s.entry, text = trimmed(reason)
    if e.reversedBy != nil { throw Refusal("entry.reversed", .reversedAlready, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(!e.isReversal && e.kind != .refunded && !(e.kind == .assessed && e.total < .zero), "entry.reversal", .reversalStays, field: "reason")
    no.check(!s.isBuiltOn, "entry.built", e.kind == .remitted ? .takenAbove : .assessedAndPaid, field: "reason")
    no.check(!s.isBroken, "entry.broken", .partlyGivenBack, field: "reason")
    no.check(s.put <= s.kept, "amount.kept", .notSoMuchKept(s.kept), field: "reason")
    no.check(!s.disclosed, "year.closed", .yearClosed(o.today.year), field: "reason", clause: Clause("DF-17"))
    no.check(!text.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(text.count <= 200, "reason.long", .tooLong(200), field: "reason")
    try no.refuse()
    let id: ID<LedgerEntry> = o.id()
    return Outcome(LedgerTable.reverse(e, as: id, on: o.today, note: text, o.now), Entry(.reversedEntry(e.kind.word, e.total), subject: Reference(LedgerEntry.reference, e.id), at: e.organization.id), made: Reference(LedgerEntry.reference, id))
  }
}

/// 退还: one member gets back what was paid with one receipt; the months are owed again.
package struct Refund: Storable {
  package static let name = "dues.refund"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var entry: ID<LedgerEntry>
  package var person: ID<Person>
  package var reason: String
  package init(_ entry: ID<LedgerEntry>, _ person: ID<Person>, reason: String) {
    self.entry = entry
    self.person = person
    self.reason = reason
  }
  package struct Situation: Placed {
    var receipt: DuesReceipt
    var kept: Fen
    var isCentral: Bool
    var disclosed: Bool
    package var place: Place { receipt.organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let receipt = try PayTable.receipt(entry, person, in: scope), lines = try LedgerTable.lines(of: entry, in: scope)
    return Situation(receipt: receipt, kept: try LedgerTable.kept(at: receipt.organization.id, in: scope).kept, isCentral: lines.contains { $0.account == .centre }, disclosed: try LedgerTable.isDisclosed(scope.today.year, at: receipt.organization.id, in: scope) != nil)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let text = trimmed(reason), c = s.receipt
    if c.reversed { throw Refusal("receipt.reversed", .givenBackAlready, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(c.amount <= s.kept, "amount.kept", .notSoMuchKept(s.kept), field: "reason")
    no.check(!s.disclosed, "year.closed", .yearClosed(o.today.year), field: "reason", clause: Clause("DF-17"))
    no.check(!text.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(text.count <= 200, "reason.long", .tooLong(200), field: "reason")
    try no.refuse()
    let id: ID<LedgerEntry> = o.id(), reference = Reference(Person.reference, person), account: LedgerAccount = !c.isExtra ? .owed : s.isCentral ? .centre : .extra
    return Outcome(
      LedgerTable.add(id, .refunded, at: c.organization.id, on: o.today, members: 1, total: c.amount, note: text, [(account, c.amount), (.cash, .zero - c.amount)], o.now) + PayTable.giveBack(c, by: id),
      Entry(.refunded(reference, c.amount), subject: reference, at: c.organization.id), made: Reference(LedgerEntry.reference, id))
  }
}

/// 公布: once a year an organization tells its members what was collected and used. The year is closed with it.
package struct Disclose: Storable {
  package static let name = "dues.disclose"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var organization: ID<Organization>
  package var year: Int
  package init(_ organization: ID<Organization>, year: Int) {
    self.organization = organization
    self.year = year
  }
  package struct Situation: Placed {
    var organization: Organization
    var disclosed: Bool
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), disclosed: try LedgerTable.isDisclosed(year, at: organization, in: scope) != nil)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.disclosed { throw Refusal("year.disclosed", .disclosedAlready, kind: .conflict) }
    guard year < o.today.year, year > 2007 else { throw Refusal("year.running", .yearRunning, field: "year", clause: Clause("DF-17")) }
    return Outcome([LedgerTable.disclose(organization, year, on: o.today)], Entry(.disclosed(year), subject: Reference("organization", organization), at: organization, clause: Clause("DF-17")))
  }
}
