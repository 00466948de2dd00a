import Essentials

extension Ask.Kind {
  package var word: Word {
    switch self {
    case .receipt: Word(zh: "要求回执的公告", en: "announcement with receipt")
    case .form: Word(zh: "填报", en: "form")
    case .questionnaire: Word(zh: "问卷", en: "questionnaire")
    case .followUp: Word(zh: "督办", en: "follow-up")
    case .localRule: Word(zh: "从严规定", en: "stricter rule")
    }
  }
}

extension Word {
  private static func all(_ names: [String], _ count: Int) -> Word {
    let more = count > names.count
    return Word(zh: names.joined(separator: "、") + (more ? "等 \(count) 个党组织" : ""), en: names.joined(separator: ", ") + (more ? " and others, \(count) in all" : ""))
  }
  static func tasksUsed(_ names: [String], _ count: Int, _ limit: Int) -> Word {
    let who = all(names, count)
    return Word(
      zh: "今年已要求\(who.zh)办理 \(limit) 项，达到一年上限，不能再布置；需要的数据请先看系统已经掌握的，直接导出",
      en: "This year \(limit) tasks were asked of \(who.en), which is the most; nothing more can be asked. See first what is known already and take that out")
  }
  static func fieldsUsed(_ names: [String], _ count: Int, _ used: Int, _ limit: Int) -> Word {
    let who = all(names, count)
    return Word(
      zh: "今年已要求\(who.zh)填写 \(used) 栏，加上这次超过一年上限 \(limit) 栏；请减少栏目，系统已经掌握的不必再填",
      en: "This year \(used) fields were asked of \(who.en); with these it would be more than \(limit). Please ask for fewer; what is known already need not be filled in")
  }
  static func fieldsBeyond(_ n: Int, _ limit: Int) -> Word { Word(zh: "这次要填 \(n) 栏，超过一年上限 \(limit) 栏", en: "This asks for \(n) fields; a year has \(limit)") }
  static let usedMeanwhile = Word(zh: "别人刚刚布置了另一项，今年的限额或下级党组织有变化，请核对后再试", en: "Somebody has just asked something else, or those below have changed; please check and try again")

  static func meterTitle(_ name: String, _ left: Int) -> Word { Word(zh: "\(name)今年还可布置 \(left) 项", en: left == 1 ? "\(name) may ask 1 more task this year" : "\(name) may ask \(left) more tasks this year") }
  static func meterFull(_ name: String, _ most: Int) -> Word { Word(zh: "\(name)今年布置的事项已达 \(most) 项上限", en: "\(name) has asked \(most) tasks this year, which is the most") }
  static func meterText(_ tasks: Int, _ most: Int, _ fields: Int, _ mostFields: Int) -> Word {
    Word(
      zh: "按办理最多的一个下级党组织算：已 \(tasks) 项，限 \(most) 项；要填的栏目已 \(fields) 栏，限 \(mostFields) 栏。",
      en: "Counted at the one of which most was asked: \(tasks) of \(most) tasks, \(fields) of \(mostFields) fields to fill in.")
  }
  static let seeAsks = Word(zh: "看今年布置了什么", en: "See what was asked this year"), seeKnown = Word(zh: "看系统已经掌握的数据", en: "See what is known already")
}
