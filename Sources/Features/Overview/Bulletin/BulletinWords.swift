import FeatureKit

extension Word {
  static let bulletin = Word(zh: "月报", en: "Monthly bulletin")
  static func bulletinTitle(_ name: String, _ month: Word) -> Word { Word(zh: "\(name)\(month.zh)工作月报", en: "\(name): bulletin for \(month.en)") }
  static let bulletinLead = Word(zh: "句子由数字写成，每句通向它的名单。打印和 Word 文件按公文格式排版。", en: "Sentences are written from the figures, and each leads to its list. The print and the Word file follow the format of official documents.")
  static let printBulletin = Word(zh: "打印", en: "Print")
  static let downloadWord = Word(zh: "下载 Word 文件", en: "Download for Word")
  static func bulletinReference(_ text: String) -> Word { Word(zh: "编号：月报 \(text)", en: "Reference: bulletin \(text)") }

  static let bulletinGeneral = Word(zh: "基本情况", en: "In general")
  static let bulletinDuties = Word(zh: "组织生活开展情况", en: "Meetings and activities")
  static let bulletinTurnout = Word(zh: "到会情况", en: "Attendance")
  static let bulletinCompared = Word(zh: "与上月对照", en: "Beside the month before")
  static let bulletinToDo = Word(zh: "需要办理的事项", en: "What is to be done")

  static func bulletinUnits(_ branches: Int, _ members: Int) -> Word { Word(zh: "共有党支部 \(branches) 个、党员 \(members) 名。", en: "There are \(branches) branches with \(members) members.") }
  static func bulletinDuty(_ matter: Word, _ label: Word, _ t: Tally) -> Word {
    let zh = [(t.late, "逾期可补"), (t.missed, "未完成"), (t.pending, "未到期"), (t.waived, "免除")].filter { $0.0 > 0 }.map { "，\($0.1) \($0.0) 项" }.joined()
    let en = [(t.late, "late"), (t.missed, "not done"), (t.pending, "not due yet"), (t.waived, "waived")].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return Word(zh: "\(matter.zh)（\(label.zh)）应办 \(t.owed) 项，完成 \(t.met) 项\(zh)。", en: "\(matter.en) (\(label.en)): \(t.met) of \(t.owed) done\(en).")
  }
  static let bulletinNoMinutes = Word(zh: "本月没有会议记录。", en: "There are no minutes of this month.")
  static func bulletinTurnoutAll(_ t: Turnout) -> Word {
    Word(
      zh: "有会议记录的活动会议 \(t.gatherings) 场，应到 \(t.expected) 人次，到会 \(t.attended) 人次，到会率 \(t.came.text)；按时记录 \(t.prompt) 场。",
      en: "\(t.gatherings) gatherings have minutes; \(t.attended) of \(t.expected) expected came, \(t.came.text); \(t.prompt) were recorded in time.")
  }
  static func bulletinTurnoutKind(_ line: FacetLine) -> Word {
    let n = line.gatherings ?? 0
    return Word(zh: "\(line.word.zh) \(n) 场，应到 \(line.expected) 人次，到会 \(line.attended) 人次，到会率 \(line.came.text)。", en: "\(line.word.en): \(n), \(line.attended) of \(line.expected) came, \(line.came.text).")
  }
  static let bulletinMonthly = Word(zh: "按月要求的事项完成率", en: "Share done of what is asked every month")
  /// Nil where there is no figure for the month.
  static func bulletinShare(_ what: Word, _ now: Share, _ before: Share, _ month: Word) -> Word? {
    guard now.of > 0 else { return nil }
    guard let change = Share.change(from: before, to: now) else { return Word(zh: "\(what.zh) \(now.text)，\(month.zh)没有数字可以对照。", en: "\(what.en): \(now.text); \(month.en) has no figure to compare with.") }
    return Word(zh: "\(what.zh) \(now.text)，\(month.zh)为 \(before.text)，\(change.zh)。", en: "\(what.en): \(now.text); \(month.en): \(before.text), \(change.en).")
  }
  static func bulletinLate(_ n: Int) -> Word { Word(zh: "逾期可补的 \(n) 项，请在宽限期内补办、补记。", en: "\(n) are late; made up within the period of grace, they count.") }
  static func bulletinMissed(_ n: Int) -> Word { Word(zh: "未完成的 \(n) 项，宽限期已过，请说明原因。", en: "\(n) were not done, and the period of grace is over; say why.") }
  static func bulletinPending(_ n: Int) -> Word { Word(zh: "未到期的 \(n) 项，请按期办理。", en: "\(n) are not due yet.") }
  static let bulletinNothingOpen = Word(zh: "没有逾期和未完成的事项。", en: "Nothing is late or undone.")
}
