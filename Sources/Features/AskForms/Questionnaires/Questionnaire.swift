import FeatureKit

/// 问卷: an office asks the members of branches below it for their view, until a day. Answers are counted and nothing else of them is kept:
/// that somebody has answered is known, what they answered is not.
package struct Questionnaire: Hashable, Sendable, Encodable, Placed {
  /// One row of a question and what may be chosen.
  package struct Question: Hashable, Sendable, Encodable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case one, several, scale }
    package var number: Int
    package var label: String
    package var kind: Kind
    package var choices: [String]
    /// Best first, as a scale is read.
    static let scale: [Word] = [
      Word(zh: "很满意", en: "very satisfied"), Word(zh: "满意", en: "satisfied"), Word(zh: "一般", en: "neither"), Word(zh: "不满意", en: "dissatisfied"), Word(zh: "很不满意", en: "very dissatisfied"),
    ]
    /// What may be chosen, in the reader's language where the house words it.
    func names(_ t: Reader) -> [String] { kind == .scale ? Self.scale.map { t($0) } : choices }
  }
  package var id: ID<Questionnaire>
  package var asker: Organization
  package var title: String
  package var lead: String
  package var due: Day
  /// Declared when it was sent: then nobody is shown who has answered.
  package var anonymous: Bool
  /// So many must have answered before anything is shown of the answers.
  package var least: Int
  package var sentAt: Moment
  package var withdrawal: AskForm.Withdrawal?
  package var questions: [Question]

  package static let reference = "questionnaire"
  static let leastAtAll = 5, mostQuestions = 20, mostLeast = 1000
  package var place: Place { asker.place }
  func isOpen(on today: Day) -> Bool { withdrawal == nil && today <= due }
  /// Answers are shown when nobody can add to them any more, so that no two looks tell what came between.
  func shows(_ answered: Int, on today: Day) -> Bool { withdrawal == nil && today > due && answered >= least }
}

extension Questionnaire.Question {
  /// What was chosen, by position from 1.
  /// - Throws: why it cannot be.
  func read(_ typed: [String]?) throws(Refusal) -> [Int] {
    let given = (typed ?? []).filter { !trimmed($0).isEmpty }, chosen = given.compactMap { Int($0) }, field = "value.\(number)"
    var no = Refusal.Collector()
    no.check(!given.isEmpty, "value.missing", .pleaseChooseOne, field: field)
    no.check(chosen.count == given.count && chosen.allSatisfy { (1...choices.count).contains($0) } && Set(chosen).count == chosen.count, "value.choice", .valueChoice, field: field)
    no.check(kind == .several || given.count < 2, "value.many", .onlyOne, field: field)
    try no.refuse()
    return chosen
  }
}

/// What a questionnaire asks, as it was typed.
struct QuestionWording {
  var title: String
  var lead: String
  var questions: [Questionnaire.Question] = []

  init(_ q: SendQuestionnaire, _ no: inout Refusal.Collector) {
    (title, lead) = (trimmed(q.title), trimmed(q.lead))
    no.check(!title.isEmpty, "title.missing", .titleMissing, field: "title")
    no.check(title.count <= FormWording.titleLimit && !title.contains(where: \.isNewline), "title.long", .titleLong(FormWording.titleLimit), field: "title")
    no.check(lead.count <= FormWording.leadLimit, "lead.long", .leadLong(FormWording.leadLimit), field: "lead")
    for (key, typed) in q.label.sorted(by: { (Int($0.key) ?? 0, $0.key) < (Int($1.key) ?? 0, $1.key) }) where !trimmed(typed).isEmpty {
      let label = trimmed(typed), at = "label.\(key)"
      no.check(label.count <= 80 && !label.contains(where: \.isNewline), "label.long", .labelLong(80), field: at)
      no.check(!questions.contains { $0.label == label }, "label.twice", .labelTwice(label), field: at)
      guard let kind = Questionnaire.Question.Kind(rawValue: q.kind?[key] ?? Questionnaire.Question.Kind.one.rawValue) else {
        no.check(false, "kind.unknown", .noSuchKind, field: at)
        continue
      }
      let choices = kind == .scale ? Questionnaire.Question.scale.map(\.zh) : FormWording.choices(q.choices?[key], at: "choices.\(key)", &no)
      questions.append(.init(number: questions.count + 1, label: label, kind: kind, choices: choices))
    }
    no.check(!questions.isEmpty, "questions.none", .noQuestions, field: "label.1")
    no.check(questions.count <= Questionnaire.mostQuestions, "questions.many", .tooManyFields(Questionnaire.mostQuestions))
  }
}
