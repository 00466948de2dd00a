import FeatureKit

/// A member as the treasurer knows them: what they owe a month, and until which month it was assessed.
package struct Payer: Hashable, Sendable, Encodable {
  package var person: Person
  package var organization: ID<Organization>
  package var joined: Day?
  package var rate: DuesRate?
  /// The last month that was assessed.
  package var assessed: DuesMonth?
  /// Pays once a quarter, with the branch's consent.
  package var quarterly: Bool
}

/// 月交纳数额: what a member owes a month, from a month on.
package struct DuesRate: Hashable, Sendable, Encodable {
  package var since: DuesMonth
  package var until: DuesMonth
  package var category: DuesCategory
  package var monthly: Fen
  func holds(_ month: DuesMonth) -> Bool { since <= month && month <= until }
}

/// How a committee handles what the texts leave to the place: for itself and all below it.
package struct DuesTerms: Hashable, Sendable, Encodable {
  package enum Fixing: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
    /// Fixed in January for the year.
    case january
    /// From the month in which the pay changes.
    case change
    var clause: Clause { Clause(self == .january ? "DF-16" : "DF-11") }
  }
  package var fixing = Fixing.january
  /// What the province asks of farmers.
  package var farmer: Fen?
  /// How many percent go upward.
  package var share: Int?
  /// Whose terms they are; nil where nobody has laid any down.
  package var of: ID<Organization>?
  package var version = 0
}
