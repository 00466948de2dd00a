import FeatureKit
import Secrets

extension AccountTable {
  /// Who a session's cookie or a token stands for, with all posts of today; nil where it has ended, was never begun, or its account is disabled.
  package static func identify(_ session: String?, _ bearer: String?, _ now: Moment, _ house: House, _ reading: any ReadSession) throws -> Identity? {
    if let bearer { return try identify(token: bearer, now, house, reading) }
    guard let token = session else { return nil }
    let digest = SessionTable.digest(token)
    guard let kept = try SessionTable.kept(digest, in: reading), now < kept.ends else { return nil }
    if kept.bySlip { return try identify(slip: kept, digest, formToken(token), now, house, reading) }
    let posts = try posts(kept.account, kept.person, now.day, house.grants, in: reading)
    guard now < Sessions.lastSeen(digest, kept.seen).adding(seconds: kept.rules.idle(posts.map(\.role))) else { return nil }
    Sessions.see(digest, stored: kept.seen, now)
    let first: Word? = kept.mustChange ? .changeFirst : lacksTwoStep(kept, posts) ? .twoStepFirst : nil
    let actor = Actor(account: kept.account, person: kept.person, posts: posts.isEmpty || first != nil ? [itself(kept)] : posts)
    return Identity(actor: actor, name: kept.name, post: first ?? shown(posts), formToken: formToken(token))
  }
  /// A slip opens what a member may, whatever office they hold, and nothing to who has left.
  private static func identify(slip kept: SessionTable.Kept, _ digest: [UInt8], _ formToken: String, _ now: Moment, _ house: House, _ reading: any ReadSession) throws -> Identity? {
    guard let person = kept.person, let post = try SessionTable.membership(person, house.grants, in: reading) else { return nil }
    guard now < Sessions.lastSeen(digest, kept.seen).adding(seconds: kept.rules.idle([.member])) else { return nil }
    Sessions.see(digest, stored: kept.seen, now)
    var actor = Actor(account: kept.account, person: person, posts: [post])
    actor.assurance = .slip(proven: kept.proven.map { now < $0.adding(seconds: Limits.proof) } ?? false)
    return Identity(actor: actor, name: kept.name, post: .bySlip, formToken: formToken)
  }
  private static func lacksTwoStep(_ kept: SessionTable.Kept, _ posts: [Actor.Post]) -> Bool { !kept.hasTwoStep && kept.rules.asksTwoStep(posts.map(\.role)) }
  /// A token never looks after the account, and brings no more than it was made with; the first password must have been changed.
  private static func identify(token: String, _ now: Moment, _ house: House, _ reading: any ReadSession) throws -> Identity? {
    let digest = TokenTable.digest(token)
    guard let kept = try TokenTable.kept(digest, in: reading), now < kept.holder.ends, !kept.holder.mustChange else { return nil }
    let whole = try posts(kept.holder.account, kept.holder.person, now.day, house.grants, in: reading)
    if lacksTwoStep(kept.holder, whole) { return nil }
    Sessions.see(digest, stored: kept.holder.seen, now)
    let held = whole.map { post in
      var left = post
      left.may = post.may.subtracting(MakeToken.kept)
      if let only = kept.confines.only { left.may.formIntersection(only) }
      return left
    }
    let actor = Actor(account: kept.holder.account, person: kept.holder.person, posts: held.filter { !$0.may.isEmpty })
    return Identity(actor: actor, name: kept.holder.name, post: shown(held), formToken: "", confines: kept.confines)
  }
  /// The account of this username with its posts of `day`, for a command at the console that acts in its name; nil where there is none in use.
  package static func actor(named username: String, on day: Day, _ grants: Grants, in session: any ReadSession) throws -> Actor? {
    guard let (account, person) = try SessionTable.inUse(Username.normal(username), in: session) else { return nil }
    return Actor(account: account, person: person, posts: try posts(account, person, day, grants, in: session))
  }
  /// Who administers the house does not also do its work: posts of business count for nothing beside an administrator's.
  private static func posts(_ account: ID<Account>, _ person: ID<Person>?, _ day: Day, _ grants: Grants, in session: any ReadSession) throws -> [Actor.Post] {
    var held: [Actor.Post] = []
    for post in try SessionTable.posts(account, person, on: day, grants, in: session) where post.role != .member || !held.contains(where: { $0.role == .member && $0.place == post.place }) { held.append(post) }
    guard held.contains(where: { Role.administrators.contains($0.role) }) else { return held }
    return held.filter { Role.administrators.contains($0.role) || $0.role == .member }
  }
  /// Without a post, or before the first password is changed or a second step that is asked for is set up, an account may look after itself and sees nothing: no path begins with /0/.
  private static func itself(_ kept: SessionTable.Kept) -> Actor.Post {
    Actor.Post(role: .member, place: Place(id: kept.organization, path: "/0/"), may: [.ownAccount])
  }
  /// The most telling of the posts, in the order of `Role`.
  private static func shown(_ posts: [Actor.Post]) -> Word? { Role.allCases.first { role in posts.contains { $0.role == role } }?.word }
  static func formToken(_ session: String) -> String { Digest.hex(Digest.sha256("zhibu form " + session)) }
}

extension Permission {
  static let ownAccount: Permission = "accounts.own"
}
