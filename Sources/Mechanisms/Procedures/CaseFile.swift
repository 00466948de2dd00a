import Acting
import Essentials
import Journal
import Organizations
import Regulations

/// A case with all that a decision about it must know; stands at the office whose turn it is, or that is named.
package struct CaseFile: Placed {
  package var file: Case
  package var organization: Organization
  /// From the top down to the organization's parent.
  package var above: [Organization]
  package var counterpart: Organization?
  package var aboveCounterpart: [Organization]
  package var events: [CaseEvent]
  /// The version of the rules that binds it.
  package var version: String
  /// What the procedure's own room knows beside it.
  package var known: (any Sendable)?
  package var place: Place
  package init(
    file: Case, organization: Organization, above: [Organization], counterpart: Organization? = nil, aboveCounterpart: [Organization] = [], events: [CaseEvent], version: String = "", known: (any Sendable)? = nil, place: Place
  ) {
    self.file = file
    self.organization = organization
    self.above = above
    self.counterpart = counterpart
    self.aboveCounterpart = aboveCounterpart
    self.events = events
    self.version = version
    self.known = known
    self.place = place
  }
  package static func load(_ id: ID<Case>, among plans: [Plan], in scope: Scope) throws -> (file: CaseFile, plan: Plan) {
    let file = try CaseTable.one(id, in: scope)
    guard let plan = plans.first(where: { $0.name == file.plan }) else { throw OutOfReach() }
    return (try whole(file, plan, in: scope), plan)
  }
  /// A case of another procedure is none of this one's.
  package static func load(_ id: ID<Case>, of plan: Plan, in scope: Scope) throws -> CaseFile { try load(id, among: [plan], in: scope).file }
  /// All that belongs to a case that was found within reach.
  package static func whole(_ found: Case, _ plan: Plan, in scope: Scope) throws -> CaseFile {
    let organization = try CaseTable.organization(found.organization, in: scope), counterpart = try found.counterpart.map { try CaseTable.organization($0, in: scope) }
    var all = CaseFile(
      file: found, organization: organization, above: try OrganizationTable.ancestors(of: organization, in: scope), counterpart: counterpart, aboveCounterpart: try counterpart.map { try OrganizationTable.ancestors(of: $0, in: scope) } ?? [],
      events: found.id.value == 0 ? [] : try CaseTable.events(of: found.id, in: scope), place: try OrganizationTable.place(of: found.waitsAt, in: scope))
    all.bind(plan, scope.rules, on: scope.today)
    all.known = try plan.known?(all, scope)
    return all
  }
  /// Which day's text binds it: that of its opening, or where the transition says so the one in force.
  mutating func bind(_ plan: Plan, _ rules: RuleBook, on today: Day) {
    if let transition = plan.transition, rules.integer(transition.clause.rule, transition.parameter, on: today) == 0 { file.boundOn = file.closedOn ?? today }
    version = rules.rule(plan.clause.rule, on: file.boundOn)?.version ?? ""
  }

  // MARK: the way

  /// The steps that this case goes through.
  package func steps(of plan: Plan) -> [Step] { plan.steps.filter(applies) }
  package func applies(_ step: Step) -> Bool { step.applies?(self) ?? true }
  package func step(after name: String, of plan: Plan) -> Step? { plan.steps.firstIndex { $0.name == name }.flatMap { plan.steps[($0 + 1)...].first(where: applies) } }
  package func step(before name: String, of plan: Plan) -> Step? { plan.steps.firstIndex { $0.name == name }.flatMap { plan.steps[..<$0].last(where: applies) } }

  package func office(_ office: Office) -> Organization {
    switch office {
    case .own: organization
    case .above(let n): Self.up(n, from: organization, above)
    case .nearest(let kinds): above.last { kinds.contains($0.kind) } ?? above.first ?? organization
    case .counterpart: counterpart ?? organization
    case .aboveCounterpart(let n): counterpart.map { Self.up(n, from: $0, aboveCounterpart) } ?? Self.up(n, from: organization, above)
    case .nearestCounterpart(let kinds): aboveCounterpart.last { kinds.contains($0.kind) } ?? aboveCounterpart.first ?? counterpart ?? organization
    }
  }
  private static func up(_ n: Int, from o: Organization, _ above: [Organization]) -> Organization { above.count >= n ? above[above.count - n] : above.first ?? o }

  // MARK: what was done

  /// On which day a step was last taken; nil before that.
  package func taken(_ step: String) -> Day? { last(step)?.day }
  /// What was last filled in there.
  package func value(_ name: String, at step: String) -> String? { last(step)?.values[name] }
  package func number(_ name: String, at step: String) -> Int? { value(name, at: step).flatMap { Int($0) } }
  package func last(_ step: String) -> CaseEvent? { events.last { $0.kind == .taken && $0.step == step } }
  /// The day of the last step that was taken: no later one happened before it.
  package var lastDay: Day? { events.last { $0.kind == .taken }?.day }
  /// From which day on a step can be taken, by which clause and why.
  package func earliest(_ step: Step, _ rules: RuleBook, _ calendar: WorkingCalendar) -> (day: Day, clause: Clause, why: Word?)? {
    guard let wait = step.notBefore, let since = taken(wait.step), let day = wait.figure.day(after: since, boundOn: file.boundOn, rules, calendar) else { return nil }
    return (day, wait.figure.clause, wait.why)
  }
  /// Whether something has to be waited for that cannot be counted, because the holidays are not published that far.
  package func isUncounted(_ step: Step, _ rules: RuleBook, _ calendar: WorkingCalendar) -> Clause? {
    guard let wait = step.notBefore, taken(wait.step) != nil, rules.parameter(wait.figure.clause.rule, wait.figure.parameter, on: file.boundOn) != nil, earliest(step, rules, calendar) == nil else { return nil }
    return wait.figure.clause
  }
  /// Whether the present step has a limit that cannot be counted, because the holidays are not published that far.
  package func lacksDay(_ step: Step, _ rules: RuleBook) -> Bool {
    file.due == nil && step.within.map { rules.parameter($0.clause.rule, $0.parameter, on: file.boundOn) != nil } ?? false
  }
  /// What stands in the way of a step whatever is filled in: told ahead of time.
  package func missing(_ step: Step, _ occasion: Occasion) -> [Refusal.Problem] { step.guards.compactMap { $0(self, Given(), occasion) }.filter { $0.field == nil } }
}
