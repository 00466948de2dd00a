import FeatureKit

/// One's own second step as its verbs see it.
struct TwoStepSituation: Placed {
  var own: Own
  var kept: TwoStepTable.Kept?
  /// Somebody with these posts has to have one.
  var isAsked = false
  var place: Place { own.place }
  static func load(in scope: Scope) throws -> TwoStepSituation {
    let own = try Own.load(in: scope), rules = try AccessTable.rules(in: scope)
    return TwoStepSituation(own: own, kept: try TwoStepTable.kept(own.account.id, in: scope), isAsked: rules.asksTwoStep(try AdministratorTable.held(by: own.account, in: scope)))
  }
  func said(_ word: (Reference) -> Word) -> Entry { Entry(word(own.account.reference), subject: own.account.reference, at: own.account.place.id) }
}

/// Makes a secret that waits for its first code.
struct StartTwoStep: Action {
  static let name = "accounts.startTwoStep"
  static let permission = Permission.ownAccount
  var secret: String
  func situation(in scope: Scope) throws -> TwoStepSituation { try .load(in: scope) }
  func decide(_ s: TwoStepSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    if o.actor.assurance != .full { throw Refusal("twoStep.slip", .twoStepNotBySlip, kind: .forbidden) }
    if s.kept?.isOn ?? false { throw Refusal.twoStepIsOn }
    return Outcome([TwoStepTable.start(s.own.account.id, secret: secret, o.now)], s.said(Word.twoStepStarted))
  }
}

/// The first code was right: from now on the door asks for one. All other sessions end.
struct ConfirmTwoStep: Action {
  static let name = "accounts.confirmTwoStep"
  static let permission = Permission.ownAccount
  var step: Int64
  var codes: [[UInt8]]
  /// The session that goes on.
  var mark: String
  func situation(in scope: Scope) throws -> TwoStepSituation { try .load(in: scope) }
  func decide(_ s: TwoStepSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    let account = s.own.account.id
    return Outcome(
      [TwoStepTable.confirm(account, step: step, o.now)] + TwoStepTable.codes(codes, of: account, o.now) + [SessionTable.endAll(of: account, but: mark), FailureTable.clear(.account, SecondStep.failures(s.own.account.username))],
      s.said(Word.twoStepOn))
  }
}

/// Ten new recovery codes; the old ones end.
struct RenewRecoveryCodes: Action {
  static let name = "accounts.renewRecoveryCodes"
  static let permission = Permission.ownAccount
  var second: SecondStep
  var codes: [[UInt8]]
  func situation(in scope: Scope) throws -> TwoStepSituation { try .load(in: scope) }
  func decide(_ s: TwoStepSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    Outcome(second.spent(by: s.own.account, o.now) + TwoStepTable.codes(codes, of: s.own.account.id, o.now), s.said(Word.recoveryRenewed))
  }
}

/// Turned off by who has both: the password and a code.
struct EndTwoStep: Action {
  static let name = "accounts.endTwoStep"
  static let permission = Permission.ownAccount
  var second: SecondStep
  func situation(in scope: Scope) throws -> TwoStepSituation { try .load(in: scope) }
  func decide(_ s: TwoStepSituation, _ o: Occasion) throws(Refusal) -> Outcome {
    if s.isAsked { throw Refusal("twoStep.asked", .twoStepStays, kind: .conflict) }
    return Outcome(second.spent(by: s.own.account, o.now) + TwoStepTable.end(s.own.account.id), s.said(Word.twoStepOff))
  }
}

/// The security administrator takes the second step off an account whose owner has lost it. Its sessions end; the owner is told.
struct ResetTwoStep: Action {
  static let name = "accounts.resetTwoStep"
  static let permission = Permission.manageAccounts
  static let sight: Permission? = .readAccounts
  var account: ID<Account>
  struct Situation: Placed {
    var account: AccountFacts
    var isOn: Bool
    var place: Place { account.place }
  }
  func situation(in scope: Scope) throws -> Situation { Situation(account: try AccountTable.one(account, in: scope), isOn: try AccessTable.hasTwoStep(account, in: scope)) }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.account.id != o.actor.account else { throw Refusal("own", .ownTwoStepElsewhere) }
    guard s.isOn else { throw Refusal("twoStep.off", .twoStepIsOff, kind: .conflict) }
    return Outcome(
      TwoStepTable.end(s.account.id) + [SessionTable.endAll(of: s.account.id), TokenTable.endAll(of: s.account.id), FailureTable.clear(.account, SecondStep.failures(s.account.username))],
      Entry(.twoStepReset(s.account.reference), subject: s.account.reference, at: s.place.id), notices: s.account.person.map { [Notice(to: .person($0), .twoStepResetForYou)] } ?? [])
  }
}
