import FeatureKit

/// Changes what is fixed. Plans that were made already stay as they are.
package struct ChangeRoutine: Storable, RoutineFields {
  package static let name = "gatherings.changeRoutine"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var routine: ID<Routine>
  package var version: Int
  package var kinds: [Gathering.Kind]
  package var day: Int
  package var working: Bool
  package var starts: String
  package var ends: String?
  package var every: Int?
  package var location: String
  package var title: String?

  package struct Situation: Placed, Hashable {
    package var place: Place { routine.place }
    var routine: Routine
    var setting: RoutineSetting
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try RoutineTable.one(routine, in: scope)
    return Situation(routine: found, setting: try RoutineSetting.load(found.organization.id, besides: routine, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.routine.ended != nil { throw Refusal("ended", .routineEnded, kind: .conflict) }
    var changed = s.routine
    changed.terms = try judged(s.setting, o)
    if changed.terms == s.routine.terms { throw Refusal("same", .routineSame) }
    changed.number += 1
    return Outcome(
      RoutineTable.change(changed, from: version, due: changed.due(now: o.now, o.house.calendar)), Entry(.routineChanged(s.routine.terms, changed.terms), subject: Reference(Routine.reference, routine), at: s.routine.organization.id),
      made: Reference(Routine.reference, routine))
  }
}

/// Takes the last change back: what was fixed before holds again.
package struct UndoRoutine: Storable {
  package static let name = "gatherings.undoRoutine"
  package static let permission: Permission = "gatherings.plan"
  package static let sight: Permission? = "gatherings.read"
  package var routine: ID<Routine>
  package var version: Int
  package init(_ routine: ID<Routine>, version: Int) {
    self.routine = routine
    self.version = version
  }

  package struct Situation: Placed, Hashable {
    package var place: Place { routine.place }
    var routine: Routine
    var before: Routine.Terms?
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try RoutineTable.one(routine, in: scope)
    return Situation(routine: found, before: try RoutineTable.before(found, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.routine.ended != nil { throw Refusal("ended", .routineEnded, kind: .conflict) }
    guard let before = s.before else { throw Refusal("first", .routineFirst, kind: .conflict) }
    try confine(o.actor, to: s.routine.terms.kinds, [], at: s.place, Self.permission, o.house.grants)
    var back = s.routine
    back.terms = before
    return Outcome(
      RoutineTable.revert(s.routine, to: s.routine.number - 1, from: version, due: back.due(now: o.now, o.house.calendar)), Entry(.routineUndone(before), subject: Reference(Routine.reference, routine), at: s.routine.organization.id),
      made: Reference(Routine.reference, routine))
  }
}
