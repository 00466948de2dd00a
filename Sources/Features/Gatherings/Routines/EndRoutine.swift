import FeatureKit

/// No more plans are made of it; those that were made stay.
package struct EndRoutine: Storable {
  package static let name = "gatherings.endRoutine"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var routine: ID<Routine>
  package var version: Int
  package init(_ routine: ID<Routine>, version: Int) {
    self.routine = routine
    self.version = version
  }
  package func situation(in scope: Scope) throws -> Routine { try RoutineTable.one(routine, in: scope) }
  package func decide(_ r: Routine, _ o: Occasion) throws(Refusal) -> Outcome {
    if r.ended != nil { throw Refusal("ended", .routineEnded, kind: .conflict) }
    try confine(o.actor, to: r.terms.kinds, [], at: r.place, Self.permission, o.house.grants)
    return Outcome([RoutineTable.end(r, on: o.today, from: version)], Entry(.routineEndedNow(r.terms), subject: Reference(Routine.reference, r.id), at: r.organization.id), made: Reference(Routine.reference, r.id))
  }
}

/// What was ended holds again.
package struct ResumeRoutine: Storable {
  package static let name = "gatherings.resumeRoutine"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var routine: ID<Routine>
  package var version: Int
  package init(_ routine: ID<Routine>, version: Int) {
    self.routine = routine
    self.version = version
  }
  package func situation(in scope: Scope) throws -> ChangeRoutine.Situation {
    let found = try RoutineTable.one(routine, in: scope)
    return ChangeRoutine.Situation(routine: found, setting: try RoutineSetting.load(found.organization.id, besides: routine, in: scope))
  }
  package func decide(_ s: ChangeRoutine.Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let r = s.routine
    if r.ended == nil { throw Refusal("holds", .routineHolds, kind: .conflict) }
    try confine(o.actor, to: r.terms.kinds, [], at: r.place, Self.permission, o.house.grants)
    if r.terms.isLifeDay, let other = s.setting.others.first(where: \.terms.isLifeDay) { throw Refusal("lifeDay.second", .lifeDayFixed(other.terms)) }
    return Outcome(
      [RoutineTable.resume(r, from: version, due: r.due(now: o.now, o.house.calendar))], Entry(.routineResumed(r.terms), subject: Reference(Routine.reference, r.id), at: r.organization.id), made: Reference(Routine.reference, r.id))
  }
}
