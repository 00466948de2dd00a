import FeatureKit

// Why not, and what to do instead; what the journal says; who is told.
extension Word {
  static let chooseVirtual = Word(zh: "请选择一个网上党支部", en: "Choose a virtual branch"), chooseMembers = Word(zh: "请勾选要编入的党员", en: "Tick whom to enrol")
  static func hasEnded(_ name: String) -> Word { Word(zh: "\(name)已经撤销", en: "\(name) has been dissolved") }
  static func dayBetween(_ first: Day) -> Word { Word(zh: "日期应在\(first.inChinese)到今天之间", en: "A day from \(first.inEnglish) to today") }
  static let untilTooEarly = Word(zh: "最后一天不能早于开始日期，也不能早于今天", en: "The last day cannot come before the first, nor before today")
  static func tooMany(_ most: Int) -> Word { Word(zh: "一次最多编入 \(most) 人，请分批办理", en: "At most \(most) at once; enrol them in several goes") }
  static let notMembersHere = Word(zh: "所选的人有的不是您管理范围内的党员，请重新勾选", en: "Some of those chosen are no members within your reach; choose again")
  static func enrolledAlready(_ name: String) -> Word { Word(zh: "\(name)已编入这个网上党支部", en: "\(name) is enrolled there already") }
  static let alreadyOver = Word(zh: "这次编入已经结束", en: "This enrolment has ended"), reasonMissing = Word(zh: "请写明结束的原因", en: "Please say why it ends"), notEndedByHand = Word(zh: "这次编入没有结束，不用恢复", en: "This enrolment was not ended by anybody")
  static func tooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let cannotResume = Word(zh: "此人已不是党员，或已重新编入，不能恢复", en: "They are no member any more, or were enrolled again; it cannot run on")
  static let wasMarked = Word(zh: "已经登记过到会，不能撤回；请改为结束编入", en: "Attendance was recorded; end the enrolment instead of taking it back")

  // MARK: the journal; persons by reference, and nothing that somebody typed

  static func enrolled(_ people: [Reference], _ branch: String, _ since: Day) -> Word {
    Word(zh: "把\(people.map(\.description).joined(separator: "、"))编入\(branch)，\(since.inChinese)起", en: "enrolled \(people.map(\.description).joined(separator: ", ")) in \(branch) since \(since.inEnglish)")
  }
  static func endedEnrolment(_ who: Reference, _ branch: String, _ on: Day) -> Word { Word(zh: "\(who)在\(branch)的编入于\(on.inChinese)结束", en: "ended the enrolment of \(who) in \(branch) on \(on.inEnglish)") }
  static func resumedEnrolment(_ who: Reference, _ branch: String) -> Word { Word(zh: "恢复\(who)在\(branch)的编入", en: "let the enrolment of \(who) in \(branch) run on") }
  static func tookBackEnrolment(_ who: Reference, _ branch: String) -> Word { Word(zh: "撤回\(who)在\(branch)的编入（编入有误）", en: "took back the enrolment of \(who) in \(branch), made by mistake") }

  // MARK: who is told

  static func youAreEnrolled(_ branch: String, _ since: Day) -> Word { Word(zh: "您已编入\(branch)，\(since.inChinese)起参加活动；组织关系、党费和表决权仍在原支部", en: "You take part in \(branch) from \(since.inEnglish); affiliation, dues and votes stay with your own branch") }
  static func newEnrolments(_ branch: String, _ n: Int, _ since: Day) -> Word { Word(zh: "\(branch)新编入党员 \(n) 名，\(since.inChinese)起", en: "\(n) newly enrolled in \(branch) from \(since.inEnglish)") }
  static func enrolmentEnds(_ branch: String, _ on: Day) -> Word { Word(zh: "在\(branch)的编入于\(on.inChinese)结束", en: "An enrolment in \(branch) ends on \(on.inEnglish)") }
  static func enrolmentResumes(_ branch: String) -> Word { Word(zh: "在\(branch)的编入恢复", en: "An enrolment in \(branch) runs on") }
  static func enrolmentTakenBack(_ branch: String) -> Word { Word(zh: "在\(branch)的编入已撤回", en: "An enrolment in \(branch) was taken back") }
}
