import FeatureKit

/// What an organization keeps, for a decision about money.
package struct Purse: Placed {
  var organization: Organization
  var kept: Fen
  var centre: Fen
  var disclosed: Bool
  var superior: Organization?
  package var place: Place { organization.place }
  /// What is kept and not the centre's.
  var free: Fen { min(kept, kept - centre) }
  static func load(_ id: ID<Organization>, on day: Day, in scope: Scope) throws -> Purse {
    let o = try OrganizationTable.one(id, in: scope), (kept, centre) = try LedgerTable.kept(at: id, in: scope)
    return Purse(organization: o, kept: kept, centre: centre, disclosed: try LedgerTable.isDisclosed(day.year, at: id, in: scope) != nil, superior: try OrganizationTable.ancestors(of: o, in: scope).last)
  }
}

/// 使用: dues are spent for one of the uses that the provisions name.
package struct Spend: Storable {
  package static let name = "dues.spend"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var organization: ID<Organization>
  package var use: DuesUse
  package var amount: Fen
  package var on: Day
  package var what: String
  package init(_ organization: ID<Organization>, for use: DuesUse, _ amount: Fen, on: Day, what: String) {
    self.organization = organization
    self.use = use
    self.amount = amount
    self.on = on
    self.what = what
  }
  package func situation(in scope: Scope) throws -> Purse { try Purse.load(organization, on: on, in: scope) }
  package func decide(_ s: Purse, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let text = trimmed(what)
    Dues.check(on, s.disclosed, o, &no)
    no.check(amount > .zero, "amount.none", .amountNone, field: "amount")
    no.check(amount <= s.free, "amount.kept", .notSoMuchKept(s.free), field: "amount")
    no.check(!text.isEmpty, "what.missing", .whatMissing, field: "what")
    no.check(text.count <= 200, "what.long", .tooLong(200), field: "what")
    try no.refuse()
    let id: ID<LedgerEntry> = o.id()
    return Outcome(
      LedgerTable.add(id, .spent, at: organization, on: on, total: amount, note: text, [(LedgerAccount(use), amount), (.cash, .zero - amount)], o.now),
      Entry(.spent(use.word, amount), subject: Reference(LedgerEntry.reference, id), at: organization, clause: DuesUse.clause), made: Reference(LedgerEntry.reference, id))
  }
}

/// 上缴: dues go to the organization above; extra payments for the centre by themselves.
package struct Remit: Storable {
  package static let name = "dues.remit"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var organization: ID<Organization>
  package var amount: Fen
  package var on: Day
  package var central: Bool
  package init(_ organization: ID<Organization>, _ amount: Fen, on: Day, central: Bool = false) {
    self.organization = organization
    self.amount = amount
    self.on = on
    self.central = central
  }
  package func situation(in scope: Scope) throws -> Purse { try Purse.load(organization, on: on, in: scope) }
  package func decide(_ s: Purse, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    Dues.check(on, s.disclosed, o, &no)
    no.check(s.superior != nil, "remit.top", .remitTop, field: "amount")
    no.check(amount > .zero, "amount.none", .amountNone, field: "amount")
    no.check(amount <= (central ? s.centre : s.free), "amount.kept", .notSoMuchKept(central ? s.centre : s.free), field: "amount")
    try no.refuse()
    let id: ID<LedgerEntry> = o.id(), receiver = s.superior?.id ?? organization
    return Outcome(
      LedgerTable.add(id, .remitted, at: organization, on: on, total: amount, [(central ? .centre : .remitted, amount), (.cash, .zero - amount)], o.now) + [RemittanceTable.send(id, from: organization, to: receiver, central, amount, on: on)],
      Entry(.remitted(s.superior?.name ?? "", amount), subject: Reference(LedgerEntry.reference, id), at: organization, clause: Clause(central ? "DF-12" : "DF-20")),
      notices: [Notice(to: .posts(Role.desk, receiver), .toBeTaken(s.organization.name, amount), about: Reference(LedgerEntry.reference, id))], made: Reference(LedgerEntry.reference, id))
  }
}

/// The one above confirms that it has come.
package struct TakeRemittance: Storable {
  package static let name = "dues.take"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var entry: ID<LedgerEntry>
  package init(_ entry: ID<LedgerEntry>) { self.entry = entry }
  package struct Situation: Placed {
    var remittance: Remittance
    /// The receiver's: the sender does not confirm to itself.
    package var place: Place { remittance.receiver.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(remittance: try RemittanceTable.one(entry, in: scope)) }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let r = s.remittance
    if r.taken != nil || r.reversed { throw Refusal("remittance.over", .remittanceOver, kind: .conflict) }
    let id: ID<LedgerEntry> = o.id()
    return Outcome(
      LedgerTable.add(id, .taken, at: r.receiver.id, on: o.today, total: r.amount, [(.cash, r.amount), (r.central ? .centre : .fromBelow, .zero - r.amount)], o.now) + [RemittanceTable.take(r, by: id)],
      Entry(.tookRemittance(r.sender.name, r.amount), subject: Reference(LedgerEntry.reference, id), at: r.receiver.id, clause: Clause(r.central ? "DF-12" : "DF-20")), made: Reference(LedgerEntry.reference, id))
  }
}

/// What one organization sent to the one above it.
package struct Remittance: Hashable, Sendable, Encodable {
  package var entry: ID<LedgerEntry>
  package var sender: Organization
  package var receiver: Organization
  package var central: Bool
  package var amount: Fen
  package var on: Day
  package var taken: ID<LedgerEntry>?
  package var reversed: Bool
}
