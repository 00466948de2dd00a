import FeatureKit

struct ListPage: Page {
  var lines: [Line]
  var organization: ID<Organization>?
  var provenance: Provenance?
  var from: Day?
  var until: Day?
  /// The `before` of the next page; absent at the end.
  var next: Int64?

  static func load(_ query: Query, in scope: Scope) throws -> ListPage {
    let filter = EntryFilter(
      organization: query.id("organization"), subject: query["subject"].flatMap { Reference("⟦\($0)⟧") }, provenance: query.choice("provenance"),
      from: query.day("from"), until: query.day("until"), before: query["before"].flatMap { Int64($0) })
    let per = query.paging.per
    let rows = try JournalBookTable.entries(filter, limit: per + 1, in: scope)
    let lines = try Line.lines(Array(rows.prefix(per)), in: scope)
    return ListPage(lines: lines, organization: filter.organization, provenance: filter.provenance, from: filter.from, until: filter.until, next: rows.count > per ? lines.last?.id : nil)
  }
  static let samples = [
    ListPage(lines: []),
    ListPage(lines: [
      Line(
        id: 1, at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 1170), action: "gatherings.record", actor: "branch.secretary",
        post: Word(zh: "上湾村党支部书记", en: "secretary, Shangwan"), organization: ID(3), organizationName: "上湾村党支部", sentence: Word(zh: "记录“四季度党员大会”", en: "recorded the assembly"),
        subjectAddress: "/gatherings/9", clause: "ZB-08", provenance: .live, sealed: true),
    ], next: 1),
  ]
  func title(_ t: Reader) -> String { t(.journal) }
  func view(_ t: Reader) -> HTML {
    """
    <h1>\(t(.journal))</h1>
    <p class="muted">\(t(.journalLead))</p>
    \(filters(t))
    \(lines.isEmpty ? Line.empty(t) : Line.table(lines, t))
    \(next.map { older($0, t) })
    """
  }
  private func filters(_ t: Reader) -> HTML {
    let choices = Provenance.allCases.map { p -> HTML in "<option value=\"\(p.rawValue)\"\(p == provenance ? " selected" as HTML : HTML.none)>\(t(p.word))</option>" }
    return """
      <form class="filters" action="\(JournalBook.list())" aria-label="\(t(.filter))">
      <div><label for="from">\(t(.from))</label><input class="in" type="date" id="from" name="from" value="\(from.map(\.description))"></div>
      <div><label for="until">\(t(.until))</label><input class="in" type="date" id="until" name="until" value="\(until.map(\.description))"></div>
      <div><label for="provenance">\(t(.howRecorded))</label><select class="in" id="provenance" name="provenance"><option value="">\(t(.all))</option>\(choices)</select></div>
      \(organization.map { hidden($0) })
      <div><button class="btn" type="submit">\(t(.filter))</button> <a class="act" href="\(JournalBook.list())">\(t(.clear))</a></div></form>
      """
  }
  private func hidden(_ id: ID<Organization>) -> HTML { "<input type=\"hidden\" name=\"organization\" value=\"\(id)\">" }
  private func older(_ id: Int64, _ t: Reader) -> HTML {
    let address = JournalBook.list().with(["before": String(id), "from": from?.description, "until": until?.description, "provenance": provenance?.rawValue, "organization": organization?.description])
    return "<p><a class=\"btn\" href=\"\(address)\">\(t(.older))</a></p>"
  }
}

extension Line {
  static func empty(_ t: Reader) -> HTML { "<div class=\"box\"><p>\(t(.noEntries))</p></div>" }
  static func table(_ lines: [Line], _ t: Reader) -> HTML {
    """
    <div class="box flat"><div class="scroll" tabindex="0" role="region" aria-label="\(t(.journal))"><table class="tbl fold"><caption class="sr">\(t(.journal))</caption>
    <thead><tr><th scope="col">\(t(.when))</th><th scope="col">\(t(.what))</th><th scope="col">\(t(.where))</th><th scope="col">\(t(.who))</th><th scope="col">\(t(.howRecorded))</th></tr></thead>
    <tbody>\(lines.map { row($0, t) })</tbody></table></div></div>
    """
  }
  private static func row(_ l: Line, _ t: Reader) -> HTML {
    """
    <tr><td class="nowrap" data-h="\(t(.when))"><a href="\(JournalBook.entry(l.id))">\(l.at.day) \(l.at.time)</a></td><td data-h="\(t(.what))">\(t(l.sentence))</td>
    <td data-h="\(t(.where))">\(l.organizationName)</td><td data-h="\(t(.who))">\(l.post.map { t($0) }) <span class="small muted">\(l.actor)</span></td><td data-h="\(t(.howRecorded))">\(t(l.provenance.word))</td></tr>
    """
  }
}
