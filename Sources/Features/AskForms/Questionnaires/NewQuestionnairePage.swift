import FeatureKit

/// Before a questionnaire is sent: what is left of the year, what is declared to those asked, the questions.
struct NewQuestionnairePage: Page {
  static let rows = 6
  var office: Organization
  var meter: AskMeter
  var below: [Organization]
  var due: Day
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case office, meter, below, due }

  static func load(_ id: ID<Organization>, _ entered: Entered, in scope: Scope) throws -> NewQuestionnairePage {
    let office = try OrganizationTable.one(id, in: scope)
    try scope.demand(SendQuestionnaire.permission, at: office.place)
    return NewQuestionnairePage(office: office, meter: try AskMeter(office, in: scope), below: try OrganizationTable.children(of: id, in: scope), due: scope.house.calendar.estimating(workingDays: 10, to: scope.today).day, entered: entered)
  }
  static let samples: [NewQuestionnairePage] = {
    let blank = NewQuestionnairePage(office: Sample.town, meter: .sample, below: [Sample.branch], due: Sample.due)
    var refused = blank
    refused.entered = Entered(["title": .text("")], problems: [.init("title.missing", .titleMissing, field: "title"), .init("least.few", .leastFew(5, 1000), field: "least"), .init("questions.none", .noQuestions, field: "label.1")])
    return [blank, refused]
  }()
  var crumbs: [Crumb] { [Crumb(.questionnaires, Questionnaires.list())] }
  func title(_ t: Reader) -> String { t(.newQuestionnaire) }

  func view(_ t: Reader) -> HTML {
    let form = Form(Questionnaires.new(office.id), t, entered, wide: true), names = [Choice("", t(.allMembersBelow(office.name)))] + below.map { Choice($0.id.description, $0.name) }
    let whom: HTML = below.isEmpty ? .none : form.select("below", t(.whoAnswers), names, optional: true, ask: false)
    let how = form.radios("anonymous", t(.declareWord), [Choice("true", t(.declaredAnonymous), hint: t(.anonymousHint)), Choice("false", t(.declaredNamed), hint: t(.namedHint))], value: "true")
    let least = form.number("least", t(.leastWord), hint: t(.leastHint(Questionnaire.leastAtAll)), value: String(Questionnaire.leastAtAll))
    let first: HTML = "<div class=\"form stack\">\(form.text("title", t(.titleWord), limit: FormWording.titleLimit))\(form.area("lead", t(.leadWord), hint: t(.questionnaireLeadHint), optional: true, rows: 2))\(whom)\(form.day("due", t(.answerBy), value: due))\(how)\(least)</div>"
    let inner = form.html(box(nil, first), flatBox(t(.questionsTitle), boxLine("\(t(.questionsLead))"), fields(form, t)), row(submit(t(.newQuestionnaire)), act(t(.back), Questionnaires.list())))
    return "\(pageHead(title(t), office.name))\(stack(.normal, meter.html(t), inner))"
  }
  private func fields(_ form: Form, _ t: Reader) -> HTML {
    var table = Table(t(.questionsTitle), [Column(t(.questionWord)), Column(t(.kindWord)), Column(t(.choicesWord))], top: true)
    for n in 1...NewQuestionnairePage.rows {
      table.row(form.cell("label.\(n)", about: t(.questionNumber(n))), kind(n, t), form.cell("choices.\(n)", about: t(.choicesOf(n))), t: t)
    }
    return table.html(t)
  }
  private func kind(_ n: Int, _ t: Reader) -> HTML {
    let chosen = entered["kind", "\(n)"] ?? Questionnaire.Question.Kind.one.rawValue
    let all = Questionnaire.Question.Kind.allCases.map { kind -> HTML in
      let on: HTML = kind.rawValue == chosen ? " selected" : .none
      return "<option value=\"\(kind.rawValue)\"\(on)>\(t(kind.word))</option>"
    }
    return "<select class=\"in short\" name=\"kind.\(n)\" aria-label=\"\(t(.kindOf(n)))\">\(all)</select>"
  }
}
