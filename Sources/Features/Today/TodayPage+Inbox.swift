import DutyBoard
import FeatureKit
import Overview

/// What is owed over all posts: soonest first, or folded under each organization.
extension TodayPage {
  func inbox(_ t: Reader) -> HTML {
    if desks.count < 2 || branch != nil { return stack(.normal, narrowing(t), rest(t)) }
    guard !items.isEmpty else { return narrowing(t) }
    let shown = order == .deadline ? table(t(.inboxTitle), items, sections: true, t) : byOrganization(t)
    return stack(.normal, narrowing(t), severalForm(flatBox(t(.inboxTitle), end: all(t), shown), t))
  }
  private func all(_ t: Reader) -> HTML { act(t(.allOf(total)), DutyBoard.list(rule: rule, organization: branch)) }

  /// Rule and order; nothing where the list is short enough to be read at once.
  private func narrowing(_ t: Reader) -> HTML {
    guard rule != nil || (rules.count > 1 && total > 6) else { return .none }
    var bar = FilterBar(at: House.home().with(["branch": branch?.description]))
    bar.select("rule", t(.byRule), rules.map { Choice($0.rule, t(.withCount(t($0.matter), $0.count))) }, rule, t)
    if desks.count > 1 && branch == nil { bar.select("order", t(.orderWord), Order.allCases.map { Choice($0.rawValue, t(.order($0))) }, chosenOrder?.rawValue, all: t(.orderAsFits), t) }
    bar.keep("branch", branch?.description)
    return bar.html(t)
  }

  // MARK: one desk

  private func rest(_ t: Reader) -> HTML {
    let rest = items.dropFirst()
    guard !rest.isEmpty else { return .none }
    return flatBox(t(.afterThat), end: all(t), taskList(rest.map { item in
      let line = item.duty
      return TaskLine([line.groupName, t(line.title)].compactMap { $0 }.joined(separator: " "), item.settle ?? DutyBoard.duty(line.key), under: clauseText(line.clause, t), when: t.left(line), date: t.date(line.due))
    }))
  }

  // MARK: several desks

  /// Each organization with what it owes, that with the soonest first; the first is open.
  private func byOrganization(_ t: Reader) -> HTML {
    var order: [ID<Organization>] = []
    for item in items where !order.contains(item.duty.organization) { order.append(item.duty.organization) }
    let here = Dictionary(grouping: items, by: \.duty.organization)
    return order.enumerated().map { n, id -> HTML in
      let mine = here[id] ?? [], name = mine.first?.duty.organizationName ?? "", late = mine.count { $0.duty.state == .late }
      let soonest = mine.first.map { t.left($0.duty) } ?? ""
      let lateWord: HTML = late > 0 ? Tag.warn(.lateCount(late)).html(t) : .none
      let open: HTML = n == 0 ? " open" : .none
      return """
        <details class="fold"\(open)><summary><b>\(name)</b><span class="end">\(lateWord)<span class="muted">\(t(.itemsAndSoonest(mine.count, soonest)))</span></span></summary>
        \(table(name, mine, sections: false, t))</details>
        """
    }.joined()
  }
  private func table(_ caption: String, _ items: [Item], sections: Bool, _ t: Reader) -> HTML {
    let whose = sections ? [Column(t(.whose))] : [Column(t(.whichGroup))]
    var table = Table(caption, [Column(t(.duty))] + whose + [Column(t(.until)), Column(t(.state)), .spoken(t(.doIt))], pick: "duties", dense: true)
    for section in Section.allCases {
      let here = items.filter { $0.section == section }
      if here.isEmpty { continue }
      if sections { table.group(t(.section(section, here.count))) }
      for item in here {
        let line = item.duty, whose = sections ? line.whose : line.groupName ?? ""
        let what: HTML = "<a href=\"\(DutyBoard.duty(line.key))\">\(t(line.title))</a><div class=\"small\">\(clause(line.clause, t, alone: true))</div>"
        let go: HTML = item.settle.map { act(t(line.state == .late ? .record : .plan), $0, about: "\(line.whose) \(t(line.title))") } ?? .none
        table.row(what, "\(whose)", "\(t.left(line))<div class=\"small muted\">\(t.date(line.due))</div>", line.tag.html(t), go, pick: (line.key.description, "\(line.whose) \(t(line.title))"), t: t)
      }
    }
    return table.html(t)
  }
}
