import FeatureKit

/// 活动会议: what people attend at a time and place. One gathering may be of several kinds at once, with one set of minutes.
package struct Gathering: Hashable, Sendable, Encodable, Placed {
  package enum State: String, Hashable, Sendable, Codable, CaseIterable, Stored { case planned, held, cancelled }
  package var id: ID<Gathering>
  package var organization: Organization
  package var kinds: [Kind]
  /// The groups that a group meeting is of; empty for all else.
  package var groups: [Group]
  package var title: String
  package var starts: Moment
  package var ends: Moment?
  package var location: String
  package var agenda: String
  package var state: State
  /// Why it was cancelled; empty otherwise.
  package var reason: String
  package var presider: ID<Person>?
  package var recorder: ID<Person>?
  package var lecturer: ID<Person>?
  package var plannedAt: Moment
  package var version: Int
  /// 联合开展: paired branches whose members take part; each is credited with it.
  package var partners: [Organization] = []

  package static let reference = "gathering"
  package var place: Place { organization.place }
  package var day: Day { starts.day }
  /// 2026年12月10日党员大会、主题党日: what the journal calls it, without anything that somebody typed.
  package var label: Word { Kind.label(kinds, on: day) }
  /// Whether the branch that holds it asks why somebody stays away: of a partner's people that is the partner's to know.
  func asksWhy(_ who: Attendee) -> Bool { who.home.map { home in !partners.contains { $0.id == home } } ?? true }
  /// What it proves once its minutes stand, apart from who lectured.
  func evidences(makingUp: [Kind: Day]) -> [Evidence] {
    kinds.flatMap { kind -> [Evidence] in
      let subjects = kind == .groupMeeting ? groups.map { Reference(Group.reference, $0.id) } : [Reference(Organization.reference, organization.id)]
      let own = subjects.map { Evidence(kind.rawValue, for: $0, on: day, makesUp: makingUp[kind]) }
      // A partner makes up nothing by what another branch makes up.
      return own + partners.map { Evidence(kind.rawValue, for: Reference(Organization.reference, $0.id), on: day) }
    }
  }
}
