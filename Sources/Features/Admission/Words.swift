import FeatureKit

extension Word {
  // MARK: why not

  static let birthUnknown = Word(zh: "名册上没有出生日期，请先补正档案", en: "The day of birth is not in the register; correct the file first"), isMember = Word(zh: "已经是正式党员，不能再申请", en: "A full member already")
  static func tooYoung(_ age: Int, _ first: Day) -> Word { Word(zh: "未满 \(age) 岁，最早可于\(first.inChinese)申请", en: "Not \(age) yet: from \(first.inEnglish) on") }
  static func leagueNormally(_ age: Int) -> Word { Word(zh: "\(age) 岁以下的团员一般经团组织推优，不是的请写明原因", en: "Members of the League under \(age) are normally recommended by it; say why not") }
  static let sameTwice = Word(zh: "应是不同的两个人", en: "These are two people")
  static func tooFewVoters(_ n: Int) -> Word { Word(zh: "本支部可以担任的正式党员不足 \(n) 名，请先由上级党委指定", en: "Fewer than \(n) full members of the branch could be chosen") }
  static func reportsFew(_ n: Int, _ months: Int) -> Word { Word(zh: "一般每 \(months) 个月一份思想汇报，半年不少于 \(n) 份", en: "One report every \(months) months: \(n) at least") }
  static func objectionsOpen(_ n: Int) -> Word { Word(zh: "收到反映 \(n) 件，请写明核查处理情况", en: "\(n) received: say how they were looked into") }
  static let cannotGoOn = Word(zh: "不合格或者不同意的，不能进入下一步；可以退回上一步或者撤回本件", en: "It cannot go on like this; send it back or withdraw the case")
  static func trainingShort(_ days: Int, _ hours: Int) -> Word { Word(zh: "集中培训不少于 \(days) 天或者 \(hours) 学时", en: "\(days) days or \(hours) class hours at least") }
  static func reviewOld(_ day: Day, _ months: Int) -> Word { Word(zh: "政治审查于\(day.inChinese)作出，超过 \(months) 个月，请退回重新审查", en: "The review of \(day.inEnglish) is older than \(months) months; send it back") }
  static func leavesSoon(_ months: Int) -> Word { Word(zh: "\(months) 个月内将离开的一般不办理接收手续，确需办理的在备注中写明", en: "Whoever leaves within \(months) months is normally not admitted before; say in the remark why") }
  static func presentTooMany(_ entitled: Int) -> Word { Word(zh: "实到人数不能多于应到人数，应到人数至少 1 人", en: "Not more are present than the \(entitled) entitled, and one at least is entitled") }
  static let writtenTooMany = Word(zh: "书面意见只计没有到会的人", en: "Written opinions are of those who did not come"), countsDiffer = Word(zh: "计票人和监票人的数字不一致，请重新清点", en: "The two tellers' figures differ; count again")
  static func notQuorate(_ needed: Int, _ entitled: Int) -> Word { Word(zh: "应到会有表决权的 \(entitled) 人，到会不足 \(needed) 人，会议无效", en: "Of \(entitled) entitled at least \(needed) have to be present") }
  static func totalWrong(_ votes: Int, _ total: Int) -> Word { Word(zh: "应收票 \(votes) 张，赞成、反对、弃权合计 \(total) 张", en: "\(votes) votes could be given, and \(total) were counted") }
  static func entitledDiffers(_ n: Int) -> Word { Word(zh: "名册上除本人外有表决权的正式党员 \(n) 名，不一致的在备注中写明原因", en: "By the register \(n) are entitled; say in the remark why it differs") }
  static func notCarried(_ needed: Int, _ entitled: Int) -> Word { Word(zh: "应到会有表决权的 \(entitled) 人，赞成不足 \(needed) 票，没有通过；可以退回继续培养或者撤回本件", en: "Of \(entitled) entitled at least \(needed) have to agree: not carried; send it back or withdraw the case") }
  static let extendedBefore = Word(zh: "预备期只能延长一次", en: "Probation is extended once only")
  static func extendFor(_ least: Int, _ most: Int) -> Word { Word(zh: "延长预备期不少于 \(least) 个月、不超过 \(most) 个月", en: "Extended by \(least) to \(most) months") }
  static func approvalTooLate(_ met: Day, _ months: Int) -> Word { Word(zh: "支部大会\(met.inChinese)通过，已超过 \(months) 个月，请退回支部大会重新讨论", en: "The meeting was on \(met.inEnglish), more than \(months) months ago; send it back to be voted anew") }
  static func probationRuns(_ ends: Day) -> Word { Word(zh: "最早可于\(ends.inChinese)提出：预备期满，由本人提出书面转正申请", en: "From \(ends.inEnglish) on, when probation is over") }
  static let confirmedMissing = Word(zh: "请填写转正日期", en: "Enter the day from which it holds")
  static func confirmedRange(_ first: Day, _ last: Day) -> Word { Word(zh: "转正日期应在\(first.inChinese)至\(last.inChinese)之间", en: "The day is from \(first.inEnglish) to \(last.inEnglish)") }
  static let cultivatedNew = Word(zh: "培养考察满一年；听取意见、上级同意、公示五个工作日之后方可列为发展对象", en: "a year of cultivation; listed only after opinions, consent and five working days of notice")
  static let cultivatedOld = Word(zh: "培养考察满一年", en: "a year of cultivation"), noticeFive = Word(zh: "公示满五个工作日，张贴当日不计", en: "five working days of notice, the day of posting not counted")

  // MARK: what the register says

  static let effectApplied = Word(zh: "递交入党申请书", en: "applied"), effectPicked = Word(zh: "确定为入党积极分子", en: "picked as an activist"), effectListed = Word(zh: "确定为发展对象", en: "listed as a prospect")
  static let effectAdmitted = Word(zh: "支部大会通过，上级党委批准", en: "admitted by the meeting and approved"), effectConfirmed = Word(zh: "支部大会通过转正，上级党委批准", en: "confirmed by the meeting and approved"), effectCancelled = Word(zh: "支部大会决议取消预备党员资格，上级党委批准", en: "cancelled by the meeting and approved")

  // MARK: the pages

  static func admissionOf(_ name: String) -> Word { Word(zh: "\(name)发展党员", en: "Admission at \(name)") }
  static let boardLead = Word(zh: "从递交申请到转正归档，每个人办到哪一步、在谁那里、什么时候到期。", en: "From the application to the archive: where each stands, whose turn it is, and by when.")
  static let allStages = Word(zh: "全部", en: "All"), stageWord = Word(zh: "阶段", en: "Stage"), nameWord = Word(zh: "姓名", en: "Name"), branchWord = Word(zh: "党支部", en: "Branch"), stepWord = Word(zh: "当前步骤", en: "Step"), whoActs = Word(zh: "由谁办理", en: "Whose turn")
  static let sinceWord = Word(zh: "转到日期", en: "Since"), dueWord = Word(zh: "期限", en: "By"), lateWord = Word(zh: "逾期", en: "late"), downloadCSV = Word(zh: "下载 CSV", en: "Download CSV"), stateWord = Word(zh: "状态", en: "State")
  static let beginOne = Word(zh: "登记入党申请", en: "Take down an application"), noOne = Word(zh: "没有在办的发展对象材料", en: "Nobody is on the way"), noOneWhy = Word(zh: "收到入党申请书后，在党支部的这一页登记。", en: "Applications are taken down on this page of the branch.")
  static let takeTogether = Word(zh: "可以批量办理的步骤", en: "Steps that can be taken for several"), mine = Word(zh: "我的入党进程", en: "My way into the Party"), mineLead = Word(zh: "办到哪一步，下一步是什么。", en: "Where it stands, and what comes next.")
  static func together(_ step: Word, _ n: Int) -> Word { Word(zh: "\(step.zh)（\(n) 件）", en: "\(step.en) (\(n))") }
  static let nothingMine = Word(zh: "没有我的入党材料", en: "Nothing of yours here"), nothingMineWhy = Word(zh: "递交入党申请书以后，党支部登记，这里就能看到进程。", en: "Once the branch has taken down your application, its way is shown here.")
  static let nextStep = Word(zh: "下一步", en: "Next"), notBeforeWord = Word(zh: "最早", en: "Not before"), openSince = Word(zh: "申请日期", en: "Applied on")
  static func fromOn(_ day: Day, _ why: Word?) -> Word { Word(zh: "\(day.inChinese)\(why.map { "：\($0.zh)" } ?? "")", en: "\(day.inEnglish)\(why.map { ": \($0.en)" } ?? "")") }
  static func appliedThen(_ day: Day) -> Word { Word(zh: "\(day.inChinese)申请", en: "applied on \(day.inEnglish)") }
  static let doneWord = Word(zh: "已办结", en: "Done"), withdrawnWord = Word(zh: "已撤回", en: "Withdrawn"), suspendedWord = Word(zh: "中止办理", en: "Suspended"), openWord = Word(zh: "在办", en: "On the way")
  static let noticeTitle = Word(zh: "发展对象公示", en: "Public notice of a prospect")
  static func noticeUntil(_ from: Day, _ until: String, _ untilEn: String) -> Word { Word(zh: "\(from.inChinese)至\(until)", en: "\(from.inEnglish) to \(untilEn)") }
  static let noticePeriod = Word(zh: "公示期限", en: "On notice"), noticeHow = Word(zh: "怎样反映", en: "How to object"), pickedOn = Word(zh: "列为积极分子日期", en: "Activist since"), whereTo = Word(zh: "受理", en: "To whom")
  static let noticeHowText = Word(zh: "公示期间可以当面、来信或者来电向党支部或者上级党委反映情况，提倡实名。", en: "While it is on notice you may tell the branch or the committee above in person, by letter or by phone, with your name if you can.")
  static let notYetCounted = Word(zh: "放假安排公布后确定", en: "to be set when the holidays are published")
}
