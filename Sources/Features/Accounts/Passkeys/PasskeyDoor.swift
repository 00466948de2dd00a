import FeatureKit
import Secrets

/// The second door opened by a passkey.
enum PasskeyDoor {
  static let endpoints: [Endpoint] = answering(Accounts.passkeyStep, SignIn.self, Told(takes: { Schema(reading: Typed.self) }, gives: Entrance.begun + .at([303, 401, 429]))) { visit in
    try await SecondDoor.admit(visit) { (typed: Typed, account) in try await check(typed, account, visit) }
  }
  private struct Typed: Decodable, Sendable {
    var credential: String
    var client: String
    var authenticator: String
    var signature: String
    var next: String?
  }
  /// Answered once, by this try at the door: the cookie between the doors is sealed anew with every password.
  static func challenge(_ visit: Visit) -> [UInt8] { visit.desk.performer.database.vault.digest(visit.cookies[Halfway.cookie] ?? "", field: "accounts.passkey") }
  static func asked(_ account: ID<Account>, _ visit: Visit) async throws -> PasskeyAsked? {
    let credentials = try await visit.desk.performer.read(as: .door(account)) { try PasskeyTable.credentials(of: account, in: $0) }
    return credentials.isEmpty ? nil : PasskeyAsked(challenge: Base64URL.text(challenge(visit)), credentials: credentials.map(Base64URL.text))
  }

  private static func check(_ typed: Typed, _ account: ID<Account>, _ visit: Visit) async throws -> SecondStep {
    let performer = visit.desk.performer, challenge = challenge(visit)
    let parts = [typed.credential, typed.client, typed.authenticator, typed.signature].map { Base64URL.bytes($0) ?? [] }
    let (wait, kept) = try await performer.read(as: .door(account)) { scope in
      let username = try AccountTable.any(account, in: scope).username
      return (try SecondStep.wait(username, in: scope), try PasskeyTable.find(parts[0], of: account, in: scope))
    }
    if wait > 0 { throw Refusal("signIn.wait", .waitAtDoor(wait), field: "code") }
    let ceremony = Ceremony(origin: visit.reader(nil).site, challenge: challenge)
    if let kept, let counter = ceremony.verify(client: parts[1], authenticator: parts[2], signature: parts[3], key: kept.key, counter: kept.counter) {
      return .passkey(kept.id, counter: counter, challenge: challenge)
    }
    _ = try await performer.perform(RefuseSecondStep(account: account), as: .door(account))
    throw Refusal("code.wrong", .passkeyWrong, field: "code")
  }
}
