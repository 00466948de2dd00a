import FeatureKit

/// 谈心谈话: two members of a branch have talked, or are to talk. That and when is seen by the branch and above; about what, by the two alone.
package struct Talk: Hashable, Sendable, Encodable, Placed {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case yearly, lifeMeeting, postChange, hardship, discipline, concern, other }
  package enum Answer: String, Hashable, Sendable, Codable, CaseIterable, Stored { case confirmed, denied }
  enum State: String, Hashable, Sendable, Encodable { case planned, waiting, confirmed, denied, withdrawn }

  /// One of the two.
  struct Party: Hashable, Sendable, Encodable {
    var person: Person
    var says: Answer?
    /// Whether they agree that their branch's secretary reads the record.
    var shares = false
  }
  /// What was said, for those who may read it.
  struct Record: Hashable, Sendable, Encodable {
    var text: String
    var by: ID<Person>?
    var at: Moment
  }
  package var id: ID<Talk>
  package var branch: Organization
  var one: Party
  var other: Party
  /// The occasion; nil for readers whom it does not concern.
  var kind: Kind?
  /// By when they are to talk.
  var due: Day?
  /// When they talked; nil while it is only planned.
  var on: Day?
  var recordedBy: ID<Person>?
  var withdrawnAt: Moment?
  var record: Record?
  var version: Int

  package static let reference = "talk"
  static let clause = Clause("ZB-20")
  static let evidence = "heartToHeartTalk"
  static let longest = 2000
  package var place: Place { branch.place }

  var state: State {
    if withdrawnAt != nil { return .withdrawn }
    if on == nil { return .planned }
    let said = [one.says, other.says]
    return said.contains(.denied) ? .denied : said.allSatisfy { $0 == .confirmed } ? .confirmed : .waiting
  }
  func party(_ person: ID<Person>?) -> Party? { [one, other].first { $0.person.id == person } }
  func partner(of person: ID<Person>?) -> Person { one.person.id == person ? other.person : one.person }
}

extension Actor {
  /// Keeps the talks of this branch itself: whoever holds the post above does not.
  func keepsTalks(at branch: Place) -> Bool { house != nil || posts.contains { $0.may.contains(Talks.keep) && $0.place.path == branch.path } }
  /// Records, corrects and withdraws this one.
  func minds(_ talk: Talk) -> Bool { keepsTalks(at: talk.place) || person != nil && talk.party(person) != nil && talk.recordedBy == person }
}

extension Talk.State {
  var tag: Tag {
    switch self {
    case .planned: Tag(.plain, .plannedWord, icon: .clock)
    case .waiting: .info(.waitingWord)
    case .confirmed: .ok(.confirmedWord)
    case .denied: .warn(.deniedWord)
    case .withdrawn: Tag(.plain, .withdrawnWord, icon: .undo)
    }
  }
}
