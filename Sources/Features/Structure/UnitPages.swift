import FeatureKit

/// The units within reach.
struct UnitListPage: Page {
  var list: Listed<UnitLine>
  var q: String?
  var kind: UnitKind?
  var organization: OrganizationName?
  var mayKeep = false

  func encode(to encoder: any Encoder) throws { try list.encode(to: encoder) }
  static func load(_ query: Query, in scope: Scope) throws -> UnitListPage {
    let keeper = try query.id("organization", Organization.self).map { try OrganizationTable.one($0, in: scope) }
    let filter = UnitFilter(q: query["q"].map { String($0.prefix(50)) }, kind: query.choice("kind"), organization: keeper?.id)
    let found = try UnitTable.list(filter, query.paging, in: scope)
    return UnitListPage(
      list: Listed(found.units, total: found.total, query.paging), q: filter.q, kind: filter.kind, organization: keeper.map { OrganizationName($0) },
      mayKeep: keeper.map { scope.actor.may("structure.keep", at: $0.place) } ?? false)
  }
  static let samples = [
    UnitListPage(list: Listed([], total: 0, Paging(page: 1, per: 50))),
    UnitListPage(list: Listed([UnitLine(unit: Sample.unit, keeper: "云溪镇党委")], total: 1, Paging(page: 1, per: 50)), q: "柳河", kind: .village, organization: OrganizationName(Sample.town), mayKeep: true),
  ]
  var crumbs: [Crumb] { [Crumb(.organizations, Structure.tree())] + (organization.map { [$0.crumb] } ?? []) }
  func title(_ t: Reader) -> String { t(.units) }
  func view(_ t: Reader) -> HTML {
    var filters = FilterBar(at: Structure.units())
    filters.text("q", t(.name), q)
    filters.select("kind", t(.kind), UnitKind.allCases.map { Choice($0.rawValue, t($0.word)) }, kind?.rawValue, t)
    filters.keep("organization", organization?.id.description)
    let here = Structure.units().with(["q": q, "kind": kind?.rawValue, "organization": organization?.id.description])
    let add: HTML? = organization.flatMap { !mayKeep ? nil : button(t(.setUpUnit), Structure.setUpUnit($0.id), .go, icon: .plus) }
    return """
      <div class="stack">
      \(pageHead(t(.units), t(.unitsLead), actions: add))
      \(filters.html(t))
      \(list.items.isEmpty ? emptyState(t(.noUnits), t(.noUnitsWhy)) : table(t))
      \(Pager(page: list.page, per: list.per, total: list.total, more: list.more, at: here).html(t))
      </div>
      """
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(.units), [Column(t(.name)), Column(t(.kind)), Column(t(.keeper)), Column(t(.address))])
    for line in list.items { table.row("<a href=\"\(Structure.unit(line.unit.id))\">\(line.unit.name)</a>", "\(t(line.unit.kind.word))", "\(line.keeper)", "\(line.unit.address)") }
    return flatBox(nil, table.html(t))
  }
}

/// One unit, and who stands at it.
struct UnitPage: Page {
  var unit: Unit
  var keeper: OrganizationName
  var organizations: [OrganizationName]
  var mayKeep: Bool
  var divisionName: String?

  static func load(_ id: ID<Unit>, in scope: Scope) throws -> UnitPage {
    let unit = try UnitTable.one(id, in: scope), keeper = try OrganizationTable.one(unit.organization, in: scope)
    return UnitPage(unit: unit, keeper: OrganizationName(keeper), organizations: try UnitTable.organizations(at: id, in: scope), mayKeep: scope.actor.may("structure.keep", at: keeper.place),
      divisionName: try unit.division.flatMap { try StructureTable.division($0, in: scope) })
  }
  static let samples = [
    UnitPage(unit: Sample.unit, keeper: OrganizationName(Sample.town), organizations: [OrganizationName(Sample.branch)], mayKeep: true),
    UnitPage(unit: Sample.unit, keeper: OrganizationName(Sample.town), organizations: [], mayKeep: false),
  ]
  var crumbs: [Crumb] { [Crumb(.organizations, Structure.tree()), keeper.crumb, Crumb(.units, Structure.units())] }
  func title(_ t: Reader) -> String { unit.name }
  func view(_ t: Reader) -> HTML {
    let at: [HTML] = organizations.map { "<a href=\"\(Structure.organization($0.id))\">\($0.name)</a>" }
    var lines = [SummaryLine(t(.kind), text: t(unit.kind.word)), SummaryLine(t(.keeper), "<a href=\"\(Structure.organization(keeper.id))\">\(keeper.name)</a>")]
    if !unit.address.isEmpty { lines.append(SummaryLine(t(.address), text: unit.address)) }
    if let division = unit.division { lines.append(SummaryLine(t(.division), text: divisionName ?? division)) }
    return """
      <div class="stack">
      \(pageHead(unit.name, actions: mayKeep ? row(button(t(.edit), Structure.changeUnit(unit.id)), button(t(.endUnit), Structure.endUnit(unit.id))) : nil))
      \(box(nil, summary(lines)))
      \(section(t(.standsAtUnit), id: "at", at.isEmpty ? smallNote(t(.nobodyAtUnit)) : plainList(at)))
      </div>
      """
  }
}

/// A new unit, or another text for one.
struct UnitFormPage: Page {
  var spot: Spot
  var unit: Unit?
  var divisionName: String?
  var divisions: [DivisionChoice.Line] = []
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", unit, divisionName, divisions }

  static func new(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> UnitFormPage { UnitFormPage(spot: try Spot.load(id, toDo: SetUpUnit.permission, by: .itself, in: scope).0, unit: nil, divisions: try offered(entered, in: scope), entered: entered) }
  static func change(_ id: ID<Unit>, _ entered: Entered, in scope: Scope) throws -> UnitFormPage {
    let unit = try UnitTable.one(id, in: scope)
    return UnitFormPage(spot: try Spot.load(unit.organization, toDo: ChangeUnit.permission, by: .itself, in: scope).0, unit: unit,
      divisionName: try unit.division.flatMap { try StructureTable.division($0, in: scope) }, divisions: try offered(entered, in: scope), entered: entered)
  }
  static let samples = [
    UnitFormPage(spot: Sample.spot, unit: nil), UnitFormPage(spot: Sample.spot, unit: Sample.unit),
    UnitFormPage(spot: Sample.spot, unit: nil, entered: Entered(["name": .text("")], problems: [.init("name.missing", .nameMissing, field: "name")])),
  ]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(unit == nil ? .setUpUnit : .editUnit) }
  func view(_ t: Reader) -> HTML {
    let form = Form(unit.map { Structure.changeUnit($0.id) } ?? Structure.setUpUnit(spot.organization.id), t, entered)
    let version: HTML = unit.map { form.hidden("version", String($0.version)) } ?? .none
    return """
      <div class="stack">
      <h1>\(title(t))</h1>
      \(form.html(
        version, form.text("name", t(.name), value: unit?.name, limit: 100), form.select("kind", t(.kind), UnitKind.allCases.map { Choice($0.rawValue, t($0.word)) }, value: unit?.kind.rawValue),
        form.division(t, value: unit?.division, named: divisionName, choices: divisions), form.text("address", t(.address), value: unit?.address, optional: true, limit: 200),
        row(submit(t(.save)), act(t(.cancel), spot.back))))
      </div>
      """
  }
}

/// Which units a branch stands at.
struct StandsAtPage: Page {
  var spot: Spot
  var units: [Unit]
  var choices: [Unit]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", units, choices }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> StandsAtPage {
    let units = try UnitTable.of(id, in: scope)
    return StandsAtPage(spot: try Spot.load(id, toDo: LinkUnit.permission, by: .itself, in: scope).0, units: units, choices: try UnitTable.choices(for: id, in: scope).filter { !units.contains($0) }, entered: entered)
  }
  static let samples = [
    StandsAtPage(spot: Sample.spot, units: [], choices: []),
    StandsAtPage(spot: Sample.spot, units: [Sample.unit], choices: [Sample.unit], entered: Entered(["unit": .text("11")], problems: [.init("units.joint", .severalUnits, field: "unit", clause: Clause("ZB-03"))])),
  ]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.standsAt) }
  func view(_ t: Reader) -> HTML {
    let id = spot.organization.id, form = Form(Structure.unitsOf(id), t, entered)
    let lines: [HTML] = units.map { unit in
      let away = Form(Structure.unlinkUnit(id, unit.id), t, name: "u\(unit.id)", keep: false)
      return row("<span>\(unit.name)　<span class=\"small muted\">\(t(unit.kind.word))</span></span>", push(away.html(submit(t(.remove), .tight))))
    }
    let pick: HTML = choices.isEmpty ? smallNote(t(.noUnitsToChoose)) : form.html(
      form.select("unit", t(.unit), choices.map { Choice($0.id.description, $0.name, hint: t($0.kind.word)) }), row(submit(t(.add)), act(t(.cancel), spot.back)))
    return """
      <div class="stack">
      <h1>\(t(.standsAt))</h1>
      <p class="muted">\(spot.organization.name)</p>
      \(lines.isEmpty ? smallNote(t(.noUnits)) : plainList(lines))
      \(section(t(.add), id: "add", pick, "<p>\(act(t(.setUpUnit), Structure.setUpUnit(id)))</p>"))
      </div>
      """
  }
}
