import FeatureKit
import Gatherings

/// Who is enrolled: at a virtual branch with the branch each comes from, at another branch which of its members take part elsewhere.
struct EnrolmentsPage: OrganizationPage {
  struct Line: Encodable, Sendable, Hashable {
    var enrolment: Enrolment
    /// At the virtual branch, this year.
    var tally: EnrolledTable.Tally
  }
  var organization: Organization
  var lines: Listed<Line>
  /// What has ended, instead of what stands.
  var over: Bool
  var mayEnrol: Bool
  var tabsOf: ID<Organization> { organization.id }

  /// `?which=over` and `?page=`.
  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> EnrolmentsPage {
    let o = try OrganizationTable.one(id, in: scope), over = query["which"] == "over", paging = query.paging
    let found = try EnrolmentTable.list(at: o, over: over, offset: paging.offset, limit: paging.per, in: scope)
    let tallies = try EnrolledTable.tallies(
      of: Array(Set(found.items.map(\.person.id))), at: Array(Set(found.items.map(\.branch.id))), since: Day(year: scope.today.year, month: 1, day: 1), in: scope)
    let lines = found.items.map { Line(enrolment: $0, tally: tallies[.init($0.person.id, $0.branch.id)] ?? .init(expected: 0, attended: 0)) }
    return EnrolmentsPage(
      organization: o, lines: Listed(lines, total: min(found.total, 1000), paging, more: found.total > 1000), over: over,
      mayEnrol: scope.actor.may(Enrol.permission, at: o.setting == .virtual ? o.above : o.place))
  }
  static var samples: [EnrolmentsPage] {
    let paging = Paging(page: 1, per: 50), some = Listed(Sample.enrolments.map { Line(enrolment: $0, tally: .init(expected: 4, attended: 3)) }, total: 2, paging), none = Listed<Line>([], total: 0, paging)
    return [
      EnrolmentsPage(organization: Sample.virtual, lines: some, over: false, mayEnrol: true), EnrolmentsPage(organization: Sample.virtual, lines: none, over: false, mayEnrol: false),
      EnrolmentsPage(organization: Sample.branch, lines: none, over: false, mayEnrol: true), EnrolmentsPage(organization: Sample.branch, lines: some, over: true, mayEnrol: true),
      EnrolmentsPage(organization: Sample.town, lines: some, over: false, mayEnrol: true),
    ]
  }
  func title(_ t: Reader) -> String { t(organization.setting == .virtual ? .enrolledHere(organization.name) : .enrolledElsewhere(organization.name)) }

  func view(_ t: Reader) -> HTML {
    let here = Enrolments.of(organization.id), at = here.with(["which": over ? "over" : nil])
    let which = [(text: t(.standing), to: here, count: Int?.none, here: !over), (text: t(.overWord), to: here.with(["which": "over"]), count: nil, here: over)]
    let enrol: HTML? = mayEnrol ? button(t(.enrol), Enrolments.new(organization.id), .go, icon: .plus) : nil
    let empty = emptyState(t(over ? .noneOver : .nobodyEnrolled), t(over ? .noneOverWhy : organization.setting == .virtual ? .nobodyEnrolledHere : .nobodyEnrolledWhy))
    return """
      \(pageHead(title(t), actions: enrol))
      \(stack(.normal, rules(t), chips(t(.whichWord), which), lines.items.isEmpty ? empty : flatBox(nil, end: printButton(t), table(t)), Pager(page: lines.page, per: lines.per, total: lines.total, more: lines.more, at: at).html(t)))
      """
  }
  /// What enrolment changes and what it leaves, said where it is seen.
  private func rules(_ t: Reader) -> HTML {
    note(.info, t(.whatStays), t(organization.setting == .virtual ? .whatStaysHere : .whatStaysWhy), t, "<p>\(clause(Clause("XN-01"), t))</p>")
  }
  private func table(_ t: Reader) -> HTML {
    let virtual = organization.setting == .virtual, above = organization.kind != .branch
    var columns = [Column(t(.nameWord))]
    if virtual || above { columns.append(Column(t(.homeWord))) }
    if !virtual { columns.append(Column(t(.virtualWord))) }
    var table = Table(title(t), columns + [Column(t(.termWord)), Column(t(.thisYear)), .spoken(t(.openWord))])
    for line in lines.items {
      let e = line.enrolment
      var cells: [HTML] = ["\(e.person.name)"]
      if virtual || above { cells.append("\(e.home.name)") }
      if !virtual { cells.append("\(e.branch.name)") }
      table.row(of: cells + ["\(t(.term(e.since, e.until)))", "\(line.tally.attended)/\(line.tally.expected)", act(t(.openWord), Enrolments.one(e.id), about: e.person.name)], t: t)
    }
    return table.html(t)
  }
}
