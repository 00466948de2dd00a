import FeatureKit

/// An office names somebody who guides the branches of an area.
package struct NameInstructor: Storable {
  package static let name = "ties.nameInstructor"
  package static let permission: Permission = "ties.arrange"
  package static let sight: Permission? = "ties.read"
  package var organization: ID<Organization>
  package var person: ID<Person>
  package var area: String
  package init(_ person: ID<Person>, at organization: ID<Organization>, area: String) {
    self.organization = organization
    self.person = person
    self.area = area
  }

  package struct Situation: Placed {
    var organization: Organization
    var person: Person
    var isKept: Bool
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(organization: try OrganizationTable.one(organization, in: scope), person: try PostTable.person(person, in: scope), isKept: try InstructorTable.isKept(person, at: organization, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let area = trimmed(area), who = Reference(Person.reference, person)
    var no = Refusal.Collector()
    no.check(s.organization.kind != .branch, "organization.branch", .officesKeepInstructors)
    no.check(!area.isEmpty, "area.missing", .areaMissing, field: "area")
    no.check(area.count <= 60, "area.long", .tooLong(60), field: "area")
    no.check(!s.isKept, "instructor.kept", .instructorKept, field: "person")
    try no.refuse()
    let made = Instructor(id: occasion.id(), person: s.person, organization: s.organization, area: area), subject = Reference(Instructor.reference, made.id)
    return Outcome([InstructorTable.add(made)], Entry(.namedInstructor(who, s.organization.name), subject: subject, at: organization), notices: [Notice(to: .person(person), .youGuide(s.organization.name), about: subject)], made: subject)
  }
}

package struct EndInstructor: Storable {
  package static let name = "ties.endInstructor"
  package static let permission: Permission = "ties.arrange"
  package static let sight: Permission? = "ties.read"
  package var instructor: ID<Instructor>
  package init(_ instructor: ID<Instructor>) { self.instructor = instructor }

  package struct Situation: Placed {
    var instructor: Instructor
    var booked: [Guidance]
    package var place: Place { instructor.organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let i = try InstructorTable.one(instructor, in: scope)
    return Situation(instructor: i, booked: try InstructorTable.upcoming(until: nil, of: [], by: i.person.id, limit: 50, in: scope).filter { $0.instructor.id == i.id })
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let i = s.instructor, subject = Reference(Instructor.reference, i.id)
    if i.endedOn != nil { throw Refusal("instructor.ended", .instructorEnded, kind: .conflict) }
    if let first = s.booked.first { throw Refusal("instructor.booked", .stillToGuide(s.booked.count, first.organization.name, first.day)) }
    return Outcome([InstructorTable.end(i, on: occasion.today)], Entry(.endedInstructor(Reference(Person.reference, i.person.id), i.organization.name), subject: subject, at: i.organization.id), made: subject)
  }
}

/// A branch asks an instructor to one of its meetings.
package struct BookInstructor: Storable {
  package static let name = "ties.bookInstructor"
  package static let permission: Permission = "ties.guide"
  package static let sight: Permission? = "ties.read"
  package var instructor: ID<Instructor>
  package var organization: ID<Organization>
  package var kind: GuidedKind
  package var day: Day
  package var part: DayPart
  package var gathering: ID<Guidance.Hosted>?
  package init(_ instructor: ID<Instructor>, for organization: ID<Organization>, _ kind: GuidedKind, on day: Day, _ part: DayPart, gathering: ID<Guidance.Hosted>? = nil) {
    self.instructor = instructor
    self.organization = organization
    self.kind = kind
    self.day = day
    self.part = part
    self.gathering = gathering
  }

  package struct Situation: Placed {
    var instructor: Instructor
    var organization: Organization
    var taken: [DayPart]
    var gatheringSeen = true
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let i = try InstructorTable.one(instructor, in: scope)
    return Situation(
      instructor: i, organization: try OrganizationTable.one(organization, in: scope), taken: try InstructorTable.taken([i.person.id], on: day, in: scope)[i.person.id] ?? [],
      gatheringSeen: try gathering.map { try !scope.names([Reference(Guidance.Hosted.reference, $0)]).isEmpty } ?? true)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let i = s.instructor
    if i.endedOn != nil { throw Refusal("instructor.ended", .instructorEnded, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(i.serves(s.organization), "organization.outside", .outsideArea(i.organization.name), field: "organization")
    no.check(s.organization.kind == .branch, "organization.kind", .branchesAreGuided, field: "organization")
    no.check(day >= occasion.today, "day.past", .guidancePast, field: "day")
    no.check(day <= occasion.today.adding(months: 6), "day.far", .guidanceFar, field: "day")
    no.check(!s.taken.contains(part), "instructor.taken", .instructorTaken, field: "part")
    no.check(s.gatheringSeen, "gathering.unknown", .gatheringUnknown, field: "gathering")
    try no.refuse()
    let made = Guidance(id: occasion.id(), instructor: i, organization: s.organization, kind: kind, day: day, part: part, gathering: gathering), subject = Reference(Guidance.reference, made.id)
    return Outcome(
      InstructorTable.book(made), Entry(.bookedInstructor(Reference(Person.reference, i.person.id), s.organization.name, kind, day), subject: subject, at: organization),
      notices: [Notice(to: .person(i.person.id), .pleaseGuide(s.organization.name, kind, day, part), about: subject)], made: subject)
  }
}

/// Called off by the branch, or by the office that keeps the instructor.
package struct CancelGuidance: Storable {
  package static let name = "ties.cancelGuidance"
  package static let permission: Permission = "ties.guide"
  package static let sight: Permission? = "ties.read"
  package var guidance: ID<Guidance>
  package init(_ guidance: ID<Guidance>) { self.guidance = guidance }

  package struct Situation: Placed {
    var guidance: Guidance
    var taken: [DayPart]
    package var place: Place
    static func load(_ id: ID<Guidance>, in scope: Scope) throws -> Situation {
      let g = try InstructorTable.guidance(id, in: scope), person = g.instructor.person.id, own = scope.actor.may(CancelGuidance.permission, at: g.organization.place)
      return Situation(guidance: g, taken: try InstructorTable.taken([person], on: g.day, in: scope)[person] ?? [], place: own ? g.organization.place : g.instructor.organization.place)
    }
    func told(_ word: Word) -> [Notice] {
      let about = Reference(Guidance.reference, guidance.id), branch = guidance.organization.id
      return [Notice(to: .person(guidance.instructor.person.id), word, about: about)] + (place.id == branch ? [] : [Notice(to: .posts(Role.desk, branch), word, about: about)])
    }
  }
  package func situation(in scope: Scope) throws -> Situation { try .load(guidance, in: scope) }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let g = s.guidance, subject = Reference(Guidance.reference, g.id)
    if g.cancelledOn != nil { throw Refusal("guidance.cancelled", .guidanceCancelled, kind: .conflict) }
    if g.day < occasion.today { throw Refusal("day.past", .guidancePast) }
    let sentence = Word.cancelledGuidance(g.organization.name, g.kind, g.day)
    return Outcome(InstructorTable.cancel(g, on: occasion.today), Entry(sentence, subject: subject, at: s.place.id), notices: s.told(sentence), made: subject)
  }
}

/// Undoes `CancelGuidance`, while the instructor is free.
package struct RestoreGuidance: Storable {
  package static let name = "ties.restoreGuidance"
  package static let permission: Permission = "ties.guide"
  package static let sight: Permission? = "ties.read"
  package var guidance: ID<Guidance>
  package init(_ guidance: ID<Guidance>) { self.guidance = guidance }

  package func situation(in scope: Scope) throws -> CancelGuidance.Situation { try .load(guidance, in: scope) }
  package func decide(_ s: CancelGuidance.Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let g = s.guidance, subject = Reference(Guidance.reference, g.id)
    if g.cancelledOn == nil { throw Refusal("guidance.stands", .guidanceStands, kind: .conflict) }
    if g.instructor.endedOn != nil { throw Refusal("instructor.ended", .instructorEnded, kind: .conflict) }
    if g.day < occasion.today { throw Refusal("day.past", .guidancePast) }
    if s.taken.contains(g.part) { throw InstructorTable.taken }
    let sentence = Word.restoredGuidance(g.organization.name, g.kind, g.day)
    return Outcome(InstructorTable.restore(g), Entry(sentence, subject: subject, at: s.place.id), notices: s.told(sentence), made: subject)
  }
}
