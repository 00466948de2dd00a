import FeatureKit

// Two periods, attendance, children side by side.
extension Word {
  static let asItStands = Word(zh: "目前情况", en: "As it stands")
  static let twoPeriods = Word(zh: "两期对照", en: "Two periods")
  static func twoPeriodsLead(_ name: String) -> Word { Word(zh: "\(name)和所有下级组织，按制度条目对照两个时段。", en: "\(name) and everything below it: two periods, rule by rule.") }
  static let inWordsShort = Word(zh: "概括", en: "In words")
  static let byRule = Word(zh: "按条目", en: "By rule")
  static let shareByRule = Word(zh: "各条目的完成率", en: "Share done, by rule")
  static let kindOfPeriod = Word(zh: "时段长短", en: "Length of the period")
  static let pressingMonth = Word(zh: "最近应办的月份", en: "the month now due")
  static let comparedWith = Word(zh: "对照", en: "Compared with")
  static let oneBefore = Word(zh: "上一期", en: "the one before")
  static let dueWord = Word(zh: "到期", en: "Due")
  static let shareWord = Word(zh: "比例", en: "Share")
  static let changeWord = Word(zh: "变化", en: "Change")
  static let dueMeans = Word(
    zh: "到期 = 已完成 + 逾期可补 + 未完成；未到期和已免除的不计入。一个时段只计入不比它长的条目：月度不计季度、年度事项。",
    en: "Due = done + late + not done; what is not due yet or was waived does not count. A period holds only rules whose period is no longer: a month holds no quarterly or yearly duty.")
  static let nothingInEither = Word(zh: "两个时段都没有应尽事项和会议记录", en: "Neither period has duties or minutes")
  static let nothingToDraw = Word(zh: "没有可以画出的数字。", en: "There is no figure to draw.")
  static let sameInTable = Word(zh: "表中有同样的数字。", en: "The table has the same figures.")
  static let semicolon = Word(zh: "；", en: "; ")
  /// `n` in tenths of a point of a percentage.
  static func points(_ n: Int) -> Word {
    let size = Share.tenths(abs(n))
    return n == 0 ? Word(zh: "持平", en: "unchanged") : n > 0 ? Word(zh: "上升 \(size) 个百分点", en: "up \(size) points") : Word(zh: "下降 \(size) 个百分点", en: "down \(size) points")
  }
  static func dueSentence(_ f: PeriodFigures) -> Word {
    let a = f.due, b = f.dueBefore, change = Share.change(from: b, to: a)
    return Word(
      zh: "\(f.now.label.zh)到期 \(a.of) 项，完成 \(a.done) 项，完成率 \(a.text)；\(f.before.label.zh)为 \(b.text)\(change.map { "，\($0.zh)" } ?? "")。",
      en: "\(f.now.label.en): \(a.done) of \(a.of) due done, \(a.text); \(f.before.label.en): \(b.text)\(change.map { ", \($0.en)" } ?? "").")
  }
  static func turnoutSentence(_ f: PeriodFigures) -> Word {
    let a = f.turnout, b = f.turnoutBefore, change = Share.change(from: b.came, to: a.came)
    return Word(
      zh: "\(f.now.label.zh)有会议记录 \(a.gatherings) 份，到会率 \(a.came.text)；\(f.before.label.zh) \(b.gatherings) 份，到会率 \(b.came.text)\(change.map { "，\($0.zh)" } ?? "")。",
      en: "\(f.now.label.en): \(a.gatherings) minutes, attendance \(a.came.text); \(f.before.label.en): \(b.gatherings), attendance \(b.came.text)\(change.map { ", \($0.en)" } ?? "").")
  }
  static let attendanceWord = Word(zh: "到会（应到人次、到会人次）", en: "Attendance (expected, present)")
  static let attendanceTitle = Word(zh: "到会情况", en: "Attendance")
  static func attendanceLead(_ name: String) -> Word { Word(zh: "\(name)和所有下级组织已有会议记录的活动会议，按人次统计。", en: "\(name) and everything below it: gatherings with minutes, each person counted at each.") }
  static let toldApartBy = Word(zh: "分类", en: "Told apart by")
  static let byKind = Word(zh: "按种类", en: "By kind")
  static let byWeekday = Word(zh: "按星期", en: "By weekday")
  static let byAge = Word(zh: "按年龄段", en: "By age group")
  static let byPlace = Word(zh: "按地点", en: "By place")
  static let gatheringsHeld = Word(zh: "场次", en: "Gatherings")
  static let expectedWord = Word(zh: "应到人次", en: "Expected")
  static let attendedWord = Word(zh: "到会人次", en: "Present")
  static let cameShare = Word(zh: "到会率", en: "Attendance")
  static let noMinutes = Word(zh: "这个时段没有会议记录", en: "There are no minutes in this period")
  static let noMinutesWhy = Word(zh: "活动会议有了会议记录以后，到会情况会列在这里。", en: "Once gatherings have minutes, their attendance is listed here.")
  static let twoKinds = Word(zh: "一场会议同时开展两种活动的，两种都计入。", en: "A gathering of two kinds counts for both.")
  static let eachGathering = Word(zh: "按会议开始的日子计。", en: "By the day on which a gathering began.")
  static func ageOn(_ day: Day) -> Word { Word(zh: "年龄算到\(day.inChinese)。按会议记录留存的名单统计，不显示个人。", en: "Ages as of \(day.inEnglish). From the lists kept with the minutes; no person is shown.") }
  static func placesAsTyped(_ more: Bool) -> Word {
    more ? Word(zh: "地点按登记的原文归并，只列使用最多的 30 处。", en: "Places as they were typed; the 30 used most often.") : Word(zh: "地点按登记的原文归并。", en: "Places as they were typed.")
  }
  static let tooWide = Word(zh: "范围太大，不按年龄段统计", en: "Too wide to be told apart by age")
  static func tooWideWhy(_ n: Int) -> Word {
    Word(zh: "按年龄段要逐人读取名单，党员数乘以月数不超过 \(n) 时才统计。请选短一些的时段，或打开下级组织。", en: "Ages are read person by person, for at most \(n) members times months. Choose a shorter period or an organization below.")
  }
  static let sideBySide = Word(zh: "下级并列", en: "Side by side")
  static func sideBySideLead(_ name: String) -> Word { Word(zh: "\(name)的下级组织，按组织树的次序排列，不排名。", en: "What stands below \(name), in tree order; nothing is ranked.") }
  static let shareDone = Word(zh: "事项完成率", en: "Share of duties done")
  static let treeOrderOnly = Word(zh: "各单位情况不同，数字只供了解情况、帮助改进。", en: "Organizations differ; figures are for knowing and helping.")
  static let comparisonOffTitle = Word(zh: "没有启用下级并列", en: "Side by side is switched off")
  static let comparisonOffMay = Word(zh: "启用后，本级和上级可以看到各下级组织并列的完成率和到会率；下级看不到彼此的数字。启用和停用都记入台账。", en: "Switched on, this level and those above see the shares of each organization below; those below do not see each other's. Both are entered in the journal.")
  static let comparisonOffWho = Word(zh: "由本级的书记、组织委员、组织干事或领导决定是否启用。", en: "The secretary, organization commissioner, clerk or leader of this level decides about it.")
  static let beginComparing = Word(zh: "启用下级并列", en: "Switch on")
  static let endComparing = Word(zh: "停用下级并列", en: "Switch off")
  static func comparingSince(_ day: Day) -> Word { Word(zh: "\(day.inChinese)起启用。", en: "Switched on since \(day.inEnglish).") }
  static let nothingBelow = Word(zh: "没有下级组织", en: "Nothing stands below")
  static let nothingBelowWhy = Word(zh: "有下级党组织的才能并列。", en: "Only organizations with others below them can have them side by side.")
  static let nothingBelowToCompare = Word(zh: "党支部没有下级党组织，不能并列", en: "A branch has no organizations below it to stand side by side")
  static let comparisonIsOn = Word(zh: "已经启用下级并列", en: "Side by side is switched on already")
  static let comparisonIsOff = Word(zh: "没有启用下级并列", en: "Side by side is not switched on")
  static let begunComparing = Word(zh: "启用下级并列", en: "switched on the figures of organizations below side by side")
  static let endedComparing = Word(zh: "停用下级并列", en: "switched off the figures of organizations below side by side")
  static let mayCompare = Word(zh: "启用和停用下级并列", en: "switch side by side on and off")
}
