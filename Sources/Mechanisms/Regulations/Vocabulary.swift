import Essentials

/// The names that rules may use. They belong to the rooms that keep organizations and leave evidence; a rules file with another name is refused.
package struct Vocabulary: Sendable {
  package var kinds: [String]
  package var settings: [String]
  package var units: [String]
  package var measures: [String: Word]
  package var evidence: [String]

  package init(kinds: [String], settings: [String], units: [String], measures: [String: Word], evidence: [String]) {
    self.kinds = kinds
    self.settings = settings
    self.units = units
    self.measures = measures
    self.evidence = evidence
  }

  package static let house = Vocabulary(
    kinds: ["localCommittee", "committee", "generalBranch", "branch"],
    settings: ["ordinary", "joint", "temporary", "virtual"],
    units: ["department", "village", "community", "school", "firm", "institution", "socialOrganization", "other"],
    measures: [
      "fullMembers": Word(zh: "正式党员", en: "full members"),
      "members": Word(zh: "党员", en: "members"),
      "groups": Word(zh: "党小组", en: "Party groups"),
      "committeeMembers": Word(zh: "支部委员", en: "members of the branch committee"),
    ],
    evidence: ["branchAssembly", "committeeMeeting", "groupMeeting", "partyLecture", "secretaryLecture", "themeDay", "organizationLifeMeeting", "election"])
}
