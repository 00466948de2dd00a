import Essentials
import Web

extension Word {
  static let metWord = Word(zh: "已完成", en: "Done")
  static let lateWord = Word(zh: "逾期，可补", en: "Late, can still be made up")
  static let missedWord = Word(zh: "未完成", en: "Not done")
  static let pendingWord = Word(zh: "未到期", en: "Not yet due")
  static let waivedWord = Word(zh: "已免除", en: "Waived")
  static let lateShort = Word(zh: "逾期", en: "late")
  static let missedShort = Word(zh: "未完成", en: "not done")
  static let pendingShort = Word(zh: "未到期", en: "not yet due")
  static let articleToCheck = Word(zh: "条号待核", en: "article number to be confirmed")
  static let localRule = Word(zh: "本县规定", en: "rule of this county")
  static let errorWord = Word(zh: "错误", en: "Error")
  static let optional = Word(zh: "（选填）", en: " (optional)")
  /// Between a name and what is said of it.
  package static let colon = Word(zh: "：", en: ": ")
  /// Between two things said in one line.
  static let gap = Word(zh: "　", en: " ")
  static let pickRow = Word(zh: "选择", en: "Select")
  static let pickAll = Word(zh: "选择本页全部", en: "Select all on this page")
  static let previousPage = Word(zh: "上一页", en: "Previous")
  static let nextPage = Word(zh: "下一页", en: "Next")
  static let paging = Word(zh: "翻页", en: "Pages")
  static let filters = Word(zh: "筛选", en: "Filter")
  static let find = Word(zh: "查找", en: "Find"), clearFind = Word(zh: "看全部", en: "Show all")
  static let clearFilters = Word(zh: "清空筛选", en: "Clear filters")
  static let anyChoice = Word(zh: "全部", en: "All")
  static let pleaseChoose = Word(zh: "请选择", en: "Please choose")
  static let batch = Word(zh: "批量办理", en: "Act on the selected rows")
  static let batchHint = Word(zh: "勾选后可以一起办理", en: "Tick rows to act on them together")
  static let clearPicked = Word(zh: "取消选择", en: "Clear selection")
  static let keysHint = Word(zh: "上下移动", en: "move")
  static let keyPick = Word(zh: "选择", en: "select")
  static let keyOpen = Word(zh: "打开", en: "open")
  static let keyFind = Word(zh: "搜索", en: "search")
  static let enterKey = Word(zh: "回车", en: "Enter")
  static let showNumbers = Word(zh: "看数字", en: "Show the figures")
  static let item = Word(zh: "项目", en: "Item")
  static let number = Word(zh: "数量", en: "Number")
  static let unit = Word(zh: "单位", en: "Unit")
  static let today = Word(zh: "今天", en: "Today")
  static let dueToday = Word(zh: "今天到期", en: "Due today")
  static let whereYouAre = Word(zh: "所在位置", en: "You are here")
  static let youAreHere = Word(zh: "您在这里", en: "You are here")
  static let stepDone = Word(zh: "，已完成", en: ", done")
  static let print = Word(zh: "打印", en: "Print")
  static let preparedBy = Word(zh: "制表人：", en: "Prepared by:")
  static let checkedBy = Word(zh: "审核人：", en: "Checked by:")
  static let dateBlank = Word(zh: "日期：", en: "Date:")
  static let progressPaused = Word(zh: "可以离开这一页，办完在消息里告诉您。", en: "You may leave this page; a message will tell you when it is done.")

  static func dataAsOf(_ time: String) -> Word { Word(zh: "数据截至 \(time)", en: "Data as of \(time)") }
  static func daysLeft(_ n: Int) -> Word { Word(zh: "还有 \(n) 天", en: n == 1 ? "1 day left" : "\(n) days left") }
  static func daysPast(_ n: Int) -> Word { Word(zh: "已过 \(n) 天", en: n == 1 ? "1 day past" : "\(n) days past") }
  static let notDone = Word(zh: "这一步没有办成", en: "this was not done")
  static func problems(_ n: Int) -> Word { Word(zh: "有 \(n) 处要改", en: n == 1 ? "1 thing to correct" : "\(n) things to correct") }
  static func pickNamed(_ name: String) -> Word { Word(zh: "选择：\(name)", en: "Select: \(name)") }
  static func picked(_ n: Int) -> Word { Word(zh: "已选 \(n) 项", en: "\(n) selected") }
  static func pageNumber(_ n: Int) -> Word { Word(zh: "第 \(n) 页", en: "Page \(n)") }
  static func shown(_ from: Int, _ to: Int, _ total: Int, _ more: Bool) -> Word {
    let zh = more ? "超过 \(total) 条" : "共 \(total) 条", en = more ? "more than \(total)" : "\(total)"
    return Word(zh: "第 \(from)–\(to) 条，\(zh)", en: "\(from)–\(to) of \(en)")
  }
  static func progress(_ done: Int, _ total: Int, _ rate: Int?) -> Word {
    let zh = rate.map { "，每秒约 \($0) 行" } ?? "", en = rate.map { ", about \($0) a second" } ?? ""
    return Word(zh: "已办 \(done) 行，共 \(total) 行\(zh)。", en: "\(done) of \(total) rows\(en).")
  }
  static func secondsLeft(_ n: Int) -> Word { Word(zh: "还要约 \(n) 秒", en: "about \(n) seconds left") }
  static func percentDone(_ n: Int) -> Word { Word(zh: "完成 \(n)%", en: "\(n)% done") }
  static func readBy(_ name: String, _ when: String) -> Word {
    Word(zh: "查阅人：\(name)　\(when)　本页打印、导出均带此行", en: "Read by \(name), \(when). Prints and exports of this page carry this line.")
  }
  static func cell(_ unit: String, _ column: String, _ c: DutyCount) -> Word {
    Word(
      zh: "\(unit)，\(column)：应 \(c.owed)，完成 \(c.met)，逾期 \(c.late)，未完成 \(c.missed)，未到期 \(c.pending)",
      en: "\(unit), \(column): \(c.owed) owed, \(c.met) done, \(c.late) late, \(c.missed) not done, \(c.pending) not yet due")
  }
}
