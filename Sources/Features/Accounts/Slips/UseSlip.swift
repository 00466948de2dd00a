import FeatureKit

/// Signs in with a slip: the slip is spent, the device becomes known, a session begins.
struct UseSlip: Action {
  static let name = "accounts.useSlip"
  static let permission = Permission.door
  var slip: ID<Slip>
  var account: ID<Account>
  var device: [UInt8]
  var deviceName: String
  var begun: Begun
  /// Where wrong codes came from, to be forgotten now.
  var address: String

  /// A session's digest and mark.
  struct Begun: Codable, Sendable {
    var token: [UInt8]
    var mark: String
  }
  func situation(in scope: Scope) throws -> AccountFacts { try AccountTable.any(account, in: scope) }
  func decide(_ s: AccountFacts, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.state == .active else { throw .slipOpensNothing }
    let id: ID<KnownDevice> = o.id()
    return Outcome(
      [SlipTable.use(slip, o.now)] + KnownDeviceTable.add(id, device, of: account, name: deviceName, o.now)
        + [
          SessionTable.begin(begun.token, begun.mark, account, device: deviceName, ends: o.now.adding(seconds: Limits.longest([])), known: id, proven: o.now, o.now), SessionTable.prune(account, o.now),
          FailureTable.clear(.address, SlipDoor.failures(at: address)), FailureTable.forget(o.now),
        ],
      Entry(.signedInBySlip(s.reference), subject: s.reference, at: s.place.id))
  }
}

/// A code that opened nothing. What was typed and from where stand nowhere.
struct RefuseSlip: Action {
  static let name = "accounts.refuseSlip"
  static let permission = Permission.door
  var address: String
  func situation(in scope: Scope) throws -> Place { try AccountTable.top(in: scope) }
  func decide(_ s: Place, _ o: Occasion) throws(Refusal) -> Outcome {
    Outcome([FailureTable.add(.address, SlipDoor.failures(at: address), failures: 1, o.now)], Entry(.slipRefused, subject: nil, at: s.id))
  }
}

/// A known device comes in again. Personal fields stay covered until its reader proves themselves.
struct ComeBack: Action {
  static let name = "accounts.comeBack"
  static let permission = Permission.door
  var device: ID<KnownDevice>
  var account: ID<Account>
  var deviceName: String
  var begun: UseSlip.Begun
  func situation(in scope: Scope) throws -> AccountFacts { try AccountTable.any(account, in: scope) }
  func decide(_ s: AccountFacts, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.state == .active else { throw .deviceForgotten }
    return Outcome(
      [
        KnownDeviceTable.see(device, o.now), SessionTable.begin(begun.token, begun.mark, account, device: deviceName, ends: o.now.adding(seconds: Limits.longest([])), known: device, proven: nil, o.now),
        SessionTable.prune(account, o.now),
      ],
      Entry(.cameBack(s.reference), subject: s.reference, at: s.place.id))
  }
}
