import Essentials
import Web

/// Every component in every state, in the reader's language: where a change of the look is seen before it reaches a page.
package struct StyleGuide: Page {
  package static let samples = [StyleGuide()]
  // swift-format-ignore: it would close the empty brackets up, which does not compile.
  package static let place = Route< >("/style-guide")
  package init() {}
  /// A sheet of minutes, as it is printed.
  package static var minutes: Sheet { StyleGuideSamples.minutes }

  package func title(_ t: Reader) -> String { t(Word(zh: "样式", en: "Style guide")) }
  package var crumbs: [Crumb] { [] }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(StyleGuideSamples.parts, forKey: .parts)
  }
  private enum Keys: String, CodingKey { case parts }

  package func view(_ t: Reader) -> HTML {
    let g = StyleGuideSamples(t: t)
    return """
      \(pageHead(title(t), t(Word(zh: "每个组件、每种状态。组织、人名、号码均为虚构。", en: "Every component in every state. Organizations, names and numbers are invented."))))
      <div class="stack-l mt">\(g.states)\(g.next)\(g.lists)\(g.tables)\(g.forms)\(g.messages)\(g.figures)\(g.cases)\(g.navigation)</div>
      """
  }
}

/// The wall of the guide, on a page that nothing stands around.
package struct WallGuide: Page {
  package static let samples = [WallGuide()]
  // swift-format-ignore: it would close the empty brackets up, which does not compile.
  package static let place = Route< >("/style-guide/wall")
  package init() {}
  package func title(_ t: Reader) -> String { t(Word(zh: "大屏", en: "Wall")) }
  package var frame: PageFrame { .sheet }
  package func view(_ t: Reader) -> HTML { StyleGuideSamples(t: t).wall.html(t) }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("wall")
  }
}

/// The sample values of the guide, all of one invented county.
struct StyleGuideSamples {
  let t: Reader
  static let parts = ["states", "next", "lists", "tables", "forms", "messages", "figures", "cases", "navigation"]
  var here: Address { StyleGuide.place() }
  func w(_ zh: String, _ en: String) -> String { t(Word(zh: zh, en: en)) }
  func day(_ n: Int) -> Day { t.today.adding(n) }
  var rule: Clause { Clause("ZB-13") }

  var states: HTML {
    let duty: [HTML] = [Tag.met, .late, .missed, .pending, .waived].map { $0.html(t) }
    let other: [HTML] = [
      Tag.info(Word(zh: "等我办", en: "Waits for me")), .ok(Word(zh: "符合", en: "Fits")), .warn(Word(zh: "材料待核", en: "Papers to be checked")),
      .err(Word(zh: "没有公开", en: "Not published")),
      .kind(Word(zh: "主题党日", en: "Theme day")), .plain(Word(zh: "流动党员", en: "Floating member")),
    ].map { $0.html(t) }
    return section(
      w("状态、依据、期限", "States, clauses, deadlines"), id: "states",
      box(
        nil, "<div class=\"row\">\(duty)</div><div class=\"row\">\(other)</div>",
        row(clause(rule, t), clause(Clause("ZB-16"), t), clause(Clause("ZB-04"), t, alone: true)),
        "<p>\(t.daysLeft(until: day(3)))&emsp;\(t.daysLeft(until: day(0)))&emsp;\(t.daysLeft(until: day(-2)))&emsp;\(bigDays(until: day(6), t))</p>",
        row(dataAsOf(Moment(t.today, minutes: 560), t), stamp(w("电话、身份号码已遮盖", "Phone and identity numbers are covered"), icon: .lock), masked("1****2251")),
        row(
          submit(w("记录这次会议", "Record this meeting")), button(w("先存着", "Keep for later"), here), button(w("撤销导入", "Undo the import"), here, .danger, icon: .undo),
          submit(w("登记公示结果", "Record the result"), disabled: true), act(w("取消", "Cancel"), here), printButton(t))))
  }
  var next: HTML {
    section(
      w("下一件事", "The next thing"), id: "next",
      columns(
        .two,
        nextThing(
          w("第二小组11月的会没有记录", "The second group's November meeting is not recorded"),
          why: w(
            "党小组会一般每月开一次。月底后的补办期内补开、补记均有效；过了记为“未完成”。", "A group meets once a month as a rule. It may be made up until the grace period ends; after that it counts as not done."),
          tag: .late, due: day(6), action: button(w("记录这次会议", "Record this meeting"), here, .big), clause: rule, more: act(w("不需要开？申请免除", "Not needed? Ask for a waiver"), here), t),
        flatBox(w("接下来", "What follows"), end: act(w("全部 5 项", "All 5"), here), taskList(tasks))))
  }
  private var tasks: [TaskLine] {
    [
      TaskLine(
        w("覃丽华公示期满", "Qin Lihua's notice period ends"), here, under: w("看有没有反映，报下一步", "See whether anybody objected, then go on"), when: t.daysLeft(until: day(3)),
        date: t.date(day(3))),
      TaskLine(
        w("主题党日", "Theme day"), here, under: w("已安排 10日 19:00，村党群服务中心", "Planned for the 10th, 19:00, village service centre"), when: t.daysLeft(until: day(6)),
        date: t.date(day(6))),
      TaskLine(w("支委会", "Committee meeting"), here, when: t.daysLeft(until: day(0)), date: nil),
    ]
  }
  var lists: HTML {
    section(
      w("清单", "Lists"), id: "lists",
      columns(
        .two,
        box(
          w("基本情况", "Basics"), level: 3,
          summary([
            SummaryLine(w("姓名", "Name"), text: w("陈桂兰", "Chen Guilan"), action: act(w("更改", "Change"), here, about: w("姓名", "name"))),
            SummaryLine(w("电话", "Phone"), masked("1****2251"), action: act(w("写明事由后查看", "Say why, then see"), here)),
            SummaryLine(w("转正日期", "Confirmed"), "\(t.longDate(Day(year: 1980, month: 7, day: 1))) \(clause(Clause("ZB-04"), t, alone: true))"),
          ])),
        box(
          w("经历", "History"), level: 3,
          timeline([
            TimelineEntry(t.longDate(day(-2)), "\(w("罗秀珍上门送学，记 2 学时", "Luo Xiuzhen taught at home, 2 hours"))"),
            TimelineEntry(t.longDate(day(-40)), "\(w("支委会补开", "Committee meeting made up"))", .late),
            TimelineEntry(t.longDate(day(30)), "\(w("民主评议", "Appraisal"))", .open),
          ])),
        flatBox(
          w("切换支部", "Branches"), level: 3,
          linkList([
            (w("全部 3 个支部", "All 3 branches"), here, "<span class=\"late\">\(w("逾期 1", "1 late"))</span>&emsp;9", true), (w("上湾村党支部", "Shangwan Village Branch"), here, "4", false),
            (w("竹山村党支部", "Zhushan Village Branch"), here, "3", false),
          ])),
        box(w("本月", "This month"), level: 3, calendar, row(Tag.kind(Word(zh: "有安排", en: "Planned")).html(t), "<span class=\"tag warn\">\(w("截止日", "Last day"))</span>"))))
  }
  private var calendar: HTML {
    let first = Day(year: t.today.year, month: t.today.month, day: 1)
    return MonthCalendar(
      year: first.year, month: first.month,
      marks: [
        first.adding(9): .init(w("党日", "day"), w("主题党日", "theme day"), here), first.adding(13): .init(w("补办", "end"), w("补办截止", "last day to make up"), here, due: true),
      ]
    ).html(t)
  }
}
