import FeatureKit

/// Makes one file of two that are the same person's. The kept file's fields stand; what it lacks comes from the other, and so do attendance,
/// records, posts and account, each by its own room. It can be undone as long as nothing rests on it.
package struct MergePersons: Storable {
  package static let name = "people.merge"
  package static let permission = AddPerson.permission
  package static let sight: Permission? = "people.read"
  package var keep: ID<Person>
  package var other: ID<Person>
  package var version: Int
  package var otherVersion: Int
  package var reason: String
  /// Says that the other file's resident number, which differs, was written wrongly: it is left out.
  package var otherNumberIsWrong: Bool
  package init(keep: ID<Person>, version: Int, other: ID<Person>, otherVersion: Int, reason: String, otherNumberIsWrong: Bool = false) {
    self.keep = keep
    self.other = other
    self.version = version
    self.otherVersion = otherVersion
    self.reason = reason
    self.otherNumberIsWrong = otherNumberIsWrong
  }

  package struct Situation: Placed {
    var keep: Registered
    var other: Registered
    var moved: [MovedRows]
    package var place: Place { keep.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(keep: try PersonTable.one(keep, opening: true, in: scope), other: try PersonTable.one(other, opening: true, in: scope), moved: keep == other ? [] : try MovedRows.all(from: other, to: keep, in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard o.actor.may(Self.permission, at: s.other.place) else { throw .notPermitted(Self.permission, o.house.grants) }
    let before = s.keep.facts, gone = s.other.facts, numbers = before.residentNumber != nil && gone.residentNumber != nil
    var no = Refusal.Collector()
    no.check(keep != other, "same", .mergeWithItself)
    no.check(before.standing != .merged && gone.standing != .merged, "merged", .mergedAway)
    no.check(!gone.status.isMember || before.status.isMember, "status", .keepTheMember)
    no.check(!numbers || otherNumberIsWrong, "resident.differ", .twoNumbers, field: "otherNumberIsWrong")
    no.check(reason.filter { !$0.isWhitespace }.count >= 2, "reason", .reasonMissing, field: "reason")
    no.check(reason.count <= 300, "long", .tooLong(300), field: "reason")
    let after = before.filled(from: gone, number: !otherNumberIsWrong)
    let already = Set(before.problems(at: s.keep.organization, today: o.today, demo: o.house.demo).map(\.code))
    for problem in after.problems(at: s.keep.organization, today: o.today, demo: o.house.demo) where !already.contains(problem.code) { no.check(false, problem.code, problem.word) }
    try no.refuse()
    if s.keep.version != version || s.other.version != otherVersion { throw PersonTable.changedMeanwhile }
    let id: ID<Merge> = o.id(), fields = before.differences(from: after), reference = Reference(Person.reference, keep)
    // The other file lets go of its number before the kept one takes it.
    var changes = MergeTable.setAside(s.other, o.now) + PersonTable.correct(keep, from: before, to: after, version: version, o)
    changes += PersonTable.counts(from: (before, s.keep.organization.path), to: (after, s.keep.organization.path)) + PersonTable.counts(from: (gone, s.other.organization.path), to: nil)
    changes += MergeTable.add(id, keep: s.keep, other: s.other, BeforeMerge(s.other, filled: fields), s.moved, reason: reason, o.now) + s.moved.flatMap { $0.point(o.house, from: other, to: keep) }
    return Outcome(
      changes, Entry(.mergedSentence(reference, Reference(Person.reference, other)), subject: reference, at: s.keep.organization.id), claims: fields.contains(.residentNumber) ? AddPerson.claims(after) : [],
      made: Reference(Merge.reference, id))
  }
}
