import FeatureKit

extension Word {
  static let inspections = Word(zh: "检查", en: "Inspections")
  static func inspectionsOf(_ name: String) -> Word { Word(zh: "\(name)：检查", en: "Inspections of \(name)") }
  static func inspectionOf(_ name: String) -> Word { Word(zh: "检查：\(name)", en: "Inspection: \(name)") }
  static let mayRead = Word(zh: "查看检查安排", en: "see inspections"), mayReadBook = Word(zh: "查看佐证册", en: "see evidence books"), mayOpen = Word(zh: "安排和结束检查", en: "open and end inspections")
  static let listLead = Word(zh: "检查人员按期只读查看，到期自动停止。支部不用准备材料：佐证册由台账现有记录组成。", en: "Inspectors look for some days and do nothing; their reach ends by itself. A branch prepares nothing: its evidence book is made of what the journal has.")
  static let openInspection = Word(zh: "安排检查", en: "Open an inspection"), openGo = Word(zh: "开始检查", en: "Open it"), cancel = Word(zh: "取消", en: "Cancel")
  static let inspected = Word(zh: "被检查的党组织", en: "What is inspected"), inspector = Word(zh: "检查人员", en: "Inspector"), openedBy = Word(zh: "安排检查的党组织", en: "Opened by")
  static let days = Word(zh: "检查时间", en: "When"), looksAt = Word(zh: "检查内容", en: "What is looked at"), stateWord = Word(zh: "状态", en: "State"), allOfThem = Word(zh: "全部", en: "All")
  static let records = Word(zh: "查看的记录", en: "Records of"), recordsFrom = Word(zh: "记录自", en: "Records from"), recordsUntil = Word(zh: "记录至", en: "Records until")
  static let beginsOn = Word(zh: "检查自", en: "First day"), lastDay = Word(zh: "检查至", en: "Last day"), lastDayHint = Word(zh: "这一天过后自动不能查看", en: "After this day nothing can be seen any more")
  static func span(_ from: Day, _ until: Day) -> Word { Word(zh: "\(from.inChinese)至\(until.inChinese)", en: "\(from) to \(until)") }
  static func andBelow(_ name: String, isBranch: Bool) -> Word { isBranch ? Word(zh: name, en: name) : Word(zh: "\(name)和所有下级党组织", en: "\(name) and all below it") }
  static let noneSuch = Word(zh: "没有这样的检查", en: "No such inspections"), noneSuchWhy = Word(zh: "上级安排检查后，在这里写明谁来看、看什么、到哪一天。", en: "When an office above opens one, it says here who looks at what until when.")
  static let onlyLooks = Word(zh: "检查人员只能查看：不能办理，不能打开遮盖的个人信息。每次办理和查看的权限都按当天的任职判断。", en: "An inspector only looks: does nothing, and uncovers no personal field. What may be seen is decided by the posts of the day.")
  static let books = Word(zh: "佐证册", en: "Evidence books"), booksLead = Word(zh: "随时可以打开，不用支部准备。", en: "Ready at any time; the branch prepares nothing.")
  static let endNow = Word(zh: "提前结束", en: "End it now"), endedEarlyWord = Word(zh: "已提前结束", en: "Ended early"), reason = Word(zh: "理由", en: "Reason"), reasonHint = Word(zh: "结束后检查人员立即不能查看", en: "The inspector sees nothing from this moment on")
  static func endedFor(_ at: String, _ reason: String) -> Word { Word(zh: "\(at)：\(reason)", en: "\(at): \(reason)") }
  static let findByName = Word(zh: "按姓名找人", en: "Find a person by name"), nobodyFound = Word(zh: "没有可选的人员", en: "There is nobody to choose")
  static let nobodyFoundWhy = Word(zh: "检查人员须有账号。请在上面输入姓名查找；没有账号的，先由安全管理员开设。", en: "An inspector needs an account. Look for a name above; who has none gets one from the security administrator.")
  static let inspectorHint = Word(zh: "须有账号，且不在被检查的党组织任职", en: "With an account, and without a post in what is inspected"), looksHint = Word(zh: "如：三会一课、主题党日的记录", en: "Such as: the records of meetings and theme days")
  static let whatInspectorsSee = Word(zh: "检查人员能看到组织、名册（号码、住址等遮盖）、应尽事项、活动会议、督办、表格、总览、台账和佐证册。", en: "Inspectors see organizations, the register (numbers and addresses covered), duties, gatherings, follow-ups, forms, the overview, the journal and evidence books.")
  static func runningHere(_ name: String, _ office: String, _ until: Day) -> Word { Word(zh: "\(office)安排的检查正在进行：\(name)，至\(until.inChinese)", en: "An inspection by \(office) is running: \(name), until \(until)") }

  // The book.
  static let evidenceBook = Word(zh: "佐证册", en: "Evidence book")
  static func bookOf(_ name: String) -> Word { Word(zh: "\(name)佐证册", en: "Evidence book of \(name)") }
  static let bookLead = Word(zh: "每项应尽事项的依据、状态和佐证，取自台账。没有为检查另写的内容。", en: "Each duty with its rule, its state and its proofs, taken from the journal. Nothing here was written for an inspection.")
  static let printBook = Word(zh: "打印", en: "Print"), downloadWord = Word(zh: "下载 Word 文件", en: "Download for Word")
  static func bookReference(_ text: String) -> Word { Word(zh: "编号：佐证 \(text)", en: "Reference: evidence \(text)") }
  static func bookCut(_ n: Int) -> Word { Word(zh: "事项超过 \(n) 项，只列出前 \(n) 项，请缩短时间", en: "More than \(n) duties: only the first \(n) are listed; choose fewer days") }
  static let nothingOwed = Word(zh: "这段时间没有应尽事项", en: "Nothing was owed in these days"), nothingOwedWhy = Word(zh: "请换一段时间。", en: "Choose other days.")
  static let duty = Word(zh: "事项", en: "Duty"), proof = Word(zh: "佐证", en: "Proof"), noProof = Word(zh: "没有佐证", en: "No proof"), withdrawn = Word(zh: "已撤回", en: "withdrawn"), afterPeriod = Word(zh: "期后补办", en: "made up after its period")
  static func entry(_ id: Int64) -> Word { Word(zh: "台账 \(id)", en: "Entry \(id)") }
  static func sealNumber(_ n: Int64) -> Word { Word(zh: "签封 \(n)", en: "seal \(n)") }
  static let notSealedYet = Word(zh: "待签封", en: "not sealed yet")
  static func recorded(_ at: String, _ delay: Int, _ who: String) -> Word {
    let days = delay == 0 ? Word(zh: "当天", en: "on the day") : delay > 0 ? Word(zh: "\(delay) 天后", en: delay == 1 ? "1 day after" : "\(delay) days after") : Word(zh: "事前", en: "before it")
    return Word(zh: "\(at)记录（\(days.zh)）\(who.isEmpty ? "" : "，\(who)")", en: "recorded \(at) (\(days.en))\(who.isEmpty ? "" : ", \(who)")")
  }
  static func sum(_ s: EvidenceBook.Sum) -> Word {
    Word(
      zh: "应尽事项 \(s.owed) 项：完成 \(s.met) 项（期后补办 \(s.afterwards) 项），逾期可补 \(s.late) 项，未完成 \(s.missed) 项，未到期 \(s.pending) 项，免除 \(s.waived) 项",
      en: "\(s.owed) duties: \(s.met) done (\(s.afterwards) after their period), \(s.late) late, \(s.missed) not done, \(s.pending) not due yet, \(s.waived) waived")
  }

  // The first page.
  static let runningNow = Word(zh: "正在进行的检查", en: "Inspections running")
  static func youInspectShort(_ name: String) -> Word { Word(zh: "您正在检查\(name)", en: "You inspect \(name)") }
  static func looksAtShort(_ who: String, _ name: String) -> Word { Word(zh: "\(who)正在检查\(name)", en: "\(who) inspects \(name)") }
  static func untilAndWhat(_ until: Day, _ office: String, _ looks: String) -> Word { Word(zh: "\(office)安排，至\(until.inChinese)，查看：\(looks)。不用准备材料", en: "For \(office) until \(until): \(looks). Nothing has to be prepared") }
}

// Why not.
extension Word {
  static let beginsToday = Word(zh: "检查最早从今天开始", en: "An inspection begins today at the earliest")
  static func tooFarAhead(_ n: Int) -> Word { Word(zh: "最多提前 \(n) 天安排", en: "At most \(n) days ahead") }
  static let endsBeforeItBegins = Word(zh: "结束日期早于开始日期", en: "It cannot end before it begins")
  static func tooLong(_ n: Int) -> Word { Word(zh: "一次检查最长 \(n) 天", en: "An inspection lasts \(n) days at most") }
  static let looksMissing = Word(zh: "请写明检查内容", en: "Say what is looked at"), reasonMissing = Word(zh: "请写明理由", en: "Say why")
  static func textTooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 字", en: "At most \(n) characters") }
  static let recordsOrder = Word(zh: "记录的结束日期早于开始日期", en: "The records cannot end before they begin")
  static func recordsLong(_ n: Int) -> Word { Word(zh: "一次最多查看 \(n) 年的记录", en: "Records of \(n) years at most") }
  static let noAccount = Word(zh: "该人员没有可用的账号", en: "This person has no account to come in by")
  static let administratorsApart = Word(zh: "系统、安全、审计管理员不能担任检查人员", en: "System, security and audit administrators do not inspect")
  static let ownWork = Word(zh: "该人员在被检查的党组织任职，不能检查自己的工作", en: "This person holds a post in what is inspected; nobody inspects their own work")
  static let inspectsAlready = Word(zh: "该人员这段时间已在检查这里", en: "This person inspects here in these days already")
  static let endedAlready = Word(zh: "检查已经结束", en: "This inspection is over")
}

// What the journal and notices say.
extension Word {
  static func opened(_ who: Reference, _ name: String, _ since: Day, _ until: Day) -> Word { Word(zh: "安排\(who)于\(since.inChinese)至\(until.inChinese)检查“\(name)”，只读", en: "\(who) is to inspect “\(name)” from \(since) to \(until), to read only") }
  static func endedEarly(_ who: Reference, _ name: String) -> Word { Word(zh: "提前结束\(who)对“\(name)”的检查", en: "Ended the inspection of “\(name)” by \(who) early") }
  static func youInspect(_ name: String, _ since: Day, _ until: Day) -> Word { Word(zh: "请您于\(since.inChinese)至\(until.inChinese)检查“\(name)”", en: "You are asked to inspect “\(name)” from \(since) to \(until)") }
  static func youAreInspected(_ office: String, _ since: Day, _ until: Day) -> Word { Word(zh: "\(office)将于\(since.inChinese)至\(until.inChinese)检查，只看系统里已有的记录，不用准备材料", en: "\(office) inspects from \(since) to \(until): only what is recorded already; nothing has to be prepared") }
  static func inspectionEnded(_ name: String) -> Word { Word(zh: "对“\(name)”的检查已提前结束", en: "The inspection of “\(name)” was ended early") }
}

extension Inspection.State {
  var word: Word {
    switch self {
    case .coming: Word(zh: "未开始", en: "To begin")
    case .running: Word(zh: "进行中", en: "Running")
    case .over: Word(zh: "已结束", en: "Over")
    }
  }
}
extension Word {
  /// What stands inside of sentences elsewhere, over a part.
  var asHeading: Word { Word(zh: zh, en: en.prefix(1).uppercased() + en.dropFirst()) }
}
