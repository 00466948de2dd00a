import FeatureKit
import People
import Structure

/// A branch that ends in another.
struct MergePage: Page {
  struct Target: Hashable, Encodable, Sendable {
    var id: ID<Organization>
    var name: String
  }
  var organization: Organization
  var people: Int
  /// The other branches under the same superior first.
  var targets: [Target]
  /// What has to be put in order first.
  var inTheWay: [Word]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case organization, people, targets, inTheWay }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> MergePage {
    let life = try Structure.life(of: id, in: scope), o = life.organization
    try scope.demand(Reorganizations.change, at: try Structure.committee(above: o, in: scope))
    let branches = try OrganizationTable.branches(in: scope.seeing(Reorganizations.change)).filter { $0.id != id && $0.setting != .temporary && $0.setting != .virtual }
    let near = branches.filter { $0.parent == o.parent }, far = branches.filter { $0.parent != o.parent }
    return MergePage(
      organization: o, people: try BelongingTable.people(at: id, in: scope).count, targets: (near + far).map { Target(id: $0.id, name: $0.name) },
      inTheWay: try Structure.hindrances(toEnding: id, in: scope), entered: entered)
  }
  static let samples = [
    MergePage(organization: Sample.branch, people: 12, targets: [Target(id: ID(4), name: "云溪中学党支部")], inTheWay: []), MergePage(organization: Sample.branch, people: 12, targets: [], inTheWay: []),
    MergePage(organization: Sample.branch, people: 12, targets: [], inTheWay: [.hasEnded("柳河村党支部")]),
    MergePage(organization: Sample.branch, people: 12, targets: [Target(id: ID(4), name: "云溪中学党支部")], inTheWay: [], entered: Entered(["reason": .text("")], problems: [.init("reason", .basisMissing, field: "reason")])),
  ]
  var crumbs: [Crumb] { [Crumb(organization.name, Structure.organization(organization.id)), Crumb(.history, Reorganizations.history(organization.id))] }
  func title(_ t: Reader) -> String { t(.mergeIt) }

  func view(_ t: Reader) -> HTML {
    let back = Reorganizations.history(organization.id)
    if !inTheWay.isEmpty && entered.problems.isEmpty {
      return "<div class=\"stack\"><h1>\(t(.mergeIt))</h1>\(note(.warn, t(.firstInOrder(organization.name)), nil, t, plainList(inTheWay.map { "\(t($0))" })))<p>\(button(t(.back), back))</p></div>"
    }
    if targets.isEmpty { return "<h1>\(t(.mergeIt))</h1>\(emptyState(t(.noTarget), t(.noTargetWhy), button(t(.back), back)))" }
    let form = Form(Reorganizations.merge(organization.id), t, entered)
    return """
      <div class="stack">
      <h1>\(t(.mergeIt))</h1>
      \(note(.warn, t(.mergeHead(organization.name, people)), t(.mergeText), t))
      \(form.html(
        form.select("into", t(.mergeInto), targets.map { Choice($0.id.description, $0.name) }), form.day("on", t(.dayOfChange), value: t.today),
        form.text("reason", t(.basis), hint: t(.basisHint), limit: 200), row(submit(t(.mergeIt), .danger), act(t(.cancel), back))))
      </div>
      """
  }
}
