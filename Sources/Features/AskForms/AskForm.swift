import FeatureKit

/// 填报: an office asks the branches below it for a few typed fields, by a day.
package struct AskForm: Hashable, Sendable, Encodable, Placed {
  package struct Withdrawal: Hashable, Sendable, Encodable {
    package var at: Moment
    package var reason: String
  }
  package var id: ID<AskForm>
  package var asker: Organization
  package var title: String
  package var lead: String
  package var due: Day
  package var sentAt: Moment
  package var withdrawal: Withdrawal?
  /// What is filled in by hand.
  package var fields: [FormField]
  /// What is known already and filled in for everybody.
  package var known: [KnownFact]

  package static let reference = "askForm"
  package var place: Place { asker.place }
}

/// One thing that somebody has to fill in.
package struct FormField: Hashable, Sendable, Encodable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case text, number, choice, date }
  package var number: Int
  package var label: String
  package var kind: Kind
  package var choices: [String]

  static let longest = 200

  /// What was typed, as it is kept.
  /// - Throws: why it cannot be.
  func read(_ typed: String?) throws(Refusal) -> String {
    let text = trimmed(typed), name = "value.\(number)"
    var no = Refusal.Collector()
    no.check(!text.isEmpty, "value.missing", .valueMissing(label), field: name)
    no.check(text.count <= FormField.longest, "value.long", .valueLong(FormField.longest), field: name)
    if !text.isEmpty {
      switch kind {
      case .text: break
      case .number: no.check(FormField.number(text) != nil, "value.number", .valueNumber, field: name)
      case .choice: no.check(choices.contains(text), "value.choice", .valueChoice, field: name)
      case .date: no.check(Day(text) != nil, "value.date", .valueDate, field: name)
      }
    }
    try no.refuse()
    return kind == .number ? FormField.number(text) ?? text : text
  }
  /// A plain decimal number; full-width digits become ordinary ones.
  static func number(_ text: String) -> String? {
    let plain = text.unicodeScalars.reduce(into: "") { out, c in
      switch c.value {
      case 0xFF10...0xFF19: out.unicodeScalars.append(Unicode.Scalar(UInt8(c.value - 0xFF10 + 48)))
      case 0xFF0E: out += "."
      default: out.unicodeScalars.append(c)
      }
    }
    let digits = plain.hasPrefix("-") ? plain.dropFirst() : plain[...], parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, plain.utf8.count <= 16, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
    return plain
  }
}

/// Nothing is filled in any more in what was withdrawn.
func refuseIfWithdrawn(_ form: AskForm) throws(Refusal) {
  if form.withdrawal != nil { throw Refusal("withdrawn", .alreadyWithdrawn, kind: .conflict) }
}
