import Components
import Essentials
import Testing
import Web

/// Every component that shows somebody's text, given text that would break a page if it were markup.
@Suite struct EscapingTests {
  static let t = reader()
  static var table: Table {
    var table = Table(hostile, [Column(hostile), Column(hostile, number: true)], pick: "x")
    table.group(hostile)
    table.row("\(hostile)", "\(hostile)", pick: (hostile, hostile), t: t)
    return table
  }
  static var form: HTML {
    let form = Form(place, t, Entered(["a": .text(hostile)], problems: [.init("x", Word(zh: hostile, en: hostile), field: "a")]), key: hostile)
    return form.html(
      form.text("a", hostile, hint: hostile), form.area("a2", hostile, value: hostile), form.select("b", hostile, [Choice(hostile, hostile)], value: hostile),
      form.radios("c", hostile, [Choice(hostile, hostile, hint: hostile)]),
      form.checkboxes("d", hostile, [Choice(hostile, hostile)]), form.inline("e.1", [Choice(hostile, hostile)], about: hostile), form.cell("f", about: hostile, value: hostile),
      form.box("g", hostile), form.hidden("h", hostile))
  }
  static var filter: HTML {
    var bar = FilterBar(at: place)
    bar.text("q", hostile, hostile, hint: hostile)
    bar.select("s", hostile, [Choice(hostile, hostile)], nil, all: hostile, t)
    bar.keep("k", hostile)
    return bar.html(t)
  }
  static var rendered: [(String, HTML)] {
    [
      ("tag", Components.Tag.info(Word(zh: hostile, en: hostile)).html(t)), ("table", table.html(t)), ("form", form), ("filter", filter), ("note", note(.err, hostile, hostile, t)),
      ("empty", emptyState(hostile, hostile)),
      ("box", box(hostile, "\(hostile)")), ("head", pageHead(hostile, hostile)), ("button", button(hostile, place)), ("submit", submit(hostile, name: hostile, value: hostile)),
      ("act", act(hostile, place, about: hostile)),
      ("summary", summary([SummaryLine(hostile, text: hostile)])), ("timeline", timeline([TimelineEntry(hostile, "\(hostile)")])),
      ("tasks", taskList([TaskLine(hostile, place, under: hostile, when: hostile, date: hostile)])),
      ("links", linkList([(hostile, place, "\(hostile)", false)])), ("tabs", tabs(hostile, Array(repeating: (hostile, place, false), count: 9), more: hostile)), ("chips", chips(hostile, [(hostile, place, 1, false)])),
      ("crumbs", breadcrumbs([Crumb(hostile, place)], here: hostile, t)),
      ("figures", figures([(hostile, hostile)])),
      ("trend", trendChart(hostile, [ChartPoint(hostile, 1), ChartPoint(hostile, 2)], before: [ChartPoint(hostile, 1)], beforeName: hostile, t)),
      ("bars", barChart(hostile, [ChartPoint(hostile, 1)], unit: .counted(hostile), t)),
      ("matrix", DutyMatrix(hostile, columns: [(hostile, hostile)], lines: [.init(hostile, place, branches: 1, [(DutyCount(met: 1), place)])]).html(t)),
      ("flow", flow([FlowStage(hostile, [.init(hostile, hostile, .here)])], t)),
      ("progress", progress(hostile, done: 1, total: 2, at: place, running: true, t)),
      ("sheet", Sheet(hostile, reference: hostile, title: [hostile], footer: hostile, Sheet.line(hostile, hostile), Sheet.paragraph(hostile, lead: hostile)).html),
      ("calendar", MonthCalendar(year: 2026, month: 12, marks: [Day(year: 2026, month: 12, day: 9): .init(hostile, hostile, place)]).html(t)),
      ("pager", Pager(page: 2, per: 10, total: 35, at: place.with(["q": hostile])).html(t)),
    ]
  }

  @Test func letsNoTextOfAPersonBecomeMarkup() {
    for (name, html) in Self.rendered {
      #expect(!html.markup.contains("<script"), "\(name)")
      #expect(!html.markup.contains("alert(\"1\")"), "\(name)")
      #expect(!html.markup.contains("'&"), "\(name)")
    }
  }
  @Test func keepsTheTextItselfReadable() {
    for (name, html) in Self.rendered where name != "pager" { #expect(html.markup.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;"), "\(name)") }
  }
}
