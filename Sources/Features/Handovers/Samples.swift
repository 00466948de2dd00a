import FeatureKit

enum Sample {
  static let branch = Organization(id: ID(3), parent: ID(2), path: "/1/2/3/", name: "柳河村党支部", kind: .branch)
  static let today = Day(year: 2026, month: 12, day: 4)
  static let post = PostTable.Post(id: ID(9), person: Person(id: ID(7), name: "周国安"), organization: ID(3), organizationName: "柳河村党支部", role: .secretary, since: Day(year: 2021, month: 3, day: 5))
  static let candidate = PostTable.Candidate(person: Person(id: ID(8), name: "韩雪梅"), organization: "柳河村党支部")
  static let items = [
    OpenMatter(.duty, Word(zh: "11月主题党日：逾期，可补", en: "Theme day, November: late, may be made up"), due: today.adding(10), path: "/duties", clause: Clause("ZB-16")),
    OpenMatter(.gathering, Word(zh: "“四季度党员大会”已通知，待召开", en: "“Assembly” is announced and still to be held"), due: today.adding(6)),
    OpenMatter(.followUp, Word(zh: "答复云溪镇党委的督办：请说明原因", en: "Answer the follow-up of the town"), due: today.adding(3)),
    OpenMatter(.other, Word(zh: "党支部印章 1 枚", en: "The seal of the branch")), OpenMatter(.key, .permissionsOf(.secretary, 34)),
  ]
  static let handover = Handover(
    id: ID(31), organization: branch, role: .secretary, outgoing: post.person, successor: candidate.person, on: today, witness: Person(id: ID(6), name: "林晓梅"), office: "云溪镇党委", at: Moment(today, minutes: 560))
  static let ownHandover = Handover(
    id: ID(32), organization: branch, role: .clerk, outgoing: candidate.person, successor: post.person, on: today.adding(-20), witness: nil, office: "云岭县委", at: Moment(today.adding(-20), minutes: 900))
}
