import DutyBoard
import FeatureKit

/// One follow-up: the question, what was said, and what the reader can do now.
struct OnePage: OrganizationPage {
  struct Said: Hashable, Encodable {
    var kind: FollowUp.Step.Kind
    var text: String
    var by: String?
    var at: Moment
  }
  var followUp: FollowUp
  var askedBy: String?
  var duty: DutyLine?
  var steps: [Said]
  var overdue: Bool
  /// Until the day to answer by; nil where no answer is waited for.
  var workingDaysLeft: Int?
  /// What the reader may do now.
  var may: [FollowUp.Step.Kind]
  /// The day that is proposed when it is sent back.
  var by: Day
  var entered = Entered.nothing
  /// Which form was refused.
  var refused: FollowUp.Step.Kind?
  enum CodingKeys: CodingKey { case followUp, askedBy, duty, steps, overdue, workingDaysLeft, may, by }
  var tabsOf: ID<Organization> { followUp.organization }

  static func load(_ id: ID<FollowUp>, _ entered: Entered, of refused: FollowUp.Step.Kind? = nil, in scope: Scope) throws -> OnePage {
    let f = try FollowUpTable.one(id, in: scope), steps = try FollowUpTable.steps(of: id, in: scope)
    let names = try scope.names((steps.map(\.by) + [f.askedBy]).compactMap { $0.map { Reference(Person.reference, $0) } })
    func name(_ id: ID<Person>?) -> String? { id.flatMap { names[Reference(Person.reference, $0)]?.text } }
    let asker = try FollowUpTable.place(f.asker, in: scope), asks = scope.actor.may(AskFollowUp.permission, at: asker)
    let answers = AnswerFollowUp.answers(scope.actor, at: try FollowUpTable.place(f.organization, in: scope), askedFrom: asker)
    var may: [FollowUp.Step.Kind] = []
    if answers && f.state == .open { may.append(.answer) }
    if asks && f.state == .answered { may += [.accept, .sendBack] }
    if asks && f.state != .closed { may.append(.withdraw) }
    return OnePage(
      followUp: f, askedBy: name(f.askedBy), duty: try f.duty.map { try DutyListTable.line($0, in: scope) }, steps: steps.map { Said(kind: $0.kind, text: $0.text, by: name($0.by), at: $0.at) },
      overdue: f.isOverdue(on: scope.today), workingDaysLeft: f.state == .open && !f.isOverdue(on: scope.today) ? scope.house.calendar.workingDays(after: scope.today, until: f.answerBy) : nil, may: may,
      by: FollowUps.usualDay(in: scope), entered: entered, refused: refused)
  }
  static let samples: [OnePage] = {
    let by = Day(year: 2026, month: 12, day: 11), said = Said(kind: .answer, text: "书记住院，本周六补开。", by: "周国安", at: Moment(Day(year: 2026, month: 12, day: 3), minutes: 600))
    let back = Said(kind: .sendBack, text: "请写明补开的日期。", by: nil, at: Moment(Day(year: 2026, month: 12, day: 4), minutes: 500))
    return [
      OnePage(followUp: Sample.all[0], askedBy: "林晓梅", duty: Sample.duty, steps: [], overdue: false, workingDaysLeft: 5, may: [.answer], by: by),
      OnePage(followUp: Sample.all[1], steps: [said, back], overdue: true, may: [.answer, .withdraw], by: by),
      OnePage(followUp: Sample.all[2], steps: [said], overdue: false, may: [.accept, .sendBack, .withdraw], by: by, entered: Entered(["text": .text("")], problems: [.init("text.missing", .reasonMissing, field: "text")]), refused: .sendBack),
      OnePage(followUp: Sample.all[3], steps: [said, Said(kind: .accept, text: "", by: "林晓梅", at: said.at)], overdue: false, may: [], by: by),
    ]
  }()
  var crumbs: [Crumb] { [Crumb(.followUps, FollowUps.list()), Crumb(followUp.organizationName, FollowUps.listOf(followUp.organization))] }
  func title(_ t: Reader) -> String { t(.oneTitle(followUp.organizationName)) }

  func view(_ t: Reader) -> HTML {
    """
    \(pageHead(title(t), t(followUp.stands(on: t.today))))
    \(columns(.aside, stack(.normal, question(t), said(t), forms(t)), box(t(.underRule), "<p>\(clause(FollowUps.clause, t))</p>")))
    """
  }
  private func question(_ t: Reader) -> HTML {
    var lines = [SummaryLine(t(.question), text: followUp.question), SummaryLine(t(.stateWord), followUp.tag(on: t.today).html(t))]
    if let duty { lines.append(SummaryLine(t(.aboutDuty), "<a href=\"\(DutyBoard.duty(duty.key))\">\(t(duty.title))</a> \(duty.tag.html(t))")) }
    let who = askedBy.map { t(.officeAndName(followUp.askerName, $0)) } ?? followUp.askerName
    lines.append(SummaryLine(t(.askedFrom), text: t(.onDay(who, t.longDate(followUp.askedOn)))))
    let left = workingDaysLeft.map { t(.workingDaysLeftIn($0)) } ?? ""
    lines.append(SummaryLine(t(.answerBy), text: t.longDate(followUp.answerBy) + left))
    if let on = followUp.escalatedOn { lines.append(SummaryLine(t(.escalatedWord), text: t.longDate(on))) }
    return box(nil, summary(lines))
  }
  private func said(_ t: Reader) -> HTML {
    guard !steps.isEmpty else { return .none }
    return box(t(.whatWasSaid), timeline(steps.map { s in
      let who = s.by.map { t(.bySomebody($0)) } ?? ""
      return TimelineEntry(t.dateAndTime(s.at), " <b>\(t(s.kind.word))</b>\(who)<br>\(s.text)", s.kind == .sendBack ? .late : .done)
    }))
  }
  private func forms(_ t: Reader) -> HTML { may.map { form($0, t) }.joined() }
  private func form(_ kind: FollowUp.Step.Kind, _ t: Reader) -> HTML {
    let entered = refused == kind ? entered : .nothing, id = followUp.id
    switch kind {
    case .answer:
      let form = Form(FollowUps.answer(id), t, entered, name: "answer")
      return box(t(.answerTitle), form.html(form.area("text", t(.answerWord), hint: t(.answerHint), rows: 4), submit(t(.answerGo))))
    case .accept:
      let form = Form(FollowUps.accept(id), t, entered, name: "accept", keep: false)
      return box(t(.acceptTitle), form.html(form.area("text", t(.remark), optional: true, rows: 2), submit(t(.acceptGo), icon: .check)))
    case .sendBack:
      let form = Form(FollowUps.sendBack(id), t, entered, name: "back")
      return box(t(.sendBackTitle), form.html(form.area("text", t(.reason), hint: t(.textHint), rows: 3), form.day("by", t(.answerBy), value: by), submit(t(.sendBackGo), .plain, icon: .undo)))
    case .withdraw:
      let form = Form(FollowUps.withdraw(id), t, entered, name: "withdraw", keep: false)
      let inner = form.html(form.area("text", t(.reason), hint: t(.withdrawHint), rows: 2), submit(t(.withdrawGo), .danger))
      return refused == kind ? box(t(.withdrawTitle), inner) : details(t(.withdrawTitle), inner)
    }
  }
}
