import FeatureKit

/// Somebody on the way from one organization to another: what it changes, whoever decided it.
package struct Moving: Sendable {
  package var before: Registered
  package var target: Organization
  /// Open posts at the former organization that end with leaving it: membership, and leading a group.
  var posts: [PostTable.Post]

  /// Of somebody whose transfer both sides agreed to: the receiving side has not reached them until now. Sealed fields stay closed.
  package static func agreed(_ person: ID<Person>, to target: Organization, in scope: Scope) throws -> Moving {
    let before = try PersonTable.moving(person, in: scope)
    return Moving(before: before, target: target, posts: try PersonTable.postsThatEnd(person, at: before.organization.id, in: scope))
  }
  /// Somebody whose transfer the reader takes part in; nil where nobody is.
  package static func known(_ person: ID<Person>, in scope: Scope) throws -> Registered? {
    do { return try PersonTable.moving(person, in: scope) } catch is OutOfReach { return nil }
  }
  /// What stands against it: the target takes members, the day has come and lies after what is recorded.
  func check(on day: Day, _ o: Occasion, _ no: inout Refusal.Collector) {
    no.check(target.id != before.organization.id, "same", .sameBranch, field: "organization")
    for problem in before.facts.problems(at: target, today: o.today, demo: o.house.demo) where problem.field == "organization" { no.check(false, problem.code, problem.word, field: problem.field) }
    no.check(day <= o.today, "future", .futureDay, field: "on")
    no.check(before.facts.joined.map { day >= $0 } ?? true, "before", .dayBeforeRecord, field: "on")
  }
  /// Uses the occasion's first two keys.
  func changes(on day: Day, reason: String, version: Int, _ o: Occasion) -> [Change] {
    let facts = before.facts, person = before.id
    var changes = [PersonTable.move(person, to: target.id, version: version, at: o.now), PersonTable.event(o.id(), person, .moved, on: day, facts, at: target.id, reason: reason, o.now)]
    changes += PersonTable.counts(from: (facts, before.organization.path), to: (facts, target.path))
    // Who has an account belongs to the new branch by a post of theirs; leading a group ends with leaving it.
    changes += posts.map { PostTable.end($0.id, on: day) }
    if posts.contains(where: { $0.role == .member }) { changes.append(PostTable.begin(o.id(1), person, .member, at: target.id, since: day)) }
    return changes
  }
  /// The same where a procedure decided it.
  package func agreed(on day: Day, reason: String, _ o: Occasion) throws(Refusal) -> [Change] {
    try before.refuseMerged()
    var no = Refusal.Collector()
    check(on: day, o, &no)
    try no.refuse()
    return changes(on: day, reason: reason, version: before.version, o)
  }
  package static func sentence(_ person: ID<Person>, from: Organization, to: Organization) -> Word { .moved(Reference(Person.reference, person), from.name, to.name) }
}
