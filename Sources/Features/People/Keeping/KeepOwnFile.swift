import FeatureKit

/// A member's own word on the ordinary fields of their file, at once. A field that is left out stays;
/// `whole` is the form's way: what it shows and finds empty becomes empty.
package struct KeepOwnFile: Storable {
  package static let name = "people.keepOwn"
  package static let permission = FileKeeping.permission
  package static let sight: Permission? = "people.read"
  package var version: Int
  package var phone: String?
  package var address: String?
  package var education: String?
  package var workPost: WorkPost?
  package var floatsTo: String?
  package var floatsSince: Day?
  package var whole: Bool
  package init(version: Int, phone: String? = nil, address: String? = nil, education: String? = nil, workPost: WorkPost? = nil, floatsTo: String? = nil, floatsSince: Day? = nil, whole: Bool = false) {
    self.version = version
    self.phone = phone
    self.address = address
    self.education = education
    self.workPost = workPost
    self.floatsTo = floatsTo
    self.floatsSince = floatsSince
    self.whole = whole
  }
  static let fields: [PersonField] = [.phone, .address, .education, .workPost, .floatsTo, .floatsSince]

  package func situation(in scope: Scope) throws -> Registered {
    guard let me = scope.actor.person else { throw OutOfReach() }
    return try PersonTable.one(me, opening: true, in: scope)
  }
  func kept(_ before: PersonFacts) -> PersonFacts {
    var f = before
    if whole { for field in KeepOwnFile.fields { f.clear(field) } }
    f.phone = phone ?? f.phone
    f.address = address ?? f.address
    f.education = education ?? f.education
    f.workPost = workPost ?? f.workPost
    f.floatsTo = floatsTo ?? f.floatsTo
    f.floatsSince = floatsSince ?? f.floatsSince
    return f
  }
  package func decide(_ s: Registered, _ o: Occasion) throws(Refusal) -> Outcome {
    try s.refuseMerged()
    if o.actor.isUnproven { throw .unproven }
    let facts = kept(s.facts).tidied(demo: o.house.demo, today: o.today), mine = Set(KeepOwnFile.fields.map(\.rawValue))
    // What is wrong elsewhere in the file is not the member's to mend here.
    let problems = facts.problems(at: s.organization, today: o.today, demo: o.house.demo).filter { mine.contains($0.field ?? "") }
    if !problems.isEmpty { throw Refusal(.invalid, problems) }
    if s.version != version { throw PersonTable.changedMeanwhile }
    let fields = s.facts.differences(from: facts).filter(KeepOwnFile.fields.contains)
    if fields.isEmpty { throw Refusal("unchanged", .nothingToCorrect) }
    let reference = Reference(Person.reference, s.id)
    return Outcome(
      PersonTable.correct(s.id, from: s.facts, to: facts, version: version, o) + PersonTable.counts(from: (s.facts, s.organization.path), to: (facts, s.organization.path)),
      Entry(.keptOwn(reference, fields), subject: reference, at: s.organization.id),
      notices: [Notice(to: .posts([.secretary, .organizationCommissioner], s.organization.id), .keptOwn(reference, fields), about: reference)])
  }
}
