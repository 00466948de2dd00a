import FeatureKit

extension Word {
  static func stricterTitle(_ matter: Word) -> Word { Word(zh: "从严规定：\(matter.zh)", en: "A stricter rule: \(matter.en)") }
  static let stricterLead = Word(
    zh: "只许从严。对本级以下所有党组织生效，从所选日期以后开始的时段算起；已经开始的时段不受影响。",
    en: "Only stricter. It binds everything below the office, for periods that begin from the chosen day on; those that have begun are not touched.")
  static let office = Word(zh: "作出规定的党组织", en: "Office")
  static let stricterTimes = Word(zh: "每期次数", en: "Times in a period")
  static func stricterTimesHint(_ n: Int) -> Word { Word(zh: "现为 \(n) 次，应多于 \(n) 次；不改的不填", en: "Now \(n); give more, or leave it empty") }
  static let stricterGrace = Word(zh: "补办期限（工作日）", en: "Grace (working days)")
  static func stricterGraceHint(_ n: Int) -> Word { Word(zh: "现为 \(n) 个工作日，应少于 \(n)；不改的不填", en: "Now \(n) working days; give fewer, or leave it empty") }
  static let stricterSince = Word(zh: "自何日起", en: "From")
  static let stricterSinceHint = Word(zh: "这一天及以后开始的时段", en: "Periods that begin on this day or later")
  static let stricterUntil = Word(zh: "到何日止", en: "Until")
  static let stricterUntilHint = Word(zh: "这一天以后开始的时段恢复按原条目；长期执行的不填", en: "Periods that begin after this day are owed by the rule itself again; leave it empty to let it run on")
  /// What the figures would read as: the ones in force, in the sentence that is written after saving.
  static func stricterMeans(_ matter: Word, _ frequency: Word, _ times: Int, _ grace: Int) -> Word {
    Word(
      zh: "现行规定：\(matter.zh)，\(frequency.zh) \(times) 次，补办期限 \(grace) 个工作日。保存后写成同样的一句，只换您填写的数字。",
      en: "In force now: \(matter.en), \(frequency.en), \(times == 1 ? "once" : "\(times) times"), \(grace) working days of grace. The rule is written as the same sentence with your figures in it.")
  }
  static let stricterReason = Word(zh: "依据或理由", en: "Ground")
  static let stricterMake = Word(zh: "保存规定", en: "Make the rule")
  static let stricterBegin = Word(zh: "为下级从严规定", en: "Make it stricter below")
  static let stricterEnd = Word(zh: "终止", en: "End it")
  static let stricterHere = Word(zh: "从严规定", en: "Stricter rules")
  static let stricterHereLead = Word(zh: "由上级或本级作出，与中央条目同时执行，以较严的为准", en: "Made by offices above or here; they hold beside the central rule, and the stricter of the two binds")
  static let backToRule = Word(zh: "返回条目", en: "Back to the rule")
  static let inForceFrom = Word(zh: "执行时间", en: "In force")
  static func fromDay(_ day: String) -> Word { Word(zh: "\(day)起", en: "from \(day)") }
  static func toDay(_ day: String) -> Word { Word(zh: "，至\(day)", en: " until \(day)") }
  static func madeBy(_ name: String) -> Word { Word(zh: "\(name)作出", en: "made by \(name)") }
  static func stricterMark(_ office: String) -> Word { Word(zh: "\(office)已从严", en: "stricter at \(office)") }
  static func boundBy(_ office: String, _ figures: Word) -> Word { Word(zh: "\(office)规定：\(figures.zh)", en: "\(office): \(figures.en)") }
  static let untilWaived = Word(zh: "免除到何时", en: "Waived until")
  static let untilHint = Word(zh: "不填只免除本期；填了，这一天以前开始的各期都免除，之后恢复", en: "Empty: this period only. With a day: every period that begins by then, and owed again after it")
  static func waivedUntil(_ day: String, _ reason: String) -> Word { Word(zh: "免除至\(day)：\(reason)", en: "Waived until \(day): \(reason)") }
  static let undoWaiveOn = Word(zh: "撤销免除（本期及以后各期）", en: "Undo the waiver (this period and those after it)")
}
