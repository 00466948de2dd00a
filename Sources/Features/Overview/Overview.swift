import DutyBoard
import FeatureKit
import OfficeText

/// 总览: how the duties of an organization and all below it stand, in words, by rule and by child, over time; each figure leads to its evidence.
package enum Overview {
  package static let read: Permission = "overview.read"
  package static let start = Route< >("/overview")
  package static let of = Route<ID<Organization>>("/organizations/:organization/overview")
  package static let csv = Route<ID<Organization>>("/organizations/:organization/overview.csv")
  package static let periods = Route<ID<Organization>>("/organizations/:organization/overview/periods")
  static let periodsCSV = Route<ID<Organization>>("/organizations/:organization/overview/periods.csv")
  package static let attendance = Route<ID<Organization>>("/organizations/:organization/overview/attendance")
  static let attendanceCSV = Route<ID<Organization>>("/organizations/:organization/overview/attendance.csv")
  package static let children = Route<ID<Organization>>("/organizations/:organization/overview/children")
  static let childrenCSV = Route<ID<Organization>>("/organizations/:organization/overview/children.csv")
  static let compareChildren = Route<ID<Organization>>("/organizations/:organization/overview/children/compare")
  static let stopComparing = Route<ID<Organization>>("/organizations/:organization/overview/children/stop")
  package static let participation = Route<ID<Organization>>("/organizations/:organization/overview/participation")
  static let participationCSV = Route<ID<Organization>>("/organizations/:organization/overview/participation.csv")
  package static let formula = Route< >("/overview/formula")
  package static let statistics = Route<ID<Organization>>("/organizations/:organization/overview/statistics")
  static let statisticsCSV = Route<ID<Organization>>("/organizations/:organization/overview/statistics.csv")
  static let statisticsFile = Route<ID<Organization>>("/organizations/:organization/overview/statistics.docx")
  package static let bulletin = Route<ID<Organization>>("/organizations/:organization/overview/bulletin")
  package static let printBulletin = Route<ID<Organization>>("/organizations/:organization/overview/bulletin/print")
  package static let bulletinFile = Route<ID<Organization>>("/organizations/:organization/overview/bulletin.docx")
}

package let overview = Feature(
  "Overview",
  endpoints: [
    page(Overview.start, reads: Overview.read) { scope, query in try OverviewPage.first(query, in: scope) },
    page(Overview.of, reads: Overview.read) { scope, query, id in try OverviewPage.load(id, query, in: scope) },
    table(Overview.csv, { scope, query, id in try OverviewPage.load(id, query, in: scope) }) { ("overview-\($0.organization)-\($0.month)", OverviewFile.rows($0, $1)) },
    page(Overview.periods, reads: Overview.read) { scope, query, id in try PeriodsPage.load(id, query, in: scope) },
    table(Overview.periodsCSV, { scope, query, id in try PeriodsPage.load(id, query, in: scope) }) { ("periods-\($0.organization)-\($0.figures.now.key)", $0.rows($1)) },
    page(Overview.attendance, reads: Overview.read) { scope, query, id in try AttendancePage.load(id, query, in: scope) },
    table(Overview.attendanceCSV, { scope, query, id in try AttendancePage.load(id, query, in: scope) }) { ("attendance-\($0.organization)-\($0.now.key)-\($0.by.rawValue)", $0.rows($1)) },
    page(Overview.children, reads: Overview.read) { scope, query, id in try ChildrenPage.load(id, query, in: scope) },
    table(Overview.childrenCSV, { scope, query, id in try ChildrenPage.load(id, query, in: scope) }) { ("side-by-side-\($0.organization)-\($0.now.key)", $0.rows($1)) },
    post(Overview.compareChildren, CompareChildren.self, then: { _, action in Overview.children(action.organization) }),
    post(Overview.stopComparing, StopComparing.self, then: { _, action in Overview.children(action.organization) }),
    page(Overview.participation, reads: Overview.read) { scope, query, id in try ParticipationPage.load(id, query, in: scope) },
    table(Overview.participationCSV, { scope, query, id in try ParticipationPage.load(id, query, in: scope) }) { ("participation-\($0.organization)-\($0.now.key)", $0.rows($1)) },
    form(Overview.formula, SetFormula.self, { scope, entered in try FormulaPage.load(entered, in: scope) }, then: { _, _ in Overview.formula() }),
    page(Overview.bulletin, reads: Overview.read) { scope, query, id in BulletinPage(bulletin: try Bulletin.load(id, query, in: scope)) },
    page(Overview.printBulletin, reads: Overview.read) { scope, query, id in try BulletinPrint.load(id, query, in: scope) },
    document(Overview.bulletinFile, { scope, query, id in try BulletinPrint.load(id, query, in: scope) }) { ($0.file, $0.text($1)) },
    page(Overview.statistics, reads: Overview.read) { scope, _, id in try StatisticsPage.load(id, in: scope) },
    table(Overview.statisticsCSV, { scope, _, id in try StatisticsPage.load(id, in: scope) }) { ("statistics-\($0.organization)-\($0.asOf.day)", $0.rows($1)) },
    document(Overview.statisticsFile, { scope, _, id in try StatisticsPage.load(id, in: scope) }) { ("statistics-\($0.organization)-\($0.asOf.day).docx", $0.text($1)) },
  ],
  actions: [CompareChildren.self, StopComparing.self, SetFormula.self],
  migrations: ComparisonTable.migrations + FormulaTable.migrations,
  grants: [
    Grant(Overview.read, .seeOverview, to: Role.sight + [.inspector]), Grant(CompareChildren.permission, .mayCompare, to: Role.desk + [.leader]), Grant(SetFormula.permission, .mayWeigh, to: [.clerk, .leader, .systemAdministrator]),
  ],
  menu: [MenuItem(.overview, .chart, Overview.start(), in: .oversight, Overview.read, order: 60)],
  pages: [Preview(OverviewPage.self), Preview(PeriodsPage.self), Preview(AttendancePage.self), Preview(ChildrenPage.self), Preview(ParticipationPage.self), Preview(FormulaPage.self), Preview(BulletinPage.self), Preview(BulletinPrint.self), Preview(StatisticsPage.self)],
  organizationTabs: [OrganizationTab(.overview, Overview.read, order: 60) { Overview.of($0) }])

/// What a page shows, as CSV for spreadsheet programs.
private func table<V: Sendable>(
  _ route: Route<ID<Organization>>, _ load: @escaping @Sendable (Scope, Query, ID<Organization>) throws -> V, _ make: @escaping @Sendable (V, Language) -> (name: String, rows: [[String]])
) -> [Endpoint] {
  file(route, reads: Overview.read, types: ["text/csv"], load) { value, visit in
    let made = make(value, visit.language)
    return .stored(commaSeparated(made.rows), type: "text/csv; charset=utf-8", name: made.name + ".csv", inline: false)
  }
}

/// The same as a text for word processors; `make` is told where the page itself is read.
private func document<V: Sendable>(
  _ route: Route<ID<Organization>>, _ load: @escaping @Sendable (Scope, Query, ID<Organization>) throws -> V, _ make: @escaping @Sendable (V, String) -> (name: String, text: OfficeText)
) -> [Endpoint] {
  file(route, reads: Overview.read, types: [OfficeText.type], load) { value, visit in
    let made = make(value, visit.reader(nil).site)
    return .stored(try made.text.bytes(), type: OfficeText.type, name: made.name, inline: false)
  }
}
