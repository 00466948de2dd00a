import FeatureKit

/// Begins a session after the password was found right.
struct SignIn: Action {
  var account: ID<Account>
  /// The hash that was compared: a password changed in between sends the try back.
  var hash: String
  var token: [UInt8]
  var mark: String
  var device: String
  var longest: Int
  static let name = "accounts.signIn"
  static let permission = Permission.door

  struct Situation: Placed {
    var account: AccountFacts
    var hash: String?
    var place: Place { account.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    Situation(account: try AccountTable.any(account, in: scope), hash: try AccountTable.password(of: account, in: scope))
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.hash == hash, s.account.state == .active else { throw Refusal("signIn.wrong", .wrongPassword) }
    let changes = [
      SessionTable.begin(token, mark, account, device: device, ends: o.now.adding(seconds: longest), o.now), SessionTable.prune(account, o.now),
      FailureTable.clear(.account, s.account.username), FailureTable.forget(o.now),
    ]
    return Outcome(changes, Entry(.signedIn(s.account.reference), subject: s.account.reference, at: s.place.id))
  }
}

/// A try that failed. Neither the name typed nor the address stands in the journal: the one may be a password, the other is a person's.
struct RefuseSignIn: Action {
  var username: String
  var account: ID<Account>?
  var address: String?
  static let name = "accounts.refuseSignIn"
  static let permission = Permission.door

  struct Situation: Placed {
    var failures: Int
    var place: Place
  }
  func situation(in scope: Scope) throws -> Situation {
    let place = try account.map { try AccountTable.any($0, in: scope).place } ?? AccountTable.top(in: scope)
    return Situation(failures: try FailureTable.kept(.account, username, in: scope)?.failures ?? 0, place: place)
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    var changes = [FailureTable.add(.account, username, failures: s.failures + 1, o.now)]
    if let address { changes.append(FailureTable.add(.address, address, failures: 1, o.now)) }
    let subject = account.map { Reference(Account.reference, $0) }
    return Outcome(changes, Entry(subject.map { .signInFailed($0, s.failures + 1) } ?? .signInUnknown, subject: subject, at: s.place.id))
  }
}

/// Ends the session it is sent with; a device that came in by a slip is known no longer.
struct SignOut: Action {
  var token: [UInt8]
  static let name = "accounts.signOut"
  static let permission = Permission.ownAccount

  func situation(in scope: Scope) throws -> Own { try Own.load(in: scope) }
  func decide(_ s: Own, _ o: Occasion) throws(Refusal) -> Outcome {
    Outcome([KnownDeviceTable.end(ofSession: token), SessionTable.end(token, of: s.account.id)], Entry(.signedOut(s.account.reference), subject: s.account.reference, at: s.account.place.id))
  }
}

/// One's own account, at the post from which one may look after it.
struct Own: Placed {
  var account: AccountFacts
  var place: Place
  static func load(in scope: Scope) throws -> Own {
    let account = try AccountTable.own(in: scope)
    return Own(account: account, place: scope.actor.posts.first { $0.may.contains(.ownAccount) }?.place ?? account.place)
  }
}
