import FeatureKit

extension Word {
  static let asks = Word(zh: "减负", en: "What is asked")
  static func asksOf(_ name: String) -> Word { Word(zh: "\(name)：布置和负担", en: "\(name): what is asked") }
  static func asksLead(_ year: Int) -> Word { Word(zh: "\(year)年的回执、填报、问卷、督办和从严规定，一项一项都在这里。", en: "Every receipt, form, questionnaire, follow-up and stricter rule of \(year).") }
  static let nothingAsked = Word(zh: "今年没有布置", en: "Nothing was asked this year"), nothingAskedWhy = Word(zh: "本级没有要求下级办理回执、填报、督办或从严规定。", en: "This office has asked for no receipt, form, follow-up or stricter rule.")
  static let nothingBorne = Word(zh: "今年没有上级布置的事项", en: "Nothing was asked of this branch"), nothingBorneWhy = Word(zh: "上级各单位今年没有要求本支部办理回执、填报、督办或从严规定。", en: "No office above has asked this branch for a receipt, form, follow-up or stricter rule this year.")
  static let askedTitle = Word(zh: "本级布置的", en: "Asked by this office"), mostTitle = Word(zh: "办理最多的下级", en: "Of whom most was asked")
  static let borneTitle = Word(zh: "上级布置的合计", en: "Asked by the offices above, in sum"), receivedTitle = Word(zh: "上级布置的各项", en: "What the offices above asked")
  static let byKind = Word(zh: "按种类", en: "By kind"), kindWord = Word(zh: "种类", en: "Kind"), tasksWord = Word(zh: "事项", en: "Tasks"), fieldsWord = Word(zh: "要填的栏目", en: "Fields"), sumWord = Word(zh: "合计", en: "Sum")
  static let whatWord = Word(zh: "内容", en: "What"), askerWord = Word(zh: "布置单位", en: "Asked by"), placesWord = Word(zh: "涉及党组织", en: "Organizations"), dayWord = Word(zh: "日期", en: "Day"), organizationWord = Word(zh: "党组织", en: "Organization")
  static let gaveBack = Word(zh: "已撤回，不计", en: "withdrawn, not counted"), yearWord = Word(zh: "年份", en: "Year")
  static func yearOf(_ year: Int) -> Word { Word(zh: "\(year)年", en: "\(year)") }

  // MARK: what is known

  static let readyTitle = Word(zh: "系统已经掌握的", en: "Known already"), readyLead = Word(zh: "每个支部的这些数据都有，不用再要；名册可以直接导出。", en: "Of every branch this is known and need not be asked for; lists can be taken out as they are.")
  static func takeOut(_ word: Word, _ columns: Int) -> Word { Word(zh: "导出\(word.zh)（\(columns) 栏）", en: "Take out \(word.en) (\(columns) columns)") }
  static let savedTitle = Word(zh: "省下的填报时间", en: "Minutes saved"), formWord = Word(zh: "表", en: "Form"), rowsWord = Word(zh: "行数", en: "Rows"), columnsWord = Word(zh: "栏目", en: "Columns"), knownWord = Word(zh: "不用填的栏目", en: "Known"), minutesWord = Word(zh: "省下（分钟）", en: "Minutes saved")
  static func savedLead(_ name: String, _ year: Int) -> Word { Word(zh: "\(name)及下级，\(year)年各表有多少栏不用再填。", en: "\(name) and below in \(year): how many fields of each form nobody had to fill in.") }
  static func formula(_ seconds: Int) -> Word { Word(zh: "省下的分钟 = 行数 × 不用填的栏目 × \(seconds) 秒 ÷ 60", en: "Minutes saved = rows × known columns × \(seconds) seconds ÷ 60") }
  static let formulaHonest = Word(zh: "每栏的秒数是本地估计，没有实测；行数和栏目取自系统记录。", en: "The seconds a field takes are an estimate of the place, not measured; rows and columns are counted from the records.")
  static let rosterForm = Word(zh: "党员名册（全国系统采集表）", en: "Roster of members (collection form of the national system)"), gatheringForm = Word(zh: "“三会一课”和活动登记表", en: "Register of meetings and activities"), dutyForm = Word(zh: "应尽事项完成情况表", en: "Table of duties done and not done")
  static func ownForm(_ title: String) -> Word { Word(zh: "填报：\(title)", en: "Form: \(title)") }

  // MARK: self-check

  static let checkTitle = Word(zh: "减负自查", en: "Self-check")
  static func checkOf(_ name: String) -> Word { Word(zh: "\(name)减负自查", en: "Self-check of \(name)") }
  static func checkLead(_ year: Int) -> Word { Word(zh: "\(year)年。要点是产品自拟的，由本地改定；能计数的由系统核对，其余由本级如实填写。", en: "\(year). The points are the product's own wording, for the place to set. What can be counted is counted; the office says the rest truly.") }
  static func checkedOn(_ day: String) -> Word { Word(zh: "上次自查：\(day)", en: "Last checked on \(day)") }
  static let holdsWord = Word(zh: "是否做到", en: "Does it hold?"), remarkWord = Word(zh: "说明", en: "Remark"), remarkHint = Word(zh: "没有做到的写明怎么改", en: "Where it does not, say how it will be put right"), countedWord = Word(zh: "系统核对", en: "Counted"), saveWord = Word(zh: "保存自查", en: "Save")
  static func foundTasks(_ n: Int, _ most: Int) -> Word { Word(zh: "对单个下级最多布置 \(n) 项，限 \(most) 项；超过的系统不予办理", en: "at most \(n) of \(most) tasks were asked of any one below; more is refused") }
  static func foundFields(_ n: Int) -> Word { Word(zh: "今年填报共 \(n) 栏，系统已掌握的和今年填过的都没有再要", en: "\(n) fields were asked for this year; none that was known or had been filled in") }
  static let foundNoScores = Word(zh: "系统没有打卡、积分和在线时长统计", en: "Zhibu counts no check-ins, points or time online")
  static func foundComplaints(_ n: Int) -> Word { n == 0 ? Word(zh: "没有待答复的投诉建议", en: "no complaint waits for an answer") : Word(zh: "还有 \(n) 件投诉建议待上级答复", en: n == 1 ? "1 complaint waits for an answer" : "\(n) complaints wait for an answer") }
  static let branchChecksNothing = Word(zh: "自查由上级党组织进行，支部不需要自查", en: "Offices above branches check themselves; a branch need not"), noSuchPoint = Word(zh: "没有这一条自查要点", en: "There is no such point"), pointMissing = Word(zh: "请选择是否做到", en: "Please say whether it holds"), remarkMissing = Word(zh: "没有做到的请写明怎么改", en: "Please say how it will be put right")
  static func remarkLong(_ n: Int) -> Word { Word(zh: "说明最多 \(n) 个字", en: "A remark has at most \(n) characters") }
  static func checked(_ points: Int, _ against: Int) -> Word { Word(zh: "减负自查 \(points) 条，\(against) 条没有做到", en: "went through \(points) points of the self-check; \(against) do not hold") }
}

extension SelfCheck.Answer {
  var word: Word {
    switch self {
    case .yes: Word(zh: "做到", en: "It holds")
    case .no: Word(zh: "没有做到", en: "It does not")
    }
  }
}
