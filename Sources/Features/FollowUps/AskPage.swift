import DutyBoard
import FeatureKit

/// The question: to whom, about what, by when.
struct AskPage: Page {
  var organization: ID<Organization>
  var name: String
  var duty: DutyLine?
  var by: Day
  /// What the office of the reader has used of its year.
  var meter: AskMeter?
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case organization, name, duty, by, meter }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> AskPage {
    let o = try OrganizationTable.one(id, in: scope), above = try OrganizationTable.ancestors(of: o, in: scope).last
    try scope.demand(AskFollowUp.permission, at: (above ?? o).place)
    let duty = try entered["duty"].flatMap { Duty.Key($0) }.flatMap { key in try scope.actor.may("duties.read") ? DutyListTable.line(key, in: scope) : nil }
    let office = scope.actor.post(for: AskFollowUp.permission, at: (above ?? o).place)?.place.id, meter = try office.flatMap { try OrganizationTable.all([$0], in: scope).first }.map { try AskMeter($0, in: scope) }
    return AskPage(organization: id, name: o.name, duty: duty?.organization == id ? duty : nil, by: FollowUps.usualDay(in: scope), meter: meter, entered: entered)
  }
  /// From the level above on upwards; the top is asked by nobody.
  static func mayAsk(_ id: ID<Organization>, in scope: Scope) throws -> Bool {
    let above = try FollowUpTable.above(id, in: scope).id
    return try above != id && scope.actor.may(AskFollowUp.permission, at: FollowUpTable.place(above, in: scope))
  }
  static let samples = [
    AskPage(organization: ID(4), name: "上湾村党支部", by: Day(year: 2026, month: 12, day: 11)),
    AskPage(organization: ID(4), name: "上湾村党支部", duty: Sample.duty, by: Day(year: 2026, month: 12, day: 11), meter: .sample, entered: Entered(["question": .text("")], problems: [.init("question.missing", .questionMissing, field: "question")])),
  ]
  var crumbs: [Crumb] { [Crumb(.followUps, FollowUps.list()), Crumb(name, FollowUps.listOf(organization))] }
  func title(_ t: Reader) -> String { t(.askTitle(name)) }
  func view(_ t: Reader) -> HTML {
    let form = Form(FollowUps.new(organization), t, entered)
    let about: HTML = duty.map { box(nil, summary([SummaryLine(t(.aboutDuty), "<a href=\"\(DutyBoard.duty($0.key))\">\(t($0.title))</a>"), SummaryLine(t(.stateWord), $0.tag.html(t)), SummaryLine(t(.underRule), clause($0.clause, t))])) } ?? .none
    let key: HTML = duty.map { form.hidden("duty", $0.key.description) } ?? .none
    let left: HTML = meter.map { $0.html(t) } ?? .none
    return """
      \(pageHead(title(t), t(.askLead)))
      \(stack(.normal, left, about, form.html(key, form.area("question", t(.question), hint: t(.textHint), rows: 4), form.day("by", t(.answerBy), hint: t(.answerByHint), value: by),
        row(submit(t(.ask)), act(t(.backToList), FollowUps.listOf(organization))))))
      """
  }
}
