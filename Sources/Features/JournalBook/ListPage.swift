import FeatureKit

struct ListPage: Page {
  var lines: [Line]
  var organization: ID<Organization>?
  var provenance: Provenance?
  var from: Day?
  var until: Day?
  /// `gathering:9`: the one thing that the entries are about.
  var subject: String?
  /// The `before` of the next page; absent at the end.
  var next: Int64?

  static func load(_ query: Query, in scope: Scope) throws -> ListPage {
    let filter = EntryFilter(
      organization: query.id("organization"), subject: query["subject"].flatMap { Reference("⟦\($0)⟧") }, provenance: query.choice("provenance"),
      from: query.day("from"), until: query.day("until"), before: query["before"].flatMap { Int64($0) })
    let per = query.paging.per
    let rows = try JournalBookTable.entries(filter, limit: per + 1, in: scope)
    let lines = try Line.lines(Array(rows.prefix(per)), in: scope)
    return ListPage(lines: lines, organization: filter.organization, provenance: filter.provenance, from: filter.from, until: filter.until, subject: filter.subject == nil ? nil : query["subject"], next: rows.count > per ? lines.last?.id : nil)
  }
  static let samples = [
    ListPage(lines: []),
    ListPage(lines: [
      Line(
        id: 1, at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 1170), action: "gatherings.record", actor: Word(zh: "周国安", en: "周国安"),
        post: Word(zh: "上湾村党支部书记", en: "secretary, Shangwan"), organization: ID(3), organizationName: "上湾村党支部", sentence: Word(zh: "记录“四季度党员大会”", en: "recorded the assembly"),
        subjectAddress: "/gatherings/9", clause: "ZB-08", provenance: .live, sealed: true),
    ], next: 1),
  ]
  func title(_ t: Reader) -> String { t(.journal) }
  func view(_ t: Reader) -> HTML {
    let about: HTML = subject.map { _ in row(Tag.info(.onlyAbout).html(t), act(t(.showAll), JournalBook.list())) } ?? .none
    let more: HTML = next.map { older($0, t) } ?? .none
    return """
      \(pageHead(t(.journal), t(.journalLead)))
      \(stack(.normal, filters(t), about, lines.isEmpty ? emptyState(t(.noEntries), t(.noEntriesWhy)) : Line.table(lines, t), more))
      """
  }
  private func filters(_ t: Reader) -> HTML {
    var bar = FilterBar(at: JournalBook.list())
    bar.day("from", t(.from), from)
    bar.day("until", t(.until), until)
    bar.select("provenance", t(.howRecorded), Provenance.allCases.map { Choice($0.rawValue, t($0.word)) }, provenance?.rawValue, t)
    bar.keep("organization", organization?.description)
    bar.keep("subject", subject)
    return bar.html(t)
  }
  private func older(_ id: Int64, _ t: Reader) -> HTML {
    let address = JournalBook.list().with([
      "before": String(id), "from": from?.description, "until": until?.description, "provenance": provenance?.rawValue, "organization": organization?.description, "subject": subject,
    ])
    return "<p>\(button(t(.older), address))</p>"
  }
}

extension Line {
  static func table(_ lines: [Line], _ t: Reader) -> HTML {
    var table = Table(t(.journal), [Column(t(.when)), Column(t(.what)), Column(t(.where)), Column(t(.who)), Column(t(.howRecorded))])
    for l in lines {
      let who: HTML = "\(l.post.map { t($0) }) <span class=\"small muted\">\(t(l.actor))</span>"
      table.row("<a class=\"nowrap\" href=\"\(JournalBook.entry(l.id))\">\(t.dateAndTime(l.at))</a>", "\(t(l.sentence))", "\(l.organizationName)", who, "<span class=\"nowrap\">\(t(l.provenance.word))</span>", t: t)
    }
    return flatBox(nil, table.html(t))
  }
}
