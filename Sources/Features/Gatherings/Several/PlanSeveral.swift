import FeatureKit

/// Announces what several duties of one kind ask for: one gathering at each organization that owes it, at the same time. All of them or none.
package struct PlanSeveral: Storable {
  package static let name = "gatherings.planSeveral"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var duties: [Duty.Key]
  package var starts: Moment
  package var location: String
  package init(_ duties: [Duty.Key], starts: Moment, location: String) {
    self.duties = duties
    self.starts = starts
    self.location = location
  }

  package struct Situation: Placed {
    var plans: [Plan]
    var plannings: [Planning]
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    guard duties.count <= PlanForOthers.most else { throw Refusal("duties.many", .atMostDuties(PlanForOthers.most), field: "duties") }
    let lines = try duties.map { try DutyListTable.line($0, in: scope) }
    guard let kind = Several.kind(of: lines) else { throw Refusal("duties.mixed", .onlyOneKind, field: "duties") }
    let plans = Several.owing(lines).map { Plan([kind], at: $0.organization, groups: $0.groups, starts: starts, location: location) }
    let plannings = try plans.map { try Planning.load(OrganizationTable.one($0.organization, in: scope), $0, in: scope) }
    guard let first = plannings.first else { throw Refusal("duties.none", .tickDuties, field: "duties") }
    return Situation(plans: plans, plannings: plannings, place: first.place)
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    for (plan, planning) in zip(s.plans, s.plannings) {
      guard o.actor.may(Self.permission, at: planning.place) else { throw .notPermitted(Self.permission, o.house.grants) }
      do throws(Refusal) { try plan.check(planning, o) } catch {
        for problem in error.problems {
          let field = problem.field.map { ["starts", "location"].contains($0) ? $0 : "duties" }
          no.check(false, problem.code, s.plans.count == 1 ? problem.word : .at(planning.organization.name, problem.word), field: field, clause: problem.clause)
        }
      }
    }
    try no.refuse()
    let together: ID<Together> = o.id()
    var next: [StoredAction] = []
    for plan in s.plans { next.append(try StoredAction(PlanTogether(together: together, plan: plan))) }
    return Outcome([], Entry(.plannedSeveral(Gathering.Kind.names(s.plans[0].kinds), s.plans.count), subject: Reference(Organization.reference, s.place.id), at: s.place.id), next: next, made: Reference(Together.reference, together))
  }
}

/// Duties of several organizations that one form plans for.
enum Several {
  static let form: [Endpoint] = FeatureKit.form(Gatherings.several, PlanSeveral.self, { scope, entered in try PlanSeveralPage.load(entered, in: scope.seeing(PlanSeveral.permission)) }, then: { receipt, _ in made(receipt) })
    + page(Gatherings.together, reads: TakeBackTogether.permission) { scope, _, id in try TogetherPage.load(id, .nothing, in: scope) }
    + post(Gatherings.takeBack, TakeBackTogether.self, showing: { scope, entered, id in try TogetherPage.load(id, entered, in: scope) }, then: { Gatherings.together($1.together) })

  static func made(_ receipt: Receipt) -> Address { receipt.made.map { Gatherings.together(ID($0.id)) } ?? Gatherings.all() }

  /// What all of them ask for; nil where they ask for different things or for what is no gathering.
  static func kind(of lines: [DutyLine]) -> Gathering.Kind? {
    let kinds = Set(lines.map { $0.proof.lazy.compactMap { Gathering.Kind(rawValue: $0) }.first })
    return kinds.count == 1 ? kinds.first ?? nil : nil
  }
  /// Each organization once, with the groups whose duties were ticked.
  static func owing(_ lines: [DutyLine]) -> [(organization: ID<Organization>, groups: [ID<Group>])] {
    var all: [(organization: ID<Organization>, groups: [ID<Group>])] = []
    for line in lines {
      let group: [ID<Group>] = line.key.subject.kind == Group.reference ? [ID(line.key.subject.id)] : []
      if let n = all.firstIndex(where: { $0.organization == line.organization }) { all[n].groups += group.filter { !all[n].groups.contains($0) } } else { all.append((line.organization, group)) }
    }
    return all
  }
  /// Where these are planned together.
  @Sendable static func address(_ lines: [DutyLine]) -> Address? {
    guard kind(of: lines) != nil, lines.count <= PlanForOthers.most else { return nil }
    return lines.reduce(Gatherings.several()) { $0.with(["duties": $1.key.description]) }
  }
}

extension Word {
  static let tickDuties = Word(zh: "请先勾选要安排的事项", en: "Tick the duties to plan for")
  static let onlyOneKind = Word(zh: "一次只能安排同一种活动会议，请分开勾选", en: "Only gatherings of one kind are planned at once; tick them separately")
  static func atMostDuties(_ n: Int) -> Word { Word(zh: "一次最多安排 \(n) 项", en: "At most \(n) duties at once") }
  static func plannedSeveral(_ kinds: Word, _ n: Int) -> Word { Word(zh: "一次安排 \(n) 场\(kinds.zh)", en: n == 1 ? "planned 1 gathering: \(kinds.en)" : "planned \(n) gatherings at once: \(kinds.en)") }
  fileprivate static func at(_ name: String, _ problem: Word) -> Word { Word(zh: "\(name)：\(problem.zh)", en: "\(name): \(problem.en)") }
}
