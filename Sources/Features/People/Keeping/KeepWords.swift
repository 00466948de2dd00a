import FeatureKit

extension Word {
  private static func named(_ fields: [PersonField]) -> (zh: String, en: String) { (fields.map(\.word.zh).joined(separator: "、"), fields.map { $0.word.en.lowercased() }.joined(separator: ", ")) }
  static func keptOwn(_ who: Reference, _ fields: [PersonField]) -> Word { Word(zh: "\(who)更新了自己的\(named(fields).zh)", en: "\(who) changed their own \(named(fields).en)") }
  static func askedCorrection(_ who: Reference, _ fields: [PersonField]) -> Word { Word(zh: "\(who)申请更正自己的\(named(fields).zh)", en: "\(who) asks to have their \(named(fields).en) corrected") }
  static func correctionOf(_ fields: [PersonField]) -> Word { Word(zh: "更正\(named(fields).zh)", en: "Correct: \(named(fields).en)") }
  static func changedAsAsked(_ who: Reference, _ fields: [PersonField]) -> Word { Word(zh: "按\(who)本人的申请更正\(named(fields).zh)", en: "Corrected the \(named(fields).en) of \(who) as they had asked") }
  static func changedSinceAsked(_ fields: [PersonField]) -> Word {
    Word(zh: "提出申请以后，\(named(fields).zh)已经被更改，这份申请不能再照办；请不同意并请本人重新提出", en: "Since this was asked, \(named(fields).en) has been changed: it can no longer be done as asked; refuse it and let the person ask again")
  }
  static let keepMine = Word(zh: "更新我的资料", en: "Update my file")
  static let keepLead = Word(zh: "电话、住址、学历、工作岗位和流动情况由本人更新，保存后立即生效，支部会收到通知。", en: "Phone, address, education, occupation and where you float to are yours to update: they hold at once, and the branch is told.")
  static let keyFieldsByAsking = Word(zh: "姓名、性别、出生日期、民族、身份号码、入党日期、转正日期的更正，要由支部或上级的经办人核对。", en: "Name, sex, birth date, ethnic group, resident number and the dates of joining and confirmation are corrected after a clerk of the branch or above has checked.")
  static let askCorrection = Word(zh: "申请更正资料", en: "Ask for a correction")
  static let askLead = Word(zh: "只填要更正的项目，其余留空。经办人核对后才会改动，结果会通知您。", en: "Fill in only what is to change. A clerk checks it first, and you are told what was decided.")
  static let askReasonHint = Word(zh: "写明依据，例如：户口簿、档案材料", en: "Say what it rests on, such as the household register or a paper of the archive")
  static func nowReads(_ value: String) -> Word { Word(zh: "现在登记为 \(value)", en: "Now recorded: \(value)") }
  static let sendRequest = Word(zh: "提交申请", en: "Send")
  static let askedAlready = Word(zh: "您已有一份更正申请在等待核对", en: "A request of yours is waiting already")
  static let askedAlreadyWhy = Word(zh: "核对之后可以再提出；也可以先撤回，重新填写。", en: "You can ask again when it has been decided, or take it back first.")
  static let seeRequest = Word(zh: "查看或撤回这份申请", en: "See it or take it back")
  static let myRequests = Word(zh: "我的申请", en: "My requests")
}
