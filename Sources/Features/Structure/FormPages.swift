import FeatureKit

/// What every form about an organization starts from.
struct Spot: Encodable, Sendable {
  var organization: Organization
  var above: [OrganizationName]
  var version: Int

  static func load(_ id: ID<Organization>, in scope: Scope) throws -> (Spot, Details) {
    let d = try StructureTable.details(id, in: scope)
    return (Spot(organization: d.organization, above: try OrganizationTable.ancestors(of: d.organization, in: scope).map { OrganizationName($0) }, version: d.version), d)
  }
  /// Who decides about an organization: its own desk, the nearest committee above it, or the one over what stands below it.
  enum Decider { case itself, above, over }
  /// The same for whoever may also do what the form is for; others are told who may, before they fill it in.
  static func load(_ id: ID<Organization>, toDo permission: Permission, by decider: Decider, in scope: Scope) throws -> (Spot, Details) {
    let (spot, d) = try load(id, in: scope)
    let place = switch decider {
    case .itself: d.organization.place
    case .above: try StructureTable.committee(above: d.organization, in: scope)
    case .over: try StructureTable.committee(over: d.organization, in: scope)
    }
    try scope.demand(permission, at: place)
    return (spot, d)
  }
  var crumbs: [Crumb] { [Crumb(.organizations, Structure.tree())] + above.map(\.crumb) + [OrganizationName(organization).crumb] }
  var back: Address { Structure.organization(organization.id) }
}

/// A new name.
struct RenamePage: Page {
  var spot: Spot
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at" }
  static let samples = [RenamePage(spot: Sample.spot), RenamePage(spot: Sample.spot, entered: Entered(["name": .text("")], problems: [.init("name.missing", .nameMissing, field: "name")]))]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.rename) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.rename(spot.organization.id), t, entered)
    return """
      <div class="stack">
      <h1>\(t(.rename))</h1>
      \(form.html(form.hidden("version", String(spot.version)), form.text("name", t(.newName), hint: t(.renameHint), value: spot.organization.name, limit: 100), row(submit(t(.save)), act(t(.cancel), spot.back))))
      </div>
      """
  }
}

/// Another superior.
struct MovePage: Page {
  var spot: Spot
  var parents: [OrganizationName]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", parents }
  static let samples = [MovePage(spot: Sample.spot, parents: [OrganizationName(id: ID(2), name: "云溪镇党委")]), MovePage(spot: Sample.spot, parents: [])]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.moveIt) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.move(spot.organization.id), t, entered)
    if parents.isEmpty { return "<h1>\(t(.moveIt))</h1>\(emptyState(t(.nowhereToMove), t(.nowhereToMoveWhy), button(t(.back), spot.back)))" }
    return """
      <div class="stack">
      <h1>\(t(.moveIt))</h1>
      \(form.html(form.hidden("version", String(spot.version)), form.select("under", t(.newSuperior), parents.map { Choice($0.id.description, $0.name) }, hint: t(.moveHint)), row(submit(t(.moveIt)), act(t(.cancel), spot.back))))
      </div>
      """
  }
}

/// The end of an organization.
struct DissolvePage: Page {
  var spot: Spot
  /// What has to be put in order first.
  var inTheWay: [Word]
  /// How many groups end with it.
  var groups = 0
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", inTheWay, groups }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> DissolvePage {
    let (spot, _) = try Spot.load(id, toDo: DissolveOrganization.permission, by: .above, in: scope), found = try DissolveOrganization(id, on: scope.today).situation(in: scope)
    return DissolvePage(spot: spot, inTheWay: found.inTheWay.map(\.word), groups: found.groups, entered: entered)
  }
  static let samples = [
    DissolvePage(spot: Sample.spot, inTheWay: [], groups: 2), DissolvePage(spot: Sample.spot, inTheWay: [.hasPersons(3), .hasLateDuties(2)]),
    DissolvePage(spot: Sample.spot, inTheWay: [.hasPersons(3)], entered: Entered(["on": .text("2026-12-04")], problems: [.init("dissolve.persons", .hasPersons(3))])),
  ]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.dissolve) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.dissolve(spot.organization.id), t, entered)
    if !inTheWay.isEmpty && entered.problems.isEmpty {
      return "<div class=\"stack\"><h1>\(t(.dissolve))</h1>\(note(.warn, t(.notYet(spot.organization.name)), nil, t, plainList(inTheWay.map { "\(t($0))" })))<p>\(button(t(.back), spot.back))</p></div>"
    }
    let ending: HTML = groups > 0 ? smallNote(t(.groupsEndToo(groups))) : .none
    return """
      <div class="stack">
      <h1>\(t(.dissolve))</h1>
      \(note(.warn, t(.dissolveHead(spot.organization.name)), t(.dissolveText), t))\(ending)
      \(form.html(form.hidden("version", String(spot.version)), form.day("on", t(.lastDay), value: t.today), row(submit(t(.dissolve), .danger), act(t(.cancel), spot.back))))
      </div>
      """
  }
}

/// An election that was held.
struct TermPage: Page {
  var spot: Spot
  var terms: [Term]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", terms }
  static let samples = [TermPage(spot: Sample.spot, terms: []), TermPage(spot: Sample.spot, terms: [Term(began: Day(year: 2021, month: 3, day: 5), ends: Day(year: 2026, month: 3, day: 5))])]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.recordElection) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.term(spot.organization.id), t, entered)
    let before = terms.map { TimelineEntry("\(t.longDate($0.began))", "\(t(.untilDay(t.longDate($0.ends))))" as HTML) }
    return """
      <div class="stack">
      <h1>\(t(.recordElection))</h1>
      \(form.html(form.day("began", t(.electionDay)), form.day("ends", t(.termEnds), hint: t(.termEndsHint), optional: true), clause(Clause("XJ-01"), t), row(submit(t(.save)), act(t(.cancel), spot.back))))
      \(before.isEmpty ? HTML.none : section(t(.earlierTerms), id: "terms", timeline(before)))
      </div>
      """
  }
}
