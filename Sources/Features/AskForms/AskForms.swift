import FeatureKit

/// 填报: a few typed fields asked of branches by a day; what is known already is filled in for them, or refused as needless.
package enum AskForms {
  package static let list = Route< >("/forms")
  package static let listOf = Route<ID<Organization>>("/organizations/:organization/forms")
  package static let new = Route<ID<Organization>>("/organizations/:organization/forms/new")
  package static let one = Route<ID<AskForm>>("/forms/:form")
  package static let csv = Route<ID<AskForm>>("/forms/:form/answers.csv")
  package static let answer = Route<ID<AskForm>, ID<Organization>>("/forms/:form/answers/:organization")
  static let withdraw = Route<ID<AskForm>>("/forms/:form/withdraw")
  static let read: Permission = "forms.read"
  /// Who fills in for a branch.
  static let desk: [Role] = [.secretary, .deputySecretary, .organizationCommissioner]
}

package let askForms = Feature(
  "AskForms",
  endpoints: [
    page(AskForms.list, reads: AskForms.read) { scope, query in try ListPage.load(query, nil, in: scope) },
    page(AskForms.listOf, reads: AskForms.read) { scope, query, id in try ListPage.load(query, OrganizationTable.one(id, in: scope), in: scope) },
    form(AskForms.new, SendForm.self, { scope, entered, id in try NewPage.load(id, entered, in: scope.seeing(AskForms.read)) }, then: { receipt, action in receipt.made.map { AskForms.one(ID($0.id)) } ?? AskForms.listOf(action.organization) }),
    page(AskForms.one, reads: AskForms.read) { scope, query, id in try FormPage.load(id, query, in: scope) },
    file(AskForms.csv, reads: AskForms.read, types: ["text/csv"]) { scope, _, id in try FormFile.load(id, in: scope) } _: { file, visit in
      .stored(file.bytes(visit.language), type: "text/csv; charset=utf-8", name: file.name, inline: false)
    },
    form(AskForms.answer, AnswerForm.self, { scope, entered, id, organization in try AnswerPage.load(id, organization, entered, in: scope.seeing(AskForms.read)) }, then: { _, action in AskForms.one(action.form) }),
    post(AskForms.withdraw, WithdrawForm.self, showing: { scope, entered, id in try FormPage.load(id, Query(""), entered, in: scope.seeing(AskForms.read)) }, then: { _, action in AskForms.one(action.form) }),
  ] + Questionnaires.endpoints,
  actions: [SendForm.self, AnswerForm.self, WithdrawForm.self] + Questionnaires.actions,
  migrations: FormTable.migrations + QuestionnaireTable.migrations,
  grants: [
    Grant(AskForms.read, .mayReadForms, to: Role.sight + [.inspector]), Grant(SendForm.permission, .mayAskForms, to: Role.desk), Grant(AnswerForm.permission, .mayAnswerForms, to: Role.desk),
  ] + Questionnaires.grants,
  menu: [MenuItem(.forms, .document, AskForms.list(), AskForms.read, order: 16)] + Questionnaires.menu,
  names: [AskForm.reference: { scope, ids in try FormTable.names(ids, in: scope) }, Questionnaire.reference: { scope, ids in try QuestionnaireTable.names(ids, in: scope) }],
  pages: [Preview(ListPage.self), Preview(NewPage.self), Preview(FormPage.self), Preview(AnswerPage.self)] + Questionnaires.pages,
  organizationTabs: [OrganizationTab(.forms, AskForms.read, order: 16) { AskForms.listOf($0) }], cards: [Cards.toAnswer, Cards.late, Questionnaires.card], matters: [MatterTable.open])
