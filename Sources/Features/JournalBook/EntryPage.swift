import FeatureKit

struct EntryPage: Page {
  var line: Line
  var evidences: String
  var digest: String

  static func load(_ id: Int64, in scope: Scope) throws -> EntryPage {
    let row = try JournalBookTable.entry(id, in: scope)
    guard let line = try Line.lines([row], in: scope).first else { throw OutOfReach() }
    return EntryPage(line: line, evidences: row.evidences, digest: row.digest)
  }
  static var samples: [EntryPage] { ListPage.samples[1].lines.map { EntryPage(line: $0, evidences: "[]", digest: "00ff") } }
  var crumbs: [Crumb] { [Crumb(.journal, JournalBook.list())] }
  func title(_ t: Reader) -> String { t(.entry(line.id)) }
  func view(_ t: Reader) -> HTML {
    """
    <h1>\(t(.entry(line.id)))</h1>
    <div class="box"><dl class="sum">
    \(fact(t(.what), "\(t(line.sentence))"))\(fact(t(.when), "\(line.at.day) \(line.at.time)"))\(fact(t(.where), "\(line.organizationName)"))
    \(fact(t(.who), "\(line.post.map { t($0) }) \(t(line.actor))"))\(fact(t(.howRecorded), "\(t(line.provenance.word))"))
    \(line.clause.map { fact(t(.underClause), cited($0, t)) })\(line.subjectAddress.map { fact(t(.about), link($0, t)) })
    \(fact(t(.sealedWord), "\(t(line.sealed ? .isSealed : .notSealed))"))\(fact(t(.digestWord), "<code class=\"small\">\(digest)</code>"))
    </dl></div>
    """
  }
  private func fact(_ name: String, _ value: HTML) -> HTML { "<div><dt>\(name)</dt><dd>\(value)</dd></div>" }
  private func cited(_ rule: String, _ t: Reader) -> HTML { clause(Clause(rule), t) }
  private func link(_ path: String, _ t: Reader) -> HTML { "<a href=\"\(path)\">\(t(.openIt))</a>" }
}

struct SealsPage: Page {
  var seals: [JournalBookTable.Seal]
  var waiting: Int

  static func load(_ query: Query, in scope: Scope) throws -> SealsPage {
    SealsPage(seals: try JournalBookTable.seals(limit: query.paging.per, in: scope), waiting: try JournalBookTable.waiting(in: scope))
  }
  static let samples = [SealsPage(seals: [], waiting: 3), SealsPage(seals: [.init(number: 1, first: 1, last: 40, at: Moment(Day(year: 2026, month: 12, day: 4)))], waiting: 0)]
  var crumbs: [Crumb] { [Crumb(.journal, JournalBook.list())] }
  func title(_ t: Reader) -> String { t(.sealsTitle) }
  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(t(.sealsTitle), t(.sealsLead)))
    <p>\(t(.waitingCount(waiting)))</p>
    <div class="box flat mt"><table class="tbl"><caption class="sr">\(t(.sealsTitle))</caption><thead><tr><th scope="col" class="num">\(t(.sealNumber))</th><th scope="col" class="num">\(t(.firstPosition))</th><th scope="col" class="num">\(t(.lastPosition))</th><th scope="col">\(t(.when))</th></tr></thead>
    <tbody>\(seals.map { row($0) })</tbody></table></div>
    """
  }
  private func row(_ s: JournalBookTable.Seal) -> HTML { "<tr><td class=\"num\">\(s.number)</td><td class=\"num\">\(s.first)</td><td class=\"num\">\(s.last)</td><td>\(s.at.day) \(s.at.time)</td></tr>" }
}
