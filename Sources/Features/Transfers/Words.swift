import FeatureKit

extension Word {
  static let transfers = Word(zh: "组织关系接转", en: "Transfers"), transfer = Word(zh: "组织关系接转", en: "Transfer of affiliation"), myTransfers = Word(zh: "我的组织关系接转", en: "My transfers")
  static let transfersLead = Word(zh: "转出和转入，超期的排在前面。", en: "Out and in, late ones first.")
  static let whichTransfers = Word(zh: "范围", en: "Which"), personName = Word(zh: "姓名", en: "Name"), fromWord = Word(zh: "转出", en: "From"), toWord = Word(zh: "接收", en: "To"), standsWord = Word(zh: "办到哪一步", en: "Stands at")
  static let dueWord = Word(zh: "期限", en: "Due"), closedOnWord = Word(zh: "办结日期", en: "Closed"), openIt = Word(zh: "查看", en: "Open"), waitsWord = Word(zh: "在谁手里", en: "With"), sinceDay = Word(zh: "起始日期", en: "Since"), lateTag = Word(zh: "超期", en: "late"), yesWord = Word(zh: "是", en: "yes")
  static let byLetter = Word(zh: "介绍信", en: "by letter"), takeCSV = Word(zh: "下载 CSV", en: "Download CSV"), noTransfers = Word(zh: "没有接转", en: "No transfers")
  static let noneGoing = Word(zh: "现在没有正在转出的党员。", en: "Nobody is being transferred out."), noneComing = Word(zh: "现在没有正在转入的党员。", en: "Nobody is being transferred in."), noneOver = Word(zh: "还没有办结的接转。", en: "None is closed yet.")
  static let beginWhere = Word(zh: "转出由党员所在支部办理：打开支部的“组织关系接转”，选择党员。转到本系统以外的，由基层党委开介绍信。", en: "The member's own branch begins: open its transfers and choose the member. Beyond this house the primary committee issues a letter.")
  static let beginTransfer = Word(zh: "办理转出", en: "Begin a transfer"), chooseMember = Word(zh: "选择要转出的党员", en: "Choose who is transferred")
  static let nobodyHere = Word(zh: "这里没有可以选的党员", en: "Nobody to choose here"), nobodyHereWhy = Word(zh: "组织关系在党支部，请从人员名册找到本人所在的支部。", en: "Members belong to branches; find theirs in the register."), toRegister = Word(zh: "看人员名册", en: "See the register")
  static func firstOnly(_ n: Int) -> Word { Word(zh: "只列出前 \(n) 件，其余请按党组织查看。", en: "The first \(n); see the rest by organization.") }
  static func overdueTotal(_ n: Int) -> Word { Word(zh: "超期未办 \(n) 件", en: n == 1 ? "1 step is late" : "\(n) steps are late") }
  static func overdueAt(_ office: String, _ n: Int, _ oldest: Day) -> Word { Word(zh: "\(office)：\(n) 件，最早一件应于\(oldest.inChinese)办理", en: "\(office): \(n), the oldest due on \(oldest.inEnglish)") }

  // MARK: the way within the house

  static let goingOut = Word(zh: "转出", en: "Going out"), comingIn = Word(zh: "接收", en: "Coming in")
  static let apply = Word(zh: "提出转接申请", en: "Apply"), applied = Word(zh: "提出转接申请", en: "applied for the transfer"), applyGo = Word(zh: "提出申请", en: "Apply")
  static let outBranch = Word(zh: "转出支部核对", en: "Out-branch checks"), outBranchDone = Word(zh: "转出支部核对", en: "the out-branch checked it")
  static let outCommittee = Word(zh: "转出党委审核", en: "Out-committee decides"), outCommitteeDone = Word(zh: "转出党委办理", en: "the out-committee dealt with it")
  static let inCommittee = Word(zh: "接收党委审核", en: "In-committee decides"), inCommitteeDone = Word(zh: "接收党委办理", en: "the in-committee dealt with it")
  static let inBranch = Word(zh: "接收支部接收", en: "In-branch receives"), inBranchDone = Word(zh: "接收支部办理", en: "the in-branch dealt with it")
  static let whyMoves = Word(zh: "转接原因", en: "Why"), contactAfter = Word(zh: "转接后的联系电话", en: "Telephone afterwards"), contactHint = Word(zh: "接收支部凭它联系本人", en: "By which the receiving branch reaches them"), remarkWord = Word(zh: "备注", en: "Remark")
  static let duesTo = Word(zh: "党费交至", en: "Dues paid to"), duesHint = Word(zh: "年月，如 2026-11", en: "A month, such as 2026-11")
  static let decisionWord = Word(zh: "办理意见", en: "Decision"), accepts = Word(zh: "同意", en: "agree"), sendsBack = Word(zh: "退回转出支部", en: "send back to the out-branch"), groundWord = Word(zh: "退回依据", en: "Ground of sending back"), groundHint = Word(zh: "退回时必须选择；不得无故拒转拒接", en: "Needed for sending back: nobody refuses without a reason")
  static func transferOf(_ name: String) -> Word { Word(zh: "接转组织关系：\(name)", en: "Transfer: \(name)") }
  static let findBranch = Word(zh: "接收支部的名称或上级名称", en: "Name of the receiving branch or of what stands above it"), findBranchFirst = Word(zh: "先查找接收支部，再填写申请。", en: "Find the receiving branch first.")
  static let noBranchFound = Word(zh: "没有找到这个党支部", en: "No such branch"), noBranchFoundWhy = Word(zh: "换一个词查找；接收支部不在本系统的，由基层党委开介绍信。", en: "Try other words; for a branch outside this house the committee issues a letter.")
  static let elsewhere = Word(zh: "转到本系统以外", en: "Beyond this house"), elsewhereWhy = Word(zh: "开具纸质介绍信，盖章后交本人携带，附电子签名。", en: "A paper letter, sealed and carried by the member, with a signature beside it."), elsewhereAsk = Word(zh: "由基层党委开具介绍信，请报上级基层党委办理。", en: "The primary committee issues a letter; ask it.")
  static let seeWhereItStands = Word(zh: "看办到哪一步", en: "See where it stands")
  static func fromTo(_ from: String, _ to: String) -> Word { Word(zh: "从\(from)到\(to)", en: "From \(from) to \(to)") }
  static func waitsAtNow(_ office: String) -> Word { Word(zh: "现在由\(office)办理", en: "Now with \(office)") }
  static func dueUntil(_ day: Day) -> Word { Word(zh: "应于\(day.inChinese)前办理", en: "due by \(day.inEnglish)") }
  static let restsNow = Word(zh: "已中止", en: "rests"), isReceived = Word(zh: "已接收", en: "received"), isWithdrawn = Word(zh: "已撤回", en: "withdrawn")
  static let stillWithFormer = Word(zh: "接收以前，组织生活和党费仍在原支部。", en: "Until received, meetings and dues stay with the former branch.")
  static let noOwnTransfer = Word(zh: "没有接转记录", en: "No transfers"), noOwnTransferWhy = Word(zh: "工作单位、居住地变动，或者外出六个月以上且地点固定的，请向所在支部提出转接。", en: "If workplace or home changed, or you are away at a settled place for six months or more, ask your branch to transfer you.")
  static let myTransfersLead = Word(zh: "办到哪一步，在谁手里。", en: "Where each stands, and with whom.")
  static func validUntilOn(_ day: Day) -> Word { Word(zh: "有效期至\(day.inChinese)", en: "valid until \(day.inEnglish)") }
  static let bringIt = Word(zh: "请在有效期内持盖章的介绍信到接收党委报到。", en: "Bring the sealed letter to the receiving committee while it holds."), askReissue = Word(zh: "介绍信已过期，请带本人申请请支部补办。", en: "It ran out; ask the branch to have it made anew.")
}

extension BoardPage.Which {
  var word: Word {
    switch self {
    case .out: Word(zh: "转出", en: "Out")
    case .in: Word(zh: "转入", en: "In")
    case .over: Word(zh: "已办结", en: "Closed")
    }
  }
}

extension TransferLetter.State {
  var word: Word {
    switch self {
    case .open: Word(zh: "介绍信已开具，待回执", en: "letter issued, receipt awaited")
    case .received: Word(zh: "已收到回执", en: "receipt came back")
    case .cancelled: Word(zh: "介绍信已作废", en: "letter cancelled")
    case .replaced: Word(zh: "介绍信已补办", en: "letter made anew")
    }
  }
}
