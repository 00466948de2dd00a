import DutyBoard
import FeatureKit

extension Word {
  static let overview = Word(zh: "总览", en: "Overview")
  static func overviewOf(_ name: String) -> Word { Word(zh: "\(name)总览", en: "Overview of \(name)") }
  static let seeOverview = Word(zh: "查看总览", en: "see the overview")
  static func lead(_ branches: Int, _ members: Int) -> Word {
    Word(zh: "\(branches) 个支部，\(members) 名党员。单位按组织树的次序排列，不排名。", en: "\(branches) branches, \(members) members. Organizations stand in tree order; nothing is ranked.")
  }
  static let downloadCSV = Word(zh: "下载 CSV", en: "Download CSV")
  static let month = Word(zh: "月份", en: "Month")
  static let seeThem = Word(zh: "看名单", en: "See which")
  static let gap = Word(zh: "：", en: ": ")
  static let nothingOwed = Word(zh: "这个月没有应尽事项", en: "Nothing is owed in this month")
  static let nothingOwedWhy = Word(zh: "支部和党员登记以后，事项会按制度条目自动列出。", en: "Once branches and members are registered, the rules list what they owe.")
  static let trend = Word(zh: "每月完成的比例", en: "Share done, month by month")
  static let yearBefore = Word(zh: "上年同期", en: "the same months a year before")
  static let trendLater = Word(zh: "满两个月后显示。", en: "Shown once there are two months.")
  static func monthNumber(_ n: Int) -> Word { Word(zh: "\(n)月", en: "\(n)") }
  static let byUnit = Word(zh: "事项和单位", en: "Duties by unit")
  static let itself = Word(zh: "本级", en: "Itself")
  static let allTogether = Word(zh: "合计", en: "In all")
  static let treeOrder = Word(
    zh: "分母是应当做的数：不足 7 名正式党员的支部不要求支委会，没有党小组的支部不要求党小组会。", en: "Figures are of what is owed: a branch with fewer than 7 full members owes no committee meeting, one without groups no group meeting.")
  static func waivedCount(_ n: Int) -> Word { Word(zh: "另有 \(n) 项已免除。", en: n == 1 ? "One more was waived." : "\(n) more were waived.") }
  static func monthMet(_ label: Word, _ met: Int, of owed: Int) -> Word { Word(zh: "\(label.zh)的会议和活动，应办 \(owed) 项，完成 \(met) 项。", en: "\(label.en): \(met) of \(owed) meetings and activities held.") }
  static func lateUntil(_ n: Int, _ day: Day) -> Word { Word(zh: "还差 \(n) 项，\(day.month)月\(day.day)日前补办、补记均有效。", en: "\(n) are missing; made up by \(day), they count.") }
  static func missed(_ label: Word, _ n: Int) -> Word { Word(zh: "\(label.zh)有 \(n) 项未完成。", en: "\(label.en): \(n) not done.") }
  static func pending(_ n: Int, _ day: Day) -> Word { Word(zh: "还有 \(n) 项，\(day.month)月\(day.day)日到期。", en: "\(n) more, due by \(day.inEnglish).") }
  static func heldOf(_ label: Word, _ matter: Word, _ met: Int, _ left: Int) -> Word {
    left == 0 ? Word(zh: "\(label.zh)\(matter.zh)全部完成，共 \(met) 项。", en: "\(matter.en), \(label.en): all \(met) done.")
      : Word(zh: "\(label.zh)\(matter.zh)完成 \(met) 项，还有 \(left) 项。", en: "\(matter.en), \(label.en): \(met) done, \(left) to go.")
  }
  static let unit = Word(zh: "单位", en: "Unit")
  static let branches = Word(zh: "支部数", en: "Branches")
  static let rule = Word(zh: "条目", en: "Rule")
  static let matter = Word(zh: "事项", en: "Matter")
  static let period = Word(zh: "时段", en: "Period")
  static let owed = Word(zh: "应办", en: "Owed")
  static let met = Word(zh: "已完成", en: "Done")
  static let late = Word(zh: "逾期可补", en: "Late")
  static let missed = Word(zh: "未完成", en: "Not done")
  static let pending = Word(zh: "未到期", en: "Not yet due")
  static let waived = Word(zh: "已免除", en: "Waived")
  static let inAll = Word(zh: "（合计）", en: " (in all)")
  static let onlyItself = Word(zh: "（本级）", en: " (itself)")
}
