import Essentials

/// Hands or papers counted at a vote.
package struct VoteCount: Hashable, Sendable, Codable {
  package var agree: Int
  package var against: Int
  package var abstain: Int
  package init(agree: Int, against: Int = 0, abstain: Int = 0) {
    self.agree = agree
    self.against = against
    self.abstain = abstain
  }
  package var total: Int { agree + against + abstain }

  /// The field that cannot be right for so many present, `total` where only the sum is too large; nil where the count can stand.
  package func mistake(present: Int) -> String? {
    if agree < 0 { return "agree" }
    if against < 0 { return "against" }
    if abstain < 0 { return "abstain" }
    return total > present ? "total" : nil
  }
}

/// A vote of the members' meeting (ZB-09): enough of those entitled must attend, and more than a share of all entitled, not of those present, must agree.
/// Elections count against those present and never use this.
package struct OrdinaryVote: Hashable, Sendable {
  package let entitled: Int
  package let present: Int
  private let attend: Fraction
  private let pass: Fraction

  /// `present` counts only those entitled: probationary and suspended members are in neither number.
  package init(entitled: Int, present: Int, attend: Fraction, pass: Fraction) {
    self.entitled = entitled
    self.present = present
    self.attend = attend
    self.pass = pass
  }
  package var away: Int { entitled - present }
  package var attendanceNeeded: Int { attend.atLeast(of: entitled) }
  package var quorate: Bool { entitled > 0 && present >= attendanceNeeded }
  /// How many must agree.
  package var needed: Int { pass.moreThan(of: entitled) }
  /// False where all present together could not carry it.
  package var attainable: Bool { quorate && present >= needed }
  package func passes(_ count: VoteCount) -> Bool { quorate && count.mistake(present: present) == nil && count.agree >= needed }
}

/// A vote of the branch committee (ZB-10): its own quorum, and a majority of the committee's members.
package struct CommitteeVote: Hashable, Sendable {
  package let members: Int
  package let present: Int
  private let attend: Fraction
  private let pass: Fraction

  package init(members: Int, present: Int, attend: Fraction, pass: Fraction) {
    self.members = members
    self.present = present
    self.attend = attend
    self.pass = pass
  }
  package var away: Int { members - present }
  package var attendanceNeeded: Int { attend.atLeast(of: members) }
  package var quorate: Bool { members > 0 && present >= attendanceNeeded }
  package var needed: Int { pass.moreThan(of: members) }
  package func passes(_ count: VoteCount) -> Bool { quorate && count.mistake(present: present) == nil && count.agree >= needed }
}

extension RuleBook {
  /// The members' meeting's vote by ZB-09 as it stood on `day`; nil where no version was in force.
  package func ordinaryVote(entitled: Int, present: Int, on day: Day) -> OrdinaryVote? {
    guard let attend = fraction("ZB-09", "attend", on: day), let pass = fraction("ZB-09", "pass", on: day) else { return nil }
    return OrdinaryVote(entitled: entitled, present: present, attend: attend, pass: pass)
  }
  /// The branch committee's vote by ZB-10 as it stood on `day`.
  package func committeeVote(members: Int, present: Int, on day: Day) -> CommitteeVote? {
    guard let attend = fraction("ZB-10", "attend", on: day), let pass = fraction("ZB-10", "pass", on: day) else { return nil }
    return CommitteeVote(members: members, present: present, attend: attend, pass: pass)
  }
}
