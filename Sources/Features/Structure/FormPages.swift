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
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at" }
  static let samples = [DissolvePage(spot: Sample.spot), DissolvePage(spot: Sample.spot, entered: Entered(["on": .text("2026-12-04")], problems: [.init("dissolve.persons", .hasPersons(3))]))]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.dissolve) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.dissolve(spot.organization.id), t, entered)
    return """
      <div class="stack">
      <h1>\(t(.dissolve))</h1>
      \(note(.warn, t(.dissolveHead(spot.organization.name)), t(.dissolveText), t))
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
