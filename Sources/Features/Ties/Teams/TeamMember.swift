import FeatureKit

/// 驻村工作队员: sent by a unit to a village, from when to when. A first secretary is a post and stands with the posts.
package struct TeamMember: Hashable, Sendable, Encodable {
  package var id: ID<TeamMember>
  package var person: Person
  package var organization: Organization
  /// 派出单位.
  package var sender: String
  package var since: Day
  package var until: Day?
}

/// One line of who was sent where: a first secretary by their post, a member of a work team by what was recorded here.
struct Sent: Hashable, Sendable, Encodable {
  enum Duty: String, Hashable, Sendable, Encodable { case firstSecretary, teamMember }
  var duty: Duty
  var person: Person
  var organization: Organization
  /// Empty for a first secretary.
  var sender: String
  var since: Day
  var until: Day?
  var member: ID<TeamMember>?
  var post: ID<PostTable.Post>?
  func isOver(on day: Day) -> Bool { until.map { $0 < day } ?? false }
}
