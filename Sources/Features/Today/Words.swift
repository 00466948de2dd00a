import FeatureKit

extension Word {
  static let today = Word(zh: "今天", en: "Today")
  static let seeToday = Word(zh: "查看今天要办的事", en: "see what is to be done today")
  static let comma = Word(zh: "，", en: ",")
  /// Between the phrases, where the line may break.
  static let afterComma = Word(zh: "", en: " ")
  static let gap = Word(zh: "：", en: ": ")
  static let nextThing = Word(zh: "下一件要办的事", en: "the next thing to do")
  static let nothingToDo = Word(zh: "现在没有要办的事", en: "nothing is to be done now")
  static let lookBelow = Word(zh: "请看下面几件事", en: "please look at what is below")
  static let allSettled = Word(zh: "没有待办的应尽事项", en: "Nothing is owed at present")
  static let allSettledWhy = Word(zh: "下个时段开始时，新的事项会自动列在这里。", en: "When the next period begins, what it asks for appears here.")
  static let seeAll = Word(zh: "看全部事项", en: "See all duties")
  static let lookAtIt = Word(zh: "看这一项", en: "Look at it")
  static let askWaiver = Word(zh: "不需要办理的，可以申请免除", en: "Not needed? See how it can be waived")
  static func lateWhy(_ end: String, _ grace: String) -> Word {
    Word(zh: "本期\(end)已经结束，\(grace)前补办、补记均有效；过了这一天记为“未完成”。", en: " The period ended on \(end). Made up or entered by \(grace), it still counts; after that day it is “not done”.")
  }
  static func pendingWhy(_ end: String) -> Word { Word(zh: "\(end)到期。", en: " Due by \(end).") }
  static let afterThat = Word(zh: "接下来", en: "After that")
  static func allOf(_ n: Int) -> Word { Word(zh: "全部 \(n) 项", en: "All \(n)") }
  static let inboxTitle = Word(zh: "待办", en: "To do")
  static let byRule = Word(zh: "事项种类", en: "Kind of duty")
  static let orderWord = Word(zh: "排列", en: "Arranged")
  static let orderAsFits = Word(zh: "自动", en: "As fits")
  static func order(_ o: TodayPage.Order) -> Word { o == .deadline ? Word(zh: "按期限", en: "by deadline") : Word(zh: "按单位", en: "by organization") }
  static let whichGroup = Word(zh: "党小组", en: "Group")
  static func itemsAndSoonest(_ n: Int, _ soonest: String) -> Word { Word(zh: "共 \(n) 项，最近一项\(soonest)", en: "\(n) in all, the next: \(soonest)") }
  static func lateBelow(_ name: String) -> Word { Word(zh: "下级逾期的事项", en: "Late below \(name)") }
  static func counted(_ what: String, _ n: Int) -> Word { Word(zh: "\(what) \(n) 项", en: "\(what) (\(n))") }
  static func withCount(_ what: String, _ n: Int) -> Word { Word(zh: "\(what)（\(n)）", en: "\(what) (\(n))") }
  static let pause = Word(zh: "，", en: "; ")
  static let duty = Word(zh: "事项", en: "Duty")
  static let whose = Word(zh: "单位", en: "Whose")
  static let until = Word(zh: "期限", en: "Left")
  static let state = Word(zh: "情况", en: "State")
  static let doIt = Word(zh: "办理", en: "Do it")
  static func section(_ s: TodayPage.Section, _ n: Int) -> Word {
    switch s {
    case .late: Word(zh: "逾期，可补（\(n)）", en: "Late, can be made up (\(n))")
    case .week: Word(zh: "7 天内（\(n)）", en: "Within 7 days (\(n))")
    case .month: Word(zh: "本月内（\(n)）", en: "This month (\(n))")
    case .later: Word(zh: "以后（\(n)）", en: "Later (\(n))")
    }
  }
  static let nothingCounted = Word(zh: "这个月还没有应尽事项。", en: "Nothing is owed this month yet.")
  static let seeThem = Word(zh: "看名单", en: "See which")
  static let toOverview = Word(zh: "打开总览", en: "Open the overview")
  static let more = Word(zh: "更多", en: "More")
  static func unread(_ n: Int) -> Word { Word(zh: "未读通知 \(n) 条", en: n == 1 ? "1 unread notice" : "\(n) unread notices") }
  static let markRead = Word(zh: "全部标为已阅", en: "I have read them")
  static let switchDesk = Word(zh: "切换单位", en: "Switch organization")
  static func allDesks(_ n: Int) -> Word { Word(zh: "全部 \(n) 个单位", en: "All \(n)") }
  static func lateCount(_ n: Int) -> Word { Word(zh: "逾期 \(n)", en: "\(n) late") }
  static let planned = Word(zh: "安排", en: "plan")
  static let dueShort = Word(zh: "截止", en: "due")
  static let dueDay = Word(zh: "截止日", en: "Due")
}
