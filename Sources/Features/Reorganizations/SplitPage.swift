import FeatureKit
import People
import Structure

/// A new branch made of people of another.
struct SplitPage: Page {
  var organization: Organization
  var people: [Belonging]
  /// How many full members a branch needs.
  var least = 0
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case organization, people, least }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> SplitPage {
    let o = try Structure.life(of: id, in: scope).organization
    try scope.demand(Reorganizations.change, at: try Structure.committee(above: o, in: scope))
    return SplitPage(organization: o, people: try BelongingTable.people(at: id, in: scope), least: scope.rules.integer("ZB-01", "foundAt", on: scope.today) ?? 0, entered: entered)
  }
  static let samples = [
    SplitPage(organization: Sample.branch, people: Sample.people, least: 3), SplitPage(organization: Sample.branch, people: []),
    SplitPage(organization: Sample.branch, people: Sample.people, entered: Entered(["people": .text("7")], problems: [.init("few", .tooFewToDivide(1, 3), field: "people", clause: Clause("ZB-01"))])),
  ]
  var crumbs: [Crumb] { [Crumb(organization.name, Structure.organization(organization.id)), Crumb(.history, Reorganizations.history(organization.id))] }
  func title(_ t: Reader) -> String { t(.divideIt) }

  func view(_ t: Reader) -> HTML {
    let back = Reorganizations.history(organization.id)
    if people.isEmpty { return "<h1>\(t(.divideIt))</h1>\(emptyState(t(.nobodyHere), t(.nobodyHereWhy), button(t(.back), back)))" }
    let form = Form(Reorganizations.split(organization.id), t, entered)
    return """
      <div class="stack">
      <h1>\(t(.divideIt))</h1>
      <p class="muted">\(t(.divideText(organization.name)))</p>
      \(form.html(
        form.text("name", t(.newBranchName), limit: 100), form.day("on", t(.dayOfChange), value: t.today), form.text("reason", t(.basis), hint: t(.basisHint), limit: 200),
        form.checkboxes("people", t(.whoMoves), people.map { Choice($0.id.description, $0.name, hint: t($0.status.word)) }, hint: least > 0 ? t(.atLeast(least)) : nil), row(submit(t(.divideIt)), act(t(.cancel), back))))
      </div>
      """
  }
}
