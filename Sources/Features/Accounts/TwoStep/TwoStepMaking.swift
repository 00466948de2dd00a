import FeatureKit
import Secrets

/// Secrets and codes are made and looked at here, before the transaction begins.
enum TwoStepMaking {
  static let endpoints: [[Endpoint]] = [
    SecondDoor.endpoints,
    page(Accounts.twoStep) { scope, _ in try TwoStepPage.load(scope) },
    prepared(Accounts.twoStep, { scope, entered in try TwoStepPage.load(scope, entered) }, takes: Schema(reading: Start.self), gives: .once(ScanPage.self), prepare: start, then: { receipt, action, username in
      receipt.again ? .go(Accounts.twoStep()) : .once(ScanPage(username: username, secret: action.secret))
    }),
    page(Accounts.confirmTwoStep) { scope, _ in try TwoStepPage.load(scope) },
    prepared(Accounts.confirmTwoStep, { scope, entered in try ScanPage.load(scope, entered) }, takes: Schema(reading: Code.self), gives: .once(RecoveryPage.self), prepare: confirm, then: { receipt, _, codes in shown(codes, receipt) }),
    page(Accounts.recoveryCodes) { scope, _ in try ProofPage.load(.codes, .nothing, in: scope) },
    prepared(Accounts.recoveryCodes, { scope, entered in try ProofPage.load(.codes, entered, in: scope) }, takes: Schema(reading: Proof.self), gives: .once(RecoveryPage.self), prepare: renew, then: { receipt, _, codes in shown(codes, receipt) }),
    page(Accounts.endTwoStep) { scope, _ in try ProofPage.load(.end, .nothing, in: scope) },
    prepared(Accounts.endTwoStep, { scope, entered in try ProofPage.load(.end, entered, in: scope) }, takes: Schema(reading: Proof.self), prepare: end, then: { _, _, _ in .go(Accounts.twoStep()) }),
    post(Accounts.resetTwoStep, ResetTwoStep.self, showing: { scope, entered, id in try AccountPage.load(id, entered, in: scope) }, then: { _, action in Accounts.one(action.account) }),
  ]
  private struct Start: Decodable, Sendable { var password: String }
  private struct Code: Decodable, Sendable { var code: String }
  private struct Proof: Decodable, Sendable {
    var password: String
    var code: String
  }
  /// Sent twice: the first answer had the codes, and there are no others.
  private static func shown(_ codes: [String], _ receipt: Receipt) -> After { receipt.again ? .go(Accounts.twoStep()) : .once(RecoveryPage(codes: codes)) }

  @Sendable private static func start(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (StartTwoStep, String) {
    let username = try await checkPassword(try decode(Start.self, fields).password, visit, identity)
    return (StartTwoStep(secret: OneTimeCode.base32(OneTimeCode.secret())), username)
  }
  @Sendable private static func confirm(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (ConfirmTwoStep, [String]) {
    let typed = try decode(Code.self, fields), account = try known(identity)
    guard case .code(let step) = try await SecondStep.check(typed.code, account, visit) else { throw Refusal("code.wrong", .codeWrong, field: "code") }
    let (codes, digests) = some(visit)
    return (ConfirmTwoStep(step: step, codes: digests, mark: SessionTable.mark(identity.formToken)), codes)
  }
  @Sendable private static func renew(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (RenewRecoveryCodes, [String]) {
    let second = try await proven(visit, fields, identity), (codes, digests) = some(visit)
    return (RenewRecoveryCodes(second: second, codes: digests), codes)
  }
  @Sendable private static func end(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (EndTwoStep, Bool) {
    (EndTwoStep(second: try await proven(visit, fields, identity)), true)
  }

  private static func some(_ visit: Visit) -> ([String], [[UInt8]]) {
    let codes = RecoveryCode.some()
    return (codes, codes.map { RecoveryCode.digest($0, visit.desk.performer.database.vault) })
  }
  private static func proven(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> SecondStep {
    let typed = try decode(Proof.self, fields), account = try known(identity)
    _ = try await checkPassword(typed.password, visit, identity)
    return try await SecondStep.check(typed.code, account, visit)
  }
  private static func known(_ identity: Identity) throws -> ID<Account> {
    guard let account = identity.actor.account, identity.confines == nil else { throw OutOfReach() }
    return account
  }
  /// The password of the account that is signed in; a wrong one is counted as at the door.
  static func checkPassword(_ password: String, _ visit: Visit, _ identity: Identity) async throws -> String {
    let account = try known(identity), performer = visit.desk.performer
    let knock = try await performer.read(as: .door(account)) { try Knock.load(AccountTable.any(account, in: $0).username, from: visit.origin, in: $0) }
    if knock.wait > 0 { throw Refusal("password.wait", .waitAtDoor(knock.wait), field: "password") }
    guard try await Hashing.matches(password, knock.hash) else {
      _ = try await performer.perform(RefuseSignIn(username: knock.username, account: account, address: visit.origin), as: .door(account))
      throw Refusal("password.wrong", .passwordWrong, field: "password")
    }
    return knock.username
  }
}
