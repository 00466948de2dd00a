import FeatureKit

/// The branch fixes what its members owe a month, many at once. What is left empty stays as it is. Not kept as itself: it holds what people earn.
package struct FixAmounts: Action {
  package static let name = "dues.fix"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package static let most = 3000
  package var organization: ID<Organization>
  package var since: DuesMonth
  /// By the member's id: kind of income, and base a month as it is typed.
  package var categories: [String: String]
  package var bases: [String: String]
  /// Why an amount changes within the year.
  package var reason: String?
  package init(_ organization: ID<Organization>, since: DuesMonth, categories: [String: String], bases: [String: String], reason: String? = nil) {
    self.organization = organization
    self.since = since
    self.categories = categories
    self.bases = bases
    self.reason = reason
  }

  package struct Situation: Placed {
    var branch: Organization
    var payers: [Payer]
    var terms: DuesTerms
    package var place: Place { branch.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let branch = try OrganizationTable.one(organization, in: scope)
    return Situation(branch: branch, payers: try RateTable.payers(of: organization, in: since, scope), terms: try RateTable.terms(at: branch, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let current = DuesMonth(of: o.today), known = Dictionary(uniqueKeysWithValues: s.payers.map { ($0.person.id.description, $0) })
    no.check(s.branch.kind == .branch, "branch.only", .amountsAtBranches, field: "since")
    no.check(since >= current - 12 && since <= current + 12, "since.far", .sinceFar, field: "since")
    for key in Set(categories.keys).union(bases.keys).sorted() where known[key] == nil && !(trimmed(bases[key]).isEmpty && trimmed(categories[key]).isEmpty) { no.check(false, "member.unknown", .memberNotHere, field: "bases.\(key)") }
    let found = s.payers.compactMap { payer in row(payer, s.terms, o, &no).map { (payer.person.id, $0) } }
    no.check(!found.isEmpty || !no.problems.isEmpty, "amounts.none", .amountsNone, field: "since")
    try no.refuse()
    let changes = found.flatMap { RateTable.fix($0.0, $0.1, since: since, at: organization, o.now) }
    return Outcome(changes, Entry(.fixedAmounts(found.count, since), subject: Reference("organization", organization), at: organization, clause: s.terms.fixing.clause))
  }
  /// nil where nothing was entered for the member, or what was entered is wrong.
  private func row(_ payer: Payer, _ terms: DuesTerms, _ o: Occasion, _ no: inout Refusal.Collector) -> Assessment? {
    let key = payer.person.id.description, typed = trimmed(bases[key]).filter { $0 != " " }, chosen = trimmed(categories[key])
    guard !typed.isEmpty || !chosen.isEmpty else { return nil }
    guard let category = chosen.isEmpty ? payer.rate?.category : DuesCategory(rawValue: chosen) else {
      no.check(false, "category.missing", chosen.isEmpty ? .categoryMissing : .categoryUnknown, field: "categories.\(key)")
      return nil
    }
    if typed.isEmpty, payer.rate?.category == category { return nil }
    let base = Fen(yuan: typed)
    no.check(typed.isEmpty || base != nil, "base.unreadable", .amountUnreadable, field: "bases.\(key)")
    no.check(payer.assessed.map { $0 < since } ?? true, "since.assessed", .alreadyAssessed(payer.assessed ?? since), field: "bases.\(key)", clause: terms.fixing.clause)
    let yearly = category.until(since) == .forever && payer.rate.map { $0.since.year == since.year && $0.category == category } ?? false
    no.check(terms.fixing == .change || !yearly || !trimmed(reason).isEmpty, "year.fixed", .fixedForTheYear, field: "reason", clause: Clause("DF-16"))
    if !typed.isEmpty, base == nil { return nil }
    do { return try Assessment(category, base: base, on: since.first, in: o.rules, farmer: terms.farmer) } catch {
      for problem in error.problems { no.check(false, problem.code, problem.word, field: "\(problem.field == "base" ? "bases" : "categories").\(key)", clause: problem.clause) }
      return nil
    }
  }
}

/// 党费办法: how a committee handles what the texts leave to the place.
package struct LayTerms: Storable {
  package static let name = "dues.terms"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var organization: ID<Organization>
  package var fixing: DuesTerms.Fixing
  package var farmer: Fen?
  package var share: Int?
  package init(_ organization: ID<Organization>, _ fixing: DuesTerms.Fixing, farmer: Fen? = nil, share: Int? = nil) {
    self.organization = organization
    self.fixing = fixing
    self.farmer = farmer
    self.share = share
  }
  package func situation(in scope: Scope) throws -> Organization { try OrganizationTable.one(organization, in: scope) }
  package func decide(_ s: Organization, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    let least = o.rules.integer("DF-06", "least", on: o.today) ?? 0, most = o.rules.integer("DF-06", "most", on: o.today) ?? Fen.most.count
    no.check(s.kind != .branch, "terms.branch", .termsAtCommittees, field: "fixing")
    no.check(farmer.map { (least...most).contains($0.count) } ?? true, "farmer.range", .farmerRange(farmer ?? .zero, Fen(least), Fen(most)), field: "farmer", clause: Clause("DF-06"))
    no.check(share.map { (0...100).contains($0) } ?? true, "share.range", .shareRange, field: "share", clause: Clause("DF-20"))
    try no.refuse()
    return Outcome([RateTable.lay(DuesTerms(fixing: fixing, farmer: farmer, share: share), at: organization)], Entry(.laidTerms(s.name), subject: Reference("organization", organization), at: organization, clause: fixing.clause))
  }
}

/// The branch agrees that a member pays once a quarter, or takes that back.
package struct SetQuarterly: Storable {
  package static let name = "dues.quarterly"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var person: ID<Person>
  package var agreed: Bool
  package init(_ person: ID<Person>, _ agreed: Bool) {
    self.person = person
    self.agreed = agreed
  }
  package struct Situation: Placed {
    var payer: Payer
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let payer = try RateTable.payer(person, in: DuesMonth(of: scope.today), scope)
    return Situation(payer: payer, place: try OrganizationTable.place(of: payer.organization, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.payer.quarterly == agreed { throw Refusal("quarterly.same", agreed ? .quarterlyAlready : .quarterlyNot, kind: .conflict) }
    let reference = Reference(Person.reference, person)
    let change = agreed ? RateTable.allowQuarterly(person, at: s.place.id, since: DuesMonth(of: o.today)) : RateTable.endQuarterly(person)
    return Outcome([change], Entry(agreed ? .agreedQuarterly(reference) : .endedQuarterly(reference), subject: reference, at: s.place.id, clause: Clause("DF-13")))
  }
}
