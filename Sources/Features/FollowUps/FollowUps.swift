import DutyBoard
import FeatureKit

/// 督办: the level above asks, the branch answers, a clock runs.
package enum FollowUps {
  package static let list = Route< >("/follow-ups")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/follow-ups")
  package static let new = Route<ID<Organization>>("/organizations/:organization/follow-ups/new")
  package static let one = Route<ID<FollowUp>>("/follow-ups/:followUp")
  static let answer = Route<ID<FollowUp>>("/follow-ups/:followUp/answer")
  static let accept = Route<ID<FollowUp>>("/follow-ups/:followUp/accept")
  static let sendBack = Route<ID<FollowUp>>("/follow-ups/:followUp/send-back")
  static let withdraw = Route<ID<FollowUp>>("/follow-ups/:followUp/withdraw")

  package static let reference = "followUp"
  static let read: Permission = "followUps.read"
  /// How long an answer takes, and that it goes up when it does not come.
  static let clause = Clause("DB-01")
  /// Characters of one text.
  static let longest = 500

  static func at(_ state: FollowUpState, _ organization: ID<Organization>? = nil) -> Address {
    (organization.map { listOf($0) } ?? list()).with(["state": state == .open ? nil : state.rawValue])
  }
  /// The day that a form proposes: so many working days on.
  static func usualDay(in scope: Scope) -> Day {
    let days = scope.rules.integer(clause.rule, "answer", on: scope.today) ?? 5
    return scope.house.calendar.estimating(workingDays: days, to: scope.today).day
  }
  static func check(_ by: Day, _ occasion: Occasion, _ no: inout Refusal.Collector) {
    no.check(by > occasion.today, "by.past", .dayInFuture(occasion.today), field: "by")
    no.check(by <= occasion.today.adding(months: 6), "by.far", .dayTooFar, field: "by")
  }

  /// What the page of a duty says of it.
  package static let panel: DutyPanel.Load = { scope, line in
    guard scope.actor.may(read) else { return nil }
    let seeing = scope.seeing(read), found = try FollowUpTable.about(line.key, in: seeing)
    let isLate = line.state == .late || line.state == .missed, isAsked = found.contains { $0.state != .closed }
    let mayAsk = try isLate && !isAsked && AskPage.mayAsk(line.organization, in: seeing)
    if found.isEmpty && !mayAsk { return nil }
    let lines = found.map { DutyPanel.Line($0.question, under: $0.stands(on: scope.today), to: one($0.id)) }
    return DutyPanel(.followUps, lines, begin: mayAsk ? .ask : nil, at: mayAsk ? new(line.organization).with(["duty": line.key.description]) : nil)
  }
}

/// The door.
package let followUps = Feature(
  "FollowUps",
  endpoints: [
    page(FollowUps.list, reads: FollowUps.read) { scope, query in try ListPage.load(query, nil, in: scope) },
    page(FollowUps.listOf, reads: FollowUps.read) { scope, query, id in try ListPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
    form(FollowUps.new, AskFollowUp.self, { scope, entered, id in try AskPage.load(id, entered, in: scope.seeing(FollowUps.read)) }, then: { receipt, action in receipt.made.map { FollowUps.one(ID($0.id)) } ?? FollowUps.listOf(action.organization) }),
    page(FollowUps.one, reads: FollowUps.read) { scope, _, id in try OnePage.load(id, .nothing, in: scope) },
    post(FollowUps.answer, AnswerFollowUp.self, showing: { scope, entered, id in try OnePage.load(id, entered, of: .answer, in: scope.seeing(FollowUps.read)) }, then: { _, action in FollowUps.one(action.followUp) }),
    post(FollowUps.accept, AcceptAnswer.self, showing: { scope, entered, id in try OnePage.load(id, entered, of: .accept, in: scope.seeing(FollowUps.read)) }, then: { _, action in FollowUps.one(action.followUp) }),
    post(FollowUps.sendBack, SendBackAnswer.self, showing: { scope, entered, id in try OnePage.load(id, entered, of: .sendBack, in: scope.seeing(FollowUps.read)) }, then: { _, action in FollowUps.one(action.followUp) }),
    post(FollowUps.withdraw, WithdrawFollowUp.self, showing: { scope, entered, id in try OnePage.load(id, entered, of: .withdraw, in: scope.seeing(FollowUps.read)) }, then: { _, action in FollowUps.one(action.followUp) }),
  ],
  actions: [AskFollowUp.self, AnswerFollowUp.self, AcceptAnswer.self, SendBackAnswer.self, WithdrawFollowUp.self, EscalateFollowUps.self],
  migrations: FollowUpTable.migrations,
  grants: [
    Grant(FollowUps.read, .readGrant, to: Role.sight + [.inspector]), Grant("followUps.ask", .askGrant, to: Role.desk + [.leader]), Grant("followUps.answer", .answerGrant, to: Role.desk), Grant("followUps.watch", .watchGrant, to: []),
  ],
  menu: [MenuItem(.followUps, .bell, FollowUps.list(), in: .oversight, FollowUps.read, order: 52, count: Cards.waiting)],
  names: [FollowUps.reference: Cards.names],
  pages: [Preview(ListPage.self), Preview(AskPage.self), Preview(OnePage.self)],
  organizationTabs: [OrganizationTab(.followUps, FollowUps.read, order: 55) { FollowUps.listOf($0) }], cards: [Cards.toAnswer, Cards.toJudge], matters: [MatterTable.open])
