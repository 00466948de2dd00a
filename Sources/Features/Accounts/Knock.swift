import FeatureKit

/// One try to sign in, as the door sees it before any password is compared.
struct Knock: Sendable {
  var username: String
  var account: ID<Account>?
  var hash: String?
  var enabled: Bool
  /// Seconds still to wait; zero when the try may be made.
  var wait: Int

  static func load(_ username: String, from address: String?, in scope: Scope) throws -> Knock {
    let found = try AccountTable.door(username, in: scope)
    let byName = try FailureTable.kept(.account, username, in: scope).map { $0.last.adding(seconds: Limits.delay(account: $0.failures)) }
    let byAddress = try address.flatMap { try FailureTable.kept(.address, $0, in: scope) }.map { $0.last.adding(seconds: Limits.delay(address: $0.failures)) }
    let until = [byName, byAddress].compactMap { $0 }.max()
    let wait = until.map { max(0, Int(($0.ms - scope.now.ms + 999) / 1000)) } ?? 0
    return Knock(username: username, account: found?.account, hash: found?.hash, enabled: found?.enabled ?? false, wait: wait)
  }
}

/// What the door itself does, named in the journal as the door: nobody is signed in yet.
extension Actor {
  static func door(_ account: ID<Account>?) -> Actor {
    Actor(account: account, posts: [Post(role: .systemAdministrator, place: Place(id: ID(1), path: "/"), may: [.door])], house: "door")
  }
}

extension Permission {
  static let door: Permission = "accounts.door"
}
