import FeatureKit

/// An office lets somebody look: at what, from when to when, at records of which days. The inspected prepare nothing.
package struct OpenInspection: Storable {
  package static let name = "inspections.open"
  package static let permission: Permission = "inspections.open"
  package static let sight: Permission? = "inspections.open"
  package var organization: ID<Organization>
  package var inspector: ID<Person>
  package var since: Day
  package var until: Day
  package var looks: String
  package var recordsFrom: Day
  package var recordsUntil: Day
  package init(_ organization: ID<Organization>, by inspector: ID<Person>, since: Day, until: Day, looksAt looks: String, recordsFrom: Day, recordsUntil: Day) {
    self.organization = organization
    self.inspector = inspector
    self.since = since
    self.until = until
    self.looks = looks
    self.recordsFrom = recordsFrom
    self.recordsUntil = recordsUntil
  }

  package struct Situation: Placed {
    package var place: Place
    var organization: Organization
    var office: Organization
    var standing: InspectionTable.Standing
    var administers: Bool
  }
  /// A branch is inspected from above; a committee may also look at all that stands below itself.
  static func office(over o: Organization, in scope: Scope) throws -> Organization { o.kind == .branch ? try OrganizationTable.ancestors(of: o, in: scope).last ?? o : o }

  package func situation(in scope: Scope) throws -> Situation {
    let o = try OrganizationTable.one(organization, in: scope), place = try Self.office(over: o, in: scope)
    // The office is where the reader's post stands, which may be further up.
    let own = scope.actor.post(for: Self.permission, at: place.place)?.place.id ?? place.id
    let office = scope.actor.house == nil && own != place.id ? try OrganizationTable.all([own], in: scope).first ?? place : place
    return Situation(
      place: place.place, organization: o, office: office, standing: try InspectionTable.standing(of: inspector, at: o, from: since, until: until, in: scope),
      administers: try PostTable.administers(inspector, from: since, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let looks = trimmed(looks), today = occasion.today, who = s.standing
    var no = Refusal.Collector()
    no.check(since >= today, "since.past", .beginsToday, field: "since")
    no.check(since <= today.adding(Inspection.ahead), "since.far", .tooFarAhead(Inspection.ahead), field: "since")
    no.check(until >= since, "until.order", .endsBeforeItBegins, field: "until")
    no.check(until < since.adding(Inspection.longest), "until.long", .tooLong(Inspection.longest), field: "until")
    no.check(!looks.isEmpty, "looks.missing", .looksMissing, field: "looks")
    no.check(looks.count <= Inspection.longestText, "looks.long", .textTooLong(Inspection.longestText), field: "looks")
    no.check(recordsUntil >= recordsFrom, "records.order", .recordsOrder, field: "recordsUntil")
    no.check(recordsUntil < recordsFrom.adding(months: 12 * Inspection.years), "records.long", .recordsLong(Inspection.years), field: "recordsFrom")
    no.check(who.hasAccount, "inspector.account", .noAccount, field: "inspector")
    no.check(!s.administers, "inspector.administrator", .administratorsApart, field: "inspector")
    no.check(!who.worksThere, "inspector.own", .ownWork, field: "inspector")
    no.check(!who.inspects, "inspector.twice", .inspectsAlready, field: "inspector")
    try no.refuse()
    let i = Inspection(
      id: occasion.id(), organization: s.organization, inspector: who.person, office: s.office.name, since: since, until: until, looks: looks, recordsFrom: recordsFrom, recordsUntil: recordsUntil, ended: nil, because: "",
      post: occasion.id(1))
    let about = Reference(Inspection.reference, i.id), person = Reference(Person.reference, inspector)
    return Outcome(
      InspectionTable.add(i, office: s.office.id, occasion.now), Entry(.opened(person, s.organization.name, since, until), subject: about, at: s.organization.id),
      notices: [Notice(to: .person(inspector), .youInspect(s.organization.name, since, until), about: about), Notice(to: .posts(Role.desk, s.organization.id), .youAreInspected(s.office.name, since, until), about: about)],
      claims: [Claim("inspection", "\(inspector).\(organization)")], made: about)
  }
}

/// Ends an inspection before its last day, at once.
package struct EndInspection: Storable {
  package static let name = "inspections.end"
  package static let permission: Permission = "inspections.open"
  package static let sight: Permission? = "inspections.read"
  package var inspection: ID<Inspection>
  package var reason: String
  package init(_ inspection: ID<Inspection>, because reason: String) {
    self.inspection = inspection
    self.reason = reason
  }
  package struct Situation: Placed {
    package var place: Place
    var inspection: Inspection
  }
  package func situation(in scope: Scope) throws -> Situation {
    let i = try InspectionTable.one(inspection, in: scope)
    return Situation(place: try OpenInspection.office(over: i.organization, in: scope).place, inspection: i)
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let i = s.inspection, reason = trimmed(reason)
    guard i.state(on: occasion.today) != .over else { throw Refusal("ended", .endedAlready, kind: .conflict) }
    var no = Refusal.Collector()
    no.check(!reason.isEmpty, "reason.missing", .reasonMissing, field: "reason")
    no.check(reason.count <= Inspection.longestText, "reason.long", .textTooLong(Inspection.longestText), field: "reason")
    try no.refuse()
    let about = Reference(Inspection.reference, i.id)
    return Outcome(
      InspectionTable.end(i, because: reason, occasion.now), Entry(.endedEarly(Reference(Person.reference, i.inspector.id), i.organization.name), subject: about, at: i.organization.id),
      notices: [Notice(to: .person(i.inspector.id), .inspectionEnded(i.organization.name), about: about), Notice(to: .posts(Role.desk, i.organization.id), .inspectionEnded(i.organization.name), about: about)])
  }
}
