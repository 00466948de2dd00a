import FeatureKit

/// 少交、免交: a member in difficulty pays less or nothing for some months, after the branch has considered it and the committee above has approved.
package struct Relief: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored { case considered, approved, refused, ended }
  package static let reference = "duesRelief"
  package var id: ID<Relief>
  package var person: Person
  package var organization: Organization
  package var amount: Fen
  package var since: DuesMonth
  package var until: DuesMonth
  package var reason: String
  /// When the branch considered it.
  package var considered: Day
  package var state: State
  package var answer: String?
  package var version: Int
  static let clause = Clause("DF-08")
  /// A year at a time: then the branch looks again.
  static let months = 12
}

/// The branch has considered it: the first of the two.
package struct ProposeRelief: Storable {
  package static let name = "dues.proposeRelief"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var person: ID<Person>
  package var amount: Fen
  package var since: DuesMonth
  package var until: DuesMonth
  package var considered: Day
  package var reason: String
  package init(_ person: ID<Person>, _ amount: Fen, since: DuesMonth, until: DuesMonth, considered: Day, reason: String) {
    self.person = person
    self.amount = amount
    self.since = since
    self.until = until
    self.considered = considered
    self.reason = reason
  }
  package struct Situation: Placed {
    var payer: Payer
    var superior: ID<Organization>?
    var others: [Relief]
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let payer = try RateTable.payer(person, in: DuesMonth(of: scope.today), scope), branch = try OrganizationTable.one(payer.organization, in: scope)
    return Situation(payer: payer, superior: try ReliefTable.committee(above: branch, in: scope)?.id, others: try ReliefTable.all(of: person, in: scope), place: branch.place)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let text = trimmed(reason), current = DuesMonth(of: o.today)
    no.check(s.payer.rate != nil, "rate.none", .noRateYet, field: "amount")
    no.check(s.payer.rate.map { amount < $0.monthly } ?? true, "amount.notLess", .reliefNotLess(s.payer.rate?.monthly ?? .zero), field: "amount", clause: Relief.clause)
    no.check(since >= current && since > s.payer.assessed ?? current - 1, "since.past", .reliefFromNow, field: "since")
    no.check(until >= since && until < since + Relief.months, "until.range", .reliefUntil(Relief.months), field: "until")
    no.check(considered <= o.today && considered > o.today.adding(-186), "considered.day", .consideredDay, field: "considered", clause: Relief.clause)
    no.check(!text.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(text.count <= 300, "reason.long", .tooLong(300), field: "reason")
    let meets = s.others.contains { ($0.state == .approved || $0.state == .considered) && $0.since <= until && $0.until >= since }
    no.check(!meets, "relief.meets", .reliefMeets, field: "since")
    try no.refuse()
    let id: ID<Relief> = o.id(), reference = Reference(Person.reference, person)
    let told = s.superior.map { [Notice(to: .posts(Role.desk, $0), .reliefAsked(reference), about: Reference(Relief.reference, id))] } ?? []
    return Outcome([ReliefTable.propose(id, self, text, at: s.place.id)], Entry(.proposedRelief(reference), subject: reference, at: s.place.id, clause: Relief.clause), notices: told, made: Reference(Relief.reference, id))
  }
}

/// The committee above approves or does not: the second.
package struct DecideRelief: Storable {
  package static let name = "dues.decideRelief"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var relief: ID<Relief>
  package var approves: Bool
  package var answer: String?
  package init(_ relief: ID<Relief>, approves: Bool, answer: String? = nil) {
    self.relief = relief
    self.approves = approves
    self.answer = answer
  }
  package struct Situation: Placed {
    var relief: Relief
    /// The committee above the branch: only its desk decides.
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try ReliefTable.one(relief, in: scope), superior = try ReliefTable.committee(above: found.organization, in: scope)
    return Situation(relief: found, place: superior.map { $0.place } ?? found.organization.place)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let text = trimmed(answer), r = s.relief
    if r.state != .considered { throw Refusal("relief.decided", .reliefDecided, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(approves || !text.isEmpty, "answer.missing", .reasonMissing, field: "answer")
    no.check(text.count <= 300, "answer.long", .tooLong(300), field: "answer")
    try no.refuse()
    let reference = Reference(Person.reference, r.person.id)
    let told = Notice(to: .posts(Role.desk, r.organization.id), approves ? .reliefApproved(reference) : .reliefRefused(reference), about: Reference(Relief.reference, relief))
    return Outcome([ReliefTable.decide(r, approves, text, on: o.today)], Entry(approves ? .approvedRelief(reference) : .refusedRelief(reference), subject: reference, at: r.organization.id, clause: Relief.clause), notices: [told])
  }
}

/// The difficulty is over: from next month on the member pays what they owe.
package struct EndRelief: Storable {
  package static let name = "dues.endRelief"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var relief: ID<Relief>
  package init(_ relief: ID<Relief>) { self.relief = relief }
  package struct Situation: Placed {
    var relief: Relief
    package var place: Place { relief.organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(relief: try ReliefTable.one(relief, in: scope)) }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let current = DuesMonth(of: o.today), r = s.relief
    guard r.state == .approved || r.state == .considered, r.until >= current else { throw Refusal("relief.over", .reliefOver, kind: .conflict) }
    let reference = Reference(Person.reference, r.person.id)
    return Outcome([ReliefTable.end(r, after: max(current, r.since))], Entry(.endedRelief(reference), subject: reference, at: r.organization.id, clause: Relief.clause))
  }
}
