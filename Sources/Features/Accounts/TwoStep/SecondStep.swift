import FeatureKit
import Secrets

/// What was given beside the password, found right and still to be spent.
enum SecondStep: Codable, Sendable, Hashable {
  /// A code of the authenticator, by its step.
  case code(step: Int64)
  /// A recovery code by its keyed hash, and how many are left after it.
  case recovery(digest: [UInt8], left: Int)
  /// A passkey that answered a challenge, with its counter after it.
  case passkey(ID<Passkey>, counter: Int, challenge: [UInt8])

  func spent(by account: AccountFacts, _ now: Moment) -> [Change] {
    let kept = switch self {
    case .code(let step): TwoStepTable.spend(account.id, step: step)
    case .recovery(let digest, _): TwoStepTable.spend(account.id, recovery: digest, now)
    case .passkey(let id, let counter, let challenge): PasskeyTable.use(id, of: account.id, counter: counter, challenge: challenge, now)
    }
    return [kept, FailureTable.clear(.account, SecondStep.failures(account.username))]
  }
  func said(_ account: Reference) -> Word {
    switch self {
    case .code: .signedInTwice(account)
    case .recovery(_, let left): .signedInByRecovery(account, left)
    case .passkey: .signedInByPasskey(account)
    }
  }
  /// Wrong codes are counted apart from wrong passwords: who does not know the password cannot lock this door.
  static func failures(_ username: String) -> String { "second \(username)" }

  /// Looks at a code that was typed for this account. A wrong one is counted, written down and slows the next.
  static func check(_ typed: String, _ account: ID<Account>, _ visit: Visit) async throws -> SecondStep {
    let performer = visit.desk.performer, now = performer.clock.now(), vault = performer.database.vault
    let digits = typed.compactMap { $0.wholeNumberValue.flatMap { (0...9).contains($0) ? String($0) : nil } }.joined()
    let digest = digits.count == SlipCode.length ? RecoveryCode.digest(digits, vault) : nil
    let (kept, wait, holds) = try await performer.read(as: .door(account)) { scope in
      let username = try AccountTable.any(account, in: scope).username
      return (try TwoStepTable.kept(account, in: scope), try SecondStep.wait(username, in: scope), try digest.map { try TwoStepTable.holdsCode($0, of: account, in: scope) } ?? false)
    }
    if wait > 0 { throw Refusal("signIn.wait", .waitAtDoor(wait), field: "code") }
    guard let kept, let secret = OneTimeCode.bytes(kept.secret) else { throw Refusal("twoStep.off", .twoStepIsOff, kind: .conflict) }
    if let step = OneTimeCode.matching(digits, secret, at: now.ms / 1000) {
      guard step > kept.lastStep else { throw Refusal.codeSpent }
      return .code(step: step)
    }
    if let digest, holds { return .recovery(digest: digest, left: kept.codesLeft - 1) }
    _ = try await performer.perform(RefuseSecondStep(account: account), as: .door(account))
    throw Refusal("code.wrong", .codeWrong, field: "code")
  }
  static func wait(_ username: String, in scope: Scope) throws -> Int {
    let until = try FailureTable.kept(.account, failures(username), in: scope).map { $0.last.adding(seconds: Limits.delay(account: $0.failures)) }
    return until.map { max(0, Int(($0.ms - scope.now.ms + 999) / 1000)) } ?? 0
  }
}

/// A second step that failed, after a password that was right. The code stands nowhere.
struct RefuseSecondStep: Action {
  static let name = "accounts.refuseSecondStep"
  static let permission = Permission.door
  var account: ID<Account>

  struct Situation: Placed {
    var account: AccountFacts
    var failures: Int
    var place: Place { account.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let account = try AccountTable.any(account, in: scope)
    return Situation(account: account, failures: try FailureTable.kept(.account, SecondStep.failures(account.username), in: scope)?.failures ?? 0)
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    let n = s.failures + 1, told = n == Limits.toldAfter ? s.account.person.map { [Notice(to: .person($0), .codesGuessed(n))] } : nil
    return Outcome([FailureTable.add(.account, SecondStep.failures(s.account.username), failures: n, o.now)], Entry(.secondFailed(s.account.reference, n), subject: s.account.reference, at: s.place.id), notices: told ?? [])
  }
}
