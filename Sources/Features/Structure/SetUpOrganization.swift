import FeatureKit

/// Sets up an organization under another, or the root of the house where there is none. The nearest committee above decides.
package struct SetUpOrganization: Storable {
  package static let name = "structure.setUp"
  package static let permission: Permission = "structure.change"
  package var parent: ID<Organization>?
  package var kind: Organization.Kind
  package var setting: Organization.Setting?
  package var name: String
  package var founded: Day
  package var unitKind: UnitKind?
  package var units: [ID<Unit>]
  package var address: String?
  /// A code of the register of divisions, or a name in it; `divisionCode` is the one chosen where a name fits several.
  package var division: String?
  package var divisionCode: String?
  package var contact: String?
  package var phone: String?
  /// Where it stands among its siblings; those with one number stand in the order in which they were set up.
  package var position: Int?
  /// The parent is the organization whose page the form stands on.
  enum CodingKeys: String, CodingKey { case parent = "organization", kind, setting, name, founded, unitKind, units, address, division, divisionCode, contact, phone, position }

  package init(
    under parent: ID<Organization>?, _ kind: Organization.Kind, _ setting: Organization.Setting = .ordinary, named name: String, founded: Day, unitKind: UnitKind? = nil, units: [ID<Unit>] = [],
    contact: Contact = Contact(), position: Int? = nil
  ) {
    self.parent = parent
    self.kind = kind
    self.setting = setting
    self.name = name
    self.founded = founded
    self.unitKind = unitKind
    self.units = units
    address = contact.address
    division = contact.division
    self.contact = contact.name
    phone = contact.phone
    self.position = position
  }

  package struct Situation: Placed {
    package var place: Place
    var parent: Organization?
    var hasRoot: Bool
    var taken: Bool
    var units: [Unit]
    var division = DivisionChoice()
  }
  package func situation(in scope: Scope) throws -> Situation {
    let units = try self.units.map { try UnitTable.one($0, in: scope) }, name = trimmed(self.name), division = try StructureTable.choice(self.division, chosen: divisionCode, in: scope)
    guard let id = parent else {
      return Situation(place: Place(id: ID(1), path: "/"), parent: nil, hasRoot: try StructureTable.hasRoot(in: scope), taken: false, units: units, division: division)
    }
    let parent = try StructureTable.details(id, in: scope)
    guard parent.ended == nil else { throw OutOfReach() }
    return Situation(
      place: try StructureTable.committee(over: parent.organization, in: scope), parent: parent.organization, hasRoot: true,
      taken: try StructureTable.isTaken(name, under: id, in: scope), units: units, division: division)
  }

  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let setting = setting ?? .ordinary, name = trimmed(self.name)
    let contact = Contact(address: trimmed(address ?? ""), division: s.division.code, name: trimmed(self.contact ?? ""), phone: phone)
    var no = Refusal.Collector()
    no.check(!name.isEmpty, "name.missing", .nameMissing, field: "name")
    no.check(name.count <= 100, "name.long", .tooLong(100), field: "name")
    no.check(!s.taken, "name.taken", .nameTaken, field: "name")
    no.check(founded <= occasion.today, "founded.future", .foundedLater, field: "founded")
    if let parent = s.parent {
      no.check(parent.kind.below.contains(kind), "kind.place", .cannotStandUnder(kind, parent), field: "kind")
    } else {
      no.check(!s.hasRoot, "root.there", .rootThere, field: "parent")
      no.check(kind.decides, "kind.root", .rootKind, field: "kind")
    }
    no.check(setting == .ordinary || kind == .branch, "setting.kind", .settingOfBranches, field: "setting")
    checkUnits(kind, setting, s.units.count, occasion, &no)
    contact.check(&no, s.division)
    try no.refuse()

    let id: ID<Organization> = occasion.id()
    let made = Organization(id: id, parent: parent, path: (s.parent?.path ?? "/") + "\(id)/", name: name, kind: kind, setting: setting)
    let kindOfUnit = unitKind ?? s.units.first?.kind
    let changes = StructureTable.add(Details(organization: made, founded: founded, unitKind: kindOfUnit, contact: contact, position: position ?? 0, version: 1))
    return Outcome(
      changes + s.units.map { UnitTable.link(id, $0.id) },
      Entry(.setUp(made, under: s.parent), subject: Reference(Organization.reference, id), at: id), made: Reference(Organization.reference, id))
  }
}

/// A joint branch covers at most so many units (ZB-03); any other branch stands at one.
func checkUnits(_ kind: Organization.Kind, _ setting: Organization.Setting, _ count: Int, _ occasion: Occasion, field: String = "units", _ no: inout Refusal.Collector) {
  guard kind == .branch else { return }
  if setting == .joint {
    let most = occasion.rules.integer("ZB-03", "maxUnits", on: occasion.today) ?? Int.max
    no.check(count <= most, "units.many", .jointUnits(most), field: field, clause: Clause("ZB-03"))
  } else if setting == .ordinary {
    no.check(count <= 1, "units.joint", .severalUnits, field: field, clause: Clause("ZB-03"))
  }
}
