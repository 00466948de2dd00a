import FeatureKit

/// Who signs in, and under which name. A person has one at most; the administrators of a house may have one without a person.
package enum AccountState: String, Sendable, Codable, CaseIterable, Stored {
  case active, disabled
  var word: Word {
    switch self {
    case .active: Word(zh: "使用中", en: "In use")
    case .disabled: Word(zh: "已停用", en: "Disabled")
    }
  }
}

/// An account as actions know it. `place` is where it is kept: the person's branch, else the organization it was made at.
struct AccountFacts: Placed, Hashable {
  var id: ID<Account>
  var username: String
  var person: ID<Person>?
  var name: String?
  var state: AccountState
  var mustChange: Bool
  var version: Int
  var place: Place
  var organizationName: String
  var reference: Reference { Reference(Account.reference, id) }
}

/// What people sign in with: 2 to 40 letters, digits, points, lines; a letter first; small and capital letters are the same.
package enum Username {
  package static func normal(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined().lowercased() }
  static func isValid(_ name: String) -> Bool {
    guard (2...40).contains(name.utf8.count), let first = name.utf8.first, letters.contains(first) else { return false }
    return name.utf8.allSatisfy { letters.contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 || $0 == 95 }
  }
  private static let letters: ClosedRange<UInt8> = 97...122
}
