import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  private static func desks(_ permission: Permission, _ scope: Scope) -> [ID<Organization>] { Set(scope.actor.posts.filter { $0.may.contains(permission) }.map(\.place.id)).sorted() }

  /// What a branch of the reader's has to fill in, soonest first.
  static func toAnswer(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(AnswerForm.permission) else { return nil }
    let found = try FormListTable.toAnswer(desks(AnswerForm.permission, scope), in: scope.seeing(AskForms.read))
    let lines = found.map { TodayCard.Line(Word(zh: $0.form.title, en: $0.form.title), under: .forWhom($0.form.askerName, $0.name), day: $0.form.due, to: AskForms.answer($0.form.id, $0.organization)) }
    return lines.isEmpty ? nil : TodayCard(.toFillIn, lines, more: AskForms.list().with(["which": ListPage.Which.open.rawValue]))
  }
  /// What an office of the reader's asked for and did not get in time.
  static func late(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may(SendForm.permission) else { return nil }
    let found = try FormListTable.late(askedBy: desks(SendForm.permission, scope), in: scope.seeing(AskForms.read))
    let lines = found.map { TodayCard.Line(Word(zh: $0.title, en: $0.title), under: .notYet($0.tally.all), day: $0.due, to: AskForms.one($0.id)) }
    return lines.isEmpty ? nil : TodayCard(.notFilledIn, lines, more: AskForms.list().with(["which": ListPage.Which.late.rawValue]))
  }
}
