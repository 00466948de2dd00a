import FeatureKit

/// The office above an organization says which leader looks after it.
package struct AssignContact: Storable {
  package static let name = "ties.assignContact"
  package static let permission: Permission = "ties.arrange"
  package static let sight: Permission? = "ties.read"
  package var organization: ID<Organization>
  package var person: ID<Person>
  package var since: Day
  /// The last day, where it is known.
  package var until: Day?
  package init(_ person: ID<Person>, at organization: ID<Organization>, since: Day, until: Day? = nil) {
    self.organization = organization
    self.person = person
    self.since = since
    self.until = until
  }

  package struct Situation: Placed {
    var organization: Organization
    var leader: Person
    var standing: [ContactPoint]
    package var place: Place { organization.above }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), leader: try PostTable.person(person, in: scope), standing: try ContactTable.between(person, organization, from: since, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    var no = Refusal.Collector()
    no.check(s.organization.parent != nil, "organization.top", .nobodyAbove)
    no.check(until.map { $0 >= since } ?? true, "until.order", .untilBeforeSince, field: "until")
    no.check(since <= occasion.today.adding(months: 12), "since.far", .sinceFar, field: "since")
    no.check(!s.standing.contains { c in until.map { c.since <= $0 } ?? true }, "contact.standing", .contactStanding, field: "person")
    try no.refuse()
    let made = ContactPoint(id: occasion.id(), leader: s.leader, organization: s.organization, since: since, until: until), subject = Reference(ContactPoint.reference, made.id), who = Reference(Person.reference, person)
    return Outcome(
      [ContactTable.add(made)], Entry(.assigned(who, s.organization.name, since), subject: subject, at: organization),
      notices: [Notice(to: .person(person), .yourContact(s.organization.name, since), about: subject), Notice(to: .posts(Role.desk, organization), .contactOfYours(s.organization.name, since), about: subject)], made: subject)
  }
}

/// Ends a contact; what is promised stays to be kept or explained.
package struct EndContact: Storable {
  package static let name = "ties.endContact"
  package static let permission: Permission = "ties.arrange"
  package static let sight: Permission? = "ties.read"
  package var contact: ID<ContactPoint>
  package var on: Day
  package init(_ contact: ID<ContactPoint>, on day: Day) {
    self.contact = contact
    on = day
  }

  package struct Situation: Placed {
    var contact: ContactPoint
    package var place: Place { contact.organization.above }
  }
  package func situation(in scope: Scope) throws -> Situation { Situation(contact: try ContactTable.one(contact, in: scope)) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let c = s.contact, subject = Reference(ContactPoint.reference, c.id)
    if let until = c.until, until <= occasion.today, on >= until { throw Refusal("contact.ended", .contactEnded, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(on >= c.since, "on.early", .endsBeforeSince, field: "on")
    no.check(on <= occasion.today, "on.future", .endsLater, field: "on")
    try no.refuse()
    return Outcome([ContactTable.end(c, on: on)], Entry(.endedContact(Reference(Person.reference, c.leader.id), c.organization.name, on), subject: subject, at: c.organization.id), made: subject)
  }
}
