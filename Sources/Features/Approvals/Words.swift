import FeatureKit

extension Word {
  static let mayDecide = Word(zh: "核对并答复申请", en: "decide requests"), mayAsk = Word(zh: "提出申请", en: "ask for changes")
  package static let approvals = Word(zh: "申请", en: "Requests")
  static let approvalsLead = Word(zh: "党员申请更正资料等事项，核对后同意或不同意。", en: "What members ask to have changed: check it, then approve or refuse.")
  static let waitsForMe = Word(zh: "等我核对的申请", en: "Requests that wait for me")
  static let nothingWaits = Word(zh: "没有等待核对的申请", en: "No request is waiting"), nothingHere = Word(zh: "这里没有申请", en: "No requests here")
  static let nothingWaitsWhy = Word(zh: "您职责范围内的党员提出申请后，会出现在这里和“今天”页上。", en: "When somebody within your posts asks for something, it appears here and on the page Today.")
  static let stateWord = Word(zh: "办理情况", en: "State"), whatAsked = Word(zh: "申请事项", en: "Request"), whoAsked = Word(zh: "申请人", en: "Asked by"), branchWord = Word(zh: "所在支部", en: "Branch"), askedAt = Word(zh: "提出时间", en: "Asked")
  static func askedBy(_ name: String, _ branch: String, _ when: String) -> Word { Word(zh: "\(name)（\(branch)）\(when) 提出", en: "Asked by \(name) (\(branch)), \(when)") }
  static func askedOn(_ branch: String, _ day: Day) -> Word { Word(zh: "\(branch)，\(day.month)月\(day.day)日提出", en: "\(branch), asked on \(day.inEnglish)") }
  static let whatChanges = Word(zh: "更改内容", en: "What would change"), fieldWord = Word(zh: "项目", en: "Field"), nowWord = Word(zh: "提出时的登记", en: "Recorded when asked"), wantedWord = Word(zh: "申请改为", en: "Shall become")
  static let nothingThere = Word(zh: "未登记", en: "not recorded"), whyAsked = Word(zh: "申请事由", en: "Why"), seeFile = Word(zh: "查看档案", en: "See the file")
  static let approve = Word(zh: "同意并更改", en: "Approve and change"), refuse = Word(zh: "不同意", en: "Refuse"), withdraw = Word(zh: "撤回申请", en: "Take back")
  static let approveHint = Word(zh: "请先对照本人的证件或档案材料。同意后立即更改，并通知本人。", en: "Compare with the person's papers first. The change is made at once and the person is told.")
  static let answerWord = Word(zh: "答复", en: "Answer"), answerHint = Word(zh: "写明原因，本人能看到", en: "Say why; the person reads it")
  static let answerMissing = Word(zh: "请写明不同意的原因", en: "Say why it is refused")
  static func answerLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let ownWaits = Word(zh: "正在等支部或上级的经办人核对；本人不能核对自己的申请。", en: "Waiting for a clerk of the branch or above; nobody decides their own request.")
  static let notOnesOwn = Word(zh: "不能核对自己提出的申请，请由其他经办人办理", en: "Nobody decides their own request; another clerk has to")
  static let onlyOwnWithdrawn = Word(zh: "只有申请人本人可以撤回", en: "Only whoever asked can take it back")
  package static let waitsAlready = Word(zh: "同类的申请已有一份在等待核对", en: "A request of this kind is waiting already")
  static func decidedAlready(_ state: Approval.State) -> Word { Word(zh: "这份申请已办结：\(state.word.zh)", en: "This request is settled already: \(state.word.en)") }
  static func approvedSentence(_ who: Reference, _ title: Word) -> Word { Word(zh: "同意\(who)的申请：\(title.zh)", en: "Approved the request of \(who): \(title.en)") }
  static func refusedSentence(_ who: Reference, _ title: Word) -> Word { Word(zh: "不同意\(who)的申请：\(title.zh)", en: "Refused the request of \(who): \(title.en)") }
  static func withdrawnSentence(_ who: Reference, _ title: Word) -> Word { Word(zh: "\(who)撤回申请：\(title.zh)", en: "\(who) took back the request: \(title.en)") }
  static func approvedNotice(_ title: Word) -> Word { Word(zh: "您的申请已同意并更改：\(title.zh)", en: "Your request was approved and done: \(title.en)") }
  static func refusedNotice(_ title: Word) -> Word { Word(zh: "您的申请没有获得同意：\(title.zh)，原因见“我的”", en: "Your request was refused: \(title.en); see My page for the reason") }
}

extension Approval.State {
  package var word: Word {
    switch self {
    case .waiting: Word(zh: "等待核对", en: "waiting")
    case .approved: Word(zh: "已同意", en: "approved")
    case .refused: Word(zh: "未同意", en: "refused")
    case .withdrawn: Word(zh: "已撤回", en: "taken back")
    }
  }
}
