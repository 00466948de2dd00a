import FeatureKit

package struct RenameOrganization: Storable {
  package static let name = "structure.rename"
  package static let permission: Permission = "structure.change"
  package var organization: ID<Organization>
  package var name: String
  /// As the form showed it; nil takes the present one.
  package var version: Int?
  package init(_ organization: ID<Organization>, to name: String, version: Int? = nil) {
    self.organization = organization
    self.name = name
    self.version = version
  }

  package struct Situation: Placed {
    package var place: Place
    var now: Details
    var taken: Bool
  }
  package func situation(in scope: Scope) throws -> Situation {
    let now = try StructureTable.details(organization, in: scope)
    return Situation(
      place: try StructureTable.committee(above: now.organization, in: scope), now: now,
      taken: try StructureTable.isTaken(trimmed(name), under: now.organization.parent, besides: organization, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let name = trimmed(self.name), before = s.now.organization
    var no = Refusal.Collector()
    no.check(s.now.ended == nil, "ended", .alreadyDissolved)
    no.check(!name.isEmpty, "name.missing", .nameMissing, field: "name")
    no.check(name.count <= 100, "name.long", .tooLong(100), field: "name")
    no.check(name != before.name, "name.same", .nameSame, field: "name")
    no.check(!s.taken, "name.taken", .nameTaken, field: "name")
    try no.refuse()
    var after = before
    after.name = name
    return Outcome(
      [StructureTable.rename(before, to: name, version: version ?? s.now.version), StructureTable.remember(after, since: occasion.today)],
      Entry(.renamed(before.name, to: name), subject: Reference(Organization.reference, organization), at: organization))
  }
}
