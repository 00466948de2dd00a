import FeatureKit

extension Word {
  static let warnings = Word(zh: "预警", en: "Warnings")
  static func warningsOf(_ name: String) -> Word { Word(zh: "\(name)的预警", en: "Warnings of \(name)") }
  static let warningsLead = Word(zh: "数字超出界限的单位和党员，供上级和支部了解情况；系统不据此作任何处理。", en: "Organizations and members whose figures are out of their limits, for somebody to look at; nothing follows by itself.")
  static let kindWord = Word(zh: "种类", en: "Kind")
  static let whose = Word(zh: "单位", en: "Whose")
  static let whatIsIt = Word(zh: "情况", en: "What it is")
  static let toDo = Word(zh: "办理", en: "What can be done")
  static let askThem = Word(zh: "督办", en: "Ask them")
  static func asking(_ what: Word) -> Word { Word(zh: "\(what.zh)。请说明原因和打算。", en: "\(what.en). Please say why, and what is planned.") }
  static let somebody = Word(zh: "某同志", en: "somebody")
  static func noneOfKind(_ kind: Word) -> Word { Word(zh: "没有“\(kind.zh)”的情况", en: "None: \(kind.en)") }
  static let noneOfKindWhy = Word(zh: "数字随记录更新，不需要上报。", en: "The figures follow the records; nobody has to report them.")
  static func silentSince(_ day: Day, _ days: Int) -> Word { Word(zh: "最近一次归档的活动会议在\(day.inChinese)，已过 \(days) 天", en: "The last gathering on record was on \(day.inEnglish), \(days) days ago") }
  static let neverMet = Word(zh: "还没有归档过活动会议", en: "No gathering on record yet")
  static func absentRunning(_ n: Int, _ day: Day) -> Word { Word(zh: "连续 \(n) 次缺席，最近一次在\(day.inChinese)", en: "Absent \(n) times running, last on \(day.inEnglish)") }
  static func tooMany(_ n: Int, _ limit: Int) -> Word { Word(zh: "有党员 \(n) 名，超过 \(limit) 名", en: "\(n) members, more than \(limit)") }
  static func termEnds(_ day: Day, _ days: Int) -> Word { Word(zh: "任期\(day.inChinese)届满，还有 \(days) 天", en: "The term ends on \(day.inEnglish), in \(days) days") }
  static func termOver(_ day: Day) -> Word { Word(zh: "任期已于\(day.inChinese)届满", en: "The term ended on \(day.inEnglish)") }
  static let readGrant = Word(zh: "查看预警", en: "see warnings")
}

extension WarningKind {
  var word: Word {
    switch self {
    case .silent: Word(zh: "长期没有活动", en: "No gatherings")
    case .absences: Word(zh: "连续缺席", en: "Absent running")
    case .oversized: Word(zh: "支部人数过多", en: "Too many members")
    case .term: Word(zh: "任期将满", en: "Term ending")
    }
  }
  func meaning(_ limit: Int) -> Word {
    switch self {
    case .silent: Word(zh: "界限：连续 \(limit) 天没有归档的活动会议。", en: "Limit: \(limit) days without a gathering on record.")
    case .absences: Word(zh: "界限：最近 \(limit) 次应到的活动会议都缺席，请假不算。", en: "Limit: absent from the last \(limit) gatherings that expected the member; leave does not count.")
    case .oversized: Word(zh: "界限：党员超过 \(limit) 名。", en: "Limit: more than \(limit) members.")
    case .term: Word(zh: "界限：任期在 \(limit) 个月内届满，或已经届满。", en: "Limit: the term ends within \(limit) months, or has ended.")
    }
  }
}
