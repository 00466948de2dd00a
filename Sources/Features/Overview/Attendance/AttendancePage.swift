import FeatureKit
import Gatherings

/// How many of those expected came, by kind, weekday, age group or place.
struct AttendancePage: OrganizationPage {
  var organization: ID<Organization>
  var name: String
  var now: Stretch
  var by: Facet
  var turnout: Turnout
  var lines: [FacetLine]
  /// More places than are shown.
  var more: Bool
  /// By age, marks of single people are read: so many members in so many months are too many for one page.
  var tooWide: Bool
  var asOf: Moment
  var tabsOf: ID<Organization> { organization }
  /// Members times months that are still read at once.
  static let widest = 60_000, places = 30

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> AttendancePage {
    let o = try OrganizationTable.one(id, in: scope), now = Stretch.asked(query, in: scope).now, by = query.choice("by") ?? Facet.kind
    let wide = by == .age ? try OrganizationTable.count("members", at: id, in: scope).total * now.period.months > widest : false
    let lines = wide ? [] : try TurnoutTable.lines(by: by, below: o, now, in: scope)
    return AttendancePage(
      organization: id, name: o.name, now: now, by: by, turnout: try TurnoutTable.sum(below: o, now, in: scope), lines: by == .place ? Array(lines.prefix(places)) : lines, more: by == .place && lines.count > places, tooWide: wide, asOf: scope.now)
  }
  var crumbs: [Crumb] { [Crumb(.overviewOf(name), Overview.of(organization))] }
  func title(_ t: Reader) -> String { t(.attendanceTitle) }

  func view(_ t: Reader) -> HTML {
    let csv = Overview.attendanceCSV(organization).with(["period": now.key, "by": by.rawValue])
    let facets = chips(t(.toldApartBy), Facet.allCases.map { (text: t($0.word), to: Overview.attendance(organization).with(["period": now.key, "by": $0.rawValue]), count: nil, here: $0 == by) })
    return """
      \(pageHead(t(.attendanceTitle), t(.attendanceLead(name)), actions: "\(dataAsOf(asOf, t))\(button(t(.downloadCSV), csv, icon: .transfer))"))
      \(stack(.normal, Way.links(organization, here: .attendance, t), StretchChoice(at: Overview.attendance(organization), now: now, kept: (field: "by", value: by.rawValue)).html(t), facets))
      \(figures(t))\(tooWide ? note(.warn, t(.tooWide), t(.tooWideWhy(Self.widest)), t) : shown(t))
      """
  }
  private func figures(_ t: Reader) -> HTML {
    Components.figures([(word: t(.gatheringsHeld), number: String(turnout.gatherings)), (word: t(.expectedWord), number: String(turnout.expected)), (word: t(.attendedWord), number: String(turnout.attended)), (word: t(.cameShare), number: turnout.came.text)], boxed: true)
  }
  private func shown(_ t: Reader) -> HTML {
    guard turnout.gatherings > 0 else { return emptyState(t(.noMinutes), t(.noMinutesWhy)) }
    let chart = PairChart(t(by.word), now: t(now.label), lines.filter { $0.expected > 0 }.map { PairChart.Line(t($0.word), $0.came) }).html(t)
    return columns(.two, flatBox(t(by.word), table(t), boxLine("\(t(by == .kind ? .twoKinds : by == .age ? .ageOn(now.until) : by == .place ? .placesAsTyped(more) : .eachGathering))")), box(t(.cameShare), chart))
  }
  private func table(_ t: Reader) -> HTML {
    var table = Table(t(by.word), [Column(t(by.word))] + (by == .age ? [] : [Column(t(.gatheringsHeld), number: true)]) + [.init(t(.expectedWord), number: true), .init(t(.attendedWord), number: true), .init(t(.cameShare), number: true)], phone: .scroll, dense: true, wrap: by == .place)
    for line in lines { table.row(of: [name(line, t)] + (line.gatherings.map { ["\($0)"] } ?? []) + ["\(line.expected)", "\(line.attended)", "\(line.came.text)"]) }
    return table.html(t)
  }
  private func name(_ line: FacetLine, _ t: Reader) -> HTML {
    guard by == .kind else { return "\(t(line.word))" }
    return "<a href=\"\(Gatherings.list(organization).with(["kind": line.key, "state": "held", "from": now.from.description, "until": now.until.description]))\">\(t(line.word))</a>"
  }
  func rows(_ language: Language) -> [[String]] {
    let head: [Word] = [.period, by.word, .gatheringsHeld, .expectedWord, .attendedWord, .cameShare]
    return [head.map { language($0) }] + lines.map { [now.key, language($0.word), $0.gatherings.map { String($0) } ?? "", String($0.expected), String($0.attended), $0.came.text] }
  }
}
