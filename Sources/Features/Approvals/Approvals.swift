import FeatureKit

/// 申请: what people ask for and a desk decides. Any room keeps a stored action here; it is done when somebody approves.
package enum Approvals {
  package static let decide: Permission = "approvals.decide"
  package static let ask: Permission = "approvals.ask"
  package static let list = Route< >("/approvals")
  package static let one = Route<ID<Approval>>("/approvals/:approval")
  package static let approve = Route<ID<Approval>>("/approvals/:approval/approve")
  package static let refuse = Route<ID<Approval>>("/approvals/:approval/refuse")
  package static let withdraw = Route<ID<Approval>>("/approvals/:approval/withdraw")

  /// What waits for the reader's desk, on the first page.
  @Sendable static func waiting(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(decide) else { return nil }
    let all = try ApprovalTable.list(.waiting, limit: 6, offset: 0, in: scope.seeing(decide))
    guard !all.isEmpty else { return nil }
    let lines = all.prefix(5).map { a in
      TodayCard.Line(Word(zh: "\(a.person.name)：\(a.title.zh)", en: "\(a.person.name): \(a.title.en)"), under: .askedOn(a.organization.name, a.asked.day), to: one(a.id))
    }
    return TodayCard(.waitsForMe, Array<TodayCard.Line>(lines), more: list())
  }
}

package let approvals = Feature(
  "Approvals",
  endpoints: [
    page(Approvals.list, reads: Approvals.decide) { scope, query in try ApprovalsPage.load(query, in: scope) },
    page(Approvals.one) { scope, _, id in try ApprovalPage.load(scope, .nothing, id) },
    post(Approvals.approve, Approve.self, showing: ApprovalPage.load) { _, action in Approvals.one(action.approval) },
    post(Approvals.refuse, RefuseApproval.self, showing: ApprovalPage.load) { _, action in Approvals.one(action.approval) },
    post(Approvals.withdraw, WithdrawApproval.self, showing: ApprovalPage.load) { _, action in Approvals.one(action.approval) },
  ],
  actions: [Approve.self, RefuseApproval.self, WithdrawApproval.self], migrations: ApprovalTable.migrations,
  grants: [Grant(Approvals.decide, .mayDecide, to: Role.desk), Grant(Approvals.ask, .mayAsk, to: Role.everyMember)],
  menu: [MenuItem(.approvals, .message, Approvals.list(), Approvals.decide, order: 18, count: { scope in try ApprovalTable.count(.waiting, in: scope) })], pages: [Preview(ApprovalsPage.self), Preview(ApprovalPage.self)], cards: [Approvals.waiting], matters: [MatterTable.open], personRows: [ApprovalTable.rows])
