import DutyBoard
import FeatureKit

/// 总览: how the duties of an organization and all below it stand, in words, by rule and by child, over time; each figure leads to its evidence.
package enum Overview {
  package static let read: Permission = "overview.read"
  package static let start = Route< >("/overview")
  package static let of = Route<ID<Organization>>("/organizations/:organization/overview")
  package static let csv = Route<ID<Organization>>("/organizations/:organization/overview.csv")
}

package let overview = Feature(
  "Overview",
  endpoints: [
    page(Overview.start, reads: Overview.read) { scope, query in try OverviewPage.first(query, in: scope) },
    page(Overview.of, reads: Overview.read) { scope, query, id in try OverviewPage.load(id, query, in: scope) },
    file(Overview.csv, reads: Overview.read, types: ["text/csv"]) { scope, query, id in try OverviewPage.load(id, query, in: scope) } _: { page, visit in
      .stored(OverviewFile.bytes(page, visit.language), type: "text/csv; charset=utf-8", name: OverviewFile.name(page), inline: false)
    },
  ],
  grants: [Grant(Overview.read, .seeOverview, to: Role.sight)],
  menu: [MenuItem(.overview, .chart, Overview.start(), in: .oversight, Overview.read, order: 60)],
  pages: [Preview(OverviewPage.self)],
  organizationTabs: [OrganizationTab(.overview, Overview.read, order: 60) { Overview.of($0) }])
