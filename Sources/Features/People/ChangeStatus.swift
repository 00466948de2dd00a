import FeatureKit

/// Records a decision of people about somebody's membership: with its day and reason. The house never removes anybody by itself.
package struct ChangeStatus: Storable {
  package static let name = "people.changeStatus"
  package static let permission: Permission = "people.change"
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var version: Int
  package var status: PersonStatus
  package var standing: Standing?
  package var on: Day
  package var reason: String
  package init(person: ID<Person>, version: Int, status: PersonStatus, standing: Standing? = nil, on: Day, reason: String) {
    self.person = person
    self.version = version
    self.status = status
    self.standing = standing
    self.on = on
    self.reason = reason
  }

  package struct Situation: Placed {
    var before: Registered
    var posts: [PostTable.Post]
    package var place: Place { before.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let before = try PersonTable.one(person, opening: true, in: scope)
    return Situation(before: before, posts: try PostTable.held(by: person, in: scope).filter { $0.until == nil && $0.role == .groupLeader })
  }

  /// What the decision makes of the facts: acceptance sets the day of joining, confirmation that of confirmation.
  func decided(_ before: PersonFacts) -> PersonFacts {
    var f = before
    f.status = status
    f.standing = standing ?? (status == before.status ? before.standing : .normal)
    if status == .probationary, before.status != .probationary { (f.joined, f.confirmed) = (on, nil) }
    if status == .full, before.status != .full { f.confirmed = on }
    if status == .applicant || status == .none, before.status == .former { (f.joined, f.confirmed) = (nil, nil) }
    return f
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.before.refuseMerged()
    let before = s.before.facts, facts = decided(before)
    var no = Refusal.Collector()
    no.check(status == before.status || before.status.next.contains(status), "status", .cannotBecome(before.status, status), field: "status")
    no.check(status != before.status || facts.standing != before.standing, "unchanged", .nothingToCorrect, field: "status")
    no.check(on <= o.today, "future", .futureDay, field: "on")
    no.check(before.joined.map { on >= $0 } ?? true, "before", .dayBeforeRecord, field: "on")
    no.check(!reason.allSatisfy(\.isWhitespace), "reason", .reasonMissing, field: "reason")
    // The dates that this decision sets are entered as its day.
    for problem in facts.problems(at: s.before.organization, today: o.today, demo: o.house.demo) where ["standing", "joined", "confirmed", "organization"].contains(problem.field) {
      let field = problem.field == "organization" ? "status" : problem.field == "standing" ? "standing" : "on"
      no.check(false, problem.code, problem.word, field: field)
    }
    try no.refuse()
    if s.before.version != version { throw PersonTable.changedMeanwhile }
    let path = s.before.organization.path, leaves = before.status.isMember && !status.isMember
    var changes = [
      PersonTable.setStatus(person, facts, group: leaves ? nil : s.before.group, version: version, at: o.now),
      PersonTable.event(o.id(), person, .status, on: on, facts, at: s.before.organization.id, reason: reason, o.now),
    ]
    changes += PersonTable.counts(from: (before, path), to: (facts, path))
    if leaves { changes += s.posts.map { PostTable.end($0.id, on: on) } + [PostTable.endMemberships(of: person, on: on)] }
    // Whoever is enrolled in a virtual branch is so as a member.
    if facts.standing == .stopped { changes.append(PostTable.endMemberships(of: person, besides: s.before.organization.id, on: on)) }
    let reference = Reference(Person.reference, person)
    return Outcome(changes, Entry(.decided(reference, facts.status, facts.standing), subject: reference, at: s.before.organization.id))
  }
}
