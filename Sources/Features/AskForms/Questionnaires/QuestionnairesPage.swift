import FeatureKit

/// Questionnaires that ask somebody within reach, or the reader, latest first.
struct QuestionnairesPage: TurnedPage {
  var items: [Questionnaire]
  var total: Int
  var page: Int
  var per: Int
  var more = false
  var offices: [Organization]

  static func load(_ query: Query, in scope: Scope) throws -> QuestionnairesPage {
    let paging = query.paging, found = try QuestionnaireTable.list(offset: paging.offset, limit: paging.per, in: scope)
    let ids = Set(scope.actor.posts.filter { $0.may.contains(SendQuestionnaire.permission) }.map(\.place.id)).sorted(), offices = try OrganizationTable.all(ids, in: scope).filter { $0.kind != .branch }
    return QuestionnairesPage(items: found.items, total: min(found.total, 1000), page: paging.page, per: paging.per, more: found.total > 1000, offices: Array(offices.prefix(6)))
  }
  static let samples = [QuestionnairesPage(items: [], total: 0, page: 1, per: 50, offices: []), QuestionnairesPage(items: Sample.questionnaires, total: 3, page: 1, per: 50, offices: [Sample.town])]
  func title(_ t: Reader) -> String { t(.questionnaires) }
  func view(_ t: Reader) -> HTML {
    let begin = offices.map { button(t(offices.count == 1 ? .newQuestionnaire : .newQuestionnaireOf($0.name)), Questionnaires.new($0.id), offices.count == 1 ? .go : .plain, icon: .plus) }
    var table = Table(title(t), [Column(t(.titleWord)), Column(t(.askerWord)), Column(t(.dueWord)), Column(t(.stateWord))])
    for q in items { table.row("<a href=\"\(Questionnaires.one(q.id))\">\(q.title)</a>", "\(q.asker.name)", "<span class=\"nowrap\">\(t.date(q.due))</span>", q.tag(on: t.today).html(t), t: t) }
    return """
      \(pageHead(title(t), t(.questionnairesLead), actions: begin.isEmpty ? nil : begin.joined()))
      \(stack(.normal, items.isEmpty ? emptyState(t(.noQuestionnaires), t(.noQuestionnairesWhy)) : flatBox(nil, table.html(t)), Pager(page: page, per: per, total: total, more: more, at: Questionnaires.list()).html(t)))
      """
  }
}

extension Questionnaire {
  func tag(on today: Day) -> Tag { withdrawal != nil ? .plain(.withdrawnWord) : today > due ? .plain(.overWord) : Tag(.info, .runsWord, icon: .clock) }
}
