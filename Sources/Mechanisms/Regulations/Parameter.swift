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
    case people, organizations, units, fields, days, workingDays, months, times, hours, seconds, share
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
