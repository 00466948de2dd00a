import Essentials

extension Word {
  static let goneWithin = Word(zh: "本期内撤销或合并，当期不计", en: "Dissolved or merged within the period: nothing is owed for it")
  static func takenIn(_ n: Int) -> Word { Word(zh: "\(n) 个党组织开始计应尽事项", en: "\(n) organizations taken in: from now on they owe what the rules ask") }
  static func opened(_ title: Word, _ n: Int) -> Word { Word(zh: "\(title.zh)：\(n) 项应尽", en: "\(title.en): \(n) duties opened") }
  static func openedTerms(_ matter: Word, _ n: Int) -> Word { Word(zh: "\(matter.zh)：登记 \(n) 个任期", en: "\(matter.en): \(n) terms entered") }
  static func termsEnding(_ year: Int, _ matter: Word) -> Word { Word(zh: "\(year)年届满的\(matter.zh)", en: "\(matter.en), terms ending in \(year)") }
  static func lapsed(_ title: Word, _ l: WatchTable.Lapsed) -> Word {
    let zh = [l.late > 0 ? "\(l.late) 项逾期，可补" : nil, l.missed > 0 ? "\(l.missed) 项未完成" : nil, l.gone > 0 ? "\(l.gone) 项因撤销或合并不计" : nil]
    let en = [l.late > 0 ? "\(l.late) late" : nil, l.missed > 0 ? "\(l.missed) missed" : nil, l.gone > 0 ? "\(l.gone) not owed, dissolved or merged" : nil]
    return Word(zh: "\(title.zh)：\(zh.compactMap { $0 }.joined(separator: "，"))", en: "\(title.en): \(en.compactMap { $0 }.joined(separator: ", "))")
  }
  static func reminded(_ near: Int, _ late: Int) -> Word {
    let zh = [near > 0 ? "\(near) 项将到期" : nil, late > 0 ? "\(late) 项已过期" : nil], en = [near > 0 ? "\(near) about to end" : nil, late > 0 ? "\(late) that have ended" : nil]
    return Word(zh: "值守提醒：\(zh.compactMap { $0 }.joined(separator: "，"))", en: "The watch reminded of duties: \(en.compactMap { $0 }.joined(separator: ", "))")
  }
  /// To the desk of the branch: 还有 3 天：12月主题党日、12月支委会（12月31日）
  static func dueSoon(_ days: Int, _ end: Day, _ titles: [Word]) -> Word {
    Word(zh: "还有 \(days) 天（\(end.month)月\(end.day)日到期）：\(titles.map(\.zh).joined(separator: "、"))",
      en: "\(days == 1 ? "1 day" : "\(days) days") left (until \(end.inEnglish)): \(titles.map(\.en).joined(separator: "; "))")
  }
  /// To the desk of the level above.
  static func lateBelow(_ organizations: Int, _ titles: [(title: Word, count: Int)]) -> Word {
    Word(zh: "\(organizations) 个党组织有事项逾期：\(titles.map { "\($0.title.zh) \($0.count) 项" }.joined(separator: "，"))",
      en: "Late at \(organizations) organizations: \(titles.map { "\($0.title.en) (\($0.count))" }.joined(separator: "; "))")
  }
  static func waived(_ title: Word, _ whose: String, until: Day?) -> Word {
    guard let until else { return Word(zh: "免除\(whose)的\(title.zh)", en: "Waived for \(whose): \(title.en)") }
    return Word(zh: "免除\(whose)的\(title.zh)及以后各期，至\(until.inChinese)", en: "Waived for \(whose) until \(until.inEnglish): \(title.en) and the periods after it")
  }
  /// `on`: and the periods after it.
  static func waiverUndone(_ title: Word, _ whose: String, on: Bool) -> Word {
    on ? Word(zh: "恢复\(whose)的\(title.zh)及以后各期", en: "Owed again by \(whose): \(title.en) and the periods after it") : Word(zh: "恢复\(whose)的\(title.zh)", en: "Owed again by \(whose): \(title.en)")
  }
  static let termHasNoNext = Word(zh: "任期没有下一期，请不填截止日", en: "A term has no next period; leave the last day empty")
  static func untilTooEarly(_ end: Day) -> Word { Word(zh: "请选择\(end.inChinese)以后的日期；只免除本期的，不填", en: "Choose a day after \(end.inEnglish), or leave it empty to waive this period only") }
  static func untilTooFar(_ months: Int, _ last: Day) -> Word { Word(zh: "一次最长免除 \(months) 个月，最晚\(last.inChinese)", en: "One waiver holds for \(months) months at most, until \(last.inEnglish) here") }
  static let chooseDuties = Word(zh: "请先勾选要办理的事项", en: "Tick the duties first")
  static func tooManyDuties(_ most: Int) -> Word { Word(zh: "一次最多办理 \(most) 项", en: "At most \(most) duties at a time") }
  static func waivedSeveral(_ n: Int) -> Word { Word(zh: "一次免除 \(n) 项应尽事项", en: n == 1 ? "waived 1 duty" : "waived \(n) duties at once") }
  static func undidSeveral(_ n: Int) -> Word { Word(zh: "一次恢复 \(n) 项应尽事项", en: n == 1 ? "1 duty is owed again" : "\(n) duties are owed again") }
  static func ofDuty(_ title: Word, _ whose: String, _ what: Word) -> Word { Word(zh: "\(whose)\(title.zh)：\(what.zh)", en: "\(title.en), \(whose): \(what.en)") }
  static let reasonMissing = Word(zh: "请写明免除的理由", en: "Say why it is waived")
  static let reasonTooLong = Word(zh: "理由最多 200 字", en: "The reason may have at most 200 characters")
  static let alreadyMet = Word(zh: "这一项已完成，不需要免除", en: "This is done already; there is nothing to waive")
  static let alreadyWaived = Word(zh: "这一项已经免除", en: "This is waived already")
  static let notWaived = Word(zh: "这一项没有免除", en: "This is not waived")
  static let watchGrant = Word(zh: "值守办理到期事项", en: "perform what falls due")
  static let readGrant = Word(zh: "查看应尽事项", en: "see duties")
  static let waiveGrant = Word(zh: "免除下级的应尽事项", en: "waive duties of the level below")
}
