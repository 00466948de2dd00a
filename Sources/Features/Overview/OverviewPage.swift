import DutyBoard
import FeatureKit

struct OverviewPage: OrganizationPage {
  struct Point: Hashable, Encodable {
    var month: String
    var met: Int
    var owed: Int
  }
  var organization: ID<Organization>
  var name: String
  var month: String
  var branches: Int
  var members: Int
  var sentences: [OverviewSentence]
  var columns: [RuleColumn]
  /// The organization's own duties, where it has any beside those below it.
  var own: UnitLine?
  /// Children in tree order.
  var units: [UnitLine]
  var total: UnitLine
  /// What falls into each of the last twelve months that are over, by rules that ask every month, and into the same months a year before.
  var trend: [Point]
  var trendBefore: [Point]
  var asOf: Moment
  var above: [Above]
  struct Above: Hashable, Encodable {
    var id: ID<Organization>
    var name: String
  }
  var tabsOf: ID<Organization> { organization }

  /// The overview of the topmost organization that the reader's posts open.
  static func first(_ query: Query, in scope: Scope) throws -> OverviewPage {
    guard let top = try OrganizationTable.tops(in: scope).first else { throw OutOfReach() }
    return try load(top.id, query, in: scope)
  }
  static func load(_ id: ID<Organization>, _ query: Query, in scope: Scope) throws -> OverviewPage {
    let organization = try OrganizationTable.one(id, in: scope), children = try OrganizationTable.children(of: id, in: scope), today = scope.today
    let month = query["month"].flatMap { Month($0) } ?? Month(pressingOn: today, scope.rules, scope.house.calendar)
    let asked = scope.rules.columns(in: month, today: today)
    let lines = try CountTable.family(of: id, starting: Array(Set(asked.map(\.period))).sorted(), in: scope)
    let branches = try OrganizationTable.counts("branches", ofFamily: id, in: scope), members = try OrganizationTable.count("members", at: id, in: scope).total
    let figures = Figures(lines), columns = asked.filter { !figures[id, $0].isEmpty }
    func unit(_ o: Organization) -> UnitLine {
      UnitLine(id: o.id, name: o.name, branches: o.kind == .branch ? 1 : branches[o.id] ?? 0, tallies: columns.map { figures[o.id, $0] })
    }
    let units = children.map(unit), total = unit(organization)
    let own = columns.indices.map { n in units.reduce(total.tallies[n]) { $0 - $1.tallies[n] } }
    let trend = try trend(of: id, until: month, in: scope)
    return OverviewPage(
      organization: id, name: organization.name, month: month.key, branches: total.branches, members: members,
      sentences: Sentences(id, month, columns, total.tallies, scope).all, columns: columns,
      own: units.isEmpty || own.allSatisfy(\.isEmpty) ? nil : UnitLine(id: id, name: organization.name, branches: 0, tallies: own), units: units, total: total,
      trend: trend.now, trendBefore: trend.before, asOf: scope.now, above: try OrganizationTable.all(OrganizationTable.ancestors(of: organization, in: scope).map(\.id), in: scope).map { Above(id: $0.id, name: $0.name) })
  }
  private static func trend(of id: ID<Organization>, until month: Month, in scope: Scope) throws -> (now: [Point], before: [Point]) {
    // A month that still runs would look like a fall.
    let last = month.end < scope.today ? month : Month(containing: scope.today).moved(-1), months = (0..<24).reversed().map { last.moved(-$0) }
    let monthly = Set(scope.rules.rules.filter { $0.opensDuty && $0.period == .month }.map(\.id))
    let lines = try CountTable.own(of: id, starting: months.map(\.start), in: scope).filter { monthly.contains($0.rule) }
    let byMonth = Dictionary(grouping: lines, by: \.period).mapValues { $0.reduce(Tally()) { $0 + $1.tally } }
    let points = months.map { Point(month: $0.key, met: byMonth[$0.start]?.met ?? 0, owed: byMonth[$0.start]?.owed ?? 0) }
    return (Array(points.suffix(12)), Array(points.prefix(12)))
  }

  /// Tallies by organization and column, each asked for once.
  private struct Figures {
    private struct Place: Hashable { var organization: ID<Organization>, rule: String, period: Day }
    private let tallies: [Place: Tally]
    init(_ lines: [CountTable.Line]) {
      tallies = Dictionary(lines.map { (Place(organization: $0.organization, rule: $0.rule, period: $0.period), $0.tally) }, uniquingKeysWith: +)
    }
    subscript(_ id: ID<Organization>, _ column: RuleColumn) -> Tally { tallies[Place(organization: id, rule: column.rule, period: column.period)] ?? Tally() }
  }
}
