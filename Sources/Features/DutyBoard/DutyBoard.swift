import FeatureKit

/// 应尽事项: what the rules ask of whom, how it stands, what proves it, and the rules themselves.
package enum DutyBoard {
  package static let list = Route< >("/duties")
  package static let duty = Route<Duty.Key>("/duties/:duty")
  package static let waive = Route<Duty.Key>("/duties/:duty/waive")
  package static let undoWaive = Route<Duty.Key>("/duties/:duty/undo-waive")
  package static let regulations = Route< >("/regulations")
  package static let rule = Route<String>("/regulations/:rule")

  /// The list narrowed down; `period` is the first day of the period that counts are kept under.
  package static func list(_ states: DutyFilter.States? = nil, rule: String? = nil, period: Day? = nil, organization: ID<Organization>? = nil) -> Address {
    list().with(["state": states?.rawValue, "rule": rule, "period": period?.description, "organization": organization?.description])
  }
}

/// - Parameter rooms: those that say where a duty is settled.
package func dutyBoard(over rooms: [Feature]) -> Feature {
  let settles = rooms.settles
  return Feature(
    "DutyBoard",
    endpoints: [
      page(DutyBoard.list, reads: "duties.read") { scope, query in try BoardPage.load(query, in: scope) },
      page(DutyBoard.duty, reads: "duties.read") { scope, _, key in try DutyPage.load(key, settles, in: scope) },
      form(DutyBoard.waive, Waive.self, { scope, entered, key in try WaivePage.load(key, entered, in: scope.seeing("duties.read")) }, then: { _, action in DutyBoard.duty(action.duty) }),
      post(DutyBoard.undoWaive, UndoWaive.self, then: { _, action in DutyBoard.duty(action.duty) }),
      page(DutyBoard.regulations) { scope, _ in RulesPage.load(in: scope) },
      page(DutyBoard.rule) { scope, _, rule in try RulePage.load(rule, in: scope) },
    ],
    actions: Duties.actions,
    grants: Duties.grants,
    menu: [MenuItem(.duties, .check, DutyBoard.list(), "duties.read", order: 50)],
    pages: [Preview(BoardPage.self), Preview(DutyPage.self), Preview(WaivePage.self), Preview(RulesPage.self), Preview(RulePage.self)],
    organizationTabs: [OrganizationTab(.duties, "duties.read", order: 50) { DutyBoard.list(organization: $0) }])
}
