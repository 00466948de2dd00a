import FeatureKit

/// 抽查: where an office switched it on, some of a month's minutes below it are looked at.
struct Review: Hashable, Sendable, Encodable {
  enum Verdict: String, Hashable, Sendable, Codable, CaseIterable, Stored { case inOrder, correction }
  struct Item: Hashable, Sendable, Encodable {
    var gathering: ID<Gathering>
    var title: String
    var organization: String
    var starts: Moment
    /// Nil until somebody has looked.
    var verdict: Verdict?
    /// What is to be corrected.
    var reason: String
  }
  var id: ID<Review>
  var organization: ID<Organization>
  /// Its first day.
  var month: Day
  /// With the number of minutes drawn from and the month's list this gives the same draw again.
  var seed: Int64
  var from: Int
  var items: [Item]

  static let reference = "review"
  /// Each month's minutes are drawn from on this day of the next: most are recorded by then.
  static let drawnOn = 8
  static let most = 20
  static func month(of day: Day) -> Day { Day(year: day.year, month: day.month, day: 1) }
}

/// What a branch sees of it at one of its gatherings.
struct Reviewed: Hashable, Sendable, Encodable {
  var by: String
  var verdict: Review.Verdict?
  var reason: String
}
