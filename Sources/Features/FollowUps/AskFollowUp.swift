import FeatureKit

/// The level above asks an organization in words, about a late or missed duty or anything else, and says by when to answer.
package struct AskFollowUp: Storable {
  package static let name = "followUps.ask"
  package static let permission: Permission = "followUps.ask"
  package static let sight: Permission? = "followUps.read"
  package var organization: ID<Organization>
  package var duty: Duty.Key?
  package var question: String
  package var by: Day
  package init(_ organization: ID<Organization>, about duty: Duty.Key? = nil, _ question: String, by: Day) {
    self.organization = organization
    self.duty = duty
    self.question = question
    self.by = by
  }

  package struct Situation: Placed {
    var organization: Organization
    var duty: DutyLine?
    var isAsked: Bool
    /// The office that asks, which may stand more than one level above, and what that costs it.
    var office: Place
    var asking: Asking
    /// The organization above the one that is asked: from there on upwards one may ask.
    package var place: Place
  }
  package func situation(in scope: Scope) throws -> Situation {
    let o = try OrganizationTable.one(organization, in: scope), above = try OrganizationTable.ancestors(of: o, in: scope).last
    let place = above?.place ?? o.place, office = scope.actor.house == nil ? scope.actor.post(for: Self.permission, at: place)?.place ?? place : place
    return Situation(
      organization: o, duty: try duty.map { try DutyListTable.line($0, in: scope) }, isAsked: try duty.map { try FollowUpTable.isAsked($0, in: scope) } ?? false, office: office,
      asking: try Asking(.these([o.id]), by: office.id, in: scope), place: place)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let question = trimmed(question)
    var no = Refusal.Collector()
    no.check(s.organization.parent != nil, "place.top", .nobodyAsksTheTop)
    no.check(!question.isEmpty, "question.missing", .questionMissing, field: "question")
    no.check(question.count <= FollowUps.longest, "question.long", .textTooLong, field: "question")
    FollowUps.check(by, occasion, &no)
    if let duty = s.duty {
      no.check(duty.organization == organization, "duty.other", .dutyOfAnother, field: "duty")
      no.check(duty.state == .late || duty.state == .missed, "duty.notLate", .dutyNotLate, field: "duty", clause: duty.clause)
    }
    no.check(!s.isAsked, "duty.asked", .askedAlready, field: "duty")
    s.asking.check(&no)
    try no.refuse()
    let made = FollowUp(
      id: occasion.id(), organization: organization, organizationName: s.organization.name, asker: s.office.id, askerName: "", duty: duty, question: question, askedBy: occasion.actor.person, askedOn: occasion.today,
      answerBy: by, state: .open)
    let what = s.duty?.title ?? .aMatter, about = Reference(FollowUps.reference, made.id)
    return Outcome(
      [FollowUpTable.add(made)] + s.asking.charge(.followUp, about: about, occasion), Entry(.asked(s.organization.name, what, by), subject: about, at: organization, clause: FollowUps.clause),
      notices: [Notice(to: .posts(Role.desk, organization), .pleaseAnswer(what, by), about: about)], made: about)
  }
}
