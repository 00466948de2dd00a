import FeatureKit

/// 编入: a member of a branch takes part in a virtual one, from a day on. It is a post of membership at the virtual branch; affiliation, dues, votes and counts stay at home.
package struct Enrolment: Hashable, Sendable, Encodable {
  package var id: ID<PostTable.Post>
  package var person: Person
  /// The branch of affiliation, as it is now.
  package var home: Organization
  package var branch: Organization
  package var since: Day
  /// The last day; nil while it is open.
  package var until: Day?
  /// Why it was ended by somebody; nil where it was not, or ended with the membership or the virtual branch.
  package var reason: String?

  package func isOver(on day: Day) -> Bool { until.map { $0 < day } ?? false }
}

/// Somebody who may be enrolled.
struct Enrollable: Hashable, Sendable, Encodable {
  var person: Person
  var home: Organization
  /// Virtual branches in which they are enrolled now.
  var enrolled: [ID<Organization>] = []
}

extension Organization {
  /// Where it is decided about: the organization above, itself at the top.
  var above: Place {
    guard let parent else { return place }
    return Place(id: parent, path: String(path.dropLast(id.description.count + 1)))
  }
}
