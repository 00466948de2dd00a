import FeatureKit

/// Address, contact and phone of an organization, and the kind of unit it stands at: kept by its own desk.
package struct ChangeContact: Storable {
  package static let name = "structure.changeContact"
  package static let permission: Permission = "structure.keep"
  package var organization: ID<Organization>
  package var address: String?
  /// A code of the register of divisions, or a name in it; `divisionCode` is the one chosen where a name fits several.
  package var division: String?
  package var divisionCode: String?
  package var contact: String?
  package var phone: String?
  package var unitKind: UnitKind?
  package var position: Int?
  package var version: Int?
  package init(_ organization: ID<Organization>, _ contact: Contact, unitKind: UnitKind?, position: Int? = nil, version: Int? = nil) {
    self.organization = organization
    address = contact.address
    division = contact.division
    self.contact = contact.name
    phone = contact.phone
    self.unitKind = unitKind
    self.position = position
    self.version = version
  }

  package struct Situation: Placed {
    package var place: Place { now.organization.place }
    var now: Details
    var division: DivisionChoice
  }
  package func situation(in scope: Scope) throws -> Situation {
    Situation(now: try StructureTable.details(organization, in: scope), division: try StructureTable.choice(division, chosen: divisionCode, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let contact = Contact(address: trimmed(address ?? ""), division: s.division.code, name: trimmed(self.contact ?? ""), phone: phone)
    var no = Refusal.Collector()
    no.check(s.now.ended == nil, "ended", .alreadyDissolved)
    contact.check(&no, s.division)
    try no.refuse()
    return Outcome(
      [StructureTable.change(s.now.organization, contact, unitKind: unitKind, position: position ?? s.now.position, version: version ?? s.now.version)],
      Entry(.contactChanged(s.now.organization.name), subject: Reference(Organization.reference, organization), at: organization))
  }
}
