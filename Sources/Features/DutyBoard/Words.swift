import FeatureKit

extension Word {
  static let duties = Word(zh: "应尽事项", en: "Duties")
  static func dutiesOf(_ name: String) -> Word { Word(zh: "\(name)的应尽事项", en: "Duties of \(name)") }
  static let boardLead = Word(zh: "每一项都写明依据、期限和现在的情况。单位按组织树的次序排列，不排名。", en: "Each with its rule, its deadline and how it stands. Organizations stand in tree order; nothing is ranked.")
  static let regulations = Word(zh: "制度条目", en: "Rules")
  static let regulationsLead = Word(zh: "系统按这些条目提醒和核对。此处为转述，不是条文；条号待核的已注明。", en: "What the house reminds of and checks by. Paraphrases, not the texts; what is still to be checked is marked.")
  static let nothingHere = Word(zh: "这里没有事项", en: "Nothing here")
  static let nothingHereWhy = Word(zh: "按现在的筛选没有找到。可以换一个状态、条目或时段。", en: "Nothing matches. Try another state, rule or period.")
  static let stateWord = Word(zh: "情况", en: "State")
  static let ruleWord = Word(zh: "条目", en: "Rule")
  static let periodFrom = Word(zh: "时段起始日", en: "Period from")
  static let periodWord = Word(zh: "时段", en: "Period")
  static let duty = Word(zh: "事项", en: "Duty")
  static let whose = Word(zh: "单位", en: "Whose")
  static let underRule = Word(zh: "依据", en: "Under")
  static let until = Word(zh: "期限", en: "Until")
  static let canBeMadeUpUntil = Word(zh: "补办截止", en: "Can be made up until")
  static let times = Word(zh: "次数", en: "Times")
  static let evidence = Word(zh: "凭据", en: "What proves it")
  static let entry = Word(zh: "台账记录", en: "Journal entry")
  static let noEvidence = Word(zh: "还没有凭据", en: "Nothing proves it yet")
  static let noEvidenceWhy = Word(zh: "会议或活动的记录归档后，会自动列在这里。", en: "When the minutes of a gathering are saved, they appear here by themselves.")
  static let why = Word(zh: "为什么要办", en: "Why")
  static let waive = Word(zh: "免除", en: "Waive")
  static let undoWaive = Word(zh: "撤销免除", en: "Undo the waiver")
  static let waiveTitle = Word(zh: "免除一项应尽事项", en: "Waive a duty")
  static let waiveLead = Word(zh: "由上一级党组织决定，理由会留在事项和台账上，随时可以撤销。", en: "The level above decides. The reason stays with the duty; it can be undone at any time.")
  static let reason = Word(zh: "理由", en: "Reason")
  static let reasonHint = Word(zh: "写明事实，最多 200 字", en: "State the facts, at most 200 characters")
  static let waivedFor = Word(zh: "免除理由", en: "Waived because")
  static let waivedBy = Word(zh: "免除人", en: "Waived by")
  static let theWatch = Word(zh: "系统值守", en: "the watch")
  static func waivedByOn(_ name: String, _ day: String) -> Word { Word(zh: "\(name)，\(day)", en: "\(name), \(day)") }
  static let graceIsOver = Word(zh: "补办期限已过。现在补记，只记入台账，这一项仍为“未完成”。", en: "The grace is over. What is recorded now stands in the journal, and the duty stays “not done”.")
  static let backToDuty = Word(zh: "返回事项", en: "Back to the duty")
  static let withdrawn = Word(zh: "已撤回", en: "withdrawn")
  static func recordedAt(_ when: String) -> Word { Word(zh: "登记于 \(when)", en: "entered \(when)") }
  static func span(_ a: String, _ b: String) -> Word { Word(zh: "\(a) 至 \(b)", en: "\(a) to \(b)") }
  static func inBrackets(_ a: String, _ b: String) -> Word { Word(zh: "\(a)（\(b)）", en: "\(a) (\(b))") }
  package static func workingDaysLeft(_ n: Int) -> Word {
    n == 0 ? Word(zh: "今天是补办最后一天", en: "last day to make it up") : Word(zh: "还有 \(n) 个工作日可补", en: n == 1 ? "1 working day to make it up" : "\(n) working days to make it up")
  }
  static func metOn(_ day: String) -> Word { Word(zh: "\(day)完成", en: "done \(day)") }
  static func metAfter(_ day: String) -> Word { Word(zh: "\(day)完成，期后补办", en: "done \(day), after the period") }
  static func ended(_ day: String) -> Word { Word(zh: "\(day)到期", en: "ended \(day)") }
  package static let plan = Word(zh: "去安排", en: "Plan it")
  package static let record = Word(zh: "去记录", en: "Record it")
  static let article = Word(zh: "条文", en: "Article")
  static let whatItAsks = Word(zh: "内容（转述）", en: "What it says (paraphrase)")
  static let effect = Word(zh: "在系统中的作用", en: "What it does here")
  static let itsDuties = Word(zh: "看这一条的事项", en: "Its duties")
  static let figures = Word(zh: "数字", en: "Figures")
  static let figureWord = Word(zh: "项目", en: "Figure")
  static let valueWord = Word(zh: "数值", en: "Value")
  static let remark = Word(zh: "备注", en: "Remark")
  static let countyRule = Word(zh: "本县规定", en: "rule of this county")
  static let modality = Word(zh: "要求", en: "Strength")
  static let whoOwes = Word(zh: "谁应办", en: "Who owes it")
  static let underCondition = Word(zh: "条件", en: "On condition")
  static let howOften = Word(zh: "多久一次", en: "How often")
  static let graceWord = Word(zh: "到期后可补", en: "Can be made up for")
  static let remindersWord = Word(zh: "提醒", en: "Reminders")
  static let foundedWithin = Word(zh: "当期内设立或合并的", en: "Founded or merged within the period")
  static let nothingOwed = Word(zh: "当期不计", en: "nothing is owed for it")
  static let inForce = Word(zh: "版本", en: "Version")
  static func versionFrom(_ id: String, _ day: String) -> Word { Word(zh: "\(id)，\(day)起", en: "\(id), from \(day)") }
  static func workingDays(_ n: Int) -> Word { Word(zh: "\(n) 个工作日", en: "\(n) working days") }
  static func daysBefore(_ days: [Int]) -> Word {
    Word(zh: "到期前 \(days.map { String($0) }.joined(separator: "、")) 天", en: "\(days.map { String($0) }.joined(separator: " and ")) days before the end")
  }
  static func condition(_ name: Word, _ least: Int?, _ most: Int?) -> Word {
    let zh = [least.map { "不少于 \($0)" }, most.map { "不多于 \($0)" }].compactMap { $0 }.joined(separator: "，")
    let en = [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap { $0 }.joined(separator: ", ")
    return Word(zh: name.zh + zh, en: "\(name.en): \(en)")
  }
}

extension DutyFilter.States {
  var word: Word {
    switch self {
    case .open: Word(zh: "待办", en: "To do")
    case .pending: Word(zh: "未到期", en: "Not yet due")
    case .late: Word(zh: "逾期，可补", en: "Late")
    case .missed: Word(zh: "未完成", en: "Not done")
    case .met: Word(zh: "已完成", en: "Done")
    case .waived: Word(zh: "已免除", en: "Waived")
    case .all: Word(zh: "全部", en: "All")
    }
  }
}
