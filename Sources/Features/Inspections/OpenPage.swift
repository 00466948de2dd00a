import FeatureKit
import Structure

/// Who inspects this organization, from when to when, what is looked at.
struct OpenPage: Page {
  var organization: Organization
  var people: [PostTable.Candidate]
  var q: String?
  var today: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, people, q, today }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> OpenPage {
    let o = try OrganizationTable.one(id, in: scope), office = try OpenInspection.office(over: o, in: scope)
    try scope.demand(OpenInspection.permission, at: office.place)
    let q = entered["q"].map { trimmed($0) }.flatMap { $0.isEmpty ? nil : String($0.prefix(50)) }
    let own = scope.actor.post(for: OpenInspection.permission, at: office.place)?.place.id ?? office.id
    return OpenPage(organization: o, people: try InspectionTable.candidates(named: q.map { likePattern($0) }, at: own, in: scope), q: q, today: scope.today, entered: entered)
  }
  static let samples = [
    OpenPage(organization: Sample.branch, people: [Sample.candidate], today: Sample.today), OpenPage(organization: Sample.town, people: [], q: "不存在", today: Sample.today),
    OpenPage(organization: Sample.town, people: [Sample.candidate], today: Sample.today, entered: Entered(["until": .text("2027-12-31"), "inspector": .text("7")], problems: [.init("until.long", .tooLong(60), field: "until"), .init("inspector.own", .ownWork, field: "inspector")])),
  ]
  var crumbs: [Crumb] { [Crumb(.inspections, Inspections.list()), Crumb(organization.name, Inspections.listOf(organization.id))] }
  func title(_ t: Reader) -> String { t(.openInspection) }
  func view(_ t: Reader) -> HTML {
    let to = Inspections.new(organization.id), form = Form(to, t, entered)
    var find = FilterBar(at: to, name: "person")
    find.text("q", t(.findByName), q)
    for field in ["since", "until", "looks", "recordsFrom", "recordsUntil"] { find.keep(field, entered[field]) }
    let choices = people.map { Choice($0.person.id.description, [$0.person.name, $0.organization].joined(separator: t(Word(zh: "　", en: ", ")))) }
    // After a refusal the people found before are found again.
    let found: HTML = q.map { form.hidden("q", $0) } ?? .none
    let inside: HTML = people.isEmpty ? emptyState(t(.nobodyFound), t(.nobodyFoundWhy)) : form.html(
      found, form.select("inspector", t(.inspector), choices, hint: t(.inspectorHint)), form.day("since", t(.beginsOn), value: today), form.day("until", t(.lastDay), hint: t(.lastDayHint), value: today.adding(6)),
      form.area("looks", t(.looksAt), hint: t(.looksHint), rows: 2), form.day("recordsFrom", t(.recordsFrom), value: Day(year: today.parts.year, month: 1, day: 1)), form.day("recordsUntil", t(.recordsUntil), value: today),
      row(submit(t(.openGo)), act(t(.cancel), Inspections.listOf(organization.id))))
    return """
      \(pageHead(title(t), t(.andBelow(organization.name, isBranch: organization.kind == .branch))))
      \(stack(.normal, find.html(t), inside, smallNote(t(.whatInspectorsSee))))
      """
  }
}
