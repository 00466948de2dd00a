import FeatureKit

/// The list that is filled in row by row: Enter goes on, 1 to 4 choose.
struct AttendancePage: Page {
  var id: ID<Gathering>
  var organization: Organization
  var title: String
  var people: [GatheringPage.Person]
  var version: Int
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case id, organization, title, people, version }

  static func load(_ id: ID<Gathering>, _ entered: Entered, in scope: Scope) throws -> AttendancePage {
    let here = try Attending.load(id, for: MarkAttendance.permission, in: scope), g = here.gathering, own = Roll(attendees: here.roll.attendees.filter(here.isOwn))
    var page = AttendancePage(
      id: id, organization: g.organization, title: g.title, people: GatheringPage.attendance(own) { here.isOwn($0) && (here.partner != nil || g.asksWhy($0)) && scope.actor.may("gatherings.record", at: here.place) }.people, version: g.version,
      entered: entered.problems.isEmpty ? .nothing : entered)
    page.settle()
    return page
  }
  /// A row that was left as proposed and changed meanwhile stands as it is now, when the form is shown again.
  private mutating func settle() {
    guard case .tree(var who)? = entered.fields["who"] else { return }
    for p in people {
      let key = p.person.description
      if let before = entered["shown", key].flatMap(Mark.init(rawValue:)), before != p.mark, who[key]?.text == before.proposed.rawValue { who[key] = nil }
    }
    entered.fields["who"] = .tree(who)
  }
  static var samples: [AttendancePage] {
    let page = AttendancePage(id: ID(9), organization: Sample.branch, title: Sample.planned.title, people: Sample.people, version: 1)
    var conflict = page
    conflict.entered = Entered(["who": .tree(["101": .text("absent")])], problems: [.init("changed", .changedMeanwhile)])
    var empty = page
    empty.people = []
    return [page, conflict, empty]
  }
  var staysReadable: Bool { true }
  var crumbs: [Crumb] { [Crumb(organization.name, Gatherings.list(organization.id)), Crumb(title, Gatherings.one(id))] }
  func title(_ t: Reader) -> String { t(.markAttendance) }

  func view(_ t: Reader) -> HTML {
    if people.isEmpty { return "\(pageHead(t(.markAttendance), title))\(emptyState(t(.nobodyExpected), t(.nobodyExpectedWhy), button(t(.writeMinutes), Gatherings.minutes(id))))" }
    let form = Form(Gatherings.attendance(id), t, entered, wide: true, waits: true)
    return """
      \(pageHead(t(.markAttendance), title))
      \(form.html(form.hidden("version", String(version)), smallNote(t(.attendanceKeys)), table(form, t), row(submit(t(.saveAttendance)), act(t(.backWord), Gatherings.one(id)))))
      """
  }
  private func table(_ form: Form, _ t: Reader) -> HTML {
    let choices = [Mark.came, .leave, .absent, .online].map { Choice($0.rawValue, t($0.word)) }
    var table = Table(t(.attendanceList), [Column(t(.name)), Column(t(.attendanceWord)), Column(t(.remark))], dense: true, enterNext: true)
    for p in people {
      let office: HTML = p.office.map { "<span class=\"small muted\">　\(t($0.word))</span>" } ?? .none, of: HTML = p.of.map { "<span class=\"small muted\">　\($0)</span>" } ?? .none
      // A draft that is brought back brings back what it was begun with.
      let shown: HTML = "<input type=\"hidden\" name=\"shown.\(p.person)\" value=\"\(p.mark.rawValue)\" data-written>"
      table.row("\(p.name)\(office)\(of)", "\(form.inline("who.\(p.person)", choices, about: p.name, value: p.mark.proposed.rawValue))\(shown)", p.reason.map { "<span class=\"small muted\">\($0)</span>" } ?? .none)
    }
    return table.html(t)
  }
}
