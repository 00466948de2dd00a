import FeatureKit

// What may be done, and what things are called.
extension Word {
  static let mayRead = Word(zh: "查看活动会议", en: "see gatherings")
  static let mayPlan = Word(zh: "安排活动会议", en: "plan gatherings")
  static let mayRecord = Word(zh: "登记到会、记录会议", en: "mark attendance and record minutes")
  static let mayLeave = Word(zh: "请假", en: "take leave")
}

extension Gathering.Kind {
  /// As the regulations' rules and duties call it.
  package var word: Word { Vocabulary.house.evidence[rawValue] ?? Word(zh: rawValue, en: rawValue) }
}

extension Gathering.State {
  package var word: Word {
    switch self {
    case .planned: Word(zh: "已安排", en: "Planned")
    case .held: Word(zh: "已记录", en: "Recorded")
    case .cancelled: Word(zh: "已取消", en: "Cancelled")
    }
  }
}

extension Mark {
  package var word: Word {
    switch self {
    case .expected: Word(zh: "未登记", en: "Not marked")
    case .came: Word(zh: "到会", en: "Present")
    case .online: Word(zh: "线上", en: "Online")
    case .leave: Word(zh: "请假", en: "On leave")
    case .absent: Word(zh: "缺席", en: "Absent")
    }
  }
}

extension VoteBody {
  var word: Word { self == .assembly ? Gathering.Kind.branchAssembly.word : Gathering.Kind.committeeMeeting.word }
}

extension Resolution.Method {
  var word: Word { self == .hands ? Word(zh: "举手", en: "show of hands") : Word(zh: "书面", en: "on paper") }
}

// What the journal says.
extension Word {
  static func planned(_ label: Word, _ at: Moment) -> Word { Word(zh: "安排\(label.zh)，\(at.time) 开始", en: "planned the \(label.en), beginning at \(at.time)") }
  static func planChanged(from old: Word, to new: Word, _ at: Moment) -> Word {
    Word(zh: "调整\(old.zh)的安排：\(new.zh)，\(at.time) 开始", en: "changed the plan of the \(old.en): \(new.en), beginning at \(at.time)")
  }
  static func resolutionEntered(_ label: Word, passed: Bool) -> Word { Word(zh: "登记\(label.zh)的一项决议，\(passed ? "通过" : "未通过")", en: "entered a resolution of the \(label.en): \(passed ? "passed" : "not passed")") }
  static func resolutionRemoved(_ label: Word) -> Word { Word(zh: "移除\(label.zh)的一项决议", en: "removed a resolution of the \(label.en)") }
  static func cancelled(_ label: Word) -> Word { Word(zh: "取消\(label.zh)", en: "cancelled the \(label.en)") }
  static func tookLeave(_ who: Reference, _ label: Word) -> Word { Word(zh: "\(who)请假，不参加\(label.zh)", en: "\(who) is on leave from the \(label.en)") }
  static func leaveTakenBack(_ who: Reference, _ label: Word) -> Word { Word(zh: "\(who)取消请假，参加\(label.zh)", en: "\(who) takes back the leave from the \(label.en)") }
  static func marked(_ label: Word, _ roll: Roll, kept: Int) -> Word {
    let zh = kept > 0 ? "；有 \(kept) 人在登记期间已签到或请假，未作改动" : "", en = kept > 0 ? "; \(kept) who checked in or took leave meanwhile were left as they are" : ""
    return Word(zh: "登记\(label.zh)的出席情况：\(counts(roll).zh)\(zh)", en: "marked attendance at the \(label.en): \(counts(roll).en)\(en)")
  }
  static func recorded(_ label: Word, _ roll: Roll, _ resolutions: [Resolution]) -> Word {
    let passed = resolutions.count(where: \.passed), failed = resolutions.count - passed
    let zh = (passed > 0 ? "；决议通过\(passed > 1 ? " \(passed) 项" : "")" : "") + (failed > 0 ? "；决议未通过\(failed > 1 ? " \(failed) 项" : "")" : "")
    let en = (passed > 0 ? passed > 1 ? "; \(passed) resolutions passed" : "; the resolution passed" : "") + (failed > 0 ? failed > 1 ? "; \(failed) resolutions did not pass" : "; the resolution did not pass" : "")
    return Word(zh: "记录\(label.zh)：\(counts(roll).zh)\(zh)", en: "recorded the \(label.en): \(counts(roll).en)\(en)")
  }
  static func withdrawn(_ label: Word) -> Word { Word(zh: "撤回\(label.zh)的记录", en: "withdrew the minutes of the \(label.en)") }
  static func corrected(_ label: Word) -> Word { Word(zh: "为\(label.zh)的记录加更正说明", en: "added a correction to the minutes of the \(label.en)") }
  static func counts(_ roll: Roll) -> Word {
    Word(
      zh: "应到 \(roll.expected) 人，到会 \(roll.attended) 人，请假 \(roll.count(.leave)) 人，缺席 \(roll.count(.absent)) 人",
      en: "\(roll.expected) expected, \(roll.attended) present, \(roll.count(.leave)) on leave, \(roll.count(.absent)) absent")
  }
}

// What those it is for are told.
extension Word {
  private static func at(_ g: Gathering) -> Word { Word(zh: "\(g.day.month)月\(g.day.day)日 \(g.starts.time)，\(g.location)", en: "\(g.day) \(g.starts.time), \(g.location)") }
  static func announced(_ g: Gathering) -> Word { Word(zh: "\(Gathering.Kind.names(g.kinds).zh)：\(at(g).zh)", en: "\(Gathering.Kind.names(g.kinds).en): \(at(g).en)") }
  static func moved(_ g: Gathering) -> Word { Word(zh: "\(Gathering.Kind.names(g.kinds).zh)改为 \(at(g).zh)", en: "\(Gathering.Kind.names(g.kinds).en) moved to \(at(g).en)") }
  static func calledOff(_ g: Gathering) -> Word { Word(zh: "\(g.label.zh)取消", en: "The \(g.label.en) is cancelled") }
}
