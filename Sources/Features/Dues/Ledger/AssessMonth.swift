import FeatureKit

/// 月度核收: what every member below a committee owes for a month is entered at once, by the amounts fixed before. Done again it adds only whom it had left out.
package struct AssessMonth: Storable {
  package static let name = "dues.assess"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var organization: ID<Organization>
  package var month: DuesMonth
  package init(_ organization: ID<Organization>, _ month: DuesMonth) {
    self.organization = organization
    self.month = month
  }

  package struct Situation: Placed {
    var committee: Organization
    var toCome: AssessmentTable.ToCome
    /// Whether a branch has told its members what was collected that year.
    var disclosed: Bool
    package var place: Place { committee.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let committee = try OrganizationTable.one(organization, in: scope)
    let near = month >= DuesMonth(of: scope.today) - Dues.arrears(scope.rules, scope.today) && month <= DuesMonth(of: scope.today)
    return Situation(committee: committee, toCome: near ? try AssessmentTable.toCome(below: committee, in: month, scope) : .none, disclosed: try LedgerTable.isDisclosed(month.year, at: organization, in: scope) != nil)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let current = DuesMonth(of: o.today), arrears = Dues.arrears(o.rules, o.today)
    var no = Refusal.Collector()
    no.check(s.committee.kind == .committee || s.committee.kind == .localCommittee, "assess.committee", .assessedByCommittees, field: "month")
    no.check(month <= current, "month.ahead", .monthAhead, field: "month")
    no.check(month >= current - arrears, "month.old", .monthOld(arrears), field: "month", clause: Clause("DF-14"))
    no.check(!s.disclosed, "year.closed", .yearClosed(month.year), field: "month", clause: Clause("DF-17"))
    try no.refuse()
    guard s.toCome.members > 0 else { throw Refusal("assess.nothing", .nothingToAssess(s.toCome.done, s.toCome.without), field: "month", kind: .conflict) }
    let id: ID<LedgerEntry> = o.id(), sum = s.toCome.total
    return Outcome(
      LedgerTable.head(id, .assessed, at: organization, on: month.first, month: month, members: s.toCome.members, total: sum, digest: s.toCome.digest, o.now) + AssessmentTable.assess(id, below: s.committee, in: month, expecting: s.toCome.members),
      Entry(.assessedMonth(month, s.toCome.members, sum, s.toCome.digest), subject: Reference(LedgerEntry.reference, id), at: organization), made: Reference(LedgerEntry.reference, id))
  }
}

/// One member's month was assessed wrongly: it is taken back, and can be assessed again.
package struct CancelAssessment: Storable {
  package static let name = "dues.cancelAssessment"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var person: ID<Person>
  package var month: DuesMonth
  package var reason: String
  package init(_ person: ID<Person>, _ month: DuesMonth, reason: String) {
    self.person = person
    self.month = month
    self.reason = reason
  }
  package struct Situation: Placed {
    var owed: AssessmentTable.Owed
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let owed = try AssessmentTable.one(person, month, in: scope)
    return Situation(owed: owed, place: try OrganizationTable.place(of: owed.organization, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let text = trimmed(reason)
    var no = Refusal.Collector()
    no.check(!s.owed.isPaid, "assessment.paid", .paidAlready(month), field: "reason")
    no.check(!text.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(text.count <= 300, "reason.long", .tooLong(300), field: "reason")
    try no.refuse()
    let id: ID<LedgerEntry> = o.id(), reference = Reference(Person.reference, person), amount = s.owed.amount
    let changes = LedgerTable.add(id, .assessed, at: s.place.id, on: o.today, month: month, members: 1, total: .zero - amount, note: text, [(.assessed, amount), (.owed, .zero - amount)], o.now)
    return Outcome(changes + [AssessmentTable.cancel(person, month, by: id)], Entry(.cancelledAssessment(reference, month), subject: reference, at: s.place.id), made: Reference(LedgerEntry.reference, id))
  }
}
