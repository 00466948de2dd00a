import Essentials
import Web

/// A point of a chart: what it stands for, and how much.
package struct ChartPoint: Sendable, Hashable {
  var label: String
  var value: Double
  package init(_ label: String, _ value: Double) {
    self.label = label
    self.value = value
  }
}
/// How numbers of a chart are written.
package enum ChartUnit: Sendable {
  case plain
  /// Values are shares of 1.
  case percent
  /// A word after the number: 人, 次.
  case counted(String)
  func text(_ value: Double) -> String {
    switch self {
    case .plain: tenths(value)
    case .percent: "\(Int((value * 100).rounded()))%"
    case .counted(let word): "\(tenths(value)) \(word)"
    }
  }
}

/// How a number went from period to period, with the year before as a dashed line; its table stands under 看数字.
/// `before` has a point for each of `points`, nil where there is none.
package func trendChart(_ title: String, _ points: [ChartPoint], before: [ChartPoint?] = [], beforeName: String = "", unit: ChartUnit = .plain, _ t: Reader) -> HTML {
  let scale = Scale(points.map(\.value) + before.compactMap { $0?.value }, unit)
  let step = points.count > 1 ? 445 / Double(points.count - 1) : 0
  func place(_ n: Int, _ value: Double) -> (x: String, y: String) { (tenths(44 + step * Double(n)), tenths(scale.y(value))) }
  func path(_ all: [ChartPoint?]) -> String {
    all.enumerated().map { n, p in p.map { "\(n == 0 || all[n - 1] == nil ? "M" : "L")\(place(n, $0.value).x) \(place(n, $0.value).y)" } ?? "" }.joined()
  }
  let dots: [HTML] = points.enumerated().map { n, p in "<circle class=\"pt\" cx=\"\(place(n, p.value).x)\" cy=\"\(place(n, p.value).y)\" r=\"3.5\"/>" }
  let labels: [HTML] = points.enumerated().map { n, p in "<text\(n % 2 == (points.count - 1) % 2 ? HTML.none : " class=\"alt\"" as HTML) x=\"\(place(n, 0).x)\" y=\"212\" text-anchor=\"middle\">\(p.label)</text>" }
  let last: HTML =
    points.last.map { "<text class=\"val\" x=\"\(place(points.count - 1, 0).x)\" y=\"\(tenths(scale.y($0.value) - 10))\" text-anchor=\"middle\">\(unit.text($0.value))</text>" }
    ?? .none
  let old: HTML = before.allSatisfy { $0 == nil } ? .none : "<path class=\"cmp\" d=\"\(path(before))\"/>"
  let key: HTML = before.allSatisfy { $0 == nil } ? .none : "<p class=\"small muted\">\(t(Word(zh: "虚线：\(beforeName)", en: "Dashed: \(beforeName)")))</p>"
  return """
    <figure><svg class="chart" viewBox="0 0 540 230" role="img" aria-label="\(title)">\(scale.lines)\(old)<path class="ln" d="\(path(points))"/>\(dots)\(labels)\(last)</svg>\(key)\
    \(chartTable(title, points, before, beforeName, unit, t))</figure>
    """
}

/// Amounts beside each other, from the first to the last as given.
package func barChart(_ title: String, _ points: [ChartPoint], unit: ChartUnit = .plain, _ t: Reader) -> HTML {
  let most = max(points.map(\.value).max() ?? 0, 0.000_001), height = points.count * 32 + 8
  let bars: [HTML] = points.enumerated().map { n, p in
    let y = n * 32 + 8, width = max(1, p.value / most * 330)
    return
      """
      <text x="138" y="\(y + 16)" text-anchor="end">\(p.label)</text><rect class="bar" x="146" y="\(y)" width="\(tenths(width))" height="22"/>\
      <text class="val" x="\(tenths(152 + width))" y="\(y + 16)">\(unit.text(p.value))</text>
      """
  }
  return "<figure><svg class=\"chart\" viewBox=\"0 0 540 \(height)\" role=\"img\" aria-label=\"\(title)\">\(bars)</svg>\(chartTable(title, points, [], "", unit, t))</figure>"
}

private func chartTable(_ title: String, _ points: [ChartPoint], _ before: [ChartPoint?], _ beforeName: String, _ unit: ChartUnit, _ t: Reader) -> HTML {
  var table = Table(title, [Column(t(.item)), Column(t(.number), number: true)] + (before.isEmpty ? [] : [Column(beforeName, number: true)]), phone: .scroll, dense: true)
  for (n, point) in points.enumerated() {
    let old = n < before.count ? before[n].map { unit.text($0.value) } ?? "" : ""
    table.row(of: ["\(point.label)", "\(unit.text(point.value))"] + (before.isEmpty ? [] : ["\(old)"]))
  }
  return details(t(.showNumbers), table.html(t))
}

/// Four lines across, from a round number under the least to one over the most.
private struct Scale {
  let low: Double, high: Double, unit: ChartUnit
  init(_ values: [Double], _ unit: ChartUnit) {
    self.unit = unit
    let least = values.min() ?? 0, most = values.max() ?? 1
    guard case .percent = unit else {
      low = 0
      high = Scale.round(up: max(most, 3))
      return
    }
    low = min(0.7, (least * 10).rounded(.down) / 10)
    high = 1
  }
  static func round(up x: Double) -> Double {
    var step = 3.0
    while step < x { step = step * 2 >= x ? step * 2 : (step * 5 >= x ? step * 5 : step * 10) }
    return step
  }
  func y(_ value: Double) -> Double { 190 - (value - low) / (high - low) * 168 }
  var lines: HTML {
    let all: [HTML] = (0...3).map { n in
      let value = low + (high - low) * Double(n) / 3, at = tenths(y(value))
      return "<path class=\"ax\" d=\"M40 \(at)H530\"/><text x=\"34\" y=\"\(tenths(y(value) + 4))\" text-anchor=\"end\">\(unit.text(value))</text>"
    }
    return all.joined()
  }
}
