import FeatureKit

/// Puts somebody in the register: the collection form.
package struct AddPerson: Storable {
  package static let name = "people.add"
  package static let permission: Permission = "people.change"
  package static let sight: Permission? = "people.read"
  package var organization: ID<Organization>
  package var group: ID<Group>?
  package var name: String
  package var residentNumber: String?
  package var sex: Sex?
  package var ethnicity: String?
  package var birth: Day?
  package var education: String?
  package var status: PersonStatus
  package var standing: Standing?
  package var joined: Day?
  package var confirmed: Day?
  package var workPost: WorkPost?
  package var phone: String?
  package var address: String?
  package var lostContact: LostContact?
  package var lostSince: Day?
  package var floatsTo: String?
  package var floatsSince: Day?

  package init(
    organization: ID<Organization>, group: ID<Group>? = nil, name: String, residentNumber: String? = nil, sex: Sex? = nil, ethnicity: String? = nil, birth: Day? = nil, education: String? = nil, status: PersonStatus,
    standing: Standing? = nil, joined: Day? = nil, confirmed: Day? = nil, workPost: WorkPost? = nil, phone: String? = nil, address: String? = nil, lostContact: LostContact? = nil, lostSince: Day? = nil,
    floatsTo: String? = nil, floatsSince: Day? = nil
  ) {
    self.organization = organization
    self.group = group
    self.name = name
    self.residentNumber = residentNumber
    self.sex = sex
    self.ethnicity = ethnicity
    self.birth = birth
    self.education = education
    self.status = status
    self.standing = standing
    self.joined = joined
    self.confirmed = confirmed
    self.workPost = workPost
    self.phone = phone
    self.address = address
    self.lostContact = lostContact
    self.lostSince = lostSince
    self.floatsTo = floatsTo
    self.floatsSince = floatsSince
  }

  package struct Situation: Placed {
    var organization: Organization
    var groups: [ID<Group>]
    var twin: Twin?
    package var place: Place { organization.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let number = facts.tidied(demo: scope.house.demo, today: scope.today).residentNumber
    return Situation(
      organization: try OrganizationTable.one(organization, in: scope), groups: group == nil ? [] : try OrganizationTable.groups(of: organization, in: scope).map(\.id),
      twin: try number.flatMap { try PersonTable.twin($0, in: scope) })
  }

  package var facts: PersonFacts {
    var f = PersonFacts(name: name, sex: sex ?? .unknown, status: status, standing: standing ?? .normal)
    f.residentNumber = residentNumber
    f.ethnicity = ethnicity
    f.birth = birth
    f.education = education
    f.joined = joined
    f.confirmed = confirmed
    f.workPost = workPost
    f.phone = phone
    f.address = address
    f.lostContact = lostContact
    f.lostSince = lostSince
    f.floatsTo = floatsTo
    f.floatsSince = floatsSince
    return f
  }

  /// Everything that stands against it, all at once; else the facts as they are kept.
  func checked(_ s: Situation, _ o: Occasion) throws(Refusal) -> PersonFacts {
    let facts = facts.tidied(demo: o.house.demo, today: o.today)
    var problems = facts.problems(at: s.organization, today: o.today, demo: o.house.demo)
    if let group, !s.groups.contains(group) { problems.append(.init("group", .noSuchGroup, field: "group")) }
    try PersonFacts.refuse(problems, twin: s.twin)
    return facts
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let facts = try checked(s, o)
    let id: ID<Person> = o.id()
    let changes = PersonTable.add(id, facts, at: s.organization, group: group, o)
      + [PersonTable.event(o.id(1), id, .added, on: o.today, facts, at: s.organization.id, reason: nil, o.now)] + PersonTable.counts(from: nil, to: (facts, s.organization.path))
    let reference = Reference(Person.reference, id)
    return Outcome(
      changes, Entry(.added(reference, s.organization.name), subject: reference, at: s.organization.id),
      claims: AddPerson.claims(facts), made: reference)
  }
}

extension AddPerson {
  static func claims(_ facts: PersonFacts) -> [Claim] { facts.residentNumber.map { [Claim("person.resident", $0)] } ?? [] }
}

extension PersonFacts {
  /// All problems in one refusal; a taken resident number alone is a conflict.
  static func refuse(_ problems: [Refusal.Problem], twin: Twin?) throws(Refusal) {
    let all = problems + [twin?.problem].compactMap { $0 }
    if !all.isEmpty { throw Refusal(problems.isEmpty ? .conflict : .invalid, all) }
  }
}
