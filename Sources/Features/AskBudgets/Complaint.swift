import FeatureKit

/// 投诉建议 about what an office asks: it goes to the organization above that office, and those complained about do not see it.
package struct Complaint: Hashable, Sendable, Encodable, Placed {
  /// Who reads what their organization received; nobody below it does.
  static let readers: [Role] = Role.desk + [.leader, .disciplineCommissioner]
  package struct Answer: Hashable, Sendable, Encodable {
    package var text: String
    package var at: Moment
  }
  package var id: ID<Complaint>
  package var receiver: Organization
  package var about: ID<Organization>
  package var aboutName: String
  package var text: String
  package var author: ID<Person>?
  package var from: String
  package var writtenAt: Moment
  package var answer: Answer?

  package static let reference = "complaint", longest = 500
  package var place: Place { receiver.place }
}
