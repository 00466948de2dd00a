import FeatureKit

/// 欠交: how many months running a member has not paid, up to the last whole one.
package struct Arrears: Hashable, Sendable, Encodable {
  package var person: ID<Person>
  package var organization: ID<Organization>
  package var months: Int
  package var amount: Fen

  /// Months at which members are reminded, and the one at which people have to decide.
  struct Stages: Hashable, Sendable {
    var warnings: [Int]
    var alert: Int
    init(_ rules: RuleBook, on day: Day) {
      warnings = ["warn1", "warn2", "warn3"].compactMap { rules.integer("DF-15", $0, on: day) }
      alert = rules.integer("DF-15", "left", on: day) ?? 6
    }
    /// The highest stage that has been reached.
    func reached(_ months: Int) -> Int? { (warnings + [alert]).filter { $0 <= months }.max() }
  }
  /// Of unpaid months of any members, those before `current`. Whoever pays by the quarter is not late within it.
  static func count(_ unpaid: [AssessmentTable.Owed], current: DuesMonth, quarterly: Set<ID<Person>> = []) -> [Arrears] {
    Dictionary(grouping: unpaid, by: \.person).compactMap { person, all -> Arrears? in
      let until = quarterly.contains(person) ? current.quarterStart : current, late = Set(all.filter { !$0.isPaid && $0.month < until }.map(\.month))
      var n = 0
      while late.contains(until - (n + 1)) { n += 1 }
      let last = all.max { $0.month < $1.month }
      return n == 0 ? nil : last.map { Arrears(person: person, organization: $0.organization, months: n, amount: Fen(sum: all.filter { late.contains($0.month) }.map(\.amount))) }
    }.sorted { ($0.organization, $0.person) < ($1.organization, $1.person) }
  }
}

/// 提醒欠交: members who are one, three or five months behind are reminded; at six their branch and the committee are told. Nothing happens to anybody by itself.
package struct RemindArrears: Storable {
  package static let name = "dues.remind"
  package static let permission: Permission = "dues.keep"
  package static let sight: Permission? = Dues.read
  package var organization: ID<Organization>
  package init(_ organization: ID<Organization>) { self.organization = organization }
  struct Due {
    var late: Arrears
    var stage: Int
  }
  package struct Situation: Placed {
    var organization: Organization
    var late: [Arrears]
    /// When each stage was told last.
    var told: [ArrearsTable.Told: DuesMonth]
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let o = try OrganizationTable.one(organization, in: scope)
    return Situation(organization: o, late: try ArrearsTable.late(below: o, in: scope), told: try ArrearsTable.told(below: o, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let stages = Arrears.Stages(o.rules, on: o.today), current = DuesMonth(of: o.today)
    let due = s.late.compactMap { late -> Due? in
      guard let stage = stages.reached(late.months) else { return nil }
      let told = s.told[.init(person: late.person, stage: stage)]
      return told.map { $0 <= current - late.months } ?? true ? Due(late: late, stage: stage) : nil
    }
    if due.isEmpty { throw Refusal("remind.nobody", .nobodyToRemind, kind: .conflict) }
    let notices = due.flatMap { one -> [Notice] in
      let late = one.late, reference = Reference(Person.reference, late.person), own = Notice(to: .person(late.person), .youOwe(late.months, late.amount), about: reference)
      if one.stage < stages.alert { return [own] }
      return [own] + Set([late.organization, organization]).sorted().map { Notice(to: .posts(Role.desk, $0), .sixMonths(reference, late.months), about: reference) }
    }
    let alerts = due.count { $0.stage >= stages.alert }
    return Outcome(ArrearsTable.note(due, in: current, o.now), Entry(.reminded(due.count, alerts), subject: Reference("organization", organization), at: organization, clause: Clause("DF-15")), notices: notices)
  }
}
