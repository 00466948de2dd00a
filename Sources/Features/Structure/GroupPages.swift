import FeatureKit

/// A new group of a branch.
struct FormGroupPage: Page {
  var spot: Spot
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at" }
  static let samples = [FormGroupPage(spot: Sample.spot), FormGroupPage(spot: Sample.spot, entered: Entered(["name": .text("第一党小组")], problems: [.init("name.taken", .groupNameTaken, field: "name")]))]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { t(.formGroup) }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.formGroup(spot.organization.id), t, entered)
    return """
      <div class="stack">
      <h1>\(t(.formGroup))</h1>
      \(form.html(form.text("name", t(.name), limit: 50), form.day("founded", t(.founded), value: t.today), row(submit(t(.formGroup)), act(t(.cancel), spot.back))))
      </div>
      """
  }
}

/// One group: its name, and its end.
struct GroupPage: Page {
  var spot: Spot
  var group: Group
  var leaders: [PostTable.Post]
  var entered = Entered.nothing
  enum CodingKeys: String, CodingKey { case spot = "at", group, leaders }

  static func load(_ id: ID<Group>, _ entered: Entered, in scope: Scope) throws -> GroupPage {
    let group = try TermTable.group(id, in: scope)
    let leaders = try PostTable.held(at: group.branch, in: scope).filter { $0.group == id }
    return GroupPage(spot: try Spot.load(group.branch, toDo: RenameGroup.permission, by: .itself, in: scope).0, group: group, leaders: leaders, entered: entered)
  }
  static let samples = [
    GroupPage(spot: Sample.spot, group: Sample.group, leaders: []), GroupPage(spot: Sample.spot, group: Sample.group, leaders: [Sample.leader]),
    GroupPage(spot: Sample.spot, group: Sample.group, leaders: [], entered: Entered(["name": .text("")], problems: [.init("name.missing", .nameMissing, field: "name")])),
  ]
  var crumbs: [Crumb] { spot.crumbs }
  func title(_ t: Reader) -> String { group.name }
  func view(_ t: Reader) -> HTML {
    let form = Form(Structure.group(group.id), t, entered), ending = Form(Structure.dissolveGroup(group.id), t, name: "end")
    let appoint = Structure.appoint(spot.organization.id).with(["role": Role.groupLeader.rawValue, "group": group.id.description])
    let lines: [HTML] = leaders.map { "\($0.person.name)　\(t(.sinceDay(t.longDate($0.since))))　\(act(t(.endIt), Structure.endPost($0.id), about: $0.person.name))" }
    return """
      <div class="stack">
      <h1>\(group.name)</h1>
      \(box(t(.groupLeader), lines.isEmpty ? smallNote(t(.noPosts)) : plainList(lines), act(t(.appoint), appoint)))
      \(section(t(.rename), id: "rename", form.html(form.text("name", t(.newName), value: group.name, limit: 50), row(submit(t(.save)), act(t(.cancel), spot.back)))))
      \(section(t(.dissolveGroup), id: "dissolve", smallNote(t(.dissolveGroupText)), ending.html(ending.day("on", t(.lastDay), value: t.today), submit(t(.dissolveGroup), .danger))))
      </div>
      """
  }
}
