import FeatureKit

/// A unit sends somebody to a village's work team.
package struct SendMember: Storable {
  package static let name = "ties.sendMember"
  package static let permission: Permission = "ties.arrange"
  package static let sight: Permission? = "ties.read"
  package var organization: ID<Organization>
  package var person: ID<Person>
  package var sender: String
  package var since: Day
  package var until: Day?
  package init(_ person: ID<Person>, to organization: ID<Organization>, from sender: String, since: Day, until: Day? = nil) {
    self.organization = organization
    self.person = person
    self.sender = sender
    self.since = since
    self.until = until
  }

  package struct Situation: Placed {
    var organization: Organization
    var person: Person
    var isThere: Bool
    package var place: Place { organization.above }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), person: try PostTable.person(person, in: scope), isThere: try TeamTable.isThere(person, organization, from: since, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let sender = trimmed(sender)
    var no = Refusal.Collector()
    no.check(!sender.isEmpty, "sender.missing", .senderMissing, field: "sender")
    no.check(sender.count <= 60, "sender.long", .tooLong(60), field: "sender")
    no.check(until.map { $0 >= since } ?? true, "until.order", .untilBeforeSince, field: "until")
    no.check(since <= occasion.today.adding(months: 12), "since.far", .sinceFar, field: "since")
    no.check(!s.isThere, "member.there", .memberThere, field: "person")
    try no.refuse()
    let made = TeamMember(id: occasion.id(), person: s.person, organization: s.organization, sender: sender, since: since, until: until), who = Reference(Person.reference, person)
    return Outcome(
      [TeamTable.add(made)], Entry(.sent(who, s.organization.name, since), subject: who, at: organization), notices: [Notice(to: .posts(Role.desk, organization), .memberComes(s.organization.name, since), about: Reference(Organization.reference, organization))],
      made: Reference("teamMember", made.id))
  }
}

/// Their last day.
package struct RecallMember: Storable {
  package static let name = "ties.recallMember"
  package static let permission: Permission = "ties.arrange"
  package static let sight: Permission? = "ties.read"
  package var teamMember: ID<TeamMember>
  package var on: Day
  package init(_ member: ID<TeamMember>, on day: Day) {
    teamMember = member
    on = day
  }

  package struct Situation: Placed {
    var member: TeamMember
    package var place: Place { member.organization.above }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(member: try TeamTable.one(teamMember, in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let m = s.member, who = Reference(Person.reference, m.person.id)
    if let until = m.until, until <= on { throw Refusal("member.gone", .memberGone, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(on >= m.since, "on.early", .endsBeforeSince, field: "on")
    no.check(on <= occasion.today.adding(months: 12), "on.far", .sinceFar, field: "on")
    try no.refuse()
    return Outcome([TeamTable.end(m, on: on)], Entry(.recalled(who, m.organization.name, on), subject: who, at: m.organization.id))
  }
}
