import FeatureKit

/// For the security administrator's first page: who holds a post and cannot sign in.
enum WantingCard {
  static func card(_ scope: Scope) throws -> TodayCard? {
    guard let post = scope.actor.posts.first(where: { $0.role == .securityAdministrator }) else { return nil }
    let without = try Candidate.count(below: post.place.path, .posts, in: scope.seeing(CreateAccount.permission))
    guard without > 0 else { return nil }
    let some = without < Limits.batch ? "\(without)" : "\(Limits.batch)+"
    return TodayCard(Word(zh: "账号", en: "Accounts"), [
      TodayCard.Line(Word(zh: "\(some) 名在任人员还没有账号", en: "\(some) people in office have no account"), under: Word(zh: "可以批量开设", en: "They can be made together"), to: Accounts.batch())
    ])
  }
}
