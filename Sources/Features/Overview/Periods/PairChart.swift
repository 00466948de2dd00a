import FeatureKit

/// Two shares to each line, one bar under the other, in the order given; the table of the page says the same in figures.
struct PairChart {
  struct Line {
    var label: String
    var now: Share
    var before: Share?
    init(_ label: String, _ now: Share, _ before: Share? = nil) {
      self.label = label
      self.now = now
      self.before = before
    }
  }
  private let title: String, now: String, before: String?
  private let lines: [Line]
  private static let breadth = 440.0

  init(_ title: String, now: String, before: String? = nil, _ lines: [Line]) {
    self.title = title
    self.now = now
    self.before = before
    self.lines = lines
  }
  func html(_ t: Reader) -> HTML {
    guard !lines.isEmpty else { return "<p class=\"muted\">\(t(.nothingToDraw))</p>" }
    let step = before == nil ? 52 : 66
    let bars: [HTML] = lines.enumerated().map { n, line in bar(line, at: n * step) }
    return """
      <figure><svg class="chart" viewBox="0 0 540 \(lines.count * step + 6)" role="img" aria-label="\(said(t))">\(bars)</svg>\(key)<figcaption class="small muted">\(t(.sameInTable))</figcaption></figure>
      """
  }
  private func bar(_ line: Line, at top: Int) -> HTML {
    let first: HTML = stroke(line.now, "bar", top + 24, 16)
    let second: HTML = line.before.map { before in before.of == 0 ? .none : stroke(before, "f-pend", top + 44, 9) } ?? .none
    return "<text x=\"0\" y=\"\(top + 18)\">\(line.label)</text>\(first)\(second)<text x=\"\(Int((line.now.fraction ?? 0) * Self.breadth) + 8)\" y=\"\(top + 39)\">\(line.now.text)</text>"
  }
  private func stroke(_ share: Share, _ look: String, _ y: Int, _ height: Int) -> HTML {
    "<rect class=\"\(look)\" x=\"0\" y=\"\(y)\" width=\"\(max(2, Int((share.fraction ?? 0) * Self.breadth)))\" height=\"\(height)\"/>"
  }
  /// What a screen reader says in its place.
  private func said(_ t: Reader) -> String {
    ([title] + lines.map { line in "\(line.label) \(line.now.text)" + (line.before.map { " (\($0.text))" } ?? "") }).joined(separator: t(.semicolon))
  }
  private var key: HTML {
    guard let before else { return .none }
    return "<p>\(one("bar", now))\(one("f-pend", before))</p>"
  }
  private func one(_ look: String, _ text: String) -> HTML {
    "<span class=\"key\"><svg class=\"chart\" viewBox=\"0 0 12 12\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"\(look)\" width=\"12\" height=\"12\"/></svg>\(text)</span>"
  }
}
