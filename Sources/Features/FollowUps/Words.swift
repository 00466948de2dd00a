import FeatureKit

extension Word {
  static let followUps = Word(zh: "督办", en: "Follow-ups")
  static func followUpsOf(_ name: String) -> Word { Word(zh: "\(name)的督办", en: "Follow-ups of \(name)") }
  static let listLead = Word(zh: "上级询问，下级在期限内答复；过期未答复的，报再上一级。", en: "The level above asks, the organization answers in time; what stays without an answer goes one level further up.")
  static let noneOpen = Word(zh: "没有等待答复的督办", en: "Nothing waits for an answer")
  static let noneSuch = Word(zh: "没有这样的督办", en: "There are none of these")
  static let noneWhy = Word(zh: "在逾期或未完成的事项页上，或在下级党组织的“督办”页上，可以提出督办。", en: "A follow-up begins on the page of a late or missed duty, or among the pages of an organization below.")
  static let stateWord = Word(zh: "情况", en: "State")
  static let question = Word(zh: "督办内容", en: "Question")
  static let asked = Word(zh: "答复单位", en: "Who answers")
  static let askedFrom = Word(zh: "督办单位", en: "Who asks")
  static let answerBy = Word(zh: "答复期限", en: "Answer by")
  static let answerByHint = Word(zh: "已按通行的期限填好，可以改", en: "The usual time is filled in; it may be another day")
  static let ask = Word(zh: "提出督办", en: "Ask")
  static func askTitle(_ name: String) -> Word { Word(zh: "督办：\(name)", en: "A follow-up to \(name)") }
  static let askLead = Word(zh: "写清要说明或办理的事。对方在首页和事项页上看到，用文字答复。", en: "Say plainly what is to be explained or done. It appears on their first page and beside the duty; they answer in words.")
  static let textHint = Word(zh: "最多 500 字，不写个人隐私", en: "At most 500 characters, nothing private about a person")
  static let aboutDuty = Word(zh: "有关事项", en: "About the duty")
  static let underRule = Word(zh: "依据", en: "Under")
  static let backToList = Word(zh: "返回督办", en: "Back to the follow-ups")
  static func oneTitle(_ name: String) -> Word { Word(zh: "对\(name)的督办", en: "Follow-up to \(name)") }
  static func officeAndName(_ office: String, _ name: String) -> Word { Word(zh: "\(office) \(name)", en: "\(name), \(office)") }
  static func onDay(_ who: String, _ day: String) -> Word { Word(zh: "\(who)，\(day)", en: "\(who), \(day)") }
  static func workingDaysLeftIn(_ n: Int) -> Word {
    n == 0 ? Word(zh: "（今天是最后一天）", en: " (today is the last day)") : Word(zh: "（还有 \(n) 个工作日）", en: n == 1 ? " (1 working day left)" : " (\(n) working days left)")
  }
  static let escalatedWord = Word(zh: "报上一级", en: "Went further up")
  static let whatWasSaid = Word(zh: "办理经过", en: "What was said")
  static func bySomebody(_ name: String) -> Word { Word(zh: "　\(name)", en: " by \(name)") }
  static let answerTitle = Word(zh: "答复", en: "Answer")
  static let answerWord = Word(zh: "答复内容", en: "Answer")
  static let answerHint = Word(zh: "原因、已办的、何时办完；最多 500 字", en: "Why, what was done, and when the rest will be; at most 500 characters")
  static let answerGo = Word(zh: "提交答复", en: "Send the answer")
  static let acceptTitle = Word(zh: "认可答复", en: "Take the answer")
  static let acceptGo = Word(zh: "认可，办结", en: "Take it and close")
  static let remark = Word(zh: "备注", en: "Remark")
  static let sendBackTitle = Word(zh: "退回重新答复", en: "Send it back")
  static let sendBackGo = Word(zh: "退回", en: "Send back")
  static let reason = Word(zh: "理由", en: "Reason")
  static let withdrawTitle = Word(zh: "撤回督办", en: "Take the question back")
  static let withdrawHint = Word(zh: "写明理由，对方能看到", en: "Say why; those who were asked can read it")
  static func workingDaysLeft(_ n: Int) -> Word { n == 0 ? Word(zh: "今天到期", en: "due today") : Word(zh: "还有 \(n) 个工作日", en: n == 1 ? "1 working day left" : "\(n) working days left") }
  static let withdrawGo = Word(zh: "撤回", en: "Take it back")
  static let toAnswer = Word(zh: "上级督办，等待答复", en: "Asked from above, to be answered")
  static let toJudge = Word(zh: "督办已答复，等待认可", en: "Answers to your follow-ups")

  static let openWord = Word(zh: "待答复", en: "To be answered")
  static let overdueWord = Word(zh: "逾期未答复", en: "No answer in time")
  static let answeredWord = Word(zh: "已答复，待认可", en: "Answered")
  static let closedWord = Word(zh: "已办结", en: "Closed")
  static func waitsUntil(_ day: Day) -> Word { Word(zh: "等待答复，\(day.inChinese)前", en: "waits for an answer by \(day.inEnglish)") }
  static func overdueSince(_ day: Day) -> Word { Word(zh: "逾期未答复，期限为\(day.inChinese)", en: "no answer; it was due by \(day.inEnglish)") }
  static let waitsForAsker = Word(zh: "已答复，等待督办单位认可", en: "answered; waits for the office that asked")
  static func closedOn(_ day: Day) -> Word { Word(zh: "\(day.inChinese)办结", en: "closed on \(day.inEnglish)") }
}

// What the journal and the notices say. The words of question and answer stay in the follow-up.
extension Word {
  static let aMatter = Word(zh: "有关工作", en: "a matter")
  static func asked(_ name: String, _ what: Word, _ by: Day) -> Word { Word(zh: "就\(what.zh)督办\(name)，\(by.inChinese)前答复", en: "asked \(name) about \(what.en), to be answered by \(by.inEnglish)") }
  static func pleaseAnswer(_ what: Word, _ by: Day) -> Word { Word(zh: "上级督办：\(what.zh)，请于\(by.inChinese)前答复", en: "The level above asks about \(what.en); please answer by \(by.inEnglish)") }
  static func answered(_ name: String, late: Bool) -> Word {
    Word(zh: "\(name)\(late ? "逾期" : "")答复了督办", en: "\(name) answered the follow-up\(late ? ", late" : "")")
  }
  static func accepted(_ name: String) -> Word { Word(zh: "认可\(name)的答复，督办办结", en: "took the answer of \(name); the follow-up is closed") }
  static func sentBack(_ name: String, _ by: Day) -> Word { Word(zh: "退回\(name)的答复，\(by.inChinese)前重新答复", en: "sent the answer of \(name) back, to be answered again by \(by.inEnglish)") }
  static func withdrawn(_ name: String) -> Word { Word(zh: "撤回对\(name)的督办", en: "took the follow-up to \(name) back") }
  static func escalated(_ n: Int) -> Word { Word(zh: "\(n) 项督办逾期未答复，已报上一级", en: n == 1 ? "1 follow-up without an answer went further up" : "\(n) follow-ups without an answer went further up") }
  static func escalatedTo(_ asker: String, _ names: [String]) -> Word {
    let shown = names.prefix(5), rest = names.count - shown.count
    return Word(
      zh: "\(asker)督办的 \(names.count) 项逾期未答复：\(shown.joined(separator: "、"))\(rest > 0 ? "等" : "")",
      en: "No answer in time to \(names.count) of the follow-ups of \(asker): \(shown.joined(separator: "; "))\(rest > 0 ? " and others" : "")")
  }
  static func overdueHere(_ n: Int, _ asker: String) -> Word { Word(zh: "\(asker)的 \(n) 项督办逾期未答复，已报其上一级，请尽快答复", en: "\(n) follow-ups of \(asker) are overdue and went further up; please answer soon") }
}

extension Word {
  static let readGrant = Word(zh: "查看督办", en: "see follow-ups")
  static let askGrant = Word(zh: "向下级提出督办", en: "ask what stands below")
  static let answerGrant = Word(zh: "答复督办", en: "answer follow-ups")
  static let watchGrant = Word(zh: "逾期督办报上一级", en: "take overdue follow-ups further up")
  static let nobodyAsksTheTop = Word(zh: "最上级没有上级，不能督办", en: "Nobody stands above the top; it is not asked")
  static let questionMissing = Word(zh: "请写明督办内容", en: "Say what is asked")
  static let answerMissing = Word(zh: "请填写答复内容", en: "Write the answer")
  static let reasonMissing = Word(zh: "请写明理由", en: "Say why")
  static let textTooLong = Word(zh: "最多 500 字", en: "At most 500 characters")
  static func dayInFuture(_ today: Day) -> Word { Word(zh: "请选择\(today.inChinese)以后的日期", en: "Choose a day after \(today.inEnglish)") }
  static let dayTooFar = Word(zh: "期限最长六个月", en: "Six months at most")
  static let dutyOfAnother = Word(zh: "这一事项不是该单位的", en: "This duty is not theirs")
  static let dutyNotLate = Word(zh: "这一事项没有逾期，不需要督办", en: "This duty is not late; there is nothing to follow up")
  static let askedAlready = Word(zh: "这一事项正在督办", en: "This duty is being followed up already")
  static let closedAlready = Word(zh: "这项督办已办结", en: "This follow-up is closed")
  static let answeredAlready = Word(zh: "这项督办已经答复，正等待认可", en: "This follow-up is answered and waits for the asker")
  static let notAnswered = Word(zh: "还没有答复", en: "There is no answer yet")
  static let notOwnQuestion = Word(zh: "由被督办的党组织答复，督办单位不能代为答复", en: "Those who were asked answer; the office that asked does not answer for them")
}

extension FollowUp.Step.Kind {
  var word: Word {
    switch self {
    case .answer: Word(zh: "答复", en: "Answered")
    case .sendBack: Word(zh: "退回", en: "Sent back")
    case .accept: Word(zh: "认可，办结", en: "Taken and closed")
    case .withdraw: Word(zh: "撤回", en: "Taken back")
    }
  }
}
extension FollowUpState {
  var word: Word {
    switch self {
    case .open: .openWord
    case .overdue: .overdueWord
    case .answered: .answeredWord
    case .closed: .closedWord
    case .all: Word(zh: "全部", en: "All")
    }
  }
}
