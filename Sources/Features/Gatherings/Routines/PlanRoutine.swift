import FeatureKit

/// Makes the plan of one month out of a routine, as an ordinary plan. The watch does so ten days ahead, somebody who plans whenever they like; once a month, and never
/// beside something of the same kind that stands there already.
package struct PlanRoutine: FallsDue {
  package static let name = "gatherings.planRoutine"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var routine: ID<Routine>
  /// The first day of the month; nil for the next one to look after.
  package var month: Day?
  package init(_ routine: ID<Routine>, month: Day? = nil) {
    self.routine = routine
    self.month = month
  }
  package static func due(in scope: Scope) throws -> [any Action] {
    try RoutineTable.due(on: scope.today, in: scope).map { PlanRoutine($0.id, month: $0.next(now: scope.now, scope.house.calendar)) }
  }

  package struct Situation: Placed {
    package var place: Place { routine.place }
    var routine: Routine
    var month: Day
    var plan: Plan
    var planning: Planning
    var done: RoutineMonth?
    /// What of its kinds stands in that month already.
    var there: ID<Gathering>?
  }
  package func situation(in scope: Scope) throws -> Situation {
    let r = try RoutineTable.one(routine, in: scope), calendar = scope.house.calendar, month = month.map(Routine.month) ?? r.next(now: scope.now, calendar)
    let groups = r.terms.kinds.contains(.groupMeeting) && r.organization.kind == .branch ? try OrganizationTable.groups(of: r.organization.id, in: scope).map(\.id) : []
    let starts = r.terms.moment(in: month, calendar)
    let plan = Plan(
      r.terms.kinds, at: r.organization.id, groups: groups, title: r.terms.title.isEmpty ? nil : r.terms.title, starts: starts, ends: r.terms.ends.map { Moment(starts.day, minutes: $0) }, location: r.terms.location)
    return Situation(
      routine: r, month: month, plan: plan, planning: try Planning.load(r.organization, plan, in: scope), done: try RoutineTable.outcome(of: routine, in: month, scope: scope),
      there: try RoutineTable.planned(r.terms.kinds, at: r.organization.id, in: month, scope: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let r = s.routine, subject = Reference(Routine.reference, r.id), watch = o.actor.house != nil
    if r.ended != nil { throw Refusal("ended", .routineEnded, kind: .conflict) }
    if s.done != nil { throw Refusal("made", .monthMade(s.month), kind: .conflict) }
    var passed = r
    passed.last = max(s.month, r.last ?? s.month)
    let due = passed.due(now: o.now, o.house.calendar)
    func passing(_ outcome: RoutineMonth) -> [Change] { RoutineTable.pass(r, s.month, outcome, due: due) }
    if let there = s.there {
      if !watch { throw Refusal("there", .plannedByHand(s.month), kind: .conflict) }
      return Outcome(passing(.byHand), Entry(.monthByHand(s.month, r.terms), subject: Reference(Gathering.reference, there), at: r.organization.id))
    }
    if !watch && s.plan.starts <= o.now { throw Refusal("past", .monthPast(s.month)) }
    do throws(Refusal) { try s.plan.check(s.planning, o) } catch {
      if !watch { throw error }
      let why = Word(zh: error.problems.map(\.word.zh).joined(separator: "；"), en: error.problems.map(\.word.en).joined(separator: "; "))
      return Outcome(
        passing(.refused), Entry(.monthRefused(s.month, r.terms), subject: subject, at: r.organization.id), notices: [Notice(to: .posts(Role.desk, r.organization.id), .monthNotPlanned(s.month, r.terms, why), about: subject)])
    }
    return Outcome(passing(.planned), Entry(.monthPlanned(s.month, r.terms), subject: subject, at: r.organization.id), next: [try StoredAction(s.plan)], made: subject)
  }
}
