import DutyBoard
import FeatureKit

/// Children side by side, where their organization has switched that on: in tree order, never ranked.
struct ChildrenPage: OrganizationPage {
  struct Line: Hashable, Encodable {
    var id: ID<Organization>
    var name: String
    var due: Share
    var dueBefore: Share
    var turnout: Turnout
    var turnoutBefore: Turnout
  }
  var organization: ID<Organization>
  var name: String
  var now: Stretch
  var before: Stretch
  /// Since when it is switched on; nil: it is off, and no figure is read.
  var since: Moment?
  var hasChildren: Bool
  var lines: [Line]
  /// Whether the reader may switch it.
  var maySwitch: Bool
  var asOf: Moment
  var tabsOf: ID<Organization> { organization }

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> ChildrenPage {
    let known = try ComparisonSwitch.load(id, in: scope), o = known.organization, asked = Stretch.asked(query, in: scope)
    var page = ChildrenPage(
      organization: id, name: o.name, now: asked.now, before: asked.before, since: known.since, hasChildren: o.kind != .branch, lines: [], maySwitch: o.kind != .branch && scope.actor.may(CompareChildren.permission, at: o.place), asOf: scope.now)
    guard known.since != nil else { return page }
    let counts = Dictionary(grouping: try CountTable.family(of: id, starting: Array(Set(asked.now.starts + asked.before.starts)).sorted(), in: scope), by: \.organization)
    let turnout = try TurnoutTable.children(of: o, asked.now, in: scope), earlier = try TurnoutTable.children(of: o, asked.before, in: scope)
    page.lines = try OrganizationTable.children(of: id, in: scope).map { child in
      let rules = PeriodFigures.lines(counts[child.id] ?? [], asked.now, asked.before, scope.rules)
      return Line(
        id: child.id, name: child.name, due: rules.reduce(Tally()) { $0 + $1.now }.due, dueBefore: rules.reduce(Tally()) { $0 + $1.before }.due, turnout: turnout[child.id] ?? Turnout(), turnoutBefore: earlier[child.id] ?? Turnout())
    }
    return page
  }
  var crumbs: [Crumb] { [Crumb(.overviewOf(name), Overview.of(organization))] }
  func title(_ t: Reader) -> String { t(.sideBySide) }

  func view(_ t: Reader) -> HTML {
    let address = Overview.childrenCSV(organization).with(["period": now.key, "with": before.key])
    let csv: HTML = lines.isEmpty ? .none : "\(dataAsOf(asOf, t))\(button(t(.downloadCSV), address, icon: .transfer))"
    return "\(pageHead(t(.sideBySide), t(.sideBySideLead(name)), actions: csv))\(stack(.normal, Way.links(organization, here: .children, t), since == nil ? off(t) : on(t)))"
  }
  private func off(_ t: Reader) -> HTML {
    guard hasChildren else { return emptyState(t(.nothingBelow), t(.nothingBelowWhy)) }
    let start: HTML = maySwitch ? Form(Overview.compareChildren(organization), t, name: "on", keep: false).html(submit(t(.beginComparing))) : .none
    return emptyState(t(.comparisonOffTitle), t(maySwitch ? .comparisonOffMay : .comparisonOffWho), start)
  }
  private func on(_ t: Reader) -> HTML {
    let stop: HTML = maySwitch ? Form(Overview.stopComparing(organization), t, name: "off", keep: false).html(submit(t(.endComparing), .plain)) : .none
    let said = smallNote(since.map { t(.comparingSince($0.day)) } ?? ""), choice = StretchChoice(at: Overview.children(organization), now: now, before: before).html(t)
    guard !lines.isEmpty else { return "\(choice)\(emptyState(t(.nothingBelow), t(.nothingBelowWhy)))\(stop)" }
    let chart = PairChart(t(.shareDone), now: t(now.label), before: t(before.label), lines.filter { $0.due.of > 0 }.map { PairChart.Line($0.name, $0.due, $0.dueBefore) }).html(t)
    return stack(.normal, choice, flatBox(t(.sideBySide), table(t), boxLine("\(t(.dueMeans)) \(t(.treeOrderOnly))")), columns(.two, box(t(.shareDone), chart)), said, stop)
  }
  private func table(_ t: Reader) -> HTML {
    let a = t(now.label), b = t(before.label)
    var table = Table(t(.sideBySide), [Column(t(.unit)), .init("\(t(.shareDone)) \(a)", number: true), .init(b, number: true), .init("\(t(.cameShare)) \(a)", number: true), .init(b, number: true)], phone: .scroll, dense: true, wrap: false)
    for line in lines { table.row("<a href=\"\(Overview.periods(line.id).with(["period": now.key, "with": before.key]))\">\(line.name)</a>", counted(line.due), counted(line.dueBefore), counted(line.turnout.came), counted(line.turnoutBefore.came)) }
    return table.html(t)
  }
  private func counted(_ share: Share) -> HTML { "\(share.text)<br><span class=\"small muted\">\(share.done)/\(share.of)</span>" }

  func rows(_ language: Language) -> [[String]] {
    let head: [Word] = [.unit, .period, .dueWord, .met, .shareDone, .gatheringsHeld, .expectedWord, .attendedWord, .cameShare]
    return [head.map { language($0) }] + lines.flatMap { line in
      [(now, line.due, line.turnout), (before, line.dueBefore, line.turnoutBefore)].map { stretch, due, turnout in
        [line.name, stretch.key] + [String(due.of), String(due.done), due.text] + [turnout.gatherings, turnout.expected, turnout.attended].map { String($0) } + [turnout.came.text]
      }
    }
  }
}
