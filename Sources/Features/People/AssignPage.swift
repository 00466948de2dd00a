import FeatureKit

/// Into another organization, or into a group of the own branch.
struct AssignPage: Page {
  var person: PersonSheet
  var branches: [RosterPage.Part]
  var groups: [Group]
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case person, branches, groups }

  static func load(_ scope: Scope, _ entered: Entered, _ id: ID<Person>) throws -> AssignPage {
    let registered = try PersonTable.one(id, in: scope)
    return AssignPage(
      person: PersonSheet(registered, covered: true), branches: try OrganizationTable.branches(in: scope).filter { $0.id != registered.organization.id }.map(RosterPage.Part.init),
      groups: try OrganizationTable.groups(of: registered.organization.id, in: scope), entered: entered)
  }
  func title(_ t: Reader) -> String { t(.moveOrGroup) }
  var crumbs: [Crumb] { [Crumb(.roster, People.list()), Crumb(person.name, People.file(person.id))] }
  func view(_ t: Reader) -> HTML {
    let grouping = Form(People.group(person.id), t, entered["on"] == nil ? entered : .nothing, name: "g"), moving = Form(People.assign(person.id), t, entered["on"] == nil ? .nothing : entered, name: "m")
    let version = String(person.version)
    let group = groups.isEmpty ? smallNote(t(.noGroups)) : grouping.html(
      grouping.hidden("version", version), grouping.select("group", t(PersonField.group.word), [Choice("", t(.inNoGroup))] + groups.map { Choice($0.id.description, $0.name) }, value: person.group?.description, ask: false), submit(t(.save), .plain))
    let move = moving.html(
      moving.hidden("version", version), moving.select("organization", t(.moveTo), branches.map { Choice($0.id.description, $0.name) }), moving.day("on", t(.movedOn), value: t.today),
      moving.area("reason", t(.reason), rows: 2), submit(t(.move)))
    return """
      <h1>\(t(.moveOf(person.name)))</h1><p class="muted">\(person.lead(t))</p>
      <div class="mt">\(stack(.large, box(t(.intoGroup), group), box(t(.intoBranch), smallNote(t(.moveHint)), move)))</div>
      """
  }
  static let samples = [
    AssignPage(person: PersonSheet(Sample.registered, covered: true), branches: [RosterPage.Part(Sample.branch)], groups: [Group(id: ID(7), branch: ID(3), name: "第一党小组")]),
    AssignPage(
      person: PersonSheet(Sample.registered, covered: true), branches: [], groups: [],
      entered: Entered(["on": .text("2026-12-04"), "reason": .text("")], problems: [.init("reason", .reasonMissing, field: "reason")])),
  ]
}
