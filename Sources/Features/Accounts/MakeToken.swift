import FeatureKit

/// A token for a program that works in one's own name: for some days, to read only or also to act, for all or a few of one's permissions.
struct MakeToken: Action {
  static let name = "accounts.makeToken"
  static let permission = Permission.ownAccount
  var called: String
  var days: Int
  var readsOnly: Bool
  /// Empty: whatever my posts allow, now and later.
  var permissions: [String]
  var digest: [UInt8]

  struct Situation: Placed {
    var own: Own
    var open: Int
    var place: Place { own.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let own = try Own.load(in: scope)
    return Situation(own: own, open: try TokenTable.open(of: own.account.id, in: scope).count)
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let account = s.own.account, mine = Set(MakeToken.grantable(o.actor).map(\.name)), longest = Limits.tokenDays(o.actor.posts.map(\.role))
    if o.actor.assurance != .full { throw Refusal("token.slip", .tokenNotBySlip, kind: .forbidden) }
    var no = Refusal.Collector()
    no.check((1...40).contains(called.count), "token.name", .tokenNameLength, field: "name")
    no.check(longest.contains(days), "token.days", .tokenDaysMost(longest.last ?? 0), field: "days")
    no.check(permissions.allSatisfy(mine.contains), "token.permission", .tokenPermissionNotMine, field: "permissions")
    no.check(s.open < Limits.tokensPerAccount, "token.many", .tokensMany(Limits.tokensPerAccount))
    try no.refuse()
    let token = TokenTable.Open(id: o.id(), name: called, readsOnly: readsOnly, permissions: Set(permissions).sorted(), created: o.now, ends: o.now.adding(seconds: days * Limits.day), seen: nil)
    return Outcome(
      [TokenTable.prune(account.id, o.now), TokenTable.add(token, digest, of: account.id)],
      Entry(.tokenMade(account.reference, readsOnly, until: token.ends.day), subject: account.reference, at: account.place.id), made: Reference(AccessToken.reference, token.id))
  }
  /// What a token may be given: never to look after the account itself, nor to appoint administrators.
  static func grantable(_ actor: Actor) -> [Permission] {
    actor.posts.reduce(into: Set<Permission>()) { $0.formUnion($1.may) }.subtracting(kept).sorted { $0.name < $1.name }
  }
  static let kept: Set<Permission> = [.ownAccount, .appointAdministrators]
}

/// Ends a token of one's own, at once.
struct RevokeToken: Action {
  static let name = "accounts.revokeToken"
  static let permission = Permission.ownAccount
  var token: ID<AccessToken>
  func situation(in scope: Scope) throws -> Own { try Own.load(in: scope) }
  func decide(_ s: Own, _ o: Occasion) throws(Refusal) -> Outcome {
    Outcome([TokenTable.end(token, of: s.account.id)], Entry(.tokenRevoked(s.account.reference), subject: s.account.reference, at: s.account.place.id))
  }
}
