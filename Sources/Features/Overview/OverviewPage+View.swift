import DutyBoard
import FeatureKit

extension OverviewPage {
  var crumbs: [Crumb] { above.map { Crumb($0.name, Overview.of($0.id)) } }
  func title(_ t: Reader) -> String { t(.overviewOf(name)) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.lead(branches, members)), actions: actions(t)))
    \(Way.links(organization, here: .now, t))
    <div class="mt" data-live="\(Live.address(at: organization))" data-live-part="overview">
    \(months(t))
    \(Components.columns(.two, lines(t), chart(t)))
    <div class="mt">\(matrix(t))</div>
    </div>
    """
  }
  private func actions(_ t: Reader) -> HTML {
    "\(dataAsOf(asOf, t))\(button(t(.downloadCSV), Overview.csv(organization).with(["month": month]), icon: .transfer))"
  }
  /// The months beside the one that is shown; quarters and years go along.
  private func months(_ t: Reader) -> HTML {
    guard let shown = Month(month) else { return .none }
    let now = Month(containing: t.today)
    let all = (-2...1).map { shown.moved($0) }.filter { $0.start <= now.start }
    return chips(t(.month), all.map { m in
      (text: t.month(m.start.year, m.start.month), to: Overview.of(organization).with(["month": m.key]), count: nil, here: m == shown)
    })
  }
  private func lines(_ t: Reader) -> HTML {
    if sentences.isEmpty { return emptyState(t(.nothingOwed), t(.nothingOwedWhy)) }
    return box(t(.inWordsShort), Components.sentences(sentences.map { s in
      (text: t(s.text), icon: s.icon, end: "<a href=\"\(s.address)\">\(t(.seeThem))<span class=\"sr\">\(t(.gap))\(t(s.text))</span></a>")
    }))
  }
  private func chart(_ t: Reader) -> HTML {
    func point(_ p: Point) -> ChartPoint? { p.owed > 0 ? ChartPoint(t(.monthNumber(Int(p.month.suffix(2)) ?? 0)), Double(p.met) / Double(p.owed)) : nil }
    let drawn = trend.indices.filter { trend[$0].owed > 0 }, points = drawn.compactMap { point(trend[$0]) }
    let before = trendBefore.count == trend.count ? drawn.map { point(trendBefore[$0]) } : []
    guard points.count > 1 else { return box(t(.trend), "<p class=\"muted\">\(t(.trendLater))</p>") }
    return box(t(.trend), trendChart(t(.trend), points, before: before, beforeName: t(.yearBefore), unit: .percent, t))
  }
  private func matrix(_ t: Reader) -> HTML {
    guard !columns.isEmpty else { return .none }
    let ownLine = own.map { line($0, t(.itself), nil) }
    let lines = (ownLine.map { [$0] } ?? []) + units.map { line($0, $0.name, Overview.of($0.id).with(["month": month])) }
    let matrix = DutyMatrix(t(.byUnit), columns: columns.map { (rule: t($0.matter), period: t($0.label)) }, lines: lines, total: line(total, t(.allTogether), nil))
    return flatBox(t(.byUnit), end: dutyKey(t, missed: true), matrix.html(t), boxLine("\(t(.treeOrder)) \(waived(t))"))
  }
  private func line(_ unit: UnitLine, _ shown: String, _ to: Address?) -> DutyMatrix.Line {
    DutyMatrix.Line(shown, to, branches: unit.branches, zip(columns, unit.tallies).map { column, tally in
      guard !tally.isEmpty else { return nil }
      let count = DutyCount(met: tally.met, late: tally.late, missed: tally.missed, pending: tally.pending)
      return (count, DutyBoard.list(.all, rule: column.rule, period: column.period, organization: unit.id))
    })
  }
  private func waived(_ t: Reader) -> String {
    let n = total.tallies.reduce(0) { $0 + $1.waived }
    return n == 0 ? "" : t(.waivedCount(n))
  }
}
