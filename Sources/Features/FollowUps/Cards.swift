import FeatureKit

/// What the room tells its reader on the first page.
enum Cards {
  private static func desks(_ permission: Permission, _ scope: Scope) -> [ID<Organization>] {
    Set(scope.actor.posts.filter { $0.may.contains(permission) }.map(\.place.id)).sorted()
  }
  private static func lines(_ found: [FollowUp], _ name: (FollowUp) -> String) -> [TodayCard.Line] {
    found.map { TodayCard.Line(Word(zh: $0.question, en: $0.question), under: Word(zh: name($0), en: name($0)), day: $0.answerBy, to: FollowUps.one($0.id)) }
  }
  static func toAnswer(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may("followUps.answer") else { return nil }
    let found = try FollowUpTable.toAnswer(desks("followUps.answer", scope), in: scope.seeing(FollowUps.read))
    return found.isEmpty ? nil : TodayCard(.toAnswer, lines(found, \.askerName), more: FollowUps.list())
  }
  static func toJudge(_ scope: Scope) throws -> TodayCard? {
    guard scope.actor.may("followUps.ask") else { return nil }
    let found = try FollowUpTable.toJudge(desks("followUps.ask", scope), in: scope.seeing(FollowUps.read))
    return found.isEmpty ? nil : TodayCard(.toJudge, lines(found, \.organizationName), more: FollowUps.at(.answered))
  }
  /// How many wait for the reader: to be answered, and to be judged.
  @Sendable static func waiting(_ scope: Scope) throws -> Int {
    try FollowUpTable.waiting(toAnswer: desks("followUps.answer", scope), toJudge: desks("followUps.ask", scope), in: scope)
  }
  /// By whom it is put to and its first words for those who may read it; by its number for others.
  static let names: House.Resolver = { scope, ids in
    let words = scope.actor.may(FollowUps.read) ? try FollowUpTable.words(ids, in: scope.seeing(FollowUps.read)) : [:]
    return Dictionary(uniqueKeysWithValues: ids.map { ($0, Named(words[$0] ?? "督办 \($0)", path: FollowUps.one(ID($0)).path)) })
  }
}
