import FeatureKit

// The words of the pages.
extension Word {
  static let gatheringsTitle = Word(zh: "活动会议", en: "Gatherings")
  static let planOne = Word(zh: "安排活动会议", en: "Plan a gathering"), planIt = Word(zh: "安排并通知", en: "Plan and notify"), changePlan = Word(zh: "调整安排", en: "Change the plan"), saveChange = Word(zh: "保存调整", en: "Save the change")
  static let cancelIt = Word(zh: "取消这次活动", en: "Cancel this gathering"), asLastTime = Word(zh: "照这次再安排一次", en: "Plan another like this")
  static func asLastTimeOn(_ day: Day) -> Word { Word(zh: "与上次（\(day.month)月\(day.day)日）相同", en: "The same as last time (\(day))") }
  static let alreadyPlanned = Word(zh: "已经安排、还没有记录的", en: "Planned already and not recorded yet")
  static let noneHere = Word(zh: "这个范围内没有活动会议", en: "No gatherings here"), noneHereWhy = Word(zh: "还没有安排，或者被筛选条件排除了。", en: "None is planned yet, or the filter leaves them out.")
  static let kindWord = Word(zh: "种类", en: "Kind"), stateWord = Word(zh: "状态", en: "State"), fromDay = Word(zh: "从", en: "From"), untilDay = Word(zh: "到", en: "Until")
  static let titleWord = Word(zh: "名称", en: "Title"), timeWord = Word(zh: "时间", en: "Time"), organizationWord = Word(zh: "党组织", en: "Organization"), placeWord = Word(zh: "地点", en: "Place"), attendedWord = Word(zh: "到会/应到", en: "Present/expected"), whoCameColumn = Word(zh: "到会情况", en: "Attendance")
  static let narrow = Word(zh: "按条件查找", en: "Narrow the list")
  static let noneThisMonth = Word(zh: "本月没有安排活动会议。", en: "Nothing is planned this month.")
  static func earlierMonths(_ n: Int) -> Word { Word(zh: "以前各月（\(n)）", en: "Earlier months (\(n))") }
  static func cameOf(_ n: Int, _ all: Int) -> Word { Word(zh: "到会 \(n)，应到 \(all)", en: "\(n) of \(all) came") }
  static let lateRecord = Word(zh: "补记", en: "recorded late"), name = Word(zh: "姓名", en: "Name"), remark = Word(zh: "说明", en: "Remark"), more = Word(zh: "更多", en: "More"), backWord = Word(zh: "返回", en: "Back")
  static let kindsHint = Word(zh: "几种会议合并召开的可以多选，只写一份记录", en: "Choose several when they are held together; there is one set of minutes"), whichGroups = Word(zh: "哪个党小组", en: "Which groups"), whichGroupsHint = Word(zh: "开党小组会时选择", en: "For a group meeting")
  static let startsWord = Word(zh: "开始", en: "Starts"), startsHint = Word(zh: "已经召开的也可以补录，记录会注明补记", en: "A past one may be entered; its record then says that it was recorded late"), endsWord = Word(zh: "结束", en: "Ends")
  static let titleHint = Word(zh: "不填时按日期和种类命名", en: "Named by its day and kinds when left empty"), agenda = Word(zh: "议程", en: "Agenda"), agendaHint = Word(zh: "一行一项", en: "One item to a line")
  static let presiderWord = Word(zh: "主持人", en: "Chair"), recorderWord = Word(zh: "记录人", en: "Minute-taker"), lecturerWord = Word(zh: "主讲人", en: "Lecturer"), lecturerHint = Word(zh: "外请的主讲人写在记录里", en: "Name a guest lecturer in the minutes")
  static func presidedBy(_ name: String) -> Word { Word(zh: "主持：\(name)", en: "chaired by \(name)") }
  static func recordedBy(_ name: String) -> Word { Word(zh: "记录：\(name)", en: "minutes by \(name)") }
  static func lectureBy(_ name: String) -> Word { Word(zh: "主讲：\(name)", en: "lecture by \(name)") }

  static let whoCame = Word(zh: "出席情况", en: "Who came"), attendanceWord = Word(zh: "出席", en: "Attendance"), attendanceList = Word(zh: "出席名单", en: "Attendance list")
  static let nobodyExpected = Word(zh: "没有应到人员", en: "Nobody is expected"), nobodyExpectedWhy = Word(zh: "名册上没有属于这次活动的党员。到会情况请写在会议记录里。", en: "The register has no members for this gathering. Say in the minutes who attended.")
  static func countsLine(_ a: GatheringPage.Attendance) -> Word {
    let zh = a.open > 0 ? "　未登记 \(a.open)" : "", en = a.open > 0 ? ", \(a.open) not marked" : ""
    return Word(zh: "应到 \(a.expected)　到会 \(a.attended)　请假 \(a.leave)　缺席 \(a.absent)\(zh)", en: "\(a.expected) expected, \(a.attended) present, \(a.leave) on leave, \(a.absent) absent\(en)")
  }
  static let markAttendance = Word(zh: "登记出席情况", en: "Mark the attendance"), saveAttendance = Word(zh: "保存出席情况", en: "Save the attendance")
  static func nameWith(_ name: String, _ beside: String) -> Word { Word(zh: "\(name)（\(beside)）", en: "\(name) (\(beside))") }
  static func markCount(_ mark: Mark, _ n: Int) -> Word { Word(zh: "\(mark.word.zh) \(n) 人", en: "\(mark.word.en): \(n)") }
  static let attendanceKeys = Word(zh: "按回车到下一人；1 到会，2 请假，3 缺席，4 线上。没有登记过的先按到会列出，请核对。", en: "Enter goes to the next; 1 present, 2 on leave, 3 absent, 4 online. Those not yet marked are listed as present; please check.")
  static let leaveForOther = Word(zh: "代为请假", en: "Enter somebody's leave")

  static let minutesTitle = Word(zh: "会议记录", en: "Minutes"), noMinutesYet = Word(zh: "还没有记录。", en: "Not recorded yet."), writeMinutes = Word(zh: "写会议记录", en: "Write the minutes")
  static let minutesAdvice = Word(zh: "写明讨论的内容、发言要点和结论；几种会议合并召开的分段写。", en: "Say what was discussed, by whom, and what was settled; a part for each kind.")
  static let minutesHint = Word(zh: "一行一段；行首写“## ”是小标题，写“- ”是列表，**两边加星号**是加粗。", en: "Each line is a paragraph; “## ” begins a heading, “- ” a list, **two stars** make bold.")
  static let fileMinutes = Word(zh: "归档", en: "File the minutes"), filedForGood = Word(zh: "归档后不能改，可以加更正说明，也可以写明原因撤回重记。归档人和时间记入台账。", en: "Filed minutes are not changed: add a correction, or withdraw them with a reason and record again. Who filed them and when stands in the journal.")
  static let makesUpWord = Word(zh: "补开上一期的", en: "Makes up the period before"), makesUpHint = Word(zh: "勾选后算作上一期，不再算本期", en: "If ticked it counts for that period and no longer for its own")
  static func recordedOn(_ at: Moment) -> Word { Word(zh: "归档时间：\(at.day.inChinese) \(at.time)", en: "Filed \(at.day) \(at.time)") }
  static func recordedLateOn(_ day: Day) -> Word { Word(zh: "补记：\(day.inChinese)归档", en: "Recorded late: filed on \(day)") }
  static let minutesWithdrawn = Word(zh: "记录已撤回，可以修改后重新归档", en: "The minutes were withdrawn; revise and file them again"), wasCancelled = Word(zh: "这次活动已取消", en: "This gathering was cancelled")
  static let withdrawMinutes = Word(zh: "撤回记录", en: "Withdraw the minutes"), addCorrection = Word(zh: "加更正说明", en: "Add a correction"), correctionWord = Word(zh: "更正说明", en: "Correction")
  static func correctionOn(_ day: Day) -> Word { Word(zh: "更正说明（\(day.inChinese)）", en: "Correction of \(day)") }
  static let correctionHint = Word(zh: "原记录不变，说明附在后面", en: "The minutes stay as they are; the note stands under them"), withdrawHint = Word(zh: "撤回后，由它办结的事项恢复为未办结", en: "What they settled is open again"), cancelHint = Word(zh: "会通知应到人员", en: "Those expected will be told")
  static let reasonWord = Word(zh: "原因", en: "Reason")

  static let resolutionTitle = Word(zh: "决议", en: "Resolution"), resolutionWord = Word(zh: "表决事项", en: "What was voted on"), resolutionHint = Word(zh: "没有表决的不填", en: "Leave empty if nothing was voted on")
  static let agreeWord = Word(zh: "赞成", en: "For"), againstWord = Word(zh: "反对", en: "Against"), abstainWord = Word(zh: "弃权", en: "Abstaining"), onPaper = Word(zh: "书面表决（不勾选为举手）", en: "Voted on paper (otherwise by show of hands)"), whichBody = Word(zh: "由谁表决", en: "Who voted")
  static let enterResolutions = Word(zh: "登记决议", en: "Enter resolutions"), addResolution = Word(zh: "登记这一项", en: "Enter this one"), severalResolutions = Word(zh: "表决几项的，先逐项登记，再写记录。", en: "Where several matters were voted on, enter each first, then write the minutes.")
  static func enteredResolutions(_ n: Int) -> Word { Word(zh: "已登记的决议（\(n)）", en: "Resolutions entered (\(n))") }
  static let noVotesHere = Word(zh: "这次活动不作决议", en: "Nothing is resolved here")
  static let votePassed = Word(zh: "通过", en: "Passed"), voteFailed = Word(zh: "未通过", en: "Not passed")
  static func voteNeeds(_ v: VoteNeeds) -> Word {
    let who = v.body == .assembly ? "有表决权" : "委员"
    if !v.quorate { return Word(zh: "\(who) \(v.entitled) 人，未到会 \(v.away) 人：不足半数，不能表决", en: "\(v.entitled) entitled, \(v.away) away: too few for a vote") }
    return Word(zh: "\(who) \(v.entitled) 人，未到会 \(v.away) 人：至少 \(v.needed) 人赞成方可通过", en: "\(v.entitled) entitled, \(v.away) away: at least \(v.needed) must agree")
  }
  static func voteBase(_ v: VoteNeeds) -> Word {
    let zh = v.body == .assembly ? "有表决权的党员" : "委员", en = v.body == .assembly ? "those entitled to vote" : "the committee"
    return Word(
      zh: "\(zh)至少 \(v.attendanceNeeded) 人到会才能表决；赞成人数按应到人数计算，不按到会人数。", en: "At least \(v.attendanceNeeded) of \(en) must attend for a vote; the majority is of all of them, not of those present.")
  }
  static func outsideBase(_ probationary: Int, _ suspended: Int) -> Word {
    Word(zh: "预备党员 \(probationary) 人、停止表决权的党员 \(suspended) 人不计入。", en: "\(probationary) probationary members and \(suspended) without a vote are not counted.")
  }
  static func voteCounted(_ r: Resolution) -> Word {
    let c = r.count, zh = r.passed ? "超过应到 \(r.entitled) 人的半数" : "未达到 \(r.needed) 人", en = r.passed ? "more than half of the \(r.entitled) entitled" : "fewer than the \(r.needed) needed"
    return Word(zh: "赞成 \(c.agree) 人，反对 \(c.against) 人，弃权 \(c.abstain) 人；\(zh)。表决方式：\(r.method.word.zh)。", en: "\(c.agree) for, \(c.against) against, \(c.abstain) abstaining: \(en). Vote: \(r.method.word.en).")
  }

  static let myLeave = Word(zh: "我的出席", en: "My attendance"), youAreExpected = Word(zh: "您在应到名单中。不能参加的请提前请假。", en: "You are expected. If you cannot come, please take leave beforehand."), youAreOnLeave = Word(zh: "您已请假。", en: "You are on leave.")
  static let takeLeave = Word(zh: "请假", en: "Take leave"), takeLeaveBack = Word(zh: "取消请假", en: "Take the leave back"), whoseLeave = Word(zh: "谁请假", en: "Whose leave"), whoseLeaveHint = Word(zh: "不选为本人", en: "Oneself if none is chosen"), leaveHint = Word(zh: "只有本人和记录人能看到", en: "Seen only by the person and by those who record")

  static let settledTitle = Word(zh: "本次办结的事项", en: "What this settled"), wouldSettle = Word(zh: "归档后可办结的事项", en: "What filing settles"), settlesNothing = Word(zh: "没有应尽事项因此办结。", en: "No duty is settled by it."), notSettled = Word(zh: "本次未办结的事项", en: "Not settled"), fits = Word(zh: "符合", en: "Fits")
  static let byItsDay = Word(zh: "按召开日期计入", en: "Counted by its day"), madeUp = Word(zh: "记录注明补开，计入上一期", en: "The record says that it makes up the earlier period"), byItsLecturer = Word(zh: "主讲人是党委书记", en: "The lecturer is a committee's secretary"), notOfThisKind = Word(zh: "本次种类中没有这一项，不计入", en: "This gathering is not of that kind")
  static let secretaryLectures = Word(zh: "书记讲党课", en: "Secretary's lecture")
  static func periodOf(_ span: PeriodSpan, _ what: Word) -> Word { Word(zh: "\(span.label.zh)\(what.zh)", en: "\(what.en), \(span.label.en)") }
  static func ofGroup(_ what: Word, _ group: String) -> Word { Word(zh: "\(what.zh)（\(group)）", en: "\(what.en) (\(group))") }

  static let inTheJournal = Word(zh: "查看台账记录", en: "In the journal")
  static let printMinutes = Word(zh: "打印记录", en: "Print the minutes"), addToCalendar = Word(zh: "添加到手机日历", en: "Add to a calendar"), subscribe = Word(zh: "订阅日历", en: "Subscribe to a calendar")
}
