import Essentials

/// The names that rules may use. They belong to the rooms that keep organizations and leave evidence; a rules file with another name is refused.
package struct Vocabulary: Sendable {
  package var kinds: [String]
  package var settings: [String]
  package var units: [String]
  package var measures: [String: Word]
  package var evidence: [String: Word]

  package init(kinds: [String], settings: [String], units: [String], measures: [String: Word], evidence: [String: Word]) {
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
    evidence: [
      "branchAssembly": Word(zh: "支部党员大会", en: "members' meeting"),
      "committeeMeeting": Word(zh: "支部委员会会议", en: "branch committee meeting"),
      "groupMeeting": Word(zh: "党小组会", en: "Party-group meeting"),
      "partyLecture": Word(zh: "党课", en: "Party lecture"),
      "secretaryLecture": Word(zh: "书记讲党课", en: "lecture by the secretary"),
      "themeDay": Word(zh: "主题党日", en: "theme day"),
      "organizationLifeMeeting": Word(zh: "组织生活会", en: "organization-life meeting"),
      "heartToHeartTalk": Word(zh: "谈心谈话", en: "heart-to-heart talks"),
      "election": Word(zh: "换届选举", en: "election of a new committee"),
    ])
}
