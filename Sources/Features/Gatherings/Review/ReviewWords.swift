import FeatureKit

extension Word {
  static let mayReview = Word(zh: "抽查会议记录", en: "review minutes by sample")
  static let reviewWord = Word(zh: "抽查会议记录", en: "Review by sample"), reviewIsOn = Word(zh: "本组织已启用抽查", en: "Review by sample is on"), reviewIsOff = Word(zh: "没有启用抽查", en: "Review by sample is off")
  static func reviewOnSince(_ day: Day, _ n: Int) -> Word { Word(zh: "\(day.inChinese)启用，每月随机抽取 \(n) 份，只看系统里已有的记录，不另要材料。", en: "Since \(day), \(n) a month are drawn at random; only what is on record is read, and nothing else is asked for.") }
  static let reviewWhyOff = Word(
    zh: "默认不启用：会议记录归档时已经按规定核对过，多数组织不需要再看。启用后每月随机抽取几份，支部不用准备；抽取的种子写入日志，任何人可以重算，不能挑着看。",
    en: "It is off by default: minutes are checked against the regulations when they are filed, and most offices need no second look. Where it is on, a few are drawn at random each month and branches prepare nothing; the seed stands in the journal, so that the draw can be done again and nobody is picked.")
  static func perMonth(_ n: Int) -> Word { Word(zh: "每月 \(n) 份", en: "\(n) a month") }
  static func drawNow(_ month: Day) -> Word { Word(zh: "抽取\(month.year)年\(month.month)月的记录", en: "Draw from \(month.year)-\(month.month)") }
  static func nothingDrawnYet(_ day: Int) -> Word { Word(zh: "每月 \(day) 日抽取上月的记录，也可以现在抽取。", en: "On day \(day) of each month the month before is drawn from; it can be drawn earlier, too.") }
  static func reviewOf(_ month: Day) -> Word { Word(zh: "\(month.year)年\(month.month)月", en: "\(month.year)-\(month.month)") }
  static func drawnFrom(_ n: Int, _ all: Int, _ seed: Int64) -> Word { Word(zh: "从 \(all) 份中抽取 \(n) 份，种子 \(seed)", en: "\(n) of \(all), seed \(seed)") }
  static let nothingToDraw = Word(zh: "这个月没有归档的记录", en: "No minutes of that month"), notLookedAt = Word(zh: "尚未查看", en: "Not looked at yet")
  static let inOrderWord = Word(zh: "没有问题", en: "In order"), correctionAsked = Word(zh: "请更正", en: "Correction asked for"), askCorrection = Word(zh: "请支部更正", en: "Ask for a correction")
  static let whatToCorrect = Word(zh: "请写明哪里需要更正", en: "Say what is to be corrected")
  static func drawnBy(_ name: String) -> Word { Word(zh: "\(name)抽查了这份记录", en: "Drawn for review by \(name)") }
  static func correctionAskedFor(_ reason: String) -> Word { Word(zh: "请更正：\(reason)。更正请加更正说明，或撤回后重新归档。", en: "Please correct: \(reason). Add a correction, or withdraw the minutes and file them again.") }

  static let reviewsComeFromAbove = Word(zh: "抽查由支部的上级组织启用", en: "Review is for an organization above branches to switch on"), reviewSame = Word(zh: "没有变化", en: "Nothing was changed")
  static func reviewNumber(_ n: Int) -> Word { Word(zh: "每月抽取 1 至 \(n) 份", en: "1 to \(n) a month") }
  static func reviewDrawn(_ month: Day) -> Word { Word(zh: "\(month.year)年\(month.month)月已经抽取", en: "\(month.year)-\(month.month) was drawn from already") }
  static let reviewMonthNotOver = Word(zh: "只能抽取已经过去的整月", en: "Only a month that is over can be drawn from")

  static func switchedReviewOn(_ name: String, _ n: Int) -> Word { Word(zh: "\(name)启用抽查，每月 \(n) 份", en: "switched review by sample on at \(name), \(n) a month") }
  static func switchedReviewOff(_ name: String) -> Word { Word(zh: "\(name)停用抽查", en: "switched review by sample off at \(name)") }
  static func drewReview(_ name: String, _ month: Day, _ n: Int, of all: Int, seed: Int64) -> Word {
    Word(zh: "\(name)抽查\(month.year)年\(month.month)月的会议记录：从 \(all) 份中抽取 \(n) 份，种子 \(seed)", en: "drew \(n) of \(all) minutes of \(month.year)-\(month.month) at \(name), seed \(seed)")
  }
  static func judgedReview(_ name: String, _ label: Word, _ verdict: Review.Verdict) -> Word {
    Word(zh: "\(name)查看\(label.zh)的记录：\(verdict == .inOrder ? "没有问题" : "请支部更正")", en: "looked at the minutes of the \(label.en) for \(name): \(verdict == .inOrder ? "in order" : "correction asked for")")
  }
  static func askedToCorrect(_ name: String, _ g: Gathering) -> Word { Word(zh: "\(name)抽查后请更正\(g.label.zh)的记录", en: "After a review \(name) asks to correct the minutes of the \(g.label.en)") }
}
