import FeatureKit

/// A branch arranges a round of talks at once: who with whom, until when. Both of each are told.
package struct PlanTalks: Action {
  package static let name = "talks.plan"
  package static let permission = Talks.keep
  package static let sight: Permission? = "talks.keep"
  static let most = 30
  package var organization: ID<Organization>
  /// `12-15`: the keys of two people.
  package var pairs: [String]
  package var due: Day
  package var kind: Talk.Kind
  package init(at organization: ID<Organization>, _ pairs: [(ID<Person>, ID<Person>)], by due: Day, _ kind: Talk.Kind = .yearly) {
    self.organization = organization
    self.pairs = pairs.map { Pair($0, $1).description }
    self.due = due
    self.kind = kind
  }
  package func situation(in scope: Scope) throws -> RecordTalks.Situation {
    let branch = try OrganizationTable.one(organization, in: scope)
    return .init(branch: branch, round: try RoundTable.round(of: branch.id, due.year, in: scope))
  }
  package func decide(_ s: RecordTalks.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let wanted = pairs.compactMap { Pair($0) }, end = Day(year: occasion.today.year + 1, month: 12, day: 31)
    var no = Refusal.Collector()
    no.check(occasion.actor.keepsTalks(at: s.place), "plan.above", .branchItselfPlans)
    no.check(s.branch.kind == .branch, "branch.only", .branchesOnly)
    no.check(due >= occasion.today && due <= end, "due.range", .dueRange(occasion.today, end), field: "due")
    no.check(!pairs.isEmpty, "pairs.missing", .pairsMissing, field: "pairs")
    no.check(pairs.count <= PlanTalks.most, "pairs.many", .pairsMany(PlanTalks.most), field: "pairs")
    no.check(wanted.count == pairs.count && Set(wanted).count == wanted.count && wanted.allSatisfy { s.round.has($0.one) && s.round.has($0.other) }, "pairs.unknown", .notOfTheBranch, field: "pairs")
    no.check(!s.round.talks.contains { $0.on == nil && wanted.contains($0.pair) }, "pairs.twice", .plannedAlready, field: "pairs")
    try no.refuse()
    var changes: [Change] = [], notices: [Notice] = []
    for (n, pair) in wanted.enumerated() {
      let id: ID<Talk> = occasion.id(n), about = Reference(Talk.reference, id)
      changes.append(TalkTable.add(id, at: s.branch.id, pair, kind, due: due, occasion))
      notices += [pair.one, pair.other].map { Notice(to: .person($0), .pleaseTalk(pair.partner(of: $0), due), about: about) }
    }
    return Outcome(changes, Entry(.planned(wanted.count, due), subject: Reference(Organization.reference, s.branch.id), at: s.branch.id, clause: Talk.clause), notices: notices)
  }
}
