import Essentials
import Web

/// A page for a screen on a wall, 16:9: tiles, a drawing, what just happened, bars. Sums only: nobody's name stands here.
package struct Wall: Sendable {
  package struct Tile: Sendable {
    var word: String
    var number: String
    var unit: String
    var under: String
    package init(_ word: String, _ number: String, _ unit: String, under: String) {
      self.word = word
      self.number = number
      self.unit = unit
      self.under = under
    }
  }
  var title: String
  var asOf: Moment
  var tiles: [Tile]
  var map: (title: String, drawing: HTML, note: String)?
  var feed: [(time: String, unit: String, what: String)]
  var bars: [(name: String, count: DutyCount)]
  /// At most five tiles, nine lines and six bars are in sight. `map.drawing` is an inline SVG; its note says that outlines are 示意图.
  package init(
    _ title: String, asOf: Moment, tiles: [Tile], map: (title: String, drawing: HTML, note: String)?, feed: [(time: String, unit: String, what: String)],
    bars: [(name: String, count: DutyCount)]
  ) {
    self.title = title
    self.asOf = asOf
    self.tiles = tiles
    self.map = map
    self.feed = feed
    self.bars = bars
  }

  package func html(_ t: Reader) -> HTML {
    """
    <main class="wall" id="main"><header><h1>\(title)</h1><span>\(t.dateAndWeekday(asOf.day))</span><span class="push">\(t(Word(zh: "数据截至", en: "Data as of")))</span><b>\(asOf.time)</b></header>\
    <section class="tiles" aria-label="\(t(Word(zh: "主要数字", en: "Main figures")))">\(tiles.prefix(5).map(drawn))</section>\
    \(middle)<section class="p" aria-labelledby="wall-feed"><h2 id="wall-feed">\(t(Word(zh: "刚刚发生", en: "Just now")))</h2><ul class="feed">\(feed.prefix(9).map(line))</ul></section>\
    <section class="p bars" aria-label="\(t(Word(zh: "各事项完成情况", en: "Duties done")))">\(bars.prefix(6).map { bar($0, t) })</section></main>
    """
  }
  private func drawn(_ tile: Tile) -> HTML { "<dl class=\"p kpi\"><dt>\(tile.word)</dt><dd><b>\(tile.number)<small>\(tile.unit)</small></b></dd><dd>\(tile.under)</dd></dl>" }
  private var middle: HTML {
    guard let map else { return "<div></div>" }
    return "<section class=\"p map\" aria-labelledby=\"wall-map\"><h2 id=\"wall-map\">\(map.title)</h2>\(map.drawing)<p>\(map.note)</p></section>"
  }
  private func line(_ entry: (time: String, unit: String, what: String)) -> HTML { "<li><time>\(entry.time)</time><span><b>\(entry.unit)</b>\(entry.what)</span></li>" }
  private func bar(_ entry: (name: String, count: DutyCount), _ t: Reader) -> HTML {
    let c = entry.count
    let under = c.late > 0 ? t(Word(zh: "逾期 \(c.late)", en: "\(c.late) late")) : c.pending > 0 ? t(Word(zh: "\(c.pending) 未到期", en: "\(c.pending) not yet due")) : ""
    return "<div>\(entry.name)<p><b>\(c.met)/\(c.owed)</b><span>\(under)</span></p>\(stackedBar(c))</div>"
  }
}
