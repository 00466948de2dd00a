import Attachments
import Documents
import FeatureKit

enum Sample {
  static let branch = Organization(id: ID(31), parent: ID(3), path: "/1/3/31/", name: "上湾村党支部", kind: .branch)
  static let day = Day(year: 2026, month: 12, day: 10)
  static let group = Group(id: ID(41), branch: branch.id, name: "第一党小组")
  static let starts = Moment(day, minutes: 1140)
  static let needs = VoteNeeds(body: .assembly, entitled: 23, present: 17, attendanceNeeded: 12, needed: 12, quorate: true)
  static let resolution = Resolution(text: "通过 2027 年度支部工作计划", body: .assembly, method: .hands, entitled: 23, present: 17, needed: 12, count: VoteCount(agree: 16, against: 0, abstain: 1), passed: true)
  static let people = [
    GatheringPage.Person(person: ID(101), name: "周国安", office: .secretary, mark: .came), GatheringPage.Person(person: ID(102), name: "罗秀珍", office: .organizationCommissioner, mark: .came),
    GatheringPage.Person(person: ID(103), name: "陈桂兰", mark: .leave, reason: "身体原因"), GatheringPage.Person(person: ID(104), name: "李秋菊", mark: .absent),
  ]
  static let settlement = Settlement(
    settled: [.init(what: Word(zh: "2026年第四季度党员大会", en: "Members' meeting, Q4 2026"), why: .byItsDay, clause: Clause("ZB-08"))],
    open: [.init(what: Word(zh: "2026年组织生活会", en: "Organization-life meeting, 2026"), why: .notOfThisKind, clause: Clause("ZB-17"))])
  static let routine = Routine(
    id: ID(5), organization: branch, terms: Routine.Terms(kinds: [.themeDay], day: 5, working: true, starts: 900, every: 1, location: "村党群服务中心", title: ""), since: Day(year: 2026, month: 9, day: 1), number: 2,
    last: Day(year: 2026, month: 12, day: 1), version: 3)
  static let planned = GatheringPage(
    id: ID(9), organization: branch, title: "12月10日党员大会、党课", kinds: [.branchAssembly, .partyLecture], groups: [], starts: starts, ends: Moment(day, minutes: 1240), location: "村党群服务中心二楼", agenda: "通报四季度工作\n讨论 2027 年度计划",
    state: .planned, reason: "", presider: "周国安", recorder: nil, lecturer: "周国安",
    attendance: .init(expected: 4, attended: 0, leave: 1, absent: 0, open: 3, probationary: 0, suspended: 0, people: people.map { var p = $0; p.mark = $0.mark == .leave ? .leave : .expected; return p }),
    votes: [needs], minutes: nil, settlement: settlement, may: .init(plan: true, record: true, own: .expected), now: Moment(Day(year: 2026, month: 12, day: 4), minutes: 560), version: 1)
  static let announced: GatheringPage = {
    var page = planned
    page.files = [.init(id: ID(78), name: "年度计划（草案）.docx", type: .docx, bytes: 61_440, address: Gatherings.attachment(ID(9), ID(78)), line: 2)]
    page.readers = Readers(read: 2, all: 4, unread: [Person(id: ID(103), name: "陈桂兰"), Person(id: ID(104), name: "李秋菊")], remindedOn: day.adding(-7))
    return page
  }()
  static let held: GatheringPage = {
    var page = planned
    page.state = .held
    page.recorder = "罗秀珍"
    page.attendance = .init(expected: 4, attended: 2, leave: 1, absent: 1, open: 0, probationary: 1, suspended: 1, people: people)
    let body = Document(plain: "罗秀珍通报四季度工作。\n周国安说明 2027 年度支部工作计划草案。")
    page.minutes = .init(
      text: body.text, body: body, recordedAt: Moment(Day(year: 2026, month: 12, day: 20), minutes: 600), late: true, resolutions: [resolution],
      corrections: [Correction(text: "“四季度”应为“第四季度”。", at: Moment(Day(year: 2026, month: 12, day: 21), minutes: 600))])
    page.files = [.init(id: ID(77), name: "签到表.jpg", type: .jpeg, bytes: 1_258_291, address: Gatherings.attachment(ID(9), ID(77)))]
    page.now = Moment(Day(year: 2026, month: 12, day: 22), minutes: 600)
    return page
  }()
  static let cancelled: GatheringPage = {
    var page = planned
    page.state = .cancelled
    page.reason = "与镇里的会议冲突"
    page.settlement = Settlement(settled: [], open: [])
    return page
  }()
  static let forMember: GatheringPage = {
    var page = planned
    page.may = .init(own: .leave)
    page.votes = []
    return page
  }()
}
