import FeatureKit

/// 党建指导员: somebody who guides the meetings of branches in an area.
package struct Instructor: Hashable, Sendable, Encodable {
  package var id: ID<Instructor>
  package var person: Person
  /// Who keeps them; they guide what stands below it.
  package var organization: Organization
  /// 片区, in the office's own words.
  package var area: String
  package var endedOn: Day?

  package static let reference = "instructor"
  func serves(_ o: Organization) -> Bool { o.path.hasPrefix(organization.path) }
}

/// A part of a day: an instructor is at one meeting in each.
package enum DayPart: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder { case morning, afternoon, evening }

/// The kinds of meetings that are guided, each with its checklist among the regulations.
package enum GuidedKind: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder, LosslessStringConvertible {
  case branchAssembly, committeeMeeting, groupMeeting, partyLecture, themeDay, organizationLifeMeeting
  package init?(_ text: String) { self.init(rawValue: text) }
  package var description: String { rawValue }
  var clause: Clause {
    switch self {
    case .branchAssembly: Clause("HQ-01")
    case .committeeMeeting: Clause("HQ-02")
    case .groupMeeting: Clause("HQ-03")
    case .partyLecture: Clause("HQ-04")
    case .themeDay: Clause("HQ-05")
    case .organizationLifeMeeting: Clause("HQ-06")
    }
  }
}

/// 指导: an instructor is booked for a branch's meeting.
package struct Guidance: Hashable, Sendable, Encodable {
  /// What it may be, in the room of gatherings.
  package enum Hosted { package static let reference = "gathering" }
  package var id: ID<Guidance>
  package var instructor: Instructor
  package var organization: Organization
  package var kind: GuidedKind
  package var day: Day
  package var part: DayPart
  package var gathering: ID<Hosted>?
  package var cancelledOn: Day?

  package static let reference = "guidance"
}
