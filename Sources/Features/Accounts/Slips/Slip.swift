import FeatureKit

/// A slip of paper that signs a member in once, without password or mail (登录条).
package struct Slip: Encodable, Sendable, Hashable {
  static let reference = "slip"
  var id: ID<Slip>
  var made: Moment
  var ends: Moment
}

/// A phone or computer that a slip has made known: it comes in again with one press.
package struct KnownDevice: Encodable, Sendable, Hashable {
  static let cookie = "zhibu-device"
  var id: ID<KnownDevice>
  /// Enough to tell it from others: Chrome · Android.
  var name: String
  var since: Moment
  var seen: Moment
  var ends: Moment
}

/// Twelve digits, because the keys of a phone have them: 40 bits, of which nobody can try many.
enum SlipCode {
  static let length = 12, group = 4
  static func make() -> String {
    var source = SystemRandomNumberGenerator()
    return String((0..<length).map { _ in Character(String(Int.random(in: 0...9, using: &source))) })
  }
  /// 1234 5678 9012
  static func grouped(_ code: String) -> String { stride(from: 0, to: code.count, by: group).map { String(code.dropFirst($0).prefix(group)) }.joined(separator: " ") }
  /// What was typed, with blanks, lines and wide digits as people type them; nil where it cannot be a code.
  static func read(_ text: String) -> String? {
    let digits = text.compactMap { $0.isNumber ? $0.wholeNumberValue.flatMap { (0...9).contains($0) ? String($0) : nil } : nil }.joined()
    return digits.count == length ? digits : nil
  }
  /// What is kept of it: a keyed hash, so that a copy of the database alone does not let anybody try all codes.
  static func digest(_ code: String, _ vault: any Vault) -> [UInt8] { vault.digest(code, field: "accounts.slip") }
}

/// A member for whom a slip is made.
struct SlipHolder: Placed, Hashable {
  var person: ID<Person>
  var name: String
  var place: Place
  var organizationName: String
  var isMember: Bool
  var account: ID<Account>?
  var enabled: Bool
  var administers: Bool
  var reference: Reference { Reference(Person.reference, person) }
}

extension Permission {
  static let makeSlips: Permission = "accounts.slips"
}
