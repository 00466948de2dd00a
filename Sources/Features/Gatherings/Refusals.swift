import FeatureKit

// Why not, and what to do instead.
extension Word {
  static let chooseKind = Word(zh: "请至少选择一种", en: "Please choose at least one kind")
  static func kindNotHere(_ kind: Gathering.Kind, _ o: Organization) -> Word {
    if o.kind == .branch, o.setting == .virtual {
      return Word(zh: "网上党支部不召开\(kind.word.zh)：表决和支部委员会、党小组的会议在党员组织关系所在支部召开", en: "A virtual branch does not hold this: \(kind.word.en). Votes, committees and groups stay with the branches that its people belong to")
    }
    let zh = o.kind == .branch ? o.setting.word.zh : o.kind.word.zh, en = o.kind == .branch ? o.setting.word.en + " branch" : o.kind.word.en
    return Word(zh: "\(zh)不召开\(kind.word.zh)", en: "A \(en) does not hold this: \(kind.word.en)")
  }
  static let branchHasNoGroups = Word(zh: "本支部没有党小组，不能安排党小组会", en: "The branch has no groups, so no group meeting can be planned")
  static let chooseGroup = Word(zh: "请选择是哪个党小组的会", en: "Please choose which groups meet")
  static let groupElsewhere = Word(zh: "所选党小组不属于本支部", en: "A chosen group does not belong to this branch")
  static let onlyOwnGroup = Word(zh: "党小组长只能办理本小组的党小组会；其他会议由书记、副书记、组织委员、宣传委员或组织干事办理", en: "A group leader handles meetings of the own group only; others are for the secretary, deputy secretary, organization or publicity commissioner, or a clerk")
  static let organizationEnded = Word(zh: "该党组织此前已撤销", en: "The organization was dissolved before that day")
  static func beforeFounding(_ day: Day) -> Word { Word(zh: "该党组织于\(day.inChinese)成立，日期不能早于这一天", en: "The organization was founded on \(day)") }
  static let tooFarAhead = Word(zh: "最多提前一年安排", en: "At most a year ahead can be planned")
  static let endsBeforeStart = Word(zh: "结束时间应在开始之后、24 小时以内", en: "The end must lie after the start, within 24 hours")
  static let startTaken = Word(zh: "本组织在同一时间已安排了另一项活动；几种会议合并召开的，请在那一项里增加种类", en: "The organization has another gathering at this time; to hold several together, add the kinds to that one")
  static func tooLong(_ n: Int) -> Word { Word(zh: "最多 \(n) 个字", en: "At most \(n) characters") }
  static let locationMissing = Word(zh: "请填写地点，线上召开的写“线上”", en: "Please enter the place; write “online” for a meeting online")
  static let personUnknown = Word(zh: "请从名单中选择", en: "Please choose from the list")
  static let personAway = Word(zh: "名单上此人没有到会，请核对出席情况", en: "The list says that this person did not attend; please check the attendance")
  static let alreadyHeld = Word(zh: "这次活动的记录已经归档，不能再改；有差错请加更正说明，或先撤回记录", en: "The minutes of this gathering stand and are not changed; add a correction, or withdraw them first")
  static let alreadyCancelled = Word(zh: "这次活动已经取消", en: "This gathering was cancelled")
  static let reasonMissing = Word(zh: "请写明原因", en: "Please give the reason")
  static let notExpected = Word(zh: "不在这次活动的应到名单中", en: "Not on the list of those expected at this gathering")
  static let alreadyBegun = Word(zh: "活动已经开始，请与书记或组织委员联系", en: "The gathering has begun; please speak to the secretary or the organization commissioner")
  static let noLeave = Word(zh: "没有请假", en: "There is no leave to take back")
  static func notYetHeld(_ day: Day) -> Word { Word(zh: "活动定于\(day.inChinese)举行，举行之后才能登记和记录", en: "This takes place on \(day); it can be marked and recorded after that") }
  /// While the form was open.
  static func markedMeanwhile(_ now: Mark, _ arrived: Moment?) -> Word {
    if let arrived, now.attended { return Word(zh: "登记期间本人已于\(arrived.day.inChinese) \(arrived.time) 签到；确实要改的，请再点一次保存", en: "Checked in at \(arrived.time) on \(arrived.day.inEnglish) while this form was open; save again if it is to be changed all the same") }
    return Word(zh: "登记期间已改为“\(now.word.zh)”；确实要改的，请再点一次保存", en: "Marked as “\(now.word.en)” while this form was open; save again if it is to be changed all the same")
  }
  static let nobodyMarked = Word(zh: "没有登记任何人", en: "Nobody was marked")
  static let minutesMissing = Word(zh: "请写会议记录", en: "Please write the minutes")
  static func headingEmpty(_ heading: String) -> Word { Word(zh: "\(heading)下面还没有写", en: "Nothing is written under \(heading)") }
  static func attendanceOpen(_ n: Int) -> Word { Word(zh: "还有 \(n) 人没有登记是否到会，请先登记出席情况", en: n == 1 ? "1 person is not marked yet; please mark the attendance first" : "\(n) people are not marked yet; please mark the attendance first") }
  static let nobodyCame = Word(zh: "没有人到会，不能记录；没有举行的请取消", en: "Nobody attended, so there is nothing to record; cancel it if it was not held") 
  static func committeeNotQuorate(_ v: VoteNeeds) -> Word {
    Word(zh: "支委会须有半数以上委员到会：委员 \(v.entitled) 人，到会 \(v.present) 人，至少要 \(v.attendanceNeeded) 人", en: "Half or more of the committee must attend: \(v.entitled) members, \(v.present) present, at least \(v.attendanceNeeded) needed")
  }
  static func voteNotQuorate(_ v: VoteNeeds) -> Word {
    Word(
      zh: "不能表决：有表决权 \(v.entitled) 人，到会 \(v.present) 人，至少要到 \(v.attendanceNeeded) 人", en: "No vote can be held: \(v.entitled) entitled to vote, \(v.present) present, at least \(v.attendanceNeeded) must attend")
  }
  static func countMistake(_ c: VoteCount, _ v: VoteNeeds) -> Word {
    if c.agree < 0 || c.against < 0 || c.abstain < 0 { return Word(zh: "票数不能小于零", en: "A count cannot be below zero") }
    return Word(
      zh: "赞成、反对、弃权合计 \(c.total) 人，多于到会有表决权的 \(v.present) 人，请核对", en: "For, against and abstaining add up to \(c.total), more than the \(v.present) present who may vote; please check")
  }
  static let resolutionMissing = Word(zh: "请写明表决的事项", en: "Please say what was voted on")
  static let countMissing = Word(zh: "请填写赞成人数", en: "Please enter how many agreed")
  static func tooManyResolutions(_ n: Int) -> Word { Word(zh: "一次活动最多登记 \(n) 项决议", en: "At most \(n) resolutions to a gathering") }
  static func furtherWrong(_ text: String, _ why: Word) -> Word {
    let short = text.count > 20 ? text.prefix(20) + "…" : text
    return Word(zh: "已登记的决议“\(short)”与现在的出席情况不符：\(why.zh)。请移除后重新登记", en: "The resolution “\(short)” does not fit the attendance as it is now: \(why.en). Remove it and enter it again")
  }
  static let noBodyToVote = Word(zh: "决议由党员大会或支委会作出，这次活动没有列入这两种会议", en: "Resolutions are passed by the members' meeting or the committee; this gathering is neither")
  static func nothingToMakeUp(_ kind: Gathering.Kind) -> Word {
    Word(zh: "\(kind.word.zh)没有可以补的上一期：宽限期已过，或没有这项要求", en: "No earlier period can be made up for this: \(kind.word.en); its grace is over, or nothing is asked")
  }
  static let noMinutes = Word(zh: "这次活动还没有归档的记录", en: "This gathering has no minutes that stand")
  static let correctionMissing = Word(zh: "请写更正说明", en: "Please write the correction")
}
