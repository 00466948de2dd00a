import Essentials

/// How sure the figure is: the text itself was seen, only a secondary page, or nothing yet.
package enum Certainty: String, Hashable, Sendable, CaseIterable {
  case text = "C", secondary = "C-", unconfirmed = "U"
}

/// What a place may change about a figure. `stricterOnly` needs the direction that is stricter.
package enum OverridePolicy: String, Hashable, Sendable, CaseIterable {
  case fixed, stricterOnly, free
}

/// One figure of a rule, by the name that actions ask for.
package struct Parameter: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case integer(Int), fraction(Fraction)
  }
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case people, organizations, units, fields, days, workingDays, months, years, times, hours, seconds, fen, share
  }
  /// How a figure is read against it; without one it is a plain amount.
  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case atLeast, moreThan, atMost
  }
  package enum Direction: String, Hashable, Sendable, CaseIterable {
    case higher, lower
  }
  package var name: String
  package var value: Value
  package var unit: Unit
  package var comparison: Comparison?
  package var label: Word
  package var confirmed: Certainty
  /// True where no central text fixes the figure.
  package var local: Bool
  package var override: OverridePolicy
  package var stricter: Direction?

  package var integer: Int? { if case .integer(let n) = value { n } else { nil } }
  /// As it stands on a page: 7, 1/2; an amount in yuan, 3000.00.
  package var shown: String {
    switch value {
    case .integer(let n) where unit == .fen: "\(n / 100).\(n % 100 < 10 ? "0" : "")\(n % 100)"
    case .integer(let n): String(n)
    case .fraction(let f): f.description
    }
  }
  package var fraction: Fraction? { if case .fraction(let f) = value { f } else { nil } }

  /// Whether a place may set `other` here.
  func allows(_ other: Value) -> Bool {
    switch override {
    case .fixed: return other == value
    case .free: return true
    case .stricterOnly:
      if other == value { return true }
      return stricter == .higher ? Parameter.isGreater(other, than: value) : Parameter.isGreater(value, than: other)
    }
  }
  private static func isGreater(_ a: Value, than b: Value) -> Bool {
    switch (a, b) {
    case (.integer(let a), .integer(let b)): a > b
    case (.fraction(let a), .fraction(let b)): Fraction.isGreater(a, than: b)
    default: false
    }
  }
}
