import FeatureKit

// Why not.
extension Word {
  static let amountsAtBranches = Word(zh: "交纳数额由党支部核定，请到党支部办理", en: "Amounts are fixed at the branch"), sinceFar = Word(zh: "起始月份应在前后十二个月以内，写成 2026-01", en: "The month must lie within twelve months, written as 2026-01")
  static let memberNotHere = Word(zh: "这名党员的组织关系不在本支部，请核对", en: "This member does not belong to the branch"), amountsNone = Word(zh: "没有填写任何变化，请填写收入类别或基数", en: "Nothing was entered: give a kind of income or a base")
  static func alreadyAssessed(_ month: DuesMonth) -> Word { Word(zh: "已核收到\(month.word.zh)，请从下个月起，或先撤销该月核收", en: "Assessed until \(month.word.en): choose a later month, or take that assessment back first") }
  static let fixedForTheYear = Word(zh: "数额年初核定，年内一般不变动；确需变动请写明原因", en: "Amounts stay for the year; say why this one changes")
  static let termsAtCommittees = Word(zh: "党费办法由党委、党总支规定", en: "Terms are laid down by committees"), shareRange = Word(zh: "比例是 0 至 100 的整数", en: "A share is a whole number from 0 to 100")
  static let quarterlyAlready = Word(zh: "已经同意按季交纳", en: "This was agreed already"), quarterlyNot = Word(zh: "现在就是按月交纳", en: "This member pays by the month")
  static let noRateYet = Word(zh: "还没有核定交纳数额，请先核定", en: "Fix the amount first")
  static func reliefNotLess(_ now: Fen) -> Word { Word(zh: "应少于现在的 \(now.grouped) 元，免交填 0", en: "It must be less than the present \(now.grouped) yuan; 0 for nothing") }
  static let reliefFromNow = Word(zh: "从本月或者尚未核收的月份起", en: "It begins this month or in one not assessed yet"), consideredDay = Word(zh: "支部研究日期在最近半年以内，不能晚于今天", en: "The branch considered it within the last half year")
  static func reliefUntil(_ n: Int) -> Word { Word(zh: "一次最多 \(n) 个月，到期再研究", en: "At most \(n) months at a time") }
  static let reasonMissing = Word(zh: "请写明原因", en: "Please say why"), reliefMeets = Word(zh: "这段时间已有少交免交申请，请先终止原来的", en: "There is another one for this time; end it first"), reliefDecided = Word(zh: "这份申请已经办理", en: "This was decided already"), reliefOver = Word(zh: "已经终止或到期", en: "It is over already")
  static func tooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let assessedByCommittees = Word(zh: "月度核收由党委统一办理", en: "The month is assessed by the committee"), monthAhead = Word(zh: "这个月还没有到", en: "This month is still to come")
  static func monthOld(_ n: Int) -> Word { Word(zh: "只能核收最近 \(n) 个月", en: "Only the last \(n) months are assessed") }
  static func nothingToAssess(_ done: Int, _ without: Int) -> Word { Word(zh: "没有新的应收：已核收 \(done) 人，没有核定数额 \(without) 人", en: "Nothing to add: \(done) assessed, \(without) without an amount") }
  static func paidAlready(_ month: DuesMonth) -> Word { Word(zh: "\(month.word.zh)已经交纳，请先退还", en: "\(month.word.en) is paid; give the payment back first") }
  static func yearClosed(_ year: Int) -> Word { Word(zh: "\(year)年已经向党员公布，台账不再登记；更正请记在本年", en: "\(year) was disclosed to the members and is closed; enter corrections in the present year") }
  static let dayRange = Word(zh: "日期在最近十二个月以内，不能晚于今天", en: "The date lies within the last twelve months and not in the future")
  static let payNone = Word(zh: "请勾选交纳的党员和月份", en: "Tick who has paid which months"), payUnreadable = Word(zh: "无法识别勾选的内容，请刷新页面", en: "What was ticked cannot be read; reload the page"), payerMissing = Word(zh: "请填写代交人", en: "Enter who brought the money"), bankTaken = Word(zh: "这笔流水已经登记过", en: "This line of the bank was entered already")
  static func payTwice(_ name: String, _ month: DuesMonth) -> Word { Word(zh: "\(name)\(month.word.zh)已经交纳，不能重复登记", en: "\(name) has paid \(month.word.en) already") }
  static func payOld(_ name: String, _ month: DuesMonth, _ n: Int) -> Word { Word(zh: "\(name)\(month.word.zh)已超过 \(n) 个月，一般不再补交，请报上级党委处理", en: "\(name), \(month.word.en): older than \(n) months; ask the committee above") }
  static func payAhead(_ name: String, _ month: DuesMonth) -> Word { Word(zh: "\(name)\(month.word.zh)还没有到；按季交纳要先经支部同意", en: "\(name), \(month.word.en) is still to come; paying by the quarter needs the branch's consent") }
  static func payUnassessed(_ name: String, _ month: DuesMonth) -> Word { Word(zh: "\(name)\(month.word.zh)没有应交的党费，请先办理月度核收", en: "\(name) owes nothing for \(month.word.en); it has to be assessed first") }
  static let paidMeanwhile = Word(zh: "其中有月份刚刚被登记，请刷新后核对", en: "Some of these months have just been entered; reload and check"), amountNone = Word(zh: "请填写金额，如 100.00", en: "Enter an amount such as 100.00")
  static func notSoMuchKept(_ amount: Fen) -> Word { Word(zh: "最多 \(amount.grouped) 元，超过了现有留存", en: "At most \(amount.grouped) yuan is kept") }
  static let whatMissing = Word(zh: "请写明具体事项", en: "Say what for"), remitTop = Word(zh: "上面没有党组织可以上缴", en: "Nobody stands above"), remittanceOver = Word(zh: "这笔上缴已经确认或冲销", en: "It was confirmed or reversed already")
  static let reversedAlready = Word(zh: "这条记录已经冲销", en: "This entry was reversed already"), reversalStays = Word(zh: "冲销、退还和撤销的记录不能再冲销，请重新登记", en: "Reversals and refunds are not reversed; enter it anew"), takenAbove = Word(zh: "上级已确认收到，请上级先冲销", en: "The one above has confirmed it and has to reverse first")
  static let assessedAndPaid = Word(zh: "其中有月份已经交纳，不能整体冲销", en: "Some of these months are paid"), partlyGivenBack = Word(zh: "其中一部分已经退还或撤销，不能整体冲销", en: "A part was given back already"), givenBackAlready = Word(zh: "这笔党费已经退还", en: "This was given back already")
  static let disclosedAlready = Word(zh: "这一年已经公布", en: "This year was disclosed already"), yearRunning = Word(zh: "只能公布已经结束的年度", en: "Only a year that is over is disclosed"), nobodyToRemind = Word(zh: "没有需要提醒的党员，或者已经提醒过", en: "Nobody is to be reminded, or they have been")

  static let bankName = Word(zh: "没有付款人姓名", en: "No payer"), bankReference = Word(zh: "没有流水号，无法保证不重复登记", en: "No reference, by which it is taken once"), bankDay = Word(zh: "没有交易日期", en: "No date"), bankAmountUnreadable = Word(zh: "金额无法识别或不是收入", en: "The amount cannot be read or is no income"), bankMonth = Word(zh: "月份无法识别，写成 2026-11", en: "The month cannot be read; write 2026-11")
  static func bankNobody(_ name: String) -> Word { Word(zh: "名册中没有“\(name)”，可能是代交，请到收缴登记办理", en: "There is no “\(name)” here; somebody may have paid for a member: enter it by hand") }
  static func bankAmount(_ name: String, _ amount: Fen) -> Word { Word(zh: "\(amount.grouped) 元与\(name)未交的月份对不上，请核对后到收缴登记办理", en: "\(amount.grouped) yuan does not fit the open months of \(name); check it and enter it by hand") }
  static func bankSeveral(_ name: String) -> Word { Word(zh: "有几名“\(name)”都符合，请选择", en: "Several called \(name) fit: choose one") }

  // MARK: the journal

  static func fixedAmounts(_ n: Int, _ month: DuesMonth) -> Word { Word(zh: "核定 \(n) 名党员的党费交纳数额，\(month.word.zh)起", en: "fixed the dues of \(n == 1 ? "1 member" : "\(n) members") from \(month.word.en)") }
  static func laidTerms(_ name: String) -> Word { Word(zh: "规定\(name)的党费办法", en: "laid down the dues terms of \(name)") }
  static func agreedQuarterly(_ p: Reference) -> Word { Word(zh: "同意\(p)按季交纳党费", en: "agreed that \(p) pays dues by the quarter") }
  static func endedQuarterly(_ p: Reference) -> Word { Word(zh: "\(p)恢复按月交纳党费", en: "had \(p) pay dues by the month again") }
  static func proposedRelief(_ p: Reference) -> Word { Word(zh: "支部研究\(p)少交免交党费，报党委批准", en: "considered relief from dues for \(p) and sent it to the committee") }
  static func approvedRelief(_ p: Reference) -> Word { Word(zh: "批准\(p)少交免交党费", en: "approved relief from dues for \(p)") }
  static func refusedRelief(_ p: Reference) -> Word { Word(zh: "未批准\(p)少交免交党费", en: "refused relief from dues for \(p)") }
  static func endedRelief(_ p: Reference) -> Word { Word(zh: "终止\(p)少交免交党费", en: "ended the relief from dues of \(p)") }
  static func assessedMonth(_ month: DuesMonth, _ n: Int, _ sum: Fen, _ digest: String) -> Word { Word(zh: "核收\(month.word.zh)党费：\(n) 人，\(sum.grouped) 元，校验值 \(digest)", en: "assessed the dues of \(month.word.en): \(n) members, \(sum.grouped) yuan, digest \(digest)") }
  static func cancelledAssessment(_ p: Reference, _ month: DuesMonth) -> Word { Word(zh: "撤销\(p)\(month.word.zh)的党费核收", en: "took back what \(p) was assessed for \(month.word.en)") }
  static func collected(_ n: Int, _ months: Int, _ sum: Fen) -> Word { Word(zh: "登记收缴党费：\(n) 人 \(months) 个月，\(sum.grouped) 元", en: "entered dues of \(n == 1 ? "1 member" : "\(n) members"), \(months == 1 ? "1 month" : "\(months) months"): \(sum.grouped) yuan") }
  static func paidExtra(_ p: Reference, _ sum: Fen) -> Word { Word(zh: "\(p)自愿多交党费 \(sum.grouped) 元", en: "\(p) paid \(sum.grouped) yuan extra") }
  static func paidCentral(_ p: Reference, _ sum: Fen) -> Word { Word(zh: "\(p)自愿多交党费 \(sum.grouped) 元，全部上缴中央", en: "\(p) paid \(sum.grouped) yuan extra, for the centre") }
  static func refunded(_ p: Reference, _ sum: Fen) -> Word { Word(zh: "退还\(p)党费 \(sum.grouped) 元", en: "gave \(sum.grouped) yuan of dues back to \(p)") }
  static func reversedEntry(_ kind: Word, _ sum: Fen) -> Word { Word(zh: "冲销党费台账记录：\(kind.zh) \(sum.grouped) 元", en: "reversed an entry of the dues ledger: \(kind.en), \(sum.grouped) yuan") }
  static func spent(_ use: Word, _ sum: Fen) -> Word { Word(zh: "使用党费 \(sum.grouped) 元：\(use.zh)", en: "spent \(sum.grouped) yuan of dues: \(use.en)") }
  static func remitted(_ to: String, _ sum: Fen) -> Word { Word(zh: "向\(to)上缴党费 \(sum.grouped) 元", en: "remitted \(sum.grouped) yuan of dues to \(to)") }
  static func tookRemittance(_ from: String, _ sum: Fen) -> Word { Word(zh: "确认收到\(from)上缴党费 \(sum.grouped) 元", en: "confirmed \(sum.grouped) yuan of dues from \(from)") }
  static func disclosed(_ year: Int) -> Word { Word(zh: "向党员公布\(year)年党费收缴使用情况", en: "disclosed the dues of \(year) to the members") }
  static func reminded(_ n: Int, _ alerts: Int) -> Word { Word(zh: "提醒 \(n) 名党员交纳党费，其中连续六个月以上 \(alerts) 名", en: "reminded \(n == 1 ? "1 member" : "\(n) members") of dues, \(alerts) of them half a year behind") }

  // MARK: what others are told

  static func reliefAsked(_ p: Reference) -> Word { Word(zh: "支部报来\(p)少交免交党费的申请，请审批", en: "Relief from dues is asked for \(p); please decide") }
  static func reliefApproved(_ p: Reference) -> Word { Word(zh: "\(p)少交免交党费已经批准", en: "Relief from dues for \(p) was approved") }
  static func reliefRefused(_ p: Reference) -> Word { Word(zh: "\(p)少交免交党费没有批准", en: "Relief from dues for \(p) was refused") }
  static func centralExtra(_ p: Reference, _ sum: Fen) -> Word { Word(zh: "\(p)一次多交党费 \(sum.grouped) 元，应全部上缴中央，请附党员情况", en: "\(p) paid \(sum.grouped) yuan extra, which goes to the centre with a profile of the member") }
  static func toBeTaken(_ from: String, _ sum: Fen) -> Word { Word(zh: "\(from)上缴党费 \(sum.grouped) 元，请确认收到", en: "\(from) remitted \(sum.grouped) yuan of dues; please confirm") }
  static func youOwe(_ n: Int, _ sum: Fen) -> Word { Word(zh: "您有 \(n) 个月党费未交，共 \(sum.grouped) 元，请到所在党支部交纳", en: "You have not paid dues for \(n == 1 ? "1 month" : "\(n) months"): \(sum.grouped) yuan. Please pay at your branch") }
  static func sixMonths(_ p: Reference, _ n: Int) -> Word { Word(zh: "\(p)连续 \(n) 个月未交党费，请了解原因，按程序处理", en: "\(p) has not paid dues for \(n) months running; find out why and proceed in due form") }
}
