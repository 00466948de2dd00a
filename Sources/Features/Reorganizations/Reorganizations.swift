import FeatureKit

/// 沿革: what an organization was on any day, and how branches are merged and divided.
package let reorganizations = Feature(
  "Reorganizations",
  endpoints: [
    page(Reorganizations.history, reads: "structure.read") { scope, query, id in try HistoryPage.load(id, query, in: scope) },
    form(Reorganizations.merge, MergeBranch.self, { scope, entered, id in try MergePage.load(id, entered, in: scope) }, then: { _, action in Reorganizations.history(action.into) }),
    form(Reorganizations.split, SplitBranch.self, { scope, entered, id in try SplitPage.load(id, entered, in: scope) }, then: split),
  ],
  actions: [MergeBranch.self, SplitBranch.self],
  migrations: SuccessionTable.migrations,
  grants: [Grant("reorganizations.change", Word(zh: "合并、拆分党支部", en: "merge and divide branches"), to: Role.desk)],
  pages: [Preview(HistoryPage.self), Preview(MergePage.self), Preview(SplitPage.self)],
  organizationTabs: [OrganizationTab(.history, "structure.read", order: 90) { Reorganizations.history($0) }])

package enum Reorganizations {
  package static let history = Route<ID<Organization>>("/organizations/:organization/history")
  package static let merge = Route<ID<Organization>>("/organizations/:organization/merge")
  package static let split = Route<ID<Organization>>("/organizations/:organization/split")
  static let change: Permission = "reorganizations.change"
  /// How many people one merger or division moves: all of it is one transaction.
  static let most = 400
}

@Sendable private func split(_ receipt: Receipt, _ action: SplitBranch) -> Address { Reorganizations.history(receipt.made.map { ID($0.id) } ?? action.organization) }
