import FeatureKit
import Gatherings
import Issuers
import Signatures

/// 扫卡签到: takes a card at a gathering's desk. A member of its list is marked as come; a member of another branch is a guest.
package struct TakeCard: Storable {
  package static let name = "cards.take"
  package static let permission = DeskCheckIn.permission
  package static let sight: Permission? = DeskCheckIn.sight
  package var gathering: ID<Gathering>
  /// What the square code says, or the number of the card with its six digits.
  package var text: String
  package init(_ gathering: ID<Gathering>, _ text: String) {
    self.gathering = gathering
    self.text = text
  }

  enum Shown: Hashable, Sendable { case signed(SignedText), typed(TypedCard) }
  package struct Situation: Placed {
    package var place: Place { desk.place }
    var desk: DeskCheckIn
    var shown: Shown
    /// Whose card it is, as the register says now.
    var card: MemberCard?
    var trust: TrustList
    var key: SigningKey?
  }
  static func shown(_ text: String) throws(Refusal) -> Shown {
    if let typed = TypedCard(text) { return .typed(typed) }
    return .signed(try SignedText(reading: text))
  }
  package func situation(in scope: Scope) throws -> Situation {
    let shown = try TakeCard.shown(text), person: ID<Person>? = switch shown {
    case .typed(let typed): typed.person
    case .signed(let signed): signed["card"].flatMap { ID($0) }
    }
    return Situation(
      desk: try DeskCheckIn.load(person ?? ID(0), at: gathering, in: scope), shown: shown, card: try person.flatMap { try CardTable.card(of: $0, in: scope) }, trust: try SigningTable.trust(in: scope), key: try SigningTable.current(in: scope))
  }
  package func decide(_ s: Situation, _ o: Occasion) throws(Refusal) -> Outcome {
    switch s.shown {
    case .typed(let typed):
      guard let key = s.key, s.card != nil, typed.fits(key, at: o.now) else { throw Refusal("code.wrong", .digitsWrong, field: "text") }
    case .signed(let signed): try TakeCard.check(signed, s.trust, o)
    }
    guard let card = s.card, card.isGood else { throw Refusal("card.ended", .cardEnded, field: "text") }
    let changes = try s.desk.take(card.person, o), g = s.desk.gathering, subject = Reference(Gathering.reference, g.id)
    return Outcome(changes, Entry(.tookCard(Reference(Person.reference, card.person), g.label, guest: !s.desk.isExpected), subject: subject, at: g.organization.id), made: subject)
  }
  /// Signed by the house as a card, and of now.
  private static func check(_ signed: SignedText, _ trust: TrustList, _ o: Occasion) throws(Refusal) {
    let by = try trust.signer(of: signed)
    guard signed.kind == .card else { throw Refusal("card.kind", .notACard, field: "text") }
    guard by.issuer == nil else { throw Refusal("card.other", .cardOfOthers(by.name), field: "text") }
    guard CardTime.holds(signed, at: o.now) else { throw Refusal("card.late", .cardLate, field: "text") }
    if CardTime.made(signed) == nil, let until = signed["until"].flatMap({ Day($0) }), until < o.today { throw Refusal("card.expired", .cardExpired(until), field: "text") }
  }
}
