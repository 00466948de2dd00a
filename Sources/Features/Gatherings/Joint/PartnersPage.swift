import FeatureKit
import Ties

/// Which paired branches take part.
struct PartnersPage: Page {
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var mayBeJoint: Bool
  /// Paired branches, and those that take part already.
  var paired: [Organization]
  var chosen: [ID<Organization>]
  var version: Int
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, mayBeJoint, paired, chosen, version }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> PartnersPage {
    let g = try GatheringTable.one(id, in: scope)
    try scope.demand(InvitePartners.permission, at: g.place)
    let paired = try PairingTable.partners(of: g.organization.id, on: g.day, in: scope)
    return PartnersPage(
      id: id, organization: g.organization, title: g.title, mayBeJoint: g.mayBeJoint, paired: paired + g.partners.filter { !paired.contains($0) }, chosen: g.partners.map(\.id), version: g.version,
      entered: entered.problems.isEmpty ? .nothing : entered)
  }
  static var samples: [PartnersPage] {
    let other = Organization(id: ID(32), parent: ID(3), path: "/1/3/32/", name: "下湾村党支部", kind: .branch)
    let page = PartnersPage(id: ID(9), organization: Sample.branch, title: "12月5日主题党日", mayBeJoint: true, paired: [other], chosen: [other.id], version: 1)
    var none = page, own = page, refused = page
    (none.paired, none.chosen) = ([], [])
    own.mayBeJoint = false
    refused.entered = Entered(["partners": .text("33")], problems: [.init("partners.notPaired", .notPaired, field: "partners")])
    return [page, none, own, refused]
  }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.jointWord) }

  func view(_ t: Reader) -> HTML {
    let head = pageHead(t(.jointWord), title)
    if !mayBeJoint { return "\(head)\(note(.info, nil, t(.jointKinds), t))\(act(t(.backWord), Gatherings.one(id)))" }
    if paired.isEmpty { return "\(head)\(emptyState(t(.noPartners), t(.noPartnersWhy), button(t(.backWord), Gatherings.one(id))))" }
    let form = Form(Gatherings.partners(id), t, entered)
    return """
      \(head)
      \(form.html(form.hidden("version", String(version)), form.checkboxes("partners", t(.whichPartners), paired.map { Choice($0.id.description, $0.name) }, hint: t(.partnersHint), values: chosen.map(\.description), optional: true), row(submit(t(.saveIt)), act(t(.backWord), Gatherings.one(id)))))
      """
  }
}
