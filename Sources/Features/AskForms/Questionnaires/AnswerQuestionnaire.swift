import FeatureKit

/// A member answers, once. Each answer adds one to a count and is kept nowhere else. The action is never stored, for even the fingerprint of a
/// sent form would tell which of a few answers it was.
package struct AnswerQuestionnaire: Action {
  package static let name = "questionnaires.answer"
  package static let permission: Permission = "questionnaires.answer"
  package static let sight: Permission? = "questionnaires.answer"
  package var questionnaire: ID<Questionnaire>
  /// What was chosen, by the number of the question: positions from 1.
  package var value: [String: [String]]?
  package init(_ questionnaire: ID<Questionnaire>, _ values: [[Int]]) {
    self.questionnaire = questionnaire
    value = Dictionary(uniqueKeysWithValues: values.enumerated().map { ("\($0 + 1)", $1.map(String.init)) })
  }

  package struct Situation: Placed {
    var questionnaire: Questionnaire
    /// The answerer's branch, where it is asked.
    var home: Place
    var answered: Bool
    package var place: Place { home }
  }
  package func situation(in scope: Scope) throws -> Situation {
    let q = try QuestionnaireTable.one(questionnaire, in: scope)
    guard let home = try QuestionnaireTable.home(asked: q.id, in: scope) else { throw Refusal("answer.notAsked", .notAskedHere) }
    return Situation(questionnaire: q, home: home, answered: try QuestionnaireTable.hasAnswered(q.id, in: scope))
  }
  package func decide(_ s: Situation, _ occasion: Occasion) throws(Refusal) -> Outcome {
    let q = s.questionnaire, about = Reference(Questionnaire.reference, q.id)
    if q.withdrawal != nil { throw Refusal("withdrawn", .questionnaireWithdrawn, kind: .conflict) }
    if s.answered { throw Refusal("answer.again", .answeredOnce, kind: .conflict) }
    guard let me = occasion.actor.person else { throw Refusal("answer.notAsked", .notAskedHere) }
    if occasion.today > q.due { throw Refusal("answer.late", .questionnaireOver) }
    var wrong: [Refusal.Problem] = [], chosen: [(number: Int, choice: Int)] = []
    for question in q.questions {
      do throws(Refusal) { chosen += try question.read(value?["\(question.number)"]).map { (question.number, $0) } } catch { wrong += error.problems }
    }
    if (value ?? [:]).keys.contains(where: { key in !q.questions.contains { "\($0.number)" == key } }) { wrong.append(.init("value.unknown", .noSuchQuestion)) }
    if !wrong.isEmpty { throw Refusal(.invalid, wrong) }
    return Outcome(QuestionnaireTable.answer(q.id, me, at: s.home.id, chosen), Entry(.answeredQuestionnaire, subject: about, at: s.home.id), made: about)
  }
}
