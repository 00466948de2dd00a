import FeatureKit

/// A new passkey beside the codes of the authenticator. The password was given with it.
struct AddPasskey: Action {
  static let name = "accounts.addPasskey"
  static let permission = Permission.ownAccount
  var called: String
  var credential: [UInt8]
  var key: [UInt8]
  var counter: Int

  struct Situation: Placed {
    var two: TwoStepSituation
    var count: Int
    var place: Place { two.place }
  }
  func situation(in scope: Scope) throws -> Situation {
    let two = try TwoStepSituation.load(in: scope)
    return Situation(two: two, count: try PasskeyTable.of(two.own.account.id, in: scope).count)
  }
  func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    guard s.two.kept?.isOn ?? false else { throw Refusal("twoStep.off", .passkeyNeedsTwoStep, kind: .conflict) }
    var no = Refusal.Collector()
    no.check((1...40).contains(called.count), "passkey.name", .passkeyNameLength, field: "name")
    no.check(s.count < Passkey.most, "passkey.many", .passkeysMany(Passkey.most))
    try no.refuse()
    return Outcome([PasskeyTable.add(o.id(), self, of: s.two.own.account.id, o.now)], s.two.said(Word.passkeyAdded))
  }
}

/// Forgets a passkey of one's own; the codes stay.
struct EndPasskey: Action {
  static let name = "accounts.endPasskey"
  static let permission = Permission.ownAccount
  var passkey: ID<Passkey>
  func situation(in scope: Scope) throws -> TwoStepSituation { try .load(in: scope) }
  func decide(_ s: TwoStepSituation, _ o: Occasion) throws(Refusal) -> Outcome { Outcome([PasskeyTable.end(passkey, of: s.own.account.id)], s.said(Word.passkeyEndedSaid)) }
}
