import Essentials
import Regulations

extension Word {
  static let localRuleGrant = Word(zh: "为下级规定更严的数字", en: "set stricter figures for what stands below")
  static let compareGrant = Word(zh: "比较新旧制度条目", en: "see what a new text of the rules would change")
  static func noPeriodicDuty(_ rule: String) -> Word { Word(zh: "\(rule) 不是按期产生事项的条目，不能从严规定", en: "\(rule) opens no duty at regular intervals; there is nothing to make stricter") }
  static let branchHasNoneBelow = Word(zh: "支部没有下级，从严规定由党委或党总支作出", en: "A branch has nothing below it; committees and general branches make stricter rules")
  static let ruleIsFixed = Word(zh: "这一条的数字不得改动", en: "The figures of this rule may not be changed")
  static let localRuleRuns = Word(zh: "本级对这一条已有规定，请先终止原规定", en: "This office has a stricter rule already; end it first")
  static let figureMissing = Word(zh: "请填写次数或补办期限，至少一项", en: "Give the times or the grace, at least one of them")
  static func timesTooFew(_ now: Int) -> Word { Word(zh: "只许从严：现为每期 \(now) 次，应多于 \(now) 次，最多 31 次", en: "Only stricter: now \(now) in a period; ask for more than \(now), at most 31") }
  static func graceTooLong(_ now: Int) -> Word { Word(zh: "只许从严：现为 \(now) 个工作日，应少于 \(now) 个工作日", en: "Only stricter: now \(now) working days; give fewer than \(now)") }
  static func sinceTooEarly(_ today: Day) -> Word { Word(zh: "请选择\(today.inChinese)以后的日期；已经开始的时段不受影响", en: "Choose a day after \(today.inEnglish); periods that have begun are not touched") }
  static let sinceTooFar = Word(zh: "最多提前两年规定", en: "At most two years ahead")
  static func localUntilTooEarly(_ since: Day) -> Word { Word(zh: "应晚于开始执行的\(since.inChinese)；长期执行的不填", en: "It must be after \(since.inEnglish), from which it holds; leave it empty to let it run on") }
  static let endReasonMissing = Word(zh: "请写明终止的理由", en: "Say why it ends")
  static let localReasonMissing = Word(zh: "请写明依据或理由", en: "Say on what ground")
  static let localRuleEnded = Word(zh: "这条规定已经终止", en: "This rule has been ended already")

  /// 每月 2 次，补办期限 5 个工作日
  package static func stricter(_ rule: Rule?, _ s: Stricter) -> Word {
    let period = rule?.period?.label ?? Word(zh: "每期", en: "every period")
    let zh = [s.times.map { "\(period.zh) \($0) 次" }, s.grace.map { "补办期限 \($0) 个工作日" }].compactMap { $0 }
    let en = [s.times.map { "\($0) times \(period.en)" }, s.grace.map { $0 == 1 ? "1 working day of grace" : "\($0) working days of grace" }].compactMap { $0 }
    return Word(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
  }
  static func madeLocalRule(_ matter: Word, _ rule: Rule, _ s: Stricter, _ since: Day, _ until: Day?) -> Word {
    let figures = Word.stricter(rule, s), toZh = until.map { "，至\($0.inChinese)" } ?? "", toEn = until.map { " until \($0.inEnglish)" } ?? ""
    return Word(zh: "\(matter.zh)从严规定：\(figures.zh)，\(since.inChinese)起\(toZh)", en: "made \(matter.en) stricter: \(figures.en), from \(since.inEnglish)\(toEn)")
  }
  static func toldLocalRule(_ office: String, _ what: Word) -> Word { Word(zh: "\(office)对\(what.zh)", en: "\(office) \(what.en)") }
  static func endedLocalRule(_ matter: Word) -> Word { Word(zh: "终止\(matter.zh)的从严规定，下一时段起按原条目", en: "ended the stricter rule on \(matter.en); from the next period on the rule itself holds") }
}
