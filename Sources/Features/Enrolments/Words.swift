import FeatureKit

extension Word {
  static let enrolments = Word(zh: "网上党支部编入", en: "Enrolments"), enrol = Word(zh: "编入网上党支部", en: "Enrol in a virtual branch"), enrolGo = Word(zh: "编入", en: "Enrol")
  static func enrolledHere(_ name: String) -> Word { Word(zh: "编入\(name)的党员", en: "Enrolled in \(name)") }
  static func enrolledElsewhere(_ name: String) -> Word { Word(zh: "\(name)编入网上党支部的党员", en: "Members of \(name) enrolled in virtual branches") }
  static func enrolmentOf(_ name: String) -> Word { Word(zh: "\(name)的编入", en: "Enrolment of \(name)") }
  static let whatStays = Word(zh: "组织关系、党费和表决权都在原支部", en: "Affiliation, dues and votes stay at home")
  static let whatStaysWhy = Word(
    zh: "编入只是到网上党支部参加活动：人数、应到和表决基数不变，原支部的会议次数不因此减少；在那边的到会情况回到本支部的出席台账和党员本人的页面。",
    en: "Enrolment only means taking part there: numbers, attendance lists and votes stay as they are, and the branch owes as many meetings as before. Attendance there flows back into this branch's attendance book and onto the member's own page.")
  static let whatStaysHere = Word(
    zh: "编入的党员在这里参加主题党日、党课和组织生活会，没有表决权、不重复计数。网上党支部不收党费、不发展党员、不选举，不承担三会一课等任务，不会因此逾期。",
    en: "Those enrolled take part in theme days, lectures and organization-life meetings here; they have no vote here and are not counted a second time. A virtual branch collects no dues, develops no members, holds no elections and owes none of the regular meetings, so nothing of it falls overdue.")
  static let nameWord = Word(zh: "姓名", en: "Name"), homeWord = Word(zh: "组织关系所在支部", en: "Own branch"), virtualWord = Word(zh: "网上党支部", en: "Virtual branch"), termWord = Word(zh: "起止", en: "From, until")
  static let thisYear = Word(zh: "今年到会", en: "Attended this year"), openWord = Word(zh: "查看", en: "Open"), whichWord = Word(zh: "范围", en: "Which"), standing = Word(zh: "现在", en: "Now"), overWord = Word(zh: "已结束", en: "Ended")
  static func cameThisYear(_ came: Int, _ expected: Int) -> Word { Word(zh: "今年应到 \(expected) 次，到会 \(came) 次", en: "attended \(came) of \(expected) this year") }
  static func term(_ since: Day, _ until: Day?) -> Word { until.map { Word(zh: "\(since.inChinese)至\($0.inChinese)", en: "\(since.inEnglish) to \($0.inEnglish)") } ?? Word(zh: "\(since.inChinese)起", en: "since \(since.inEnglish)") }
  static let nobodyEnrolled = Word(zh: "没有编入的党员", en: "Nobody is enrolled"), nobodyEnrolledWhy = Word(zh: "长期在外、不便到会的党员，可以编入网上党支部参加活动。", en: "Members who are away and cannot come may be enrolled in a virtual branch.")
  static let nobodyEnrolledHere = Word(zh: "由党员组织关系所在支部或上级党组织编入。", en: "The members' own branches, or an organization above, enrol them."), noneOver = Word(zh: "没有已结束的", en: "None has ended"), noneOverWhy = Word(zh: "编入结束后列在这里。", en: "Enrolments that ended are listed here.")
  static let noVirtual = Word(zh: "还没有网上党支部", en: "There is no virtual branch"), noVirtualWhy = Word(zh: "先请上级党委在“组织机构”中成立一个网上党支部。", en: "Ask the committee above to set one up under “Organizations” first.")
  static let findMember = Word(zh: "按姓名查找党员", en: "Find a member by name"), findMemberFirst = Word(zh: "先按姓名查找要编入的党员。", en: "First find by name whom to enrol."), nobodyFound = Word(zh: "没有找到党员", en: "No member found"), nobodyFoundWhy = Word(zh: "请换一个姓名；只有本支部和下级的正式党员、预备党员可以编入。", en: "Try another name; only full and probationary members within your reach can be enrolled.")
  static func alreadyIn(_ name: String) -> Word { Word(zh: "已编入\(name)", en: "enrolled in \(name)") }
  static let membersWord = Word(zh: "党员", en: "Members"), sinceWord = Word(zh: "从", en: "From"), untilWord = Word(zh: "到", en: "Until"), untilHint = Word(zh: "没有定下来就空着", en: "Leave empty where it is not fixed"), backWord = Word(zh: "返回", en: "Back"), cancelWord = Word(zh: "取消", en: "Cancel")
  static func membersHint(_ most: Int) -> Word { Word(zh: "一次最多 \(most) 人", en: "At most \(most) at once") }
  static let lastDay = Word(zh: "最后一天", en: "Last day"), endReason = Word(zh: "结束原因", en: "Why it ends"), endReasonHint = Word(zh: "如：返乡、转走组织关系", en: "For example: came home, affiliation transferred"), endIt = Word(zh: "结束编入", en: "End the enrolment")
  static let endedByItself = Word(zh: "到期，或随党籍变动、网上党支部撤销而结束", en: "Its term was over, or it ended with the membership or the virtual branch")
  static let resumeIt = Word(zh: "撤销结束", en: "Undo the end"), resumeHint = Word(zh: "恢复为结束以前的起止时间。", en: "It runs on as it did before."), takeBackIt = Word(zh: "撤回这次编入", en: "Take this enrolment back"), takeBackHint = Word(zh: "编入有误、还没有登记过到会的，可以撤回。", en: "Made by mistake and nothing recorded yet: it can be taken back.")
  static let myVirtualBranches = Word(zh: "我编入的网上党支部", en: "My virtual branches")
  static let mayRead = Word(zh: "查看网上党支部编入", en: "see enrolments in virtual branches"), mayEnrol = Word(zh: "编入网上党支部", en: "enrol members in virtual branches")
}
