import FeatureKit

/// 交接: a post of the desk goes from one person to another, with the list of what was open on that day.
package struct Handover: Hashable, Sendable, Encodable {
  package var id: ID<Handover>
  package var organization: Organization
  package var role: Role
  package var outgoing: Person
  package var successor: Person
  /// The last day of the old post; the new one begins on the day after.
  package var on: Day
  /// Who gave the post, and for which office.
  package var witness: Person?
  package var office: String
  package var at: Moment
  package static let reference = "handover"

  /// Posts with work of their own to hand over. Leaders of groups change by a vote of their branch, the three administrators under “Accounts”.
  static let roles = Role.desk
  /// So many days before or after today: what is listed is what is open today.
  static let most = 31
  static let longestThings = 1000, mostThings = 20
}
