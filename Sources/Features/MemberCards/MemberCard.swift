import FeatureKit
import Issuers
import People
import enum People.Standing
import Signatures

/// 党员卡: what it says of somebody now.
struct MemberCard: Hashable, Sendable, Encodable {
  var person: ID<Person>
  var name: String
  var branch: String
  var status: PersonStatus
  var standing: Standing
  /// A member whose membership neither rests nor ended has a card.
  var isGood: Bool { status.isMember && standing != .stopped && standing != .merged && !standing.ends }

  /// For the phone: holds for a minute by its time.
  func rotating(_ key: SigningKey, at now: Moment) throws(Refusal) -> SignedText { try SignedText(.card, lines + [.init("at", String(now.ms / 1000))], by: key) }
  /// For paper: until a day, and shown together with a face that is known.
  func printed(_ key: SigningKey, on day: Day, until: Day) throws(Refusal) -> SignedText { try SignedText(.card, lines + [.init("on", day.description), .init("until", until.description)], by: key) }
  private var lines: [SignedText.Line] { [.init("card", person.description), .init("name", name), .init("status", status.word.zh), .init("branch", branch)] }
  static let printedMonths = 12
}

/// What is typed where nothing can be scanned: the number of the card and six digits that change with its code.
struct TypedCard: Hashable, Sendable {
  var person: ID<Person>
  var digits: String
  static let seconds = 30

  /// `1234 567890`, blanks and full-width digits as people type them; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "－" }).map { part in part.compactMap { $0.isNumber ? $0.wholeNumberValue : nil }.map(String.init).joined() }
    let all = parts.joined()
    guard text.allSatisfy({ $0.isWhitespace || $0 == "-" || $0 == "－" || ($0.isNumber && $0.wholeNumberValue != nil) }), all.count > 6, all.count <= 24, let id = ID<Person>(String(all.dropLast(6))) else { return nil }
    person = id
    digits = String(all.suffix(6))
  }
  static func digits(of person: ID<Person>, _ key: SigningKey, at now: Moment, back: Int64 = 0) -> String { key.digits("card \(person) \(now.ms / 1000 / Int64(seconds) - back)") }
  func fits(_ key: SigningKey, at now: Moment) -> Bool { (0...2).contains { TypedCard.digits(of: person, key, at: now, back: $0) == digits } }
}
