import Documents
import FeatureKit

/// 会议记录: one set for all kinds of a gathering. Once they stand they are not changed, only corrected by a note or withdrawn with a reason.
struct Minutes: Hashable, Sendable {
  var body: Document
  var resolution: Resolution?
  var recordedAt: Moment
  var recordedBy: ID<Person>?
  /// Recorded late: long after the day, or for a gathering that was entered after it was held.
  var late: Bool
  /// Why they were withdrawn; nil while they stand.
  var withdrawnBecause: String?
  var corrections: [Correction]
}

/// What was decided, and the count by hands or paper. No secret vote is held here.
package struct Resolution: Hashable, Sendable, Encodable {
  package enum Method: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder { case hands, paper }
  var text: String
  var body: VoteBody
  var method: Method
  var entitled: Int
  var present: Int
  var needed: Int
  var count: VoteCount
  var passed: Bool
}

/// 更正说明: a note beside minutes that stand.
struct Correction: Hashable, Sendable, Encodable {
  var text: String
  var at: Moment
}
