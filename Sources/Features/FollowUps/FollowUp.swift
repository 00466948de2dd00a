import FeatureKit

/// 督办: an office asks an organization below it in words, with a day to answer by.
package struct FollowUp: Hashable, Sendable, Encodable {
  /// `open` waits for an answer (the first, or another one after it was sent back); `answered` waits for the asker.
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored { case open, answered, closed }
  package var id: ID<FollowUp>
  package var organization: ID<Organization>
  package var organizationName: String
  package var asker: ID<Organization>
  package var askerName: String
  /// The late or missed duty that it is about; nil for anything else.
  package var duty: Duty.Key?
  package var question: String
  package var askedBy: ID<Person>?
  package var askedOn: Day
  package var answerBy: Day
  package var state: State
  /// When it went to the level above the asker.
  package var escalatedOn: Day?
  package var closedOn: Day?
  /// Until the day to answer by; filled where a list says how long is left.
  package var workingDaysLeft: Int?

  func isOverdue(on today: Day) -> Bool { state == .open && answerBy < today }

  /// What was said after the question.
  struct Step: Hashable, Encodable {
    enum Kind: String, Hashable, Sendable, Codable, CaseIterable, Stored { case answer, sendBack, accept, withdraw }
    var kind: Kind
    var text: String
    var by: ID<Person>?
    var at: Moment
  }
}

/// What a list of follow-ups is narrowed to; `overdue` are those open ones whose day has passed.
package enum FollowUpState: String, Hashable, Sendable, Encodable, CaseIterable { case open, overdue, answered, closed, all }
