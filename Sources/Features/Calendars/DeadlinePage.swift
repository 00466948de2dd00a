import FeatureKit

/// By which day something is due that was posted on another: with every day that was not counted, and why.
struct DeadlinePage: Page {
  var deadline: Deadline?
  var entered = Entered.nothing
  func encode(to encoder: any Encoder) throws {
    if let deadline { return try deadline.encode(to: encoder) }
    _ = encoder.container(keyedBy: Empty.self)
  }
  private enum Empty: CodingKey {}

  static func form(_ entered: Entered, in scope: Scope) -> DeadlinePage { DeadlinePage(entered: entered) }
  static func load(_ query: Query, in scope: Scope) throws(Refusal) -> DeadlinePage { DeadlinePage(deadline: try Deadline(query, scope.house.calendar), entered: Entered(query.fields)) }
  static let samples: [DeadlinePage] = {
    let posted = Day(year: 2026, month: 2, day: 12), last = Day(year: 2026, month: 12, day: 31)
    let spring = [WorkingCalendar.Published(Day(year: 2026, month: 2, day: 14), .makeUpDay, "春节")] + (15...23).map { .init(Day(year: 2026, month: 2, day: $0), .holiday, "春节") }
    let problems = [Refusal.Problem("from.unreadable", .noSuchDay("2026-02-30"), field: "from"), .init("workingDays.range", .countRange(Deadline.most), field: "workingDays")]
    return [
      DeadlinePage(deadline: Deadline(date: Day(year: 2026, month: 2, day: 26), from: posted, workingDays: 5, knownUntil: last, passed: spring)),
      DeadlinePage(deadline: Deadline(date: posted, from: posted, workingDays: 0, knownUntil: last, passed: [])), DeadlinePage(deadline: Deadline(date: nil, from: last, workingDays: 5, knownUntil: last, passed: [])),
      DeadlinePage(), DeadlinePage(entered: Entered(["from": .text("2026-02-30"), "workingDays": .text("-1")], problems: problems)),
    ]
  }()
  func title(_ t: Reader) -> String { t(.deadlineTitle) }

  func view(_ t: Reader) -> HTML {
    let form = Form(Calendars.deadline(), t, entered, asks: true)
    let ask = form.html(
      form.day("from", t(.postedOn), value: deadline?.from ?? t.today), form.number("workingDays", t(.countWord), hint: t(.countHint), value: String(deadline?.workingDays ?? 5)), submit(t(.count)))
    let said = deadline.map { answer($0, t) } ?? .none
    return "\(pageHead(t(.deadlineTitle), t(.deadlineLead)))\(stack(.normal, said, box(deadline == nil ? nil : t(.countAgain), ask)))"
  }
  private func answer(_ d: Deadline, _ t: Reader) -> HTML {
    guard let date = d.date else {
      let early = d.from < d.knownFrom
      return note(.warn, t(early ? .notKnownBefore(d.knownFrom) : .notPublished(d.knownUntil)), t(early ? .notKnownBeforeText : .notPublishedText), t)
    }
    let stretches = d.stretches
    var table = Table(t(.passedTitle), [Column(t(.passedDays)), Column(t(.whyWord)), Column(t(.countedWord))])
    for s in stretches { table.row("\(t(.stretch(s)))", "\(t(s.why))", s.kind == .makeUpDay ? Tag.ok(.isCounted).html(t) : Tag.plain(.isNotCounted).html(t), t: t) }
    let days: HTML = stretches.isEmpty ? smallNote(t(d.workingDays == 0 ? .zeroText : .nothingPassed)) : .none
    let passed: HTML = stretches.isEmpty ? .none : stretches.count > 12 ? details(t(.passedCount(d.passed.count)), table.html(t)) : flatBox(t(.passedTitle), table.html(t))
    return stack(.normal, box(nil, next: true, "<p>\(t(.countedFrom(d.from, d.workingDays)))</p><h2>\(t.longDate(date))</h2><p class=\"muted\">\(t.dateAndWeekday(date))</p>", days), passed)
  }
}

extension Deadline {
  /// As it is: for samples.
  fileprivate init(date: Day?, from: Day, workingDays: Int, knownUntil: Day, passed: [WorkingCalendar.Published]) {
    self.date = date
    self.from = from
    self.workingDays = workingDays
    knownFrom = Day(year: 2018, month: 1, day: 1)
    self.knownUntil = knownUntil
    self.passed = passed
  }
}
extension Deadline.Stretch {
  var why: Word {
    let holiday = name.map { Word.holiday($0) }
    switch kind {
    case .weekend: return Word(zh: "周末", en: "weekend")
    case .holiday: return holiday.map { Word(zh: "\($0.zh)放假", en: $0.en) } ?? Word(zh: "放假", en: "holiday")
    case .makeUpDay: return holiday.map { Word(zh: "\($0.zh)调休，上班", en: "worked in exchange for \($0.en)") } ?? Word(zh: "调休，上班", en: "worked in exchange for a holiday")
    case .workday: return Word(zh: "工作日", en: "working day")
    }
  }
}

extension Word {
  static let deadlineTitle = Word(zh: "工作日推算", en: "Counting working days")
  static let deadlineLead = Word(
    zh: "从张贴或者收到的那天起，过几个工作日是哪一天。当天不计，周末和节假日不计，调休上班的日子计入。",
    en: "On which day a number of working days has passed. The day of posting is not counted, nor are weekends and holidays; days worked in exchange for a holiday are.")
  static let postedOn = Word(zh: "张贴（起始）日期", en: "Posted on"), countWord = Word(zh: "工作日天数", en: "Working days"), countHint = Word(zh: "公示一般 5 个工作日；0 就是当天", en: "A public notice takes 5; 0 is the day itself")
  static let count = Word(zh: "推算", en: "Count"), countAgain = Word(zh: "另算一个", en: "Count another")
  static func countedFrom(_ from: Day, _ n: Int) -> Word { Word(zh: "\(from.inChinese)起，第 \(n) 个工作日是", en: n == 1 ? "1 working day after \(from.inEnglish)" : "\(n) working days after \(from.inEnglish)") }
  static let passedTitle = Word(zh: "其间的周末、节假日和调休", en: "Weekends, holidays and make-up days on the way"), passedDays = Word(zh: "日期", en: "Days"), whyWord = Word(zh: "说明", en: "Why"), countedWord = Word(zh: "是否计入", en: "Counted")
  static func passedCount(_ n: Int) -> Word { Word(zh: "其间的周末、节假日和调休共 \(n) 天", en: "\(n) weekend days, holidays and make-up days on the way") }
  static let isCounted = Word(zh: "计入", en: "counted"), isNotCounted = Word(zh: "不计", en: "not counted")
  static let nothingPassed = Word(zh: "其间没有周末和节假日。", en: "There is no weekend or holiday on the way."), zeroText = Word(zh: "0 个工作日就是当天。", en: "Zero working days is the day itself.")
  static func stretch(_ s: Deadline.Stretch) -> Word {
    if s.first == s.last { return Word(zh: s.first.inChinese, en: s.first.inEnglish) }
    return Word(zh: "\(s.first.inChinese)至\(s.last.inChinese)，\(s.days) 天", en: "\(s.first.inEnglish) to \(s.last.inEnglish), \(s.days) days")
  }
  /// The names that the file of holidays has; one that is new stands as it is written.
  static func holiday(_ name: String) -> Word {
    let english = ["元旦": "New Year's Day", "春节": "Spring Festival", "清明节": "Qingming Festival", "劳动节": "Labour Day", "端午节": "Dragon Boat Festival", "中秋节": "Mid-Autumn Festival", "国庆节": "National Day"]
    return Word(zh: name, en: english[name] ?? name)
  }
  static func notPublished(_ until: Day) -> Word { Word(zh: "\(until.inChinese)以后的放假安排还没有公布，算不出来", en: "The holidays after \(until.inEnglish) are not published, so it cannot be counted") }
  static let notPublishedText = Word(zh: "公布后由系统管理员更新节假日数据再算；急用的，由经办人按单位的通知填写日期，并写明理由。", en: "When they are published the system administrator brings the file up to date; until then the person in charge enters the day with the reason.")
  static func notKnownBefore(_ from: Day) -> Word { Word(zh: "\(from.inChinese)以前的放假安排没有收录，算不出来", en: "The holidays before \(from.inEnglish) are not on file, so it cannot be counted") }
  static let notKnownBeforeText = Word(zh: "请从收录的年份算起，或查当年的放假通知。", en: "Begin in a year that is on file, or look into the notices of that year.")
  static let fromMissing = Word(zh: "请填写起始日期，如 2026-02-12", en: "Enter the day to count from, such as 2026-02-12")
  static func noSuchDay(_ text: String) -> Word { Word(zh: "没有“\(text.prefix(20))”这一天，请写成 2026-02-12", en: "There is no day “\(text.prefix(20))”; write 2026-02-12") }
  static let countMissing = Word(zh: "请填写工作日天数，如 5", en: "Enter the number of working days, such as 5")
  static func countRange(_ most: Int) -> Word { Word(zh: "天数应是 0 到 \(most) 的整数", en: "It is a whole number from 0 to \(most)") }
}
