import FeatureKit

// What pages say.
extension Word {
  static let duesWord = Word(zh: "党费", en: "Dues"), myDues = Word(zh: "我的党费", en: "My dues"), ledgerWord = Word(zh: "党费台账", en: "Ledger"), yearWord = Word(zh: "年度", en: "Year"), monthWord = Word(zh: "月份", en: "Month"), memberWord = Word(zh: "党员", en: "Member")
  static func duesOf(_ name: String) -> Word { Word(zh: "\(name)的党费", en: "Dues of \(name)") }
  static func ledgerOf(_ name: String, _ year: Int) -> Word { Word(zh: "\(name)\(year)年党费台账", en: "Dues ledger of \(name), \(year)") }
  static func yearOf(_ year: Int) -> Word { Word(zh: "\(year)年", en: "\(year)") }
  static let organizationWord = Word(zh: "党组织", en: "Organization"), branchWord = Word(zh: "党支部", en: "Branch"), stateWord = Word(zh: "状态", en: "State"), onWord = Word(zh: "日期", en: "Date"), amountWord = Word(zh: "金额（元）", en: "Amount (yuan)")
  static let reasonWord = Word(zh: "原因", en: "Reason"), noteWord = Word(zh: "说明", en: "Note"), kindWord = Word(zh: "事项", en: "Entry"), nowWord = Word(zh: "现在", en: "Now"), sinceWord = Word(zh: "起始月份", en: "Since"), untilWord = Word(zh: "截止月份", en: "Until")
  static let asCSV = Word(zh: "下载 CSV", en: "Download CSV"), chooseWord = Word(zh: "请选择", en: "Please choose"), membersWord = Word(zh: "党员交纳情况", en: "What members owe")
  static func membersCount(_ n: Int) -> Word { Word(zh: "\(n) 人", en: n == 1 ? "1 member" : "\(n) members") }

  // MARK: figures

  static let assessedWord = Word(zh: "应收", en: "Assessed"), receivedWord = Word(zh: "实收", en: "Received"), shareReceived = Word(zh: "收缴率", en: "Received of assessed"), owedWord = Word(zh: "应交未交", en: "Still owed"), lateWord = Word(zh: "欠交人数", en: "Members behind")
  static let keptWord = Word(zh: "留存", en: "Kept"), extraWord = Word(zh: "多交", en: "Extra"), fromBelowWord = Word(zh: "下级上缴", en: "From below"), refundedWord = Word(zh: "退还", en: "Refunded"), remittedWord = Word(zh: "上缴上级", en: "Remitted"), spentWord = Word(zh: "使用", en: "Spent")
  static let centreWord = Word(zh: "待上缴中央", en: "For the centre"), freeWord = Word(zh: "可用留存（元）", en: "Free to use (yuan)"), keptChange = Word(zh: "本年留存增减", en: "Change of what is kept")
  static let owesMonths = Word(zh: "未交月数", en: "Open months"), owesAmount = Word(zh: "未交（元）", en: "Open (yuan)"), dueAmount = Word(zh: "应交（元）", en: "Due (yuan)"), byOrganization = Word(zh: "各党组织情况", en: "By organization"), yearSums = Word(zh: "全年合计", en: "The year in all")
  static let inWord = Word(zh: "收入", en: "In"), outWord = Word(zh: "支出", en: "Out"), owedChange = Word(zh: "应收增减", en: "Owed"), accountWord = Word(zh: "科目", en: "Account"), debitWord = Word(zh: "借方", en: "Debit"), creditWord = Word(zh: "贷方", en: "Credit"), linesWord = Word(zh: "分录", en: "Lines")
  static func keptBefore(_ amount: Fen) -> Word { Word(zh: "上年结转 \(amount.grouped) 元", en: "Brought forward: \(amount.grouped) yuan") }
  static let noEntries = Word(zh: "本年没有记录", en: "No entries this year"), noEntriesWhy = Word(zh: "收缴、使用和上缴登记后，会按日期列在这里。", en: "What is collected, spent and remitted stands here by date.")
  static func entryTitle(_ kind: Word) -> Word { Word(zh: "台账记录：\(kind.zh)", en: "Entry: \(kind.en)") }
  static let reversalWord = Word(zh: "冲销", en: "Reversal"), reversedWord = Word(zh: "已冲销", en: "Reversed"), reversesThat = Word(zh: "原记录", en: "The entry that was reversed"), seeReversal = Word(zh: "查看冲销记录", en: "See the reversal")
  static let reverseTitle = Word(zh: "冲销这条记录", en: "Reverse this entry"), reverseLead = Word(zh: "台账不修改、不删除。登记有误时记一条相反的记录，两条都保留。", en: "Nothing in the ledger is changed or deleted: a wrong entry is taken back by its opposite, and both stay."), reverseGo = Word(zh: "冲销", en: "Reverse")

  // MARK: fixing

  static let fixTitle = Word(zh: "核定交纳数额", en: "Fix amounts"), fixGo = Word(zh: "保存核定数额", en: "Save the amounts"), fixLead = Word(zh: "只填有变化的党员，空着的保持不变。", en: "Enter only what changes; what is left empty stays."), fixHow = Word(zh: "按填写的基数和比例自动算出每月应交。基数加密保存，只有本人能看到。", en: "The amount a month is worked out from the base. Bases are sealed; only the member sees their own.")
  static let sinceMonth = Word(zh: "从哪个月起", en: "From which month"), untilMonth = Word(zh: "到哪个月止", en: "Until which month"), monthHint = Word(zh: "如 2026-01", en: "Such as 2026-01"), changeReason = Word(zh: "年内变动原因", en: "Why it changes within the year"), changeReasonHint = Word(zh: "按年初核定办理的，年内变动要写明原因，如工资调整", en: "Needed where amounts are fixed for the year: a rise in pay, for example")
  static func amountSince(_ amount: Fen, _ month: DuesMonth) -> Word { Word(zh: "\(month.word.zh)起每月 \(amount.grouped) 元", en: "\(amount.grouped) yuan a month since \(month.word.en)") }
  static func baseOf(_ name: String) -> Word { Word(zh: "\(name)的基数", en: "Base of \(name)") }
  static func categoryOf(_ name: String) -> Word { Word(zh: "\(name)的收入类别", en: "Kind of income of \(name)") }
  static let notFixed = Word(zh: "尚未核定", en: "Not fixed yet"), notFixedWhy = Word(zh: "所在党支部核定后，会显示每月应交多少。", en: "The branch has not fixed the amount yet."), withoutAmountHow = Word(zh: "没有核定数额的党员不列入当月应收。", en: "They are left out of the month's assessment.")
  static func withoutAmount(_ n: Int) -> Word { Word(zh: "还有 \(n) 名党员没有核定交纳数额", en: n == 1 ? "1 member has no amount yet" : "\(n) members have no amount yet") }
  static let termsTitle = Word(zh: "党费办法", en: "Terms"), fixingWord = Word(zh: "数额怎样核定", en: "When amounts are fixed"), farmerWord = Word(zh: "农民党员每月交纳（元）", en: "Farmers a month (yuan)"), farmerHint = Word(zh: "省级党委组织部门规定的数额", en: "As the province's Organization Department has set it")
  static let shareWord = Word(zh: "上缴上级的比例（%）", en: "Share that goes upward (%)"), shareHint = Word(zh: "按上级通知填写，上缴时据此提示金额", en: "As the superior has set it; the amount is proposed by it"), termsDefault = Word(zh: "上级还没有规定，按默认办理", en: "Nobody above has laid anything down: the default"), termsLaid = Word(zh: "按党委规定", en: "As the committee has laid down")
  static func termsLead(_ name: String) -> Word { Word(zh: "适用于\(name)及下级党组织", en: "For \(name) and all below") }

  // MARK: the run

  static let assessTitle = Word(zh: "月度核收", en: "Month's assessment"), assessGo = Word(zh: "核收这个月", en: "Assess the month"), assessHint = Word(zh: "按已核定的数额，一次列出全部党员当月应交。重复办理只补列遗漏的。", en: "Enters what every member owes for the month; done again it adds only whom it had left out."), withoutWord = Word(zh: "没有核定数额", en: "Without an amount")
  static func assessedFor(_ month: DuesMonth) -> Word { Word(zh: "\(month.word.zh)已核收", en: "Assessed for \(month.word.en)") }
  static let cancelAssessment = Word(zh: "撤销核收", en: "Take back"), monthsTitle = Word(zh: "逐月情况", en: "Month by month"), exemptWord = Word(zh: "免交", en: "Exempt"), paidWord = Word(zh: "已交", en: "Paid"), unpaidWord = Word(zh: "未交", en: "Open"), dueNow = Word(zh: "本月应交", en: "Due this month")
  static let noMembers = Word(zh: "没有应交党费的党员", en: "Nobody owes dues here"), noMembersWhy = Word(zh: "组织关系在本支部的党员会列在这里；临时支部、网上支部不收党费。", en: "Members affiliated here are listed; temporary and virtual branches collect nothing."), noChildren = Word(zh: "下面没有党组织", en: "Nothing stands below"), noChildrenWhy = Word(zh: "设立下级党组织后，这里按单位汇总。", en: "Once organizations are set up below, they are summed up here.")
  static let allPaid = Word(zh: "没有未交的月份", en: "Nothing is open"), noDuesHere = Word(zh: "没有交纳记录", en: "No dues"), noDuesHereWhy = Word(zh: "党费由组织关系所在党支部核定和收缴。", en: "Dues are fixed and collected by the branch that holds the affiliation.")
  static func allPaidUntil(_ month: DuesMonth) -> Word { Word(zh: "已交到\(month.word.zh)", en: "Paid until \(month.word.en)") }
  static func openMonths(_ n: Int, _ amount: Fen) -> Word { Word(zh: "有 \(n) 个月未交，共 \(amount.grouped) 元", en: n == 1 ? "1 month is open: \(amount.grouped) yuan" : "\(n) months are open: \(amount.grouped) yuan") }
  static func openSince(_ month: DuesMonth) -> Word { Word(zh: "最早是\(month.word.zh)", en: "The first is \(month.word.en)") }
  static let howToPay = Word(zh: "请到所在党支部交纳，可以委托亲属或其他党员代交；转账时请写明姓名和月份。", en: "Pay at your branch, or let relatives or another member pay for you. A transfer should name you and the month.")
  static func monthsOpen(_ n: Int) -> Word { Word(zh: "\(n) 个月未交", en: n == 1 ? "1 month open" : "\(n) months open") }
  static func monthsRunningOf(_ n: Int) -> Word { Word(zh: "连续 \(n) 个月", en: n == 1 ? "1 month" : "\(n) months running") }
  static let nothingOpen = Word(zh: "已交清", en: "Paid up"), monthsRunning = Word(zh: "连续未交", en: "Months running"), lateTitle = Word(zh: "欠交名单", en: "Members behind"), remindGo = Word(zh: "发出提醒", en: "Send reminders")
  static func remindHint(_ alert: Int) -> Word { Word(zh: "连续 1、3、5 个月未交的提醒本人；满 \(alert) 个月的同时告知党支部和党委，由支部大会按程序处理，系统不自动处理。", en: "Members are reminded at the set months; at \(alert) the branch and the committee are told. What follows is decided by the members' meeting in due form.") }

  // MARK: paying

  static let collectTitle = Word(zh: "收缴登记", en: "Enter payments"), collectGo = Word(zh: "登记收缴", en: "Enter"), collectLead = Word(zh: "勾选已经交来的月份，可以一次登记多名党员。", en: "Tick the months that were paid, for many members at once."), nothingToCollect = Word(zh: "没有待收的月份", en: "Nothing is open"), nothingToCollectWhy = Word(zh: "党委办理月度核收后，当月应交会列在这里。", en: "The month stands here once the committee has assessed it.")
  static func tooOldTitle(_ n: Int) -> Word { Word(zh: "\(n) 名党员有超过补交期限的月份，不能在这里登记", en: n == 1 ? "1 member has months too old to be entered here" : "\(n) members have months too old to be entered here") }
  static func tickOf(_ name: String, _ month: DuesMonth) -> Word { Word(zh: "\(name) \(month.word.zh)", en: "\(name), \(month.word.en)") }
  static let wayWord = Word(zh: "交纳方式", en: "How"), payerWord = Word(zh: "代交人", en: "Paid by"), payerHint = Word(zh: "亲属或其他党员代交时填写", en: "Where a relative or another member brought it")
  static let extraTitle = Word(zh: "登记多交", en: "Enter an extra payment"), extraGo = Word(zh: "登记多交", en: "Enter")
  static func extraLead(_ at: Fen) -> Word { Word(zh: "自愿多交不限数额；一次多交 \(at.grouped) 元以上的，全部上缴中央。", en: "Any amount; a single payment of \(at.grouped) yuan or more goes to the centre whole.") }
  static let receiptTitle = Word(zh: "党费收据", en: "Dues receipt"), receiptWord = Word(zh: "收据", en: "Receipt"), receiptsTitle = Word(zh: "收据", en: "Receipts"), receiptNumber = Word(zh: "收据编号", en: "Number"), whatForWord = Word(zh: "交纳月份", en: "For"), receiptVoid = Word(zh: "这张收据已作废", en: "This receipt is void"), givenBackWord = Word(zh: "已退还", en: "Given back")
  static func joinedYears(_ n: Int) -> Word { Word(zh: "本月是您入党 \(n) 周年", en: n == 1 ? "You joined the Party one year ago this month" : "You joined the Party \(n) years ago this month") }
  static let refundTitle = Word(zh: "退还这笔党费", en: "Give this back"), refundGo = Word(zh: "登记退还", en: "Enter the refund")
  static let quarterlyWord = Word(zh: "按季", en: "Quarterly"), quarterlyTitle = Word(zh: "按季交纳", en: "Paying by the quarter"), quarterlyIs = Word(zh: "支部已同意每季度交纳一次。", en: "The branch agrees that this member pays once a quarter."), quarterlyIsNot = Word(zh: "现在按月交纳。遇特殊情况，经支部同意可以每季度交纳一次。", en: "Pays every month. With the branch's consent it may be once a quarter."), quarterlyAgree = Word(zh: "同意按季交纳", en: "Agree to quarters"), quarterlyEnd = Word(zh: "恢复按月交纳", en: "Back to months"), quarterlyOwn = Word(zh: "支部已同意您每季度交纳一次。", en: "Your branch agrees that you pay once a quarter.")

  // MARK: relief, money, disclosure

  static let reliefTitle = Word(zh: "申请少交免交", en: "Ask for relief"), reliefsTitle = Word(zh: "少交免交", en: "Relief"), reliefAmount = Word(zh: "批准后每月交纳（元）", en: "To pay a month (yuan)"), reliefAmountHint = Word(zh: "免交填 0", en: "0 for nothing"), reliefReasonHint = Word(zh: "写明困难情况，加密保存", en: "What the difficulty is; it is sealed"), consideredWord = Word(zh: "支部研究日期", en: "Considered by the branch on"), reliefGo = Word(zh: "报上级党委", en: "Send to the committee"), grantedWord = Word(zh: "已批准少交", en: "Relief granted")
  static let reliefLead = Word(zh: "先由支部研究，再报上一级党委批准；党委批准后从起始月份执行。", en: "The branch considers it, the committee above approves it; it then holds from the first month.")
  static func reliefOf(_ name: String) -> Word { Word(zh: "\(name)少交免交申请", en: "Relief for \(name)") }
  static func reliefLine(_ amount: Fen, _ since: DuesMonth, _ until: DuesMonth) -> Word { Word(zh: "每月 \(amount.grouped) 元，\(since.word.zh)至\(until.word.zh)", en: "\(amount.grouped) yuan a month, \(since.word.en) until \(until.word.en)") }
  static func waitsFor(_ name: String) -> Word { Word(zh: "已报\(name)，等待批准", en: "Waits for \(name)") }
  static let decideRelief = Word(zh: "审批", en: "Decide"), approveWord = Word(zh: "批准", en: "Approve"), refuseWord = Word(zh: "不批准", en: "Refuse"), answerWord = Word(zh: "审批意见", en: "Opinion"), answerHint = Word(zh: "不批准时必须写明原因", en: "Needed where it is refused"), endReliefWord = Word(zh: "终止少交免交", en: "End the relief")
  static let spendTitle = Word(zh: "登记使用", en: "Enter spending"), spendGo = Word(zh: "登记使用", en: "Enter"), useWord = Word(zh: "用途", en: "Use"), whatWord = Word(zh: "具体事项", en: "What for"), whatHint = Word(zh: "如：购买学习书籍 20 册", en: "Such as: 20 books for study")
  static let remitTitle = Word(zh: "登记上缴", en: "Enter a remittance"), remitGo = Word(zh: "登记上缴", en: "Enter"), centralWord = Word(zh: "这笔是上缴中央的多交党费", en: "These are extra payments for the centre"), centralHint = Word(zh: "单独登记，不与一般上缴混在一起", en: "Entered by themselves"), proposedHint = Word(zh: "按规定比例提示，可以修改", en: "Proposed by the share; it may be changed"), remitTopWhy = Word(zh: "顶层党组织向系统外的上级上缴，请在使用的系统中办理。", en: "The organization at the top remits outside this house.")
  static func remitTo(_ name: String) -> Word { Word(zh: "上缴到：\(name)。对方确认后记入对方台账。", en: "To \(name), in whose ledger it stands once confirmed.") }
  static let waitingRemittances = Word(zh: "待确认的上缴", en: "Remittances to confirm"), takeGo = Word(zh: "确认收到", en: "Confirm")
  static let disclosureWord = Word(zh: "党费公布", en: "Disclosure"), notDisclosed = Word(zh: "还没有公布", en: "Not disclosed yet"), notDisclosedWhy = Word(zh: "党组织公布后，党员可以在这里看到全年收缴、使用情况。", en: "Once it is disclosed, members see here what was collected and how it was used."), discloseLead = Word(zh: "公布后本支部党员都能看到，这一年的台账不再登记。", en: "Members will see it, and the year's ledger is closed."), discloseGo = Word(zh: "向党员公布", en: "Disclose to members")
  static func disclosureOf(_ name: String, _ year: Int) -> Word { Word(zh: "\(name)\(year)年党费收缴使用情况", en: "Dues of \(name) in \(year)") }
  static func disclosedOn(_ day: Day) -> Word { Word(zh: "\(day.inChinese)公布", en: "Disclosed on \(day.inEnglish)") }
  static func halfYearBehind(_ n: Int) -> Word { Word(zh: "有 \(n) 名党员连续 6 个月以上未交党费", en: n == 1 ? "1 member has not paid for half a year" : "\(n) members have not paid for half a year") }
  static func remittancesWait(_ n: Int) -> Word { Word(zh: "有 \(n) 笔上缴等待确认", en: n == 1 ? "1 remittance waits to be confirmed" : "\(n) remittances wait to be confirmed") }
  static func reliefsWait(_ n: Int) -> Word { Word(zh: "有 \(n) 份少交免交等待审批", en: n == 1 ? "1 request for relief waits" : "\(n) requests for relief wait") }

  static let maySeeOwn = Word(zh: "查看自己的党费", en: "see one's own dues"), mayReadDues = Word(zh: "查看党费台账", en: "see the dues"), mayKeepDues = Word(zh: "核定、收缴和管理党费", en: "fix, collect and manage dues")
}

extension DuesTerms.Fixing {
  var word: Word { self == .january ? Word(zh: "每年初核定，年内一般不变", en: "Fixed in January for the year") : Word(zh: "工资变化当月起按新基数", en: "From the month in which the pay changes") }
}
extension DuesUse {
  var word: Word {
    switch self {
    case .training: Word(zh: "培训党员", en: "Training")
    case .papers: Word(zh: "订阅资料、购置设备", en: "Papers, books and equipment")
    case .commending: Word(zh: "表彰先进", en: "Commending")
    case .hardship: Word(zh: "补助困难党员", en: "Members in need")
    case .disaster: Word(zh: "救灾", en: "Disasters")
    }
  }
}
extension EntryKind {
  var word: Word {
    switch self {
    case .assessed: Word(zh: "月度核收", en: "Assessment")
    case .paid: Word(zh: "收缴", en: "Payment")
    case .extra: Word(zh: "多交", en: "Extra payment")
    case .refunded: Word(zh: "退还", en: "Refund")
    case .remitted: Word(zh: "上缴", en: "Remittance")
    case .taken: Word(zh: "收到下级上缴", en: "From below")
    case .spent: Word(zh: "使用", en: "Spending")
    }
  }
}
extension LedgerAccount {
  var word: Word {
    switch self {
    case .owed: Word(zh: "党员应交未交", en: "Owed by members")
    case .cash: Word(zh: "党费留存", en: "Kept")
    case .assessed: Word(zh: "应收党费", en: "Assessed")
    case .extra: Word(zh: "自愿多交", en: "Extra payments")
    case .centre: Word(zh: "待上缴中央", en: "For the centre")
    case .fromBelow: Word(zh: "下级上缴", en: "From below")
    case .remitted: Word(zh: "上缴上级", en: "Remitted")
    case .training: DuesUse.training.word
    case .papers: DuesUse.papers.word
    case .commending: DuesUse.commending.word
    case .hardship: DuesUse.hardship.word
    case .disaster: DuesUse.disaster.word
    }
  }
}
extension PayWay {
  var word: Word {
    switch self {
    case .cash: Word(zh: "现金", en: "Cash")
    case .proxy: Word(zh: "代交", en: "By somebody else")
    case .transfer: Word(zh: "转账", en: "Transfer")
    case .bank: Word(zh: "银行流水", en: "Bank statement")
    }
  }
}
extension Relief.State {
  var tag: Tag {
    switch self {
    case .considered: .warn(Word(zh: "支部已研究，待批准", en: "Waits for approval"))
    case .approved: .ok(Word(zh: "已批准", en: "Approved"))
    case .refused: .err(Word(zh: "未批准", en: "Refused"))
    case .ended: .plain(Word(zh: "已终止", en: "Ended"))
    }
  }
}
