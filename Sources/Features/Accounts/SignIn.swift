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
  /// The network it comes from, shortened.
  var from: String?
  /// The digest of what this browser keeps, so that another one is noticed.
  var browser: [UInt8]
  /// What was given beside the password, where the account has a second step.
  var second: SecondStep?
  /// The password is too short for what the account may do by it alone.
  var isShort = false
  static let name = "accounts.signIn"
  static let permission = Permission.door

  struct Situation: Placed {
    var account: AccountFacts
    var hash: String?
    var asksSecond = false
    /// Whether a browser was seen with this account before, and whether it was this one.
    var knows = (this: true, any: true)
    var place: Place { account.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    Situation(
      account: try AccountTable.any(account, in: scope), hash: try AccountTable.password(of: account, in: scope), asksSecond: try AccessTable.hasTwoStep(account, in: scope),
      knows: try AccessTable.knows(browser, of: account, in: scope))
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.hash == hash, s.account.state == .active else { throw Refusal("signIn.wrong", .wrongPassword) }
    guard !s.asksSecond || second != nil else { throw Refusal("signIn.second", .secondAsked) }
    var changes = [
      SessionTable.begin(token, mark, account, device: device, from: from, ends: o.now.adding(seconds: longest), o.now), SessionTable.prune(account, o.now),
      FailureTable.clear(.account, s.account.username), FailureTable.forget(o.now),
    ]
    changes += AccessTable.see(browser, of: account, o.now) + (second?.spent(by: s.account, o.now) ?? [])
    if isShort { changes.append(AccountTable.askChange(account)) }
    return Outcome(changes, Entry(second.map { $0.said(s.account.reference) } ?? .signedIn(s.account.reference), subject: s.account.reference, at: s.place.id), notices: told(s, o))
  }
  /// A device that is new for the account is told to its owner. In a demo everybody shares the accounts: there it would be noise.
  private func told(_ s: Situation, _ o: Occasion) -> [Notice] {
    guard let person = s.account.person else { return [] }
    var notices: [Notice] = []
    if !s.knows.this, s.knows.any, !o.house.demo { notices.append(Notice(to: .person(person), .newDevice(device))) }
    if case .recovery(_, let left) = second { notices.append(Notice(to: .person(person), .recoveryUsed(left))) }
    return notices
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
