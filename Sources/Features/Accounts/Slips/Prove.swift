import FeatureKit

/// Somebody who came in by a slip has proved who they are: their own personal fields stand open for some minutes.
struct Prove: Action {
  static let name = "accounts.prove"
  static let permission = Permission.ownAccount
  var mark: String
  /// The password's hash that was compared, or the new slip that is spent.
  var by: By
  enum By: Codable, Sendable, Hashable {
    case password(hash: String)
    case slip(ID<Slip>)
  }
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
    let account = s.own.account
    var changes = [SessionTable.prove(mark, of: account.id, o.now), FailureTable.clear(.account, account.username)]
    switch by {
    case .password(let hash): if s.hash != hash { throw Refusal("password.wrong", .provedWrong, field: "proof") }
    case .slip(let slip): changes.append(SlipTable.use(slip, o.now))
    }
    return Outcome(changes, Entry(.proved(account.reference), subject: account.reference, at: account.place.id))
  }
}

/// Asks for the password, or for a new slip.
struct ProvePage: Page {
  var minutes = Limits.proof / Limits.minute
  /// False where a password opened the session: then there is nothing to prove.
  var needed: Bool
  var entered = Entered.nothing
  enum CodingKeys: CodingKey { case minutes, needed }
  static let samples = [
    ProvePage(needed: true), ProvePage(needed: false), ProvePage(needed: true, entered: Entered(["_key": .text("1")], problems: [.init("password.wrong", .provedWrong, field: "proof")])),
  ]
  static let endpoints =
    page(House.prove) { scope, _ in load(scope, .nothing) } + prepared(House.prove, { scope, entered in load(scope, entered) }, takes: Schema(reading: Typed.self), prepare: prepare, then: { _, _, _ in .go(Accounts.own()) })
  private struct Typed: Decodable, Sendable { var proof: String }

  private static func load(_ scope: Scope, _ entered: Entered) -> ProvePage { ProvePage(needed: scope.actor.isUnproven, entered: entered) }

  @Sendable private static func prepare(_ visit: Visit, _ fields: [String: Field], _ identity: Identity) async throws -> (Prove, Bool) {
    let typed = try decode(Typed.self, fields), performer = visit.desk.performer, mark = SessionTable.mark(identity.formToken)
    guard let account = identity.actor.account, identity.confines == nil else { throw OutOfReach() }
    let address = visit.origin ?? SlipDoor.nowhere, vault = performer.database.vault
    let (knock, found) = try await performer.read(as: .door(account)) { scope in
      let knock = try Knock.load(AccountTable.any(account, in: scope).username, from: visit.origin, in: scope)
      let code = SlipCode.read(typed.proof).map { SlipCode.digest($0, vault) }
      return (knock, try code.flatMap { try SlipTable.find($0, in: scope) })
    }
    let wait = try await max(knock.wait, SlipDoor.wait(at: address, visit))
    if wait > 0 { throw Refusal("signIn.wait", .waitAtDoor(wait), field: "proof") }
    if let found, found.account == account { return (Prove(mark: mark, by: .slip(found.slip)), true) }
    if try await Hashing.matches(typed.proof, knock.hash), let hash = knock.hash { return (Prove(mark: mark, by: .password(hash: hash)), true) }
    _ = try await performer.perform(RefuseSignIn(username: knock.username, account: account, address: visit.origin), as: .door(account))
    throw Refusal("password.wrong", .provedWrong, field: "proof")
  }

  func title(_ t: Reader) -> String { t(.proveTitle) }
  var crumbs: [Crumb] { [Crumb(.myAccount, Accounts.own())] }
  func view(_ t: Reader) -> HTML {
    guard needed else { return stack(.normal, pageHead(t(.proveTitle)), note(.ok, t(.provenNow), t(.provenNowText(minutes)), t), row(button(t(.myAccount), Accounts.own()))) }
    let form = Form(House.prove(), t, entered, keep: false)
    let fields = form.html(form.text("proof", t(.passwordOrSlip), hint: t(.passwordOrSlipHint), kind: .password, limit: 200), submit(t(.proveTitle)))
    return stack(.normal, pageHead(t(.proveTitle)), smallNote(t(.proveText(minutes))), fields)
  }
}
