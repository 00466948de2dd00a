import FeatureKit

/// Announces the same gathering at other branches that the planner looks after, each with its own people. All of them or none.
package struct PlanForOthers: Storable {
  package static let name = "gatherings.planForOthers"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var gathering: ID<Gathering>
  package var organizations: [ID<Organization>]
  package var starts: Moment
  package var location: String
  package init(_ gathering: ID<Gathering>, at organizations: [ID<Organization>], starts: Moment, location: String) {
    self.gathering = gathering
    self.organizations = organizations
    self.starts = starts
    self.location = location
  }
  static let most = 60

  package struct Situation: Placed {
    package var place: Place { model.place }
    var model: Gathering
    var others: [Planning]
  }
  package func situation(in scope: Scope) throws -> Situation {
    let model = try GatheringTable.one(gathering, in: scope)
    let others = try organizations.prefix(Self.most).map { id in try Planning.load(OrganizationTable.one(id, in: scope), plan(like: model, at: id), in: scope) }
    return Situation(model: model, others: others)
  }
  /// A lecturer and who presides are the branch's own; so are its groups.
  private func plan(like g: Gathering, at organization: ID<Organization>) -> Plan {
    let length = g.ends.map { ($0.ms - g.starts.ms) / 1000 }
    return Plan(
      g.kinds.filter { $0 != .groupMeeting }, at: organization, title: g.title, starts: starts, ends: length.map { starts.adding(seconds: Int($0)) }, location: location, agenda: g.agenda.isEmpty ? nil : g.agenda)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    for other in s.others where !o.actor.may(Self.permission, at: other.place) { throw .notPermitted(Self.permission, o.house.grants) }
    var no = Refusal.Collector()
    no.check(!organizations.isEmpty, "organizations.none", .chooseBranches, field: "organizations")
    no.check(organizations.count <= Self.most, "organizations.many", .fewerBranches(Self.most), field: "organizations")
    no.check(s.model.kinds != [.groupMeeting], "kinds.groups", .groupsPlanTheirOwn)
    no.check(s.model.state != .cancelled, "cancelled", .cancelledIsNoModel)
    no.check(!organizations.contains(s.model.organization.id), "organizations.same", .thereAlready, field: "organizations")
    for other in s.others {
      do { try plan(like: s.model, at: other.organization.id).check(other, o) } catch {
        for problem in error.problems { no.check(false, problem.code, .atBranch(other.organization.name, problem.word), field: problem.field.map { ["starts", "location"].contains($0) ? $0 : "organizations" }, clause: problem.clause) }
      }
    }
    try no.refuse()
    let together: ID<Together> = o.id()
    let plans = try s.others.map { other throws(Refusal) in try StoredAction(PlanTogether(together: together, plan: plan(like: s.model, at: other.organization.id))) }
    return Outcome([], Entry(.plannedForOthers(s.model.title, s.others.count), subject: Reference(Gathering.reference, gathering), at: s.model.organization.id), next: plans, made: Reference(Together.reference, together))
  }
}

extension Word {
  fileprivate static let chooseBranches = Word(zh: "请勾选要一起安排的支部", en: "Tick the branches to plan for")
  fileprivate static func fewerBranches(_ n: Int) -> Word { Word(zh: "一次最多安排 \(n) 个支部", en: "At most \(n) branches at once") }
  fileprivate static let groupsPlanTheirOwn = Word(zh: "党小组会由各党小组自己安排", en: "Groups plan their own meetings")
  fileprivate static let cancelledIsNoModel = Word(zh: "这次活动已经取消，请另选一次", en: "This gathering was cancelled; choose another")
  fileprivate static let thereAlready = Word(zh: "这个支部已经安排了这次活动", en: "That branch has this gathering already")
  fileprivate static func atBranch(_ name: String, _ problem: Word) -> Word { Word(zh: "\(name)：\(problem.zh)", en: "\(name): \(problem.en)") }
  fileprivate static func plannedForOthers(_ title: String, _ n: Int) -> Word { Word(zh: "把《\(title)》同样安排到另外 \(n) 个支部", en: "planned “\(title)” for \(n) more branches") }
}
