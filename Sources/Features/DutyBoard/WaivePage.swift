import FeatureKit

/// The level above lets a duty fall: what, whose, and why.
struct WaivePage: Page {
  var duty: DutyLine
  /// False for a term of office, which has no next period.
  var goesOn = true
  var entered: Entered

  static func load(_ key: Duty.Key, _ entered: Entered, in scope: Scope) throws -> WaivePage {
    let line = try DutyListTable.line(key, in: scope)
    try scope.demand(Waive.permission, at: DutyAndAbove(key, in: scope).place)
    return WaivePage(duty: line, goesOn: scope.rules.binding(key.rule, start: key.start)?.period != nil, entered: entered)
  }
  static let samples = [
    WaivePage(duty: Sample.line(.late), entered: .nothing),
    WaivePage(duty: Sample.line(.late), entered: Entered(["reason": .text("")], problems: [.init("reason.missing", .reasonHint, field: "reason")])),
  ]
  enum CodingKeys: CodingKey { case duty, goesOn }
  var crumbs: [Crumb] { [Crumb(.duties, DutyBoard.list()), Crumb(duty.title, DutyBoard.duty(duty.key))] }
  func title(_ t: Reader) -> String { t(.waiveTitle) }
  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(t(.waiveTitle), t(.waiveLead)))
    \(stack(.normal, box(nil, summary([SummaryLine(t(.duty), text: t(duty.title)), SummaryLine(t(.whose), text: duty.whose), SummaryLine(t(.stateWord), duty.tag.html(t)), SummaryLine(t(.why), clause(duty.clause, t))])), form(t)))
    """
  }
  private func form(_ t: Reader) -> HTML {
    let form = Form(DutyBoard.waive(duty.key), t, entered)
    let until: HTML = goesOn ? form.day("until", t(.untilWaived), hint: t(.untilHint), optional: true) : .none
    return form.html(form.area("reason", t(.reason), hint: t(.reasonHint), rows: 3), until, row(submit(t(.waive)), act(t(.backToDuty), DutyBoard.duty(duty.key))))
  }
}
