import FeatureKit

struct AddPage: Page {
  var organization: RosterPage.Part?
  var branches: [RosterPage.Part]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, branches }

  static func load(_ scope: Scope, _ entered: Entered) throws -> AddPage {
    let chosen = try entered["organization"].flatMap { ID<Organization>($0) }.map { try OrganizationTable.one($0, in: scope) }
    let below = chosen?.kind == .branch ? [] : try OrganizationTable.branches(below: chosen?.path, in: scope)
    return AddPage(organization: chosen.map(RosterPage.Part.init), branches: below.map(RosterPage.Part.init), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.registerOne) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list())] }
  func view(_ t: Reader) -> HTML {
    // An address with only the organization is a fresh form, not one that was sent.
    let fresh = entered.problems.isEmpty && entered.fields.keys.allSatisfy { $0 == "organization" }
    let form = Form(People.new(), t, fresh ? .nothing : entered), fields = PersonFields(form: form, t: t)
    let own = organization.map { [Choice($0.id.description, $0.name)] } ?? []
    let all = own + branches.map { Choice($0.id.description, $0.name) }, only = organization == nil && branches.count == 1 ? branches[0].id.description : organization?.id.description
    return """
      <h1>\(t(.registerOne))</h1><p class="muted">\(t(.registerLead))</p>
      <div class="stack mt">\(form.html(
        form.select("organization", t(PersonField.organization.word), all, hint: t(.organizationHint), value: only),
        form.select("status", t(PersonField.status.word), PersonStatus.allCases.map { Choice($0.rawValue, t($0.word)) }), fields.identity, fields.dates, fields.life,
        details(t(.whereabouts), form.select("standing", t(PersonField.standing.word), Standing.decided.map { Choice($0.rawValue, t($0.word)) }, hint: t(.standingHint), optional: true), fields.whereabouts),
        row(submit(t(.register)), act(t(.cancel), People.list()))))</div>
      """
  }
  static let samples = [
    AddPage(branches: [RosterPage.Part(Sample.branch)]), AddPage(organization: RosterPage.Part(Sample.branch), branches: []),
    AddPage(
      organization: RosterPage.Part(Sample.branch), branches: [],
      entered: Entered(["organization": .text("3"), "name": .text(""), "phone": .text("123")], problems: [.init("missing", .nameMissing, field: "name"), .init("phone", .phoneWrong(3), field: "phone")])),
  ]
}
