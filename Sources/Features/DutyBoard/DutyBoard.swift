import FeatureKit

/// 应尽事项: what the rules ask of whom, how it stands, what proves it, and the rules themselves.
package enum DutyBoard {
  package static let list = Route< >("/duties")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/duties")
  package static let several = Route< >("/duties/several")
  static let waiveSeveral = Route< >("/duties/several/waive")
  static let undoSeveral = Route< >("/duties/several/undo-waive")
  package static let duty = Route<Duty.Key>("/duties/:duty")
  package static let waive = Route<Duty.Key>("/duties/:duty/waive")
  package static let undoWaive = Route<Duty.Key>("/duties/:duty/undo-waive")
  package static let regulations = Route< >("/regulations")
  package static let rule = Route<String>("/regulations/:rule")
  package static let compare = Route< >("/regulations/compare")
  package static let makeStricter = Route<String>("/regulations/:rule/stricter")
  package static let endStricter = Route<ID<LocalRule>>("/local-rules/:local/end")

  /// These duties, to be dealt with together.
  static func several(_ keys: [Duty.Key]) -> Address { keys.reduce(several()) { $0.with(["duties": $1.description]) } }
  /// The list narrowed down; `period` is the first day of the period that counts are kept under.
  package static func list(_ states: DutyFilter.States? = nil, rule: String? = nil, period: Day? = nil, organization: ID<Organization>? = nil) -> Address {
    (organization.map { listOf($0) } ?? list()).with(["state": states?.rawValue, "rule": rule, "period": period?.description])
  }
}

/// - Parameters:
///   - rooms: those that say where a duty is settled.
///   - panels: what rooms show beside one duty.
package func dutyBoard(over rooms: [Feature], beside panels: [DutyPanel.Load] = []) -> Feature {
  let settles = rooms.settles, together = rooms.settlesTogether
  return Feature(
    "DutyBoard",
    endpoints: [
      page(DutyBoard.list, reads: "duties.read") { scope, query in try BoardPage.load(query, in: scope) },
      page(DutyBoard.listOf, reads: "duties.read") { scope, query, id in try BoardPage.load(query, below: OrganizationTable.one(id, in: scope), in: scope) },
      page(DutyBoard.several, reads: "duties.read") { scope, query in try SeveralPage.load(Entered(query.fields), settles, together, in: scope) },
      post(DutyBoard.waiveSeveral, WaiveSeveral.self, showing: { scope, entered in try SeveralPage.load(entered, settles, together, in: scope.seeing("duties.read")) }, then: { _, action in DutyBoard.several(action.duties) }),
      post(DutyBoard.undoSeveral, UndoWaiveSeveral.self, showing: { scope, entered in try SeveralPage.load(entered, settles, together, in: scope.seeing("duties.read")) }, then: { _, action in DutyBoard.several(action.duties) }),
      page(DutyBoard.duty, reads: "duties.read") { scope, _, key in try DutyPage.load(key, settles, panels, in: scope) },
      form(DutyBoard.waive, Waive.self, { scope, entered, key in try WaivePage.load(key, entered, in: scope.seeing("duties.read")) }, then: { _, action in DutyBoard.duty(action.duty) }),
      post(DutyBoard.undoWaive, UndoWaive.self, then: { _, action in DutyBoard.duty(action.duty) }),
      page(DutyBoard.regulations) { scope, _ in try RulesPage.load(in: scope) },
      page(DutyBoard.rule) { scope, _, rule in try RulePage.load(rule, in: scope) },
      page(DutyBoard.compare, reads: ComparePage.permission) { scope, query in try ComparePage.load(Entered(query.fields), in: scope) },
      errand(DutyBoard.compare, needs: ComparePage.permission, limits: UploadLimits(fileBytes: 1 << 20, files: 1), fields: ["text"], gives: .page(ComparedPage.self, status: 201), showing: { scope, entered in try ComparePage.load(entered, in: scope) }, do: ComparePage.compare),
      form(DutyBoard.makeStricter, MakeLocalRule.self, { scope, entered, rule in try StricterPage.load(rule, entered, in: scope) }, then: { _, action in DutyBoard.rule(action.rule) }),
      form(DutyBoard.endStricter, EndLocalRule.self, { scope, entered, id in try EndStricterPage.load(id, entered, in: scope) }, then: { _, _ in DutyBoard.regulations() }),
    ],
    actions: Duties.actions,
    grants: Duties.grants,
    menu: [MenuItem(.duties, .check, DutyBoard.list(), also: [DutyBoard.regulations.pattern], "duties.read", order: 12)],
    pages: [Preview(BoardPage.self), Preview(DutyPage.self), Preview(WaivePage.self), Preview(RulesPage.self), Preview(RulePage.self), Preview(StricterPage.self), Preview(EndStricterPage.self), Preview(SeveralPage.self), Preview(ComparePage.self), Preview(ComparedPage.self)],
    organizationTabs: [OrganizationTab(.duties, "duties.read", order: 50) { DutyBoard.list(organization: $0) }], calendar: DutyCalendar.events, matters: [Matters.open])
}
