import FeatureKit

/// Forgets a known device of one's own; its sessions end at once.
struct EndOwnDevice: Action {
  static let name = "accounts.endOwnDevice"
  static let permission = Permission.ownAccount
  var device: ID<KnownDevice>
  func situation(in scope: Scope) throws -> Own { try Own.load(in: scope) }
  func decide(_ s: Own, _ o: Occasion) throws(Refusal) -> Outcome {
    Outcome([KnownDeviceTable.end(device, of: s.account.id)], Entry(.deviceEnded(s.account.reference), subject: s.account.reference, at: s.account.place.id))
  }
}

/// The same by the clerk, for somebody whose phone was lost.
struct EndDevice: Action {
  static let name = "accounts.endDevice"
  static let permission = Permission.makeSlips
  static let sight: Permission? = .makeSlips
  var person: ID<Person>
  var device: ID<KnownDevice>
  func situation(in scope: Scope) throws -> SlipHolder { try SlipTable.holder(person, in: scope) }
  func decide(_ s: SlipHolder, _ o: Occasion) throws(Refusal) -> Outcome {
    guard let account = s.account else { throw .deviceForgotten }
    return Outcome([KnownDeviceTable.end(device, of: account)], Entry(.deviceEnded(s.reference), subject: s.reference, at: s.place.id))
  }
}

extension Refusal {
  static let deviceForgotten = Refusal("device.ended", .deviceForgotten, kind: .conflict)
  /// The same words for a code that never was, was used, has ended or was taken back.
  static let slipOpensNothing = Refusal("slip.wrong", .slipOpensNothing, field: "code")
}
