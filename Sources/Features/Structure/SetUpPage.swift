import FeatureKit

/// A new organization below another.
struct SetUpPage: Page {
  var spot: Spot
  /// What may stand there.
  var kinds: [Organization.Kind]
  var divisions: [DivisionChoice.Line] = []
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", kinds, divisions }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> SetUpPage {
    let (spot, d) = try Spot.load(id, toDo: SetUpOrganization.permission, by: .over, in: scope)
    return SetUpPage(spot: spot, kinds: d.organization.kind.below, divisions: try offered(entered, in: scope), entered: entered)
  }
  static let samples = [
    SetUpPage(spot: Sample.spot, kinds: [.committee, .generalBranch, .branch]), SetUpPage(spot: Sample.spot, kinds: []),
    SetUpPage(spot: Sample.spot, kinds: [.branch], entered: Entered(["name": .text(""), "founded": .text("2026-02-30")], problems: [.init("name.missing", .nameMissing, field: "name")])),
  ]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.setUpBelow) }
  func view(_ t: Reader) -> HTML {
    if kinds.isEmpty { return "<h1>\(t(.setUpBelow))</h1>\(emptyState(t(.nothingCanStandHere), t(.nothingCanStandHereWhy), button(t(.back), spot.back)))" }
    let form = Form(Structure.setUp(spot.organization.id), t, entered)
    let settings = Organization.Setting.allCases.map { Choice($0.rawValue, t($0.word), hint: $0.hint.map { t($0) }) }
    return """
      <div class="stack">
      <h1>\(t(.setUpBelow))</h1>
      <p class="muted">\(t(.under(spot.organization.name)))</p>
      \(form.html(
        form.text("name", t(.name), limit: 100), form.radios("kind", t(.kind), kinds.map { Choice($0.rawValue, t($0.word)) }, value: kinds.last?.rawValue, across: true),
        form.radios("setting", t(.settingOfBranch), settings, hint: t(.settingHint), value: Organization.Setting.ordinary.rawValue),
        form.day("founded", t(.founded), value: t.today), unitKindField(form, t), contactFields(form, Contact(), divisions, t),
        row(submit(t(.setUp)), act(t(.cancel), spot.back))))
      </div>
      """
  }
}

extension Organization.Setting {
  var hint: Word? {
    switch self {
    case .ordinary: nil
    case .joint: Word(zh: "几个单位合建，是完整的支部", en: "of several units; a full branch")
    case .temporary: Word(zh: "不发展党员、不收缴党费、不选举", en: "neither develops members, collects dues nor elects")
    case .virtual: Word(zh: "组织关系、党费和表决权仍在原支部", en: "affiliation, dues and votes stay with their own branches")
    }
  }
}

func unitKindField(_ form: Form, _ t: Reader, value: UnitKind? = nil) -> HTML {
  form.select("unitKind", t(.unitKind), UnitKind.allCases.map { Choice($0.rawValue, t($0.word)) }, hint: t(.unitKindHint), value: value?.rawValue, optional: true)
}
/// The divisions to choose from, where a name was entered that fits several.
func offered(_ entered: Entered, in scope: Scope) throws -> [DivisionChoice.Line] {
  guard entered.problems.contains(where: { $0.code == "division.several" }), let text = entered["division"] else { return [] }
  return Array(try StructureTable.divisions(named: text, in: scope).prefix(DivisionChoice.offered))
}
func contactFields(_ form: Form, _ contact: Contact, named: String? = nil, _ divisions: [DivisionChoice.Line], _ t: Reader) -> HTML {
  """
  \(form.division(t, value: contact.division, named: named, choices: divisions))\(form.text("address", t(.address), value: contact.address, optional: true, limit: 200))
  \(form.text("contact", t(.contact), value: contact.name, optional: true, kind: .name, limit: 50))\(form.text("phone", t(.phone), value: contact.phone, optional: true, kind: .phone, limit: 20))
  """
}

/// Address, contact and phone.
struct ContactPage: Page {
  var spot: Spot
  var contact: Contact
  var unitKind: UnitKind?
  var divisionName: String?
  var divisions: [DivisionChoice.Line] = []
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", contact, unitKind, divisionName, divisions }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> ContactPage {
    let (spot, d) = try Spot.load(id, toDo: ChangeContact.permission, by: .itself, in: scope)
    return ContactPage(
      spot: spot, contact: d.contact, unitKind: d.unitKind, divisionName: try d.contact.division.flatMap { try StructureTable.division($0, in: scope) }, divisions: try offered(entered, in: scope), entered: entered)
  }
  static let samples = [
    ContactPage(spot: Sample.spot, contact: Contact(address: "柳河村委会二楼", name: "周国安", phone: "0000-123456"), unitKind: .village),
    ContactPage(spot: Sample.spot, contact: Contact(), entered: Entered(["phone": .text("打电话")], problems: [.init("phone.form", .phoneForm, field: "phone")])),
    ContactPage(
      spot: Sample.spot, contact: Contact(), divisions: [DivisionChoice.Line(code: "990101001", name: "某省青禾县石桥镇"), DivisionChoice.Line(code: "990102003", name: "某省云溪县石桥镇")],
      entered: Entered(["division": .text("石桥镇")], problems: [.init("division.several", .divisionSeveral("石桥镇", 2), field: "division")])),
  ]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.editContact) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.contact(spot.organization.id), t, entered)
    return """
      <div class="stack">
      <h1>\(t(.editContact))</h1>
      \(form.html(form.hidden("version", String(spot.version)), unitKindField(form, t, value: unitKind), contactFields(form, contact, named: divisionName, divisions, t), row(submit(t(.save)), act(t(.cancel), spot.back))))
      </div>
      """
  }
}
