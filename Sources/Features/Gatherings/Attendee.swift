import FeatureKit

/// Whether somebody expected came.
package enum Mark: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case expected, came, online, leave, absent
  package var attended: Bool { self == .came || self == .online }
  /// What the form proposes for somebody who is so marked.
  var proposed: Mark { self == .expected ? .came : self }
}

/// One person on the list of a gathering.
struct Attendee: Hashable, Sendable {
  var person: Person
  var group: ID<Group>?
  var franchise: Franchise
  /// Sits on the branch committee, with this role.
  var office: Role?
  var mark: Mark
  /// Why away: the person's own business, sealed at rest.
  var reason: String?
  /// The branch that the person comes from where that is another: a partner, or the branch of somebody enrolled here. Nil for the branch that holds it.
  var home: ID<Organization>?
  var homeName: String?
}

/// Whether a member counts at a vote of the members' meeting.
enum Franchise: String, Hashable, Sendable, Codable, CaseIterable, Stored {
  case votes, probationary, suspended, none
}

/// Everybody expected at a gathering.
struct Roll: Hashable, Sendable {
  var attendees: [Attendee]

  subscript(_ person: ID<Person>) -> Attendee? { attendees.first { $0.person.id == person } }
  func count(_ mark: Mark) -> Int { attendees.count { $0.mark == mark } }
  var expected: Int { attendees.count }
  var attended: Int { attendees.count { $0.mark.attended } }
  /// Those of whom nobody has said whether they came.
  var open: Int { count(.expected) }
  var voters: [Attendee] { attendees.filter { $0.franchise == .votes } }
  var committee: [Attendee] { attendees.filter { $0.office != nil } }
  /// Members who do not count at a vote.
  var outsideTheVote: (probationary: Int, suspended: Int) {
    (attendees.count { $0.franchise == .probationary }, attendees.count { $0.franchise == .suspended })
  }
}
