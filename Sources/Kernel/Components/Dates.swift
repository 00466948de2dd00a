import Essentials
import Web

private let monthNames = Day.months
private let weekdays = ["一", "二", "三", "四", "五", "六", "日"]
private let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

extension Reader {
  /// 还有 3 天, 今天到期, 已过 2 天.
  package func daysLeft(until day: Day) -> String {
    let n = day.number - today.number
    if n == 0 { return self(.dueToday) }
    return self(n > 0 ? .daysLeft(n) : .daysPast(-n))
  }
  /// 12月4日; with the year where it is another one.
  package func date(_ day: Day) -> String {
    if day.year != today.year { return longDate(day) }
    return self(Word(zh: "\(day.month)月\(day.day)日", en: "\(day.day) \(monthNames[day.month - 1])"))
  }
  /// 2026年12月4日
  package func longDate(_ day: Day) -> String { self(Word(zh: day.inChinese, en: day.inEnglish)) }
  /// 12月4日 星期五
  package func dateAndWeekday(_ day: Day) -> String {
    self(Word(zh: "\(date(day)) 星期\(weekdays[day.weekday - 1])", en: "\(weekdayNames[day.weekday - 1]), \(date(day))"))
  }
  /// 12月4日 19:30
  package func dateAndTime(_ moment: Moment) -> String { "\(date(moment.day)) \(moment.time)" }
  /// 2026年12月
  package func month(_ year: Int, _ month: Int) -> String { self(Word(zh: "\(year)年\(month)月", en: "\(monthNames[month - 1]) \(year)")) }
  /// 一 to 日, for the head of a calendar.
  func weekdayHead(_ n: Int) -> String { self(Word(zh: weekdays[n], en: String(weekdayNames[n].prefix(2)))) }
}

/// The days left in large type, for the one thing that is next.
package func bigDays(until day: Day, _ t: Reader) -> HTML {
  let n = day.number - t.today.number
  if n == 0 { return "<span class=\"days strong\">\(t(.dueToday))</span>" }
  let count: HTML = "<b>\(n > 0 ? n : -n)</b>"
  let many = abs(n) != 1
  if t.language == .en { return "<span class=\"days\">\(count)\(n > 0 ? (many ? "days left" : "day left") : (many ? "days past" : "day past"))</span>" }
  return "<span class=\"days\">\(n > 0 ? "还有" : "已过")\(count)天</span>"
}
/// The same in working days, for what can still be made up: 还有 6 个工作日.
package func bigWorkingDays(_ n: Int, _ t: Reader) -> HTML {
  if n == 0 { return "<span class=\"days strong\">\(t(.dueToday))</span>" }
  let count: HTML = "<b>\(n)</b>"
  return t.language == .en ? "<span class=\"days\">\(count)\(n == 1 ? "working day left" : "working days left")</span>" : "<span class=\"days\">还有\(count)个工作日</span>"
}
/// 数据截至 9:20, where figures may be older than the page.
package func dataAsOf(_ moment: Moment, _ t: Reader) -> HTML { stamp(t(.dataAsOf(moment.day == t.today ? moment.time : t.dateAndTime(moment)))) }
/// A small line with an icon: when, or under which condition.
package func stamp(_ text: String, icon: Icon = .clock) -> HTML { "<span class=\"stamp\">\(icon.drawing)\(text)</span>" }
/// Who reads a page with personal fields and when; prints carry it too.
package func readLine(_ name: String, _ moment: Moment, _ t: Reader) -> HTML {
  "<p class=\"small muted mt\">\(t(.readBy(name, "\(t.longDate(moment.day)) \(moment.time)")))</p>"
}
