import FeatureKit

/// One inspection: who looks at what until when, and the evidence books that are ready.
struct InspectionPage: OrganizationPage {
  struct Book: Hashable, Encodable {
    var name: String
    var address: Address
  }
  var inspection: Inspection
  /// Of the organization and the branches below it that the reader sees.
  var books: [Book]
  var mayEnd: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case inspection, books, mayEnd }
  var tabsOf: ID<Organization> { inspection.organization.id }
  /// So many branches are listed; further ones have their books on their own pages.
  private static let most = 200

  static func load(_ id: ID<Inspection>, _ entered: Entered, in scope: Scope) throws -> InspectionPage {
    let i = try InspectionTable.one(id, in: scope), o = i.organization
    let seeing = scope.seeing(Inspections.book), mayRead = scope.actor.may(Inspections.book)
    let branches = mayRead ? try OrganizationTable.all([o.id], in: seeing) + OrganizationTable.branches(below: o.path, limit: most, in: seeing).filter { $0.id != o.id } : []
    let days: KeyValuePairs<String, String?> = ["from": i.recordsFrom.description, "until": min(i.recordsUntil, max(scope.today, i.recordsFrom)).description]
    let mayEnd = try i.state(on: scope.today) != .over && scope.actor.may(EndInspection.permission, at: OpenInspection.office(over: o, in: scope).place)
    return InspectionPage(inspection: i, books: branches.map { Book(name: $0.name, address: Inspections.evidenceBook($0.id).with(days)) }, mayEnd: mayEnd, entered: entered)
  }
  static let samples = [
    InspectionPage(inspection: Sample.all[0], books: [Book(name: "柳河村党支部", address: Inspections.evidenceBook(ID(3)))], mayEnd: true),
    InspectionPage(inspection: Sample.all[1], books: [], mayEnd: false),
    InspectionPage(inspection: Sample.all[0], books: [], mayEnd: true, entered: Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonMissing, field: "reason")])),
    InspectionPage(inspection: Sample.all[2], books: [], mayEnd: false),
  ]
  var crumbs: [Crumb] { [Crumb(.inspections, Inspections.list()), Crumb(inspection.organization.name, Inspections.listOf(inspection.organization.id))] }
  func title(_ t: Reader) -> String { t(.inspectionOf(inspection.organization.name)) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(.onlyLooks)))
    \(columns(.aside, stack(.normal, box(nil, summary(facts(t))), bookList(t)), stack(.normal, ending(t))))
    """
  }
  private func facts(_ t: Reader) -> [SummaryLine] {
    let i = inspection
    var lines = [
      SummaryLine(t(.stateWord), i.tag(on: t.today).html(t)), SummaryLine(t(.inspector), text: i.inspector.name), SummaryLine(t(.openedBy), text: i.office),
      SummaryLine(t(.inspected), text: t(.andBelow(i.organization.name, isBranch: i.organization.kind == .branch))), SummaryLine(t(.days), text: t(.span(i.since, i.until))), SummaryLine(t(.looksAt), text: i.looks),
      SummaryLine(t(.records), text: t(.span(i.recordsFrom, i.recordsUntil))),
    ]
    if let at = i.ended { lines.append(SummaryLine(t(.endedEarlyWord), text: t(.endedFor(t.dateAndTime(at), i.because)))) }
    return lines
  }
  private func bookList(_ t: Reader) -> HTML {
    books.isEmpty ? .none : box(t(.books), smallNote(t(.booksLead)), linkList(books.map { (text: $0.name, to: $0.address, end: HTML.none, here: false) }))
  }
  private func ending(_ t: Reader) -> HTML {
    guard mayEnd else { return .none }
    let form = Form(Inspections.end(inspection.id), t, entered, name: "end", keep: false), inner = form.html(form.area("reason", t(.reason), hint: t(.reasonHint), rows: 2), submit(t(.endNow), .danger))
    return entered.problems.isEmpty ? details(t(.endNow), inner) : box(t(.endNow), inner)
  }
}
