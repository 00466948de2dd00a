import FeatureKit

/// Who decides at a gathering, and by whose rule.
package enum VoteBody: String, Hashable, Sendable, Codable, CaseIterable, Stored, Placeholder {
  case assembly, committee

  var clause: Clause { self == .assembly ? Clause("ZB-09") : Clause("ZB-10") }
  /// The bodies that meet in these kinds; the first is meant where nothing else is said.
  static func meeting(in kinds: [Gathering.Kind]) -> [VoteBody] {
    (kinds.contains(.branchAssembly) ? [.assembly] : []) + (kinds.contains(.committeeMeeting) ? [.committee] : [])
  }
}

/// What a vote needs, with the numbers of one gathering.
struct VoteNeeds: Hashable, Sendable, Encodable {
  var body: VoteBody
  var entitled: Int
  /// Those entitled who came; before the list is complete, those who have not said that they stay away.
  var present: Int
  var attendanceNeeded: Int
  /// How many must agree.
  var needed: Int
  var quorate: Bool

  /// - Parameter expectingRest: counts those not yet marked as coming, for the page before the meeting.
  static func of(_ body: VoteBody, _ roll: Roll, on day: Day, _ rules: RuleBook, expectingRest: Bool = false) -> VoteNeeds? {
    let base = body == .assembly ? roll.voters : roll.committee
    let present = base.count { $0.mark.attended || (expectingRest && $0.mark == .expected) }
    switch body {
    case .assembly:
      guard let vote = rules.ordinaryVote(entitled: base.count, present: present, on: day) else { return nil }
      return VoteNeeds(body: body, entitled: base.count, present: present, attendanceNeeded: vote.attendanceNeeded, needed: vote.needed, quorate: vote.quorate)
    case .committee:
      guard let vote = rules.committeeVote(members: base.count, present: present, on: day) else { return nil }
      return VoteNeeds(body: body, entitled: base.count, present: present, attendanceNeeded: vote.attendanceNeeded, needed: vote.needed, quorate: vote.quorate)
    }
  }
  var away: Int { entitled - present }
  func passes(_ count: VoteCount) -> Bool { quorate && count.mistake(present: present) == nil && count.agree >= needed }
}
