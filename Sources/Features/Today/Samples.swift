import DutyBoard
import FeatureKit
import Overview

extension TodayPage {
  static let samples: [TodayPage] = {
    let now = Day(year: 2026, month: 12, day: 4), asOf = Moment(now, minutes: 485)
    func line(_ rule: String, _ title: Word, _ state: Duty.State, _ start: Day, _ end: Day, _ organization: Int64 = 4, group: String? = nil) -> DutyLine {
      DutyLine(
        key: Duty.Key(rule, Reference(group == nil ? "organization" : "group", organization), start), title: title, organization: ID(organization), organizationName: "上湾村党支部", groupName: group, state: state, end: end,
        graceEnd: end.adding(14), proof: ["groupMeeting"], workingDaysLeft: state == .late ? 6 : nil)
    }
    func day(_ month: Int, _ day: Int) -> Day { Day(year: 2026, month: month, day: day) }
    let late = line("ZB-12", Word(zh: "11月党小组会", en: "Party-group meeting, November"), .late, day(11, 1), day(11, 30), group: "第二党小组")
    let theme = line("ZB-16", Word(zh: "12月主题党日", en: "Theme day, December"), .pending, day(12, 1), day(12, 31))
    let life = line("ZB-17", Word(zh: "2026年组织生活会", en: "Organization-life meeting, 2026"), .pending, day(1, 1), day(12, 31))
    let why = Word(zh: "党小组会一般每月召开一次。", en: "Each Party group normally meets every month.")
    let items = [Item(section: .late, duty: late, settle: DutyBoard.list(), why: why), Item(section: .month, duty: theme, settle: nil, why: why), Item(section: .month, duty: life, settle: DutyBoard.list(), why: why)]
    let card = TodayCard(Word(zh: "我的 12 月", en: "My December"), [.init(Word(zh: "主题党日", en: "Theme day"), under: Word(zh: "19:00，村党群服务中心", en: "19:00, village centre"), day: now.adding(6), to: DutyBoard.list())], more: DutyBoard.list())
    let notice = TodayPage.NoticeShown(text: Word(zh: "还有 3 天（12月7日到期）：11月党小组会", en: "3 days left"), path: "/duties", at: asOf)
    let secretary = TodayPage(
      day: now, name: "周国安", items: items, total: 3, branch: nil, rules: [], order: .deadline, desks: [Desk(id: ID(4), name: "上湾村党支部", late: 1, open: 3)], leads: [], cards: [card], notices: [notice], unread: 1, asOf: asOf)
    var clerk = secretary
    clerk.desks.append(Desk(id: ID(5), name: "下湾村党支部", late: 0, open: 0))
    clerk.leads = [Lead(organization: ID(2), name: "石桥镇党委", sentences: [OverviewSentence(text: Word(zh: "11月的会议和活动，应办 36 项，完成 33 项。", en: "November: 33 of 36 held."), tone: .done, address: Overview.of(ID(2)))], late: [LateBelow(organization: ID(5), name: "下湾村党支部", total: 1, what: [Counted(title: late.title, count: 1)])])]
    clerk.rules = [RuleChoice(rule: "ZB-12", matter: Word(zh: "党小组会", en: "Party-group meeting"), count: 1), RuleChoice(rule: "ZB-16", matter: Word(zh: "主题党日", en: "Theme day"), count: 1)]
    var folded = clerk
    (folded.order, folded.total, folded.rule) = (.organization, 30, "ZB-12")
    var member = secretary
    (member.items, member.total, member.desks, member.notices, member.unread) = ([], 0, [], [], 0)
    var done = secretary
    (done.items, done.total, done.cards) = ([], 0, [])
    return [secretary, clerk, folded, member, done]
  }()
}
