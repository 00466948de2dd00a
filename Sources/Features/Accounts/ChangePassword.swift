import FeatureKit

/// One's own password, proved by the old one. All other sessions, slips, known devices and all tokens of the account end.
struct ChangePassword: Action {
  static let name = "accounts.changePassword"
  static let permission = Permission.ownAccount
  /// The hash that the old password was compared with.
  var before: String
  var hash: String
  /// The session that goes on.
  var mark: String

  struct Situation: Placed {
    var own: Own
    var hash: String?
    var place: Place { own.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let own = try Own.load(in: scope)
    return Situation(own: own, hash: try AccountTable.password(of: own.account.id, in: scope))
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.hash == before else { throw Refusal("password.old", .oldPasswordWrong, field: "old") }
    let account = s.own.account
    return Outcome(
      [AccountTable.setPassword(account.id, hash, mustChange: false, version: account.version, o.now), SessionTable.endAll(of: account.id, but: mark), SlipTable.revoke(of: account.id, o.now), KnownDeviceTable.endAll(of: account.id, but: mark), TokenTable.endAll(of: account.id)],
      Entry(.passwordChanged(account.reference), subject: account.reference, at: account.place.id))
  }
}

/// A new initial password from the security administrator; all sessions, slips, known devices and tokens of the account end.
struct ResetPassword: Action {
  static let name = "accounts.resetPassword"
  static let permission = Permission.manageAccounts
  static let sight: Permission? = .readAccounts
  var account: ID<Account>
  var hash: String
  func situation(in scope: Scope) throws -> AccountFacts { try AccountTable.one(account, in: scope) }
  func decide(_ s: AccountFacts, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.id != o.actor.account else { throw Refusal("own", .ownPasswordElsewhere) }
    return Outcome(
      [AccountTable.setPassword(s.id, hash, mustChange: true, version: s.version, o.now), SessionTable.endAll(of: s.id), SlipTable.revoke(of: s.id, o.now), KnownDeviceTable.endAll(of: s.id), TokenTable.endAll(of: s.id), FailureTable.clear(.account, s.username)],
      Entry(.passwordReset(s.reference), subject: s.reference, at: s.place.id))
  }
}

/// Ends all sessions of one's own but the one it is asked from.
struct EndOtherSessions: Action {
  static let name = "accounts.endOtherSessions"
  static let permission = Permission.ownAccount
  /// The mark of the session that stays. It is said, so that an empty request ends nothing.
  var here: String
  struct Situation: Placed {
    var own: Own
    var isMine: Bool
    var place: Place { own.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let own = try Own.load(in: scope)
    return Situation(own: own, isMine: try SessionTable.open(of: own.account.id, in: scope).contains { $0.mark == here })
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.isMine else { throw Refusal("session.ended", .sessionEnded, kind: .conflict) }
    let account = s.own.account
    return Outcome([SessionTable.endAll(of: account.id, but: here), KnownDeviceTable.endAll(of: account.id, but: here)], Entry(.othersEnded(account.reference), subject: account.reference, at: account.place.id))
  }
}

/// Ends one session of one's own: a device that was lost, a desk that was left.
struct EndSession: Action {
  static let name = "accounts.endSession"
  static let permission = Permission.ownAccount
  var session: String
  struct Situation: Placed {
    var own: Own
    /// A device known from a slip would come back with one press: it is forgotten with its session.
    var device: ID<KnownDevice>?
    var place: Place { own.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let own = try Own.load(in: scope)
    return Situation(own: own, device: try KnownDeviceTable.ofSession(session, of: own.account.id, in: scope))
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let account = s.own.account, ended = s.device.map { KnownDeviceTable.end($0, of: account.id) } ?? SessionTable.end(marked: session, of: account.id)
    return Outcome([ended], Entry(.sessionEnded(account.reference), subject: account.reference, at: account.place.id))
  }
}
