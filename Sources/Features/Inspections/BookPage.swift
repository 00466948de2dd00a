import DutyBoard
import FeatureKit
import JournalBook

/// The evidence book on the screen: each proof leads to what it proves and to its entry.
struct BookPage: OrganizationPage {
  var book: EvidenceBook
  /// Who inspects the organization today.
  var inspections: [Inspection]
  var tabsOf: ID<Organization> { book.organization }

  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> BookPage {
    let book = try EvidenceBook.load(id, query, in: scope)
    return BookPage(book: book, inspections: try InspectionTable.running(over: OrganizationTable.one(id, in: scope), in: scope))
  }
  static let samples = [BookPage(book: Sample.book, inspections: [Sample.all[0]]), BookPage(book: Sample.emptyBook, inspections: [])]
  var crumbs: [Crumb] { [Crumb(.inspections, Inspections.list()), Crumb(book.name, Inspections.listOf(book.organization))] }
  func title(_ t: Reader) -> String { t(.bookOf(book.name)) }

  private func with(_ address: Address) -> Address { address.with(["from": book.from.description, "until": book.until.description]) }
  func view(_ t: Reader) -> HTML {
    let actions: HTML = "\(button(t(.printBook), with(Inspections.printBook(book.organization)), icon: .printer))\(button(t(.downloadWord), with(Inspections.bookFile(book.organization)), icon: .transfer))"
    let running = inspections.map { note(.info, nil, t(.runningHere($0.inspector.name, $0.office, $0.until)), t) }
    var bar = FilterBar(at: Inspections.evidenceBook(book.organization))
    bar.day("from", t(.recordsFrom), book.from)
    bar.day("until", t(.recordsUntil), book.until)
    return """
      \(pageHead(title(t), t(.bookLead), actions: actions))
      \(stack(.normal, running.joined(), bar.html(t), row("\(t(.sum(book.sum)))", push(dataAsOf(book.asOf, t))), book.isCut ? note(.warn, nil, t(.bookCut(EvidenceBook.most)), t) : .none, parts(t)))
      \(smallNote(t(.bookReference(book.reference))))
      """
  }
  private func parts(_ t: Reader) -> HTML {
    if book.parts.isEmpty { return emptyState(t(.nothingOwed), t(.nothingOwedWhy)) }
    return book.parts.map { part -> HTML in
      var table = Table(t(part.matter), [Column(t(.duty)), Column(t(.stateWord)), Column(t(.proof))], top: true)
      for line in part.lines { table.row(of: [duty(line, t), state(line, t), proofs(line, t)], t: t) }
      return flatBox(t(part.matter.asHeading), end: clause(part.clause, t), table.html(t))
    }.joined()
  }
  private func duty(_ line: EvidenceBook.Line, _ t: Reader) -> HTML {
    let group: HTML = line.duty.groupName.map { "<div class=\"small muted\">\($0)</div>" } ?? .none
    return "<a href=\"\(DutyBoard.duty(line.duty.key))\">\(t(line.duty.title))</a>\(group)"
  }
  private func state(_ line: EvidenceBook.Line, _ t: Reader) -> HTML {
    let times: HTML = line.duty.needed > 1 ? " \(line.duty.have)/\(line.duty.needed)" : .none, after: HTML = line.duty.afterPeriod ? "<div class=\"small muted\">\(t(.afterPeriod))</div>" : .none
    let waived: HTML = line.waived.map { "<div class=\"small muted\">\($0)</div>" } ?? .none
    return "\(line.duty.tag.html(t))\(times)\(after)\(waived)"
  }
  private func proofs(_ line: EvidenceBook.Line, _ t: Reader) -> HTML {
    if line.proofs.isEmpty { return "<span class=\"muted\">\(t(.noProof))</span>" }
    return stack(.small, line.proofs.map { proof($0, t) }.joined())
  }
  private func proof(_ p: Proof, _ t: Reader) -> HTML {
    let what: HTML = p.path.map { "<a href=\"\($0)\">\(t(p.sentence))</a>" } ?? "\(t(p.sentence))"
    let late: HTML = p.provenance == .live ? .none : Tag.info(p.provenance.word).html(t), withdrawn: HTML = p.withdrawn ? Tag.warn(.withdrawn).html(t) : .none
    let seal: HTML = p.seal.map { "\(t(.sealNumber($0)))" } ?? "\(t(.notSealedYet))"
    return """
      <div>\(what) \(late)\(withdrawn)<div class="small muted">\(t(p.recordedLine(t)))</div>\
      <div class="small muted">\(act(t(.entry(p.entry)), JournalBook.entry(p.entry))) \(seal) <code class="hash">\(p.digest)</code></div></div>
      """
  }
}

extension Proof {
  /// When it was recorded, how long after, and by whom.
  func recordedLine(_ t: Reader) -> Word {
    let who = by ?? ""
    return .recorded(t.longDate(recorded.day) + " " + recorded.time, delay, post.map { "\(t($0)) \(who)" } ?? who)
  }
}
