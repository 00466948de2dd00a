import FeatureKit

extension Word {
  static let talks = Word(zh: "谈心谈话", en: "Heart-to-heart talks"), myTalks = Word(zh: "我的谈心谈话", en: "My heart-to-heart talks"), matrix = Word(zh: "谈话矩阵", en: "Matrix of talks")
  static let myTalksLead = Word(zh: "谈了什么只有你们两人能看；支部和上级只看到谁和谁、哪天谈过。", en: "What was said is for the two of you; the branch and those above see only who talked with whom, and when.")
  static func matrixOf(_ name: String) -> Word { Word(zh: "\(name)谈话矩阵", en: "Talks at \(name)") }
  static func talkOf(_ a: String, _ b: String) -> Word { Word(zh: "\(a)与\(b)的谈心谈话", en: "Talk between \(a) and \(b)") }
  static let recordTalk = Word(zh: "登记谈话", en: "Record a talk"), recordGo = Word(zh: "登记", en: "Record it")
  static func recordTalkAt(_ name: String) -> Word { Word(zh: "在\(name)登记谈话", en: "Record a talk at \(name)") }
  static let noTalks = Word(zh: "还没有谈心谈话的记录", en: "No talk is on record"), noTalksWhy = Word(zh: "与支部的同志谈过以后，由其中一人登记，另一人确认。", en: "After a talk with somebody of the branch, one of the two records it and the other confirms.")
  static let withWord = Word(zh: "与谁谈", en: "With"), oneWord = Word(zh: "谁谈", en: "Who"), bothWord = Word(zh: "谈话双方", en: "Between"), dayWord = Word(zh: "谈话日期", en: "Day"), kindWord = Word(zh: "因何谈话", en: "Occasion"), stateWord = Word(zh: "情况", en: "State"), dueWord = Word(zh: "最迟日期", en: "To be held by")
  static let nameWord = Word(zh: "姓名", en: "Name"), postWord = Word(zh: "职务", en: "Post"), branchWord = Word(zh: "党支部", en: "Branch"), yearWord = Word(zh: "年份", en: "Year")
  static func until(_ day: String) -> Word { Word(zh: "\(day)前", en: "by \(day)") }
  static func yearOf(_ year: Int) -> Word { Word(zh: "\(year)年", en: "\(year)") }
  static func nameAndRole(_ name: String, _ role: Word) -> Word { Word(zh: "\(name)（\(role.zh)）", en: "\(name) (\(role.en))") }

  static let plannedWord = Word(zh: "待谈", en: "To be held"), waitingWord = Word(zh: "待对方确认", en: "Waits to be confirmed"), waitsForYou = Word(zh: "请您确认", en: "Please confirm"), confirmedWord = Word(zh: "双方已确认", en: "Confirmed by both"), deniedWord = Word(zh: "有一方说没有谈", en: "Denied by one"), withdrawnWord = Word(zh: "已撤销", en: "Withdrawn")
  static let notAnswered = Word(zh: "还没有确认", en: "Not answered yet")

  // MARK: recording

  static let whoSees = Word(zh: "谁能看到", en: "Who sees what"), whoSeesText = Word(
    zh: "谁和谁、哪天谈的：本支部和上级能看到。因何谈话：只有双方和本支部书记能看到。谈了什么：只有双方能看到；双方都同意时本支部书记也能看，上级看不到。",
    en: "Who talked and when: the branch and those above. The occasion: the two and the secretary of their own branch. What was said: the two alone, and if both agree their own branch's secretary; never those above.")
  static let withHint = Word(zh: "一人与几人分别谈的，可以一起勾选", en: "Tick several if one person talked with each of them"), kindHint = Word(zh: "上级看不到", en: "Not seen by those above")
  static let noteWord = Word(zh: "谈了什么", en: "What was said"), noteTitle = Word(zh: "谈话内容", en: "What was said"), noteHint = Word(zh: "可以不写。只有你们两人能看", en: "May be left empty. Only the two of you can read it"), noteOwnHint = Word(zh: "可以不写；只能写自己与一个人的谈话", en: "May be left empty; only for a talk of your own with one person")
  static let nobodyToTalk = Word(zh: "这里没有可以登记的人", en: "There is nobody to record a talk with"), nobodyToTalkWhy = Word(zh: "谈心谈话在同一支部的党员之间登记。", en: "Talks are recorded between members of one branch.")

  // MARK: one talk

  static func pleaseTalkBy(_ name: String, _ day: String) -> Word { Word(zh: "请在\(day)前与\(name)谈心谈话", en: "Please talk with \(name) by \(day)") }
  static let weTalked = Word(zh: "谈过了，登记", en: "We talked: record it")
  static func wasItSo(_ name: String, _ day: String) -> Word { Word(zh: "\(day)您与\(name)谈过心吗？", en: "Did you talk with \(name) on \(day)?") }
  static let wasItSoWhy = Word(zh: "这次谈话由对方或支部登记，请您核对。", en: "The other of you, or the branch, has recorded it; please say whether it was so."), itWasSo = Word(zh: "谈过", en: "Yes, we talked"), itWasNot = Word(zh: "没有谈", en: "No, we did not")
  static let noteCovered = Word(zh: "您是凭登录条登录的。查看谈话内容前，请先到“我的账号”确认身份。", en: "You came in by a printed slip. Before you see what was said, confirm under “My account” that it is you.")
  static let sharedByBoth = Word(zh: "双方都同意本支部书记查看；上级看不到。", en: "Both agree that the secretary of their branch reads it; nobody above does."), sharedByYou = Word(zh: "您已同意本支部书记查看；对方还没有同意，书记现在看不到。", en: "You agree that the secretary of your branch reads it; the other has not, so the secretary cannot.")
  static let sharedByOther = Word(zh: "对方同意本支部书记查看；您还没有同意，书记现在看不到。", en: "The other agrees that the secretary of your branch reads it; you have not, so the secretary cannot."), sharedByNone = Word(zh: "现在只有你们两人能看。双方都同意，本支部书记才能看。", en: "Only the two of you can read it. The secretary of your branch can if both agree.")
  static let share = Word(zh: "同意书记查看", en: "Let the secretary read it"), unshare = Word(zh: "不再同意", en: "Agree no longer")
  static let correctGo = Word(zh: "更正", en: "Correct it"), correctHint = Word(zh: "更正后请对方重新确认。", en: "The other is asked to confirm again."), withdrawGo = Word(zh: "撤销登记", en: "Withdraw the record"), withdrawHint = Word(zh: "撤销后不计入谈话矩阵，写下的谈话内容一并删除。", en: "It no longer counts, and what was written down is erased.")
  static let unplanGo = Word(zh: "取消安排", en: "Cancel the plan"), unplanHint = Word(zh: "双方会收到通知。", en: "Both are told.")

  // MARK: the matrix

  static let amongCommittee = Word(zh: "支委之间", en: "Among the committee"), committeeAndMembers = Word(zh: "支委与党员、党员之间", en: "Committee with members, members among themselves"), withOtherMember = Word(zh: "与其他党员", en: "With another member")
  static let missing = Word(zh: "缺", en: "Missing"), missingCommittee = Word(zh: "缺支委谈话", en: "Not yet with the committee"), csvWord = Word(zh: "下载 CSV", en: "Download CSV")
  static func plannedUntil(_ day: String) -> Word { Word(zh: "待谈，\(day)前", en: "by \(day)") }
  static let signs = Word(zh: "格中是当年最近一次谈话的日期。支委之间两两各一次；每名党员与一名支委、与一名其他党员各一次即算。对方没有确认的也计入，说没有谈的不计。失联党员不列入。", en: "Cells show the latest talk of the year. Asked for are: each two of the committee once; every member once with one of the committee and once with another member. What waits to be confirmed counts, what was denied does not. Members out of contact are left out.")
  static func allTalked(_ year: Int) -> Word { Word(zh: "\(year)年应谈的都谈到了", en: "Every talk of \(year) was held") }
  static func stillOwed(_ year: Int) -> Word { Word(zh: "\(year)年还有谈心谈话没有谈到", en: "Talks of \(year) are still to be held") }
  static func owedText(_ committee: Int, _ members: Int, _ among: Int) -> Word {
    let zh = [committee > 0 ? "支委之间差 \(committee) 对" : nil, members > 0 ? "没有支委谈过的党员 \(members) 名" : nil, among > 0 ? "没有与其他党员谈过的 \(among) 名" : nil].compactMap { $0 }
    let en = [committee > 0 ? "pairs of the committee: \(committee)" : nil, members > 0 ? "members with whom nobody of the committee has talked: \(members)" : nil, among > 0 ? "members who have talked with no other member: \(among)" : nil].compactMap { $0 }
    let first = en.joined(separator: "; ")
    return Word(zh: zh.joined(separator: "；") + "。", en: first.prefix(1).uppercased() + first.dropFirst() + ".")
  }
  static func deniedCount(_ n: Int) -> Word { Word(zh: "有 \(n) 次登记被其中一方否认，没有计入。", en: n == 1 ? "1 record was denied by one of the two and does not count." : "\(n) records were denied by one of the two and do not count.") }
  static let nothingAsked = Word(zh: "人数不足，没有应谈的", en: "Too few people here for anything to be asked"), nobodyHere = Word(zh: "这里还没有党员", en: "There are no members here"), nobodyHereWhy = Word(zh: "登记党员和支委以后，谈话矩阵列在这里。", en: "Once members and the committee are registered, their talks are shown here.")
  static let aboveLead = Word(zh: "各支部一年谈了多少、还差多少；谈话内容上级看不到。", en: "How many talks each branch has held this year and what is still owed; what was said is seen by nobody above."), heldWord = Word(zh: "已谈", en: "Held"), lastWord = Word(zh: "最近一次", en: "Latest"), owedWord = Word(zh: "还差", en: "Owed"), nothingOwed = Word(zh: "已谈到", en: "Complete")
  static let noBranches = Word(zh: "下面没有党支部", en: "No branch stands below"), noBranchesWhy = Word(zh: "谈心谈话在支部里进行。", en: "Talks are held within branches.")

  // MARK: a round

  static let planGo = Word(zh: "安排一轮谈话", en: "Arrange a round"), planNow = Word(zh: "安排并通知双方", en: "Arrange it and tell both")
  static func planLead(_ name: String) -> Word { Word(zh: "按\(name)今年还差的谈话排好，不需要的去掉勾选。", en: "Proposed from what \(name) still owes this year; untick what is not wanted.") }
  static func leftOff(_ n: Int) -> Word { Word(zh: "还有 \(n) 对，安排完这一轮再列出。", en: n == 1 ? "1 more pair is listed after this round." : "\(n) more pairs are listed after this round.") }
  static let nothingToPlan = Word(zh: "没有要安排的", en: "There is nothing to arrange"), nothingToPlanWhy = Word(zh: "今年应谈的都已谈到或已安排。", en: "Every talk of this year was held or is arranged.")
  static func talkWith(_ name: String) -> Word { Word(zh: "与\(name)谈心谈话", en: "Talk with \(name)") }
  static func confirmWith(_ name: String) -> Word { Word(zh: "请确认与\(name)的谈话", en: "Please confirm your talk with \(name)") }
}

extension Talk.Answer {
  var word: Word {
    switch self {
    case .confirmed: Word(zh: "已确认", en: "Confirmed")
    case .denied: Word(zh: "说没有谈", en: "Says that it was not so")
    }
  }
}

extension Talk.Kind {
  var word: Word {
    switch self {
    case .yearly: Word(zh: "日常谈心", en: "Ordinary talk")
    case .lifeMeeting: Word(zh: "组织生活会前", en: "Before an organization-life meeting")
    case .postChange: Word(zh: "职务变动", en: "Change of post")
    case .hardship: Word(zh: "家庭变故、生活困难或身体原因", en: "Family, hardship or health")
    case .discipline: Word(zh: "受到处分处置", en: "After discipline")
    case .concern: Word(zh: "群众有反映", en: "Something was reported")
    case .other: Word(zh: "其他", en: "Other")
    }
  }
}
