import FeatureKit

/// Parts two files again, each as it was, as long as the kept one was not changed since. What was recorded since stays with the kept one.
package struct UndoMerge: Storable {
  package static let name = "people.undoMerge"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var merge: ID<Merge>
  package init(_ merge: ID<Merge>) { self.merge = merge }

  package struct Situation: Placed {
    var merge: Merge
    var undoing: MergeTable.Undoing
    var keep: Registered
    var other: Registered
    package var place: Place { keep.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let found = try MergeTable.one(merge, in: scope)
    return Situation(
      merge: found, undoing: try MergeTable.undoing(merge, in: scope), keep: try PersonTable.one(found.kept.id, opening: true, in: scope), other: try PersonTable.one(found.other.id, opening: true, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard o.actor.may(Self.permission, at: s.other.place) else { throw .notPermitted(Self.permission, o.house.grants) }
    if s.undoing.isUndone { throw Refusal("undone", .undoneAlready, kind: .conflict) }
    if s.keep.version != s.undoing.keptVersion { throw Refusal("depended", .keptChangedSince, kind: .conflict) }
    var kept = s.keep.facts, gone = s.other.facts
    for field in s.undoing.before.filled { field == .sex ? kept.sex = .unknown : kept.clear(field) }
    (gone.status, gone.standing, gone.residentNumber) = (s.undoing.before.status, s.undoing.before.standing, s.undoing.before.residentNumber)
    let reference = Reference(Person.reference, s.keep.id), path = s.keep.organization.path
    // A row that no longer says the kept file was changed since, and so was what it rests on.
    let back = s.undoing.moved.flatMap { $0.point(o.house, from: s.keep.id, to: s.other.id) }.map { change in
      var change = change
      if change.expects != nil { change.otherwise = Refusal("depended", .keptChangedSince, kind: .conflict) }
      return change
    }
    var changes = PersonTable.correct(s.keep.id, from: s.keep.facts, to: kept, version: s.keep.version, o) + MergeTable.bringBack(s.other, s.undoing.before, o)
    changes += PersonTable.counts(from: (s.keep.facts, path), to: (kept, path)) + PersonTable.counts(from: nil, to: (gone, s.other.organization.path)) + back + [MergeTable.end(merge, o.now)]
    return Outcome(changes, Entry(.partedSentence(reference, Reference(Person.reference, s.other.id)), subject: reference, at: s.keep.organization.id))
  }
}
