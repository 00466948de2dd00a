import DutyBoard
import FeatureKit
import Gatherings

/// Two stretches of one kind side by side, rule by rule.
struct PeriodsPage: OrganizationPage {
  var organization: ID<Organization>
  var name: String
  var figures: PeriodFigures
  var asOf: Moment
  var tabsOf: ID<Organization> { organization }

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> PeriodsPage {
    let o = try OrganizationTable.one(id, in: scope), asked = Stretch.asked(query, in: scope)
    return PeriodsPage(organization: id, name: o.name, figures: try PeriodFigures.load(o, asked.now, asked.before, in: scope), asOf: scope.now)
  }
  var crumbs: [Crumb] { [Crumb(.overviewOf(name), Overview.of(organization))] }
  func title(_ t: Reader) -> String { t(.twoPeriods) }

  func view(_ t: Reader) -> HTML {
    let f = figures, csv = Overview.periodsCSV(organization).with(["period": f.now.key, "with": f.before.key])
    let head = pageHead(t(.twoPeriods), t(.twoPeriodsLead(name)), actions: "\(dataAsOf(asOf, t))\(button(t(.downloadCSV), csv, icon: .transfer))")
    let choice = stack(.normal, Way.links(organization, here: .periods, t), StretchChoice(at: Overview.periods(organization), now: f.now, before: f.before).html(t))
    guard !f.lines.isEmpty || f.turnout.gatherings + f.turnoutBefore.gatherings > 0 else {
      return "\(head)\(choice)\(emptyState(t(.nothingInEither), t(.nothingOwedWhy)))"
    }
    return """
      \(head)\(choice)
      \(columns(.two, box(t(.inWordsShort), sentences(t)), box(t(.shareByRule), chart(t))))
      <div class="mt">\(flatBox(t(.byRule), table(t), boxLine("\(t(.dueMeans))")))</div>
      """
  }
  private func sentences(_ t: Reader) -> HTML {
    let held = Gatherings.list(organization).with(["state": "held", "from": figures.now.from.description, "until": figures.now.until.description])
    let lines: [(Word, Address)] = [
      (.dueSentence(figures), DutyBoard.list(.all, organization: organization)), (.turnoutSentence(figures), held),
    ]
    return Components.sentences(lines.map { text, to in (text: t(text), icon: .chart, end: "<a href=\"\(to)\">\(t(.seeThem))<span class=\"sr\">\(t(.gap))\(t(text))</span></a>") })
  }
  private func chart(_ t: Reader) -> HTML {
    PairChart(t(.shareByRule), now: t(figures.now.label), before: t(figures.before.label), figures.lines.map { ($0.now.due.of + $0.before.due.of == 0) ? nil : PairChart.Line(t($0.matter), $0.now.due, $0.before.due) }.compactMap { $0 }).html(t)
  }
  private func table(_ t: Reader) -> HTML {
    let now = t(figures.now.label), before = t(figures.before.label)
    var table = Table(t(.byRule), [Column(t(.matter)), .init("\(now) \(t(.dueWord))", number: true), .init(t(.met), number: true), .init(t(.shareWord), number: true), .init("\(before) \(t(.dueWord))", number: true), .init(t(.met), number: true), .init(t(.shareWord), number: true), Column(t(.changeWord))], phone: .scroll, dense: true, wrap: false)
    for line in figures.lines {
      let to = DutyBoard.list(.all, rule: line.rule, organization: organization), a = line.now.due, b = line.before.due
      table.row("<a href=\"\(to)\">\(t(line.matter))</a>", "\(a.of)", "\(a.done)", "\(a.text)", "\(b.of)", "\(b.done)", "\(b.text)", "\(Share.change(from: b, to: a).map { t($0) })")
    }
    let a = figures.due, b = figures.dueBefore
    table.total("\(t(.allTogether))", "\(a.of)", "\(a.done)", "\(a.text)", "\(b.of)", "\(b.done)", "\(b.text)", "\(Share.change(from: b, to: a).map { t($0) })")
    return table.html(t)
  }

  /// Every figure, a row to each rule and one to attendance.
  func rows(_ language: Language) -> [[String]] {
    let head: [Word] = [.rule, .matter, .period, .dueWord, .met, .late, .missed, .pending, .waived, .shareWord]
    let rules = figures.lines.flatMap { line in
      [(figures.now, line.now), (figures.before, line.before)].map { stretch, tally in
        [line.rule, language(line.matter), stretch.key, String(tally.due.of)] + [tally.met, tally.late, tally.missed, tally.pending, tally.waived].map { String($0) } + [tally.due.text]
      }
    }
    let came = [(figures.now, figures.turnout), (figures.before, figures.turnoutBefore)].map { stretch, turnout in
      ["", language(.attendanceWord), stretch.key, String(turnout.expected), String(turnout.attended), "", "", "", "", turnout.came.text]
    }
    return [head.map { language($0) }] + rules + came
  }
}
