import FeatureKit

// 定期安排: what is fixed, and what is said about it.
extension Word {
  static let routines = Word(zh: "定期安排", en: "Recurring gatherings"), lifeDay = Word(zh: "组织生活日", en: "Organization-life day")
  static let routinesLead = Word(zh: "固定在每月同一天的活动。到期前 10 天自动生成安排并通知，和手工安排的一样可以调整、取消；当月已经手工安排的不再生成。", en: "What is held on the same day of every month. Its plan is made and announced ten days ahead and can be changed or cancelled like any other; a month that was planned by hand is left alone.")
  static let noRoutines = Word(zh: "还没有定期安排", en: "Nothing recurs yet"), noRoutinesWhy = Word(zh: "把每月的主题党日固定下来，就是组织生活日。", en: "Fix the monthly theme day: that is the organization-life day.")
  static let fixRoutine = Word(zh: "新增定期安排", en: "Fix a recurring gathering"), changeRoutine = Word(zh: "修改定期安排", en: "Change a recurring gathering"), fixIt = Word(zh: "固定下来", en: "Fix it")
  static let undoChange = Word(zh: "恢复修改前的", en: "Take the change back"), endRoutine = Word(zh: "停止", en: "End it"), resumeRoutine = Word(zh: "恢复", en: "Resume it")
  static func planMonth(_ month: Day) -> Word { Word(zh: "现在就安排\(month.month)月的", en: "Plan that of \(english(month)) now") }
  static let everyWord = Word(zh: "间隔", en: "How often"), dayWord = Word(zh: "每月几日", en: "Day of the month"), dayHint = Word(zh: "1 到 31；没有这一天的月份按月末", en: "1 to 31; the last day in a shorter month")
  static let workingWord = Word(zh: "遇休息日顺延到下一个工作日", en: "On the next working day where that day is not worked"), workingHint = Word(zh: "顺延会跨月的，提前到月内最后一个工作日", en: "Where that would be next month, on the last working day of the month")
  static let kindsOfRoutine = Word(zh: "含主题党日的，就是本支部的组织生活日，按主题党日计，不另外增加任务", en: "With the theme day it is the branch's organization-life day: it counts as the theme day, and nothing is owed besides")
  static func everyText(_ n: Int) -> Word {
    switch n {
    case 1: Word(zh: "每月", en: "Every month")
    case 3: Word(zh: "每三个月", en: "Every three months")
    case 6: Word(zh: "每半年", en: "Every six months")
    default: Word(zh: "每年", en: "Every year")
    }
  }
  static func rhythm(_ t: Routine.Terms) -> Word {
    let from = clock(t.starts), until = t.ends.map { "–\(clock($0))" } ?? "", shift = t.working ? "，遇休息日顺延" : "", moved = t.working ? " or the next working day" : ""
    return Word(zh: "\(everyText(t.every).zh)\(t.day)日\(shift)　\(from)\(until)", en: "\(everyText(t.every).en) on day \(t.day)\(moved), \(from)\(until)")
  }
  private static func clock(_ minutes: Int) -> String { "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)" }
  private static func english(_ month: Day) -> String { "\(month.description.prefix(7))" }
  static let nextTime = Word(zh: "下一次：", en: "Next:")
  static func endedOn(_ day: Day) -> Word { Word(zh: "\(day.inChinese)停止", en: "Ended on \(day)") }

  static let dayOfMonth = Word(zh: "请填 1 到 31", en: "Please enter 1 to 31"), timeOfDay = Word(zh: "请填时间，如 15:00", en: "Please enter a time such as 15:00"), endsAfterStart = Word(zh: "结束时间应在开始之后", en: "The end must lie after the start")
  static let everyMonths = Word(zh: "请从列表中选择间隔", en: "Please choose from the list"), routinesFull = Word(zh: "一个党组织最多 12 项定期安排", en: "At most 12 recurring gatherings")
  static func lifeDayFixed(_ t: Routine.Terms) -> Word { Word(zh: "组织生活日已固定在\(everyText(t.every).zh)\(t.day)日；要换日子，请修改那一项", en: "The organization-life day is fixed already, on day \(t.day); change that one instead") }
  static let routineEnded = Word(zh: "这项定期安排已经停止", en: "This recurring gathering has ended"), routineHolds = Word(zh: "这项定期安排没有停止", en: "This recurring gathering has not ended")
  static let routineSame = Word(zh: "没有改动", en: "Nothing was changed"), routineFirst = Word(zh: "没有可恢复的修改", en: "There is no change to take back")
  static func monthMade(_ month: Day) -> Word { Word(zh: "\(month.month)月的已经安排过", en: "That of \(english(month)) was planned already") }
  static func plannedByHand(_ month: Day) -> Word { Word(zh: "\(month.month)月已经有同类的活动，不再重复安排", en: "Something of its kind stands in \(english(month)) already") }
  static func monthPast(_ month: Day) -> Word { Word(zh: "\(month.month)月的日子已过；已经召开的，请直接补录", en: "Its day in \(english(month)) is past; if it was held, enter it by hand") }

  private static func what(_ t: Routine.Terms) -> Word { Gathering.Kind.names(t.kinds) }
  static func routineFixed(_ t: Routine.Terms) -> Word { Word(zh: "固定\(what(t).zh)：\(rhythm(t).zh)", en: "fixed the \(what(t).en): \(rhythm(t).en)") }
  static func routineChanged(_ old: Routine.Terms, _ t: Routine.Terms) -> Word { Word(zh: "修改定期安排：\(what(old).zh)（\(rhythm(old).zh)）改为\(what(t).zh)（\(rhythm(t).zh)）", en: "changed what recurs: \(what(old).en) (\(rhythm(old).en)) is now \(what(t).en) (\(rhythm(t).en))") }
  static func routineUndone(_ t: Routine.Terms) -> Word { Word(zh: "恢复修改前的定期安排：\(what(t).zh)（\(rhythm(t).zh)）", en: "took a change back: \(what(t).en) (\(rhythm(t).en)) recurs as before") }
  static func routineEndedNow(_ t: Routine.Terms) -> Word { Word(zh: "停止定期安排\(what(t).zh)", en: "ended the recurring \(what(t).en)") }
  static func routineResumed(_ t: Routine.Terms) -> Word { Word(zh: "恢复定期安排\(what(t).zh)", en: "resumed the recurring \(what(t).en)") }
  static func monthPlanned(_ month: Day, _ t: Routine.Terms) -> Word { Word(zh: "按定期安排生成\(month.year)年\(month.month)月的\(what(t).zh)", en: "planned the \(what(t).en) of \(english(month)) as it recurs") }
  static func monthByHand(_ month: Day, _ t: Routine.Terms) -> Word { Word(zh: "\(month.year)年\(month.month)月已有\(what(t).zh)，定期安排不再生成", en: "left \(english(month)) alone: \(what(t).en) stands there already") }
  static func monthRefused(_ month: Day, _ t: Routine.Terms) -> Word { Word(zh: "\(month.year)年\(month.month)月的\(what(t).zh)没有能按定期安排生成", en: "could not plan the \(what(t).en) of \(english(month)) as it recurs") }
  static func monthNotPlanned(_ month: Day, _ t: Routine.Terms, _ why: Word) -> Word {
    Word(zh: "\(month.month)月的\(what(t).zh)没有自动安排上：\(why.zh)。请手工安排", en: "The \(what(t).en) of \(english(month)) could not be planned by itself: \(why.en). Please plan it by hand")
  }
}
