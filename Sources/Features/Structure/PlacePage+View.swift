import FeatureKit

extension PlacePage {
  func view(_ t: Reader) -> HTML {
    """
    <div class="stack">
    \(pageHead(organization.name, t(organization.kindWord), actions: change(t)))
    \(ended.map { note(.warn, t(.dissolvedOn(t.longDate($0))), nil, t) })
    \(notesList(t))
    \(columns(.aside, "<div class=\"stack\">\(below(t))\(groupList(t))\(postList(t))</div>", "<div class=\"stack\">\(facts(t))\(unitList(t))\(historyList(t))</div>"))
    </div>
    """
  }
  private func change(_ t: Reader) -> HTML? {
    guard may.change || may.setUpBelow else { return nil }
    let id = organization.id
    return row(
      may.setUpBelow ? button(t(.setUpBelow), Structure.setUp(id), icon: .plus) : .none, may.change ? button(t(.rename), Structure.rename(id)) : .none,
      may.change && organization.parent != nil ? button(t(.moveIt), Structure.move(id)) : .none)
  }
  private func notesList(_ t: Reader) -> HTML {
    let all: [HTML] = notes.map { n in
      let cited: HTML = n.clause.map { "<p>\(clause($0, t))</p>" } ?? .none
      return note(n.calls ? .warn : .info, nil, t(n.word), t, cited)
    }
    return all.isEmpty ? .none : "<div class=\"stack-s mt\">\(all)</div>"
  }
  private func facts(_ t: Reader) -> HTML {
    var lines = [SummaryLine(t(.founded), text: t.longDate(founded))]
    if organization.kind != .branch { lines.append(SummaryLine(t(.branches), text: String(branches))) }
    lines.append(SummaryLine(t(.members), text: t(.membersOf(members, fullMembers))))
    if let unitKind { lines.append(SummaryLine(t(.unitKind), text: t(unitKind.word))) }
    if let division = divisionName { lines.append(SummaryLine(t(.division), text: division)) } else if let code = contact.division { lines.append(SummaryLine(t(.division), text: code)) }
    if !contact.address.isEmpty { lines.append(SummaryLine(t(.address), text: contact.address)) }
    if !contact.name.isEmpty { lines.append(SummaryLine(t(.contact), text: contact.name)) }
    if let phone = contact.phone { lines.append(SummaryLine(t(.phone), text: phone)) }
    let edit: HTML = may.keep ? act(t(.editContact), Structure.contact(organization.id)) : .none
    return box(t(.facts), summary(lines, small: true), edit)
  }
  private func below(_ t: Reader) -> HTML {
    guard organization.kind != .branch else { return .none }
    if children.isEmpty { return emptyState(t(.nothingBelow), t(.nothingBelowWhy), may.setUpBelow ? button(t(.setUpBelow), Structure.setUp(organization.id)) : .none) }
    var table = Table(t(.standsBelow), [Column(t(.name)), Column(t(.kind)), Column(t(.branches), number: true), Column(t(.members), number: true)])
    for line in children { table.row("<a href=\"\(Structure.organization(line.id))\">\(line.name)</a>", "\(t(line.kindWord))", line.kind == .branch ? .none : "\(line.branches)", "\(line.members)") }
    return flatBox(t(.standsBelow), table.html(t))
  }
  private func groupList(_ t: Reader) -> HTML {
    guard organization.kind == .branch else { return .none }
    let form: HTML? = may.keep ? act(t(.formGroup), Structure.formGroup(organization.id)) : nil
    if groups.isEmpty { return flatBox(t(.groups), end: form, boxLine("\(t(.noGroups))")) }
    var table = Table(t(.groups), [Column(t(.name)), Column(t(.groupLeader)), .spoken(t(.edit))])
    for group in groups { table.row("\(group.name)", "\(group.leaders.joined(separator: "、"))", may.keep ? act(t(.edit), Structure.group(group.id), about: group.name) : .none) }
    return flatBox(t(.groups), end: form, table.html(t))
  }
  private func postList(_ t: Reader) -> HTML {
    let appoint: HTML? = may.appoint || (may.keep && organization.kind == .branch) ? act(t(.appoint), Structure.appoint(organization.id)) : nil
    let term: HTML = terms.first.map { "<p class=\"box-h small muted\">\(t(.termLine(t.longDate($0.began), t.longDate($0.ends))))</p>" } ?? .none
    let elect: HTML = may.change && organization.withholds(.elect) == nil ? "<p class=\"box-h\">\(act(t(.recordElection), Structure.term(organization.id)))</p>" : .none
    if posts.isEmpty { return flatBox(t(.posts), end: appoint, boxLine("\(t(.noPosts))"), term, elect) }
    var table = Table(t(.posts), [Column(t(.personName)), Column(t(.post)), Column(t(.since)), .spoken(t(.edit))])
    for post in posts {
      let mine = post.role == .groupLeader ? may.keep : may.appoint && !Role.administrators.contains(post.role) && post.role != .inspector
      let group = groups.first { $0.id == post.group }.map { t(Word(zh: "（\($0.name)）", en: " (\($0.name))")) }
      table.row("\(post.person.name)", "\(t(post.role.word))\(group)", "\(t.longDate(post.since))", mine ? act(t(.endIt), Structure.endPost(post.id), about: post.person.name) : .none)
    }
    return flatBox(t(.posts), end: appoint, table.html(t), term, elect)
  }
  private func unitList(_ t: Reader) -> HTML {
    let edit: HTML? = may.keep && organization.kind == .branch ? act(t(.edit), Structure.unitsOf(organization.id)) : nil
    let lines: [HTML] = units.map { "<a href=\"\(Structure.unit($0.id))\">\($0.name)</a>　<span class=\"small muted\">\(t($0.kind.word))</span>" }
    let kept = act(t(.unitsKept), Structure.units().with(["organization": organization.id.description]))
    let shown: HTML = organization.kind == .branch && lines.isEmpty ? smallNote(t(.noUnits)) : plainList(lines)
    return box(t(.units), lines.isEmpty && organization.kind != .branch ? .none : shown, "<p class=\"row\">\(edit)\(kept)</p>")
  }
  private func historyList(_ t: Reader) -> HTML {
    let entries = history.map { h -> TimelineEntry in
      let under: HTML = h.parent.map { "<span class=\"small muted\">　\(t(.under($0.name)))</span>" } ?? .none
      return TimelineEntry(t.longDate(h.since), "\(h.name)\(under)")
    }
    let end: HTML = may.change && organization.parent != nil ? act(t(.dissolve), Structure.dissolve(organization.id)) : .none
    return box(t(.history), timeline(entries), end)
  }
}
