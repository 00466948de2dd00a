import FeatureKit

package enum Questionnaires {
  package static let list = Route< >("/questionnaires")
  package static let new = Route<ID<Organization>>("/organizations/:organization/questionnaires/new")
  package static let one = Route<ID<Questionnaire>>("/questionnaires/:questionnaire")
  static let answer = Route<ID<Questionnaire>>("/questionnaires/:questionnaire/answer")
  static let withdraw = Route<ID<Questionnaire>>("/questionnaires/:questionnaire/withdraw")
  static let read: Permission = "questionnaires.answer"

  /// For the room's door.
  static let endpoints: [[Endpoint]] = [
    page(list, reads: read) { scope, query in try QuestionnairesPage.load(query, in: scope) },
    form(new, SendQuestionnaire.self, { scope, entered, id in try NewQuestionnairePage.load(id, entered, in: scope.seeing(AskForms.read)) }, then: { receipt, action in receipt.made.map { one(ID($0.id)) } ?? AskForms.listOf(action.organization) }),
    page(one, reads: read) { scope, _, id in try QuestionnairePage.load(id, in: scope) },
    form(answer, AnswerQuestionnaire.self, { scope, entered, id in try QuestionnairePage.answering(id, entered, in: scope.seeing(read)) }, then: { _, action in one(action.questionnaire) }),
    post(withdraw, WithdrawQuestionnaire.self, showing: { scope, entered, id in try QuestionnairePage.load(id, entered, in: scope.seeing(read)) }, then: { _, action in one(action.questionnaire) }),
  ]
  static let actions: [any Action.Type] = [SendQuestionnaire.self, AnswerQuestionnaire.self, WithdrawQuestionnaire.self]
  static let grants = [Grant(read, .mayAnswerQuestionnaires, to: Role.everyMember)]
  static let menu = [MenuItem(.questionnaires, .document, list(), read, order: 17)]
  static let pages = [Preview(QuestionnairesPage.self), Preview(QuestionnairePage.self), Preview(NewQuestionnairePage.self)]

  /// What the reader is asked and has not answered yet.
  static func card(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(read) else { return nil }
    let lines = try QuestionnaireTable.toAnswer(in: scope).map { TodayCard.Line(Word(zh: $0.title, en: $0.title), under: Word(zh: $0.asker.name, en: $0.asker.name), day: $0.due, to: answer($0.id)) }
    return lines.isEmpty ? nil : TodayCard(.questionnairesToAnswer, lines, more: list())
  }
}
