import FeatureKit
import Procedures

extension Word {
  static let cases = Word(zh: "办件", en: "Cases"), mayReadCases = Word(zh: "查看办件", en: "see cases")
  static func casesOf(_ name: String) -> Word { Word(zh: "\(name)的办件", en: "Cases of \(name)") }
  static let casesLead = Word(zh: "分步骤办理的事项：办到哪一步、在谁那里、什么时候到期。", en: "Matters that take steps: where each stands, whose turn it is, and by when.")
  static let noCases = Word(zh: "没有这样的办件", en: "No such case"), noCasesWhy = Word(zh: "从党组织的“办件”页启动。", en: "Cases are begun on an organization's page of cases."), noCasesHere = Word(zh: "这个党组织没有这样的办件。", en: "This organization has none.")
  static func beginNamed(_ about: Word) -> Word { Word(zh: "启动：\(about.zh)", en: "Begin: \(about.en)") }
  static let begin = Word(zh: "提出", en: "Propose"), backToCases = Word(zh: "返回办件", en: "Back to the cases"), theWay = Word(zh: "办理步骤", en: "The way"), remark = Word(zh: "备注", en: "Remark")
  static func stepAt(_ title: Word, _ office: String) -> Word { Word(zh: "\(title.zh)（\(office)）", en: "\(title.en) (\(office))") }
  static func caseTitle(_ about: Word, _ whose: String) -> Word { Word(zh: "\(about.zh)：\(whose)", en: "\(about.en): \(whose)") }
  static let stateWord = Word(zh: "状态", en: "State"), matterWord = Word(zh: "事项", en: "Matter"), whereItStands = Word(zh: "办到哪一步", en: "Where it stands"), whoseCase = Word(zh: "党组织", en: "Organization")
  static let whoActs = Word(zh: "由谁办理", en: "Whose turn"), turnSince = Word(zh: "转到日期", en: "Since"), dueWord = Word(zh: "期限", en: "By"), missingWord = Word(zh: "还不能办", en: "Not yet")
  static func openFrom(_ day: Day, _ why: Word?) -> Word { Word(zh: "最早可于\(day.inChinese)办理\(why.map { "：\($0.zh)" } ?? "")", en: "from \(day.inEnglish) on\(why.map { ": \($0.en)" } ?? "")") }
  static let notUntilThen = Word(zh: "上面的事项办好以后，这里会出现办理的表单。", en: "Once that is settled the form appears here.")
  static let whoseMatter = Word(zh: "姓名", en: "Whom it is about"), otherOrganization = Word(zh: "对方党组织", en: "The other organization"), otherOrganizationHint = Word(zh: "填写对方党组织的编号", en: "Its number")
  static let nobodyToBegin = Word(zh: "没有可以启动的人员", en: "Nobody of whom it could begin"), nobodyToBeginWhy = Word(zh: "这个党组织的人员都已在办，或者还没有登记人员。", en: "Everybody here is in it already, or nobody is registered yet.")
  static func filledBefore(_ n: Int) -> Word { Word(zh: "前面 \(n) 步填写的内容", en: n == 1 ? "What was filled in at the step before" : "What was filled in at the \(n) steps before") }
  static func happenedBefore(_ n: Int) -> Word { Word(zh: "更早的经过（\(n) 条）", en: "Earlier (\(n))") }
  static let toPrint = Word(zh: "打印表单", en: "Forms to print"), takeTogether = Word(zh: "批量办理", en: "Take several at once")
  static func severalTitle(_ step: Word) -> Word { Word(zh: "批量办理：\(step.zh)", en: "Several at once: \(step.en)") }
  static let noneWaits = Word(zh: "没有等在这一步的办件", en: "Nothing waits at this step"), noneWaitsWhy = Word(zh: "这里列出轮到本处办理同一步骤的办件。", en: "Cases whose turn at this step is here are listed."), waitsUntil = Word(zh: "最早办理日期", en: "Earliest day")
  static let severalLead = Word(zh: "勾选办件，填写一次，一起办理；有一件不符合条件，全部不办。", en: "Tick cases and fill in once; where one of them is refused, none is taken.")
  static func workingDaysToGo(_ n: Int) -> Word { n == 0 ? Word(zh: "今天到期", en: "due today") : Word(zh: "还有 \(n) 个工作日", en: n == 1 ? "1 working day left" : "\(n) working days left") }
  static let notCounted = Word(zh: "放假安排还没有公布，算不出来，请填写日期和理由", en: "The holidays are not published that far: enter the day with the reason")
  static let notYet = Word(zh: "到了这一天，这里会出现办理的表单。", en: "On that day the form appears here.")
  static func othersTurn(_ office: String) -> Word { Word(zh: "这一步由\(office)办理。", en: "This step is \(office)'s.") }
  static let whichHold = Word(zh: "存在的情形", en: "What holds"), tickHint = Word(zh: "至少勾选一种", en: "One at least")
  static let takeStep = Word(zh: "办理这一步", en: "Take this step"), reasonWord = Word(zh: "理由", en: "Reason"), noteWord = Word(zh: "办理情况", en: "What happened")
  static let aboutCase = Word(zh: "本件", en: "This case"), openedWord = Word(zh: "启动日期", en: "Opened"), boundBy = Word(zh: "适用规定", en: "Bound by"), whatHappened = Word(zh: "办理经过", en: "What happened")
  static func versionOf(_ version: String, _ day: Day) -> Word { Word(zh: "版本 \(version)，按启动日\(day.inChinese)施行的规定办理", en: "version \(version), as in force on \(day.inEnglish), when it was opened") }
  static func versionToday(_ version: String) -> Word { Word(zh: "版本 \(version)，按现行规定办理", en: "version \(version), the one in force") }
  static let openingBinds = Word(zh: "在办件按启动日的文本办到底（待核，可由管理员改定）", en: "Open cases keep the text of their opening (unconfirmed; an administrator can change it)")
  static let presentBinds = Word(zh: "在办件改按现行文本办理（待核，可由管理员改定）", en: "Open cases go on by the text in force (unconfirmed; an administrator can change it)")
  static func restsSince(_ day: Day) -> Word { Word(zh: "\(day.inChinese)起中止办理", en: "Suspended since \(day.inEnglish)") }
  static let restsText = Word(zh: "中止的天数不计入期限，恢复后顺延。", en: "The days of rest do not count; the day due moves on by them.")
  static let lateWord = Word(zh: "逾期", en: "late"), takenLate = Word(zh: "逾期办理", en: "late")
  static func bySomebody(_ name: String) -> Word { Word(zh: "，\(name)", en: ", \(name)") }
  static let mayTellLate = Word(zh: "通知办件逾期", en: "tell of late cases")
  static func lateAt(_ office: String, _ n: Int) -> Word { Word(zh: "\(office)有 \(n) 件办件的步骤逾期", en: n == 1 ? "1 case is late at \(office)" : "\(n) cases are late at \(office)") }
  static let waitingCases = Word(zh: "等我处办理的办件", en: "Cases that wait for us"), lateAlready = Word(zh: "逾期：", en: "Late: ")
  static func aboutWhom(_ about: Word, _ whose: String) -> Word { Word(zh: "\(about.zh)：\(whose)", en: "\(about.en): \(whose)") }
  static func stillOpen(_ n: Int) -> Word { Word(zh: "还有在办的办件 \(n) 件，请先办结或者撤回", en: n == 1 ? "1 case of it is open; finish or withdraw it first" : "\(n) cases of it are open; finish or withdraw them first") }
}

extension CaseTable.Filter {
  var word: Word {
    switch self {
    case .open: Word(zh: "在办", en: "Open")
    case .late: Word(zh: "逾期", en: "Late")
    case .suspended: Word(zh: "中止", en: "Suspended")
    case .closed: Word(zh: "已了结", en: "Over")
    case .all: Word(zh: "全部", en: "All")
    }
  }
}
extension Case.State {
  var tag: Tag {
    switch self {
    case .open: Tag.info(Word(zh: "在办", en: "open"))
    case .suspended: Tag.warn(Word(zh: "中止", en: "suspended"))
    case .done: Tag.ok(Word(zh: "已办结", en: "done"))
    case .withdrawn: Tag.plain(Word(zh: "已撤回", en: "withdrawn"))
    }
  }
}
extension Case {
  func standing(on today: Day) -> Word {
    switch state {
    case .open: isLate(on: today) ? Word(zh: "在办，已逾期", en: "Open, and late") : Word(zh: "在办", en: "Open")
    case .suspended: Word(zh: "中止", en: "Suspended")
    case .done: Word(zh: "\((closedOn ?? today).inChinese)办结", en: "Done on \((closedOn ?? today).inEnglish)")
    case .withdrawn: Word(zh: "\((closedOn ?? today).inChinese)撤回", en: "Withdrawn on \((closedOn ?? today).inEnglish)")
    }
  }
}
extension Move {
  var word: Word {
    switch self {
    case .take: .takeStep
    case .sendBack: Word(zh: "退回上一步", en: "Send back")
    case .suspend: Word(zh: "中止办理", en: "Suspend")
    case .resume: Word(zh: "恢复办理", en: "Go on")
    case .withdraw: Word(zh: "撤回本件", en: "Withdraw the case")
    case .note: Word(zh: "补记办理情况", en: "Add a note")
    case .date: Word(zh: "填写期限", en: "Enter the day due")
    }
  }
  var hint: Word {
    switch self {
    case .sendBack: Word(zh: "写明要补正什么", en: "What has to be corrected")
    case .note: Word(zh: "不写群众姓名和身份信息", en: "No names or personal details of residents")
    case .date: Word(zh: "写明依据哪个通知", en: "On which notice it rests")
    case .withdraw: Word(zh: "撤回后不能恢复，经过仍可查看", en: "It cannot be taken back; what happened stays to be read")
    default: Word(zh: "办件各方都能看到", en: "Everybody in the case reads it")
    }
  }
}
extension CaseEvent.Kind {
  /// `step`: what was done, or at which step it happened.
  func said(_ step: Word) -> Word {
    switch self {
    case .taken: step
    case .returned: Word(zh: "退回：\(step.zh)", en: "Sent back: \(step.en)")
    case .withdrawn: Word(zh: "撤回", en: "Withdrawn")
    case .suspended: Word(zh: "中止办理", en: "Suspended")
    case .resumed: Word(zh: "恢复办理", en: "Resumed")
    case .noted: Word(zh: "补记", en: "Note")
    case .dated: Word(zh: "填写期限", en: "Day entered")
    }
  }
}
