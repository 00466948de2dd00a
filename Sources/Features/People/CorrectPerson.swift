import FeatureKit

/// Puts right what the register says. A field that is left out stays; `clear` names those that become empty.
/// `whole` is the form's way: what it shows and finds empty becomes empty, and only the covered fields stay when left out.
package struct CorrectPerson: Storable {
  package static let name = "people.correct"
  package static let permission: Permission = "people.change"
  package static let sight: Permission? = "people.read"
  package var person: ID<Person>
  package var version: Int
  package var name: String?
  package var residentNumber: String?
  package var sex: Sex?
  package var ethnicity: String?
  package var birth: Day?
  package var education: String?
  package var joined: Day?
  package var confirmed: Day?
  package var workPost: WorkPost?
  package var phone: String?
  package var address: String?
  package var lostContact: LostContact?
  package var lostSince: Day?
  package var floatsTo: String?
  package var floatsSince: Day?
  package var clear: [PersonField]
  package var whole: Bool

  package init(person: ID<Person>, version: Int) {
    self.person = person
    self.version = version
    clear = []
    whole = false
  }

  package struct Situation: Placed {
    var before: Registered
    var twin: Twin?
    package var place: Place { before.place }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let before = try PersonTable.one(person, opening: true, in: scope)
    let number = corrected(before.facts).tidied(demo: scope.house.demo, today: scope.today).residentNumber
    let changed = number.flatMap { $0 == before.facts.residentNumber ? nil : $0 }
    return Situation(before: before, twin: try changed.flatMap { try PersonTable.twin($0, besides: person, in: scope) })
  }

  func corrected(_ before: PersonFacts) -> PersonFacts {
    var f = before
    for field in clear + (whole ? PersonField.clearable.filter { !PersonField.personal.contains($0) } : []) { f.clear(field) }
    f.name = name ?? f.name
    f.residentNumber = residentNumber ?? f.residentNumber
    f.sex = sex ?? f.sex
    f.ethnicity = ethnicity ?? f.ethnicity
    f.birth = birth ?? f.birth
    f.education = education ?? f.education
    f.joined = joined ?? f.joined
    f.confirmed = confirmed ?? f.confirmed
    f.workPost = workPost ?? f.workPost
    f.phone = phone ?? f.phone
    f.address = address ?? f.address
    f.lostContact = lostContact ?? f.lostContact
    f.lostSince = lostSince ?? f.lostSince
    f.floatsTo = floatsTo ?? f.floatsTo
    f.floatsSince = floatsSince ?? f.floatsSince
    return f
  }

  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.before.refuseMerged()
    let before = s.before.facts, facts = corrected(before).tidied(demo: o.house.demo, today: o.today)
    var problems = facts.problems(at: s.before.organization, today: o.today, demo: o.house.demo)
    for field in clear where !PersonField.clearable.contains(field) { problems.append(.init("clear", .clearNeeded(field), field: field.rawValue)) }
    try PersonFacts.refuse(problems, twin: s.twin)
    if s.before.version != version { throw PersonTable.changedMeanwhile }
    let fields = before.differences(from: facts)
    if fields.isEmpty { throw Refusal("unchanged", .nothingToCorrect) }
    let path = s.before.organization.path, reference = Reference(Person.reference, person)
    return Outcome(
      PersonTable.correct(person, from: before, to: facts, version: version, o) + PersonTable.counts(from: (before, path), to: (facts, path)),
      Entry(.corrected(reference, fields), subject: reference, at: s.before.organization.id),
      claims: fields.contains(.residentNumber) ? facts.residentNumber.map { [Claim("person.resident", $0)] } ?? [] : [], made: nil)
  }
}

extension PersonFacts {
  mutating func clear(_ field: PersonField) {
    switch field {
    case .residentNumber: residentNumber = nil
    case .phone: phone = nil
    case .address: address = nil
    case .birth: birth = nil
    case .ethnicity: ethnicity = nil
    case .education: education = nil
    case .workPost: workPost = nil
    case .joined: joined = nil
    case .confirmed: confirmed = nil
    case .lostContact, .lostSince: (lostContact, lostSince) = (nil, nil)
    case .floatsTo: (floatsTo, floatsSince) = (nil, nil)
    case .floatsSince: floatsSince = nil
    case .name, .sex, .status, .standing, .organization, .group, .family, .hardship, .archive: break
    }
  }
  /// Which fields differ: named in the journal, never with their values.
  func differences(from other: PersonFacts) -> [PersonField] {
    var out: [PersonField] = []
    func note(_ same: Bool, _ field: PersonField) { if !same { out.append(field) } }
    note(name == other.name, .name)
    note(residentNumber == other.residentNumber, .residentNumber)
    note(sex == other.sex, .sex)
    note(ethnicity == other.ethnicity, .ethnicity)
    note(birth == other.birth, .birth)
    note(education == other.education, .education)
    note(joined == other.joined, .joined)
    note(confirmed == other.confirmed, .confirmed)
    note(workPost == other.workPost, .workPost)
    note(phone == other.phone, .phone)
    note(address == other.address, .address)
    note(lostContact == other.lostContact, .lostContact)
    note(lostSince == other.lostSince, .lostSince)
    note(floatsTo == other.floatsTo, .floatsTo)
    note(floatsSince == other.floatsSince, .floatsSince)
    return out
  }
}
