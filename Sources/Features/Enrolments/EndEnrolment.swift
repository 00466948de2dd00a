import FeatureKit
import Gatherings

/// Ends an enrolment, from either side: by the branch of affiliation or by the virtual one.
package struct EndEnrolment: Storable {
  package static let name = "enrolments.end"
  package static let permission: Permission = "enrolments.change"
  package static let sight: Permission? = "enrolments.read"
  package var enrolment: ID<PostTable.Post>
  package var on: Day
  package var reason: String
  package init(_ enrolment: ID<PostTable.Post>, on day: Day, because reason: String) {
    self.enrolment = enrolment
    on = day
    self.reason = reason
  }

  package struct Situation: Placed, Hashable {
    package var place: Place
    var enrolment: Enrolment
    var branchEnded = false
    /// Still a member, and not enrolled there again.
    var mayResume = true
    var before: Day?
    var marked = false

    static func load(_ id: ID<PostTable.Post>, in scope: Scope) throws -> Situation {
      let e = try EnrolmentTable.one(id, in: scope), atHome = scope.actor.may(EndEnrolment.permission, at: e.home.place)
      let member = try EnrolmentTable.isMember(e.person.id, in: scope)
      return Situation(
        place: atHome ? e.home.place : e.branch.place, enrolment: e, branchEnded: try EnrolmentTable.branch(e.branch.id, in: scope)?.ended != nil,
        mayResume: try member && !EnrolmentTable.isThere(e.person.id, e.branch.id, from: e.since, besides: id, in: scope), before: try EnrolmentTable.before(id, in: scope),
        marked: try EnrolledTable.wasMarked(e.person.id, at: e.branch.id, in: scope))
    }
    var who: Reference { Reference(Person.reference, enrolment.person.id) }
    /// The other side hears of it, and the member.
    func told(_ word: Word) -> [Notice] {
      let other = place.id == enrolment.home.id || enrolment.home.path.hasPrefix(place.path) ? enrolment.branch.id : enrolment.home.id, about = Reference(Organization.reference, enrolment.branch.id)
      return [Notice(to: .person(enrolment.person.id), word, about: about), Notice(to: .posts(Role.desk, other), word, about: about)]
    }
  }
  package func situation(in scope: Scope) throws -> Situation { try Situation.load(enrolment, in: scope) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let e = s.enrolment, text = trimmed(reason)
    if e.reason != nil || e.isOver(on: occasion.today) { throw Refusal("over", .alreadyOver, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(on >= e.since && on <= occasion.today, "on.day", .dayBetween(e.since), field: "on")
    no.check(!text.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(text.count <= 100, "reason.long", .tooLong(100), field: "reason")
    try no.refuse()
    return Outcome(
      EnrolmentTable.end(e, on: on, because: text), Entry(.endedEnrolment(s.who, e.branch.name, on), subject: Reference(Organization.reference, e.branch.id), at: s.place.id), notices: s.told(.enrolmentEnds(e.branch.name, on)))
  }
}

/// Undoes `EndEnrolment`: it runs on as it did before.
package struct ResumeEnrolment: Storable {
  package static let name = "enrolments.resume"
  package static let permission: Permission = "enrolments.change"
  package static let sight: Permission? = "enrolments.read"
  package var enrolment: ID<PostTable.Post>
  package init(_ enrolment: ID<PostTable.Post>) { self.enrolment = enrolment }

  package func situation(in scope: Scope) throws -> EndEnrolment.Situation { try .load(enrolment, in: scope) }
  package func decide(_ s: EndEnrolment.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let e = s.enrolment
    if e.reason == nil { throw Refusal("stands", .notEndedByHand, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(!s.branchEnded, "branch.ended", .hasEnded(e.branch.name))
    no.check(s.mayResume, "resume", .cannotResume)
    try no.refuse()
    return Outcome(
      EnrolmentTable.resume(e, until: s.before), Entry(.resumedEnrolment(s.who, e.branch.name), subject: Reference(Organization.reference, e.branch.id), at: s.place.id), notices: s.told(.enrolmentResumes(e.branch.name)))
  }
}

/// Takes back an enrolment made by mistake, as long as nothing was recorded of it.
package struct TakeBackEnrolment: Storable {
  package static let name = "enrolments.takeBack"
  package static let permission: Permission = "enrolments.change"
  package static let sight: Permission? = "enrolments.read"
  package var enrolment: ID<PostTable.Post>
  package init(_ enrolment: ID<PostTable.Post>) { self.enrolment = enrolment }

  package func situation(in scope: Scope) throws -> EndEnrolment.Situation { try .load(enrolment, in: scope) }
  package func decide(_ s: EndEnrolment.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let e = s.enrolment
    if s.marked { throw Refusal("marked", .wasMarked, kind: .conflict) }
    return Outcome(
      EnrolmentTable.takeBack(e.id), Entry(.tookBackEnrolment(s.who, e.branch.name), subject: Reference(Organization.reference, e.branch.id), at: s.place.id), notices: s.told(.enrolmentTakenBack(e.branch.name)))
  }
}
