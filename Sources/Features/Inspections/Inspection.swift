import FeatureKit

/// 检查: an office lets somebody look at an organization and all below it, from one day to another, and do nothing there.
package struct Inspection: Hashable, Sendable, Encodable {
  package enum State: String, Hashable, Sendable, Codable, CaseIterable { case coming, running, over }
  package var id: ID<Inspection>
  package var organization: Organization
  package var inspector: Person
  /// The office that opened it.
  package var office: String
  package var since: Day
  /// The last day on which the inspector sees anything.
  package var until: Day
  /// What is looked at, in words.
  package var looks: String
  /// Of which days the records are looked at.
  package var recordsFrom: Day
  package var recordsUntil: Day
  /// When it was ended before its last day, and why.
  package var ended: Moment?
  package var because: String
  var post: ID<PostTable.Post>
  package static let reference = "inspection"
  /// The longest inspection, how far ahead it is opened, and the years of records that one book holds.
  static let longest = 60, ahead = 90, years = 3
  static let longestText = 300

  func state(on today: Day) -> State {
    if ended != nil || until < today { return .over }
    return since > today ? .coming : .running
  }
}
