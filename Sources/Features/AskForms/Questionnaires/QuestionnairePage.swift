import FeatureKit

/// One questionnaire: to a member its questions, to the office that asked how many have answered and, once it is over, the sums.
struct QuestionnairePage: Page {
  struct Sum: Hashable, Encodable {
    var number: Int
    /// By choice, in the order of the question's choices.
    var times: [Int]
  }
  var questionnaire: Questionnaire
  var tally: Tally
  var answeredInAll: Int
  /// The reader is asked.
  var asked: Bool
  var answered: Bool
  /// Nil while nothing is shown, and to whoever did not ask.
  var sums: [Sum]?
  /// Who has not answered, where it is not anonymous and still runs.
  var waiting: [Person]
  var mayWithdraw: Bool
  var mine: Bool
  /// The questions stand open to be answered.
  var answering = false
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case questionnaire, tally, answeredInAll, asked, answered, sums, waiting, mayWithdraw }

  static func load(_ id: ID<Questionnaire>, _ entered: Entered = .nothing, in scope: Scope) throws -> QuestionnairePage {
    let q = try QuestionnaireTable.one(id, in: scope), all = try QuestionnaireTable.answeredInAll(id, in: scope), asks = scope.actor.may(SendQuestionnaire.permission, at: q.place), shown = asks && q.shows(all, on: scope.today)
    let looks = scope.actor.may(AskForms.read) && !q.anonymous && q.isOpen(on: scope.today)
    return QuestionnairePage(
      questionnaire: q, tally: try QuestionnaireTable.tally(id, in: scope), answeredInAll: all, asked: try QuestionnaireTable.home(asked: id, in: scope) != nil, answered: try QuestionnaireTable.hasAnswered(id, in: scope),
      sums: shown ? try sums(q, in: scope) : nil, waiting: looks ? try QuestionnaireTable.waiting(id, limit: 200, in: scope.seeing(AskForms.read)) : [], mayWithdraw: asks && q.withdrawal == nil, mine: asks, entered: entered)
  }
  static func answering(_ id: ID<Questionnaire>, _ entered: Entered, in scope: Scope) throws -> QuestionnairePage {
    var page = try load(id, in: scope)
    guard page.asked else { throw OutOfReach() }
    page.answering = true
    page.entered = entered
    return page
  }
  private static func sums(_ q: Questionnaire, in scope: Scope) throws -> [Sum] {
    let counts = try QuestionnaireTable.counts(q.id, in: scope)
    return q.questions.map { question in
      Sum(number: question.number, times: (1...question.choices.count).map { choice in counts.first { $0.number == question.number && $0.choice == choice }?.times ?? 0 })
    }
  }
  static var samples: [QuestionnairePage] { Sample.questionnairePages }
  var crumbs: [Crumb] { [Crumb(.questionnaires, Questionnaires.list())] }
  func title(_ t: Reader) -> String { questionnaire.title }

  func view(_ t: Reader) -> HTML {
    let q = questionnaire, lead: HTML = q.lead.isEmpty ? .none : box(nil, "<p>\(q.lead)</p>")
    let gone: HTML = q.withdrawal.map { note(.warn, t(.questionnaireWithdrawnAt(t.dateAndTime($0.at))), $0.reason, t) } ?? .none
    return """
      \(pageHead(q.title, t(.askedBy(q.asker.name, t.longDate(q.due))), actions: q.tag(on: t.today).html(t)))
      \(stack(.normal, gone, declared(t), lead, mine || !asked ? .none : own(t), mine ? office(t) : .none, mine && asked ? own(t) : .none, waitingBox(t), withdraw(t)))
      """
  }
  /// What was declared when it was sent, before anything is asked.
  private func declared(_ t: Reader) -> HTML { note(.info, t(questionnaire.anonymous ? .declaredAnonymous : .declaredNamed), t(questionnaire.anonymous ? .anonymousMeans(questionnaire.least) : .namedMeans(questionnaire.least)), t) }

  // MARK: answering

  private func own(_ t: Reader) -> HTML {
    if answered { return note(.ok, t(.youAnswered), t(.answeredMeans), t) }
    guard questionnaire.isOpen(on: t.today) else { return .none }
    if !answering { return row(button(t(.answerGo), Questionnaires.answer(questionnaire.id), .big)) }
    let form = Form(Questionnaires.answer(questionnaire.id), t, entered, keep: false)
    let fields = questionnaire.questions.map { question -> HTML in
      let name = "value.\(question.number)", choices = question.names(t).enumerated().map { Choice(String($0 + 1), $1) }, label = "\(question.number). \(question.label)"
      return question.kind == .several ? form.checkboxes(name, label, choices, hint: t(.severalHint)) : form.radios(name, label, choices)
    }
    return form.html("\(fields)", "<p class=\"small muted\">\(t(.answerOnce))</p>", row(submit(t(.sendAnswers)), Components.act(t(.back), Questionnaires.one(questionnaire.id))))
  }

  // MARK: the office

  private func office(_ t: Reader) -> HTML {
    let few = answeredInAll < questionnaire.least, open = questionnaire.isOpen(on: t.today)
    let why: HTML = sums != nil || questionnaire.withdrawal != nil ? .none : "<p class=\"muted\">\(t(open ? .shownWhenOver(t.longDate(questionnaire.due)) : few ? .tooFew(questionnaire.least) : .shownWhenOver(t.longDate(questionnaire.due))))</p>"
    return "\(box(t(.turnout), "<p>\(t(.turnoutText(tally.answered, tally.all)))</p>", why))\(sums.map { results($0, t) })"
  }
  private func results(_ sums: [Sum], _ t: Reader) -> HTML {
    zip(questionnaire.questions, sums).map { question, sum -> HTML in
      var table = Table(question.label, [Column(t(.choiceWord)), Column(t(.timesWord), number: true), Column(t(.shareWord), number: true)])
      for (choice, times) in zip(question.names(t), sum.times) { table.row("\(choice)", "\(times)", "\(answeredInAll == 0 ? 0 : (times * 100 + answeredInAll / 2) / answeredInAll)%", t: t) }
      return flatBox("\(question.number). \(question.label)", table.html(t))
    }.joined()
  }
  private func waitingBox(_ t: Reader) -> HTML {
    guard !waiting.isEmpty else { return .none }
    return details(t(.notAnsweredYet(waiting.count)), "<p>\(waiting.map(\.name).joined(separator: t(.listComma)))</p>")
  }
  private func withdraw(_ t: Reader) -> HTML {
    guard mayWithdraw else { return .none }
    let entered = answering ? Entered.nothing : entered, form = Form(Questionnaires.withdraw(questionnaire.id), t, entered, name: "withdraw", keep: false)
    let inner = form.html(form.area("reason", t(.reasonWord), hint: t(.withdrawQuestionnaireHint), rows: 2), submit(t(.withdrawQuestionnaire), .danger))
    return entered.isEmpty ? details(t(.withdrawQuestionnaire), inner) : box(t(.withdrawQuestionnaire), inner)
  }
}
